"""Which day near the one FSRS asks for: the least loaded, as far as easy days let it.

The spread around an interval is the one that Anki and FSRS use for fuzz (15 % of what lies between 2.5 and 7
days, 10 % up to 20, 5 % beyond, and one day), but nothing is random: the same state gives the same day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

MAX_INTERVAL = 36_500
"""The longest interval, in days."""

_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))


@dataclass(frozen=True, slots=True)
class EasyDays:
    """How much a person wants to do on a day, in percent of an ordinary one. ``weekdays`` holds Monday to
    Sunday, ``dates`` wins over it. 0 closes a day to what can as well come on another."""

    weekdays: Sequence[int] = (100,) * 7
    dates: Mapping[date, int] = field(default_factory=dict)

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
        lowest, highest = spread(interval)
        days = [days for days in range(lowest, highest + 1) if self._percent(days) > 0]
        if not days:
            return interval
        return min(days, key=lambda days: (self._fullness(days), abs(days - interval), days))

    def _percent(self, days: int) -> int:
        return self.easy.percent(self.today + timedelta(days=days))

    def _fullness(self, days: int) -> float:
        return (self.load.get(self.today + timedelta(days=days), 0) + 1) * 100 / self._percent(days)


def spread(interval: int) -> tuple[int, int]:
    """The shortest and the longest interval that may stand for ``interval``, in days."""
    if interval < 3:
        return interval, interval
    delta = 1.0 + sum(share * max(min(interval, end) - start, 0.0) for start, end, share in _RANGES)
    lowest = max(2, round(interval - delta))
    return lowest, min(MAX_INTERVAL, round(interval + delta))
