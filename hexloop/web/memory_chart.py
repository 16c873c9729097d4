"""The curve of what a recall costs: loads in, SVG coordinates and words out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hexloop.core.memory import workload
from hexloop.core.memory.workload import HIGHEST, LOWEST, Habits, Load
from hexloop.web.drawing import Point, grouped, points_text

WIDTH, HEIGHT = 480, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 436, 16, 150
TICKS = (70, 80, 90, 97)


@dataclass(frozen=True, slots=True)
class Tick:
    """A number beside an axis."""

    at: Point
    text: str


@dataclass(frozen=True, slots=True)
class WorkloadShape:
    """``minutes`` and ``remembered`` are ``points`` texts of two curves with their own axes, left and right; the dots
    are the chosen recall on them."""

    minutes: str
    remembered: str
    minutes_dot: Point
    remembered_dot: Point
    percent: int
    below: tuple[Tick, ...]
    left: tuple[Tick, ...]
    right: tuple[Tick, ...]
    summary: str
    source: str


def workload_shape(loads: Sequence[Load], percent: int, *, things: int, how: Habits) -> WorkloadShape:
    """The drawing with ``percent`` marked, for a deck of ``things``."""
    chosen = workload.at(loads, percent)
    most_minutes = _round_up(max(load.minutes for load in loads))
    most_things = max(things, 1)

    def place(load: Load, share: float) -> Point:
        x = _LEFT + (load.percent - LOWEST) / (HIGHEST - LOWEST) * (_RIGHT - _LEFT)
        return round(x, 1), round(_BOTTOM - share * (_BOTTOM - _TOP), 1)

    def minutes(load: Load) -> Point:
        return place(load, load.minutes / most_minutes)

    def remembered(load: Load) -> Point:
        return place(load, load.remembered / most_things)

    ticks = [Load(at, 0, 0) for at in TICKS]
    return WorkloadShape(
        minutes=points_text([minutes(load) for load in loads]),
        remembered=points_text([remembered(load) for load in loads]),
        minutes_dot=minutes(chosen),
        remembered_dot=remembered(chosen),
        percent=percent,
        below=tuple(Tick((place(tick, 0)[0], _BOTTOM + 17), f"{tick.percent} %") for tick in ticks),
        left=(Tick((_LEFT - 6, _BOTTOM + 4), "0"), Tick((_LEFT - 6, _TOP + 4), minutes_text(most_minutes))),
        right=(Tick((_RIGHT + 6, _BOTTOM + 4), "0"), Tick((_RIGHT + 6, _TOP + 4), grouped(most_things))),
        summary=(
            f"At {percent} %: about {minutes_text(chosen.minutes)} a day over a year, and {grouped(chosen.remembered)} "
            f"of {grouped(things)} things still there at its end."
        ),
        source=_source(how),
    )


def minutes_text(minutes: float) -> str:
    """``40 s``, ``12 min``, ``1 h 20 min``."""
    if minutes < 1:
        return f"{round(60 * minutes)} s"
    whole = round(minutes)
    if whole < 60:
        return f"{whole} min"
    return f"{whole // 60} h" + (f" {whole % 60} min" if whole % 60 else "")


def _round_up(minutes: float) -> float:
    """A number above ``minutes`` that reads well at the end of an axis."""
    steps = (1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1_440)
    return float(next((step for step in steps if step >= minutes), minutes))


def _source(how: Habits) -> str:
    if how.measured:
        return f"Times and grades as in your own {grouped(how.measured)} timed reviews."
    one, more = (minutes_text(seconds[0] / 60) for seconds in (how.first_seconds, how.later_seconds))
    return (
        f"Fewer than {workload.ENOUGH} of your reviews were timed, so this assumes {one} for a first try, {more} for "
        "a later one, and grades as most people give them."
    )
