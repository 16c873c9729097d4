"""Each verdict, produced by code that earns it, at every tier."""

import pytest
from make_task import IMPATIENT, case, function_task, got

from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict

ADD_ONE = "def solve(x): return x + 1"


def assert_unharmed(judge):
    """The next submission finds everything as it should be."""
    result = judge.run(function_task(), ADD_ONE, [case(1, expected=2)])

    assert result.verdict is Verdict.ACCEPTED


def test_right_answers_are_accepted(judge):
    result = judge.run(function_task(), ADD_ONE, [case(number, expected=number + 1) for number in range(5)])

    assert result.verdict is Verdict.ACCEPTED
    assert (result.passed, result.total, result.failing) == (5, 5, None)
    assert result.message == "All 5 cases passed."
    assert [one.got for one in result.cases] == [1, 2, 3, 4, 5]
    assert all(one.wall_ms > 0 and one.memory_kb > 1_000 for one in result.cases)
    assert result.cpu_ms == pytest.approx(sum(one.cpu_ms for one in result.cases))


def test_a_wrong_answer_goes_on_and_points_at_the_smallest_case(judge):
    source = "def solve(x): return x if len(str(x)) > 3 else 0"
    cases = [case(10_000, expected=1), case(1, expected=0), case(2_000, expected=1), case(30_000, expected=30_000)]

    result = judge.run(function_task(), source, cases)

    assert result.verdict is Verdict.WRONG_ANSWER
    assert (result.passed, result.total, result.failing) == (2, 4, 2)
    assert result.message == "Case 3: expected 1, got 2000."
    assert [one.verdict.value for one in result.cases] == ["WA", "AC", "WA", "AC"]


@pytest.mark.parametrize(
    "body", ["while True: pass", "(lambda n: pow(7, n, n - 1))(10 ** 60_000)", "re.match('(a+)+$', 'a' * 60 + 'b')"]
)
def test_too_much_work_is_a_time_limit(judge, body):
    result = judge.run(function_task(), f"def solve(x):\n    {body}", [case(1, expected=2), case(2, expected=3)])

    assert result.verdict is Verdict.TIME_LIMIT
    assert result.message.startswith("Case 1 took more than 200 ms.")
    assert len(result.cases) == 1
    assert result.cases[0].cpu_ms >= 200
    assert_unharmed(judge)


def test_a_time_limit_says_where_the_code_was_and_keeps_what_it_printed(judge):
    source = "def solve(x):\n    print('here')\n    return spin()\n\ndef spin():\n    while True:\n        pass"

    result = judge.run(function_task(), source, [case(1, expected=2)])

    assert result.verdict is Verdict.TIME_LIMIT
    assert "It was in spin, line " in result.message
    assert result.cases[0].stdout == "here\n"


@pytest.mark.parametrize(
    "body",
    [
        "import time; time.sleep(60)",
        "import threading; threading.Lock().acquire(); lock = threading.Lock(); lock.acquire(); lock.acquire()",
        "import queue; queue.Queue().get()",
    ],
)
def test_waiting_is_a_time_limit(judge, body):
    task = function_task(limits=IMPATIENT)

    result = judge.run(task, f"def solve(x):\n    {body}", [case(1, expected=2)])

    assert result.verdict is Verdict.TIME_LIMIT
    assert result.message.startswith("Case 1 had no answer after 200 ms")
    assert_unharmed(judge)


def test_work_in_threads_counts_as_work(judge):
    source = (
        "import threading\n"
        "def spin():\n    while True: pass\n"
        "def solve(x):\n    t = threading.Thread(target=spin); t.start(); t.join()"
    )

    result = judge.run(function_task(), source, [case(1, expected=2)])

    assert result.verdict is Verdict.TIME_LIMIT
    assert "took more than 200 ms" in result.message


@pytest.mark.parametrize(
    "body",
    [
        "return bytearray(3 * 10 ** 9)",
        "x = [0] * 10 ** 9",
        "x = []\n    while True: x.append(bytearray(4_000))",
        "x = 'ab'\n    while True: x += x",
        "x = {}\n    for i in itertools.count(): x[i] = str(i)",
    ],
)
def test_too_much_memory_is_a_memory_limit(judge, body):
    limits = Limits(cpu_ms=5_000, memory_mb=64)

    result = judge.run(function_task(limits=limits), f"def solve(x):\n    {body}", [case(1, expected=2)] * 2)

    assert result.verdict is Verdict.MEMORY_LIMIT
    assert result.message == "Case 1 needed more than 64 MB of memory."
    assert len(result.cases) == 1
    assert_unharmed(judge)


