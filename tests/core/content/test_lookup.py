"""Finding a problem by slug or number."""

from __future__ import annotations

import pytest
from make_pack import write_counter, write_pack

from hexloop.core.content.lookup import problem_named, unknown_text
from hexloop.core.content.reader import read_pack


@pytest.fixture
def pack(tmp_path):
    folder = write_pack(tmp_path)
    write_counter(folder)
    return read_pack(folder)


@pytest.mark.parametrize("name", ["counter", " counter ", 901, "901"])
def test_a_problem_is_found_by_slug_and_by_number(pack, name):
    problem = problem_named(pack, name)

    assert problem is not None
    assert problem.slug == "counter"


@pytest.mark.parametrize("name", ["", "Counter", 0, 7, -901, "90l", "٩٠١", "9" * 5000])
def test_what_is_neither_is_not_found(pack, name):
    assert problem_named(pack, name) is None


def test_a_close_slug_is_offered(pack):
    assert unknown_text(pack, "countr") == 'No problem is called "countr". Did you mean counter?'


def test_without_a_close_one_the_list_is_named(pack):
    assert unknown_text(pack, 5) == 'No problem is called "5". hexloop packs check lists the problems.'
