"""The clock of a round: it belongs to the server, counts while nobody looks, and never runs backwards.

Time away from the page counts, as it would in the room. A clock that is set back counts nothing, one that is set
forward counts like any other time; what counts is a number of seconds, not a moment, so that neither makes a round
endless.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Counted:
    """How far a round is: ``seconds`` had passed at ``seen_at``; ``ended_at`` is when its time was over, if it is."""

    seconds: int
    seen_at: datetime
    ended_at: datetime | None


def count(*, seconds: int, seen_at: datetime, now: datetime, limit: int) -> Counted:
    """Count on from ``seen_at`` to ``now``, at most to ``limit`` seconds. Parts of a second are counted next time."""
    passed = int(max(0.0, (now - seen_at).total_seconds()))
    if seconds + passed >= limit:
        return Counted(limit, now, max(seen_at, seen_at + timedelta(seconds=limit - seconds)))
    # A step back is forgotten: counting goes on from the new time.
    return Counted(seconds + passed, now if now < seen_at else seen_at + timedelta(seconds=passed), None)


def break_left(*, ended_at: datetime, minutes: int, now: datetime) -> int:
    """The seconds that are left of a break of ``minutes`` which began at ``ended_at``: 0 when it is over, never more
    than the whole."""
    gone = (now - ended_at).total_seconds()
    return int(min(minutes * 60, max(0.0, minutes * 60 - gone)))
