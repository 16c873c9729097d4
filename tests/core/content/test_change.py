"""Change requests: reading them, their cases, their check."""

from __future__ import annotations

import pytest
from fake_judge import FakeJudge
from make_pack import CHANGED_SOURCE, COUNTER, edit, read_one, write_changed_counter, write_counter, write_pack

from hexloop.core.content.cases import CasesFailed, all_cases, carried_cases, case_place
from hexloop.core.content.check import check_pack
from hexloop.core.content.lookup import problem_named
from hexloop.core.content.problem import PackError
from hexloop.core.content.reader import read_pack

TOML = "problems/counter/problem.toml"
HOME = "problems/counter/change"


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path)


@pytest.fixture
def change(folder):
    return write_changed_counter(folder)


@pytest.fixture
def toml(change):
    return change.parent / "problem.toml"


def messages(folder):
    return [error.message for error in read_pack(folder).errors]


def line(text, needle):
    return 1 + text[: text.index(needle)].count("\n")


def test_the_second_part_is_a_problem_that_extends_the_first(folder, change):
    first = read_one(folder, "counter")
    second = first.change

    assert (second.slug, second.title, second.minutes, second.growth) == (
        "counter/change",
        "Steps and a floor",
        5,
        "O(1)",
    )
    assert second.statement == "Stop at a floor, and start again on demand."
    assert len(second.hints) == 3
    assert second.folder == change
    assert [one.text for one in second.constraints] == ["at most 50 calls"]
    assert second.extends.replaces == ("add",)
    assert second.extends.defaults == {"__init__": (0,)}
    assert second.extends.first.slug == "counter"
    assert first.extends is None


def test_the_signature_grows_in_place_and_at_the_end(folder, change):
    second = read_one(folder, "counter").change

    assert [method.name for method in second.task.signature.methods] == ["__init__", "add", "reset"]
    assert [param.name for param in second.task.signature.methods[0].params] == ["start", "floor"]
    assert second.task.signature.raises == ("ValueError",)


def test_the_starter_shows_what_is_new_only(folder, change):
    assert read_one(folder, "counter").change.starter == (
        "class Counter:\n    def __init__(self, start: int, floor: int):\n        pass\n\n"
        "    def reset(self) -> int:\n        pass\n"
    )


def test_old_cases_run_first_with_defaults_and_new_answers_where_a_rule_is_replaced(folder, change):
    second = read_one(folder, "counter").change

    cases = all_cases(second, judge=FakeJudge(), cache=None)

    assert [case.args[0] for case in cases[:3]] == [[2, 0], [0, 0], [2, -5]]
    assert cases[0].expected == [None, 5, 0]
    assert [case.sample for case in cases[:4]] == [False, False, True, False]
    assert len(cases) == 2 + 2 + 12
    assert carried_cases(second, judge=FakeJudge(), cache=None) == cases[:2]
    assert carried_cases(second.extends.first, judge=FakeJudge(), cache=None) == ()


def test_answers_of_other_methods_stand_in_a_case_that_is_answered_anew(folder, change, toml):
    home, peek = change.parent, '[[signature.methods]]\nname = "peek"\nparams = []\nreturns = "int"\n\n'
    edit(toml, "[reference]", f"{peek}[reference]")
    for file, body in ((home, "self.value"), (change, "self.value + 1000")):
        program = file / "submissions" / "accepted" / "plain.py"
        source = program.read_text(encoding="utf-8")
        program.write_text(f"{source}\n    def peek(self):\n        return {body}\n", encoding="utf-8")
    edit(
        home / "cases.jsonl",
        '["Counter", "add", "add"], "args": [[2], [3], [-9]], "expected": [null, 5, {"raises": "ValueError"}]',
        '["Counter", "peek", "add"], "args": [[2], [], [-9]], "expected": [null, 2, {"raises": "ValueError"}]',
    )

    cases = all_cases(read_one(folder, "counter").change, judge=FakeJudge(), cache=None)

    assert cases[0].expected == [None, 2, 0]


