"""cases.jsonl: what a line must hold, and what a wrong one is told."""

from __future__ import annotations

import json

import pytest
from make_pack import write_counter, write_pack

from hexloop.core.content.problem import PackError
from hexloop.core.content.reader import read_pack

CALL = "problems/add-up/cases.jsonl"
SEQUENCE = "problems/counter/cases.jsonl"


@pytest.fixture
def folder(tmp_path):
    folder = write_pack(tmp_path)
    write_counter(folder)
    return folder


def add_line(folder, path, line) -> tuple[PackError, ...]:
    """The faults of the pack once ``line`` stands at the end of the file."""
    with (folder / path).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    return read_pack(folder).errors


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"args": [[1]]', "This line is not one JSON object: Expecting ',' delimiter at column 15."),
        ("[[1]]", 'A case is an object, such as {"args": [1], "expected": 2}.'),
        ('{"args": [[1]], "expect": 1}', '"expect" is not known in a case: did you mean "expected"?'),
        ('{"expected": 1}', '"args" must be a list of the arguments.'),
        ('{"args": [[1]], "sample": 1}', '"sample" must be true or false.'),
        ('{"args": [[1]], "note": 1}', '"note" must be a text.'),
        ('{"args": [[1], 2]}', "The call has 2 arguments; the signature takes 1: nums."),
        (
            '{"args": [[1]], "operations": ["addUp"]}',
            '"operations" belongs to style = "operations"; this problem is one call: take it out.',
        ),
        (
            '{"args": [[1]], "expected": 1, "sample": true, "note": "one"}',
            "Samples come first: move this line above the cases that are none.",
        ),
    ],
)
def test_a_wrong_call_is_told_with_its_line(folder, line, message):
    errors = add_line(folder, CALL, line)

    assert errors == (PackError(CALL, 5, message),)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"args": [[1]]}, '"operations" must be a list of names that starts with "Counter".'),
        (
            {"operations": ["add"], "args": [[1]]},
            'The first operation is "add": it must be the constructor, "Counter".',
        ),
        (
            {"operations": ["Counter", "add"], "args": [[1]]},
            "There are 2 operations and 1 argument lists: give each operation one.",
        ),
        (
            {"operations": ["Counter", "ad"], "args": [[1], [1]]},
            'Operation 1, "ad", is no method of the signature: did you mean "add"?',
        ),
        (
            {"operations": ["Counter", "add"], "args": [[1], 1]},
            'The arguments of operation 1, "add", must be a list.',
        ),
        (
            {"operations": ["Counter", "add"], "args": [[], [1]]},
            'Operation 0, "Counter", has 0 arguments; the signature takes 1: start.',
        ),
        (
            {"operations": ["Counter", "add"], "args": [[1], [1]], "expected": [2]},
            '"expected" must be a list of 2 answers, one for each operation, null for the first.',
        ),
        (
            {"operations": ["Counter", "add"], "args": [[1], [1]], "expected": [None, {"raises": "KeyError"}]},
            '"KeyError" is not in raises of [signature]: add it there or correct it here.',
        ),
    ],
)
def test_a_wrong_sequence_is_told_with_its_line(folder, data, message):
    errors = add_line(folder, SEQUENCE, json.dumps(data))

    assert errors == (PackError(SEQUENCE, 4, message),)


@pytest.mark.parametrize(
    ("case", "message"),
    [
        ({"args": [[1]], "sample": True, "note": "one"}, 'A sample is shown with its answer: add "expected".'),
        (
            {"args": [[1]], "sample": True, "expected": 1, "note": " "},
            'A sample is shown with a word of explanation: add "note".',
        ),
    ],
)
def test_a_sample_has_an_answer_and_a_note(folder, case, message):
    (folder / CALL).write_text(json.dumps(case), encoding="utf-8")

    errors = read_pack(folder).errors

    assert errors == (PackError(CALL, 1, message),)


def test_a_file_without_cases_is_told(folder):
    (folder / CALL).write_text("\n", encoding="utf-8")

    errors = read_pack(folder).errors

    assert errors == (PackError(CALL, 0, "There is no case: write two or three samples at least."),)


def test_every_wrong_line_is_told(folder):
    errors = add_line(folder, CALL, '{"args": 1}\n{"args": [[4]]}\n{"args": 2}')

    assert [error.line for error in errors] == [5, 7]
