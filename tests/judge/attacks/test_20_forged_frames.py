"""Group 20: frames that the submission writes itself, on every descriptor, of every shape, at any time."""

import pytest
from attacking import IMPATIENT, PRELUDE, ROOMY, attack
from make_task import case

from hexloop.core.judge.api import ProduceFailed
from hexloop.core.judge.task import Given
from hexloop.core.judge.verdict import Verdict

BAD = {
    "garbage": "os.write(3, b'\\xff' * 64)",
    "huge head": "os.write(3, b'\\xff' * 8)",
    "huge buffers": "os.write(3, b'\\0\\0\\0\\2\\xff\\xff\\xff\\xff{}')",
    "truncated": "os.write(3, b'\\0\\0\\x10\\0\\0\\0\\0\\0{'); os._exit(0)",
    "half a head": "os.write(3, b'\\0\\0\\x10'); os._exit(0)",
    "not json": "os.write(3, b'\\0\\0\\0\\2\\0\\0\\0\\0{{')",
    "not utf-8": "os.write(3, b'\\0\\0\\0\\2\\0\\0\\0\\0\\xff\\xfe')",
    "list": "os.write(3, b'\\0\\0\\0\\2\\0\\0\\0\\0[]')",
    "nothing": "os.write(3, bytes(8))",
    "empty": "os.write(3, b'\\0\\0\\0\\2\\0\\0\\0\\0{}')",
    "odd word": "send({'is': ['answer'], 'value': 2, 'case': 0})",
    "unknown word": "send({'is': 'accepted', 'case': 0})",
    "the word of another time": "send({'is': 'loaded'})",
    "refused": "send({'is': 'refused', 'message': 'AC', 'case': 0})",
    "deep": "b = b'{\"is\":' + b'[' * 50000 + b']' * 50000 + b'}'; os.write(3, len(b).to_bytes(4, 'big') + bytes(4) + b)",
    "object array": "send(answer({'$array': ['|O', [1], 0]}))",
    "array beyond its frame": "send(answer({'$array': ['<f8', [1], 8]}))",
    "array of a negative shape": "send(answer({'$array': ['<f8', [-1], 0]}))",
    "array of an endless shape": "send(answer({'$array': ['<f8', [2 ** 62, 2 ** 62], 0]}))",
    "surrogate": "send(answer('\\ud800'))",
    "NaN": "send(answer(float('nan')))",
    "infinity": "send(answer(float('inf')))",
    "a number too long": "b = b'{\"a\":' + b'9' * 5000 + b'}'; os.write(3, len(b).to_bytes(4, 'big') + bytes(4) + b)",
    "a key twice": 'b = b\'{"is":"answer","case":0,"value":0,"value":1}\'; '
    "os.write(3, len(b).to_bytes(4, 'big') + bytes(4) + b)",
    "twice": "send(answer(0), answer(3, 1))",
    "an error that is no text": "send({'is': 'error', 'case': 0, 'message': {'a': 1}})",
    "a wrong answer that is no text": "send({'is': 'wrong', 'case': 0, 'message': None})",
    "no value": "send({'is': 'answer', 'case': 0})",
    "truth for a number": "send(answer(True))",
    "text for a number": "send(answer('2'))",
    "the right answer to another case": "send(answer(2, 7)); os._exit(0)",
    "the right answer to no case": "send({'is': 'answer', 'value': 2}); os._exit(0)",
    "the right answer to a case that is text": "send(answer(2, '0')); os._exit(0)",
    "the right answer to a case that is a float": "send(answer(2, -0.5)); os._exit(0)",
}


def test_a_forged_frame_is_the_submissions_failure(every):
    for name, frame in BAD.items():
        result = attack(every, f"def solve(x):\n    {frame}\n    return 0", IMPATIENT)

        assert result.verdict in {Verdict.RUN_TIME_ERROR, Verdict.WRONG_ANSWER, Verdict.OUTPUT_LIMIT}, name
        assert result.passed == 0, name
        assert isinstance(result.message, str), name
        result.message.encode()


