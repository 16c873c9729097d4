"""Between a card's row and what the core knows as a memory; and a card as JSON, for undo."""

from __future__ import annotations

from datetime import date
from typing import Any

from hexloop.apps.review.models import Card
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import Memory, Scheduled
from hexloop.core.memory.study_day import StudyClock

KEPT = (
    "round",
    "topic",
    "stability",
    "difficulty",
    "due_on",
    "due_at",
    "last_review_at",
    "last_grade",
    "reviews",
    "lapses",
    "suspended",
    "made_at",
)
"""The fields of a card that a grade may change or that a card made anew must get back."""

_FIELDS = {field.name: field for field in Card._meta.concrete_fields}


def memory_of(card: Card) -> Memory:
    """The memory that this card holds."""
    return Memory(card.stability, card.difficulty, card.last_review_at, card.due_on)


def apply(card: Card, scheduled: Scheduled, clock: StudyClock) -> None:
    """Write what a grade did into the card, unsaved. ``pk`` tells whether the grade makes it."""
    memory = scheduled.memory
    card.stability, card.difficulty = memory.stability, memory.difficulty
    card.last_review_at, card.last_grade = memory.last_review_at, scheduled.grade.value
    card.due_on, card.due_at = memory.due_on, clock.start_of(memory.due_on)
    card.lapses += card.pk is not None and scheduled.grade is Grade.NO_CLUE
    card.reviews += 1


def snapshot(card: Card) -> dict[str, Any]:
    """The card as JSON types. ``restored`` gives back exactly this card: floats and instants survive."""
    return {name: _plain(getattr(card, name)) for name in KEPT}


def restore(card: Card, kept: dict[str, Any]) -> None:
    """Write a snapshot back into the card, unsaved."""
    for name in KEPT:
        setattr(card, name, _FIELDS[name].to_python(kept[name]))


def _plain(value: Any) -> Any:
    # Not DjangoJSONEncoder: it cuts instants to milliseconds, and undo must give back the same card.
    return value.isoformat() if isinstance(value, date) else value
