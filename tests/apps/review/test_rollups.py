"""Statistics from sums by day that follow every change."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from make import NOW, days_before, grade_thing, make_user

from hexloop.apps.review import rollups, services
from hexloop.apps.review.models import DayRollup, Review, StatisticsCache
from hexloop.core.memory.grades import Grade

LATER = NOW + timedelta(minutes=5)


def found(user, at=NOW):
    return rollups.statistics_of(user, at=at)


def history(user):
    """Three days of reviews: adam learned, kept and forgotten, momentum learned today."""
    grade_thing(user, "adam", Grade.SOLID, kind="page", at=days_before(30), seconds=60)
    grade_thing(user, "adam", Grade.SLOW, kind="page", at=days_before(10), seconds=30)
    grade_thing(user, "adam", Grade.NO_CLUE, kind="page", seconds=20)
    grade_thing(user, "momentum", Grade.SLOW, kind="page", seconds=10)


def test_nothing_reviewed_is_all_zero(user):
    statistics = found(user)

    assert (statistics.spans.whole.reviews, statistics.streak, statistics.days) == (0, 0, {})
    assert (statistics.cards.new, statistics.cards.young, statistics.cards.due) == (0, 0, {})


def test_spans_end_today(user):
    history(user)

    spans = found(user).spans

    assert [spans.today.reviews, spans.week.reviews, spans.month.reviews, spans.whole.reviews] == [2, 2, 3, 4]
    assert (spans.whole.learned, spans.whole.young, spans.whole.seconds) == (2, [1, 0], 120)
    assert spans.today.mature[0] + spans.today.mature[1] + spans.today.young[1] == 1


def test_cards_are_counted_by_state_and_by_the_day_they_are_due(user):
    history(user)
    grade_thing(user, "dropout", Grade.SOLID, kind="page", at=days_before(60))
    services.suspend(user=user, names=[("page", "momentum")], at=LATER)

    cards = found(user, LATER).cards

    assert (cards.suspended, cards.young + cards.mature, cards.overdue) == (1, 2, 1)
    assert cards.due == {1: 1}
    assert sum(cards.stability) == sum(cards.recall) == 3


def test_second_look_works_nothing_out(user, django_assert_num_queries):
    history(user)
    first = found(user)

    with django_assert_num_queries(7):
        again = found(user)

    assert again == first


def test_undo_and_redo_are_followed(user):
    history(user)
    before = found(user).spans.today.reviews
    services.undo(user=user, at=LATER)
    undone = found(user, LATER).spans.today.reviews
    services.redo(user=user, at=LATER)

    assert (before, undone, found(user, LATER).spans.today.reviews) == (2, 1, 2)


def test_only_changed_days_are_added_up_again(user):
    history(user)
    found(user)
    spoiled = DayRollup.objects.get(owner=user, on=days_before(30).date())
    DayRollup.objects.filter(pk=spoiled.pk).update(totals=spoiled.totals | {"reviews": 100})

    grade_thing(user, "dropout", Grade.SLOW, kind="page", at=LATER)
    services.mark(user=user, names=[("page", "adam")], at=LATER, marked=True)

    assert found(user, LATER).spans.whole.reviews == 100 + 1 + 3


GRADES = st.lists(
    st.tuples(st.sampled_from(["adam", "momentum", "dropout"]), st.sampled_from(list(Grade)), st.integers(0, 90)),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(GRADES, GRADES)
def test_following_grades_gives_what_working_out_gives(user, before, after):
    with transaction.atomic():
        for key, grade, seconds in before:
            grade_thing(user, key, grade, kind="page", at=days_before(9), seconds=seconds)
        found(user)
        for key, grade, seconds in after:
            grade_thing(user, key, grade, kind="page", seconds=seconds)

        followed = found(user)

        StatisticsCache.objects.all().delete()
        worked_out = found(user)
        transaction.set_rollback(True)
    assert followed.days == worked_out.days
    assert (followed.streak, followed.cards.overdue) == (worked_out.streak, worked_out.cards.overdue)
    assert {days: count for days, count in followed.cards.due.items() if count} == worked_out.cards.due
    for name in ("new", "young", "mature", "stability", "difficulty", "interval", "recall"):
        assert getattr(followed.cards, name) == getattr(worked_out.cards, name)
    assert followed.cards.remembered == pytest.approx(worked_out.cards.remembered)
    for name in ("today", "yesterday", "week", "month", "year", "whole"):
        mine, theirs = getattr(followed.spans, name), getattr(worked_out.spans, name)
        assert (mine.reviews, mine.grades, mine.hours) == (theirs.reviews, theirs.grades, theirs.hours)
        assert mine.loss == pytest.approx(theirs.loss)


def test_grades_are_followed_without_reading_old_ones(user, monkeypatch):
    history(user)
    found(user)
    monkeypatch.setattr(rollups, "_work_out", None)

    grade_thing(user, "dropout", Grade.SLOW, kind="page", at=LATER)

    assert found(user, LATER).spans.whole.reviews == 5


def test_page_is_kept_until_something_changes(user):
    history(user)
    made = []

    def render(statistics):
        made.append(statistics.spans.whole.reviews)
        return f"{made[-1]} reviews"

    pages = [rollups.page_of(user, at=NOW, name="30", render=render) for _ in range(2)]
    grade_thing(user, "dropout", kind="page", at=LATER)
    pages.append(rollups.page_of(user, at=LATER, name="30", render=render))

    assert (pages, made) == (["4 reviews", "4 reviews", "5 reviews"], [4, 5])


def test_day_without_a_standing_review_has_no_sums(user):
    grade_thing(user, "adam", kind="page")
    found(user)

    services.undo(user=user, at=LATER)
    found(user, LATER)

    assert not DayRollup.objects.exists()


def test_another_zone_is_another_day(user):
    grade_thing(user, "adam", kind="page")
    found(user)
    user.refresh_from_db()

    traveller = make_user("ada", time_zone="Asia/Kathmandu")
    grade_thing(traveller, "adam", kind="page")

    assert found(traveller).spans.whole.hours[0] == [1, 1]
    assert found(user).spans.whole.hours[18] == [1, 1]


def test_next_day_is_worked_out_anew(user):
    history(user)
    found(user)

    tomorrow = found(user, NOW + timedelta(days=1))

    assert (tomorrow.spans.today.reviews, tomorrow.spans.yesterday.reviews) == (0, 2)
    assert StatisticsCache.objects.count() == 1


def test_reviews_of_others_do_not_count(user, stranger):
    history(stranger)

    assert found(user).spans.whole.reviews == 0
    assert Review.objects.count() == 4
