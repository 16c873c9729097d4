"""What fails around a run: children and zygotes that die, closed judges, many runs at once."""

import fcntl
import os
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from make_task import QUICK, case, class_task, function_task, method, operations, serving

from hexloop.core.judge import images as images_module
from hexloop.core.judge.api import BadTask, Judge, ProduceFailed
from hexloop.core.judge.handles import Gone
from hexloop.core.judge.images import Images
from hexloop.core.judge.interpreter import describe
from hexloop.core.judge.launch import CannotStart
from hexloop.core.judge.session import Session
from hexloop.core.judge.slots import Slots
from hexloop.core.judge.supervisor import Run, produce
from hexloop.core.judge.task import Case, Limits, Method, Param, Signature, Style, Task
from hexloop.core.judge.verdict import Verdict
from hexloop.core.judge.zygote import STATUS

ADD_ONE = "def solve(x): return x + 1"
SLOW = "import time\ndef solve(x):\n    time.sleep(0.4)\n    return x + 1"
ONE = [case(1, expected=2)]


def waiting_bytes(sock):
    [count] = struct.unpack("i", fcntl.ioctl(sock, termios.FIONREAD, bytes(4)))
    return count


@pytest.fixture
def own(request):
    """A judge of one's own, for tests that break it."""
    judge = Judge(slots=2)
    yield judge
    judge.close()


@pytest.fixture
def spawned(monkeypatch):
    """Every child that any judge starts, in order."""
    found = []
    genuine = images_module.Zygote.spawn

    def spawn(self, memory_bytes):
        child = genuine(self, memory_bytes)
        found.append(child)
        return child

    monkeypatch.setattr(images_module.Zygote, "spawn", spawn)
    return found


def kill_soon(find, seconds=0.15):
    """SIGKILL from outside, in the middle of the run."""
    thread = threading.Timer(seconds, lambda: os.kill(find(), signal.SIGKILL))
    thread.start()
    return thread


