"""The funnel as shapes for an SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hexloop.core.interviews.history import FunnelRow

ROW, BAR = 44, 26


@dataclass(frozen=True, slots=True)
class Size:
    """How wide the funnel is drawn, and how much of it is for the names at the left and the counts at the right, in
    the pixels of its letters."""

    width: int
    names: int
    counts: int


WIDE, NARROW = Size(640, 96, 150), Size(330, 74, 76)


@dataclass(frozen=True, slots=True)
class Band:
    """A bar of the funnel: how many reached a step. ``slope`` joins it to the next."""

    title: str
    y: int
    text_y: float
    x: float
    width: float
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


def funnel_drawing(rows: Sequence[FunnelRow], size: Size = WIDE) -> Funnel:
    """Bars as wide as the share that reached each step, with the days between."""
    most = max((row.reached for row in rows), default=0) or 1
    left = size.names
    room = size.width - left - size.counts
    bands = []
    for place, row in enumerate(rows):
        y = place * ROW
        width = round(room * row.reached / most, 1)
        below = rows[place + 1].reached if place + 1 < len(rows) else 0
        next_width = round(room * below / most, 1)
        slope = (
            f"{left},{y + BAR} {left + min(width, next_width)},{y + BAR} {left + next_width},{y + ROW} {left},{y + ROW}"
            if below
            else ""
        )
        bands.append(
            Band(
                title=row.status.title,
                y=y,
                text_y=y + BAR / 2 + 4,
                x=left,
                width=max(width, 1.5) if row.reached else 0,
                count=f"{row.reached} ({round(100 * row.reached / most)} %)" if row.reached else "0",
                label_x=left + width + 8,
                days="" if row.days is None else f"{row.days} d",
                days_y=y - (ROW - BAR) / 2 + 4,
                slope=slope,
            )
        )
    return Funnel(size.width, len(rows) * ROW, bands)
