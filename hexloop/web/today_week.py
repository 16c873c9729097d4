"""The week on Today: minutes of graded tries, day by day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from hexloop.apps.review.queries import Practice
from hexloop.web.durations import duration_text
from hexloop.web.pieces import WeekDay


def monday_of(today: date) -> date:
    """The Monday of this week."""
    return today - timedelta(days=today.weekday())


def week_days(week: Iterable[Practice], today: date) -> list[WeekDay]:
    """Seven bars from Monday to Sunday, stacked by round."""
    seconds: dict[date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for done in week:
        seconds[done.on][done.round] += done.seconds
    monday = monday_of(today)
    days = [monday + timedelta(days=n) for n in range(7)]
    return [
        WeekDay(f"{day:%a}"[0], f"{day:%A}", {key: max(1, round(spent / 60)) for key, spent in seconds[day].items()})
        for day in days
    ]


def week_note(week: Iterable[Practice]) -> str:
    """How much it was so far; empty when it was nothing."""
    total = sum(done.seconds for done in week)
    return f"{duration_text(total)} of graded tries since Monday." if total else ""


def today_note(week: Iterable[Practice], today: date) -> str:
    """`` 35 min done today.``, to stand after another sentence; empty when it was nothing."""
    seconds = sum(done.seconds for done in week if done.on == today)
    return f" {duration_text(seconds)} done today." if seconds else ""
