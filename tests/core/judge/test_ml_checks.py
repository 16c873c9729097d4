"""What ML problems ask beside right answers, with NumPy."""

from dataclasses import replace

import numpy as np
import pytest
from make_task import case, class_task, function_task, got, method, operations

from hexloop.core.judge.task import Array, Case, Checker, Gradient, Limits, MlChecks, Nan, Ordering
from hexloop.core.judge.verdict import Verdict

CLOSE = Checker(Ordering.CLOSE)


def task(params=("ndarray",), returns="ndarray", *, ml=None, **options):
    limits = Limits(cpu_ms=2_000, memory_mb=128)
    defaults = {"image": "numpy", "limits": limits, "checker": CLOSE, "ml": ml or MlChecks()}
    return function_task(params, returns, **{**defaults, **options})


def array(content, dtype=None):
    made = np.asarray(content, dtype=dtype)
    return Array(made.dtype.str, made.shape, made.tobytes())


SOFTMAX_LOSS = """
def solve(logits, y):
    z = logits - logits.max(axis=1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    n = np.arange(len(y))
    loss = -np.log(p[n, y]).mean()
    grad = p.copy()
    grad[n, y] -= 1
    return loss, grad / {divisor}
"""
GRADIENT = MlChecks(gradient=Gradient(("a0",)))
LOGITS = [[0.1, 0.4, -0.3], [2.0, -1.0, 0.5]]


def test_a_gradient_is_held_against_central_differences(judge):
    loss_task = task(["ndarray", "ndarray"], "Any", ml=GRADIENT)

    right = judge.run(loss_task, SOFTMAX_LOSS.format(divisor="len(y)"), [case(LOGITS, [0, 2])] * 2)
    wrong = judge.run(loss_task, SOFTMAX_LOSS.format(divisor="1"), [case(LOGITS, [0, 2])])

    assert right.message == "All 2 cases passed."
    assert wrong.verdict is Verdict.WRONG_ANSWER
    assert wrong.message.startswith("Case 1: the gradient of a0 at [0, 0] is -0.")
    assert "central differences give" in wrong.message


@pytest.mark.parametrize(
    ("returned", "message"),
    [
        ("(x ** 2).sum(), (2 * x)[:1]", "the gradient of a0 must have the shape of a0."),
        ("(x ** 2).sum(), 'none'", "the gradient of a0 must have the shape of a0."),
        ("'none', 2 * x", "the answer holds no number at 0 to take the gradient of."),
        ("(x ** 2).sum(), 2 * x + np.nan", "the gradient of a0 at [0] is nan; central differences give"),
        ("1 / (x[0] - 1) if x[0] != 1 else 0.0, 2 * x", "the gradient of a0 at [0] is 2; central differences give"),
    ],
)
def test_what_is_no_gradient_says_why(any_judge, returned, message):
    result = any_judge.run(task(returns="Any", ml=GRADIENT), f"def solve(x): return {returned}", [case([1.0, 2.0])])

    assert result.verdict is Verdict.WRONG_ANSWER
    assert result.message.startswith(f"Case 1: {message}")


def test_a_failure_while_differences_are_taken_is_told(any_judge):
    source = "def solve(x):\n    assert float(x[0]) == 1.0\n    return (x ** 2).sum(), 2 * x"

    result = any_judge.run(task(returns="Any", ml=GRADIENT), source, [case([1.0])])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert "AssertionError" in result.message


def test_a_failure_of_the_problem_while_differences_are_taken_is_not_taken_on_trust(any_judge):
    blame = 'b\'{"is":"broken","message":"x","case":0}\''
    source = (
        "import os\ndef solve(x):\n    if x[0] != 1.0:\n"
        f"        os.write(3, len({blame}).to_bytes(4, 'big') + bytes(4) + {blame})\n        os._exit(0)\n"
        "    return (x ** 2).sum(), 2 * x"
    )

    result = any_judge.run(task(returns="Any", ml=GRADIENT), source, [case([1.0])])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.message == "Case 1: The problem's own code works until yours has run, and then it failed: x"


def test_gradients_of_parameters_in_a_dict_weighted_by_what_comes_from_above(any_judge):
    gradient = Gradient(("a0.W", "a0.b", "a1"), value="out", grads=("W", "b", "x"), upstream="a2")
    layer = task(["Dict[str, ndarray]", "ndarray", "ndarray"], "Any", ml=MlChecks(gradient=gradient))
    source = (
        "def solve(p, x, d):\n    return {'out': x @ p['W'] + p['b'], 'W': x.T @ d, 'b': d.sum(0), 'x': d @ p['W'].T}"
    )
    args = [{"W": [[1.0, 2.0], [3.0, 4.0]], "b": [0.5, 1.5]}, [[1.0, -1.0], [2.0, 0.0]], [[1.0, 2.0], [3.0, 4.0]]]

    right = any_judge.run(layer, source, [case(*args)])
    wrong = any_judge.run(layer, source.replace("d.sum(0)", "d.mean(0)"), [case(*args)])

    assert right.message == "The case passed."
    assert wrong.message.startswith("Case 1: the gradient of a0.b at [0] is 2; central differences give 4.")


