"""One person's scheduling, asked for one card after the other."""

from __future__ import annotations

from datetime import timedelta

import pytest
from make import NOW, days_before, grade_thing
from review_cards import TODAY, card_due

from hexloop.apps.review import services
from hexloop.apps.review.models import Card
from hexloop.apps.review.scheduling import scheduling_for
from hexloop.core.memory.grades import Grade

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_pages(page_kind):
    """Things of no app."""


def intervals(how, card):
    return [then.interval_days for then in how.previews(card).values()]


def test_scheduling_that_graded_a_card_knows_the_days_as_they_are_now(user):
    for n in range(12):
        card_due(user, f"ahead-{n}", 9 + n % 4, stability=50.0)
    first, second = card_due(user, "first", stability=9.0), card_due(user, "second", stability=9.0)

    graded = services.grade(user=user, kind="page", key=first.key, grade=Grade.SLOW, at=NOW)

    assert intervals(graded.how, second) == intervals(scheduling_for(user, at=NOW), second)
    again = services.grade(user=user, kind="page", key=first.key, grade=Grade.SOLID, at=NOW)
    assert intervals(again.how, second) == intervals(scheduling_for(user, at=NOW), second)


def test_card_never_stands_in_its_own_way(user):
    one = card_due(user, "one", 20, stability=20.0)
    alone = intervals(scheduling_for(user, at=NOW), one)

    for days in alone:
        Card.objects.filter(pk=one.pk).update(due_on=TODAY + timedelta(days=days))
        one.refresh_from_db()
        assert intervals(scheduling_for(user, at=NOW), one) == alone


def test_short_intervals_cost_no_query(user, django_assert_num_queries):
    card = grade_thing(user, "one", Grade.NO_CLUE, kind="page", at=days_before(1)).card
    services.choose(user=user, balance=False)
    how = scheduling_for(user, at=NOW)

    with django_assert_num_queries(1):  # the easy dates
        how.previews(card)


def test_grade_without_a_place_keeps_that_of_the_card(user):
    card_due(user, "adam", topic="optimizers")

    graded = services.grade(user=user, kind="page", key="adam", grade=Grade.SLOW, at=NOW)

    assert (graded.card.round, graded.card.topic) == ("breadth", "optimizers")


def test_grade_of_a_card_as_it_was_shown_before_is_refused(user):
    card_due(user, "adam")
    services.grade(user=user, kind="page", key="adam", grade=Grade.SLOW, at=NOW, answers=1)

    with pytest.raises(services.AlreadyGraded):
        services.grade(user=user, kind="page", key="adam", grade=Grade.SLOW, at=NOW, answers=1)

    assert Card.objects.get().reviews == 2
