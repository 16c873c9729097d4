"""The time of an attempt, read on the server: how much of a step counts, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from hexloop.core.telling import clock

LONGEST_STEP = timedelta(minutes=1)
"""A step longer than this without a sign of life is time away."""
SIGN_EVERY_SECONDS = 15
"""How often a page says that somebody is there."""


@dataclass(frozen=True, slots=True)
class Step:
    """What counts of the time since the last sign: whole seconds, and the moment up to which they reach."""

    seconds: int
    until: datetime


def step(last: datetime, at: datetime, *, away: bool = False) -> Step:
    """The seconds between two signs of life. Nothing counts of a step longer than a minute (a closed tab, a sleeping
    laptop), unless time ``away`` counts as it does in a round, and of one that goes back (the clock was set). Parts of
    a second stay for the next step."""
    passed = at - last
    if passed < timedelta(0) or (passed > LONGEST_STEP and not away):
        return Step(0, at)
    seconds = int(passed.total_seconds())
    return Step(seconds, last + timedelta(seconds=seconds))


def over_words(seconds: int, planned_minutes: int) -> str:
    """``1:10 left``, ``20 s over``, ``2 min over``: how time spent stands to its plan."""
    left = planned_minutes * 60 - seconds
    if left >= 0:
        return f"{clock(left)} left"
    return f"{-left} s over" if left > -60 else f"{-left // 60} min over"


def spent_words(seconds: int, planned_minutes: int) -> str:
    """``3:50 of 5:00``."""
    return f"{clock(seconds)} of {clock(planned_minutes * 60)}"
