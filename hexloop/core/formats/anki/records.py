"""What an Anki collection holds, as it stands in its tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum


class CardType(IntEnum):
    """How far a card has come."""

    NEW = 0
    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


class Queue(IntEnum):
    """Where a card waits."""

    BURIED_BY_HAND = -3
    BURIED = -2
    SUSPENDED = -1
    NEW = 0
    LEARNING = 1
    REVIEW = 2
    DAY_LEARNING = 3
    PREVIEW = 4


class AnswerType(IntEnum):
    """What an entry of the review log was."""

    LEARN = 0
    REVIEW = 1
    RELEARN = 2
    FILTERED = 3
    MANUAL = 4
    RESCHEDULED = 5


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of card of a note type: ``front`` and ``back`` are templates."""

    ord: int
    front: str
    back: str


@dataclass(frozen=True, slots=True)
class NoteType:
    """The fields that notes have and the cards they make. A cloze type has one template for all its gaps."""

    id: int
    name: str
    cloze: bool
    fields: tuple[str, ...]
    templates: tuple[Template, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What was written. ``edited`` is in seconds since 1970; ``fields`` are HTML, in the order of the note type."""

    id: int
    guid: str
    type_id: int
    edited: int
    tags: tuple[str, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A row of the table ``cards``. ``due`` is a place among the new cards, a day counted from the day on which the
    collection was made, or seconds since 1970. While a card is in a filtered deck, its home and due stand in ``home``
    and ``home_due``. ``data`` is JSON with FSRS's memory state."""

    id: int
    note_id: int
    deck_id: int
    ord: int
    edited: int
    type: int
    queue: int
    due: int
    interval: int
    factor: int
    reps: int
    lapses: int
    home_due: int
    home: int
    flags: int
    data: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A row of the review log. ``id`` is the moment in milliseconds since 1970, ``interval`` days, or seconds where
    it is below zero, ``took`` milliseconds."""

    id: int
    card_id: int
    ease: int
    interval: int
    last_interval: int
    factor: int
    took: int
    type: int


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck; ``name`` has ``::`` between its levels."""

    id: int
    name: str
    filtered: bool = False


@dataclass(frozen=True, slots=True)
class Collection:
    """A whole collection. ``made`` is the second since 1970 at which the study day began from which its due days are
    counted, ``made_on`` that day where it is known in which zone that was."""

    made: int
    made_on: date | None
    types: Mapping[int, NoteType]
    decks: Mapping[int, Deck]
    notes: Sequence[Note] = field(default_factory=list)
    cards: Sequence[Card] = field(default_factory=list)
    answers: Sequence[Answer] = field(default_factory=list)
