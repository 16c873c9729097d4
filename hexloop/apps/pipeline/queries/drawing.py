"""The funnel as shapes for an SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hexloop.core.interviews.history import FunnelRow

WIDTH, ROW, BAR, LEFT = 640, 44, 26, 96


@dataclass(frozen=True, slots=True)
class Band:
    """A bar of the funnel: how many reached a step; ``went_on`` of it went further. ``slope`` joins it to the next."""

    title: str
    y: int
    text_y: float
    x: float
    width: float
    went_on: float
    count: str
    label_x: float
    days: str
    days_y: float
    slope: str


@dataclass(frozen=True, slots=True)
class Funnel:
    """All bars, from the top."""

    width: int
    height: int
    bands: list[Band]


def funnel_drawing(rows: Sequence[FunnelRow]) -> Funnel:
    """Bars as wide as the share that reached each step, with the days between."""
    most = max((row.reached for row in rows), default=0) or 1
    room = WIDTH - LEFT - 150
    bands = []
    for place, row in enumerate(rows):
        y = place * ROW
        width = round(room * row.reached / most, 1)
        below = rows[place + 1].reached if place + 1 < len(rows) else 0
        next_width = round(room * below / most, 1)
        slope = (
            f"{LEFT},{y + BAR} {LEFT + min(width, next_width)},{y + BAR} {LEFT + next_width},{y + ROW} {LEFT},{y + ROW}"
            if below
            else ""
        )
        bands.append(
            Band(
                title=row.status.title,
                y=y,
                text_y=y + BAR / 2 + 4,
                x=LEFT,
                width=max(width, 1.5) if row.reached else 0,
                went_on=next_width,
                count=f"{row.reached} ({round(100 * row.reached / most)} %)" if row.reached else "0",
                label_x=LEFT + width + 8,
                days="" if row.days is None else f"{row.days} d",
                days_y=y - (ROW - BAR) / 2 + 4,
                slope=slope,
            )
        )
    return Funnel(WIDTH, len(rows) * ROW, bands)
