"""Times a program on inputs that double, made by ``grow`` in the problem's generate.py.

Each time is that of a fresh child, so that nothing remembered helps the second call, and the least of
three or more: noise only adds. What the judge spends on handing the arguments over grows with them too; a
program that does nothing shows how much that is, and it is taken off.

A second, small call follows each timed one, because the kernel books the time of a process that runs
on another core at the next tick or switch: what comes late is in the sum of the two.
"""

from __future__ import annotations

import time
from bisect import insort
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from math import hypot, log

from hexloop.core.content.cases import grown_case
from hexloop.core.content.problem import Grow, PackProblem
from hexloop.core.growth.fit import FEWEST_POINTS, Point
from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import Case, Signature, Task
from hexloop.core.judge.verdict import Verdict
from hexloop.lib.errors import HexloopError

BUDGET_MS = 1_500
"""About how long one measurement takes altogether. A person waits for it."""

POINT_MS = 250
"""What one call may take; a size beyond it is left out."""

_REPEATS = 3
_MOST_REPEATS = 6
_STEADY = 0.1  # a time known to this share of itself
_CLOCK_MS = 0.03  # a fresh child's first page faults
_NOTHING_MS = 0.15
_CLEAR_MS = 50.0  # noise is little beside it: twice is enough
_LEAST_RATIO = 1.02
_MOST_OVERRUNS = 3
_FINISHED = (Verdict.ACCEPTED, Verdict.WRONG_ANSWER)
_SEED = 1


class GrowthFailed(HexloopError):
    """The program did not get through the smallest input; the text is the judge's sentence."""


@dataclass(frozen=True, slots=True)
class Measured:
    """``points`` are sizes with their CPU time, rising. ``note`` says why it ended before the
    largest size, when that was the program's doing."""

    points: tuple[Point, ...]
    note: str = ""


def measure_growth(
    problem: PackProblem,
    source: str,
    *,
    judge: Judge,
    budget_ms: int = BUDGET_MS,
    stopped: Callable[[], bool] = lambda: False,
) -> Measured:
    """Time ``source`` at growing sizes until the largest, the budget, or ``stopped()``, asked between runs.

    Raises ``GrowthFailed`` when the program fails at the smallest size, ``CasesFailed`` when ``grow``
    does, and ``ValueError`` for a problem without ``[grow]``.
    """
    if problem.grow is None:
        raise ValueError(f"{problem.slug} has no [grow] in its problem.toml")
    until = time.monotonic() + budget_ms / 1_000
    at_last = until + budget_ms / 1_000  # a busy machine may go on while there are too few points to say anything
    stopwatch = _Stopwatch(problem, problem.grow, source, judge)
    steps = _Steps(problem.grow)
    last_s = 0.0
    # The next size takes longer than the last one: it is not begun when the budget would not last.
    while steps.size and not stopped():
        started = time.monotonic()
        if started + 1.5 * last_s > (until if len(steps.points) >= FEWEST_POINTS else at_last):
            break
        took = stopwatch.time(steps.size)
        if isinstance(took, str):
            if not steps.points:
                raise GrowthFailed(took)
            return Measured(tuple(steps.points), took)
        steps.take(took)
        last_s = time.monotonic() - started
    return Measured(tuple(steps.points))


