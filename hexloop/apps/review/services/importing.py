"""Cards with the history they had elsewhere."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection, transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review.models import Card, Review, ReviewKind
from hexloop.apps.review.scheduling import Scheduling, scheduling_for
from hexloop.apps.review.services.actions import lock
from hexloop.core.memory.grades import Grade

BATCH = 500
SAME = timedelta(milliseconds=20)
"""Two grades of one card as near as this are one: nobody answers twice so fast, and other programs keep moments less
exactly and move those that would coincide."""


@dataclass(frozen=True, slots=True)
class ImportedMemory:
    """What a graded card remembers."""

    stability: float
    difficulty: float
    due_on: date
    last_review_at: datetime
    last_grade: Grade
    reviews: int
    lapses: int


@dataclass(frozen=True, slots=True)
class ImportedReview:
    """A grade given elsewhere. ``raw`` is what the other program knows of it besides."""

    at: datetime
    grade: Grade
    seconds: int
    kind: ReviewKind
    raw: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ImportedCard:
    """How the card ``kind``, ``key`` stood elsewhere; ``memory`` is ``None`` while it is new. ``position`` is its place
    among the new ones of the import."""

    kind: str
    key: str
    deck: str = ""
    position: int = 0
    memory: ImportedMemory | None = None
    suspended: bool = False
    buried_until: date | None = None
    marked: bool = False
    flag: int = 0
    leech: bool = False
    reviews: Sequence[ImportedReview] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class CardsImported:
    """What came in: how many reviews, and by kind and key which cards took the state they had elsewhere and which kept
    the one they have here although they had another there, because they were reviewed here later."""

    reviews: int
    taken: frozenset[tuple[str, str]]
    kept: frozenset[tuple[str, str]]


@transaction.atomic
def import_cards(
    *,
    user: User,
    cards: Sequence[ImportedCard],
    source: str,
    at: datetime,
    step: Callable[[int], None] = lambda done: None,
) -> CardsImported:
    """Give cards of the collection the history and the state that they had elsewhere; the same again changes nothing.

    A card that was put into the collection at ``at`` takes all of its state. One that was there takes it when it was
    reviewed there after it was last reviewed here. Reviews that are here already (the same card, moment and grade) are
    not added again. Cards that are not in the collection are passed over. ``step`` is told how many cards are done.
    """
    lock(user)
    how = scheduling_for(user, at=at)
    base = _last_position(user, at)
    added, taken, kept = 0, set(), set()
    for start in range(0, len(cards), BATCH):
        portion = cards[start : start + BATCH]
        rows = _rows(user, portion)
        known = _moments(user, portion)
        changed: dict[tuple[str, str], Card] = {}
        reviews: list[tuple[Any, ...]] = []
        for card in portion:
            name = (card.kind, card.key)
            row = rows.get(name)
            if row is None:
                continue
            fresh = [one for one in card.reviews if not _is_known(known.get((*name, one.grade.value), []), one.at)]
            reviews += [_values(row, one, source, how) for one in fresh]
            for one in fresh:
                insort(known.setdefault((*name, one.grade.value), []), one.at)
            if _newer(row, card, at):
                _write(row, card, base, how)
                changed[name] = row
                taken.add(name)
            elif card.memory and row.last_review_at and row.last_review_at > card.memory.last_review_at + SAME:
                kept.add(name)
        _save(list(changed.values()))
        _add(reviews)
        added += len(reviews)
        step(min(start + BATCH, len(cards)))
    return CardsImported(added, frozenset(taken), frozenset(kept))


def _last_position(user: User, at: datetime) -> int:
    """The position after which cards that came in at ``at`` stand."""
    before = accounts.owned(Card, user).exclude(made_at=at)
    return before.order_by("-position").values_list("position", flat=True).first() or 0


def _by_kind(cards: Sequence[ImportedCard]) -> Iterator[tuple[str, list[str]]]:
    keys: dict[str, list[str]] = {}
    for card in cards:
        keys.setdefault(card.kind, []).append(card.key)
    yield from keys.items()


def _rows(user: User, cards: Sequence[ImportedCard]) -> dict[tuple[str, str], Card]:
    return {
        (row.kind, row.key): row
        for kind, keys in _by_kind(cards)
        for row in accounts.owned(Card, user).filter(kind=kind, key__in=keys)
    }


def _moments(user: User, cards: Sequence[ImportedCard]) -> dict[tuple[str, str, int], list[datetime]]:
    """When the reviews that are here were given, by kind, key and grade, the oldest first."""
    found: dict[tuple[str, str, int], list[datetime]] = {}
    for kind, keys in _by_kind(cards):
        rows = accounts.owned(Review, user).filter(card_kind=kind, card_key__in=keys).order_by("at")
        for key, grade, given_at in rows.values_list("card_key", "grade", "at"):
            found.setdefault((kind, key, grade), []).append(given_at)
    return found


def _is_known(moments: Sequence[datetime], at: datetime) -> bool:
    place = bisect_left(moments, at - SAME)
    return place < len(moments) and moments[place] <= at + SAME


def _newer(row: Card, card: ImportedCard, at: datetime) -> bool:
    if row.made_at == at:
        return True
    if card.memory is None:
        return False
    return row.last_review_at is None or card.memory.last_review_at > row.last_review_at + SAME


def _write(row: Card, card: ImportedCard, base: int, how: Scheduling) -> None:
    if row.made_at == how.at:
        row.position = base + card.position
        row.deck = card.deck[:200] or row.deck
    row.suspended, row.buried_until = card.suspended, card.buried_until
    row.marked, row.flag, row.leech = card.marked, card.flag, card.leech
    memory = card.memory
    if memory is None:
        return
    row.stability, row.difficulty = memory.stability, memory.difficulty
    row.due_on, row.due_at = memory.due_on, how.clock.start_of(memory.due_on)
    row.last_review_at, row.last_grade = memory.last_review_at, memory.last_grade.value
    row.reviewed_day = how.clock.day_of(memory.last_review_at).toordinal()
    row.reviews, row.lapses = memory.reviews, memory.lapses


_STATE = (
    "deck",
    "position",
    "suspended",
    "buried_until",
    "marked",
    "flag",
    "leech",
    "stability",
    "difficulty",
    "due_on",
    "due_at",
    "last_review_at",
    "last_grade",
    "reviewed_day",
    "reviews",
    "lapses",
)


def _save(rows: Sequence[Card]) -> None:
    # An upsert of whole rows: bulk_update would write one CASE for each row and field, which takes many times as long.
    Card.objects.bulk_create(
        rows, BATCH, update_conflicts=True, unique_fields=["owner", "kind", "key"], update_fields=_STATE
    )


_COLUMNS = (
    *("owner_id", "under_nda", "card_kind", "card_key", "card_id", "grade", "at", "on", "seconds", "review_kind"),
    *("source", "after"),
)


def _values(row: Card, given: ImportedReview, source: str, how: Scheduling) -> tuple[Any, ...]:
    """A review as the database takes it, in the order of ``_COLUMNS``."""
    after = {"round": row.round, "topic": row.topic, source: dict(given.raw)}
    return (
        row.owner_id,
        row.under_nda,
        row.kind,
        row.key,
        row.pk,
        given.grade.value,
        connection.ops.adapt_datetimefield_value(given.at),
        connection.ops.adapt_datefield_value(how.clock.day_of(given.at)),
        given.seconds,
        given.kind.value,
        source,
        connection.ops.adapt_json_value(after, None),
    )


def _add(reviews: Sequence[tuple[Any, ...]]) -> None:
    """Store reviews. Not with ``bulk_create``: a history of years has 50 000 of them, and preparing each field of each
    row holds everybody else up for ten seconds."""
    quote = connection.ops.quote_name
    columns = ", ".join(map(quote, _COLUMNS))
    marks = ", ".join(["%s"] * len(_COLUMNS))
    table = quote(Review._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", reviews)  # noqa: S608 -- our own names
