"""Group 13: threads without end, and threads that work behind the clock's back."""

import pytest
from attacking import MACHINE, ROOMY, attack

from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict

SLEEPERS = """
threading.stack_size(32768)
def solve(x):
    while True:
        threading.Thread(target=time.sleep, args=(60,)).start()
"""
BREEDERS = """
threading.stack_size(32768)
def breed():
    while True:
        threading.Thread(target=breed).start()
        time.sleep(0.001)
def solve(x):
    breed()
"""
SPINNERS = """
def spin():
    while True: pass
def solve(x):
    for _ in range(8):
        threading.Thread(target=spin, daemon=True).start()
    time.sleep(60)
"""
# Without a stack of its own a thread runs on ours; all it can do is break the process.
RAW = """
def solve(x):
    for _ in range(1_000):
        raw({clone}, 0x10f00, 0, 0, 0, 0)
    return x + 1
"""


@pytest.mark.parametrize("program", [SLEEPERS, BREEDERS], ids=["sleepers", "breeders"])
def test_a_thread_bomb_ends(every, program):
    result = attack(every, program, ROOMY)

    assert result.verdict is Verdict.RUN_TIME_ERROR, result.message
    assert result.passed == 0


def test_the_work_of_all_threads_counts(every):
    result = attack(every, SPINNERS, Limits(cpu_ms=300, wall_ms=30_000))

    assert result.verdict is Verdict.TIME_LIMIT
    assert result.message.startswith("Case 1 took more than 300 ms.")


def test_threads_made_by_hand_harm_nobody_else(every):
    result = attack(every, RAW.format(clone=(56, 220)[MACHINE]), ROOMY)

    assert result.verdict in {Verdict.RUN_TIME_ERROR, Verdict.TIME_LIMIT}


# torch starts its own threads at the first large operation; however many, their work is one submission's work.
COMPUTERS = """
torch.set_num_threads({threads})
def solve(x):
    a = torch.ones(600, 600)
    while True: a = (a @ a).clamp(0, 1)
"""
BORROWERS = """
def compute():
    a = torch.ones(400, 400)
    while True: a = (a @ a).clamp(0, 1)
def solve(x):
    for _ in range(6): threading.Thread(target=compute, daemon=True).start()
    time.sleep(60)
"""


@pytest.mark.parametrize("program", [COMPUTERS.format(threads=4), BORROWERS], ids=["its own", "ours"])
def test_the_work_of_torchs_threads_counts(torch_image, every, program):
    result = attack(every, program, Limits(cpu_ms=500, wall_ms=30_000), image="torch")

    assert result.verdict is Verdict.TIME_LIMIT, result.message
    assert result.passed == 0


def test_torch_cannot_be_asked_for_hundreds_of_threads(torch_image, every):
    source = COMPUTERS.format(threads=500).replace("while True", "for _ in range(50)") + "    return x + 1"

    result = attack(every, source, ROOMY, image="torch")

    assert result.verdict is not Verdict.SYSTEM_ERROR
    assert result.passed in {0, 2}
    assert result.verdict.passed or result.passed == 0
