"""Group 18: ignoring, blocking, handling and misusing signals and timers."""

import pytest
from attacking import IMPATIENT, MACHINE, assert_shut, attack

from hexloop.core.judge.verdict import Verdict

IGNORE = """
for number in range(1, 65):
    try: signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError): pass
"""
HANDLE = IGNORE.replace("signal.SIG_IGN", "lambda *_: None")
BLOCK = "signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\n"
ALTERNATE = "libc.sigaltstack((ctypes.c_void_p * 3)(0, 2, 0), None)\n"
RETHROW = """
def again(*_):
    while True:
        try: time.sleep(9)
        except BaseException: pass
signal.signal(signal.SIGUSR1, again)
"""
ARMOURS = {"ignore": IGNORE, "handle": HANDLE, "block": BLOCK, "all": IGNORE + BLOCK + ALTERNATE, "again": RETHROW}
BODIES = {"loop": "while True: pass", "sleep": "time.sleep(99)", "C": "sum(range(10 ** 12))", "lock": "a = threading.Lock()\n    a.acquire()\n    a.acquire()"}  # fmt: skip


@pytest.mark.parametrize(("armour", "body"), [*((armour, "loop") for armour in ARMOURS), *(("all", b) for b in BODIES)])
def test_no_armour_against_the_end_of_time(every, armour, body):
    result = attack(every, f"{ARMOURS[armour]}\ndef solve(x):\n    {BODIES[body]}", IMPATIENT)

    assert result.verdict is Verdict.TIME_LIMIT
    assert len(result.cases) == 1


# The parent's word that time is up comes as SIGUSR1: what a handler makes of it must not change the verdict.
LAST_WORDS = {
    "an answer": "send(answer(2))",
    "two answers": "send(answer(2), answer(3, 1))",
    "a flood": "os.write(1, bytes(1 << 16)); os.write(3, bytes(1 << 16))",
    "half a frame": "os.write(3, b'\\0\\0')",
    "no text": "send({'is': 'stopped', 'message': [1, 2]})",
    "long text": "send({'is': 'stopped', 'message': 'x' * 100_000})",
    "exit 0": "os._exit(0)",
    "a crash": "ctypes.string_at(0)",
    "an error": "raise ValueError",
    "nothing": "pass",
}


@pytest.mark.parametrize("said", LAST_WORDS)
def test_last_words_change_nothing(every, said):
    source = f"def last(*_):\n    {LAST_WORDS[said]}\nsignal.signal(signal.SIGUSR1, last)\ndef solve(x):\n    while True: pass"

    result = attack(every, source, IMPATIENT)

    assert result.verdict is Verdict.TIME_LIMIT
    assert (result.passed, len(result.cases)) == (0, 1)
    assert len(result.message) < 1_000


@pytest.mark.parametrize(
    "how",
    [
        "signal.setitimer(signal.ITIMER_REAL, 0.01)",
        "signal.setitimer(signal.ITIMER_PROF, 0.01)",
        f"raw({(222, 107)[MACHINE]}, 0, 0, (ctypes.c_int * 2)())",
        f"raw({(283, 85)[MACHINE]}, 0, 0)",
        f"raw({(289, 74)[MACHINE]}, -1, (ctypes.c_uint64 * 2)(), 8, 0)",
        f"raw({(290, 19)[MACHINE]}, 0, 0)",
        "raw(34 if os.uname().machine == 'x86_64' else 133, 0, 0)",
        "signal.sigwait({signal.SIGTERM})",
    ],
    ids=["real", "prof", "timer_create", "timerfd", "signalfd", "eventfd", "pause", "sigwait"],
)
def test_timers_and_signal_descriptors_cannot_be_had(walled, how):
    assert_shut(walled, how)
