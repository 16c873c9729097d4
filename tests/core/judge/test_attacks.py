"""Hostile submissions against the tiers that claim to hold. After each, the zygote and the next run must be whole."""

import os
import platform
from pathlib import Path

import pytest
from make_task import QUICK, case, class_task, function_task, got, method, operations, serving

from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict

REPOSITORY = Path(__file__).parents[3]
SECRET = "the answer is forty-two and a half"

# Runs one attempt and says what came of it. ``CANARY`` and the like are arguments.
HARNESS = """
import ctypes, errno, os, signal, socket, sys
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long

def raw(number, *args):
    ctypes.set_errno(0)
    if libc.syscall(ctypes.c_long(number), *args) < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))

def solve(path):
    try:
        {body}
    except (OSError, ValueError, ImportError) as error:
        return type(error).__name__
    return "open"
"""


@pytest.fixture
def intact(walled):
    """The judge, with a check afterwards that its zygote lives and the next submission is served."""
    before = serving(walled)
    yield walled
    after = walled.run(function_task(), "def solve(x): return x + 1", [case(1, expected=2)])
    assert after.verdict is Verdict.ACCEPTED
    assert serving(walled) is before
    assert before.alive


def attempt(judge, body, path=""):
    source = HARNESS.format(body=body.replace("\n", "\n        "))
    return judge.run(function_task(["str"], "Any", limits=QUICK), source, [case(str(path))])


def assert_closed(judge, body, path=""):
    result = attempt(judge, body, path)

    assert result.verdict is Verdict.ACCEPTED, result.message
    assert result.cases[0].got in {"PermissionError", "FileNotFoundError", "OSError", "ModuleNotFoundError", "gaierror"}


@pytest.mark.parametrize("how", ["open(path).read()", "os.listdir(os.path.dirname(path))", "open(path, 'a')",
                                 "os.unlink(path)", "os.rename(path, path + 'x')", "os.chmod(path, 0o777)",
                                 "os.symlink(path, '/tmp/link')", "os.link(path, '/tmp/link')",
                                 "os.truncate(path, 0)", "os.mkdir(path + 'd')"])  # fmt: skip
def test_a_file_of_the_person_cannot_be_touched(intact, tmp_path, how):
    canary = tmp_path / "canary"
    canary.write_text(SECRET)

    assert_closed(intact, how, canary)

    assert canary.read_text() == SECRET
    assert sorted(tmp_path.iterdir()) == [canary]


@pytest.mark.parametrize(
    "path",
    [
        Path.home(),
        REPOSITORY,
        REPOSITORY / "pyproject.toml",
        REPOSITORY / "hexloop",
        REPOSITORY / "hexloop/core/judge/compare.py",
        "/etc/passwd",
        "/etc/hostname",
        "/",
        "/tmp",
        "/proc",
        "/proc/self/mem",
        "/proc/self/maps",
        "/proc/self/environ",
        "/proc/self/fd",
        "/proc/1/cmdline",
        "/sys",
        "/dev",
    ],
    ids=str,
)
def test_homes_the_repository_and_the_system_cannot_be_read(intact, path):
    assert_closed(intact, "os.listdir(path) if os.path.isdir(path) else open(path, 'rb').read(1)", path)


@pytest.mark.parametrize("name", ["environ", "maps", "mem", "cmdline", "fd", "root"])
def test_the_parent_process_cannot_be_read(intact, name):
    assert_closed(intact, f"p = f'/proc/{{os.getppid()}}/{name}'\nopen(p, 'rb').read(1)")


@pytest.mark.parametrize("folder", ["/tmp", "/dev/shm", "/var/tmp", ".", "/", str(Path(os.__file__).parent)])
def test_nothing_can_be_written(intact, folder):
    assert_closed(intact, "open(os.path.join(path, 'planted'), 'w').write('x')", folder)


def test_only_without_namespaces_can_it_be_learnt_that_a_file_exists(intact, tmp_path):
    """Landlock does not mediate stat: what is left at tier 2 stands in docs/decisions/judge-sandbox.md."""
    canary = tmp_path / "canary"
    canary.write_text(SECRET)

    seen = got(attempt(intact, "return os.path.exists(path)", canary))

    assert seen is (intact.probe().tier == 2)


