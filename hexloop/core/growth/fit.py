"""Which class do these times follow? Least squares on relative errors, and an honest answer when it is not clear.

Each class is fitted as ``time = offset + factor · f(n)`` with neither below zero: a call has a fixed
cost, and nothing takes less time on a larger input. Errors are relative, so that small sizes count as
much as large ones, but for what each time is not known to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite, log2, sqrt

from hexloop.core.growth.classes import GrowthClass

FEWEST_POINTS = 5
"""With fewer, two parameters follow anything."""

QUICKEST_MS = 0.4
"""When even the largest input takes less, what was measured is the machine and not the program."""

_SAME = 1.3
"""A class whose error is within this factor of the best one's fits as well as the best."""

_NOISE = 0.015
"""Errors that differ by less than this are equal."""

_KNOWN = 0.03
"""A time known to this share of itself counts half as much as one that is known exactly."""

_MEMORY = 0.2
"""A class that grows less than the best one counts as fitting up to this error. Larger inputs leave the
processor's caches, so a program takes longer an element than its class says; it never takes less."""

_WORST = 0.3
"""No class fits when the best is off by more than this at a typical point."""

_UNSTEADY = 0.1
"""When nothing fits and times are not known better than this, the machine is to blame and not the program."""

_FLAT = 0.12
"""A growing part that adds less than this to the smallest time is not told from none."""

_TINY_MS = 1e-6
_SINGULAR = 1e-12
_STEEPEST = 64.0
"""An exponent beyond which a number says nothing more and would only overflow."""


@dataclass(frozen=True, slots=True)
class Point:
    """Size ``n`` took ``ms`` milliseconds, known to about ``give_ms``."""

    n: int
    ms: float
    give_ms: float = 0.0


class Doubt(StrEnum):
    """Why the data does not tell."""

    NONE = ""
    FEW = "few"
    QUICK = "quick"
    CLOSE = "close"
    UNSTEADY = "unsteady"
    NOTHING_FITS = "nothing fits"


@dataclass(frozen=True, slots=True)
class Curve:
    """One class fitted: ``offset_ms + factor · f(n)``. ``error`` is the root mean square of the
    relative errors, each point weighed by how well its time is known."""

    growth: GrowthClass
    offset_ms: float
    factor: float
    error: float

    def at(self, n: float) -> float:
        """The time that the curve gives for ``n``, in milliseconds."""
        return self.offset_ms + self.factor * self.growth.at(n)


@dataclass(frozen=True, slots=True)
class Fit:
    """What the data says. ``curves`` are the candidates, the best first: exactly one when ``doubt`` is
    empty, at least two when it is ``close``. ``doubling`` is how many times longer twice the input took."""

    curves: tuple[Curve, ...]
    doubt: Doubt
    doubling: float

    @property
    def decided(self) -> GrowthClass | None:
        """The class, when the data tells."""
        return None if self.doubt else self.curves[0].growth

    @property
    def least(self) -> GrowthClass | None:
        """The slowest-growing class that the data allows; ``None`` when it says nothing."""
        if self.doubt in (Doubt.NONE, Doubt.CLOSE):
            return min((curve.growth for curve in self.curves), key=lambda one: one.rank)
        return None


def fit_growth(points: Sequence[Point]) -> Fit:
    """Fit every class to ``points`` and say which it is, or that the data cannot tell. Sizes are at
    least 1 and differ; times are not negative; order does not matter."""
    points = sorted(points, key=lambda point: point.n)
    doubling = _doubling(points)
    if len(points) < FEWEST_POINTS:
        return Fit((), Doubt.FEW, doubling)
    if max(point.ms for point in points) < QUICKEST_MS:
        return Fit((), Doubt.QUICK, doubling)
    curves = sorted((curve for one in GrowthClass if (curve := _curve(one, points))), key=lambda one: one.error)
    candidates = _candidates(curves, points)
    if not candidates:
        give = sum(point.give_ms for point in points) / sum(point.ms for point in points)
        return Fit((), Doubt.UNSTEADY if give > _UNSTEADY else Doubt.NOTHING_FITS, doubling)
    return Fit(tuple(candidates), Doubt.CLOSE if len(candidates) > 1 else Doubt.NONE, doubling)


def _candidates(curves: list[Curve], points: Sequence[Point]) -> list[Curve]:
    """The curves that fit about as well as the best. A class that does not grow over these sizes says
    nothing that O(1) does not say, so it is taken for O(1)."""
    best = curves[0]
    if best.error > _WORST:
        return []
    close = [curve for curve in curves if curve.error <= _bound(curve, best)]
    growing = [curve for curve in close if _grows(curve, points)]
    constant = [curve for curve in curves if curve.growth is GrowthClass.CONSTANT]
    return growing if len(growing) == len(close) else [*constant, *growing]


def _bound(curve: Curve, best: Curve) -> float:
    bound = max(_SAME * best.error, best.error + _NOISE)
    return max(bound, _MEMORY) if curve.growth.rank < best.growth.rank else bound


def _grows(curve: Curve, points: Sequence[Point]) -> bool:
    first, last = curve.at(points[0].n), curve.at(points[-1].n)
    return last - first > _FLAT * max(first, points[0].give_ms)


def _curve(growth: GrowthClass, points: Sequence[Point]) -> Curve | None:
    """The best offset and factor, neither negative: the free optimum, else the better of the two edges."""
    shape = [growth.at(point.n) for point in points]
    if not isfinite(shape[-1]):
        return None
    scale = shape[-1]
    u = [1 / (point.ms + point.give_ms / _KNOWN + _TINY_MS) for point in points]
    v = [weight * value / scale for weight, value in zip(u, shape, strict=True)]
    y = [weight * point.ms for weight, point in zip(u, points, strict=True)]
    found = []
    for a, b in _solutions(u, v, y, grows=growth is not GrowthClass.CONSTANT):
        left = [yi - a * ui - b * vi for ui, vi, yi in zip(u, v, y, strict=True)]
        found.append((sqrt(_dot(left, left) / _dot(y, y)), a, b))
    error, a, b = min(found)
    return Curve(growth, a, b / scale, error)


def _solutions(u: list[float], v: list[float], y: list[float], *, grows: bool) -> list[tuple[float, float]]:
    uu, uv, vv, uy, vy = _dot(u, u), _dot(u, v), _dot(v, v), _dot(u, y), _dot(v, y)
    flat = (uy / uu, 0.0)
    if not grows:
        return [flat]
    determinant = uu * vv - uv * uv
    if determinant > _SINGULAR * uu * vv:
        a, b = (uy * vv - vy * uv) / determinant, (vy * uu - uy * uv) / determinant
        if a >= 0 and b >= 0:
            return [(a, b)]
    return [flat, (0.0, vy / vv)]


def _dot(left: Sequence[float], right: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(left, right, strict=True))


def _doubling(points: Sequence[Point]) -> float:
    """The factor by which the time grows when the input doubles, over the larger half of the sizes."""
    half = points[max(0, len(points) // 2 - 1) :]
    if len(half) < 2 or not half[0].ms or not half[-1].ms:
        return 1.0
    exponent = (log2(half[-1].ms) - log2(half[0].ms)) / log2(half[-1].n / half[0].n)
    return float(2 ** min(exponent, _STEEPEST))