def test_the_gradient_of_a_number(any_judge):
    gradient = MlChecks(gradient=Gradient(("a0",)))

    result = any_judge.run(task(["float"], "Any", ml=gradient), "def solve(w): return w ** 3, 3 * w * w", [case(2.0)])

    assert result.message == "The case passed."


@pytest.mark.parametrize(
    ("body", "line", "word"),
    [
        ("    for row in x: pass\n    return x", 2, "a for loop"),
        ("    while False: pass\n    return x", 2, "a while loop"),
        ("    return np.array([row for row in x])", 2, "a comprehension"),
        ("    return np.array({1: 2 for row in x})", 2, "a comprehension"),
        ("    return sum(row for row in x)", 2, "a generator expression"),
        ("    return np.array(list(map(abs, x)))", 2, "map, which loops"),
        ("    return np.vectorize(abs)(x)", 2, "vectorize, which loops"),
        ("    y = 1\n    return np.apply_along_axis(abs, 0, x)", 3, "apply_along_axis, which loops"),
    ],
)
def test_loops_are_refused_with_their_line(any_judge, body, line, word):
    result = any_judge.run(task(ml=MlChecks(no_loops=True)), f"def solve(x):\n{body}", [case([1.0])])

    assert result.verdict is Verdict.COMPILE_ERROR
    assert result.message == f"Line {line} has {word}; this problem asks you to work on whole arrays without loops."


def test_loops_over_a_count_may_be_allowed(any_judge):
    checks = task(["ndarray", "int"], ml=MlChecks(no_loops=True, loops_over=("epochs",)))
    source = "def solve(x, epochs):\n    for _ in range({}):\n        x = x + np.add.reduce(x)\n    return x"

    right = any_judge.run(checks, source.format("1, epochs + 1"), [case([1.0], 2, expected=[4.0])])
    wrong = any_judge.run(checks, source.format("len(x)"), [case([1.0], 2)])

    assert right.message == "The case passed."
    assert wrong.message.endswith("without loops. A for loop over range(epochs) is fine.")


def test_arrays_with_gaps_must_give_the_same(judge):
    checks = task(ml=MlChecks(non_contiguous=True))
    cases = [case([[1.0, 2.0], [3.0, 4.0]], expected=[[2.0, 4.0], [6.0, 8.0]]), case(array(3.0), expected=6.0)]
    blind = "def solve(x): return 2 * np.frombuffer(x.base if x.base is not None else x).reshape(x.shape)"
    strict = "def solve(x):\n    assert x.flags.c_contiguous\n    return 2 * x"

    right = judge.run(checks, "def solve(x): return 2 * x", cases)
    wrong = judge.run(checks, blind, cases[:1])
    raising = judge.run(checks, strict, cases[:1])

    assert right.message == "All 2 cases passed."
    assert wrong.verdict in {Verdict.WRONG_ANSWER, Verdict.RUN_TIME_ERROR}
    assert raising.verdict is Verdict.RUN_TIME_ERROR


def test_a_difference_with_gaps_is_told(any_judge):
    source = "def solve(x): return x if x.flags.c_contiguous else x + 1"

    result = any_judge.run(task(ml=MlChecks(non_contiguous=True)), source, [case([1.0, 2.0])])

    assert result.message == (
        "Case 1: with an input that is not contiguous in memory: at [0]: expected 1, got 2 (1 more differ)."
    )


@pytest.mark.parametrize(
    ("params", "args", "body", "changed"),
    [
        (["ndarray"], [[1.0, 2.0]], "x *= 2", True),
        (["ndarray"], [[1.0, 2.0]], "x = x * 2", False),
        (["ndarray"], [[1.0, float("nan")]], "x.shape", False),
        (["List[List[int]]"], [[[1], [2]]], "x[0][0] = 5", True),
        (["List[List[int]]"], [[[1], [2]]], "x = [[5]]", False),
        (["Dict[str, ndarray]"], [{"W": [1.0]}], "x['W'] -= 1", True),
        (["Dict[str, ndarray]"], [{"W": [1.0]}], "x['b'] = 1", True),
        (["rng"], [3], "x.random()", False),
    ],
)
def test_arguments_must_stay_as_they_were(any_judge, params, args, body, changed):
    checks = task(params, "int", ml=MlChecks(immutable=True), checker=Checker())

    result = any_judge.run(checks, f"def solve(x):\n    {body}\n    return 1", [case(*args, expected=1)])

    wrong = "Case 1: the argument a0 was changed: leave the input as it is and work on a copy."
    assert result.message == (wrong if changed else "The case passed.")