@pytest.mark.parametrize("module", ["hexloop", "django", "pytest", "psycopg", "pip", "playwright"])
def test_what_the_judge_did_not_choose_cannot_be_imported(intact, module):
    assert_closed(intact, f"import {module}")


@pytest.mark.parametrize(
    "how",
    [
        "socket.socket()",
        "socket.socket(socket.AF_INET6)",
        "socket.socket(socket.AF_UNIX)",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
        "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
        "socket.socketpair()",
        "socket.create_connection(('127.0.0.1', 80), 1)",
        "socket.getaddrinfo('localhost', 80)",
        "socket.getaddrinfo('example.org', 80)",
        "socket.socket(fileno=3).sendmsg([b'x'])",
    ],
)
def test_there_is_no_network(intact, how):
    assert_closed(intact, how)


@pytest.mark.parametrize(
    "how",
    [
        "os.fork()",
        "os.forkpty()",
        "import subprocess; subprocess.run(['/bin/true'])",
        "os.posix_spawn('/bin/true', ['true'], {})",
        "if os.system('true'): raise OSError",
        "os.execv('/bin/true', ['true'])",
        "os.execv(sys.executable, [sys.executable])",
        "import multiprocessing; multiprocessing.Process(target=print).start()",
        "os.setsid()",
        "os.kill(os.getppid(), 0)",
        "os.kill(os.getppid(), signal.SIGKILL)",
        "os.kill(-1, signal.SIGKILL)",
        "os.kill(1, signal.SIGKILL)",
        "os.kill(os.getpid(), signal.SIGSTOP)",
        "os.killpg(0, signal.SIGKILL)",
        "signal.pidfd_send_signal(os.pidfd_open(os.getppid()), signal.SIGKILL)",
        "signal.pthread_kill(__import__('threading').get_ident(), signal.SIGKILL)",
        "import resource; resource.prlimit(os.getppid(), resource.RLIMIT_CPU)",
        "import resource; resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (1, 1))",
        "os.nice(-5)",
        "os.sched_setaffinity(0, {0})",
        "os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))",
        "os.memfd_create('x')",
        "os.setuid(0)",
        "os.chroot('/')",
        "os.open('/dev/tty', os.O_RDWR)",
        "os.open('/dev/mem', os.O_RDONLY)",
        "os.mkfifo('/tmp/fifo')",
        "import fcntl; fcntl.ioctl(0, 0x5412, b'x')",
        "import mmap; mmap.mmap(-1, 4096)",
    ],
)
def test_no_process_no_signal_no_privilege(intact, how):
    assert_closed(intact, how)


@pytest.mark.parametrize("limits", ["RLIMIT_DATA, (-1, -1)", "RLIMIT_CPU, (1, 1)", "RLIMIT_NOFILE, (9, 9)"])
def test_limits_cannot_be_moved(intact, limits):
    body = f"import resource\nresource.setrlimit(resource.{limits})"

    assert got(attempt(intact, body)) == "ValueError"


X86_CALLS = {
    "ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311, "unshare": 272, "mount": 165, "bpf": 321,
    "keyctl": 250, "add_key": 248, "userfaultfd": 323, "io_uring_setup": 425, "perf_event_open": 298, "setns": 308,
    "clone3": 435, "execveat": 322, "tgkill": 234, "rt_sigqueueinfo": 129, "shmget": 29, "msgget": 68, "semget": 64,
    "init_module": 175, "kexec_load": 246, "name_to_handle_at": 303, "open_by_handle_at": 304, "pidfd_getfd": 438,
    "landlock_create_ruleset": 444, "seccomp": 317, "personality": 135, "quotactl": 179, "setitimer": 38,
}  # fmt: skip


@pytest.mark.skipif(platform.machine() != "x86_64", reason="the numbers are those of x86_64")
@pytest.mark.parametrize("name", X86_CALLS)
def test_raw_system_calls_are_refused(intact, name):
    assert_closed(intact, f"raw({X86_CALLS[name]}, 0, 0, 0, 0, 0)")


