from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from make import NOW, days_before, grade_thing, make_user

from hexloop.apps.review import queries, services
from hexloop.apps.review.models import Card
from hexloop.core.memory import schedule
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)
CLOCK = StudyClock(ZoneInfo("UTC"), 4)


def card_due(user, key, on, *, grade=Grade.BUGS, of=Round.BREADTH):
    card = grade_thing(user, key, grade, kind="page", round=of, at=days_before(30)).card
    Card.objects.filter(pk=card.pk).update(due_on=on)
    return card


def test_due_comes_ready_to_show_longest_overdue_first(user, page_kind):
    card_due(user, "later", date(2026, 11, 23))
    card_due(user, "batch-norm", TODAY, grade=Grade.SOLID)
    card_due(user, "dropout", TODAY, grade=Grade.NO_CLUE)
    card_due(user, "adam", date(2026, 11, 19))

    rows = queries.due(user, TODAY)

    assert [(row.title, row.due, row.overdue, row.level) for row in rows] == [
        ("Adam", "3 d overdue", True, 2),
        ("Dropout", "today", False, 1),
        ("Batch Norm", "today", False, 4),
    ]
    assert (rows[0].url, rows[0].detail, rows[0].round) == ("/pages/adam/", "About adam", "breadth")


def test_due_can_be_cut_by_round(user, page_kind):
    card_due(user, "adam", TODAY)
    card_due(user, "bm25", TODAY, of=Round.DOMAIN)

    assert [row.title for row in queries.due(user, TODAY, round="domain")] == ["Bm25"]


def test_suspended_card_is_never_due(user, page_kind):
    card = card_due(user, "adam", TODAY)
    Card.objects.filter(pk=card.pk).update(suspended=True)

    assert (queries.due(user, TODAY), queries.due_counts(user, TODAY)) == ([], {})


def test_nobody_sees_the_cards_of_others(user, stranger, page_kind):
    card_due(user, "adam", TODAY)
    card_due(user, "bm25", TODAY + timedelta(days=1))

    assert queries.due(stranger, TODAY) == []
    assert queries.due_counts(stranger, TODAY) == {}
    assert queries.upcoming(stranger, TODAY, days=30) == []
    assert sum(queries.coming(stranger, TODAY, days=30).values()) == 0
    assert queries.remembered(stranger, today=TODAY) == []
    assert queries.history(stranger, limit=10, at=NOW, clock=CLOCK) == []
    assert queries.last_grades(stranger, "page", ["adam"]) == {}
    assert queries.latest_review_at(stranger, "page", ["adam"]) == {}
    assert queries.due_dates(stranger, "page", ["adam"]) == {}


def test_due_is_counted_by_round(user):
    card_due(user, "adam", TODAY)
    card_due(user, "dropout", TODAY - timedelta(days=2))
    card_due(user, "bm25", TODAY, of=Round.DOMAIN)
    card_due(user, "later", TODAY + timedelta(days=1), of=Round.CODING)

    assert queries.due_counts(user, TODAY) == {"breadth": 2, "domain": 1}


def test_overdue_does_not_count_today(user):
    for days in (-2, -1, 0, 1):
        card_due(user, f"in{days}", TODAY + timedelta(days=days))
    card_due(user, "bm25", TODAY - timedelta(days=1), of=Round.DOMAIN)

    assert queries.overdue_count(user, TODAY) == 3
    assert queries.overdue_count(user, TODAY, round="domain") == 1


def test_rounds_with_cards_are_those_graded_in(user, stranger):
    card_due(user, "adam", TODAY)
    card_due(user, "bm25", TODAY, of=Round.DOMAIN)
    card_due(stranger, "two-sum", TODAY, of=Round.CODING)

    assert queries.rounds_with_cards(user) == {"breadth", "domain"}


def test_upcoming_ends_with_its_last_day(user, page_kind):
    for days in (0, 1, 7, 8):
        card_due(user, f"in-{days}", TODAY + timedelta(days=days))

    rows = queries.upcoming(user, TODAY, days=7)

    assert [(row.title, row.due) for row in rows] == [("In 1", "tomorrow"), ("In 7", "on Sun 29 Nov")]


def test_coming_counts_every_day_also_the_empty_ones(user):
    for days in (0, 1, 3, 3, 4):
        card_due(user, f"{days}-{Card.objects.count()}", TODAY + timedelta(days=days))

    assert list(queries.coming(user, TODAY, days=3).items()) == [
        (date(2026, 11, 23), 1),
        (date(2026, 11, 24), 0),
        (date(2026, 11, 25), 2),
    ]


def test_what_is_remembered_is_added_up_by_topic(user):
    grade_thing(user, "word-break", Grade.SOLID, at=days_before(8), topic="dynamic-programming")
    grade_thing(user, "coin-change", Grade.SOLID, at=days_before(8), topic="dynamic-programming")
    grade_thing(user, "two-sum", Grade.NO_CLUE, topic="hash-tables")
    stored = Card.objects.get(key="coin-change")
    Card.objects.filter(key="word-break").update(suspended=True, due_on=TODAY)

    left = {one.topic: one for one in queries.remembered(user, today=TODAY)}

    of_one = schedule.recall_after(8, stored.stability)
    known = left["dynamic-programming"]
    assert (known.kind, known.round, known.cards, known.due_on) == ("problem", "coding", 2, stored.due_on)
    assert (known.known, known.squares) == (pytest.approx(2 * of_one), pytest.approx(2 * of_one**2))
    assert (left["hash-tables"].known, left["hash-tables"].squares) == (0.0, 0.0)


