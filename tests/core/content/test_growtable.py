"""The [grow] table and what the check says of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from make_pack import edit, read_one, write_pack
from timed_judge import TimedJudge

from hexloop.core.content.growcheck import check_growth
from hexloop.core.content.problem import Grow
from hexloop.core.content.reader import read_pack
from hexloop.core.growth.classes import GrowthClass

GROW = '\n\ndef grow(n, seed):\n    yield {"args": [[seed] * n]}\n'


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path)


@pytest.fixture
def home(folder):
    return folder / "problems" / "add-up"


def give(home, table, generator=GROW):
    edit(home / "problem.toml", "[reference]", f"[grow]\n{table}\n\n[reference]")
    (home / "generate.py").write_text((home / "generate.py").read_text() + generator)


def faults(folder):
    return [error.message for error in read_pack(folder).errors]


def test_an_empty_table_measures_in_n_against_growth(folder, home):
    give(home, "")

    assert read_one(folder).grow == Grow("n", GrowthClass.LINEAR, 64, 65_536)


def test_the_table_says_what_n_is(folder, home):
    edit(home / "problem.toml", 'growth = "O(n)"', 'growth = "O(V + E)"')
    give(home, 'variable = "V + E"\ntarget = "O(n log n)"\nsmallest = 8\nlargest = 4096')

    assert read_one(folder).grow == Grow("V + E", GrowthClass.LINEAR_LOG, 8, 4_096)


def test_a_problem_without_the_table_is_not_measured(folder):
    assert read_one(folder).grow is None


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ('target = "O(V)"', '"target" in [grow] is "O(V)": write one of "O(1)", "O(log n)", "O(n)", "O(n log n)"'),
        ("smallest = 0", '"smallest" in [grow] must be at least 1.'),
        ("smallest = 64\nlargest = 100", '"largest" in [grow] must be at least twice "smallest".'),
        ("sizes = 3", '"sizes" in [grow] is not known here'),
    ],
)
def test_a_fault_in_the_table_is_told(folder, home, table, message):
    give(home, table)

    (fault,) = faults(folder)
    assert fault.startswith(message)


def test_a_target_in_other_letters_must_be_translated(folder, home):
    edit(home / "problem.toml", 'growth = "O(n)"', 'growth = "O(V + E)"')
    give(home, "")

    (fault,) = faults(folder)
    assert fault.startswith('[grow] needs "target", what "O(V + E)" is in n: write one of ')


def test_a_table_without_a_function_is_a_fault(folder, home):
    give(home, "", generator="")

    assert faults(folder) == ["[grow] needs def grow(n, seed) in generate.py: write it, or take the table out."]


def test_a_function_without_a_table_is_a_fault(folder, home):
    (home / "generate.py").write_text((home / "generate.py").read_text() + GROW)

    assert faults(folder) == [
        "generate.py has grow, but problem.toml says nothing of it: add [grow] with its variable."
    ]


def checked(folder, formula="n * 0.003"):
    problem = read_one(folder)
    problem.reference.path.write_text(f"# ms: {formula}\n")
    return check_growth(problem, judge=TimedJudge())


def test_a_reference_that_meets_its_target_passes(folder, home):
    give(home, "")

    assert (checked(folder).classes, checked(folder).errors) == ("O(n)", ())


def test_a_reference_that_grows_faster_is_an_error(folder, home):
    give(home, "")

    (error,) = checked(folder, "n * n * 0.0001").errors

    assert error.path == "problems/add-up/submissions/accepted/builtin.py"
    assert error.message == (
        'It grows like O(n²), and the target is O(n): make it faster, or correct "growth" and [grow] in problem.toml.'
    )


class BusyJudge(TimedJudge):
    """Everything takes the square of its time in the first so many measures: each begins with its smallest input."""

    def __init__(self, *, spells):
        super().__init__()
        self.spells = spells

    def _ms(self, formula, n):
        measures = sum(1 for before, after in pairwise([0, *self.sizes]) if after == 64 != before)
        return super()._ms("n * n * 0.0001" if formula != "0" and measures <= self.spells else formula, n)


@pytest.mark.parametrize(("spells", "wrong"), [(1, 0), (3, 0), (4, 1)])
def test_a_machine_that_was_busy_does_not_make_a_sound_reference_fail(folder, home, spells, wrong):
    give(home, "")
    problem = read_one(folder)
    problem.reference.path.write_text("# ms: n * 0.003\n")

    check = check_growth(problem, judge=BusyJudge(spells=spells))

    assert len(check.errors) == wrong


def test_linear_log_is_not_held_against_linear(folder, home):
    give(home, "")

    assert checked(folder, "n * (n.bit_length() ** 2) * 0.0001").errors == ()


@pytest.mark.parametrize(
    ("formula", "generator", "message"),
    [
        ("raises", GROW, "The reference fails on the smallest input of grow. IndexError on line 3."),
        ("1", '\n\ndef grow(n, seed):\n    yield {"args": [3]}\n', "grow(64, …) and grow(128, …) give the same input"),
        (
            "1",
            '\n\ndef grow(n, seed):\n    yield {"args": [n]}\n',
            'In the case of grow(64, 1), the argument "nums" is',
        ),
        ("1", "\n\ncalls = []\n\n\ndef grow(n, seed):\n    yield n\n", "The case of grow(64, 1): "),
        (
            "1",
            '\n\nimport itertools, time\n\n\ndef grow(n, seed):\n    yield {"args": [[time.monotonic_ns()] * n]}\n',
            "grow(64, 1) gave different inputs in two runs: draw everything from the seed.",
        ),
    ],
)
def test_a_grow_that_does_not_serve_is_an_error(folder, home, formula, generator, message):
    give(home, "", generator=generator)

    (error,) = checked(folder, formula).errors

    assert error.path == "problems/add-up/generate.py"
    assert error.message.startswith(message)


def test_a_problem_that_is_not_measured_is_not_checked(folder):
    assert (checked(folder).classes, checked(folder).errors) == ("", ())


def test_times_that_say_nothing_are_no_error(folder, home):
    give(home, "")

    assert checked(folder, "1e-9").classes == "unclear"
