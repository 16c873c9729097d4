"""Hostile programs and what must be whole after them: the tools of the attack suite.

An attack is a program. Its verdict says whether it got through, and ``Watch`` says whether anybody
noticed: the zygote, another child of the same zygote, files, processes and the machine itself.
"""

import ctypes
import os
import platform
import resource
import subprocess
import textwrap
import time
from contextlib import ExitStack
from pathlib import Path

from make_task import QUICK, case, function_task, serving

from hexloop.core.judge import asking, images
from hexloop.core.judge.handles import _pid_of
from hexloop.core.judge.session import Ending, Session, allowance
from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict

MACHINE = {"x86_64": 0, "aarch64": 1}[platform.machine()]
PLANTED = "hexloop-planted"
"""What attacks call the files that they try to leave behind."""

IPC_KEY = 0x4E58
"""The key under which attacks make shared memory, semaphores and queues."""

ROOMY = Limits(cpu_ms=10_000, wall_ms=20_000, memory_mb=256, output_kb=4)
IMPATIENT = Limits(cpu_ms=100, wall_ms=300, memory_mb=64, output_kb=4, answer_kb=256)

OPEN, SHUT = Verdict.WRONG_ANSWER, Verdict.ACCEPTED

# Names that attacks use. ``raw`` is a system call by its number, with Python's own error when it is refused.
PRELUDE = """
import ctypes, errno, json, os, signal, socket, sys, threading, time
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long

def raw(number, *args):
    wide = [ctypes.c_long(value) if isinstance(value, int) else value for value in args]
    ctypes.set_errno(0)
    return checked(libc.syscall(ctypes.c_long(number), *wide))

def checked(answer):
    if answer < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return answer

def send(*messages, fd=3):
    bodies = [json.dumps(message).encode() for message in messages]
    os.write(fd, b"".join(len(body).to_bytes(4, 'big') + bytes(4) + body for body in bodies))

def answer(value, case=0):
    return {"is": "answer", "value": value, "case": case}

"""
_DOOR = """
def attempt_{number}(path):
    try:
{body}
    except ({refusals}):
        return True

"""
_DOORS = """
def solve(path):
    return [number for number in range({count}) if not globals()[f"attempt_{{number}}"](path)]
"""
_TRUTH = [case(1, expected=2), case(2, expected=3)]


def doors(judge, bodies, path="", *, refusals="OSError, ImportError", image="py"):
    """Run each of ``bodies``, an attempt to do what must not be done, in one program with ``path`` in scope.

    The verdict is ``SHUT`` when every attempt failed with one of ``refusals``; the answer lists the others' numbers.
    """
    attempts = [
        _DOOR.format(number=number, body=textwrap.indent(textwrap.dedent(body).strip(), " " * 8), refusals=refusals)
        for number, body in enumerate(bodies)
    ]
    source = PRELUDE + "".join(attempts) + _DOORS.format(count=len(attempts))
    task = function_task(["str"], "Any", limits=Limits(cpu_ms=5_000, wall_ms=20_000, memory_mb=64), image=image)
    return judge.run(task, source, [case(str(path), expected=[])])


def assert_shut(judge, ways, path="", **options):
    """Every attempt (one, or a dict of them by name) failed, and the program that made them came to its end."""
    bodies = {ways: ways} if isinstance(ways, str) else ways
    result = doors(judge, bodies.values(), path, **options)
    got = result.cases[0].got if result.cases else None
    went_through = [list(bodies)[number] for number in got] if isinstance(got, list) else None
    assert result.verdict is SHUT, went_through or result.message


def assert_open(judge, ways, path=""):
    """Every attempt works where nothing stands in its way: it is a real one."""
    bodies = {ways: ways} if isinstance(ways, str) else ways
    result = doors(judge, bodies.values(), path)
    assert result.verdict is OPEN, result.message
    assert result.cases[0].got == list(range(len(bodies)))


def attack(judge, source, limits=QUICK, cases=None, image="py", **options):
    """Run a whole program, whose ``solve(x)`` should return ``x + 1``, on the cases 1 and 2."""
    task = function_task(["Any"], "Any", limits=limits, image=image, **options)
    return judge.run(task, PRELUDE + textwrap.dedent(source), _TRUTH if cases is None else cases)


def ask(judge, source, value=1, limits=ROOMY, image="py"):
    """What ``solve(value)`` returns."""
    result = attack(judge, source, limits, [case(value)], image)
    assert result.verdict is Verdict.ACCEPTED, result.message
    return result.cases[0].got


