from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from make import NOW, days_before, grade_thing, make_user

from hexloop.apps.review import services
from hexloop.apps.review.memory import KEPT
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory.grades import Grade

LATER = NOW + timedelta(minutes=5)


def card_values(user, key="course-schedule"):
    return Card.objects.filter(owner=user, key=key).values("kind", "key", *KEPT).first()


def standing(user):
    return list(Review.objects.filter(owner=user, undone_at=None).order_by("pk").values_list("card_key", "grade"))


def test_first_grade_makes_the_card(user):
    graded = grade_thing(user, grade=Grade.SOLID, seconds=90)

    assert card_values(user) == {
        "kind": "problem",
        "key": "course-schedule",
        "round": "coding",
        "topic": "graphs",
        "stability": 8.2956,
        "difficulty": 1.0,
        "due_on": date(2026, 11, 30),
        "due_at": datetime(2026, 11, 30, 4, 0, tzinfo=UTC),
        "last_review_at": NOW,
        "reviewed_day": NOW.date().toordinal(),
        "last_grade": 4,
        "reviews": 1,
        "lapses": 0,
        "suspended": False,
        "made_at": NOW,
        "group": "course-schedule",
        "deck": "coding::graphs",
        "title": "course-schedule",
        "tags": "",
        "position": 0,
        "buried_until": None,
        "marked": False,
        "flag": 0,
        "leech": False,
        "edited_at": None,
    }
    assert (graded.review.before, graded.review.retrievability, graded.review.seconds) == (None, None, 90)
    assert graded.reason == (
        "Solid: again on 30 Nov, in 8 days. By then your chance of still having it is expected to fall to 90 %."
    )


def test_second_grade_counts_from_the_first(user):
    grade_thing(user, grade=Grade.SOLID, at=days_before(8))

    graded = grade_thing(user, grade=Grade.NO_CLUE)

    assert (graded.card.reviews, graded.card.lapses, graded.card.made_at) == (2, 1, days_before(8))
    assert graded.review.retrievability == pytest.approx(0.9, abs=0.01)
    assert Card.objects.count() == 1


def test_no_clue_at_first_is_no_lapse(user):
    assert grade_thing(user, grade=Grade.NO_CLUE).card.lapses == 0


def test_schedule_follows_the_persons_zone_day_and_retention(db):
    person = make_user("ada", time_zone="America/New_York", day_start_hour=6, retention="0.70")

    graded = grade_thing(person, grade=Grade.SOLID, at=datetime(2026, 11, 22, 10, 30, tzinfo=UTC))

    # 5:30 in New York is still Saturday for somebody whose day starts at 6.
    assert graded.card.due_on > date(2026, 11, 21) + timedelta(days=60)
    assert graded.card.due_at.hour == 11 or graded.card.due_at.hour == 10
    assert graded.card.due_at.date() == graded.card.due_on


def test_grades_of_others_do_not_touch_mine(user, stranger):
    grade_thing(user, grade=Grade.SOLID)
    mine = card_values(user)

    grade_thing(stranger, grade=Grade.NO_CLUE)

    assert card_values(user) == mine
    assert card_values(stranger)["last_grade"] == 1


def test_undo_of_the_first_grade_removes_the_card(user):
    grade_thing(user)

    review = services.undo(user=user, at=LATER).review

    assert (card_values(user), review.undone_at, review.card) == (None, LATER, None)
    assert Review.objects.count() == 1


def test_undo_restores_the_card_exactly(user):
    grade_thing(user, grade=Grade.SLOW, at=datetime(2026, 11, 1, 8, 0, 0, 123456, tzinfo=UTC))
    before = card_values(user)
    grade_thing(user, grade=Grade.NO_CLUE, topic="trees")

    services.undo(user=user, at=LATER)

    assert card_values(user) == before


def test_undo_goes_back_grade_by_grade_across_things(user):
    grade_thing(user, "word-break", at=days_before(3))
    first = card_values(user, "word-break")
    grade_thing(user, "course-schedule", at=days_before(2))
    grade_thing(user, "word-break", at=days_before(1))

    services.undo(user=user, at=LATER)
    services.undo(user=user, at=LATER)

    assert card_values(user, "word-break") == first
    assert card_values(user, "course-schedule") is None
    assert standing(user) == [("word-break", Grade.BUGS)]


def test_undo_says_when_nothing_is_left(user):
    grade_thing(user)
    services.undo(user=user, at=LATER)

    with pytest.raises(services.NothingToUndo, match="There is nothing to undo"):
        services.undo(user=user, at=LATER)


def test_undo_never_takes_back_a_grade_of_somebody_else(user, stranger):
    grade_thing(user)

    with pytest.raises(services.NothingToUndo):
        services.undo(user=stranger, at=LATER)

    assert standing(user) == [("course-schedule", Grade.BUGS)]


def test_redo_gives_the_same_grades_back_in_order(user):
    grade_thing(user, "word-break", at=days_before(3))
    grade_thing(user, "course-schedule", at=days_before(2))
    grade_thing(user, "word-break", Grade.SOLID, at=days_before(1))
    cards = [card_values(user, "word-break"), card_values(user, "course-schedule")]
    reviews = standing(user)
    for _ in reviews:
        services.undo(user=user, at=LATER)

    redone = [services.redo(user=user, at=LATER).review.card_key for _ in reviews]

    assert redone == ["word-break", "course-schedule", "word-break"]
    assert [card_values(user, "word-break"), card_values(user, "course-schedule")] == cards
    assert standing(user) == reviews


