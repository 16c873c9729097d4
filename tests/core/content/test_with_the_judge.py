"""The pack machinery with the real judge: pack code runs in the sandbox and nowhere else."""

from __future__ import annotations

import pytest
from make_pack import edit, read_one, write_counter, write_pack

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.cases import CasesFailed, all_cases
from hexloop.core.content.check import check_pack
from hexloop.core.content.growing import GrowthFailed, measure_growth
from hexloop.core.content.problem import PackError
from hexloop.core.content.reader import read_pack
from hexloop.core.content.selection import selected
from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import Array

SCALE = """\
import numpy as np


def generate(seed):
    rng = np.random.default_rng(seed)
    for size in range(1, 21):
        yield {"args": [rng.normal(size=(size, 2))]}
"""


@pytest.fixture(scope="module")
def judge():
    judge = Judge()
    yield judge
    judge.close()


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path)


@pytest.fixture
def arrays(folder):
    """The pack's problem with arrays in and out."""
    home = folder / "problems" / "add-up"
    edit(home / "problem.toml", '[["nums", "List[int]"]]', '[["nums", "ndarray"]]')
    edit(home / "problem.toml", 'returns = "int"', 'returns = "ndarray"')
    edit(home / "problem.toml", 'kind = "exact"', 'kind = "close"')
    edit(home / "problem.toml", 'growth = "O(n)"', 'growth = "O(n)"\nimage = "numpy"')
    edit(home / "problem.toml", "len(nums) <= 100", "nums.shape[0] <= 20 and np.isfinite(nums).all()")
    (home / "generate.py").write_text(SCALE, encoding="utf-8")
    (home / "cases.jsonl").write_text(
        '{"args": [[[1.0, 2.0]]], "expected": [1.0, 2.0], "sample": true, "note": "one row"}\n'
        '{"args": [[[1.0, 2.0], [3.0, 4.0]]], "expected": [4.0, 6.0], "sample": true, "note": "two rows"}\n',
        encoding="utf-8",
    )
    bodies = {
        "accepted/builtin.py": "nums.sum(axis=0)",
        "accepted/loop.py": "sum(nums)",
        "wrong_answer/first_only.py": "nums[0]",
        "wrong_answer/absolute.py": "abs(nums).sum(axis=0)",
        "wrong_answer/one_more.py": "nums.sum(axis=1)",
        "run_time_error/no_empty.py": "nums.total()",
    }
    for name, body in bodies.items():
        source = f"class Solution:\n    def addUp(self, nums):\n        return {body}\n"
        (home / "submissions" / name).write_text(source, encoding="utf-8")
    return folder


def test_a_small_pack_passes(folder, judge):
    write_counter(folder)

    report = check_pack(selected(read_pack(folder), slugs=["add-up"]), judge=judge)

    assert report.errors == ()
    assert (report.judged, report.unexpected) == (6, 0)


def test_operations_pass(folder, judge):
    write_counter(folder)

    report = check_pack(selected(read_pack(folder), slugs=["counter"]), judge=judge)

    assert (report.judged, report.unexpected) == (1, 0)


def test_arrays_pass_and_survive_the_cache(arrays, judge, tmp_path):
    problem = read_one(arrays)

    report = check_pack(read_pack(arrays), judge=judge)
    made = all_cases(problem, judge=judge, cache=tmp_path / "cache")
    kept = all_cases(problem, judge=judge, cache=tmp_path / "cache")

    assert report.errors == ()
    assert made == kept
    assert isinstance(kept[-1].args[0], Array)
    assert (kept[-1].args[0].shape, kept[-1].expected.shape) == ((20, 2), (2,))


def test_constraints_are_held_against_arrays(arrays, judge):
    edit(arrays / "problems" / "add-up" / "problem.toml", "nums.shape[0] <= 20", "nums.shape[0] < 20")

    report = check_pack(read_pack(arrays), judge=judge)

    check = "nums.shape[0] < 20 and np.isfinite(nums).all()"
    message = f"The check {check} does not hold for generated case 20."
    assert report.errors == (PackError("problems/add-up/generate.py", 0, message),)


