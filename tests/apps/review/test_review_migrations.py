"""Rows from before the one queue get what later code counts on."""

from __future__ import annotations

from datetime import UTC, date, datetime
from importlib import import_module

import pytest
from django.apps import apps
from make import NOW, days_before, grade_thing, make_user

from hexloop.apps.review import services
from hexloop.apps.review.memory import KEPT
from hexloop.apps.review.models import Action, Card, Review
from hexloop.core.memory.grades import Grade

pytestmark = pytest.mark.django_db

OLD = (
    *("round", "topic", "stability", "difficulty", "due_on", "due_at", "last_review_at", "last_grade"),
    *("reviews", "lapses", "suspended", "made_at"),
)
"""What a snapshot held before."""


def make_old():
    """Leave cards and reviews as the first migration knew them."""
    for review in Review.objects.all():
        before = review.before and {name: review.before[name] for name in OLD}
        after = {name: review.after[name] for name in OLD}
        Review.objects.filter(pk=review.pk).update(before=before, after=after, on=None, review_kind="review")
    Action.objects.all().delete()
    Card.objects.update(group="", deck="", title="", reviewed_day=None)


def fill():
    import_module("hexloop.apps.review.migrations.0003_fill_one_queue").fill(apps, None)


def test_old_rows_are_filled_by_the_zone_of_their_owner():
    person = make_user(time_zone="America/New_York", day_start_hour=4)
    other = make_user("other")
    three_at_night = datetime(2026, 11, 20, 8, tzinfo=UTC)
    grade_thing(person, "two-sum", at=three_at_night)
    grade_thing(other, "two-sum", at=three_at_night, topic="")
    make_old()

    fill()

    assert list(Card.objects.order_by("owner").values_list("deck", "group", "reviewed_day")) == [
        ("coding::graphs", "two-sum", date(2026, 11, 19).toordinal()),
        ("coding", "two-sum", date(2026, 11, 20).toordinal()),
    ]
    assert list(Review.objects.order_by("owner").values_list("on", flat=True)) == [
        date(2026, 11, 19),
        date(2026, 11, 20),
    ]


def test_old_grades_say_what_they_were_and_can_be_taken_back(user):
    grade_thing(user, grade=Grade.NO_CLUE, at=days_before(9))
    grade_thing(user, grade=Grade.SLOW, at=days_before(8))
    grade_thing(user, grade=Grade.SOLID, at=days_before(2))
    grade_thing(user, "undone", at=days_before(1))
    services.undo(user=user, at=days_before(1))
    before = Card.objects.values(*OLD).get()
    make_old()

    fill()

    kinds = Review.objects.order_by("pk").values_list("review_kind", flat=True)
    assert list(kinds) == ["learn", "relearn", "review", "learn"]
    for _ in range(3):
        services.undo(user=user, at=NOW)
    assert not Card.objects.exists()
    for _ in range(3):
        services.redo(user=user, at=NOW)
    assert Card.objects.values(*OLD).get() == before
    assert set(KEPT) > set(OLD)
