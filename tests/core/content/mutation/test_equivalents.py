"""``equivalents.toml``."""

from __future__ import annotations

import pytest
from make_pack import read_one, write_pack

from hexloop.core.content.mutation.equivalents import entry_text, read_equivalents, stale_entries
from hexloop.core.content.mutation.mutants import Name, problem_mutants
from hexloop.core.content.problem import PackError

FILE = "problems/add-up/equivalents.toml"
ENTRY = """\
[[equivalent]]
submission = "accepted/loop.py"
line = "total = 0"
change = "0 → 1"
reason = "a specimen for these tests"
"""


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path)


def read(folder, text):
    (folder / FILE).write_text(text, encoding="utf-8")
    problem = read_one(folder)
    return read_equivalents(problem, problem_mutants(problem))


def test_without_the_file_nothing_is_explained(folder):
    problem = read_one(folder)

    found = read_equivalents(problem, problem_mutants(problem))

    assert (found.tables, found.errors) == ({}, [])
    assert stale_entries(problem) == []


def test_an_entry_names_one_mutant(folder):
    found = read(folder, ENTRY)

    assert list(found.tables) == [Name("accepted/loop.py", "total = 0", "0 → 1")]
    assert found.errors == []


def test_what_is_printed_for_a_mutant_names_it(folder):
    wanted = next(one for one in problem_mutants(read_one(folder)) if one.name.change == "+= → -=")

    found = read(folder, entry_text(wanted).replace('reason = ""', 'reason = "one two three four"'))

    assert list(found.tables) == [wanted.name]
    assert found.errors == []


def test_the_second_such_change_of_a_line_is_named_by_nth(folder):
    source = "class Solution:\n    def addUp(self, nums):\n        return 0 * 0 + sum(nums)\n"
    (folder / "problems/add-up/submissions/accepted/loop.py").write_text(source, encoding="utf-8")
    wanted = [one for one in problem_mutants(read_one(folder)) if one.name.change == "0 → 1"]

    entries = [entry_text(one) for one in wanted]

    line = 'submission = "accepted/loop.py"\nline = "return 0 * 0 + sum(nums)"\nchange = "0 → 1"\n'
    assert entries == [
        f'[[equivalent]]\n{line}reason = ""',
        f'[[equivalent]]\n{line}nth = 2\nreason = ""',
    ]


def test_quotes_and_backslashes_of_a_line_come_back(folder):
    source = 'class Solution:\n    def addUp(self, nums):\n        return "\\\\\'\\n" and sum(nums)\n'
    (folder / "problems/add-up/submissions/accepted/loop.py").write_text(source, encoding="utf-8")
    wanted = next(one for one in problem_mutants(read_one(folder)) if one.name.change == "and → or")

    found = read(folder, entry_text(wanted).replace('reason = ""', 'reason = "one two three four"'))

    assert list(found.tables) == [wanted.name]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("a specimen for these tests", "it is so", 5, '"reason" is too short'),
        ("a specimen for these tests", "", 5, '"reason" in [equivalent] is empty'),
        ("reason", "because", 1, '"reason" in [equivalent] is missing'),
        ("accepted/loop.py", "accepted/lop.py", 1, 'did you mean "accepted/loop.py"?'),
        ("accepted/loop.py", "wrong_answer/absolute.py", 1, "is no accepted submission with mutants"),
        ("total = 0", "total = 2", 1, "No mutant is on this line any more"),
        ("0 → 1", "0 → 2", 1, '"0 → 2" is no mutant of this line: correct it to one of these, or remove the entry: '),
        ('"0 → 1"', '"0 → 1"\nnth = 2', 1, '"0 → 1" with nth = 2 is no mutant of this line'),
        ("[[equivalent]]", "[[equivalents]]", 1, '"equivalents" is not known here'),
        (ENTRY, ENTRY + ENTRY, 6, "This mutant has an entry above: take one out."),
        ("[[equivalent]]", "[[equivalent", 1, "This is not valid TOML"),
    ],
)
def test_a_faulty_entry_is_told_with_its_line(folder, old, new, line, message):
    found = read(folder, ENTRY.replace(old, new))

    places = [(error.path, error.line) for error in found.errors if message in error.message]
    assert places == [(FILE, line)]


def test_the_changes_that_there_are_stand_in_the_message(folder):
    found = read(folder, ENTRY.replace("0 → 1", "1 → 0"))

    assert found.errors == [
        PackError(
            FILE,
            1,
            '"1 → 0" is no mutant of this line: correct it to one of these, or remove the entry: '
            "statement → pass; 0 → 1.",
        )
    ]


def test_the_check_needs_no_judge_to_see_a_stale_entry(folder):
    (folder / FILE).write_text(ENTRY.replace("total = 0", "total = 7"), encoding="utf-8")

    errors = stale_entries(read_one(folder))

    assert [(error.path, error.line) for error in errors] == [(FILE, 1)]
