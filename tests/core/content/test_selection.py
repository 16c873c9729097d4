"""Some problems instead of all."""

from __future__ import annotations

import pytest
from make_pack import edit, write_counter, write_pack

from hexloop.core.content.reader import read_pack
from hexloop.core.content.selection import Part, read_part, selected


@pytest.fixture
def folder(tmp_path):
    folder = write_pack(tmp_path)
    write_counter(folder)
    return folder


def slugs(pack):
    return [problem.slug for problem in pack.problems]


def test_without_a_wish_it_is_the_whole_pack(folder):
    pack = read_pack(folder)

    assert selected(pack) == pack


def test_the_named_problems_are_left(folder):
    assert slugs(selected(read_pack(folder), slugs=["counter"])) == ["counter"]


def test_every_problem_is_in_one_part_of_three():
    names = [f"problem-{number}" for number in range(300)]

    found = [[name for name in names if Part(number, 3).holds(name)] for number in (1, 2, 3)]

    assert sorted(name for part in found for name in part) == sorted(names)
    assert min(map(len, found)) > 60


def test_the_parts_stay_the_same_from_one_version_to_the_next():
    assert [Part(number, 3).holds("two-sum") for number in (1, 2, 3)] == [False, True, False]


def test_a_part_of_the_named_problems_is_left(folder):
    pack = read_pack(folder)

    found = [slugs(selected(pack, slugs=["counter"], part=Part(number, 2))) for number in (1, 2)]

    assert sorted(found) == [[], ["counter"]]


def test_a_part_that_holds_nothing_is_empty_and_not_the_whole(folder):
    pack = selected(read_pack(folder), part=Part(1, 1_000))

    assert slugs(pack) == []


def test_faults_of_other_problems_go_and_those_of_the_pack_stay(folder):
    edit(folder / "problems/counter/problem.toml", "minutes = 10", "minutes = 0")
    edit(folder / "lists.toml", 'title = "Essentials"', 'title = ""')
    pack = read_pack(folder)

    found = {slug: [error.path for error in selected(pack, slugs=[slug]).errors] for slug in ("add-up", "counter")}

    assert found == {"add-up": ["lists.toml"], "counter": ["lists.toml", "problems/counter/problem.toml"]}


@pytest.mark.parametrize(("text", "part"), [("1/3", Part(1, 3)), ("3/3", Part(3, 3)), ("12/40", Part(12, 40))])
def test_a_part_is_written_with_a_stroke(text, part):
    assert read_part(text) == part


@pytest.mark.parametrize("text", ["", "1", "0/3", "4/3", "1/0", "-1/3", "1/3/3", "a/b", " 1/3"])
def test_anything_else_is_no_part(text):
    with pytest.raises(ValueError, match="is no part: write 1/3, 2/3 or 3/3"):
        read_part(text)
