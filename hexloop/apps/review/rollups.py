"""The statistics of one person, from sums by day that are kept (hexloop.core.memory.statistics).

Nothing has to tell this module that something changed: the stamp of what was worked out names the last action, the
last review and the cards, and the sums of a day name its reviews.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, Max, Q

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review.models import Action, Card, DayRollup, Review, ReviewKind, StatisticsCache
from hexloop.apps.review.scheduling import Scheduling, scheduling_for
from hexloop.core.memory import statistics
from hexloop.core.memory.schedule import recall_on
from hexloop.core.memory.statistics import MATURE_DAYS, Given, Totals

BATCH = 500
STABILITY_EDGES = (1, 3, 7, 14, 30, 60, 120, 365)
INTERVAL_EDGES = (1, 3, 7, 14, 30, 60, 120, 365)
"""Days."""
DIFFICULTY_EDGES = (2, 3, 4, 5, 6, 7, 8, 9)
RECALL_EDGES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)

_FORMAT = "1"


@dataclass(frozen=True, slots=True)
class Spans:
    """Sums over stretches of days that end today, and the days of ``hours``."""

    today: Totals
    yesterday: Totals
    week: Totals
    month: Totals
    year: Totals
    whole: Totals


@dataclass(frozen=True, slots=True)
class CardCounts:
    """How many cards are in which state; histograms follow the edges above. ``due`` counts cards by the days until
    they are due, ``overdue`` those before today."""

    new: int
    young: int
    mature: int
    suspended: int
    buried: int
    leeches: int
    stability: tuple[int, ...]
    difficulty: tuple[int, ...]
    interval: tuple[int, ...]
    recall: tuple[int, ...]
    overdue: int
    due: Mapping[int, int]
    remembered: float


@dataclass(frozen=True, slots=True)
class Statistics:
    """Everything that the page shows. ``days`` are counts and seconds by day of the last year."""

    today: date
    days: Mapping[date, tuple[int, int]]
    spans: Spans
    cards: CardCounts
    streak: int


_SPANS = {
    "today": (0, 0),
    "yesterday": (1, 1),
    "week": (6, 0),
    "month": (29, 0),
    "year": (364, 0),
    "whole": (36_500, 0),
}


def statistics_of(user: User, *, at: datetime) -> Statistics:
    """The statistics of this person at ``at``; worked out anew only when something changed."""
    how = scheduling_for(user, at=at)
    stamp = _stamp(user, how)
    kept = accounts.owned(StatisticsCache, user).filter(stamp=stamp).values_list("data", flat=True).first()
    if kept is None:
        kept = _work_out(user, how)
        with transaction.atomic():
            StatisticsCache.objects.update_or_create(owner=user, defaults={"stamp": stamp, "data": kept})
    return _from_kept(kept, how.today)


def _stamp(user: User, how: Scheduling) -> str:
    actions = accounts.owned(Action, user).aggregate(last=Max("pk"), undone=Max("undone_at"))
    reviews = accounts.owned(Review, user).aggregate(last=Max("pk"))
    cards = accounts.owned(Card, user).aggregate(count=Count("pk"), edited=Max("edited_at"))
    parts = (
        _FORMAT,
        how.today,
        how.clock.zone,
        how.clock.start_hour,
        how.choices.weights_at,
        *actions.values(),
        *reviews.values(),
        *cards.values(),
    )
    return "|".join(str(part) for part in parts)[:200]


def _work_out(user: User, how: Scheduling) -> dict[str, Any]:
    days = _days(user, how)
    ordinal = how.today.toordinal()
    return {
        "days": {
            str(day.toordinal()): [totals.reviews, totals.seconds]
            for day, totals in days.items()
            if ordinal - 371 < day.toordinal() <= ordinal
        },
        "spans": {
            name: statistics.as_json(
                statistics.over(days, since=date.fromordinal(ordinal - first), until=date.fromordinal(ordinal - last))
            )
            for name, (first, last) in _SPANS.items()
        },
        "cards": _cards(user, how),
        "streak": statistics.streak(days, how.today),
    }


def _from_kept(kept: Mapping[str, Any], today: date) -> Statistics:
    return Statistics(
        today=today,
        days={date.fromordinal(int(day)): (values[0], values[1]) for day, values in kept["days"].items()},
        spans=Spans(**{name: statistics.from_json(totals) for name, totals in kept["spans"].items()}),
        cards=CardCounts(**kept["cards"] | {"due": {int(days): count for days, count in kept["cards"]["due"].items()}}),
        streak=kept["streak"],
    )


def _days(user: User, how: Scheduling) -> dict[date, Totals]:
    """The sums of every day with reviews; those of changed days are made anew and kept."""
    zone = f"{how.clock.zone}:{how.clock.start_hour}"
    stands = Q(undone_at=None)
    by_day = accounts.owned(Review, user).filter(on__isnull=False).order_by().values("on")
    signed = by_day.annotate(count=Count("pk", filter=stands), last=Max("pk", filter=stands))
    rows: Iterable[Any] = signed.values_list("on", "count", "last")
    wanted = {on: f"{zone}:{count}:{last}" for on, count, last in rows if count}
    kept = {row.on: row for row in accounts.owned(DayRollup, user)}
    stale = {on for on, signature in wanted.items() if on not in kept or kept[on].signature != signature}
    fresh = _add_up(user, how, stale)
    _keep(user, {on: (wanted[on], totals) for on, totals in fresh.items()}, gone=kept.keys() - wanted.keys())
    return {on: fresh.get(on) or statistics.from_json(kept[on].totals) for on in wanted}


def _add_up(user: User, how: Scheduling, days: Iterable[date]) -> dict[date, Totals]:
    found: dict[date, list[Given]] = {day: [] for day in days}
    if not found:
        return {}
    reviews = accounts.owned(Review, user).filter(undone_at=None).exclude(review_kind=ReviewKind.MANUAL)
    if len(found) < BATCH:
        reviews = reviews.filter(on__in=found)
    columns = ("on", "at", "grade", "seconds", "review_kind", "retrievability", "before", "after")
    for on, at, grade, seconds, kind, expected, before, after in reviews.values_list(*columns).iterator(BATCH):
        if on in found:
            hour = at.astimezone(how.clock.zone).hour
            counts = kind != ReviewKind.CRAM
            found[on].append(Given(grade, hour, seconds, after["round"], _interval(before), expected, counts=counts))
    return {day: statistics.day_totals(given) for day, given in found.items()}


def _interval(before: Mapping[str, Any] | None) -> int | None:
    """The days that a card was scheduled for before a review, ``None`` while it was new."""
    if before is None or before.get("due_on") is None or before.get("last_review_at") is None:
        return None
    reviewed = before.get("reviewed_day") or datetime.fromisoformat(before["last_review_at"]).date().toordinal()
    return max(0, date.fromisoformat(before["due_on"]).toordinal() - int(reviewed))


@transaction.atomic
def _keep(user: User, fresh: Mapping[date, tuple[str, Totals]], *, gone: Iterable[date]) -> None:
    accounts.owned(DayRollup, user).filter(on__in=list(gone)).delete()
    rows = [
        DayRollup(owner=user, on=on, signature=signature[:80], totals=statistics.as_json(totals))
        for on, (signature, totals) in fresh.items()
    ]
    DayRollup.objects.bulk_create(
        rows,
        BATCH,
        update_conflicts=True,
        unique_fields=["owner", "on"],
        update_fields=["signature", "totals"],
    )


def _cards(user: User, how: Scheduling) -> dict[str, Any]:
    today = how.today.toordinal()
    columns = ("stability", "difficulty", "reviewed_day", "due_on", "suspended", "buried_until", "leech")
    rows: list[tuple[Any, ...]] = list(accounts.owned(Card, user).values_list(*columns))
    known = [row for row in rows if row[0] is not None]
    intervals = [row[3].toordinal() - row[2] for row in known]
    recalls = [
        recall_on(row[0], reviewed_on=date.fromordinal(row[2]), on=how.today, weights=how.weights) for row in known
    ]
    due: dict[str, int] = {}
    for row in known:
        ahead = row[3].toordinal() - today
        if ahead >= 0 and not row[4]:
            due[str(ahead)] = due.get(str(ahead), 0) + 1
    active = [(interval, row) for interval, row in zip(intervals, known, strict=True) if not row[4]]
    return {
        "new": sum(row[0] is None and not row[4] for row in rows),
        "young": sum(interval < MATURE_DAYS for interval, _ in active),
        "mature": sum(interval >= MATURE_DAYS for interval, _ in active),
        "suspended": sum(row[4] for row in rows),
        "buried": sum(row[5] is not None and row[5] > how.today for row in rows),
        "leeches": sum(row[6] for row in rows),
        "stability": statistics.histogram((row[0] for row in known), STABILITY_EDGES),
        "difficulty": statistics.histogram((row[1] for row in known), DIFFICULTY_EDGES),
        "interval": statistics.histogram(intervals, INTERVAL_EDGES),
        "recall": statistics.histogram(recalls, RECALL_EDGES),
        "overdue": sum(row[3] < how.today and not row[4] for row in known),
        "due": due,
        "remembered": sum(recalls),
    }
