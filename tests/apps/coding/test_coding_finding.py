from __future__ import annotations

from datetime import timedelta

import pytest
from make import NOW
from make_coding import RIGHT, WRONG, make_attempt

from hexloop.apps.coding import services
from hexloop.apps.coding.finding import own_items, problem_items
from hexloop.apps.coding.packs import pack_problem
from hexloop.apps.search import queries
from hexloop.apps.search.joining import ask
from hexloop.apps.search.services import catch_up, differences

pytestmark = pytest.mark.django_db


def found(user, text):
    asked = ask(user, text, at=NOW)
    return [(hit.key, hit.own) for hit in queries.find(user, asked.query, at=NOW, only=asked.only, limit=9).hits]


def test_problem_is_found_by_what_its_page_says_and_not_by_what_it_keeps_back(user, problem):
    catch_up(at=NOW)
    item = next(item for item in problem_items() if item.key == "add-up")

    assert (item.title, item.url, item.round) == (problem.title, "/coding/problems/add-up/", "coding")
    assert item.tags[0] == item.topic
    assert found(user, problem.title)[0] == ("add-up", False)
    assert found(user, "kind:problem round:coding")


def test_hints_and_editorial_stay_out(problem):
    content = pack_problem("add-up")

    text = next(item.markdown + item.text for item in problem_items() if item.key == "add-up")

    assert content.statement in text
    assert not any(hint in text for hint in content.hints)
    assert content.editorial not in text


def test_insight_and_code_are_found_by_who_wrote_them(user, stranger, problem):
    catch_up(at=NOW)
    services.write_insight(user=user, problem=problem, text="forgot the visiting state", at=NOW)
    make_attempt(user, problem, WRONG, at=NOW + timedelta(hours=1))

    assert found(user, "visiting") == found(user, "nums[:1]") == [("add-up", True)]
    assert found(stranger, "visiting") == found(stranger, "nums[:1]") == []
    item = next(iter(own_items(user, ["add-up"])))
    assert item.changed_at == NOW + timedelta(hours=1)
    assert differences() == []


def test_latest_attempts_are_kept_once_each(user, problem):
    for number in range(5):
        for second in range(2):
            at = NOW + timedelta(minutes=number, seconds=second)
            make_attempt(user, problem, f"{RIGHT}# try{number}\n", at=at)

    text = next(iter(own_items(user, None))).text

    assert [text.count(f"# try{number}") for number in range(5)] == [0, 0, 1, 1, 1]


def test_insight_that_is_taken_away_is_found_no_more(user, problem):
    services.write_insight(user=user, problem=problem, text="a heap of two", at=NOW)
    services.write_insight(user=user, problem=problem, text="", at=NOW)

    assert found(user, "heap") == []