def test_redo_of_a_first_grade_makes_the_same_card_again(user):
    grade_thing(user)
    card = card_values(user)
    services.undo(user=user, at=LATER)

    review = services.redo(user=user, at=LATER).review

    assert card_values(user) == card
    assert (review.undone_at, review.card) == (None, Card.objects.get())


def test_redo_follows_undo_also_when_the_clock_went_back(user):
    grade_thing(user, "two-sum", at=NOW)
    services.undo(user=user, at=NOW + timedelta(days=2))
    grade_thing(user, "coin-change", at=NOW + timedelta(days=2, minutes=1))
    grade_thing(user, "word-break", Grade.SOLID, at=NOW)
    services.undo(user=user, at=LATER)

    redone = services.redo(user=user, at=LATER)

    assert redone.review.card_key == "word-break"
    assert standing(user) == [("coin-change", Grade.BUGS), ("word-break", Grade.SOLID)]


def test_redo_is_over_once_something_new_was_graded(user):
    grade_thing(user, "word-break")
    services.undo(user=user, at=LATER)
    grade_thing(user, "course-schedule", at=LATER + timedelta(minutes=1))

    with pytest.raises(services.NothingToRedo, match="nothing to redo"):
        services.redo(user=user, at=LATER + timedelta(minutes=2))


def test_redo_refuses_when_the_card_is_another_by_now(user):
    grade_thing(user, "word-break", Grade.SLOW)
    services.undo(user=user, at=LATER)
    grade_thing(user, "word-break", Grade.SOLID, at=LATER)

    with pytest.raises(services.NothingToRedo):
        services.redo(user=user, at=LATER)


def test_redo_without_undo_says_so(user):
    grade_thing(user)

    with pytest.raises(services.NothingToRedo):
        services.redo(user=user, at=LATER)


def test_redo_after_undo_of_a_regrade_never_counts_a_try_twice(user):
    first = grade_thing(user, grade=Grade.SOLID)
    services.regrade(user=user, review=first.review, grade=Grade.BUGS, at=LATER)
    services.undo(user=user, at=LATER + timedelta(minutes=1))

    services.redo(user=user, at=LATER + timedelta(minutes=2))

    assert standing(user) == [("course-schedule", Grade.BUGS)]
    with pytest.raises(services.NothingToRedo):
        services.redo(user=user, at=LATER + timedelta(minutes=3))


def test_undo_review_takes_back_the_last_grade_of_that_thing(user):
    graded = grade_thing(user, "word-break")
    grade_thing(user, "course-schedule")

    services.undo_review(user=user, review=graded.review, at=LATER)

    assert standing(user) == [("course-schedule", Grade.BUGS)]
    assert card_values(user, "word-break") is None


def test_undo_review_refuses_a_grade_that_others_build_on(user):
    older = grade_thing(user, at=days_before(3))
    grade_thing(user)
    card = card_values(user)

    with pytest.raises(services.NotTheLatest, match="Grade it again instead"):
        services.undo_review(user=user, review=older.review, at=LATER)

    assert card_values(user) == card


def test_undo_review_refuses_what_was_undone_already(user):
    graded = grade_thing(user)
    services.undo(user=user, at=LATER)

    with pytest.raises(services.NotTheLatest):
        services.undo_review(user=user, review=graded.review, at=LATER)


def test_undo_review_refuses_the_grade_of_somebody_else(user, stranger):
    graded = grade_thing(user)

    with pytest.raises(services.NotTheLatest):
        services.undo_review(user=stranger, review=graded.review, at=LATER)

    assert standing(user) == [("course-schedule", Grade.BUGS)]


def test_regrade_stands_as_if_given_at_first(user, stranger):
    grade_thing(user, grade=Grade.SLOW, at=days_before(10))
    grade_thing(stranger, grade=Grade.SLOW, at=days_before(10))
    wrong = grade_thing(user, grade=Grade.SOLID, seconds=300)
    grade_thing(stranger, grade=Grade.BUGS)

    graded = services.regrade(user=user, review=wrong.review, grade=Grade.BUGS, at=LATER)

    assert card_values(user) == card_values(stranger)
    assert (graded.review.at, graded.review.seconds) == (NOW, 300)
    assert standing(user) == [("course-schedule", Grade.SLOW), ("course-schedule", Grade.BUGS)]


def test_regrade_of_the_first_grade_keeps_when_the_card_was_made(user):
    wrong = grade_thing(user, grade=Grade.SOLID)

    graded = services.regrade(user=user, review=wrong.review, grade=Grade.NO_CLUE, at=LATER)

    assert (graded.card.made_at, graded.card.reviews, graded.card.lapses) == (NOW, 1, 0)
    assert graded.reason == "No clue: again tomorrow."


def test_refused_regrade_changes_nothing(user):
    older = grade_thing(user, at=days_before(3))
    grade_thing(user)
    card, reviews = card_values(user), standing(user)

    with pytest.raises(services.NotTheLatest):
        services.regrade(user=user, review=older.review, grade=Grade.SOLID, at=LATER)

    assert (card_values(user), standing(user)) == (card, reviews)
