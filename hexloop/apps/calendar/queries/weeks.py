"""What is planned and done on a day and in a week: for Today and for the calendar itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import BlockKind, Sitting, seconds_spent
from hexloop.apps.calendar.queries.filling import Filled, fillings
from hexloop.apps.calendar.queries.occurrences import Occurrence, State, occurrences
from hexloop.apps.review.models import Review
from hexloop.core.memory.study_day import StudyClock

AHEAD = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class DayMinutes:
    """Minutes by the key of the round (empty: none) on one study day."""

    day: date
    planned: Mapping[str, int]
    done: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class WeekMinutes:
    """Seven days from a Monday."""

    days: list[DayMinutes]

    @property
    def planned(self) -> int:
        """Minutes planned in the week."""
        return sum(sum(day.planned.values()) for day in self.days)

    @property
    def done(self) -> int:
        """Minutes done in the week."""
        return sum(sum(day.done.values()) for day in self.days)


def study_clock(user: User) -> StudyClock:
    """The clock of this user's study days."""
    return accounts.study_clock(accounts.preferences(user))


def blocks_of_day(user: User, day: date, at: datetime, *, clock: StudyClock | None = None) -> list[Occurrence]:
    """The blocks that start on the study day ``day``, in order. Five queries, four with the user's clock."""
    return blocks_of_days(user, day, 1, at, clock=clock or study_clock(user))


def blocks_of_days(user: User, first: date, days: int, at: datetime, *, clock: StudyClock) -> list[Occurrence]:
    """The blocks that start on one of so many study days from ``first`` on, in order. Four queries."""
    since, until = clock.start_of(first), clock.start_of(first + timedelta(days=days))
    return [each for each in occurrences(user, since, until, at=at) if each.starts_at >= since]


def week_minutes(
    user: User,
    monday: date,
    at: datetime,
    *,
    clock: StudyClock | None = None,
    blocks: Sequence[Occurrence] | None = None,
) -> WeekMinutes:
    """What was planned and done from ``monday`` on for seven study days, by round. Who has the ``blocks`` of the week
    hands them in.

    Done is what the clocks of blocks show, and the time of graded tries outside of them. Free time is not counted.
    """
    clock = clock or study_clock(user)
    since, until = clock.start_of(monday), clock.start_of(monday + timedelta(days=7))
    planned: dict[date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for each in blocks_of_days(user, monday, 7, at, clock=clock) if blocks is None else blocks:
        if each.kind != BlockKind.FREE:
            planned[clock.day_of(each.starts_at)][each.round] += each.minutes
    done = _done_seconds(user, since, until, at, clock)
    days = [monday + timedelta(days=ahead) for ahead in range(7)]
    return WeekMinutes(
        [
            DayMinutes(day, dict(planned[day]), {key: round(spent / 60) for key, spent in done[day].items()})
            for day in days
        ]
    )


def next_block(user: User, at: datetime) -> Occurrence | None:
    """The block that is going on or paused; else the one that should go on now; else the next within two weeks."""
    found = [
        each
        for each in occurrences(user, at - timedelta(days=1), at + AHEAD, at=at)
        if each.kind != BlockKind.FREE and each.state not in {State.DONE, State.MISSED}
    ]
    going = [each for each in found if each.state in {State.GOING, State.PAUSED}]
    return next(iter(going or found), None)


def going_on(user: User) -> Sitting | None:
    """The block that was started and not finished."""
    return accounts.owned(Sitting, user).filter(finished_at=None).select_related("block").first()


def _done_seconds(
    user: User, since: datetime, until: datetime, at: datetime, clock: StudyClock
) -> dict[date, dict[str, int]]:
    found: dict[date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    sat = accounts.owned(Sitting, user).filter(started_at__gte=since, started_at__lt=until)
    sittings = list(sat.values_list("started_at", "finished_at", "round", "seconds", "running_since"))
    for started_at, _, round_key, seconds, running_since in sittings:
        found[clock.day_of(started_at)][round_key] += seconds_spent(seconds, running_since, at)
    graded = accounts.owned(Review, user).filter(undone_at=None, seconds__gt=0, at__gte=since, at__lt=until)
    rows: Iterable[Any] = graded.values_list("at", "after__round", "seconds")
    for graded_at, round_key, seconds in rows:
        if not any(started_at <= graded_at <= (finished_at or at) for started_at, finished_at, *_ in sittings):
            found[clock.day_of(graded_at)][round_key or ""] += seconds
    return found


def filling_of(user: User, block: Occurrence, *, at: datetime) -> list[Filled]:
    """What is in one block, given the other blocks of its day."""
    clock = study_clock(user)
    of_day = blocks_of_day(user, clock.day_of(block.starts_at), at, clock=clock)
    name = (block.block_id, block.on)
    if name not in {(each.block_id, each.on) for each in of_day}:
        of_day.append(block)
    return fillings(user, of_day, at=at)[name]