class Watch:
    """One judge with everything around it that an attack must leave alone."""

    def __init__(self, judge, folder):
        """``folder`` is where the files lie that an attack would like to reach."""
        self.judge = judge
        self.home = folder
        for name in (".env", "id_rsa", "hexloop.db", "notes.md"):
            (folder / name).write_text(f"{name}: the answer is 42, do not tell")
        self.bystander = subprocess.Popen(["sleep", "86400"])
        self._lease = ExitStack()
        self._settle()

    def close(self):
        """Stop the processes that stood by."""
        self._lease.close()
        self.bystander.kill()
        self.bystander.wait()

    def before(self):
        """Take stock."""
        if serving(self.judge) is not self._zygote:
            self._settle()
        self._processes = descendants()
        self._files = _tree(self.home)
        self._machine = _machine(self.bystander.pid)

    def after(self):
        """Nothing changed: asserts."""
        assert self._ask_sibling() == self._asked + 1, "a sibling run was harmed"
        self._asked += 1
        assert self._zygote.alive, "the zygote died"
        renewed = self._zygote.runs >= images.RUNS_BEFORE_RENEWAL
        assert serving(self.judge) is self._zygote or renewed, "the zygote was replaced"
        assert _tree(self.home) == self._files, "files were touched"
        assert self.bystander.poll() is None, "another process was killed"
        assert _machine(self.bystander.pid) == self._machine, "the machine was changed"
        assert not _planted(), "files were left behind"
        until(lambda: renewed or descendants() <= self._processes, "a process outlived its run")
        after = self.judge.run(function_task(), "def solve(x): return x + 1", [case(1, expected=2)])
        assert after.verdict is Verdict.ACCEPTED, after.message

    def _settle(self):
        """Put a child beside the attacks that must notice nothing of them."""
        self._lease.close()
        self._zygote = serving(self.judge)
        self.zygote_pid = _pid_of(self._zygote._handle)
        self.sibling = self._lease.enter_context(self.judge._found.images.child("py", 64 << 20))
        self._session = Session(self.sibling)
        task = function_task(limits=ROOMY)
        order = asking.order(task, "seen = 0\ndef solve(x):\n    global seen\n    seen += x\n    return seen", 1 << 20)
        turn = self._session.ask(order, allowance(ROOMY))
        assert turn.message == {"is": "loaded"}
        self._asked = 0

    def _ask_sibling(self):
        turn = self._session.ask(asking.question(0, case(1)), allowance(ROOMY))
        assert turn.ending is Ending.ANSWER, turn
        return turn.message["value"]


def adopt_orphans():
    """Have processes that outlive their parents handed to us (``PR_SET_CHILD_SUBREAPER``), so that we see them."""
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)


def descendants():
    """Every living process that we started, and those that they started, daemons too."""
    parents = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat", "rb") as file:
                state, parent = file.read().rpartition(b")")[2].split(None, 2)[:2]
        except OSError:
            continue  # it just ended
        if state != b"Z":
            parents[int(name)] = int(parent)
    found, waiting = set(), {os.getpid()}
    while waiting:
        waiting = {pid for pid, parent in parents.items() if parent in waiting}
        found |= waiting
    return found


def until(holds, complaint):
    """Wait for what the kernel does in its own time."""
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end, complaint
        time.sleep(0.005)


def _tree(folder):
    """Everything about the files below ``folder`` that a touch would change."""
    return {
        path: (path.is_symlink(), found.st_ino, found.st_mode, found.st_uid, found.st_nlink, found.st_mtime_ns,
               path.read_bytes() if path.is_file() else sorted(os.listdir(path)))
        for path in (folder, *folder.rglob("*"))
        if (found := path.lstat())
    }  # fmt: skip


def _machine(bystander):
    """What of the machine an attack could change: ours and a neighbour's standing, what the kernel holds for all."""
    return [
        *(
            (os.getpriority(os.PRIO_PROCESS, pid), os.sched_getaffinity(pid), os.sched_getscheduler(pid),
             [resource.prlimit(pid, kind) for kind in _KINDS])
            for pid in (os.getpid(), bystander)
        ),
        [line for kind in ("shm", "sem", "msg") for line in Path("/proc/sysvipc", kind).read_text().splitlines()
         if line.split()[0] == str(IPC_KEY)],
        [os.readlink(f"/proc/self/ns/{name}") for name in ("mnt", "net", "user")],
        os.uname(),
        os.getcwd(),
    ]  # fmt: skip


_KINDS = [resource.RLIMIT_CPU, resource.RLIMIT_NOFILE, resource.RLIMIT_DATA, resource.RLIMIT_FSIZE]
_STDLIB = str(Path(os.__file__).parent)


def _planted():
    """Files that an attack left where everybody may write, or where it would be run by others."""
    folders = ("/tmp", "/var/tmp", "/dev/shm", "/", ".", "~", "/etc", _STDLIB)
    return [name for folder in folders for name in os.listdir(Path(folder).expanduser()) if name.startswith(PLANTED)]
