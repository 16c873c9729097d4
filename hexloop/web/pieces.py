"""The pieces of the design system as plain values.

A page hands these (or any object with the same field names: an app may not import ``hexloop.web``,
so its own frozen rows do as well) to the tags of ``hexloop.web.templatetags.pieces``. Every round
is a ``hexloop.core.rounds.Round``, its key as a string, or ``""`` for "belongs to no round".
Texts are ready to show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

MASTERY_WORDS = ("never tried", "no clue", "bugs", "slow", "solid")
"""What the mastery levels 0 to 4 are called."""

STAGE_ICONS = {"scheduling": "hourglass", "in progress": "calendar-check", "done": "check"}
"""The three stages of a round in a loop, with the icon of each."""


@dataclass(frozen=True, slots=True)
class PlanBlock:
    """A stretch of the day. ``starts`` is the clock time, ``done`` what was really done ("52 min";
    empty: not done yet), ``url`` starts it (with ``posts``, by the form of the page), ``page`` is its page. An empty
    ``title`` is free time: ``detail`` says so."""

    starts: str
    title: str
    minutes: int = 0
    detail: str = ""
    round: str = ""
    done: str = ""
    url: str = ""
    action: str = "Start"
    posts: bool = False
    page: str = ""


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing to look at again. ``level`` is the mastery 0 to 4 (``None``: no bars), ``due`` a
    text such as "today" or "3 d overdue"."""

    title: str
    detail: str
    url: str
    round: str = ""
    level: int | None = None
    due: str = ""
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class CaseSquare:
    """One test case. ``state`` is ``passed``, ``failed`` or ``not run``; ``word`` says it to a
    person ("Wrong answer"); ``url`` shows the case: a path (fetched into the grid's target) or
    ``#id`` of an element on the page. ``ms`` gives the shade, relative to the slowest case."""

    index: int
    state: str = "passed"
    ms: float = 0.0
    word: str = "Passed"
    url: str = ""


@dataclass(frozen=True, slots=True)
class Growth:
    """Time against input size. ``points`` are measured ``(size, milliseconds)`` pairs; ``fitted``
    and ``target`` are curves in the same units, sampled densely enough to be joined by lines.
    ``fitted_label`` ("yours ≈ O(V+E)") and ``target_label`` ("target O(V+E)") name them."""

    points: Sequence[tuple[float, float]]
    fitted: Sequence[tuple[float, float]] = ()
    fitted_label: str = ""
    target: Sequence[tuple[float, float]] = ()
    target_label: str = ""
    size_name: str = "n"


@dataclass(frozen=True, slots=True)
class HeatDay:
    """How much was done on one day, in the unit that the heatmap names."""

    on: date
    count: int


@dataclass(frozen=True, slots=True)
class ForecastDay:
    """How much falls due on one day: ``label`` stands under the bar, ``title`` is the full date."""

    label: str
    count: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of the week bars: minutes done by round key. ``title`` is the full name of the day."""

    label: str
    title: str
    minutes: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Meter:
    """A share from 0 to 100 with its name, for instance the weakest topics."""

    label: str
    percent: int
    round: str = ""
    url: str = ""
