"""What the bank promises as a whole."""

from collections import Counter
from pathlib import Path

import pytest

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.problem import ProblemKind
from hexloop.core.content.reader import read_pack

ENOUGH = 3


@pytest.fixture(scope="module")
def pack():
    return read_pack(CORE_PACK)


def test_every_row_of_the_essays_table_has_three_problems_or_more(pack):
    families = {
        topic.id: {topic.id, *(one.id for one in pack.topics if one.parent == topic.id)} for topic in pack.topics
    }
    counts = {
        name: sum(not family.isdisjoint(problem.topics) for problem in pack.problems)
        for name, family in families.items()
    }

    assert {name: count for name, count in counts.items() if count < ENOUGH} == {}


@pytest.mark.parametrize("name", ["blind-75", "neetcode-150"])
def test_every_problem_of_the_public_lists_is_in_the_bank(pack, name):
    [wanted] = [one.problems for one in pack.lists if one.id == name]

    assert set(wanted) - {problem.slug for problem in pack.problems} == set()
    assert len(wanted) == int(name.rpartition("-")[2])


def test_no_pack_file_has_a_fault(pack):
    assert pack.errors == ()


def test_every_editorial_says_what_is_asked_next(pack):
    silent = [problem.slug for problem in pack.problems if "## What is asked next" not in problem.editorial]

    assert silent == []


def test_every_problem_has_an_oracle_of_its_own(pack):
    here = {path.stem.replace("_", "-") for path in (Path(__file__).parent / "oracles").glob("*.py")}
    wanted = {problem.slug for problem in pack.problems} | {
        f"{problem.slug}-change" for problem in pack.problems if problem.change is not None
    }

    assert wanted - here == set()
    assert here - wanted == set()


def test_the_counts_of_the_three_kinds(pack):
    counts = Counter(problem.kind for problem in pack.problems)

    assert counts[ProblemKind.DSA] >= 165
    assert counts[ProblemKind.ML] >= 80
    assert counts[ProblemKind.OOD] >= 24
    assert [problem.slug for problem in pack.problems if problem.kind is ProblemKind.OOD and not problem.change] == []
