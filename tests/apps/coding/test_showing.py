import json
from dataclasses import replace

import pytest

from hexloop.apps.coding.packs import pack_problem
from hexloop.apps.coding.showing import CaseView, case_view, marked, untried_view
from hexloop.core.judge.task import Case
from hexloop.core.judge.verdict import CaseResult, Verdict


def shown(case, verdict=Verdict.WRONG_ANSWER, *, slug="add-up", **result):
    return case_view(pack_problem(slug), case, CaseResult(4, verdict, 1.234, 1.0, **result))


def test_wrong_answer_shows_both_sides():
    view = shown(Case(([1, 2],), 3, note="1 + 2"), has_got=True, got=1, message="Expected 3, got 1.")

    assert (view.index, view.word, view.passed, view.input, view.expected, view.note, view.ms) == (
        4,
        "Wrong answer",
        False,
        "nums = [1,2]",
        "3",
        "1 + 2",
        1.23,
    )
    assert [(line.expected_html, line.got_html) for line in view.lines] == [("<mark>3</mark>", "<mark>1</mark>")]


def test_operations_are_labelled():
    case = Case(([0], [1], [2]), [None, 1, 3], ("Counter", "add", "add"))

    view = shown(case, slug="counter", has_got=True, got=[None, 1, 2])

    assert view.input == "Counter(0)\nadd(1)\nadd(2)"
    assert view.where == "add(2)"
    assert (view.labelled, view.calls) == (True, True)
    assert view.expected == "Counter(0)\nadd(1) → 1\nadd(2) → 3"


def test_long_list_is_labelled_by_place_and_still_shows_its_input():
    case = Case((list(range(60)),), 0)
    wanted = replace(case, expected=list(range(60)))

    view = shown(wanted, has_got=True, got=list(range(59)))

    assert (view.labelled, view.calls) == (True, False)


def test_passed_case_has_its_answer_once():
    view = shown(Case(([1, 2],), 3), Verdict.ACCEPTED, has_got=True, got=3)

    assert (view.word, view.passed, view.expected, view.lines) == ("Passed", True, "3", ())


def test_case_without_an_answer_shows_what_came_back():
    view = shown(Case(([1, 2],)), Verdict.ACCEPTED, has_got=True, got=7)

    assert view.expected == "7"


@pytest.mark.parametrize("verdict", [Verdict.RUN_TIME_ERROR, Verdict.TIME_LIMIT])
def test_case_without_an_answer_that_failed_shows_none(verdict):
    view = shown(Case(([1, 2],)), verdict, message="IndexError", stdout="here\n")

    assert (view.expected, view.lines, view.message, view.stdout) == ("", (), "IndexError", "here\n")


def test_long_input_is_cut():
    view = shown(Case((list(range(100_000)),), 3), Verdict.TIME_LIMIT)

    assert len(view.input) < 5_000


def test_view_survives_the_database():
    view = shown(Case(([1, 2],), 3), has_got=True, got=1, stdout="a")

    assert CaseView.from_json(json.loads(json.dumps(view.as_json()))) == view


def test_case_that_was_not_run_shows_its_answer():
    view = untried_view(pack_problem("add-up"), Case(([1, 2],), 3), 9, "TLE", 100.0)

    assert (view.index, view.word, view.expected, view.lines) == (9, "Time limit exceeded", "3", ())


def test_text_that_no_page_takes_is_replaced_character_for_character():
    view = shown(Case(([1, 2],), 3), has_got=True, got="\ud800\x00", stdout="a\x00b", message="\udfff")

    assert (view.stdout, view.message) == ("a\N{SYMBOL FOR NULL}b", "?")
    assert "".join(line.got for line in view.lines).encode()


def test_marks_are_escaped_outside_and_inside():
    assert marked("<b>&x", ((1, 2), (3, 5))) == "&lt;<mark>b</mark>&gt;<mark>&amp;x</mark>"