def test_memory_that_is_given_back_is_no_crime(judge):
    source = "def solve(x):\n    try:\n        y = bytearray(10 ** 9)\n    except MemoryError:\n        return x + 1"

    assert judge.run(function_task(), source, [case(1, expected=2)]).verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    "body", ["while True: print('x' * 1000)", "import os\n    while True: os.write(2, b'y' * 9999)"]
)
def test_a_flood_of_output_is_an_output_limit(judge, body):
    result = judge.run(function_task(), f"def solve(x):\n    {body}", [case(1, expected=2)])

    assert result.verdict is Verdict.OUTPUT_LIMIT
    assert result.message == "Case 1 printed far more than 4 kB."
    assert len(result.cases[0].stdout) < 5_000
    assert_unharmed(judge)


def test_ordinary_prints_are_kept_per_case_and_cut_visibly(judge):
    source = """
import sys
def solve(x):
    print('out', x)
    print('err', file=sys.stderr)
    print('z' * x)
    return 0
"""

    result = judge.run(function_task(), source, [case(1, expected=0), case(9_000, expected=0)])

    assert result.verdict is Verdict.ACCEPTED
    assert result.cases[0].stdout == "out 1\nerr\nz\n"
    assert result.cases[1].stdout.startswith("out 9000\nerr\nzzz")
    assert result.cases[1].stdout.endswith("… 4918 more bytes were printed and are not kept …")


def test_of_many_quick_cases_each_has_what_it_printed(judge):
    """Between quick cases the parent does not sleep, and looks at the answer before the output."""
    source = "def solve(x):\n    print(x)\n    return 2 * x"

    result = judge.run(function_task(), source, [case(x, expected=2 * x) for x in range(100)])

    assert [ran.stdout for ran in result.cases] == [f"{x}\n" for x in range(100)]


def test_a_long_answer_after_quick_cases_comes_whole(judge):
    source = "def solve(x): return 'x' * x"
    sizes = [1, 2, 3, 250_000, 4, 250_000]

    result = judge.run(function_task(returns="str"), source, [case(x, expected="x" * x) for x in sizes])

    assert result.verdict is Verdict.ACCEPTED


def test_an_answer_that_is_too_big_is_an_output_limit(judge):
    result = judge.run(function_task(returns="str"), "def solve(x): return 'x' * 10 ** 6", [case(1, expected="")])

    assert result.verdict is Verdict.OUTPUT_LIMIT
    assert result.message == "Case 1 returned an answer of more than 256 kB."


def test_answers_that_are_too_big_together_are_an_output_limit(any_judge):
    result = any_judge.run(function_task(returns="str"), "def solve(x): return 'x' * 200_000", [case(1)] * 9)

    assert result.verdict is Verdict.OUTPUT_LIMIT
    assert result.message == "Case 6 and those before it returned more than 1 024 kB together."


def test_an_exception_shows_the_persons_own_lines_only(judge):
    source = "def solve(x):\n    return helper([x])\n\ndef helper(items):\n    return items[3]\n"

    result = judge.run(function_task(), source, [case(1, expected=2), case(2, expected=3)])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.cases[0].message == (
        "IndexError: list index out of range\n"
        "  solution.py, line 2, in solve\n"
        "    return helper([x])\n"
        "  solution.py, line 5, in helper\n"
        "    return items[3]"
    )
    assert len(result.cases) == 2


def test_an_exception_that_cannot_show_itself_is_still_an_error(judge):
    source = "class Odd(Exception):\n    def __str__(self): raise SystemExit\ndef solve(x): raise Odd"

    result = judge.run(function_task(), source, [case(1, expected=2)])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert "Odd" in result.message


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("def solve(x):\n    if x = 3: pass", "Line 2: invalid syntax"),
        ("def solve(x):\nreturn x", "Line 2: expected an indented block"),
        ("def solve(x):\n    return '\0'", "Line 2: the source holds a null byte."),
        ("def solve(x):\n    return '\ud800'", "Line 2 holds a character that is not text. Save the file as UTF-8."),
        ("x = " + "(" * 5_000, ""),
        ("x = " + "-" * 200_000 + "1", ""),
        ("# " + "x" * 600_000, "The source is longer than 512 kB."),
        ("", "Define the function solve: the judge calls it and does not find it."),
        ("def solve(x):\n    return x\n\tpass", "Line 3: "),
    ],
    ids=["syntax", "indent", "null", "surrogate", "brackets", "minuses", "long", "empty", "tabs"],
)
def test_what_does_not_compile_says_where(judge, source, message):
    result = judge.run(function_task(), source, [case(1, expected=2)])

    assert result.verdict is Verdict.COMPILE_ERROR
    assert result.message.startswith(message)
    assert result.cases == ()
    assert_unharmed(judge)


