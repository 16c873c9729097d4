"""Histories put into the database at once, as months of reviewing leave them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from make import NOW

from hexloop.apps.review.models import Card, Review, ReviewKind
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.history import steps
from hexloop.core.memory.replay import Replay
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS

ROUNDS = ("breadth", "domain", "coding")


def store(user, histories, *, seconds=40, balanced=False):
    """Cards and reviews of ``histories``; the last grade was given on the day before ``NOW``. Cards stand as grading
    under the default weights leaves them."""
    replay = Replay(DEFAULT_WEIGHTS)
    shift = NOW.date().toordinal() - 1 - max(one.day for history in histories for one in history.given)
    cards = [_card(user, replay, history, shift) for history in histories]
    Card.objects.bulk_create(cards, 500)
    Review.objects.bulk_create(
        [
            _review(user, card, one, shift, seconds)
            for card, history in zip(cards, histories, strict=True)
            for one in history.given
        ],
        500,
    )
    return cards


def _card(user, replay, history, shift):
    stability, difficulty = replay.memory(steps(history.given))
    last = history.given[-1]
    reviewed_day = last.day + shift
    interval = 1 if last.grade is Grade.NO_CLUE else replay.interval(stability, 0.9)
    due_on = date.fromordinal(reviewed_day) + timedelta(days=interval)
    return Card(
        owner=user,
        kind="page",
        key=f"page-{history.thing}",
        group=f"page-{history.thing}",
        round=ROUNDS[history.thing % 3],
        topic="calibration",
        title=f"Page {history.thing}",
        stability=stability,
        difficulty=difficulty,
        due_on=due_on,
        due_at=datetime.combine(due_on, time(4), UTC),
        last_review_at=_evening(reviewed_day),
        reviewed_day=reviewed_day,
        last_grade=last.grade.value,
        reviews=len(history.given),
        made_at=NOW,
    )


def _review(user, card, one, shift, seconds):
    return Review(
        owner=user,
        card_kind=card.kind,
        card_key=card.key,
        card=card,
        grade=one.grade.value,
        at=_evening(one.day + shift),
        on=date.fromordinal(one.day + shift),
        seconds=seconds,
        review_kind=ReviewKind.LEARN if one.first else ReviewKind.REVIEW,
        after={"round": card.round, "topic": card.topic},
    )


def _evening(day):
    return datetime.combine(date.fromordinal(day), time(18), UTC)