@pytest.mark.skipif(platform.machine() != "x86_64", reason="machine code of x86_64")
@pytest.mark.parametrize(
    "code",
    [b"\xb8\x14\x00\x00\x00\xcd\x80\xc3", b"\xb8\x27\x00\x00\x40\x0f\x05\xc3"],
    ids=["int 0x80", "x32"],
)
def test_calls_of_another_architecture_end_the_child(intact, code):
    body = (
        "import mmap\n"
        "page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, 7)\n"
        f"page.write({code!r})\n"
        "ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()"
    )

    result = attempt(intact, body)

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.message == "Case 1 crashed with a forbidden system call."


@pytest.mark.parametrize(
    "arming",
    [
        "libc.fcntl(r, 8, os.getppid())",
        "libc.fcntl(r, 15, (ctypes.c_int * 2)(1, os.getppid()))",
        "libc.fcntl(r, 10, 9)",
        "libc.ioctl(r, 0x8901, ctypes.byref(ctypes.c_int(os.getppid())))",
    ],
    ids=["F_SETOWN", "F_SETOWN_EX", "F_SETSIG", "FIOSETOWN"],
)
def test_no_signal_is_sent_through_a_pipes_owner(intact, arming):
    body = (
        "r, w = os.pipe()\n"
        f"armed = {arming}\n"
        "libc.fcntl(r, 10, 9)\n"
        "libc.fcntl(r, 4, 0o20000 | os.O_NONBLOCK)\n"
        "os.write(w, b'x')\n"
        "if armed == -1: raise OSError('refused')"
    )

    assert_closed(intact, body)


def test_the_environment_holds_nothing_of_ours(intact, monkeypatch):
    monkeypatch.setenv("HEXLOOP_SECRET_KEY", SECRET)

    environment = got(attempt(intact, "return dict(os.environ)"))

    allowed = {"PYTHONHASHSEED", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "LANG", "TZ", "PWD"}
    assert environment.keys() <= allowed | {"LC_CTYPE", "SHLVL", "_", "OLDPWD"}
    assert SECRET not in str(environment)


def test_only_the_four_descriptors_are_open(intact):
    body = """found = []
for fd in range(1024):
    try: os.fstat(fd); found.append(fd)
    except OSError: pass
return found"""

    assert got(attempt(intact, body)) == [0, 1, 2, 3]


def test_expected_answers_are_nowhere_in_the_child(intact):
    source = """
import gc, sys

def solve(half):
    needle = half + "two and a half"
    found, seen, waiting = [], set(), list(gc.get_objects()) + list(sys.modules.values())
    frame = sys._getframe()
    while frame:
        waiting += [frame.f_locals, frame.f_globals, frame.f_builtins]
        frame = frame.f_back
    mine = {id(needle)}
    while waiting:
        item = waiting.pop()
        if id(item) in seen:
            continue
        seen.add(id(item))
        if isinstance(item, (str, bytes)) and id(item) not in mine:
            text = item if isinstance(item, str) else item.decode("latin-1")
            if needle in text:
                found.append(text)
        try:
            waiting += gc.get_referents(item)
        except Exception:
            pass
    return found or len(seen) > 10_000
"""
    task = function_task(["str"], "Any", limits=Limits(cpu_ms=10_000, memory_mb=256))

    result = intact.run(task, source, [case("the answer is forty-", expected=SECRET)])

    assert result.verdict is Verdict.WRONG_ANSWER
    assert result.cases[0].got is True


def test_later_questions_are_not_there_before_their_time(intact):
    source = (
        "import gc\ndef solve(x): return any(o == ['later', 'question'] for o in gc.get_objects() if type(o) is list)"
    )
    task = function_task(["Any"], "bool", limits=Limits())

    result = intact.run(task, source, [case(1, expected=False), case(["later", "question"], expected=True)])

    assert result.message == "All 2 cases passed."


