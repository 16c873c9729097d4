"""Group 23: threads that go on after the answer, and writing when nobody listens any more."""

import pytest
from attacking import IMPATIENT, ROOMY, attack
from make_task import case

from hexloop.core.judge.verdict import Verdict

MANY = [case(n, expected=n + 1) for n in range(1, 6)]
ANSWERERS = {
    "the next case": "send(answer(0, x))",
    "the same case": "send(answer(x + 1, x - 1))",
    "every case": "[send(answer(0, n)) for n in range(9)]",
    "garbage": "os.write(3, b'\\xff' * 9)",
    "a byte": "os.write(3, b'\\0')",
    "the end": "os._exit(0)",
    "hanging up": "os.close(3)",
}


@pytest.mark.parametrize("way", ANSWERERS)
def test_a_thread_that_answers_late_gains_nothing(every, way):
    """The first answer is right; what comes after it, unasked, ends the run."""
    source = f"""
def late(x):
    time.sleep(0.03)
    {ANSWERERS[way]}
def solve(x):
    if x == 1:
        threading.Thread(target=late, args=(x,), daemon=True).start()
        return 2
    time.sleep(0.1)
    return 0
"""
    result = attack(every, source, ROOMY)

    assert result.verdict in {Verdict.RUN_TIME_ERROR, Verdict.WRONG_ANSWER, Verdict.OUTPUT_LIMIT}
    assert result.passed == 1


def test_a_thread_may_print_on(every):
    source = """
def chatter():
    while True:
        print("tick", flush=True)
        time.sleep(0.002)
def solve(x):
    if threading.active_count() == 1: threading.Thread(target=chatter, daemon=True).start()
    time.sleep(0.01)
    return x + 1
"""
    result = attack(every, source, ROOMY, MANY)

    assert result.verdict is Verdict.ACCEPTED


def test_a_thread_that_works_on_is_charged_to_the_next_case(every):
    source = """
def spin():
    while True: pass
def solve(x):
    if x == 1: threading.Thread(target=spin, daemon=True).start()
    else: time.sleep(9)
    return x + 1
"""
    result = attack(every, source, IMPATIENT)

    assert [one.verdict for one in result.cases] == [Verdict.ACCEPTED, Verdict.TIME_LIMIT]


@pytest.mark.parametrize("order", ["os.close(1); os.close(2)", "os.close(0)", "os.dup2(0, 1)", "sys.stdout.close()"])
def test_closed_outputs_harm_nobody(every, order):
    source = f"def solve(x):\n    try: {order}\n    except OSError: pass\n    return x + 1"

    result = attack(every, source, ROOMY)

    assert result.verdict is Verdict.ACCEPTED, result.message


def test_threads_that_all_print_and_answer_at_once(every):
    source = """
def solve(x):
    def work():
        for _ in range(50): print("x" * 20)
    threads = [threading.Thread(target=work) for _ in range(8)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    return x + 1
"""
    result = attack(every, source, ROOMY, MANY)

    assert result.verdict is Verdict.ACCEPTED