class _Steps:
    """Which size is next. Sizes double, or quadruple while a call takes nothing, as long as that is
    likely to stay within a point's time; then they come closer."""

    def __init__(self, grow: Grow) -> None:
        self.points: list[Point] = []
        self.size = grow.smallest
        self._largest = grow.largest
        self._too_large = grow.largest + 1
        self._overruns = 0

    def take(self, point: Point | None) -> None:
        """Note a time, ``None`` when it was over the limit, and choose the next size; 0 ends it."""
        if point is not None:
            insort(self.points, point, key=lambda one: one.n)
        else:
            self._overruns += 1
            self._too_large = min(self._too_large, self.size)
        larger = self._larger() if self._overruns <= _MOST_OVERRUNS else 0
        self.size = larger or (self._between() if len(self.points) < FEWEST_POINTS else 0)

    def _between(self) -> int:
        """The middle of the widest gap below a size that took some time: a steep program has few sizes."""
        pairs = [(low.n, high.n) for low, high in pairwise(self.points) if high.ms > _NOTHING_MS]
        low, high = max(pairs, key=lambda pair: pair[1] - pair[0], default=(0, 0))
        return (low + high) // 2 if high - low > 1 else 0

    def _larger(self) -> int:
        if not self.points:
            return self.size // 2
        last = self.points[-1]
        ratio = 4.0 if last.ms < _NOTHING_MS else 2.0
        while ratio > _LEAST_RATIO and (round(last.n * ratio) >= self._too_large or self._likely(ratio) > POINT_MS):
            ratio **= 0.5
        size = max(last.n + 1, round(last.n * ratio))
        return size if ratio > _LEAST_RATIO and size < self._too_large else 0

    def _likely(self, ratio: float) -> float:
        """The time that a size ``ratio`` times the last one takes, if it goes on as between the last two."""
        if len(self.points) < 2:
            return 0.0
        before, last = self.points[-2:]
        degree = log(max(last.ms, _NOTHING_MS) / max(before.ms, _NOTHING_MS)) / log(last.n / before.n)
        return float(last.ms * ratio ** max(0.0, degree))


class _Stopwatch:
    """Times one program against a program that does nothing."""

    def __init__(self, problem: PackProblem, grow: Grow, source: str, judge: Judge) -> None:
        self.problem = problem
        self.source = source
        self.judge = judge
        self._small = grown_case(problem, max(1, grow.smallest // 2), _SEED, judge=judge)

    def time(self, n: int) -> Point | str | None:
        """Size ``n`` timed; ``None`` when it takes more than a point may, or why there is no time."""
        case = grown_case(self.problem, n, _SEED, judge=self.judge)
        task = replace(self.problem.task, limits=replace(self.problem.task.limits, cpu_ms=POINT_MS, wall_ms=0))
        idle = idle_source(self.problem.task.signature)
        times: list[float] = []
        bare: list[float] = []
        while len(times) < _REPEATS or (len(times) < _MOST_REPEATS and _unsteady(times, bare)):
            took = self._once(task, self.source, case)
            if not isinstance(took, float):
                return took
            times.append(took)
            spent = self._once(task, idle, case)
            bare.append(spent if isinstance(spent, float) else 0.0)
            if took > _CLEAR_MS and len(times) > 1:
                break
        (took, times_give), (spent, bare_give) = _least(times), _least(bare)
        return Point(n, max(0.0, took - spent), hypot(times_give, bare_give, _CLOCK_MS))

    def _once(self, task: Task, source: str, case: Case) -> float | str | None:
        result = self.judge.run(task, source, [case, self._small])
        if len(result.cases) == 2 and result.cases[0].verdict in _FINISHED:
            return result.cpu_ms
        return None if result.verdict is Verdict.TIME_LIMIT else result.message


def _least(times: list[float]) -> tuple[float, float]:
    """The least time and how far from it the next one is: what it is known to."""
    least = sorted(times)
    return least[0], least[1] - least[0]


def _unsteady(times: list[float], bare: list[float]) -> bool:
    (took, times_give), (spent, bare_give) = _least(times), _least(bare)
    return times_give + bare_give > max(_CLOCK_MS * 2, _STEADY * (took - spent))


def idle_source(signature: Signature) -> str:
    """A submission that takes the arguments of ``signature`` and does nothing with them."""
    names = [method.name for method in signature.methods]
    if not signature.class_name:
        return "".join(_function(name, "") for name in names) + _classes(signature)
    body = "".join(_function(name, "    ", "self, ") for name in names)
    return f"class {signature.class_name}:\n{body}{_classes(signature)}"


def _function(name: str, indent: str, first: str = "") -> str:
    return f"{indent}def {name}({first}*args):\n{indent}    return None\n"


def _classes(signature: Signature) -> str:
    return "".join(f"class {name}:\n    pass\n" for name in signature.classes)
