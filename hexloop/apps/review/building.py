"""The queue of one day: what is asked next, worked out anew each time (docs/decisions/one-queue.md)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Count, F, FloatField, Q, QuerySet
from django.db.models.functions import Cast

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review import compiled, kinds
from hexloop.apps.review.models import Card, Review, ReviewKind
from hexloop.apps.review.scheduling import Scheduling, scheduling_for

SIBLINGS_MARGIN = 50
"""How many cards more are read than asked, so that siblings left out do not shorten a day."""
FORESEEN_DAYS = 365


@dataclass(frozen=True, slots=True)
class Cut:
    """What a queue is cut to; an empty field cuts nothing. ``deck`` takes the decks below it too; ``found`` is a
    further condition (a search, the things of a company). ``more`` adds to today's allowance.

    ``chosen`` are the ids of the only cards that are asked, in that order, new ones first: each once a day, due or not
    (a review pack). ``begun`` are kinds and keys of things without a card that are asked with them.
    """

    round: str = ""
    topic: str = ""
    kind: str = ""
    deck: str = ""
    found: Q | None = None
    more: int = 0
    chosen: tuple[int, ...] | None = None
    begun: tuple[tuple[str, str], ...] = ()

    @property
    def narrows_kinds(self) -> bool:
        """Whether only things with a card can be meant."""
        return bool(self.deck or self.found is not None or self.chosen is not None)


class Entry(NamedTuple):
    """One thing to ask. ``new`` says that it was never graded; without ``card`` it has no row yet."""

    kind: str
    key: str
    new: bool
    card: int | None


@dataclass(frozen=True, slots=True)
class DayQueue:
    """What is left of a day, in order. ``held_back`` is what is due beyond the day's limit, ``done`` how much was
    graded on this study day."""

    entries: tuple[Entry, ...]
    due: int
    new: int
    held_back: int
    done: int

    @property
    def head(self) -> Entry | None:
        """What is asked next."""
        return self.entries[0] if self.entries else None


def day_queue(user: User, *, at: datetime, cut: Cut = Cut(), how: Scheduling | None = None) -> DayQueue:
    """The queue of this person at ``at``; who has their scheduling already hands it in as ``how``."""
    how = how or scheduling_for(user, at=at)
    began, repeated = _done(user, how.today)
    allowed = max(0, how.choices.reviews_per_day + cut.more - repeated)
    rows, total = _due(user, how, cut, allowed)
    due = _one_of_each(rows, allowed, siblings=not _buries(how))
    asked = {(row[1], row[3]) for row in due}
    new = _new(user, how, cut, max(0, how.choices.new_per_day + cut.more - began), asked)
    entries = _evenly(tuple(due), tuple(new), repeated, began) if cut.chosen is None else _as_chosen(due, new)
    return DayQueue(
        entries=entries,
        due=len(due),
        new=len(new),
        held_back=max(0, total - allowed),
        done=began + repeated,
    )


def days_to_clear(held_back: int, coming: Sequence[int], limit: int) -> int | None:
    """After how many days of ``limit`` reviews a backlog is gone, when ``coming`` falls due on the next days;
    ``None`` when it never is within a year (what is not in ``coming`` counts like its mean)."""
    ahead = sum(coming) / len(coming) if coming else 0.0
    left = float(held_back)
    for days in range(1, FORESEEN_DAYS + 1):
        left += (coming[days - 1] if days <= len(coming) else ahead) - limit
        if left <= 0:
            return days
    return None


def due_cards_of(user: User, today: date) -> QuerySet[Card]:
    """The cards due on ``today`` that are neither suspended nor buried."""
    waiting = accounts.owned(Card, user).filter(suspended=False, due_on__lte=today)
    return waiting.filter(Q(buried_until=None) | Q(buried_until__lte=today))


def cut_to(cards: QuerySet[Card], cut: Cut) -> QuerySet[Card]:
    """Those of ``cards`` that ``cut`` leaves."""
    wanted = {name: getattr(cut, name) for name in ("round", "topic", "kind") if getattr(cut, name)}
    cards = cards.filter(**wanted)
    if cut.chosen is not None:
        cards = cards.filter(pk__in=cut.chosen)
    if cut.deck:
        cards = cards.filter(Q(deck=cut.deck) | Q(deck__startswith=f"{cut.deck}::"))
    return cards if cut.found is None else cards.filter(cut.found)


Row = tuple[int, str, str, str]
"""Id, kind, key and group of a card."""

Values = Mapping[str, Any]
"""What a query takes, by the names of ``compiled.SAMPLES``."""


def _done(user: User, today: date) -> tuple[int, int]:
    """How many cards were begun and how many repeated on the study day ``today``."""
    counts: dict[str, int] = dict(compiled.rows("done", _given, {"owner": user, "today": today}))
    repeated = counts.get(ReviewKind.REVIEW, 0) + counts.get(ReviewKind.RELEARN, 0)
    return counts.get(ReviewKind.LEARN, 0), repeated


def _given(values: Values) -> QuerySet[Any, Any]:
    given = accounts.owned(Review, values["owner"]).filter(on=values["today"], undone_at=None, source="")
    return given.values_list("review_kind").annotate(Count("pk"))


def _read(name: str, build: Callable[[Values], QuerySet[Any, Any]], values: Values, cut: Cut) -> list[Any]:
    """The rows of a query over cards. One that is cut by a search or to chosen cards is another each time, so the ORM
    writes it."""
    if cut.found is None and cut.chosen is None:
        return compiled.rows(name, build, values)
    rows = list(build({**values, "found": cut.found, "chosen": cut.chosen}))
    if cut.chosen is None or name == "counted":
        return rows
    place = {card: at for at, card in enumerate(cut.chosen)}
    return sorted(rows, key=lambda row: place[row[0]])


def _values(user: User, how: Scheduling, cut: Cut) -> dict[str, Any]:
    """What the queries over cards are made of."""
    named = {name: getattr(cut, name) for name in ("round", "topic", "kind", "deck") if getattr(cut, name)}
    return {"owner": user, "today": how.today, **named}


def _cut_of(values: Values) -> Cut:
    return Cut(
        **{name: values[name] for name in ("round", "topic", "kind", "deck", "found", "chosen") if name in values}
    )


def _due_of(values: Values) -> QuerySet[Card]:
    if values.get("chosen") is None:
        return cut_to(due_cards_of(values["owner"], values["today"]), _cut_of(values))
    today = values["today"]
    waiting = accounts.owned(Card, values["owner"]).filter(suspended=False, reviews__gt=0)
    waiting = waiting.filter(Q(buried_until=None) | Q(buried_until__lte=today))
    # What was graded today waits for its own date, or it would be asked again and again.
    return cut_to(waiting.filter(Q(due_on__lte=today) | Q(reviewed_day__lt=today.toordinal())), _cut_of(values))


def _named(cards: QuerySet[Card], values: Values) -> QuerySet[Any, Any]:
    return cards.values_list("pk", "kind", "key", "group")[: values["limit"]]


def _counted(values: Values) -> QuerySet[Any, Any]:
    return _due_of(values).order_by().values_list("owner").annotate(Count("pk")).values_list("pk__count")


def _as_due(values: Values) -> QuerySet[Any, Any]:
    return _named(_due_of(values).order_by("due_on", "last_grade", "stability", "pk"), values)


def _best_remembered(values: Values) -> QuerySet[Any, Any]:
    # Recall falls with elapsed days over stability, whatever the weights: the smallest is best remembered.
    elapsed = Cast(values["ordinal"] - F("reviewed_day"), FloatField())
    return _named(_due_of(values).order_by(elapsed / F("stability"), "pk"), values)


def _unseen(values: Values) -> QuerySet[Any, Any]:
    cards = accounts.owned(Card, values["owner"]).filter(reviews=0, suspended=False)
    cards = cards.filter(Q(buried_until=None) | Q(buried_until__lte=values["today"]))
    return _named(cut_to(cards, _cut_of(values)).order_by("position", "pk"), values)


def _due(user: User, how: Scheduling, cut: Cut, allowed: int) -> tuple[list[Row], int]:
    """The first of the due, and how many there are."""
    values = _values(user, how, cut)
    counted = _read("counted", _counted, values, cut)
    total = counted[0][0] if counted else 0
    some = values | {"limit": allowed + SIBLINGS_MARGIN}
    if how.choices.catch_up and total > allowed:
        return _read("best remembered", _best_remembered, some | {"ordinal": how.today.toordinal()}, cut), total
    return (_read("as due", _as_due, some, cut) if total else []), total


def _one_of_each(rows: list[Row], limit: int, *, siblings: bool) -> list[Row]:
    """The first ``limit`` rows, one of each group unless ``siblings`` may follow each other."""
    first = rows[:limit]
    if siblings or len({(row[1], row[3]) for row in first}) == len(first):
        return first
    found: list[Row] = []
    groups: set[tuple[str, str]] = set()
    for row in rows:
        if len(found) == limit:
            break
        if (row[1], row[3]) not in groups:
            groups.add((row[1], row[3]))
            found.append(row)
    return found


def _buries(how: Scheduling) -> bool:
    return bool(how.choices.bury_siblings)


def _new(
    user: User, how: Scheduling, cut: Cut, allowed: int, asked: set[tuple[str, str]]
) -> list[tuple[int | None, str, str]]:
    """What to begin today: new cards in their order, then things that no card knows yet. ``asked`` are the kinds and
    groups of what is due."""
    if not allowed:
        return []
    rows = _read("unseen", _unseen, _values(user, how, cut) | {"limit": allowed + SIBLINGS_MARGIN}, cut)
    if _buries(how):
        rows = [row for row in rows if (row[1], row[3]) not in asked]
    found: list[tuple[int | None, str, str]] = [
        (pk, kind, key) for pk, kind, key, _ in _one_of_each(rows, allowed, siblings=not _buries(how))
    ]
    if cut.chosen is not None:
        return found + [(None, kind, key) for kind, key in cut.begun][: allowed - len(found)]
    if len(found) < allowed and not cut.narrows_kinds:
        found += [(None, kind, one.key) for kind, one in _fresh(user, cut, allowed - len(found))]
    return found


def _fresh(user: User, cut: Cut, limit: int) -> list[tuple[str, kinds.Fresh]]:
    """Things without a card from every kind that hands them out, in turn."""
    offers = [
        [(name, one) for one in kind.fresh(user, cut.round, cut.topic, limit)]
        for name, kind in kinds.KINDS.items()
        if cut.kind in {"", name}
    ]
    found = []
    for place in range(limit):
        found += [offer[place] for offer in offers if place < len(offer)]
    return found[:limit]


def _as_chosen(due: Sequence[Row], new: Sequence[tuple[int | None, str, str]]) -> tuple[Entry, ...]:
    return (
        *(Entry(kind, key, True, pk) for pk, kind, key in new),
        *(Entry(kind, key, False, pk) for pk, kind, key, _ in due),
    )


@lru_cache(maxsize=64)
def _evenly(
    due: tuple[Row, ...], new: tuple[tuple[int | None, str, str], ...], repeated: int, began: int
) -> tuple[Entry, ...]:
    """Both in their order, the new ones spread evenly over the whole day, what is done counted in. Kept, since a day is
    looked at more often than it changes."""
    days_due, days_new = repeated + len(due), began + len(new)
    left = [Entry(kind, key, False, pk) for pk, kind, key, _ in due]
    found: list[Entry] = []
    before = 0
    for place, (pk, kind, key) in enumerate(new, start=began):
        # Each stands in the middle of its share of the day; a due card goes before a new one at the same point.
        until = ((2 * place + 1) * days_due // days_new + 1) // 2 - repeated
        found += left[before : max(before, until)]
        before = max(before, min(until, len(left)))
        found.append(Entry(kind, key, True, pk))
    return (*found, *left[before:])
