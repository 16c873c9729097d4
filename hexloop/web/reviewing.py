"""What the page Review shows: the one queue of everything due, what is coming, and the last grades."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from urllib.parse import urlencode

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review import queries as review
from hexloop.apps.review.queries import DueThing, PastGrade
from hexloop.core.memory.wording import day_text
from hexloop.core.rounds import Round
from hexloop.web.drawing import AXIS_NAMES
from hexloop.web.pieces import ForecastDay

AHEAD_DAYS = 30
SHOWN = 100
RECENT = 10


@dataclass(frozen=True, slots=True)
class RoundFilter:
    """A chip that cuts the page to one round, or to all."""

    label: str
    round: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class ComingDay:
    """What falls due on one day. ``title`` is ``Tomorrow`` or ``Fri 4 Dec``."""

    title: str
    rows: list[DueThing]


@dataclass(frozen=True, slots=True)
class Queue:
    """The whole page, cut to the round ``only`` when it is not empty. Counts say how much there is,
    lists hold at most ``SHOWN`` rows."""

    only: str
    due: list[DueThing]
    due_total: int
    start_url: str
    days: list[ComingDay]
    coming_total: int
    hidden: int
    forecast: list[ForecastDay]
    overdue: int
    filters: list[RoundFilter]
    recent: list[PastGrade]
    began: bool
    ahead_days: int = AHEAD_DAYS


def queue(user: User, *, at: datetime, only: str = "") -> Queue:
    """Everything on Review for this user at ``at``; ``only`` cuts queue and forecast to one round."""
    clock = accounts.study_clock(accounts.preferences(user))
    today = clock.day_of(at)
    rounds = review.rounds_with_cards(user)
    only = only if only in rounds else ""
    due = review.due(user, today, round=only, limit=SHOWN)
    counts = review.due_counts(user, today)
    coming = review.coming(user, today, days=AHEAD_DAYS, round=only)
    upcoming = review.upcoming(user, today, days=AHEAD_DAYS, round=only, limit=SHOWN)
    due_total = counts.get(only, 0) if only else sum(counts.values())
    overdue = review.overdue_count(user, today, round=only)
    return Queue(
        only=only,
        due=due,
        due_total=due_total,
        start_url=next((thing.url for thing in due if thing.url), ""),
        days=_by_day(upcoming, today),
        coming_total=sum(coming.values()),
        hidden=due_total - len(due) + sum(coming.values()) - len(upcoming),
        forecast=[_forecast_day(day, count) for day, count in {today: due_total - overdue, **coming}.items()],
        overdue=overdue,
        filters=_filters(rounds, only),
        recent=review.history(user, limit=RECENT, at=at, clock=clock),
        began=bool(rounds),
    )


def _by_day(rows: Iterable[DueThing], today: date) -> list[ComingDay]:
    # The heading says the day, so the rows need not.
    return [
        ComingDay(_day_title(day, today), [replace(row, due="") for row in of_day])
        for day, of_day in groupby(rows, key=lambda row: row.due_on)
    ]


def _day_title(day: date, today: date) -> str:
    return "Tomorrow" if (day - today).days == 1 else f"{day:%a} {day_text(day, today)}"


def _forecast_day(day: date, count: int) -> ForecastDay:
    # Thirty dates do not fit below thirty bars: Mondays carry theirs. The space keeps the bars on one line.
    return ForecastDay(
        str(day.day) if day.weekday() == 0 else "\N{NO-BREAK SPACE}", count, f"{day:%A}, {day.day} {day:%B}"
    )


def _filters(rounds: set[str], only: str) -> list[RoundFilter]:
    if len(rounds) < 2:
        return []
    page = reverse("review")
    chips = [
        RoundFilter(AXIS_NAMES[key], key.value, f"{page}?{urlencode({'round': key.value})}", key.value == only)
        for key in Round
        if key.value in rounds
    ]
    return [RoundFilter("All", "", page, only == ""), *chips]