def test_the_cache_knows_both_parts_and_both_references(folder, change, tmp_path):
    cache = tmp_path / "cache"
    first = read_one(folder, "counter")

    made = all_cases(first.change, judge=FakeJudge(), cache=cache)
    judge = FakeJudge()
    kept = all_cases(first.change, judge=judge, cache=cache)
    edit(change.parent / "submissions" / "accepted" / "plain.py", "self.value += by", "self.value = self.value + by")
    all_cases(read_one(folder, "counter").change, judge=judge, cache=cache)

    assert kept == made
    assert judge.runs > 0
    assert sorted(file.name.partition(".")[0] for file in cache.iterdir()) == ["counter", "counter--change"]


def test_a_place_names_the_part(folder, change):
    second = read_one(folder, "counter").change

    assert case_place(second, 1, 2) == ("problems/counter/cases.jsonl", 2, "case 2 of the first brief")
    assert case_place(second, 2, 2) == (f"{HOME}/cases.jsonl", 1, "case 1")
    assert case_place(second, 4, 2) == (f"{HOME}/generate.py", 0, "generated case 1")


def test_an_old_case_that_the_reference_cannot_answer_is_told(folder, change):
    edit(change / "submissions" / "accepted" / "plain.py", "max(self.floor,", "self.nothing or max(self.floor,")

    with pytest.raises(CasesFailed) as caught:
        all_cases(read_one(folder, "counter").change, judge=FakeJudge(), cache=None)

    assert caught.value.path == f"{HOME}/submissions/accepted/plain.py"
    assert "on cases.jsonl line 1, case 1 of the first brief (below zero is refused)" in caught.value.message


def test_a_change_is_found_by_its_slug(folder, change):
    pack = read_pack(folder)

    assert problem_named(pack, "counter/change").title == "Steps and a floor"
    assert problem_named(pack, "901/change").title == "Steps and a floor"
    assert problem_named(pack, "add-up/change") is None
    assert problem_named(pack, "counter/other") is None
    assert problem_named(pack, "counter/change/change") is None


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'title = "Steps and a floor"\n',
            "",
            '"title" in [change] is missing: add title = … with a text in quotes, such as "…".',
        ),
        ('title = "Steps and a floor"', 'title = "A"\ncolour = 1', '"colour" in [change] is not known here: '),
        ('["add"]', '["ad"]', '"ad" in "replaces" is no method of the first brief: did you mean "add"?'),
        (
            'defaults = "[0]"\n',
            "",
            '"defaults" in [change.methods] is missing: add defaults = … with a text in quotes, such as "…".',
        ),
        ('"[0]"', '"[]"', '"defaults" must be a JSON list with a value for each of: floor.'),
        ('"[0]"', '"nothing"', '"defaults" must be a JSON list with a value for each of: floor.'),
        ('"[0]"', "'[\"a\"]'", 'In "defaults", the value of floor is not of the type int.'),
        (
            '[["start", "int"], ["floor", "int"]]',
            '[["begin", "int"], ["floor", "int"]]',
            '"__init__" is a method of the first brief: its params must begin with those it has (start).',
        ),
        (
            ', ["floor", "int"]]\nreturns = "None"\ndefaults = "[0]"',
            ']\nreturns = "None"',
            '"__init__" is in [signature] already, and nothing is new here: take it out.',
        ),
        (
            'name = "reset"\nparams = []\nreturns = "int"',
            'name = "reset"\nparams = []\nreturns = "int"\ndefaults = "[]"',
            '"defaults" is for methods of the first brief, and "reset" is new: take it out.',
        ),
        (
            'name = "reset"\nparams = []',
            'name = "__init__"\nparams = [["start", "int"], ["floor", "int"]]',
            '[change] has the method "__init__" twice: keep one.',
        ),
        (
            "[change]\n",
            '[change]\nraises = ["ValueError"]\n',
            '"ValueError" in "raises" is there since the first brief: take it out here.',
        ),
        (
            "[change]\n",
            '[change]\nraises = ["Oops"]\n',
            '"Oops" is not a built-in exception: write one such as "ValueError".',
        ),
        (
            "[change.reference]",
            "[change.refer]",
            '[change.reference] is missing: add it with submission = "accepted/….py".',
        ),
        ('kind = "ood"', 'kind = "dsa"', '[change] goes with kind = "ood" and style = "operations" only: take it out.'),
    ],
)
def test_a_fault_in_the_table_is_told(folder, toml, old, new, message):
    text = toml.read_text(encoding="utf-8")
    place = text.rindex(old) if old.startswith(("[[", ", [")) else text.index(old)
    toml.write_text(text[:place] + new + text[place + len(old) :], encoding="utf-8")

    assert any(one.startswith(message) for one in messages(folder)), messages(folder)


