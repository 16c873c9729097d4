"""Group 29: the edges of time: at the limit, stopped, all at once, and the judge itself falling down."""

import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from attacking import IMPATIENT, ROOMY, attack, until
from make_task import QUICK, case, function_task, serving

from hexloop.core.judge import images
from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict

SLOW = "import time\ndef solve(x):\n    time.sleep(0.3)\n    return x + 1"


@pytest.mark.parametrize("spare_ms", [-5, -1, 0, 1, 5])
def test_coming_to_an_end_at_the_limit_is_either_right_or_too_late(every, spare_ms):
    source = f"""
def solve(x):
    until = time.process_time() + {(100 - spare_ms) / 1_000}
    while time.process_time() < until: pass
    return x + 1
"""
    result = attack(every, source, Limits(cpu_ms=100, wall_ms=10_000))

    assert result.verdict in {Verdict.ACCEPTED, Verdict.TIME_LIMIT}
    assert all(one.cpu_ms <= 100 for one in result.cases if one.verdict.passed)


@pytest.mark.parametrize("cut", ["0", "1", "4", "-1"])
def test_an_answer_cut_off_by_the_clock_does_not_count(every, cut):
    source = f"""
def solve(x):
    frame = b'{{"is":"answer","case":0,"value":2}}'
    frame = len(frame).to_bytes(4, 'big') + bytes(4) + frame
    os.write(3, frame[:{cut}])
    while True: pass
"""
    result = attack(every, source, IMPATIENT)

    assert result.verdict is Verdict.TIME_LIMIT
    assert result.passed == 0


def test_stopping_oneself_is_refused(walled):
    source = """
def solve(x):
    try: os.kill(os.getpid(), signal.SIGSTOP)
    except PermissionError: return x + 1
"""
    assert attack(walled, source, IMPATIENT).verdict is Verdict.ACCEPTED


@pytest.mark.parametrize("name", ["SIGSTOP", "SIGTSTP", "SIGTTIN"])
def test_who_stops_himself_meets_the_clock(bare, name):
    result = attack(bare, f"def solve(x):\n    os.kill(os.getpid(), signal.{name})\n    while True: pass", IMPATIENT)

    assert result.verdict is Verdict.TIME_LIMIT


def test_many_at_once_starve_nobody(every):
    """Fairness between people is the queue's (`apps`); here each that came has its turn, and its own clock."""
    hog = "def solve(x):\n    while True: pass"
    order = []

    def submit(source):
        result = attack(every, source, IMPATIENT)
        order.append(source)
        return result.verdict

    with ThreadPoolExecutor(16) as pool:
        hogs = [pool.submit(submit, hog) for _ in range(12)]
        victim = pool.submit(submit, "def solve(x): return x + 1")

    assert victim.result() is Verdict.ACCEPTED
    assert {one.result() for one in hogs} == {Verdict.TIME_LIMIT}


def test_two_hundred_at_once_all_come_out_right(every):
    def submit(number):
        return every.run(function_task(), f"def solve(x): return x + {number}", [case(1, expected=1 + number)]).verdict

    with ThreadPoolExecutor(50) as pool:
        verdicts = set(pool.map(submit, range(200)))

    assert verdicts == {Verdict.ACCEPTED}


@pytest.fixture
def own(every):
    """Another judge of the same tier, whose zygote may die."""
    judge = Judge(tier=every.probe().tier, slots=2)
    judge.probe()
    yield judge
    judge.close()


@pytest.fixture
def spawned(own, monkeypatch):
    """Every child that is started from now on."""
    found = []
    genuine = images.Zygote.spawn

    def spawn(self, memory_bytes):
        child = genuine(self, memory_bytes)
        found.append(child)
        return child

    monkeypatch.setattr(images.Zygote, "spawn", spawn)
    return found


def in_the_middle(spawned, nth, deed):
    """``deed`` soon after the ``nth`` child was started."""

    def wait():
        until(lambda: len(spawned) > nth, "no child was started")
        time.sleep(0.1)
        deed()

    thread = threading.Thread(target=wait)
    thread.start()
    return thread


def test_a_zygote_that_dies_in_the_middle_is_replaced(own, spawned):
    before = serving(own)
    killer = in_the_middle(spawned, 0, lambda: signal.pidfd_send_signal(before._handle, signal.SIGKILL))

    result = own.run(function_task(limits=ROOMY), SLOW, [case(1, expected=2)])

    killer.join()
    assert result.verdict is Verdict.ACCEPTED
    assert len(spawned) == 2
    assert serving(own) is not before


def test_a_zygote_that_dies_twice_is_the_judges_failure(own, spawned):
    killers = [
        in_the_middle(spawned, nth, lambda: signal.pidfd_send_signal(serving(own)._handle, signal.SIGKILL))
        for nth in (0, 1)
    ]

    result = own.run(function_task(limits=ROOMY), SLOW, [case(1, expected=3)])

    for killer in killers:
        killer.join()
    assert result.verdict is Verdict.SYSTEM_ERROR
    assert (result.passed, result.cases) == (0, ())


def test_a_child_that_is_killed_from_outside_never_is_a_wrong_answer(own, spawned):
    killers = [in_the_middle(spawned, nth, lambda nth=nth: os.kill(spawned[nth].pid, signal.SIGKILL)) for nth in (0, 1)]

    result = own.run(function_task(limits=ROOMY), SLOW, [case(1, expected=3)])

    for killer in killers:
        killer.join()
    assert result.verdict is Verdict.SYSTEM_ERROR


def test_a_zygote_that_hangs_is_the_judges_failure(own, monkeypatch):
    monkeypatch.setattr("hexloop.core.judge.forking._SPAWN_S", 0.2)
    zygote = serving(own)
    signal.pidfd_send_signal(zygote._handle, signal.SIGSTOP)

    result = own.run(function_task(limits=QUICK), SLOW, [case(1, expected=2)])

    signal.pidfd_send_signal(zygote._handle, signal.SIGKILL)
    assert result.verdict in {Verdict.ACCEPTED, Verdict.SYSTEM_ERROR}
