"""Group 16: answers and prints too large, too deep, too many, on every descriptor."""

import pytest
from attacking import ROOMY, attack
from make_task import case

from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict

LIMITS = Limits(cpu_ms=5_000, wall_ms=20_000, memory_mb=32, output_kb=4, answer_kb=256)
OLE, MLE, RE, WA = Verdict.OUTPUT_LIMIT, Verdict.MEMORY_LIMIT, Verdict.RUN_TIME_ERROR, Verdict.WRONG_ANSWER

ANSWERS = {
    "a gigabyte of text": ("return 'x' * 10 ** 9", MLE),
    "a megabyte of text": ("return 'x' * 10 ** 6", OLE),
    "a megabyte of bytes": ("return '\\0' * 10 ** 6", OLE),
    "a long list": ("return [0] * 10 ** 6", OLE),
    "many empty lists": ("return [[] for _ in range(100_000)]", OLE),
    "a list without end": ("import itertools\nreturn itertools.count()", MLE),
    "a range beyond memory": ("return range(10 ** 12)", MLE),
    "a list that holds itself": ("a = []\na.append(a)\nreturn a", WA),
    "a list very deep": ("a = []\nfor _ in range(10 ** 5): a = [a]\nreturn a", WA),
    "a dict very deep": ("a = {}\nfor _ in range(10 ** 5): a = {'a': a}\nreturn a", WA),
    "the same list many times": ("a = [0] * 10 ** 4\nreturn [a] * 10 ** 4", MLE),
    "lists that double": ("a = [0]\nfor _ in range(60): a = [a, a]\nreturn a", MLE),
    "a number of a million digits": ("return 10 ** 10 ** 6", WA),
    "keys": ("return {'x' * 1000 + str(n): 0 for n in range(1000)}", OLE),
    "an error of a hundred megabytes": ("raise ValueError('x' * 10 ** 7)", RE),
    "an error with a name of a megabyte": ("raise type('E' * 10 ** 6, (Exception,), {})", RE),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_no_answer_is_too_large_to_refuse(every, name):
    body, verdict = ANSWERS[name]

    result = attack(every, "def solve(x):\n    " + body.replace("\n", "\n    "), LIMITS)

    assert result.verdict is verdict, result.message
    assert len(result.message) < 10_000


FLOODS = {
    "print": "print('flood' * 100)",
    "no newline": "print('x' * 1000, end='')",
    "stdout": "sys.stdout.buffer.write(bytes(65536))",
    "stderr": "print('x' * 1000, file=sys.stderr)",
    "descriptor 1": "os.write(1, bytes(65536))",
    "descriptor 2": "os.write(2, bytes(65536))",
    "a copy of descriptor 1": "os.write(copies[0], bytes(65536))",
    "several at once": "os.writev(2, [bytes(4096)] * 16)",
    "libc": "libc.printf(b'x' * 1000)",
    "warnings": "__import__('warnings').warn('x' * 1000); print('y' * 1000)",
    "threads": "threads or threads.extend(t.start() for t in [threading.Thread(target=flood) for _ in range(4)]); flood()",
}


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_ends_the_run(every, name):
    source = (
        "copies, threads = [os.dup(1)], []\ndef flood():\n    while True: print('x' * 1000)\n"
        f"def solve(x):\n    while True:\n        {FLOODS[name]}"
    )

    result = attack(every, source, LIMITS)

    assert result.verdict is OLE, result.message
    assert len(result.cases[0].stdout) < 8_000


def test_a_flood_on_any_other_descriptor_goes_nowhere(every):
    source = """
def solve(x):
    done = 0
    for fd in [0, *range(4, 300), 1023, -1, 1 << 30]:
        try: done += os.write(fd, bytes(65536))
        except (OSError, OverflowError): pass
    return x + 1 + done
"""
    assert attack(every, source, LIMITS).verdict is Verdict.ACCEPTED


def test_a_flood_on_the_channel_is_broken_off(every):
    source = "def solve(x):\n    while True: os.write(3, b'\\0\\0\\1\\0\\0\\0\\0\\0' + b' ' * 256)"

    assert attack(every, source, LIMITS).verdict is RE


def test_a_million_prints_are_counted_and_cut(every):
    source = "def solve(x):\n    for n in range(1_000_000): print(n)\n    return x + 1"

    result = attack(every, source, LIMITS)

    assert result.verdict is OLE
    assert result.message == "Case 1 printed far more than 4 kB."


def test_what_is_printed_can_be_anything(every):
    source = (
        "def solve(x):\n    print('\\0\\ud800\\x1b[2J\\u202e')\n    os.write(1, bytes(range(256)))\n    return x + 1"
    )

    result = attack(every, source, LIMITS, [case(1, expected=2)])

    assert result.verdict is Verdict.ACCEPTED
    result.cases[0].stdout.encode()
    assert "\0" not in result.cases[0].stdout


def test_answers_are_bounded_together(every):
    source = "def solve(x): return 'x' * 250_000"
    limits = Limits(cpu_ms=5_000, wall_ms=20_000, memory_mb=64, answer_kb=256)

    result = attack(every, source, limits, [case(n) for n in range(50)])

    assert result.verdict is OLE
    assert len(result.cases) < 10


def test_too_many_lists_are_refused_before_they_are_made(every):
    source = "def solve(x): return [[] for _ in range(510_000)]"

    result = attack(every, source, ROOMY)

    assert result.verdict in {RE, OLE}


TENSORS = {
    "large": ("return torch.zeros(10 ** 5)", OLE),
    "expanded": ("return torch.zeros(1).expand(10 ** 5)", OLE),
    "larger than memory": ("return torch.zeros(1).expand(10 ** 9)", MLE),
    "many": ("return [torch.zeros(10 ** 4) for _ in range(10)]", OLE),
    "printed": ("for _ in range(100): print(torch.zeros(1000).tolist())", OLE),
}


@pytest.mark.parametrize("name", TENSORS)
def test_no_tensor_is_too_large_to_refuse(torch_image, every, name):
    body, verdict = TENSORS[name]

    result = attack(every, f"def solve(x):\n    {body}", LIMITS, image="torch")

    assert result.verdict is verdict, result.message