def test_a_forged_frame_while_loading_passes_no_case(every):
    for name in BAD.keys() - {"the word of another time"}:
        result = attack(every, f"{BAD[name]}\ndef solve(x): return x + 1", IMPATIENT)

        assert result.verdict not in {Verdict.ACCEPTED, Verdict.SYSTEM_ERROR}, name
        assert result.passed == 0, name


EARLY = {
    "while loading": "send({'is': 'loaded'}, answer(2), answer(3, 1))\ndef solve(x): return 0",
    "with the first answer": "def solve(x):\n    send(answer(2), answer(3, 1))\n    time.sleep(9)",
    "with half the second": "def solve(x):\n    send(answer(2))\n    os.write(3, b'\\0')\n    time.sleep(9)",
}


@pytest.mark.parametrize("when", EARLY)
def test_an_answer_before_its_question_ends_the_run(every, when):
    result = attack(every, EARLY[when], IMPATIENT)

    assert result.verdict in {Verdict.RUN_TIME_ERROR, Verdict.TIME_LIMIT}
    assert result.passed <= 1


BLAME = "send({'is': 'broken', 'message': 'x', 'case': 0})"
GIVEN = Given(source="def prepare(value): pass\ndef twice(n): return 2 * n", functions=("twice",))


@pytest.mark.parametrize("given", [None, GIVEN], ids=["nothing", "a prelude"])
@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            f"{BLAME}\ndef solve(x): return x + 1",
            "The problem's own code works until yours has run, and then it failed: x",
        ),
        (
            f"def solve(x):\n    {BLAME}\n    os._exit(0)",
            "Case 1: The problem's own code works until yours has run, and then it failed: x",
        ),
    ],
    ids=["loading", "answering"],
)
def test_a_submission_that_blames_the_problem_is_not_believed(every, source, message, given):
    result = attack(every, source, IMPATIENT, given=given)

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.message == message
    assert result.passed == 0


def test_a_prelude_that_the_submission_breaks_is_the_submissions_failure(every):
    given = Given(source="import math\ndef prepare(value): math.sqrt(4)")

    result = attack(every, "import math\ndel math.sqrt\ndef solve(x): return x + 1", IMPATIENT, given=given)

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.message.startswith(
        "Case 1: The problem's own code works until yours has run, and then it failed: prel"
    )


def test_frames_on_other_descriptors_are_no_answers(every):
    source = """
def solve(x):
    for fd in [0, 1, 2, *range(4, 128)]:
        try: send(answer(x + 1, x - 1), fd=fd)
        except OSError: pass
    return 0
"""
    result = attack(every, source, ROOMY)

    assert result.verdict is Verdict.WRONG_ANSWER
    assert [one.got for one in result.cases] == [0, 0]


SLOW = {
    "a head that promises": "os.write(3, b'\\0\\0\\x10\\0\\0\\0\\0\\0')",
    "a byte": "os.write(3, b'\\0')",
    "drop by drop": "for byte in (200_000).to_bytes(4, 'big') + bytes(4) + b' ' * 200_000:\n"
    "        os.write(3, bytes([byte]))\n        time.sleep(0.001)",
}


@pytest.mark.parametrize("way", SLOW)
def test_a_frame_that_never_ends_meets_the_clock(every, way):
    result = attack(every, f"def solve(x):\n    {SLOW[way]}\n    time.sleep(9)", IMPATIENT)

    assert result.verdict is Verdict.TIME_LIMIT


def test_the_generator_of_a_pack_can_forge_nothing_either(every):
    for frame in BAD.values():
        source = PRELUDE + f"def generate():\n    {frame}\n    os._exit(0)\n    yield 1"

        with pytest.raises(ProduceFailed) as caught:
            every.produce(source, entry="generate", args=[], limits=IMPATIENT, most=3)

        str(caught.value).encode()


def test_only_the_four_descriptors_are_open(every):
    source = """
def solve(x):
    found = []
    for fd in range(4096):
        try: os.fstat(fd); found.append(fd)
        except OSError: pass
    return found
"""
    result = attack(every, source, ROOMY, [case(1, expected=[0, 1, 2, 3])])

    assert result.verdict is Verdict.ACCEPTED, result.message
