"""The next time that is free."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hexloop.core.interviews.local_times import moment

STEP = timedelta(minutes=15)
FIRST_HOUR, LAST_HOUR = 7, 22
DAYS = 14


def next_free(
    busy: Iterable[tuple[datetime, datetime]], minutes: int, *, at: datetime, zone: ZoneInfo, off: set[date]
) -> datetime | None:
    """The first quarter of an hour from ``at`` on, in the waking hours of the next two weeks in ``zone``, from which
    ``minutes`` are free; days off are left alone. ``None``: there is none."""
    taken = sorted(busy)
    length = timedelta(minutes=minutes)
    for begin, end in _waking(at, zone, off):
        free = begin
        for since, until in taken:
            if since < free + length and until > free:
                free = _up(until, zone)
        if free + length <= end:
            return free
    return None


def _waking(at: datetime, zone: ZoneInfo, off: set[date]) -> Iterator[tuple[datetime, datetime]]:
    today = at.astimezone(zone).date()
    for day in (today + timedelta(days=ahead) for ahead in range(DAYS)):
        if day not in off:
            begin = moment(datetime.combine(day, time(FIRST_HOUR)), zone).at
            end = moment(datetime.combine(day, time(LAST_HOUR)), zone).at
            yield max(begin, _up(at, zone)), end


def _up(at: datetime, zone: ZoneInfo) -> datetime:
    """The next quarter of an hour by the clocks of the zone."""
    local = at.astimezone(zone)
    over = timedelta(minutes=local.minute % 15, seconds=local.second, microseconds=local.microsecond)
    return at - over + STEP if over else at