def test_a_constraint_sees_none_for_an_array_that_is_left_out(arrays, judge):
    home = arrays / "problems" / "add-up"
    edit(home / "problem.toml", '[["nums", "ndarray"]]', '[["nums", "ndarray"], ["mask", "Optional[ndarray[bool]]"]]')
    edit(home / "problem.toml", "nums.shape[0] <= 20", "(mask is None or mask.shape == (2,))")
    edit(home / "generate.py", "[rng.normal(size=(size, 2))]", "[rng.normal(size=(size, 2)), None]")
    for name, row in (("one", "[[1.0, 2.0]]"), ("two", "[[1.0, 2.0], [3.0, 4.0]]")):
        mask = "null" if name == "one" else "[true, false, true]"
        edit(home / "cases.jsonl", f'"args": [{row}]', f'"args": [{row}, {mask}]')
    for path in sorted((home / "submissions").rglob("*.py")):
        edit(path, "self, nums", "self, nums, mask")

    report = check_pack(read_pack(arrays), judge=judge)

    check = "(mask is None or mask.shape == (2,)) and np.isfinite(nums).all()"
    message = f"The check {check} does not hold for case 2."
    assert report.errors == (PackError("problems/add-up/cases.jsonl", 2, message),)


def test_a_generator_cannot_reach_out(folder, judge, tmp_path):
    target = tmp_path / "written"
    edit(
        folder / "problems" / "add-up" / "generate.py",
        "rng = random.Random(seed)",
        f"open({str(target)!r}, 'w'); rng = random.Random(seed)",
    )

    with pytest.raises(CasesFailed) as caught:
        all_cases(read_one(folder), judge=judge, cache=None)

    assert (caught.value.path, caught.value.line) == ("problems/add-up/generate.py", 5)
    assert caught.value.message.startswith("FileNotFoundError: ")
    assert not target.exists()


def test_a_constraint_cannot_reach_out(folder, judge, tmp_path):
    target = tmp_path / "written"
    edit(folder / "problems" / "add-up" / "problem.toml", "len(nums) <= 100", f"open('{target}', 'w') is not None")

    report = check_pack(read_pack(folder), judge=judge)

    assert "fails with" in report.errors[0].message
    assert not target.exists()


def test_a_generator_that_is_no_python_is_told_with_its_line(folder, judge):
    edit(folder / "problems" / "add-up" / "generate.py", "rng = random.Random(seed)", "rng = 1 /")

    with pytest.raises(CasesFailed) as caught:
        all_cases(read_one(folder), judge=judge, cache=None)

    assert str(caught.value) == "problems/add-up/generate.py, line 5: invalid syntax."


def test_a_generator_without_end_is_stopped(folder, judge):
    (folder / "problems" / "add-up" / "generate.py").write_text(
        "def generate(seed):\n    while True:\n        yield {'args': [[seed]]}\n", encoding="utf-8"
    )

    with pytest.raises(CasesFailed) as caught:
        all_cases(read_one(folder), judge=judge, cache=None)

    assert str(caught.value) == (
        "problems/add-up/generate.py: It yields more than 1000 cases: end the loop, 60 are plenty."
    )


def test_the_core_pack_reads_without_a_fault():
    pack = read_pack(CORE_PACK)

    assert pack.errors == ()
    assert {problem.kind.value for problem in pack.problems} == {"dsa", "ml", "ood"}


def test_a_problem_of_the_core_pack_passes(judge):
    report = check_pack(selected(read_pack(CORE_PACK), slugs=["reverse-linked-list"]), judge=judge)

    assert report.passed


def test_growth_is_measured_in_the_sandbox(folder, judge):
    home = folder / "problems" / "add-up"
    edit(home / "problem.toml", "[reference]", "[grow]\nlargest = 512\n\n[reference]")
    grow = '\n\ndef grow(n, seed):\n    yield {"args": [[seed] * n]}\n'
    (home / "generate.py").write_text((home / "generate.py").read_text() + grow)
    slow = "class Solution:\n    def addUp(self, nums):\n        return sum(a * b > 0 for a in nums for b in nums)\n"

    measured = measure_growth(read_one(folder), slow, judge=judge, budget_ms=60_000)

    assert measured.points[0].n == 64
    assert measured.points[-1].ms > measured.points[0].ms
    assert measured.note == ""


def test_growth_of_a_program_that_fails_is_its_own_sentence(folder, judge):
    home = folder / "problems" / "add-up"
    edit(home / "problem.toml", "[reference]", "[grow]\n\n[reference]")
    (home / "generate.py").write_text(
        (home / "generate.py").read_text() + '\n\ndef grow(n, seed):\n    yield {"args": [[1] * n]}\n'
    )

    with pytest.raises(GrowthFailed, match="ZeroDivisionError"):
        measure_growth(
            read_one(folder), "class Solution:\n    def addUp(self, nums):\n        return 1 // 0\n", judge=judge
        )
