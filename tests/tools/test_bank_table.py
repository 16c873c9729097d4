"""The table of the bank."""

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest
from make_pack import edit, read_one, write_counter, write_pack

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.mutation.record import Score, record_scores
from hexloop.core.content.reader import read_pack


@pytest.fixture
def bank():
    spec = importlib.util.spec_from_file_location("bank_table", Path("tools/bank_table.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path)


def rows(page, start):
    return [line for line in page.splitlines() if line.startswith(start)]


def test_the_page_of_the_core_pack_is_not_stale(bank):
    assert bank.PAGE.read_text("utf-8") == bank.page(read_pack(CORE_PACK)), "make docs writes it anew"


def test_the_number_in_the_readme_is_not_stale(bank):
    text = bank.README.read_text("utf-8")

    assert bank.COUNT.findall(text) == [str(len(read_pack(CORE_PACK).problems))], "make docs writes it anew"


def test_the_number_in_the_readme_is_written_anew(bank, folder):
    assert bank.readme("New: 9 problems come with it, 3 hints each.", read_pack(folder)) == (
        "New: 1 problems come with it, 3 hints each."
    )


def test_each_problem_has_a_row_with_its_score(bank, folder):
    record_scores(folder, {"add-up": Score("", 23, 8, 5, 1)}, known=["add-up"])

    page = bank.page(read_pack(folder))

    assert rows(page, "| [") == [
        "| [Add up](../hexloop/packs/core/problems/add-up) | easy | essentials | arrays | 23 | 6 | 75.0% |"
    ]
    assert "1 problems, 6 submissions, 8 mutants, mutation score 75.0%." in page


def test_a_problem_without_a_score_has_a_row_too(bank, folder):
    write_counter(folder)

    page = bank.page(read_pack(folder))

    assert rows(page, "| [Counter]") == [
        "| [Counter](../hexloop/packs/core/problems/counter) | easy |  | arrays |  | 1 |  |"
    ]
    assert rows(page, "## ") == ["## Data structures and algorithms", "## Object-oriented design"]


def test_a_change_request_has_a_row_of_its_own(bank, folder):
    pack = read_pack(folder)
    first = read_one(folder)
    both = replace(first, change=replace(first, slug="add-up/change", title="More"))

    page = bank.page(replace(pack, problems=(both,)))

    assert [row.split(" | ")[0] for row in rows(page, "| [")] == [
        "| [Add up](../hexloop/packs/core/problems/add-up)",
        "| [More](../hexloop/packs/core/problems/add-up/change)",
    ]


def test_a_list_says_how_many_of_its_problems_are_here(bank, folder):
    edit(folder / "lists.toml", '["add-up"]', '["add-up", "add-down", "add-more"]')

    page = bank.page(read_pack(folder))

    assert rows(page, "| Essentials") == ["| Essentials | 1 | 3 |"]