def gone(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def wait_until(holds):
    until = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < until, "it did not come to pass within ten seconds"
        time.sleep(0.01)


def test_a_child_that_is_killed_from_outside_is_tried_again(judge, spawned):
    timer = kill_soon(lambda: spawned[0].pid)

    result = judge.run(function_task(limits=Limits()), SLOW, ONE)

    timer.join()
    assert len(spawned) == 2
    assert result.verdict is Verdict.ACCEPTED


def test_a_child_that_is_dead_and_buried_before_anybody_looks_is_no_loss(any_judge, monkeypatch):
    genuine = Session.wait

    def late(self):
        wait_until(lambda: waiting_bytes(self._child._watch) > STATUS.size)  # the handle's byte and the status
        return genuine(self)

    monkeypatch.setattr(Session, "wait", late)

    result = any_judge.run(function_task(), "import os\nos._exit(3)", ONE)

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert "exit code 3" in result.message


def test_a_second_loss_is_a_failure_of_the_judge_not_of_the_submission(any_judge, spawned):
    timers = [kill_soon(lambda: spawned[0].pid, 0.15), kill_soon(lambda: spawned[1].pid, 0.45)]

    result = any_judge.run(function_task(limits=Limits()), SLOW, ONE)

    for timer in timers:
        timer.join()
    assert result.verdict is Verdict.SYSTEM_ERROR
    assert result.message == "The run was killed from outside. Nothing was counted; run it again."
    assert (result.passed, result.total, result.cases) == (0, 1, ())


@pytest.mark.parametrize("tier", [1, 2, 0])
def test_a_zygote_that_dies_in_the_middle_is_replaced(tier, spawned):
    judge = Judge(tier=tier)
    try:
        judge.probe()
        before = serving(judge)
        spawned.clear()
        timer = threading.Timer(0.15, lambda: signal.pidfd_send_signal(before._handle, signal.SIGKILL))
        timer.start()

        result = judge.run(function_task(limits=Limits()), SLOW, ONE)

        timer.join()
        assert result.verdict is Verdict.ACCEPTED
        assert len(spawned) == 2
        assert serving(judge) is not before
        wait_until(lambda: gone(spawned[0].pid))
    finally:
        judge.close()


def test_a_zygote_that_died_while_idle_is_replaced(own):
    own.run(function_task(), ADD_ONE, ONE)
    before = serving(own)
    signal.pidfd_send_signal(before._handle, signal.SIGKILL)

    result = own.run(function_task(), ADD_ONE, ONE)

    assert result.verdict is Verdict.ACCEPTED
    assert serving(own) is not before


def test_a_zygote_that_the_kernel_has_not_buried_yet_is_replaced_too(own, monkeypatch):
    own.run(function_task(), ADD_ONE, ONE)
    signal.pidfd_send_signal(serving(own)._handle, signal.SIGKILL)
    monkeypatch.setattr("hexloop.core.judge.forking.ended", lambda handle, timeout_ms: False)

    result = own.run(function_task(), ADD_ONE, ONE)

    assert result.verdict is Verdict.ACCEPTED


def tree(pid):
    """A process and all below it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(found for child in children for found in tree(int(child)))]


def stop(pids):
    """What an outsider can do to processes of the same user; they are as deaf as if they hung."""
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)


@pytest.mark.parametrize("tier", [1, 2])
def test_a_zygote_that_was_stopped_is_killed_and_replaced(tier, monkeypatch):
    monkeypatch.setattr("hexloop.core.judge.forking._SPAWN_S", 1.0)
    monkeypatch.setattr("hexloop.core.judge.forking._REAPED_S", 0.1)
    judge = Judge(tier=tier)
    try:
        judge.probe()
        before = serving(judge)
        stopped = tree(before._process.pid)
        stop(stopped)

        result = judge.run(function_task(limits=Limits()), ADD_ONE, ONE)

        assert result.verdict is Verdict.ACCEPTED, result.message
        assert serving(judge) is not before
        wait_until(lambda: all(gone(pid) for pid in stopped))
    finally:
        judge.close()


def test_a_zygote_that_always_hangs_is_a_failure_of_the_judge(own, monkeypatch):
    monkeypatch.setattr("hexloop.core.judge.forking._SPAWN_S", 0.2)
    genuine = images_module.Zygote.spawn

    def spawn(self, memory_bytes):
        signal.pidfd_send_signal(self._handle, signal.SIGSTOP)
        return genuine(self, memory_bytes)

    own.probe()
    monkeypatch.setattr(images_module.Zygote, "spawn", spawn)

    result = own.run(function_task(), ADD_ONE, ONE)

    assert result.verdict is Verdict.SYSTEM_ERROR
    assert result.message == (
        "The interpreter that starts runs hangs and is replaced. Nothing was counted; run it again."
    )


def test_a_zygote_that_stops_while_a_run_ends_is_no_fault_of_the_run(own, spawned):
    own.probe()
    zygote = serving(own)
    spawned.clear()
    timer = threading.Timer(0.1, lambda: signal.pidfd_send_signal(zygote._handle, signal.SIGSTOP))
    timer.start()

    result = own.run(function_task(limits=Limits()), "import os, time\ntime.sleep(0.4)\nos._exit(3)", ONE)

    timer.join()
    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.message == "Loading the code ended the program with exit code 3 before it answered."
    assert len(spawned) == 2


def test_eight_runs_at_once_all_come_out_right(judge):
    sources = {number: f"def solve(x): return x + {number}" for number in range(8)}

    with ThreadPoolExecutor(8) as pool:
        results = dict(
            pool.map(
                lambda item: (item[0], judge.run(function_task(), item[1], [case(1, expected=1 + item[0])] * 5)),
                sources.items(),
            )
        )

    assert {number: result.verdict for number, result in results.items()} == dict.fromkeys(range(8), Verdict.ACCEPTED)


def test_a_worn_zygote_is_replaced_in_the_background(own, monkeypatch):
    monkeypatch.setattr(images_module, "RUNS_BEFORE_RENEWAL", 3)
    own.probe()
    before = serving(own)

    for _ in range(3):
        assert own.run(function_task(), ADD_ONE, ONE).verdict is Verdict.ACCEPTED

    wait_until(lambda: serving(own) is not before)
    wait_until(lambda: before._process.returncode is not None)
    assert own.run(function_task(), ADD_ONE, ONE).verdict is Verdict.ACCEPTED


def test_an_idle_image_stops_and_comes_back(own):
    own.run(function_task(), ADD_ONE, ONE)
    supply = own._found.images._supplies["py"]
    before = serving(own)

    supply.stop_if_idle(0.0)

    assert before._process.returncode is not None
    assert own.run(function_task(), ADD_ONE, ONE).verdict is Verdict.ACCEPTED


def test_an_image_at_work_is_not_stopped(own):
    own.probe()
    supply = own._found.images._supplies["py"]

    with supply.lease() as zygote:
        supply.stop_if_idle(0.0)

        assert zygote.alive


def test_an_image_that_was_just_used_is_not_stopped(own):
    own.probe()
    before = serving(own)

    own._found.images._supplies["py"].stop_if_idle(60.0)

    assert serving(own) is before


def test_closing_leaves_no_process_behind(spawned):
    judge = Judge()
    judge.run(function_task(), ADD_ONE, ONE)
    zygote = serving(judge)

    judge.close()

    assert zygote._process.returncode is not None
    assert all(gone(child.pid) for child in spawned)


def test_closing_under_a_run_says_nothing_of_the_code(spawned):
    judge = Judge()
    judge.probe()
    task = function_task(limits=Limits(cpu_ms=20_000))
    endless = "def solve(x):\n    while True: pass"
    zygote = serving(judge)
    before = len(spawned)
    with ThreadPoolExecutor(1) as pool:
        run = pool.submit(judge.run, task, endless, ONE)
        wait_until(lambda: len(spawned) > before)

        judge.close()
        result = run.result(20)

    assert result.verdict is Verdict.SYSTEM_ERROR
    assert zygote._process.returncode is not None


def test_a_closed_judge_says_so():
    judge = Judge()
    judge.close()
    judge.close()

    result = judge.run(function_task(), ADD_ONE, ONE)

    assert result.verdict is Verdict.SYSTEM_ERROR
    assert judge.closed
    assert result.message.startswith("The judge is closed.")
    with pytest.raises(ProduceFailed, match="The judge is closed"):
        judge.produce("def g(): yield 1", entry="g", args=[], limits=QUICK)


@pytest.mark.parametrize("tier", [1, 2])
def test_when_the_parent_is_killed_everything_ends(tier):
    program = (
        "import sys\nfrom hexloop.core.judge.api import Judge\n"
        f"judge = Judge(tier={tier})\njudge.probe()\n"
        "with judge._found.images._supplies['py'].lease() as zygote:\n"
        "    child = zygote.spawn(1 << 26)\n"
        "    print(zygote._process.pid, child.pid, flush=True)\n"
        "    sys.stdin.read()\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    pids = [int(pid) for pid in parent.stdout.readline().split()]
    assert len(pids) == 2

    parent.kill()

    parent.communicate()
    wait_until(lambda: all(gone(pid) for pid in pids))


def test_an_unknown_image_is_the_judges_failure(any_judge):
    result = any_judge.run(function_task(image="fortran"), ADD_ONE, ONE)

    assert result.verdict is Verdict.SYSTEM_ERROR
    assert result.message.startswith("There is no image called fortran.")


def test_a_python_that_is_none_is_the_judges_failure(tmp_path):
    judge = Judge(python=str(tmp_path / "python"))

    result = judge.run(function_task(), ADD_ONE, ONE)

    assert result.verdict is Verdict.SYSTEM_ERROR
    assert "cannot be asked" in result.message


@pytest.mark.parametrize(
    "signature",
    [
        Signature(Style.FUNCTION, "", (Method("f", (Param("x", "Integer"),), "int"),)),
        Signature(Style.FUNCTION, "", (Method("f", (), "List[int"),)),
        Signature(Style.FUNCTION, "", (Method("f", (), "int"),), judged_argument=0),
        Signature(Style.FUNCTION, "", ()),
    ],
)
def test_a_signature_that_makes_no_sense_is_the_packs_mistake(any_judge, signature):
    with pytest.raises(BadTask, match="signature"):
        any_judge.run(Task(signature), ADD_ONE, ONE)


def test_a_case_that_is_not_plain_is_the_packs_mistake(any_judge):
    with pytest.raises(BadTask, match="case"):
        any_judge.run(function_task(), ADD_ONE, [case({1, 2})])


def test_an_array_without_numpy_is_the_packs_mistake(any_judge):
    with pytest.raises(BadTask, match="takes arrays, which need the image numpy or torch"):
        any_judge.run(function_task(["List[ndarray]"]), ADD_ONE, [])


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (operations(("Box", 1), ("get",)), "Case 1 must give get 1 argument."),
        (operations(("Box",), ("get", 1)), "Case 1 must give Box 1 argument."),
        (operations(("Box", 1), ("push", 1)), "Case 1 calls push, which the signature does not know."),
        (operations(("get", 1)), "Case 1 must begin with Box and give arguments to each operation."),
        (case(1), "Case 1 must begin with Box and give arguments to each operation."),
        (Case(([1], 5), operations=("Box", "get")), "Case 1 must give get 1 argument."),
        (Case((), operations=()), "Case 1 must begin with Box and give arguments to each operation."),
    ],
)
def test_operations_that_do_not_fit_are_the_packs_mistake(any_judge, asked, message):
    task = class_task("Box", method("__init__", ["int"], "None"), method("get", ["int"], "int"))

    with pytest.raises(BadTask) as caught:
        any_judge.run(task, "class Box: pass", [asked])

    assert str(caught.value) == message


def test_a_wrong_number_of_arguments_is_the_packs_mistake(any_judge):
    with pytest.raises(BadTask, match="Case 2 must give solve 1 argument"):
        any_judge.run(function_task(), ADD_ONE, [case(1), case(1, 2)])


def test_a_run_that_waits_has_a_place_in_the_queue(own):
    own._slots = Slots(1)
    with own._slots.one("ann"):
        thread = threading.Thread(target=own.run, args=(function_task(), ADD_ONE, ONE), kwargs={"user": "bob"})
        thread.start()

        wait_until(lambda: own.waiting("bob") == 1)

    thread.join()
    assert own.waiting("bob") == 0


def test_warming_starts_an_image_before_it_is_asked_for(own):
    own.warm("numpy")

    wait_until(lambda: own._found is not None and own._found.images._supplies["numpy"]._serving is not None)


def test_warming_what_is_not_there_harms_nobody(own):
    own.warm("fortran")

    assert own.run(function_task(), ADD_ONE, ONE).verdict is Verdict.ACCEPTED


@pytest.fixture(scope="module")
def single():
    """The single-use interpreters of macOS, run on Linux."""
    images = Images(describe(), 0, once=True)
    yield images
    images.close()


def test_single_use_interpreters_judge_too(single):
    run = Run(function_task(limits=Limits()), ADD_ONE, [case(n, expected=n + 1) for n in range(3)])

    for _ in range(2):
        with single.child("py", 256 << 20) as child:
            report = run.conduct(Session(child))

        assert report.verdict is Verdict.ACCEPTED
        assert all(one.cpu_ms > 0 for one in report.cases)


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("while True: pass", Verdict.TIME_LIMIT),
        ("import os; os._exit(3)", Verdict.RUN_TIME_ERROR),
        ("return solve(x)", Verdict.RUN_TIME_ERROR),
        ("x = []\n    while True: x.append(bytearray(4_000))", Verdict.MEMORY_LIMIT),
    ],
)
def test_single_use_interpreters_are_limited_too(single, body, verdict):
    run = Run(function_task(limits=Limits(cpu_ms=1_000, memory_mb=64)), f"def solve(x):\n    {body}", ONE)

    with single.child("py", 64 << 20) as child:
        report = run.conduct(Session(child))

    assert report.verdict is verdict


def test_a_spare_that_died_is_replaced(single):
    with single._supplies["py"].lease() as supply:
        wait_until(lambda: supply._spare is not None)
        supply._spare.process.kill()
        supply._spare.process.wait()
        with pytest.raises(Gone):
            supply.spawn(1 << 26)
        wait_until(lambda: supply._spare is not None)

    with single.child("py", 256 << 20) as child:
        assert produce(Session(child), "def g(): yield 1", entry="g", args=[], limits=QUICK, most=5) == [1]


def test_an_interpreter_that_cannot_start_says_its_last_word(monkeypatch):
    python = describe()
    broken = type(python)(python.binary, python.prefix, python.library, python.folders, {"numpy": ("/nowhere/x",)})
    images = Images(broken, 2)

    with pytest.raises(
        CannotStart, match="The numpy image does not start: ModuleNotFoundError: No module named 'numpy"
    ):
        images.parts("numpy")

    images.close()