def test_a_fault_in_a_method_has_its_line(folder, toml):
    edit(toml, 'name = "reset"\nparams = []', 'name = "reset"\nparams = [["by", "in"]]')

    errors = read_pack(folder).errors

    assert errors[0].path == TOML
    assert errors[0].line == line(toml.read_text(encoding="utf-8"), '[["by", "in"]]')


def test_another_type_comes_back_only_from_a_method_that_is_replaced(folder, toml):
    reset = '[[change.methods]]\nname = "reset"'
    edit(toml, reset, f'[[change.methods]]\nname = "add"\nparams = [["by", "int"]]\nreturns = "float"\n\n{reset}')
    good = messages(folder)

    edit(toml, 'replaces = ["add"]\n', "")

    assert good == []
    assert messages(folder) == ['"add" returns another type than before: name it in "replaces".']


def test_a_change_must_change_something(folder, toml):
    text = toml.read_text(encoding="utf-8").replace('replaces = ["add"]\n', "")
    start, end = text.index("[[change.methods]]"), text.index("[change.reference]")
    toml.write_text(text[:start] + text[end:], encoding="utf-8")

    assert '[change] changes nothing: add [[change.methods]], or name the methods that it "replaces".' in messages(
        folder
    )


def test_a_folder_without_its_table_is_told(folder, toml):
    toml.write_text(COUNTER, encoding="utf-8")

    assert messages(folder) == ["change/ is there, but [change] is missing: say in it what the request changes."]


def test_a_table_without_its_folder_is_told(folder, change):
    change.rename(change.parent / ".change")

    assert messages(folder) == [
        "[change] needs the folder change/ beside problem.toml, with the request as statement.md."
    ]


def test_a_stranger_among_the_files_is_told(folder, change):
    (change / "starter.py").write_text("class Counter: ...\n", encoding="utf-8")
    (change / "hints.md").write_text("One.\n", encoding="utf-8")
    (change / "statement.md").unlink()

    errors = [(error.path, error.message.partition(":")[0]) for error in read_pack(folder).errors]

    assert errors == [
        (f"{HOME}/starter.py", "starter.py is no file of a change request"),
        (f"{HOME}/statement.md", "statement.md is missing"),
        (f"{HOME}/hints.md", "There are 1 hints"),
    ]


def test_a_case_may_call_what_is_new_in_the_change_only(folder, change):
    edit(change.parent / "cases.jsonl", '["Counter", "add"]', '["Counter", "reset"]')

    assert messages(folder) == ['Operation 1, "reset", is no method of the signature: write one of "add".']


def check(folder):
    return check_pack(read_pack(folder), judge=FakeJudge())


def second_row(folder):
    return next(row for row in check(folder).rows if row.slug == "counter/change")


def test_both_parts_are_checked(folder, change):
    seen = []

    report = check_pack(read_pack(folder), judge=FakeJudge(), progress=seen.append)

    rows = [(row.slug, row.cases, row.judged) for row in report.rows]
    assert rows == [("add-up", 23, 6), ("counter", 2, 1), ("counter/change", 16, 1)]
    assert report.problems == {"dsa": 1, "ml": 0, "ood": 1}
    assert report.rows[2].errors == ()
    assert [(one.done, one.total) for one in seen] == [(1, 3), (2, 3), (3, 3)]


