"""How much of a round or a break is left."""

from __future__ import annotations

from datetime import datetime

from hexloop.apps.mock.models import MockItem, MockRound, State
from hexloop.core.interviews.round_clock import break_left, count


def seconds_left(row: MockRound, at: datetime) -> int:
    """The seconds that are left of a round that runs; 0 for any other."""
    if row.state != State.RUNNING:
        return 0
    limit = row.minutes * 60
    counted = count(seconds=row.counted_seconds, seen_at=row.seen_at or row.started_at or at, now=at, limit=limit)
    return limit - counted.seconds


def seconds_of_break(row: MockRound, at: datetime) -> int:
    """The seconds that are left of the break after a round; 0 when there is none."""
    if row.state != State.BREAK or row.ended_at is None:
        return 0
    return break_left(ended_at=row.ended_at, minutes=row.break_minutes, now=at)


def seconds_since(item: MockItem, at: datetime) -> int:
    """The seconds since what is asked was turned to last; none when the clock was set back."""
    since = item.entered_at or item.shown_at or at
    return max(0, round((at - since).total_seconds()))


def clock_text(seconds: int) -> str:
    """``4:05``, ``1:02:00``."""
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def minutes_text(seconds: int) -> str:
    """``38 min``; ``under a minute``."""
    return f"{round(seconds / 60)} min" if seconds >= 60 else "under a minute"


def length_words(minutes: int) -> str:
    """``1 h 35 min``."""
    hours, rest = divmod(minutes, 60)
    return " ".join(([f"{hours} h"] if hours else []) + ([f"{rest} min"] if rest or not hours else []))
