"""Group 11: code that would like to live on after its verdict. ``Watch.after`` looks for it."""

import pytest
from attacking import IMPATIENT, QUICK, attack, doors

from hexloop.core.judge.verdict import Verdict

DOUBLE_FORK = """
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(30)
    os._exit(0)
"""
THREADS = """
def linger():
    while True:
        time.sleep(0.01)
        print("still here", flush=True)
def solve(x):
    for daemon in (True, False):
        threading.Thread(target=linger, daemon=daemon).start()
    return x + 1
"""
DEAF = """
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
def solve(x):
    for _ in range(8):
        threading.Thread(target=time.sleep, args=(3_600,)).start()
    time.sleep(3_600)
"""


def test_a_double_fork_does_not_get_away(walled):
    assert doors(walled, [DOUBLE_FORK]).verdict is Verdict.ACCEPTED


def test_threads_die_with_their_run(every):
    assert attack(every, THREADS, QUICK).verdict is Verdict.ACCEPTED


def test_deaf_threads_die_with_their_run(every):
    assert attack(every, DEAF, IMPATIENT).verdict is Verdict.TIME_LIMIT


@pytest.mark.parametrize("end", ["os._exit(0)", "sys.exit(0)", "os.abort()", "ctypes.string_at(0)"])
def test_threads_die_with_a_run_that_ends_itself(every, end):
    source = THREADS.replace("return x + 1", end)

    assert attack(every, source, QUICK).verdict is Verdict.RUN_TIME_ERROR
