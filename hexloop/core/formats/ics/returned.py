"""What became of our own event on a server: only what can be taken over, read without any library.

The text comes from somewhere else, so nothing in it is expanded or trusted; what cannot be read is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

MOST_BYTES = 256 * 1024

_LINE = re.compile(r"([A-Z-]+)((?:;[^:]*)?):(.*)", re.DOTALL)
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)")
_LENGTH = re.compile(r"P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?")
_ZONE = re.compile(r"TZID=\"?([^\";:]+)\"?")


@dataclass(frozen=True, slots=True)
class Instance:
    """One event: by the clocks of the zone that was asked for. ``on`` is the time of the rule it stands for."""

    starts: datetime
    minutes: int
    title: str
    on: datetime | None = None
    cancelled: bool = False


@dataclass(slots=True)
class Returned:
    """The event as it stands there: itself, its different days, the days left out, and its rule as written."""

    whole: Instance | None = None
    different: list[Instance] = field(default_factory=list)
    left_out: list[datetime] = field(default_factory=list)
    rule: frozenset[str] = frozenset()


def read_back(text: str, zone: str) -> Returned:
    """What can be taken over from an event of ours."""
    found = Returned()
    for values in _events(text[:MOST_BYTES]):
        starts = _times(values.get("DTSTART", []), zone)
        if not starts:
            continue
        on = _times(values.get("RECURRENCE-ID", []), zone)
        instance = Instance(
            starts=starts[0],
            minutes=_minutes(values, starts[0], zone),
            title=_words(values),
            on=on[0] if on else None,
            cancelled=any(value.strip().upper() == "CANCELLED" for _, value in values.get("STATUS", [])),
        )
        if instance.on is not None:
            found.different.append(instance)
        else:
            found.whole = instance
            found.left_out = _times(values.get("EXDATE", []), zone)
            found.rule = rule_parts(next((value for _, value in values.get("RRULE", [])), ""))
    return found


def rule_parts(rule: str) -> frozenset[str]:
    """A rule to be compared: its parts without those that say nothing."""
    return frozenset(part for part in rule.strip().upper().split(";") if part and part not in {"INTERVAL=1", "WKST=MO"})


def uid_of(text: str) -> str:
    """The uid of the first event."""
    values = next(iter(_events(text[:MOST_BYTES])), {})
    return next((value.strip() for _, value in values.get("UID", [])), "")


def _events(text: str) -> list[dict[str, list[tuple[str, str]]]]:
    events: list[dict[str, list[tuple[str, str]]]] = []
    stack: list[str] = []
    for line in re.sub(r"\r?\n[ \t]", "", text).splitlines():
        match = _LINE.fullmatch(line)
        if not match:
            continue
        name, parameters, value = match.groups()
        if name == "BEGIN":
            stack.append(value.strip().upper())
            if stack[-1] == "VEVENT":
                events.append({})
        elif name == "END":
            stack = stack[:-1]
        elif stack and stack[-1] == "VEVENT":
            events[-1].setdefault(name, []).append((parameters, value))
    return events


def _times(lines: list[tuple[str, str]], zone: str) -> list[datetime]:
    found = []
    for parameters, value in lines:
        named = _ZONE.search(parameters)
        for part in value.split(","):
            match = _TIME.fullmatch(part.strip())
            if match:
                moment = _local(match, named[1] if named else "", zone)
                found += [moment] if moment else []
    return found


def _local(match: re.Match[str], named: str, zone: str) -> datetime | None:
    """A time by the clocks of ``zone``, naive."""
    try:
        local = datetime(*map(int, match.groups()[:6]))  # type: ignore[arg-type]  # noqa: DTZ001 -- set below
        if match[7]:
            return local.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        if named and named != zone:
            return local.replace(tzinfo=ZoneInfo(named)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    except (ValueError, OSError, LookupError, OverflowError):
        return None
    return local


def _minutes(values: dict[str, list[tuple[str, str]]], starts: datetime, zone: str) -> int:
    ends = _times(values.get("DTEND", []), zone)
    if ends:
        passed = ends[0].replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) - starts.replace(
            tzinfo=ZoneInfo(zone)
        ).astimezone(UTC)
        return max(0, int(passed.total_seconds()) // 60)
    match = next(
        (match for _, value in values.get("DURATION", []) if (match := _LENGTH.fullmatch(value.strip()))), None
    )
    if not match:
        return 0
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return int(timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds).total_seconds()) // 60


def _words(values: dict[str, list[tuple[str, str]]]) -> str:
    title = next((value for _, value in values.get("SUMMARY", [])), "")
    return re.sub(r"\\(.)", lambda match: " " if match[1] in "nN" else match[1], title).strip()
