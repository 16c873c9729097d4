"""Between a card's row and what the core knows as a memory; and a card as JSON, for undo."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hexloop.apps.review.models import Card
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import Memory, Scheduled
from hexloop.core.memory.study_day import StudyClock

KEPT = (
    "group",
    "round",
    "topic",
    "deck",
    "title",
    "tags",
    "position",
    "stability",
    "difficulty",
    "due_on",
    "due_at",
    "last_review_at",
    "reviewed_day",
    "last_grade",
    "reviews",
    "lapses",
    "suspended",
    "buried_until",
    "marked",
    "flag",
    "leech",
    "made_at",
    "edited_at",
)
"""The fields of a card that an action may change or that a card made anew must get back."""

DESCRIBING = {"group", "round", "topic", "deck", "title", "tags", "edited_at"}
"""Those of them that say what the card is about."""

Snapshot = dict[str, Any]

_FIELDS = {field.name: field for field in Card._meta.concrete_fields}


def memory_of(card: Card) -> Memory | None:
    """The memory that this card holds; ``None`` while it is new."""
    if card.stability is None:
        return None
    assert card.difficulty is not None
    assert card.last_review_at is not None
    assert card.due_on is not None
    return Memory(card.stability, card.difficulty, card.last_review_at, card.due_on)


def apply(card: Card, scheduled: Scheduled, clock: StudyClock) -> None:
    """Write what a grade did into the card, unsaved."""
    memory = scheduled.memory
    card.lapses += card.reviews > 0 and scheduled.grade is Grade.NO_CLUE
    card.stability, card.difficulty = memory.stability, memory.difficulty
    card.last_review_at, card.last_grade = memory.last_review_at, scheduled.grade.value
    card.reviewed_day = clock.day_of(memory.last_review_at).toordinal()
    card.due_on, card.due_at = memory.due_on, clock.start_of(memory.due_on)
    card.reviews += 1


def snapshot(card: Card) -> Snapshot:
    """The card as JSON types. ``restore`` gives back exactly this card: floats and instants survive."""
    return {name: _plain(getattr(card, name)) for name in KEPT}


def restore(card: Card, kept: Mapping[str, Any]) -> None:
    """Write a snapshot, or a part of one, back into the card, unsaved."""
    for name in kept:
        setattr(card, name, _FIELDS[name].to_python(kept[name]))


def change_of(card: Card, before: Snapshot | None) -> dict[str, Any]:
    """What happened to a card since ``before``, as an action keeps it; ``None`` says that it was made."""
    after = snapshot(card)
    changed = [name for name in KEPT if before is None or before[name] != after[name]]
    return {
        "kind": card.kind,
        "key": card.key,
        "before": None if before is None else {name: before[name] for name in changed},
        "after": {name: after[name] for name in changed},
    }


def save_change(card: Card, change: Mapping[str, Any]) -> None:
    """Store what ``change_of`` found. A card that is there is written in these fields only: thirty cost the ORM more
    than the database."""
    if change["before"] is None:
        card.save()
    else:
        card.save(update_fields=list(change["after"]))


def stands(card: Card | None, kept: Mapping[str, Any] | None) -> bool:
    """Whether the card still is what ``kept``, a part of a snapshot, says of it; ``None``: it is not there. What a
    card says of its thing does not count: a thing may be edited between an action and its undo."""
    if card is None or kept is None:
        return card is None and kept is None
    return all(_plain(getattr(card, name)) == kept[name] for name in kept if name not in DESCRIBING)


def _plain(value: Any) -> Any:
    # Not DjangoJSONEncoder: it cuts instants to milliseconds, and undo must give back the same card.
    return value.isoformat() if isinstance(value, date) else value
