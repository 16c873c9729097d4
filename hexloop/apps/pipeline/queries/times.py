"""Times of rounds in words, as the person who looks lives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hexloop.apps.pipeline.models import Round
from hexloop.core.memory.wording import day_text


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of a look, and the zone of who looks."""

    at: datetime
    zone: ZoneInfo

    @property
    def today(self) -> date:
        """The day on the wall: an interview tomorrow at one in the night is tomorrow."""
        return self.at.astimezone(self.zone).date()


def when_text(starts_at: datetime, now: Now) -> str:
    """``1 Dec 09:30`` in the zone of who looks, with the year when it is another one."""
    local = starts_at.astimezone(now.zone)
    return f"{day_text(local.date(), now.today)} {local:%H:%M}"


def agreed_text(row: Round, now: Now) -> str:
    """The time in the zone in which it was agreed (``Tue 1 Dec 00:30 in Europe/London``); empty where clocks there show
    the same."""
    if row.starts_at is None or not row.zone:
        return ""
    local, there = row.starts_at.astimezone(now.zone), row.starts_at.astimezone(ZoneInfo(row.zone))
    if local.utcoffset() == there.utcoffset():
        return ""
    return f"{there:%a} {day_text(there.date(), now.today)} {there:%H:%M} in {zone_words(row.zone)}"


def zone_words(name: str) -> str:
    """``New York`` for ``America/New_York``."""
    return name.rpartition("/")[2].replace("_", " ")


def days_text(days: int) -> str:
    """``today``, ``tomorrow``, ``in 9 days``, ``3 days ago``."""
    if days in {0, 1}:
        return ("today", "tomorrow")[days]
    if days < 0:
        return "yesterday" if days == -1 else f"{-days} days ago"
    return f"in {days} days"


def length_text(minutes: int) -> str:
    """``45 min``, ``1 h 30``, ``3 d``."""
    if minutes < 60:
        return f"{minutes} min"
    if minutes >= 24 * 60:
        return f"{round(minutes / 24 / 60)} d"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02}" if rest else f"{minutes} min" if hours == 1 else f"{hours} h"


def ends_at(row: Round) -> datetime | None:
    """When a round ends, as far as it has a time."""
    return row.starts_at + timedelta(minutes=row.minutes) if row.starts_at else None
