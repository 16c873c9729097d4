"""The torch image, for real: these tests never skip, they say what is missing."""

import os
import sys
from dataclasses import replace

import pytest
from make_task import case, function_task, got, serving

from hexloop.core.judge import images as images_module
from hexloop.core.judge.api import Judge
from hexloop.core.judge.images import Images
from hexloop.core.judge.interpreter import describe
from hexloop.core.judge.launch import CannotStart
from hexloop.core.judge.task import Checker, Limits, Ordering
from hexloop.core.judge.verdict import Verdict

NEAR = Checker(Ordering.CLOSE, rtol=1e-5)
ATTENTION = """
def solve(x):
    x = torch.tensor(x)
    weights = torch.softmax(x @ x.T / x.shape[-1] ** 0.5, dim=-1)
    return weights @ x
"""
DOUBLE = "def solve(x): return torch.tensor(x) * 2"


@pytest.fixture(scope="module")
def torch_judge():
    """Started by the first test that runs something: not before."""
    python = os.environ.get("HEXLOOP_JUDGE_PYTHON") or sys.executable
    judge = Judge(python=python, slots=2)
    [image] = [image for image in judge.probe().images if image.name == "torch"]
    if not image.available:
        judge.close()
        pytest.fail(
            f"These tests need torch in {python}: run make setup, or name a Python that has it in HEXLOOP_JUDGE_PYTHON."
        )
    yield judge
    judge.close()


def torch_task(**options):
    return function_task(["List[List[float]]"], "ndarray", image="torch", **{"limits": Limits(), **options})


def test_torch_starts_when_it_is_needed_and_not_before(torch_judge):
    supply = torch_judge._found.images._supplies["torch"]
    before = supply._serving

    result = torch_judge.run(torch_task(checker=NEAR), DOUBLE, [case([[1.0]], expected=[[2.0]])])

    assert before is None
    assert result.verdict is Verdict.ACCEPTED, result.message
    assert supply._serving is not None


def test_tensors_are_compared_by_value_and_shape(torch_judge):
    cases = [case([[1.0, 0.0], [0.0, 1.0]], expected=[[0.669762, 0.330238], [0.330238, 0.669762]])]

    right = torch_judge.run(torch_task(checker=NEAR), ATTENTION, cases)
    flat = torch_judge.run(torch_task(checker=NEAR), ATTENTION + "    .flatten()", cases)

    assert right.verdict is Verdict.ACCEPTED, right.message
    assert flat.verdict is not Verdict.ACCEPTED


def test_gradients_can_be_computed(torch_judge):
    source = (
        "def solve(x):\n    x = torch.tensor(x, requires_grad=True)\n    (x ** 2).sum().backward()\n    return x.grad"
    )

    result = torch_judge.run(torch_task(checker=NEAR), source, [case([[3.0]], expected=[[6.0]])] * 2)

    assert result.verdict is Verdict.ACCEPTED, result.message


def test_chance_is_the_same_in_every_run_and_in_every_zygote(torch_judge):
    source = "def solve(x): return torch.cat([torch.rand(1, 4), torch.nn.Linear(4, 4).weight.detach()])"

    first, second = (got(torch_judge.run(torch_task(), source, [case([[0.0]])])) for _ in range(2))
    torch_judge._found.images._supplies["torch"].stop_if_idle(0.0)
    third = got(torch_judge.run(torch_task(), source, [case([[0.0]])]))

    assert first == second == third


def test_one_thread_computes(torch_judge):
    source = "def solve(x): return torch.tensor([[torch.get_num_threads(), torch.get_num_interop_threads()]])"

    result = torch_judge.run(torch_task(), source, [case([[0.0]], expected=[[1, 1]])])

    assert result.verdict is Verdict.ACCEPTED, result.message


def test_every_run_is_asked_for_deterministic_algorithms(torch_judge):
    source = """
def solve(x):
    flags = [torch.are_deterministic_algorithms_enabled(), torch.is_deterministic_algorithms_warn_only_enabled()]
    torch.use_deterministic_algorithms(False)
    return torch.tensor([[*flags, torch.are_deterministic_algorithms_enabled()]])
"""
    result = torch_judge.run(torch_task(), source, [case([[0.0]], expected=[[True, True, False]])])

    assert result.verdict is Verdict.ACCEPTED, result.message


def test_memory_that_nobody_wrote_to_is_the_same_in_every_run(torch_judge):
    source = "def solve(x): return torch.empty(2, 3).isnan()"

    result = torch_judge.run(torch_task(), source, [case([[0.0]], expected=[[True] * 3] * 2)])

    assert result.verdict is Verdict.ACCEPTED, result.message