def test_arguments_of_methods_must_stay_as_they_were_too(any_judge):
    checks = class_task("Opt", method("__init__", [], "None"), method("step", ["ndarray"], "None"), image="numpy",
                        ml=MlChecks(immutable=True))  # fmt: skip

    result = any_judge.run(checks, "class Opt:\n    def step(self, g): g += 1", [operations(("Opt",), ("step", [1.0]))])

    assert "The argument a0 was changed" in result.cases[0].message


def test_what_a_run_needs_beside_its_input_is_bounded(walled):
    big = array(np.zeros(1_000_000))  # 8 MB
    checks = task(returns="float", ml=MlChecks(extra_memory_mb=16), limits=Limits(answer_kb=64))

    lean = walled.run(checks, "def solve(x): return float(np.dot(x, x))", [case(big, expected=0.0)])
    greedy = walled.run(checks, "def solve(x): return float(np.outer(x[:4000], x[:4000]).sum())", [case(big)])

    assert lean.verdict is Verdict.ACCEPTED, lean.message
    assert greedy.verdict is Verdict.MEMORY_LIMIT


def test_a_nan_may_be_refused(any_judge):
    strict = task(checker=replace(CLOSE, nan=Nan.REFUSE))
    source = "def solve(x): return x / x"

    assert any_judge.run(strict, source, [case([0.0, 1.0], expected=[float("nan"), 1.0])]).message == (
        "Case 1: at [0]: the answer holds a NaN."
    )
    assert any_judge.run(task(), source, [case([0.0], expected=[float("nan")])]).verdict is Verdict.ACCEPTED


def test_a_nan_may_be_refused_among_plain_numbers(any_judge):
    strict = task(returns="float", checker=replace(CLOSE, nan=Nan.REFUSE))

    result = any_judge.run(strict, "def solve(x): return float('nan')", [case([0.0], expected=float("nan"))])

    assert result.verdict is Verdict.WRONG_ANSWER


@pytest.mark.parametrize(
    ("returned", "message"),
    [
        ("x", "The case passed."),
        ("x.astype('f4')", "Case 1: expected the dtype float64, got float32."),
        ("x.tolist()", "Case 1: expected an array of dtype float64, got a value of type list."),
    ],
)
def test_a_declared_dtype_is_given_and_asked_for(any_judge, returned, message):
    source = f"def solve(x):\n    assert x.dtype == np.float64\n    return {returned}"

    result = any_judge.run(task(["ndarray[float64]"], "ndarray[float64]"), source, [case([1, 2], expected=[1.0, 2.0])])

    assert result.message == message


def test_chance_comes_from_the_case(any_judge):
    dice = task(["rng"], "List[float]")

    first, second, other = (got(any_judge.run(dice, "def solve(rng): return rng.random(3)", [case(seed)]))
                            for seed in (7, 7, 8))  # fmt: skip

    assert first == second == np.random.default_rng(7).random(3).tolist()
    assert other != first


def test_extreme_values_are_cases_like_others(any_judge):
    source = "def solve(x):\n    z = np.exp(x - x.max())\n    return z / z.sum()"
    naive = "def solve(x):\n    z = np.exp(x)\n    return z / z.sum()"
    extreme = Case(([1e4, 1e4],), [0.5, 0.5])

    assert any_judge.run(task(), source, [extreme]).verdict is Verdict.ACCEPTED
    assert any_judge.run(task(), naive, [extreme]).verdict is Verdict.WRONG_ANSWER


@pytest.mark.parametrize(
    "body",
    [
        "return getattr(np.linalg, 'lst' + 'sq')(x, x)",
        "import sys; return sys.modules['numpy.linalg'].lstsq(x, x)",
        "return vars(np.linalg)['lstsq'](x, x)",
        "return getattr(np, 'lin' + 'alg').lstsq(x, x)",
    ],
)
def test_a_ban_holds_where_the_name_is_computed(any_judge, body):
    result = any_judge.run(task(bans=("numpy.linalg.lstsq",)), f"def solve(x):\n    {body}", [case([[1.0]])])

    assert result.verdict is not Verdict.ACCEPTED
    assert "This problem asks you to write it without numpy.linalg.lstsq." in result.message


def test_getattr_with_a_plain_name_is_found_in_the_source(any_judge):
    source = "def solve(x): return getattr(np.linalg, 'lstsq')(x, x)"

    result = any_judge.run(task(bans=("numpy.linalg.lstsq",)), source, [case([[1.0]])])

    assert result.message == "This problem asks you to write it without numpy.linalg.lstsq (line 1)."


def test_a_banned_module_is_out_of_reach_and_still_serves_numpy(any_judge):
    banned = task(bans=("numpy.linalg",))

    reached = any_judge.run(banned, "def solve(x): return getattr(np, 'lin' + 'alg').norm(x)", [case([[1.0]])])
    spared = any_judge.run(banned, "def solve(x): return np.polyfit([0.0, 1.0], [0.0, 2.0], 1)", [case([[1.0]])])

    assert "This problem asks you to write it without numpy.linalg." in reached.message
    assert spared.verdict is Verdict.ACCEPTED, spared.message
