"""Scores of attempts: one's own and friends', apart; and how they go over time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.design.models import BY_SELF, Attempt, Score
from hexloop.apps.design.queries.lists import day_text, points_text
from hexloop.apps.design.queries.visible import visible_attempts
from hexloop.core.design.stages import Stage

MOST_POINTS = 40
"""How many attempts a trend shows: the latest."""
WIDTH, HEIGHT = 640, 150
LEFT, RIGHT, TOP, BOTTOM = 26, 626, 14, 126
SMALL_WIDTH, SMALL_HEIGHT = 150, 40
BEST = 4


@dataclass(frozen=True, slots=True)
class Dot:
    """One attempt in a trend: where its dot stands, and what it says."""

    x: float
    y: float
    words: str
    url_number: int


@dataclass(frozen=True, slots=True)
class Line:
    """Scores over attempts: ``points`` for a polyline, a dot each; ``latest`` is the last one, as text."""

    points: str
    dots: tuple[Dot, ...]
    latest: str


@dataclass(frozen=True, slots=True)
class StageTrend:
    """One stage over time, small; ``own`` and ``friends`` are empty lines where nobody scored."""

    stage: Stage
    own: Line
    friends: Line


@dataclass(frozen=True, slots=True)
class Trend:
    """Means of whole attempts, and each stage; ``levels`` are the heights of 1 to 4."""

    own: Line
    friends: Line
    stages: tuple[StageTrend, ...]
    levels: tuple[tuple[int, float], ...]
    count: int


@dataclass(frozen=True, slots=True)
class _Scored:
    number: int
    title: str
    day: str
    own: dict[str, float]
    friends: dict[str, float]


def trend(user: User, case_key: str = "") -> Trend:
    """The scores of ended attempts, in the order in which they ended; of one case, or all. Three queries."""
    zone = accounts.preferences(user).zone
    rows = visible_attempts(user).filter(ended_at__isnull=False, scores__isnull=False).distinct()
    if case_key:
        rows = rows.filter(case_key=case_key)
    attempts = list(rows.order_by("-ended_at", "-pk")[:MOST_POINTS])[::-1]
    by_attempt: dict[int, list[Score]] = {one.pk: [] for one in attempts}
    for score in Score.objects.filter(attempt__in=list(by_attempt)):
        by_attempt[score.attempt_id].append(score)
    scored = [_scored(one, by_attempt[one.pk], day_text(one.ended_at or one.made_at, zone)) for one in attempts]
    return Trend(
        own=_line(scored, [_mean(one.own.values()) for one in scored]),
        friends=_line(scored, [_mean(one.friends.values()) for one in scored]),
        stages=tuple(
            StageTrend(
                stage,
                _line(scored, [one.own.get(stage.value) for one in scored], small=True),
                _line(scored, [one.friends.get(stage.value) for one in scored], small=True),
            )
            for stage in Stage
        ),
        levels=tuple((points, _y(points)) for points in range(1, BEST + 1)),
        count=len(scored),
    )


def _scored(attempt: Attempt, scores: Sequence[Score], day: str) -> _Scored:
    own = {score.stage: float(score.points) for score in scores if score.by == BY_SELF}
    given: dict[str, list[int]] = {}
    for score in scores:
        if score.by != BY_SELF:
            given.setdefault(score.stage, []).append(score.points)
    friends = {stage: sum(points) / len(points) for stage, points in given.items()}
    return _Scored(attempt.pk, attempt.title, day, own, friends)


def _mean(points: Iterable[float]) -> float | None:
    known = list(points)
    return sum(known) / len(known) if known else None


def _line(scored: Sequence[_Scored], values: Sequence[float | None], *, small: bool = False) -> Line:
    last = max(len(scored) - 1, 1)
    dots = tuple(
        Dot(
            _x(place / last if len(scored) > 1 else 0.5, small),
            _y(value, small),
            f"{one.title}, {one.day}: {points_text(value)}",
            one.number,
        )
        for place, (one, value) in enumerate(zip(scored, values, strict=True))
        if value is not None
    )
    latest = next((points_text(value) for value in reversed(values) if value is not None), "")
    return Line(" ".join(f"{dot.x:g},{dot.y:g}" for dot in dots), dots, latest)


def _x(share: float, small: bool = False) -> float:
    left, right = (4, SMALL_WIDTH - 4) if small else (LEFT, RIGHT)
    return round(left + share * (right - left), 1)


def _y(points: float, small: bool = False) -> float:
    top, bottom = (4, SMALL_HEIGHT - 4) if small else (TOP, BOTTOM)
    return round(bottom - (points - 1) / (BEST - 1) * (bottom - top), 1)