def test_what_is_remembered_can_be_cut_to_things(user):
    for key in ("word-break", "two-sum"):
        grade_thing(user, key, Grade.SOLID)
    grade_thing(user, "two-sum", Grade.SOLID, kind="question")
    things = {("problem", "two-sum"), ("problem", "never-tried")}

    cards = queries.graded_cards(user, things)
    left = queries.remembered(user, today=TODAY, cards=cards)

    assert [(one.kind, one.cards, one.known) for one in left] == [("problem", 1, 1.0)]
    assert list(cards.values()) == [("problem", "two-sum")]
    assert queries.graded_cards(user, set()) == {}


def test_what_is_remembered_can_be_cut_to_rounds(user):
    grade_thing(user, "two-sum", Grade.SOLID)
    grade_thing(user, "bias-and-variance", Grade.SOLID, kind="question", round="breadth")

    left = queries.remembered(user, today=TODAY, rounds={"breadth", "design"})

    assert [(one.kind, one.round) for one in left] == [("question", "breadth")]
    assert queries.remembered(user, today=TODAY, rounds=set()) == []


def test_first_tries_are_counted_by_kind_and_later_ones_are_not(user):
    grade_thing(user, "word-break", Grade.SOLID, at=days_before(9))
    grade_thing(user, "word-break", Grade.NO_CLUE, at=days_before(1))
    grade_thing(user, "two-sum", Grade.BUGS)
    grade_thing(user, "adam", Grade.SLOW, kind="page")

    assert queries.first_tries(user) == {"problem": (1, 2), "page": (1, 1)}


def test_history_shows_the_newest_first_and_what_can_be_taken_back(user, page_kind):
    grade_thing(user, "adam", Grade.NO_CLUE, kind="page", at=days_before(2))
    grade_thing(user, "adam", Grade.SOLID, kind="page", at=days_before(1))
    grade_thing(user, "bm25", Grade.SLOW, kind="page")
    services.undo(user=user, at=NOW)

    rows = queries.history(user, limit=10, at=NOW, clock=CLOCK)

    assert [(row.title, row.grade, row.when, row.undone) for row in rows] == [
        ("Bm25", "Slow", "today", True),
        ("Adam", "Solid", "yesterday", False),
        ("Adam", "No clue", "on Fri 20 Nov", False),
    ]
    assert [(row.can_undo, row.is_last, row.can_redo) for row in rows] == [
        (False, False, True),
        (True, True, False),
        (False, False, False),
    ]


def test_history_offers_undo_of_the_latest_grade_of_every_thing(user, page_kind):
    for key in ("adam", "bm25"):
        grade_thing(user, key, kind="page")

    rows = queries.history(user, limit=10, at=NOW, clock=CLOCK)

    assert [(row.title, row.can_undo, row.is_last) for row in rows] == [("Bm25", True, True), ("Adam", True, False)]


def test_history_stops_at_its_limit(user, page_kind):
    for key in ("adam", "bm25", "dropout"):
        grade_thing(user, key, kind="page")

    assert [row.title for row in queries.history(user, limit=2, at=NOW, clock=CLOCK)] == ["Dropout", "Bm25"]


def test_last_grade_date_and_due_follow_the_card(user):
    grade_thing(user, "two-sum", Grade.SLOW, at=days_before(3))
    grade_thing(user, "two-sum", Grade.SOLID)
    grade_thing(user, "two-sum", Grade.BUGS, kind="page")

    keys = ["two-sum", "never-tried"]

    assert queries.last_grades(user, "problem", keys) == {"two-sum": Grade.SOLID}
    assert queries.latest_review_at(user, "problem", keys) == {"two-sum": NOW}
    assert queries.due_dates(user, "problem", keys) == {"two-sum": Card.objects.get(kind="problem").due_on}


def test_previews_say_what_each_button_does():
    person = make_user("ada", time_zone="Europe/London")

    rows = queries.previews(person, "problem", "two-sum", at=NOW)

    assert [(row.title, row.interval, row.due) for row in rows] == [
        ("No clue", "1 d", "tomorrow"),
        ("Bugs", "1 d", "tomorrow"),
        ("Slow", "2 d", "on Tue 24 Nov"),
        ("Solid", "8 d", "on Mon 30 Nov"),
    ]


def test_previews_of_a_card_are_what_grading_does(user):
    grade_thing(user, "two-sum", Grade.SLOW, at=days_before(3))
    offered = queries.previews(user, "problem", "two-sum", at=NOW)

    graded = grade_thing(user, "two-sum", Grade.SOLID)

    assert offered[3].interval == f"{(graded.card.due_on - TODAY).days} d"


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by what the tables hold")
def test_history_of_a_thing_is_read_in_order_without_the_reviews_of_others(user, page_kind):
    card = grade_thing(user, "adam", Grade.BUGS, kind="page").card

    plan = queries.reviews_of(user, card).explain()

    assert plan.splitlines()[0].endswith(
        "USING INDEX reviews_of_thing_in_order (owner_id=? AND card_kind=? AND card_key=?)"
    )
    assert len(plan.splitlines()) == 1
