"""The statistics of one person, from sums by day that are kept (hexloop.core.memory.statistics).

Nothing has to tell this module that something changed: what was worked out names the last action, the last review and
the cards that it saw, and the sums of a day name its reviews. Grades given since are added to it; whatever else
happened (an undo, an import, a new day) makes it anew.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
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
from hexloop.core.memory.schedule import recall_after
from hexloop.core.memory.statistics import MATURE_DAYS, Given, Totals

BATCH = 500
STABILITY_EDGES = (1, 3, 7, 14, 30, 60, 120, 365)
INTERVAL_EDGES = (1, 3, 7, 14, 30, 60, 120, 365)
"""Days."""
DIFFICULTY_EDGES = (2, 3, 4, 5, 6, 7, 8, 9)
RECALL_EDGES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)

FORMAT = "2"
MOST_FOLLOWED = 500
"""So many new grades are added to what is kept; beyond, everything is worked out anew."""
SPANS_WITH_TODAY = ("today", "week", "month", "year", "whole")

_EDGES: dict[str, tuple[float, ...]] = {
    "stability": STABILITY_EDGES,
    "difficulty": DIFFICULTY_EDGES,
    "interval": INTERVAL_EDGES,
    "recall": RECALL_EDGES,
}


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
    """The statistics of this person at ``at``; worked out anew only when more than grades was added since."""
    how = scheduling_for(user, at=at)
    return _from_kept(_kept(user, how).data, how.today)


def page_of(user: User, *, at: datetime, name: str, render: Callable[[Statistics], str]) -> str:
    """The page called ``name`` as ``render`` makes it from the statistics, kept until they are others."""
    how = scheduling_for(user, at=at)
    row = _kept(user, how)
    if name not in row.pages:
        row.pages[name] = render(_from_kept(row.data, how.today))
        row.save(update_fields=["pages"])
    page: str = row.pages[name]
    return page


def _kept(user: User, how: Scheduling) -> StatisticsCache:
    """The statistics as they are kept, brought up to date."""
    # The numbers are large and not asked for when the page made of them is still good.
    row = accounts.owned(StatisticsCache, user).defer("data").first()
    stamp, seen = _stamp(how), _seen(user)
    if row is not None and (row.stamp, row.seen) == (stamp, seen):
        return row
    follows = row is not None and row.stamp == stamp and _follow(row, user, how, seen)
    data = row.data if row is not None and follows else _work_out(user, how)
    with transaction.atomic():
        values = {"stamp": stamp, "seen": seen, "data": data, "pages": {}}
        row, _ = StatisticsCache.objects.update_or_create(owner=user, defaults=values)
    return row


def _stamp(how: Scheduling) -> str:
    parts = (FORMAT, how.today, how.clock.zone, how.clock.start_hour, how.choices.weights_at)
    return "|".join(str(part) for part in parts)[:200]


def _seen(user: User) -> dict[str, Any]:
    """What there is: the last action, the last review, how many cards, and when something was last undone."""
    actions = accounts.owned(Action, user).aggregate(action=Max("pk"), undone=Max("undone_at"))
    reviews = accounts.owned(Review, user).aggregate(review=Max("pk"))
    cards = accounts.owned(Card, user).aggregate(cards=Count("pk"))
    found = {**actions, **reviews, **cards}
    return {name: str(value) if isinstance(value, datetime) else value or 0 for name, value in found.items()}


def _follow(row: StatisticsCache, user: User, how: Scheduling, seen: Mapping[str, Any]) -> bool:
    """Add the grades given since ``row`` was worked out to its data. False, with nothing added, when more happened."""
    old = row.seen
    since = accounts.owned(Action, user).filter(pk__gt=old["action"]).select_related("review")
    actions = list(since.order_by("pk")[: MOST_FOLLOWED + 1])
    given = [action.review for action in actions if action.review and len(action.changes) == 1]
    made = sum(review.before is None for review in given)
    reviews = accounts.owned(Review, user).filter(pk__gt=old["review"]).count()
    if (
        not 0 < len(actions) == len(given) == reviews <= MOST_FOLLOWED
        or (seen["undone"], seen["cards"]) != (old["undone"], old["cards"] + made)
        or any(review.on != how.today or review.undone_at for review in given)
    ):
        return False
    data = row.data
    totals = statistics.day_totals(_given(review, how) for review in given)
    for name in SPANS_WITH_TODAY:
        summed = statistics.from_json(data["spans"][name])
        summed.add(totals)
        data["spans"][name] = statistics.as_json(summed)
    today = str(how.today.toordinal())
    count, seconds = data["days"].get(today, (0, 0))
    data["streak"] += not count
    data["days"][today] = [count + totals.reviews, seconds + totals.seconds]
    for review in given:
        if review.before is not None:
            _count_card(data["cards"], _facts(review.before), how, -1)
        _count_card(data["cards"], _facts(review.after), how, 1)
    return True


def _given(review: Review, how: Scheduling) -> Given:
    return Given(
        review.grade,
        review.at.astimezone(how.clock.zone).hour,
        review.seconds,
        review.after["round"],
        _interval(review.before),
        review.retrievability,
        counts=review.review_kind != ReviewKind.CRAM,
    )


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
    for review in reviews.only(*columns).iterator(BATCH):
        if review.on in found:
            found[review.on].append(_given(review, how))
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


CardFacts = tuple[float | None, float | None, int | None, date | None, bool, date | None, bool]
"""Stability, difficulty, day of the last review, due day, suspended, buried until, leech."""

_FACTS = ("stability", "difficulty", "reviewed_day", "due_on", "suspended", "buried_until", "leech")


def _cards(user: User, how: Scheduling) -> dict[str, Any]:
    sums: dict[str, Any] = {
        **dict.fromkeys(("new", "young", "mature", "suspended", "buried", "leeches", "overdue"), 0),
        **{name: [0] * (len(edges) + 1) for name, edges in _EDGES.items()},
        "due": {},
        "remembered": 0.0,
    }
    rows: Iterable[Any] = accounts.owned(Card, user).values_list(*_FACTS)
    for row in rows:
        _count_card(sums, row, how, 1)
    return sums


def _facts(kept: Mapping[str, Any]) -> CardFacts:
    """The facts of a card from its snapshot."""
    stability, difficulty, day, due_on, suspended, buried_until, leech = (kept.get(name) for name in _FACTS)
    due = date.fromisoformat(due_on) if due_on else None
    return (
        stability,
        difficulty,
        day,
        due,
        bool(suspended),
        buried_until and date.fromisoformat(buried_until),
        bool(leech),
    )


def _count_card(sums: dict[str, Any], card: CardFacts, how: Scheduling, sign: int) -> None:
    """Add a card to the sums (``sign`` 1) or take it out (-1)."""
    stability, difficulty, reviewed_day, due_on, suspended, buried_until, leech = card
    sums["suspended"] += sign * suspended
    sums["leeches"] += sign * leech
    sums["buried"] += sign * (buried_until is not None and buried_until > how.today)
    if stability is None or difficulty is None or reviewed_day is None or due_on is None:
        sums["new"] += sign * (not suspended)
        return
    today = how.today.toordinal()
    interval, ahead = due_on.toordinal() - reviewed_day, due_on.toordinal() - today
    recall = recall_after(today - reviewed_day, stability, how.weights)
    sums["remembered"] += sign * recall
    for name, value in (
        ("stability", stability),
        ("difficulty", difficulty),
        ("interval", interval),
        ("recall", recall),
    ):
        sums[name][bisect_right(_EDGES[name], value)] += sign
    if suspended:
        return
    sums["mature" if interval >= MATURE_DAYS else "young"] += sign
    if ahead < 0:
        sums["overdue"] += sign
    else:
        sums["due"][str(ahead)] = sums["due"].get(str(ahead), 0) + sign
