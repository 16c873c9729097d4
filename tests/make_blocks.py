"""Factories for blocks."""

from __future__ import annotations

from datetime import date

from make import NOW

from hexloop.apps.calendar import services
from hexloop.apps.calendar.services import Plan
from hexloop.core.calendar.recurrence import Frequency, Rule

SUNDAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 23)
WEEKDAYS = Rule(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4))


def make_plan(on=MONDAY, starts="07:00", minutes=60, **more) -> Plan:
    """A coding block in UTC, unless more is said."""
    hour, minute = starts.split(":")
    values = {"kind": "round", "round": "coding", "zone": "UTC"} | more
    return Plan(first_on=on, starts_minute=int(hour) * 60 + int(minute), minutes=minutes, **values)


def make_block(user, on=MONDAY, starts="07:00", minutes=60, *, at=NOW, **more):
    """A stored block."""
    return services.make_block(user=user, plan=make_plan(on, starts, minutes, **more), at=at)
