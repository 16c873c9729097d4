"""Whether a run's time grows in step with its cases."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from hexloop.core.judge.task import Case
from judging.timing import in_turn

COUNTS = (10, 30, 100, 300)


@dataclass(frozen=True, slots=True)
class Line:
    """``start_ms`` for a run without cases, ``ms_per_case`` for each. ``worst_deviation`` is how far a measured
    count lies from the line at most, as a share of what the line says there."""

    start_ms: float
    ms_per_case: float
    worst_deviation: float
    measured: dict[int, float]


def cases(count: int) -> list[Case]:
    """Two-sum cases of one size, so that only their number differs."""
    return [Case(([3, 1, *range(10 + n, 110 + n), 5], 8), [0, 102]) for n in range(count)]


def measure(judged: Callable[[list[Case]], object], rounds: int) -> Line:
    """The line through the medians of all counts, which take turns."""
    subjects = {str(count): partial(judged, cases(count)) for count in COUNTS}
    return fitted({int(count): ms for count, ms in in_turn(subjects, rounds).items()})


def fitted(measured: dict[int, float]) -> Line:
    """The line of least squares through milliseconds by count."""
    slope, start = statistics.linear_regression(list(measured), list(measured.values()))
    off = [abs(ms / (start + slope * count) - 1) for count, ms in measured.items()]
    return Line(start_ms=start, ms_per_case=slope, worst_deviation=max(off), measured=measured)