def test_an_ood_problem_without_a_change_must_say_why(folder):
    write_counter(folder)
    toml = folder / "problems" / "counter" / "problem.toml"

    without = [error.message for error in check(folder).errors]
    edit(toml, "[exempt]", '[exempt]\nchange = "a specimen"')
    explained = [error.message for error in check(folder).errors]

    assert [one for one in without if one not in explained] == [
        "An ood problem has a change request: add [change] and the folder change/, or say under [exempt] why not:"
        ' change = "…".'
    ]


def test_a_class_that_breaks_the_first_brief_is_told_with_the_old_case(folder, change):
    broken = CHANGED_SOURCE.replace("max(self.floor,", "max(self.floor - 1,")
    (change / "submissions" / "accepted" / "other.py").write_text(broken, encoding="utf-8")

    assert second_row(folder).errors == (
        PackError(
            f"{HOME}/submissions/accepted/other.py",
            0,
            "Expected accepted, got wrong answer on case 1 of the first brief (cases.jsonl line 1). It differs.",
        ),
    )


def test_what_is_said_to_be_replaced_must_answer_otherwise_somewhere(folder, toml):
    edit(toml, 'replaces = ["add"]', 'replaces = ["add", "__init__"]')

    assert second_row(folder).errors == (
        PackError(
            TOML, 0, '"__init__" in "replaces" answers every old case as before: take it out, or add cases that tell.'
        ),
    )


def test_every_new_method_is_called(folder, change, toml):
    edit(
        toml,
        "[change.reference]",
        '[[change.methods]]\nname = "peek"\nparams = []\nreturns = "int"\n\n[change.reference]',
    )

    assert second_row(folder).errors == (
        PackError(f"{HOME}/cases.jsonl", 0, 'No case of the change calls "peek": add some.'),
    )


def test_a_broken_constraint_of_the_change_has_its_line(folder, change, toml):
    edit(toml, "len(operations) <= 51", "len(operations")

    errors = second_row(folder).errors

    assert [(error.path, error.line) for error in errors] == [
        (TOML, line(toml.read_text(encoding="utf-8"), 'check = "len(operations"'))
    ]


def test_constraints_hold_for_old_cases_too(folder, change, toml):
    edit(toml, "len(operations) <= 51", "args[0] != [0, 0]")

    assert second_row(folder).errors == (
        PackError(
            "problems/counter/cases.jsonl",
            2,
            "The check args[0] != [0, 0] does not hold for case 2 of the first brief.",
        ),
    )


def test_prose_and_counts_have_rules_of_their_own(folder, change, toml):
    (change / "editorial.md").write_text("## What changes\nWords.\n\n## Pitfalls\nWords.\n", encoding="utf-8")
    (change / "generate.py").unlink()
    edit(change / "cases.jsonl", ', "sample": true', "")
    text = toml.read_text(encoding="utf-8")
    toml.write_text(text[: text.index("[change.exempt]")], encoding="utf-8")

    assert [(error.path, error.message) for error in second_row(folder).errors] == [
        (f"{HOME}/editorial.md", 'The section "## Code walk" is missing: write it.'),
        (
            f"{HOME}/submissions/accepted",
            "There are 1 submissions here: write 2 at least, or say in problem.toml under [change.exempt] why not:"
            ' accepted = "…".',
        ),
        (
            f"{HOME}/submissions/wrong_answer",
            "There are 0 submissions here: write 3 at least, or say in problem.toml under [change.exempt] why not:"
            ' wrong = "…".',
        ),
        (f"{HOME}/cases.jsonl", "There are 0 samples: the statement needs one to three."),
        (
            f"{HOME}/cases.jsonl",
            "There are 2 cases with the generated ones: the guide asks for 10 to 60."
            ' If no more can be asked, say so in problem.toml under [change.exempt]: cases = "…".',
        ),
    ]