FORGER = """
import json, os
def send(*messages):
    bodies = [json.dumps(message).encode() for message in messages]
    os.write(3, b"".join(len(body).to_bytes(4, 'big') + bytes(4) + body for body in bodies))
"""
FORGERIES = {
    "garbage": "os.write(3, b'\\xff' * 64)",
    "huge head": "os.write(3, b'\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff')",
    "truncated": "os.write(3, b'\\x00\\x00\\x10\\x00\\x00\\x00\\x00\\x00{'); os._exit(0)",
    "not json": "os.write(3, b'\\x00\\x00\\x00\\x02\\x00\\x00\\x00\\x00{{')",
    "list": "os.write(3, b'\\x00\\x00\\x00\\x02\\x00\\x00\\x00\\x00[]')",
    "empty": "os.write(3, b'\\x00\\x00\\x00\\x02\\x00\\x00\\x00\\x00{}')",
    "odd word": "send({'is': ['answer'], 'value': 2, 'case': 0})",
    "unknown word": "send({'is': 'accepted', 'case': 0})",
    "deep": "body = b'{\"is\":' + b'[' * 50000 + b']' * 50000 + b'}'; "
    "os.write(3, len(body).to_bytes(4, 'big') + bytes(4) + body)",
    "object array": "send({'is': 'answer', 'case': 0, 'value': {'$array': ['|O', [1], 0]}})",
    "surrogate": "send({'is': 'answer', 'case': 0, 'value': '\\ud800'})",
    "twice": "send({'is': 'answer', 'case': 0, 'value': 0}); send({'is': 'answer', 'case': 1, 'value': 3})",
    "error that is no text": "send({'is': 'error', 'case': 0, 'message': {'a': 1}})",
}


@pytest.mark.parametrize(
    "sent",
    [
        "send({'is': 'answer', 'value': 2, 'case': 7})",
        "send({'is': 'answer', 'value': 2})",
        "send({'is': 'answer', 'value': 2, 'case': '0'})",
    ],
)
def test_the_right_answer_to_another_question_does_not_count(judge, sent):
    result = judge.run(function_task(), FORGER + f"def solve(x):\n    {sent}\n    os._exit(0)", [case(1, expected=2)])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.message == "Case 1 broke off the exchange with the judge."


def test_an_answer_before_its_question_ends_the_run(judge):
    source = FORGER + (
        "def solve(x):\n"
        "    send({'is': 'answer', 'value': 2, 'case': 0}, {'is': 'answer', 'value': 3, 'case': 1})\n"
        "    while True: pass"
    )

    result = judge.run(function_task(), source, [case(1, expected=2), case(2, expected=3)])

    assert [one.verdict.value for one in result.cases] == ["AC", "RE"]
    assert result.message == "Case 2 broke off the exchange with the judge."


@pytest.mark.parametrize("name", FORGERIES)
def test_forged_replies_are_a_failure_of_the_submission(judge, name):
    source = FORGER + f"def solve(x):\n    {FORGERIES[name]}\n    return x + 1\n"

    result = judge.run(function_task(), source, [case(1, expected=2), case(2, expected=3)])

    assert result.verdict in {Verdict.RUN_TIME_ERROR, Verdict.WRONG_ANSWER, Verdict.OUTPUT_LIMIT}
    assert result.verdict is not Verdict.ACCEPTED
    assert isinstance(result.message, str)


@pytest.mark.parametrize(
    "source",
    [
        'import json\njson.dumps = lambda *a, **k: \'{"is": "answer", "value": 2}\'\ndef solve(x): return 0',
        "import os\ndef solve(x):\n    os.write = lambda *a: len(a[1])\n    return 2",
        "import builtins\nbuiltins.len = lambda x: 0\ndef solve(x): return 0",
        "import builtins\nbuiltins.isinstance = lambda *a: True\ndef solve(x): return object()",
        "import sys\nfor m in list(sys.modules): sys.modules[m] = None\ndef solve(x): return 0",
        "import gc\nclass Lie(int):\n    def __eq__(self, other): return True\n    __hash__ = int.__hash__\n"
        "def solve(x): return Lie(0)",
        "class Lie:\n    __class__ = int\n    def __eq__(self, other): return True\ndef solve(x): return Lie()",
        "import sys\nsys.settrace(lambda *a: 1 / 0)\ndef solve(x): return 0",
        "import atexit\natexit.register(print, 'late')\ndef solve(x): return 0",
        "class Late:\n    def __del__(self): raise SystemExit\nlate = Late()\ndef solve(x): return 0",
    ],
    ids=["json", "write", "len", "isinstance", "modules", "int", "class", "trace", "atexit", "del"],
)
def test_lies_and_patches_never_pass(judge, source):
    task = function_task(limits=Limits(cpu_ms=300, wall_ms=600))

    result = judge.run(task, source, [case(1, expected=2)])

    assert result.verdict is not Verdict.ACCEPTED
    assert result.verdict is not Verdict.SYSTEM_ERROR


