"""Arguments and answers that are tensors, with torch for real: these tests never skip, they say what is missing."""

import os
import sys

import numpy as np
import pytest
from make_task import case, function_task, got

from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import Array, Checker, Gradient, Limits, MlChecks, Ordering
from hexloop.core.judge.verdict import Verdict

CLOSE = Checker(Ordering.CLOSE, rtol=1e-5, atol=1e-6)


@pytest.fixture(scope="module")
def torch_judge():
    python = os.environ.get("HEXLOOP_JUDGE_PYTHON") or sys.executable
    judge = Judge(python=python, slots=2)
    if not all(image.available for image in judge.probe().images):
        judge.close()
        pytest.fail(f"These tests need torch in {python}: run make setup, or name one in HEXLOOP_JUDGE_PYTHON.")
    yield judge
    judge.close()


def task(params=("tensor",), returns="tensor", **options):
    return function_task(params, returns, **{"image": "torch", "limits": Limits(), "checker": CLOSE, **options})


def array(content, dtype):
    made = np.asarray(content, dtype=dtype)
    return Array(made.dtype.str, made.shape, made.tobytes())


@pytest.mark.parametrize(
    ("declared", "value", "dtype", "grad"),
    [
        ("tensor", [1.0, 2.0], "torch.float32", False),
        ("tensor", [1, 2], "torch.int64", False),
        ("tensor", array([1.0], "f8"), "torch.float64", False),
        ("tensor", array([True], "?"), "torch.bool", False),
        ("tensor[float64]", [1, 2], "torch.float64", False),
        ("tensor[int64]", [1, 2], "torch.int64", False),
        ("tensor[bool]", [True, False], "torch.bool", False),
        ("tensor[float32, grad]", array([[1.0]], "f8"), "torch.float32", True),
        ("tensor[grad]", 1.5, "torch.float32", True),
    ],
)
def test_tensors_come_as_declared(torch_judge, declared, value, dtype, grad):
    source = "def solve(x): return [type(x).__name__, str(x.dtype), x.requires_grad, list(x.shape)]"

    shape = list(np.shape(value)) if not isinstance(value, Array) else list(value.shape)

    assert got(torch_judge.run(task([declared], "Any"), source, [case(value)])) == ["Tensor", dtype, grad, shape]


@pytest.mark.parametrize(
    ("returned", "message"),
    [
        ("x * 2", "The case passed."),
        ("(x * 2).requires_grad_()", "The case passed."),
        ("(x * 2).double()", "Case 1: expected the dtype float32, got float64."),
        ("x + 2", "Case 1: at [0]: expected 2, got 3."),
        ("x.numpy() * 2", "Case 1: expected a torch tensor, got a value of type ndarray."),
        ("[2.0, 4.0]", "Case 1: expected a torch tensor, got a value of type list."),
        ("x.sum()", "Case 1: expected the shape (2,), got ()."),
    ],
)
def test_answers_must_be_tensors_of_the_declared_dtype(torch_judge, returned, message):
    declared = task(["tensor"], "tensor[float32]")

    result = torch_judge.run(declared, f"def solve(x): return {returned}", [case([1.0, 2.0], expected=[2.0, 4.0])])

    assert result.message == message


def test_a_generator_comes_from_the_case(torch_judge):
    source = "def solve(g): return torch.rand(3, generator=g)"

    first, second, other = (got(torch_judge.run(task(["generator"]), source, [case(seed)])) for seed in (7, 7, 8))

    assert first == second
    assert other != first


def test_a_backward_is_held_against_differences_in_float64(torch_judge):
    checks = task(["tensor[float64, grad]"], "Any", ml=MlChecks(gradient=Gradient(("a0",))))
    source = "def solve(x):\n    loss = (x ** 3).sum()\n    loss.backward()\n    return loss, x.grad * {}"

    right = torch_judge.run(checks, source.format(1), [case([[1.0, 2.0]])])
    wrong = torch_judge.run(checks, source.format(2), [case([[1.0, 2.0]])])

    assert right.message == "The case passed."
    assert wrong.message.startswith("Case 1: the gradient of a0 at [0, 0] is 6; central differences give 3.")


def test_tensors_with_gaps_and_tensors_that_must_stay(torch_judge):
    checks = task(ml=MlChecks(non_contiguous=True, immutable=True))

    right = torch_judge.run(checks, "def solve(x): return x.reshape(-1) * 2", [case([[1.0, 2.0]], expected=[2.0, 4.0])])
    gaps = torch_judge.run(checks, "def solve(x): return x.t().view(-1)", [case([[1.0, 2.0], [3.0, 4.0]])])
    kept = torch_judge.run(checks, "def solve(x): return x.mul_(2)", [case([[1.0]])])

    assert right.message == "The case passed."
    assert gaps.verdict is Verdict.RUN_TIME_ERROR
    assert "The argument a0 was changed" in kept.cases[0].message


ATTENTION = ("torch.nn.MultiheadAttention", "torch.nn.functional.scaled_dot_product_attention")


@pytest.mark.parametrize(
    ("body", "banned"),
    [
        ("F = torch.nn.functional; return F.scaled_dot_product_attention(x, x, x)", 1),
        ("from torch.nn import functional as F; return F.scaled_dot_product_attention(x, x, x)", 1),
        ("return getattr(torch.nn.functional, 'scaled_dot_product_attention')(x, x, x)", 1),
        ("return getattr(torch.nn.functional, 'scaled_dot' + '_product_attention')(x, x, x)", 1),
        ("return getattr(torch._C._nn, 'scaled_dot' + '_product_attention')(x, x, x)", 1),
        ("return getattr(torch.ops.aten, 'scaled_dot' + '_product_attention')(x, x, x)", 1),
        ("from torch import nn; return nn.MultiheadAttention(2, 1)(x, x, x)[0]", 0),
        ("return getattr(torch.nn, 'Multihead' + 'Attention')(2, 1)(x, x, x)[0]", 0),
        ("import sys; return vars(sys.modules['torch.nn'])['Multihead' + 'Attention'](2, 1)(x, x, x)[0]", 0),
        ("return type('M', (getattr(torch.nn, 'Multihead' + 'Attention'),), {})(2, 1)(x, x, x)[0]", 0),
    ],
)
def test_what_the_problem_is_about_is_banned_by_every_name(torch_judge, body, banned):
    result = torch_judge.run(task(bans=ATTENTION), f"def solve(x):\n    {body}", [case([[[1.0, 2.0]]])])

    assert result.verdict in {Verdict.COMPILE_ERROR, Verdict.RUN_TIME_ERROR}
    assert f"without {ATTENTION[banned]}" in result.message


def test_torch_itself_may_use_what_is_banned(torch_judge):
    source = (
        "def solve(x):\n    layer = torch.nn.TransformerEncoderLayer(2, 1, 4, batch_first=True)\n"
        "    return layer.eval()(x)"
    )

    result = torch_judge.run(task(bans=ATTENTION[1:]), source, [case([[[1.0, 2.0]]])])

    assert result.verdict is Verdict.ACCEPTED, result.message
