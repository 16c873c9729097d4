"""The numpy image: arrays in, arrays out."""

import numpy as np
import pytest
from make_task import Checker, case, function_task, got

from hexloop.core.judge.task import Array, Limits, Ordering
from hexloop.core.judge.verdict import Verdict


def task(params=("ndarray",), returns="ndarray", **options):
    limits = Limits(cpu_ms=1_000, memory_mb=128)
    return function_task(
        params, returns, image="numpy", limits=limits, **{"checker": Checker(Ordering.CLOSE), **options}
    )


def array(content, dtype=None):
    made = np.asarray(content, dtype=dtype)
    return Array(made.dtype.str, made.shape, made.tobytes())


def test_arrays_and_nested_lists_go_in_as_arrays(judge):
    source = "def solve(x):\n    assert isinstance(x, np.ndarray)\n    return x @ x.T"
    cases = [case([[1, 2]], expected=[[5]]), case(array([[1.0, 2.0]]), expected=array([[5.0]]))]

    result = judge.run(task(), source, cases)

    assert result.message == "All 2 cases passed."
    assert result.image == "numpy"


def test_an_array_argument_may_be_written_to(any_judge):
    assert got(any_judge.run(task(), "def solve(x):\n    x *= 2\n    return x", [case(array([1, 2]))])) == array([2, 4])


@pytest.mark.parametrize(
    ("returned", "declared", "expected"),
    [
        ("np.float64(1.5)", "float", 1.5),
        ("np.int64(3)", "int", 3),
        ("np.bool_(True)", "bool", True),
        ("np.array(2.5)", "float", 2.5),
        ("[np.int32(1), np.int64(2)]", "List[int]", [1, 2]),
        ("np.array([1, 2])", "List[int]", [1, 2]),
        ("np.array([[1, 2]])", "List[List[int]]", [[1, 2]]),
        ("{'loss': np.float32(0.5), 'w': [np.array([1.0])]}", "Any", {"loss": 0.5, "w": [array([1.0])]}),
        ("(np.zeros(1), 2)", "Any", [array([0.0]), 2]),
    ],
)
def test_numpy_values_become_plain(any_judge, returned, declared, expected):
    assert got(any_judge.run(task(returns=declared), f"def solve(x): return {returned}", [case([1])])) == expected


@pytest.mark.parametrize(
    ("returned", "message"),
    [
        ("np.array([{}, 1], dtype=object)", "the answer is an array of dtype object; return numbers."),
        ("np.array(['a'])", "the answer is an array of dtype <U1; return numbers."),
        ("np.zeros(2, dtype=np.longdouble)", "the answer is an array of dtype"),
        ("np.zeros((1, 2))", "expected the shape (2,), got (1, 2)."),
        ("np.array([0.5, 0.6])", "at [1]: expected 0.5, got 0.6."),
        ("None", "expected [0.5, 0.5], got None."),
    ],
)
def test_wrong_arrays_say_how(any_judge, returned, message):
    result = any_judge.run(task(), f"def solve(x): return {returned}", [case([0], expected=[0.5, 0.5])])

    assert result.verdict is Verdict.WRONG_ANSWER
    assert result.message.startswith(f"Case 1: {message}")


def test_every_memory_layout_arrives_in_c_order(any_judge):
    source = "def solve(x): return np.asfortranarray(x)[::-1, ::2]"

    assert got(any_judge.run(task(), source, [case([[1, 2, 3], [4, 5, 6]])])) == array([[4, 6], [1, 3]])


def test_too_large_an_array_is_a_memory_limit(judge):
    result = judge.run(task(), "def solve(x): return np.zeros(10 ** 10).sum()", [case([1], expected=[1])])

    assert result.verdict is Verdict.MEMORY_LIMIT


def test_a_banned_function_is_found_through_aliases(any_judge):
    source = "from numpy import linalg as la\ndef solve(x): return la.lstsq(x, x)"

    result = any_judge.run(task(bans=("numpy.linalg.lstsq",)), source, [case([1], expected=[1])])

    assert result.message == "This problem asks you to write it without numpy.linalg.lstsq (line 2)."


def test_numpy_itself_may_use_what_is_banned(any_judge):
    source = "def solve(x): return np.polyfit([0.0, 1.0], [0.0, 2.0], 1)"

    result = any_judge.run(task(bans=("numpy.linalg.lstsq",)), source, [case([1], expected=[2.0, 0.0])])

    assert result.message == "The case passed."


def test_the_py_image_has_no_numpy(any_judge):
    result = any_judge.run(function_task(), "import numpy\ndef solve(x): return x", [case(1, expected=1)])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert "ModuleNotFoundError: No module named 'numpy'" in result.message


def test_one_thread_each_and_the_same_chance_in_every_zygote(any_judge):
    source = "import os\ndef solve(x): return [np.random.rand(), os.environ['OMP_NUM_THREADS']]"
    np.random.seed(0)
    expected = [np.random.rand(), "1"]

    result = any_judge.run(task(returns="Any"), source, [case([1], expected=expected)])

    assert result.message == "The case passed."
