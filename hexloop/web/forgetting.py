"""The forgetting curve of one card as SVG coordinates: what was remembered, what is, and when it comes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hexloop.core.memory.schedule import Weights, recall_on
from hexloop.core.memory.wording import day_text
from hexloop.web.drawing import Point, points_text

WIDTH, HEIGHT = 560, 168
_LEFT, _RIGHT, _TOP, _BOTTOM = 34, 548, 12, 140
SAMPLES = 32


@dataclass(frozen=True, slots=True)
class Learned:
    """A review: from the study day ``on`` on the memory had this stability."""

    on: date
    stability: float


@dataclass(frozen=True, slots=True)
class Curve:
    """``past`` and ``coming`` are lines, ``reviews`` their beginnings. ``now`` is the point of today, ``due`` the
    place of the due day on the axis. ``first`` and ``last`` are the ends of the axis in words."""

    past: tuple[str, ...]
    coming: str
    reviews: tuple[Point, ...]
    now: Point
    due: float
    due_text: str
    lines: tuple[tuple[float, str], ...]
    first: str
    last: str


def forgetting_curve(learned: Sequence[Learned], *, today: date, due_on: date, weights: Weights) -> Curve | None:
    """The curve through these reviews, oldest first; ``None`` without any."""
    if not learned:
        return None
    start = learned[0].on
    end = max(due_on, today) + timedelta(days=max(2, (max(due_on, today) - learned[-1].on).days // 4))
    span = max(1, (end - start).days)

    def place(day: float, recall: float) -> Point:
        return round(_LEFT + day / span * (_RIGHT - _LEFT), 1), round(_BOTTOM - recall * (_BOTTOM - _TOP), 1)

    def line(one: Learned, until: date) -> list[Point]:
        days = (until - one.on).days
        sampled = sorted({round(days * step / SAMPLES) for step in range(SAMPLES + 1)})
        recalls = [
            (day, recall_on(one.stability, reviewed_on=one.on, on=one.on + timedelta(day), weights=weights))
            for day in sampled
        ]
        return [place((one.on - start).days + day, recall) for day, recall in recalls]

    last = learned[-1]
    seen = max(today, last.on)
    ends = [*(one.on for one in learned[1:]), seen]
    recall_now = recall_on(last.stability, reviewed_on=last.on, on=seen, weights=weights)
    return Curve(
        past=tuple(points_text(line(one, max(until, one.on))) for one, until in zip(learned, ends, strict=True)),
        coming=points_text([point for point in line(last, end) if point[0] >= place((seen - start).days, 0)[0]]),
        reviews=tuple(place((one.on - start).days, 1.0) for one in learned),
        now=place((seen - start).days, recall_now),
        due=place((due_on - start).days, 0)[0],
        due_text=f"due {day_text(due_on, today)}",
        lines=tuple((place(0, share)[1], f"{share:.0%}".replace("%", " %")) for share in (0.0, 0.5, 1.0)),
        first=day_text(start, today),
        last=day_text(end, today),
    )
