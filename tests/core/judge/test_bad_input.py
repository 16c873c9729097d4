"""Input that no person means: each a clear verdict with a sentence, and the next run as if nothing had been."""

import pytest
from make_task import case, function_task

from hexloop.core.judge.api import ProduceFailed
from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict

FINE = "def solve(x): return x"
ROOMY = Limits(cpu_ms=4_000, wall_ms=30_000, memory_mb=256, output_kb=4, answer_kb=256)


def then_clean(judge):
    """Whether the next run is served as ever."""
    result = judge.run(function_task(), FINE, [case(1, expected=1)])
    return result.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (FINE + "\n" + "# padding\n" * 1_000_000, "The source is longer than 512 kB."),
        ("x = '" + "a" * 10_000_000 + "'\n" + FINE, "The source is longer than 512 kB."),
        ("\0" * 1_000, "Line 1: the source holds a null byte."),
        (FINE + "\n#\0", "Line 2: the source holds a null byte."),
        ("x = '\udce4'\n" + FINE, "Line 1 holds a character that is not text. Save the file as UTF-8."),
        ("x = " + "(" * 10_000 + ")" * 10_000, "Line 1: too many nested parentheses."),
        ("x = " + "-" * 100_000 + "1", "The source is nested too deep to compile."),
        ("\n".join(" " * depth + "if 1:" for depth in range(150)), "Line 101: too many levels of indentation."),
        ("x = f'" + "{1:" * 50 + "}" * 50 + "'", "Line 1:"),
        ("x = " + "9" * 10_000, "Line 1: Exceeds the limit"),
        ("def solve(x): return '\\N{NO SUCH NAME}'", "Line 1: (unicode error)"),
        ("def solve(" + ", ".join(["x"] * 300) + "): pass", "Line 1: duplicate argument 'x'"),
    ],
    ids=[
        "comments", "string", "nulls", "null", "surrogate", "parentheses", "minuses", "indentation",
        "format", "digits", "name", "duplicates",
    ],
)  # fmt: skip
def test_a_source_that_nobody_writes_is_refused_with_its_line(judge, source, message):
    result = judge.run(function_task(limits=ROOMY), source, [case(1, expected=1)])

    assert result.verdict is Verdict.COMPILE_ERROR
    assert result.message.startswith(message)
    assert then_clean(judge)


@pytest.mark.parametrize(
    "cookie",
    ["utf-8", "latin-1", "cp1252", "utf-16", "utf-7", "rot13", "punycode", "idna", "unicode_escape", "no-such-codec",
     "bz2", "base64", "hex", "../../etc/passwd"],
)  # fmt: skip
def test_a_coding_cookie_changes_nothing(any_judge, cookie):
    source = f"# -*- coding: {cookie} -*-\ndef solve(x): return 'ä€'"

    result = any_judge.run(function_task(returns="str", limits=ROOMY), source, [case(1, expected="ä€")])

    assert result.message == "The case passed."


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n\f", "\v\n"], ids=["dos", "mac", "feed", "tab"])
def test_odd_ends_of_lines(any_judge, ending):
    source = f"x = 1{ending}def solve(x): return x{ending}"

    result = any_judge.run(function_task(), source, [case(1, expected=1)])

    assert result.verdict in {Verdict.ACCEPTED, Verdict.COMPILE_ERROR}
    assert result.message


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("return 'a' * 10 ** 9", {"OLE", "MLE"}),
        ("return [0] * 10 ** 9", {"MLE"}),
        ("return ['a' * 10 ** 6] * 1000", {"OLE", "MLE"}),
        ("return range(10 ** 9)", {"MLE", "TLE"}),
        ("return (i for i in itertools.count())", {"MLE", "TLE"}),
        ("return itertools.repeat(0)", {"MLE", "TLE"}),
        ("return {i: 'a' * 1000 for i in range(10 ** 6)}", {"MLE"}),
        ("return 10 ** 5000", {"WA", "RE", "OLE"}),
        ("return 1 << 10 ** 8", {"WA", "RE", "OLE"}),
        ("x = []\n    for _ in range(10 ** 5): x = [x]\n    return x", {"WA"}),
        ("return float('nan')", {"WA"}),
        ("return '\\ud800'", {"WA", "RE"}),
        ("return b'\\xff' * 10 ** 6", {"WA"}),
        ("return memoryview(b'a')", {"WA"}),
        ("return type", {"WA"}),
        ("return (yield)", {"WA"}),
    ],
)
def test_an_answer_beyond_all_measure_is_a_verdict(judge, body, verdict):
    task = function_task(returns="Any", limits=ROOMY)

    result = judge.run(task, f"def solve(x):\n    {body}", [case(1, expected=1)])

    assert result.verdict.value in verdict
    assert result.message.startswith("Case 1")
    assert then_clean(judge)


ANSWERS_ALL = "class A:\n    def __getattr__(self, name): return {}\n"
META = "class M(type):\n    @property\n    def __name__(cls): return {}\n    def __getattr__(cls, name): return 2\n"


