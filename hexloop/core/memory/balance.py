"""Which day near the one FSRS asks for: the least loaded, as far as easy days let it.

The spread around an interval is the one that Anki and FSRS use for fuzz (15 % of what lies between 2.5 and 7
days, 10 % up to 20, 5 % beyond, and one day), but nothing is random: the same state gives the same day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

MAX_INTERVAL = 36_500
"""The longest interval, in days."""
MOVED_FROM = 3
"""Shorter intervals stay as they are."""

_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))


@dataclass(frozen=True, slots=True)
class EasyDays:
    """How much a person wants to do on a day, in percent of an ordinary one. ``weekdays`` holds Monday to
    Sunday, ``dates`` wins over it. 0 closes a day to what can as well come on another."""

    weekdays: Sequence[int] = (100,) * 7
    dates: Mapping[date, int] = field(default_factory=dict)

    @property
    def ordinary(self) -> bool:
        """Whether no day is an easy one."""
        return all(percent == 100 for percent in (*self.weekdays, *self.dates.values()))

    def percent(self, day: date) -> int:
        """The percentage of ``day``."""
        return self.dates.get(day, self.weekdays[day.weekday()])


@dataclass(frozen=True, slots=True)
class Balance:
    """Settles intervals counted from ``today``. ``load`` is how many cards are due on a day already."""

    today: date
    load: Mapping[date, int]
    easy: EasyDays = EasyDays()

    def settle(self, interval: int) -> int:
        """The interval to use instead of ``interval``: within its spread the day with the least load for its
        percentage, the nearest to ``interval`` among equals, the earlier of two as near.

        Intervals of one and two days stay. Where every day is closed the interval stays as well.
        """
        best, emptiest = interval, float("inf")
        for days in _nearest_first(interval):
            percent = self.easy.percent(self.today + timedelta(days=days))
            fullness = self._fullness(days, percent) if percent > 0 else float("inf")
            if fullness < emptiest:
                best, emptiest = days, fullness
            if emptiest <= 1:  # an ordinary day with nothing on it: none can be emptier
                break
        return best

    def _fullness(self, days: int, percent: int) -> float:
        return (self.load.get(self.today + timedelta(days=days), 0) + 1) * 100 / percent


def _nearest_first(interval: int) -> Iterator[int]:
    """The days of the spread of ``interval``, the earlier of two as near first."""
    lowest, highest = spread(interval)
    yield interval
    for away in range(1, max(interval - lowest, highest - interval) + 1):
        if interval - away >= lowest:
            yield interval - away
        if interval + away <= highest:
            yield interval + away


def spread(interval: int) -> tuple[int, int]:
    """The shortest and the longest interval that may stand for ``interval``, in days."""
    if interval < MOVED_FROM:
        return interval, interval
    delta = 1.0 + sum(share * max(min(interval, end) - start, 0.0) for start, end, share in _RANGES)
    lowest = max(2, round(interval - delta))
    return lowest, min(MAX_INTERVAL, round(interval + delta))