def test_a_syntax_error_shows_its_line(any_judge):
    result = any_judge.run(function_task(), "def solve(x):\n    retrun x", [case(1, expected=2)])

    assert result.message == "Line 2: invalid syntax.\n    retrun x"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("import os; os._exit(0)", "Case 1 ended the program with exit code 0 before it answered."),
        ("import os; os._exit(9)", "Case 1 ended the program with exit code 9 before it answered."),
        ("import sys; sys.exit(0)", "Case 1: The program called exit. SystemExit: 0"),
        ("exit()", "Case 1: The program called exit. SystemExit"),
        ("raise KeyboardInterrupt", "Case 1: KeyboardInterrupt"),
        ("raise GeneratorExit", "Case 1: GeneratorExit"),
        ("import ctypes; ctypes.string_at(0)", "Case 1 crashed with a segmentation fault"),
        ("input()", "Case 1: EOFError: EOF when reading a line"),
        ("import os; os.close(3)", "Case 1 "),
    ],
)
def test_leaving_early_is_a_run_time_error_and_never_accepted(judge, body, message):
    result = judge.run(function_task(), f"def solve(x):\n    {body}", [case(1, expected=None)])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.message.startswith(message)
    assert_unharmed(judge)


def test_leaving_while_the_code_loads_is_a_run_time_error(judge):
    result = judge.run(function_task(), "import os\nos._exit(0)", [case(1, expected=2)])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.message == "Loading the code ended the program with exit code 0 before it answered."


def test_an_exception_while_the_code_loads_shows_its_line(judge):
    result = judge.run(function_task(), "x = 1\nx.y", [case(1, expected=2)])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.message == (
        "AttributeError: 'int' object has no attribute 'y'\n  solution.py, line 2, in <module>\n    x.y"
    )


def test_an_endless_loop_while_the_code_loads_is_a_time_limit(any_judge):
    task = function_task(limits=Limits(cpu_ms=200, wall_ms=60_000))

    result = any_judge.run(task, "while True: pass", [case(1, expected=2)])

    assert result.verdict is Verdict.TIME_LIMIT
    assert result.message.startswith("Loading the code took more than 2 000 ms. It was in <module>, line 1.")


def test_recursion_ten_thousand_deep_works(judge):
    source = (
        "def solve(n):\n"
        "    def down(k): return 0 if k == 0 else 1 + down(k - 1)\n"
        "    @cache\n"
        "    def cached(k): return 0 if k == 0 else 1 + cached(k - 1)\n"
        "    return down(n) + cached(n)\n"
    )

    result = judge.run(function_task(limits=Limits()), source, [case(10_000, expected=20_000)])

    assert result.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    "body", ["return solve(x)", "f = lru_cache(None)(lambda n: f(n + 1)); return f(x)", "return repr(Loop())"]
)
def test_runaway_recursion_is_a_run_time_error_not_a_crash(judge, body):
    source = f"class Loop:\n    def __repr__(self): return repr(self)\ndef solve(x):\n    {body}"

    result = judge.run(function_task(limits=Limits()), source, [case(1, expected=1), case(2, expected=2)])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.message.startswith("Case 1: RecursionError: maximum recursion depth exceeded")
    assert "times in a row" in result.message
    assert len(result.message) < 1_000
    assert len(result.cases) == 1
    assert_unharmed(judge)


def test_an_unknown_answer_passes_and_is_collected(judge):
    result = judge.run(function_task(returns="List[int]"), "def solve(x): return (x, x)", [case(3)])

    assert result.verdict is Verdict.ACCEPTED
    assert got(result) == [3, 3]


def test_a_returned_none_is_told_from_no_answer(any_judge):
    result = any_judge.run(function_task(), "def solve(x):\n    if x: raise ValueError\n", [case(0), case(1)])

    assert [(one.has_got, one.got) for one in result.cases] == [(True, None), (False, None)]


def test_no_cases_is_accepted_of_nothing(any_judge):
    result = any_judge.run(function_task(), ADD_ONE, [])

    assert (result.verdict, result.passed, result.total) == (Verdict.ACCEPTED, 0, 0)


def test_the_smallest_failing_case_wins_over_an_earlier_fatal_one(any_judge):
    source = "def solve(x):\n    while x > 9: pass\n    return 0"

    result = any_judge.run(function_task(), source, [case(1, expected=1), case(10, expected=0)])

    assert (result.verdict, result.failing) == (Verdict.WRONG_ANSWER, 0)
    assert [one.verdict.value for one in result.cases] == ["WA", "TLE"]