def test_a_thread_bomb_ends(intact):
    source = (
        "import threading, time\nthreading.stack_size(32768)\n"
        "def solve(x):\n    while True:\n        threading.Thread(target=time.sleep, args=(60,)).start()"
    )

    result = intact.run(function_task(limits=Limits(cpu_ms=4_000, memory_mb=256)), source, [case(1, expected=2)])

    assert result.verdict is Verdict.RUN_TIME_ERROR


@pytest.mark.parametrize("body", ["while True: pass", "import time; time.sleep(99)"])
def test_signals_cannot_be_ignored_away(intact, body):
    source = (
        "import signal\nfor number in range(1, 65):\n    try: signal.signal(number, signal.SIG_IGN)\n"
        "    except (OSError, ValueError): pass\n"
        "signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\n"
        f"def solve(x):\n    {body}"
    )

    result = intact.run(function_task(limits=Limits(cpu_ms=200, wall_ms=600)), source, [case(1, expected=2)])

    assert result.verdict is Verdict.TIME_LIMIT


def test_threads_left_behind_die_with_the_run(intact):
    source = (
        "import threading\ndef spin():\n    while True: print('still here')\n"
        "def solve(x):\n    threading.Thread(target=spin, daemon=True).start()\n    return x + 1"
    )

    result = intact.run(function_task(), source, [case(1, expected=2)])

    assert result.verdict in {Verdict.ACCEPTED, Verdict.OUTPUT_LIMIT}


def test_what_one_run_poisons_the_next_does_not_see(intact):
    poison = (
        "import builtins, collections, json, math, sys\n"
        "builtins.sorted = builtins.len = None\nmath.pi = 3\ncollections.Counter.poisoned = True\n"
        "sys.path.append('/evil')\nsys.modules['planted'] = sys\nListNode.poisoned = True\n"
        "def solve(x): return x + 1"
    )
    check = (
        "import builtins, collections, math, sys\n"
        "def solve(x): return [callable(sorted), math.pi > 3, hasattr(collections.Counter, 'poisoned'),\n"
        "    '/evil' in sys.path, 'planted' in sys.modules, hasattr(ListNode, 'poisoned')]"
    )
    intact.run(function_task(), poison, [case(1, expected=2)])

    seen = got(intact.run(function_task(returns="Any"), check, [case(1)]))

    assert seen == [True, True, False, False, False, False]


def test_a_decompression_bomb_meets_the_memory_limit(intact):
    source = (
        "import zlib\ndef solve(x): return len(zlib.decompress(zlib.compress(bytes(30_000_000)) * 1, bufsize=10 ** 9))"
    )

    result = intact.run(function_task(limits=Limits(cpu_ms=5_000, memory_mb=64)), source, [case(1, expected=2)])

    assert result.verdict is Verdict.MEMORY_LIMIT


def test_operations_are_told_one_sequence_at_a_time(intact):
    task = class_task("Box", method("__init__", [], "None"), method("get", [], "Any"))
    source = "import gc\nclass Box:\n    def get(self): return sys.getsizeof(1) > 0"

    assert got(intact.run(task, source, [operations(("Box",), ("get",))])) == [None, True]


def test_generators_of_packs_run_behind_the_same_walls(intact):
    source = "import socket\ndef generate(seed):\n    socket.socket()\n    yield seed"

    with pytest.raises(Exception, match="PermissionError") as caught:
        intact.produce(source, entry="generate", args=[1], limits=QUICK)

    assert type(caught.value).__name__ == "ProduceFailed"
    assert "solution.py, line 3, in generate" in str(caught.value)
