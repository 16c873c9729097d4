"""Things that overlap stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST_LANES = 6
COLUMNS = 12
"""A day is so many columns wide: two, three, four and six things share it evenly."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the twelve columns of its day, from 1."""

    column: int
    width: int


def side_by_side(spans: Sequence[tuple[int, int]]) -> list[Place]:
    """The place of each of these stretches (begin, end; in order of their beginning).

    Those that overlap, directly or through others, share the width evenly; from the seventh on all stand in the last
    lane.
    """
    lanes: list[int] = []
    groups: list[list[int]] = []
    ends: list[int] = []
    for number, (begin, end) in enumerate(spans):
        if not groups or begin >= max(ends):
            groups.append([])
            ends = []
        free = next((lane for lane, until in enumerate(ends) if until <= begin), len(ends))
        free = min(free, MOST_LANES - 1)
        if free == len(ends):
            ends.append(end)
        else:
            ends[free] = max(ends[free], end)
        groups[-1].append(number)
        lanes.append(free)
    found = [Place(1, COLUMNS)] * len(spans)
    for group in groups:
        count = max(lanes[number] for number in group) + 1
        width = COLUMNS // (6 if count > 4 else count)
        for number in group:
            found[number] = Place(1 + lanes[number] * width, width)
    return found
