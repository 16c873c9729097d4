"""The program that opens a calendar from anywhere: a process of its own, with little memory and little time.

Started by ``reading.py`` through ``lib/confined`` as ``program.py SINCE UNTIL ZONE``; the file is its standard input.
It prints one JSON list a line: ``["time", uid, title, starts, ends, all_day, busy, zone]`` for each time between the
two instants, ``["told", sentence]`` for what was left out or bent, last ``["end"]``; without that a limit ended it.
What repeats is expanded by recurring-ical-events, once its rule was found harmless: a line of 60 letters can otherwise
keep any library busy for days.
"""

from __future__ import annotations

import json
import logging
import re
import signal
import sys
import time
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from types import FrameType
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

MOST_COUNT = 1_000
MOST_PRODUCT = 1_000
MOST_TIMES = 20_000
MOST_EVENTS = 60_000
MOST_LINE = 20_000
SERIES_S = 2.0
ALL_S = 12.0
"""How long one rule, and all of them, may be expanded."""
EARLIEST_YEAR = 1900
MOST_LENGTH = timedelta(days=366)

_KEPT = {"UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS"}
_KEPT |= {"TRANSP", "SEQUENCE"}
_TIMED = {"DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID"}
_COARSE = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
_FINE = {"BYHOUR", "BYMINUTE", "BYSECOND"}
_PARTS = {"FREQ", "COUNT", "INTERVAL", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH"}
_PARTS |= {"BYSETPOS"}
_NAME = re.compile(r"([A-Za-z0-9-]+)([;:].*)", re.DOTALL)
_ZONE = re.compile(r';TZID=("[^"]*"|[^;:]*)', re.IGNORECASE)
_DATE = re.compile(r"[:](\d{4})(\d\d)(\d\d)")
_BROKEN = (ArithmeticError, AttributeError, AssertionError, LookupError, TypeError, ValueError, RecursionError)
"""What the libraries raise of an event that is not as it should be. One broken event must not cost the others."""


class TooLong(BaseException):
    """A rule took longer than it may; not an ``Exception``, so that no library takes it for one of its own."""


@dataclass(slots=True)
class Told:
    """Why things were left out or bent: how often, and the first of them."""

    counts: Counter[str] = field(default_factory=Counter)
    first: dict[str, str] = field(default_factory=dict)

    def add(self, why: str, title: str) -> None:
        """Once more."""
        self.counts[why] += 1
        self.first.setdefault(why, title[:80])

    def sentences(self) -> Iterator[str]:
        """One for each reason."""
        for why, count in self.counts.items():
            yield f"{why}: {count:,}, first “{self.first[why]}”." if self.first[why] else f"{why}: {count:,}."


@dataclass(slots=True)
class Reading:
    """What is being read: the window, the zone of times that name none, and what was found so far."""

    since: datetime
    until: datetime
    zone: ZoneInfo
    told: Told = field(default_factory=Told)
    zones: dict[str, list[str]] = field(default_factory=dict)
    names: dict[str, str | None] = field(default_factory=dict)
    times: int = 0
    spent: float = 0.0


def main(since: str, until: str, zone: str) -> int:
    """Read standard input; 0 when all that can be read was printed."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _stop)
    reading = Reading(datetime.fromisoformat(since), datetime.fromisoformat(until), ZoneInfo(zone))
    text = sys.stdin.buffer.read().decode("utf-8-sig", "replace")
    events = _components(text, reading)
    if "BEGIN:VCALENDAR" not in text[:4096].upper():
        tell(["none"])
        return 1
    for group in _grouped(events, reading):
        _tell_group(group, reading)
    for sentence in reading.told.sentences():
        tell(["told", sentence])
    tell(["end"])
    return 0


def tell(row: list[Any]) -> None:
    """One line."""
    print(json.dumps(row), flush=False)  # noqa: T201 -- this is what the program is for


def _stop(number: int, frame: FrameType | None) -> None:
    raise TooLong


def _components(text: str, reading: Reading) -> list[list[str]]:
    """The lines of each event, and the zones of the file into ``reading``. What stands inside an event is left out."""
    events: list[list[str]] = []
    inside, nested = "", 0
    lines: list[str] = []
    for line in _unfolded(text):
        word, _, name = line[:40].upper().strip().partition(":")
        if word == "BEGIN" and name in {"VEVENT", "VTIMEZONE"}:
            inside, nested, lines = name, 0, []
        elif word == "END" and name == inside == "VEVENT":
            events.append(lines)
            inside = ""
        elif word == "END" and name == inside == "VTIMEZONE":
            _note_zone(lines, reading)
            inside = ""
        else:
            nested += (word == "BEGIN") - (word == "END")
            if inside == "VTIMEZONE" or (inside and nested == 0 and word != "END"):
                lines.append(line)
    if len(events) > MOST_EVENTS:
        reading.told.add(f"Only the first {MOST_EVENTS:,} events were read", "")
    return events[:MOST_EVENTS]


def _unfolded(text: str) -> Iterator[str]:
    """Whole lines: a space at the start goes on with the one before."""
    parts: list[str] = []
    length = 0
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if raw[:1] in {" ", "\t"} and parts:
            length += len(raw)
            if length <= MOST_LINE:
                parts.append(raw[1:])
            continue
        if parts:
            yield "".join(parts)
        parts, length = [raw[:MOST_LINE]], len(raw)
    yield "".join(parts)


def _note_zone(lines: list[str], reading: Reading) -> None:
    """A zone that the file itself tells of. Its clocks change once a year at most; other rules are dropped."""
    names = {match[1].upper(): match[2][1:] for line in lines if (match := _NAME.fullmatch(line))}
    tzid = names.get("TZID", "").strip()
    place = names.get("X-LIC-LOCATION", "").strip()
    if _known(place):
        reading.names[tzid] = place
    kept = [line for line in lines if not line.upper().startswith("RRULE") or _harmless_in_zone(line)]
    reading.zones[tzid] = kept


def _harmless_in_zone(line: str) -> bool:
    upper = line.upper()
    return "FREQ=YEARLY" in upper and not any(part in upper for part in _FINE) and len(line) < 200


def _known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return False
    return bool(name)


def _zone_named(tzid: str, reading: Reading) -> str | None:
    """The IANA zone that a file means: by that name, by the last parts of a path, by Windows' name."""
    if tzid not in reading.names:
        parts = tzid.strip("/").split("/")
        wanted = ["/".join(parts[start:]) for start in range(len(parts))]
        wanted += [WINDOWS_TO_OLSON.get(tzid, ""), tzid.title().replace(" ", "_")]
        reading.names[tzid] = next((name for name in wanted if _known(name)), None)
    return reading.names[tzid]


def _grouped(events: list[list[str]], reading: Reading) -> Iterator[list[list[str]]]:
    """Events that belong together: those of one uid. What lies outside the window is passed over."""
    groups: dict[str, list[list[str]]] = defaultdict(list)
    repeats: set[str] = set()
    for number, lines in enumerate(events):
        uid = next((line.partition(":")[2].strip() for line in lines if line[:4].upper() == "UID:"), "")
        uid = uid or f"unnamed-{number}"
        groups[uid].append(lines)
        if any(line[:5].upper() in {"RRULE", "RDATE"} or line[:10].upper() == "RECURRENCE" for line in lines):
            repeats.add(uid)
    for uid, group in groups.items():
        if uid in repeats or any(_may_touch(lines, reading) for lines in group):
            yield [[f"UID:{uid}", *lines] for lines in group]


def _may_touch(lines: list[str], reading: Reading) -> bool:
    start = next((match for line in lines if line[:7].upper() == "DTSTART" and (match := _DATE.search(line))), None)
    if start is None:
        return True
    day = "".join(start.groups())
    return f"{reading.since - MOST_LENGTH:%Y%m%d}" <= day <= f"{reading.until + timedelta(days=2):%Y%m%d}"


def _title_of(lines: list[str]) -> str:
    line = next((line for line in lines if line[:7].upper() == "SUMMARY"), "")
    return line.partition(":")[2].replace("\\,", ",").replace("\\;", ";").replace("\\n", " ").strip()


def _tell_group(group: list[list[str]], reading: Reading) -> None:
    title = _title_of(group[0])
    if reading.times >= MOST_TIMES:
        reading.told.add(f"More than {MOST_TIMES:,} times: the rest is left out", title)
        return
    used: set[str] = set()
    cleaned = [_cleaned(lines, title, reading, used) for lines in group]
    text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x"]
    for tzid in sorted(used):
        text += ["BEGIN:VTIMEZONE", *reading.zones[tzid], "END:VTIMEZONE"]
    for lines in cleaned:
        text += ["BEGIN:VEVENT", *lines, "END:VEVENT"]
    left = min(SERIES_S, ALL_S - reading.spent)
    began = time.monotonic()
    if left <= 0:
        reading.told.add("Reading took too long, so these are left out", title)
        return
    try:
        _timer(left)
        try:
            found = _times("\r\n".join([*text, "END:VCALENDAR", ""]), reading, title)
        finally:
            _timer(0)
    except TooLong:
        reading.told.add("A rule takes too long to follow, so these are left out", title)
    except _BROKEN:
        reading.told.add("Cannot be read, so these are left out", title)
    else:
        for row in found:
            tell(["time", *row])
        reading.times += len(found)
    reading.spent += time.monotonic() - began


def _timer(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _cleaned(lines: list[str], title: str, reading: Reading, used: set[str]) -> list[str]:
    """The lines that say when, with zones by their IANA names and rules that are harmless."""
    kept: list[str] = []
    for line in lines:
        match = _NAME.fullmatch(line)
        name = match[1].upper() if match else ""
        if name == "EXRULE":
            reading.told.add("An outdated rule of exceptions is not followed", title)
        if name not in _KEPT or (name == "UID" and kept):
            continue
        if name in _TIMED:
            line = _zoned(line, title, reading, used)  # noqa: PLW2901 -- the same line, told better
        if name == "RRULE":
            rule = _harmless(line.partition(":")[2], title, reading)
            if rule:
                kept.append(f"RRULE:{rule}")
            continue
        kept.append(line)
    return kept


def _zoned(line: str, title: str, reading: Reading, used: set[str]) -> str:
    match = _ZONE.search(line)
    if not match:
        return line
    tzid = match[1].strip('"').strip()
    name = _zone_named(tzid, reading)
    if name:
        return line.replace(match[0], f";TZID={name}", 1)
    if tzid in reading.zones:
        used.add(tzid)
        return line
    reading.told.add(f"The time zone “{tzid[:60]}” is not known, so times in it are read in yours", title)
    return line.replace(match[0], "", 1)


def _harmless(rule: str, title: str, reading: Reading) -> str:
    """The rule, cut to what is followed; empty when the event then happens once."""
    parts: dict[str, str] = {}
    for part in rule.strip().strip(";").upper().split(";"):
        name, equals, value = part.partition("=")
        if not equals or name not in _PARTS | _FINE:
            reading.told.add("A rule cannot be read, so these are kept once", title)
            return ""
        parts[name] = value
    if parts.get("FREQ") not in _COARSE:
        reading.told.add("Repeats more often than once a day, so these are kept once", title)
        return ""
    if _FINE & set(parts):
        reading.told.add("Happens several times a day, so these are kept once a day", title)
        parts = {name: value for name, value in parts.items() if name not in _FINE}
    product = 1
    for name, value in parts.items():
        product *= value.count(",") + 1 if name.startswith("BY") else 1
    count, interval = parts.get("COUNT", "1"), parts.get("INTERVAL", "1")
    if product > MOST_PRODUCT or not count.isdecimal() or not interval.isdecimal() or len(count + interval) > 24:
        reading.told.add("A rule is too long or cannot be read, so these are kept once", title)
        return ""
    if int(count) > MOST_COUNT:
        reading.told.add(f"Repeats more than {MOST_COUNT:,} times: the first {MOST_COUNT:,} are kept", title)
        parts["COUNT"] = str(MOST_COUNT)
    if int(interval) < 1:
        parts.pop("INTERVAL")
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _times(text: str, reading: Reading, title: str) -> list[list[Any]]:
    calendar = icalendar.Calendar.from_ical(text)
    if not isinstance(calendar, icalendar.Calendar):
        raise TypeError("not one calendar")
    events: list[Any] = [event for event in calendar.walk("VEVENT") if "DTSTART" in event]
    if not events:
        raise ValueError("no start")
    if min(event["DTSTART"].dt.year for event in events) < EARLIEST_YEAR:
        raise ValueError("older than anybody")
    if len(events) == 1 and not {"RRULE", "RDATE", "RECURRENCE-ID"} & set(events[0]):
        found = events
    else:
        found = recurring_ical_events.of(calendar).between(reading.since, reading.until)
    rows = [row for event in found if (row := _row(event, reading, title))]
    if len(rows) > MOST_COUNT:
        reading.told.add(f"Repeats more than {MOST_COUNT:,} times: the first {MOST_COUNT:,} are kept", title)
    return rows[:MOST_COUNT]


def _row(event: Any, reading: Reading, title: str) -> list[Any] | None:
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        return None
    starts, all_day = event["DTSTART"].dt, not isinstance(event["DTSTART"].dt, datetime)
    ends = _end_of(event, starts, all_day=all_day)
    zone = getattr(getattr(starts, "tzinfo", None), "key", "") or ""
    if not all_day and starts.tzinfo is None:
        reading.told.add("Times without a zone are read in yours", title)
        zone = reading.zone.key
    first, last = _instant(starts, reading.zone), _instant(ends, reading.zone)
    if last < first:
        reading.told.add("Ends before it begins, so it is kept as a moment", title)
        last = first
    if last - first > MOST_LENGTH:
        reading.told.add("Longer than a year, so it is cut", title)
        last = first + MOST_LENGTH
    if first >= reading.until or last < reading.since:
        return None
    busy = str(event.get("TRANSP", "OPAQUE")).upper() != "TRANSPARENT"
    said = str(event.get("SUMMARY", "")).strip()
    return [str(event.get("UID", "")), said, first.isoformat(), last.isoformat(), all_day, busy, zone]


def _end_of(event: Any, starts: Any, *, all_day: bool) -> Any:
    if "DTEND" in event:
        ends = event["DTEND"].dt
        return starts if isinstance(ends, datetime) == all_day else ends
    if "DURATION" in event:
        # A length is time that passes, whatever clocks do meanwhile.
        length = event["DURATION"].dt
        return starts + length if all_day or starts.tzinfo is None else starts.astimezone(UTC) + length
    return starts + timedelta(days=1) if all_day else starts


def _instant(moment: date | datetime, zone: ZoneInfo) -> datetime:
    if not isinstance(moment, datetime):
        return datetime(moment.year, moment.month, moment.day, tzinfo=UTC)
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
