"""Timing a program at growing sizes."""

from __future__ import annotations

import pytest
from make_pack import PROBLEM, edit, read_one, write_counter, write_pack
from timed_judge import TimedJudge

from hexloop.core.content.cases import CasesFailed
from hexloop.core.content.growing import POINT_MS, GrowthFailed, idle_source, measure_growth
from hexloop.core.growth.classes import GrowthClass
from hexloop.core.growth.fit import FEWEST_POINTS, fit_growth
from hexloop.core.judge.task import Method, Param, Signature, Style

GROW = '\n\ndef grow(n, seed):\n    yield {"args": [[seed] * n]}\n'
LONG = 100_000


@pytest.fixture
def folder(tmp_path):
    folder = write_pack(tmp_path)
    home = folder / "problems" / "add-up"
    (home / "generate.py").write_text((home / "generate.py").read_text() + GROW)
    edit(home / "problem.toml", '[[constraint]]\ntext = "0', '[grow]\n\n[[constraint]]\ntext = "0')
    return folder


def measure(folder, formula, *, judge=None, budget_ms=LONG, **more):
    judge = judge or TimedJudge()
    return measure_growth(read_one(folder), f"# ms: {formula}\n", judge=judge, budget_ms=budget_ms, **more)


def growth_of(measured):
    return fit_growth(measured.points).decided


def test_sizes_double_up_to_the_largest(folder):
    measured = measure(folder, "n * 0.0025")

    assert [point.n for point in measured.points] == [64 * 2**k for k in range(11)]
    assert growth_of(measured) is GrowthClass.LINEAR
    assert measured.note == ""


def test_a_call_that_takes_nothing_is_passed_quickly(folder):
    measured = measure(folder, "n * 0.0001")

    assert [point.n for point in measured.points] == [64, 256, 1024, 4096, 8192, 16384, 32768, 65536]


def test_what_handing_the_arguments_over_costs_is_taken_off(folder):
    measured = measure(folder, "5", judge=TimedJudge(handing="n * 0.002"))

    assert [point.ms for point in measured.points] == pytest.approx([5.0] * len(measured.points))
    assert growth_of(measured) is GrowthClass.CONSTANT


@pytest.mark.parametrize(
    ("formula", "growth"),
    [
        ("n * n * 0.0001", GrowthClass.SQUARE),
        ("n ** 3 * 0.00001", GrowthClass.CUBE),
        ("2 ** n / 5000 if n < 60 else 1e9", GrowthClass.EXPONENTIAL),
    ],
)
def test_a_steep_program_gets_closer_sizes(folder, formula, growth):
    edit(folder / "problems" / "add-up" / "problem.toml", "[grow]\n", "[grow]\nsmallest = 8\n")

    measured = measure(folder, formula)

    assert len(measured.points) >= FEWEST_POINTS
    assert all(point.ms <= POINT_MS for point in measured.points)
    assert [point.n for point in measured.points] == sorted({point.n for point in measured.points})
    assert growth_of(measured) is growth


def test_when_even_the_smallest_takes_too_long_smaller_ones_are_tried(folder):
    judge = TimedJudge()

    measured = measure(folder, "n * 10", judge=judge)

    assert measured.points[0].n == 16
    assert judge.sizes[:3] == [64, 32, 16]


def test_a_program_that_never_ends_has_no_points(folder):
    assert measure(folder, "1e9").points == ()


def test_a_spent_budget_ends_it(folder):
    assert measure(folder, "n", budget_ms=0).points == ()


def test_it_ends_when_it_is_told_to(folder):
    asked = []

    def stopped():
        asked.append(1)
        return len(asked) > 3

    measured = measure(folder, "n * 0.003", stopped=stopped)

    assert [point.n for point in measured.points] == [64, 128, 256]


def test_an_unsteady_time_is_taken_more_often(folder):
    class Unsteady(TimedJudge):
        def run(self, task, source, cases):
            self.handing = f"{self.runs % 5}"
            return super().run(task, source, cases)

    judge = Unsteady()

    measured = measure(folder, "5", judge=judge, stopped=iter([False, True]).__next__)

    assert judge.sizes == [64] * 6
    assert measured.points[0].ms == pytest.approx(5)


def test_a_program_that_fails_at_once_is_told_so(folder):
    with pytest.raises(GrowthFailed, match=r"^IndexError on line 3\.$"):
        measure(folder, "raises")


def test_a_program_that_fails_later_keeps_its_points(folder):
    class Fragile(TimedJudge):
        def run(self, task, source, cases):
            if len(cases[0].args[0]) > 500:
                source = "# ms: raises\n"
            return super().run(task, source, cases)

    measured = measure(folder, "n * 0.003", judge=Fragile())

    assert [point.n for point in measured.points] == [64, 128, 256]
    assert measured.note == "IndexError on line 3."


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("    yield from ()\n", "grow(32, 1) yields none: yield exactly one case."),
        ('    yield {"args": [[1]]}\n    yield {"args": [[2]]}\n', "grow(32, 1) yields more than one: yield exactly"),
        ("    yield [1]\n", "The case of grow(32, 1): "),
        ("    yield 1 / 0\n", "ZeroDivisionError"),
    ],
)
def test_a_grow_that_does_not_work_is_named(folder, body, message):
    edit(folder / "problems" / "add-up" / "generate.py", GROW, f"\n\ndef grow(n, seed):\n{body}")

    with pytest.raises(CasesFailed) as caught:
        measure(folder, "n")

    assert caught.value.path == "problems/add-up/generate.py"
    assert message in caught.value.message


def test_a_problem_without_grow_cannot_be_measured(tmp_path):
    with pytest.raises(ValueError, match="add-up has no"):
        measure(write_pack(tmp_path), "n")


def test_operations_are_measured_too(folder):
    write_counter(folder)
    home = folder / "problems" / "counter"
    grow = 'def grow(n, seed):\n    yield {"operations": ["Counter"] + ["add"] * n, "args": [[0]] + [[1]] * n}\n'
    (home / "generate.py").write_text(f"def generate(seed):\n    return []\n\n\n{grow}")
    edit(home / "problem.toml", "[reference]", '[grow]\nvariable = "calls"\ntarget = "O(n)"\n\n[reference]')
    problem = read_one(folder, "counter")

    measured = measure_growth(problem, "# ms: n * 0.01\n", judge=TimedJudge(), budget_ms=LONG)

    assert growth_of(measured) is GrowthClass.LINEAR
    assert "largest" not in PROBLEM


def test_the_idle_program_takes_the_arguments_and_defines_every_name():
    one = Method("solve", (Param("n", "int"),), "int")
    bare = idle_source(Signature(Style.FUNCTION, "", (one,), classes=("Helper",)))
    space, other = {}, {}
    exec(bare, space)
    sequence = Signature(Style.OPERATIONS, "Box", (Method("__init__", (), "None"), one))
    exec(idle_source(sequence), other)

    assert space["solve"](1) is None
    assert isinstance(space["Helper"], type)
    assert other["Box"]().solve(3) is None
