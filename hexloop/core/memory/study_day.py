"""Study days: the date a person is living in, which changes at an hour of their choice and not at midnight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StudyClock:
    """Tells study days in one time zone. A study day starts at ``start_hour`` (0 to 23) local time.

    Every instant belongs to exactly one study day, and later instants never to an earlier one, also
    where clocks are put forward or back or a date is skipped.
    """

    zone: ZoneInfo
    start_hour: int = 4

    def day_of(self, at: datetime) -> date:
        """The study day that the aware instant ``at`` belongs to."""
        day = at.astimezone(self.zone).date()
        # Not decided by the hour on the wall: where clocks go back over the start hour
        # (St John's until 2011, one minute past midnight) the wall shows it twice.
        while at < self.start_of(day):
            day -= _DAY
        while at >= self.start_of(day + _DAY):
            day += _DAY
        return day

    def start_of(self, day: date) -> datetime:
        """The instant, in UTC, at which the study day begins.

        A start hour that the clocks skip is taken with the offset before the jump (RFC 5545, 3.3.5), one
        that they show twice is the first of the two. A date that a zone skips starts with the next one.
        """
        return _start_of(self.zone, self.start_hour, day)


@lru_cache(maxsize=4096)
def _start_of(zone: ZoneInfo, start_hour: int, day: date) -> datetime:
    return datetime.combine(day, time(start_hour), zone).astimezone(UTC)