def test_an_operation_without_a_deterministic_algorithm_works_all_the_same(torch_judge):
    source = "def solve(x): return torch.zeros(1, 3).put_(torch.tensor([0, 2]), torch.ones(2))"

    result = torch_judge.run(torch_task(), source, [case([[0.0]], expected=[[1.0, 0.0, 1.0]])])

    assert result.verdict is Verdict.ACCEPTED, result.message


# What imports torch's compiler on the way, which takes seconds and wants a temporary folder. None of it compiles.
WITHOUT_COMPILER = {
    "optimizers": """
    weight = torch.nn.Parameter(torch.ones(1, 2))
    for kind in (torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW, torch.optim.RMSprop, torch.optim.Adagrad):
        optimizer = kind([weight], lr=0.0)
        torch.optim.lr_scheduler.StepLR(optimizer, 1)
        optimizer.zero_grad()
        (weight * weight).sum().backward()
        optimizer.step()
    return weight.grad""",
    "functions": "    return torch.func.vmap(torch.func.grad(lambda row: (row ** 2).sum()))(torch.ones(1, 2))",
    "checkpoints": """
    from torch.utils.checkpoint import checkpoint
    x = torch.ones(1, 2, requires_grad=True)
    checkpoint(lambda x: x * x, x, use_reentrant=False).sum().backward()
    return x.grad""",
    "strict determinism": """
    torch.use_deterministic_algorithms(True)
    try:
        torch.zeros(3).put_(torch.tensor([0]), torch.ones(1))
    except RuntimeError:
        return torch.full((1, 2), 2.0)""",
    "loaders": """
    from torch.utils.data import DataLoader, TensorDataset
    [(first,), (second,)] = DataLoader(TensorDataset(torch.ones(4)), batch_size=2, shuffle=True)
    return (first + second)[None]""",
}


@pytest.mark.parametrize("what", WITHOUT_COMPILER)
def test_training_does_not_wait_for_a_compiler(torch_judge, what):
    source = f"def solve(x):\n{WITHOUT_COMPILER[what]}"

    result = torch_judge.run(torch_task(), source, [case([[0.0]], expected=[[2.0, 2.0]])])

    assert result.verdict is Verdict.ACCEPTED, result.message


def test_compiling_is_refused_in_the_childs_own_words(torch_judge):
    result = torch_judge.run(torch_task(), "def solve(x): return torch.compile(torch.sin)(x)", [case([[0.0]])])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert "torch._dynamo" in result.message


@pytest.mark.parametrize("view", ["torch.tensor([[1j]]).conj().imag", "torch._neg_view(torch.tensor([[1.0]]))"])
def test_a_view_that_is_only_marked_as_negated_is_read_right(torch_judge, view):
    result = torch_judge.run(torch_task(), f"def solve(x): return {view}", [case([[0.0]], expected=[[-1.0]])])

    assert result.verdict is Verdict.ACCEPTED, result.message


def test_memory_that_torch_takes_counts(torch_judge):
    source = "def solve(x):\n    kept = [torch.ones(1 << 20) for _ in range(400)]\n    return kept[0][:1]"

    result = torch_judge.run(torch_task(limits=Limits(memory_mb=128)), source, [case([[0.0]])])

    assert result.verdict is Verdict.MEMORY_LIMIT


def test_an_idle_torch_stops_and_gives_its_memory_back(torch_judge):
    torch_judge.run(torch_task(), DOUBLE, [case([[1.0]])])
    before = serving(torch_judge, "torch")

    torch_judge._found.images._supplies["torch"].stop_if_idle(0.0)

    assert before._process.returncode is not None
    assert torch_judge.run(torch_task(), DOUBLE, [case([[1.0]])]).verdict is Verdict.ACCEPTED


def test_torch_is_idle_sooner_than_the_others():
    assert images_module.IDLE_STOP_S["torch"] < images_module.IDLE_STOP_S["numpy"] < images_module.IDLE_STOP_S["py"]


def test_without_torch_the_image_is_offered_with_one_sentence():
    bare = replace(describe(), packages={"py": ()})
    images = Images(bare, 2)

    reason = images.available("torch")
    with pytest.raises(CannotStart) as caught, images.child("torch", 1 << 26):
        pass

    images.close()
    assert reason == "torch is not installed in the judge's Python. Install it there and start Hexloop again."
    assert str(caught.value) == reason
