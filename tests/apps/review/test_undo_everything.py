"""Whatever is done, undoing all of it is the start again, and redoing all of it the end."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from make import NOW, days_before
from review_cards import card_due, new_card

from hexloop.apps.review import services
from hexloop.apps.review.memory import KEPT
from hexloop.apps.review.models import Action, Card, Review
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db

KEYS = ["note#1", "note#2", "adam", "relu", "untouched"]
STEPS = st.one_of(
    st.tuples(st.just("grade"), st.sampled_from(KEYS), st.sampled_from(list(Grade))),
    st.tuples(st.sampled_from(["bury", "suspend"]), st.sampled_from(KEYS), st.booleans()),
    st.tuples(st.sampled_from(["unbury", "unsuspend", "forget"]), st.sampled_from(KEYS), st.none()),
    st.tuples(st.just("mark"), st.sampled_from(KEYS), st.booleans()),
    st.tuples(st.just("flag"), st.sampled_from(KEYS), st.integers(0, 7)),
    st.tuples(st.just("set_due"), st.sampled_from(KEYS), st.integers(-3, 90)),
    st.tuples(st.just("regrade"), st.sampled_from(KEYS), st.sampled_from(list(Grade))),
    st.tuples(st.sampled_from(["undo", "redo"]), st.just(""), st.none()),
)


def state(user):
    cards = Card.objects.filter(owner=user).order_by("kind", "key")
    return list(cards.values("kind", "key", *KEPT)), standing(user)


def standing(user):
    return list(Review.objects.filter(owner=user, undone_at=None).order_by("pk").values_list("card_key", "grade"))


def step(user, verb, key, value, at):
    """Do one thing; what cannot be done now is refused and changes nothing."""
    things = {"user": user, "names": [("page", key)], "at": at}
    extra = {"bury": "siblings", "suspend": "siblings", "mark": "marked", "flag": "flag"}
    try:
        match verb:
            case "grade":
                services.grade(user=user, kind="page", key=key, round=Round.BREADTH, grade=value, at=at)
            case "set_due":
                services.set_due(**things, on=date(2026, 11, 22) + timedelta(days=value))
            case "regrade":
                last = Review.objects.filter(owner=user, card_key=key, undone_at=None).order_by("-pk").first()
                if last:
                    services.regrade(user=user, review=last, grade=value, at=at)
            case "undo" | "redo":
                getattr(services, verb)(user=user, at=at)
            case _:
                getattr(services, verb)(**things, **({extra[verb]: value} if verb in extra else {}))
    except (services.NothingChosen, services.NothingToUndo, services.NothingToRedo, services.NotTheLatest):
        pass


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(st.tuples(STEPS, st.integers(-90, 600)), min_size=1, max_size=14))
def test_undo_all_is_the_start_and_redo_all_is_the_end(user, page_kind, steps):
    for table in (Action, Review, Card):
        table.objects.all().delete()
    card_due(user, "note#1", at=days_before(40))
    card_due(user, "adam", at=days_before(20))
    new_card(user, "note#2")
    new_card(user, "relu")
    Action.objects.all().delete()
    start, at = state(user), NOW

    for (verb, key, value), minutes in steps:
        at += timedelta(minutes=minutes)  # now and then the clock goes back
        step(user, verb, key, value, at)
    end, done = state(user), Action.objects.filter(undone_at=None).count()
    for _ in range(done):
        services.undo(user=user, at=at)
    undone = state(user)
    for _ in range(done):
        services.redo(user=user, at=at)

    assert undone == start
    assert state(user) == end
    with_all_undone = [services.undo(user=user, at=at) for _ in range(done)]
    assert state(user) == start
    assert len(with_all_undone) == done
