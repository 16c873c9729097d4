"""Times as people agree on them, in a zone, and the instants they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant in UTC, and the sentence about a clock that was changed then; empty on all other days."""

    at: datetime
    warning: str = ""


@lru_cache(maxsize=4096)
def moment(local: datetime, zone: ZoneInfo) -> Moment:
    """The instant at which clocks in ``zone`` show ``local`` (naive).

    A time that clocks skip in spring is moved ahead by as much as they are; of one that comes twice in autumn it is
    the first. ``warning`` says so. Raises ``OverflowError`` at the ends of the calendar.
    """
    first = local.replace(tzinfo=zone, fold=0)
    second = local.replace(tzinfo=zone, fold=1)
    at = first.astimezone(UTC)
    if first.utcoffset() == second.utcoffset():
        return Moment(at)
    shown = at.astimezone(zone)
    if shown.replace(tzinfo=None) != local:
        return Moment(
            at,
            f"Clocks go forward then: {local:%H:%M} does not exist on {_day(local)} in {zone.key}, "
            f"so this is {_shown(shown, local)}. Ask which time was meant.",
        )
    return Moment(
        at,
        f"Clocks go back then: {local:%H:%M} comes twice on {_day(local)} in {zone.key}. This is the first one, "
        f"UTC{first.isoformat()[len(local.isoformat()) :]}. Ask which was meant.",
    )


def _day(local: datetime) -> str:
    return f"{local.day} {local:%B}"


def _shown(shown: datetime, local: datetime) -> str:
    """The time, and the day where a zone left out a whole one."""
    return f"{shown:%H:%M}" if shown.date() == local.date() else f"{_day(shown)}, {shown:%H:%M}"