@pytest.mark.parametrize("returns", ["Any", "int", "List[int]", "Interval", "ListNode", "TreeNode"])
@pytest.mark.parametrize(
    "source",
    [
        ANSWERS_ALL.format("2"),
        ANSWERS_ALL.format("A()"),
        ANSWERS_ALL.format("self"),
        ANSWERS_ALL.format("(lambda *a: A())"),
        "class A:\n    def __next__(self): return 2\n",
        META.format("'X'") + "class A(metaclass=M):\n    def __getattr__(self, name): return A\n",
        META.format("'\\ud800'") + "class A(metaclass=M): pass\n",
        META.format("1 / 0") + "class A(metaclass=M): pass\n",
    ],
    ids=["a number", "another", "itself", "a function", "an odd iterator", "metaclass", "surrogate", "no name"],
)
def test_an_object_that_answers_to_every_name_is_told_by_its_class(any_judge, returns, source):
    result = any_judge.run(function_task(returns=returns), source + "def solve(x): return A()", [case(1, expected=1)])

    assert result.verdict is Verdict.WRONG_ANSWER
    expected = {
        "Interval": ("got [2, 2].", "which cannot be compared."),
        "ListNode": ("expected a ListNode, found a value of type A.",),
        "TreeNode": ("expected a TreeNode, found a value of type A.",),
    }
    assert result.message.endswith(expected.get(returns, ("holds a value of type A, which cannot be compared.",)))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("return 10 ** 5000", "the answer cannot be compared: it holds a whole number of more than 4 300 digits."),
        ("return [{1: -(10 ** 5000)}]", "the answer cannot be compared: it holds a whole number of more than 4 300"),
        ("return {10 ** 5000: 1}", "a key of the answer is a whole number of more than 4 300 digits."),
        ("return type('A' * 10 ** 6, (), {})()", f"the answer holds a value of type {'A' * 100}…, which cannot"),
    ],
)
def test_what_cannot_be_written_down_is_told_in_our_words(any_judge, body, message):
    result = any_judge.run(function_task(returns="Any"), f"def solve(x):\n    {body}", [case(1, expected=1)])

    assert result.verdict is Verdict.WRONG_ANSWER
    assert result.message.startswith(f"Case 1: {message}")


def test_a_line_that_spells_half_a_surrogate_pair_is_shown_as_it_is(any_judge):
    result = any_judge.run(function_task(), "def solve(x): raise ValueError('\\ud800')", [case(1, expected=1)])

    assert result.message == (
        "Case 1: ValueError: ?\n  solution.py, line 1, in solve\n    def solve(x): raise ValueError('\\ud800')"
    )


def test_a_million_prints_are_an_output_limit(judge):
    source = "def solve(x):\n    for i in range(10 ** 6):\n        print(i)\n    return x"

    result = judge.run(function_task(limits=ROOMY), source, [case(1, expected=1)])

    assert result.verdict is Verdict.OUTPUT_LIMIT
    assert result.message == "Case 1 printed far more than 4 kB."
    assert len(result.cases[0].stdout) < 8_192
    assert then_clean(judge)


def test_a_million_empty_prints_to_the_error_stream_too(judge):
    source = "import sys\ndef solve(x):\n    for i in range(10 ** 6): print(file=sys.stderr, flush=i % 1000 == 0)"

    result = judge.run(function_task(limits=ROOMY), source, [case(1, expected=1)])

    assert result.verdict is Verdict.OUTPUT_LIMIT
    assert then_clean(judge)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("def generate(seed):\n    yield 1\n    raise KeyError('x')", "KeyError: 'x'\n  solution.py, line 3"),
        ("def generate(seed):\n    while True: pass\n    yield", "generate took more than"),
        ("def generate(seed):\n    yield 'a' * 10 ** 9", "generate"),
        ("def generate(seed):\n    yield [0] * 10 ** 10", "generate needed more than 64 MB of memory."),
        ("import os\ndef generate(seed):\n    os._exit(3)\n    yield", "generate ended the program with exit code 3"),
        ("def generate(seed):\n    yield object()", "The answer holds a value of type object"),
        ("def generate(seed):\n    return 5", "'int' object is not iterable"),
        ("def generate(): yield 1", "TypeError: generate() takes 0 positional arguments but 1 was given"),
        ("generate = 3", "Define the function generate: the judge calls it and does not find it."),
        ("def generate(seed) yield", "Line 1: expected ':'."),
        ("\0", "Line 1: the source holds a null byte."),
        ("1 / 0", "ZeroDivisionError: division by zero"),
    ],
)
def test_a_generator_that_fails_is_told_with_its_line(judge, source, told):
    limits = Limits(cpu_ms=300, wall_ms=8_000, memory_mb=64, answer_kb=16)

    with pytest.raises(ProduceFailed) as caught:
        judge.produce(source, entry="generate", args=[1], limits=limits, most=5)

    assert told in str(caught.value)
    assert then_clean(judge)


def test_of_a_generator_without_end_only_as_much_is_taken_as_was_asked_for(any_judge):
    source = "def generate(seed):\n    while True: yield seed"

    assert any_judge.produce(source, entry="generate", args=[1], limits=ROOMY, most=5) == [1] * 5
    assert then_clean(any_judge)
