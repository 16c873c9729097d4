"""The week on Today: minutes planned and done, day by day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from hexloop.apps.calendar.queries import WeekMinutes
from hexloop.web.durations import duration_text
from hexloop.web.pieces import WeekDay


def monday_of(today: date) -> date:
    """The Monday of this week."""
    return today - timedelta(days=today.weekday())


def week_days(week: WeekMinutes) -> list[WeekDay]:
    """Seven bars from Monday to Sunday: what was done, stacked by round."""
    return [
        WeekDay(
            f"{each.day:%a}"[0],
            f"{each.day:%A}" + (f", {duration_text(60 * planned)} planned" if (planned := _sum(each.planned)) else ""),
            {key: minutes for key, minutes in each.done.items() if minutes},
        )
        for each in week.days
    ]


def week_note(week: WeekMinutes) -> str:
    """``11 h 40 min done of 14 h planned``; empty when it was nothing and nothing is planned."""
    if week.planned:
        done = duration_text(60 * week.done) if week.done else "Nothing"
        return f"{done} done of {duration_text(60 * week.planned)} planned."
    return f"{duration_text(60 * week.done)} of graded tries since Monday." if week.done else ""


def today_note(week: WeekMinutes, today: date) -> str:
    """`` 35 min done today.``, to stand after another sentence; empty when it was nothing."""
    done = sum(_sum(each.done) for each in week.days if each.day == today)
    return f" {duration_text(60 * done)} done today." if done else ""


def _sum(minutes: Mapping[str, int]) -> int:
    return sum(minutes.values())
