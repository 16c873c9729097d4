"""The round of a mock that an attempt belongs to. Whoever makes such attempts says how to find it, when it is ready::

    rounds.register(round_of_attempt)

so the studio shows the clock of an app that it never imports.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from hexloop.apps.design.models import Attempt


@dataclass(frozen=True, slots=True)
class RoundShown:
    """A round as the studio shows it. ``url`` is its page, also once it is over; ``left`` is the time that is left of
    ``minutes``, in words; ``clock`` is what the clock of its pages counts from. What is said in it is recorded as
    ``recorded_as``, a kind and a key."""

    title: str
    url: str
    minutes: int
    left: str
    over: bool
    clock: Mapping[str, object]
    recorded_as: tuple[str, str]


Find = Callable[[Attempt, datetime], RoundShown | None]
_FINDERS: list[Find] = []


def register(find: Find) -> None:
    """Let ``find`` name the round of an attempt at a moment. When its time is over by then, it ends the round, and the
    attempt with it."""
    if find not in _FINDERS:
        _FINDERS.append(find)


def round_of(attempt: Attempt, at: datetime) -> RoundShown | None:
    """The round that an attempt belongs to; ``None`` for one made alone, or whose mock was deleted. No query for an
    attempt that was made alone."""
    if attempt.round_minutes is None:
        return None
    return next((found for find in _FINDERS if (found := find(attempt, at)) is not None), None)
