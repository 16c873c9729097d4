"""Plain records as an iCalendar file that every calendar program reads in the same way."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from hexloop.core.calendar.recurrence import ONCE, Frequency, Rule
from hexloop.core.interviews.local_times import moment

PRODUCT = "-//Hexloop//Calendar//EN"
REFRESH_HOURS = 1
YEARS_AHEAD = 10
"""How far the changes of clocks are told; a feed is asked for again long before."""

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STAMP = re.compile(rb"^(?:DTSTAMP|LAST-MODIFIED|URL):.*\r\n", re.MULTILINE)
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Different:
    """What is different on one day of an appointment that repeats. ``on`` is the local time that its rule gives, and
    ``starts`` the one it has."""

    on: datetime
    starts: datetime
    minutes: int
    title: str


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something with a time, as it goes out.

    ``starts`` is by the clocks of ``zone`` and naive, so that what repeats keeps its hour; ``uid`` and ``version`` name
    its state for calendars elsewhere. ``left_out`` are the times of its rule at which it does not happen. ``busy``:
    others see the time as taken. ``alarm_minutes`` before its start it makes itself heard; 0: never.
    """

    uid: str
    title: str
    starts: datetime
    minutes: int
    zone: str
    version: int
    edited_at: datetime
    rule: Rule = ONCE
    left_out: tuple[datetime, ...] = ()
    different: tuple[Different, ...] = ()
    categories: tuple[str, ...] = ()
    note: str = ""
    place: str = ""
    url: str = ""
    busy: bool = False
    tentative: bool = False
    all_day: bool = False
    alarm_minutes: int = 0
    private: bool = False


def calendar_file(name: str, appointments: Sequence[Appointment], *, at: datetime) -> bytes:
    """A whole calendar called ``name`` as it is at ``at``."""
    calendar = _empty()
    calendar.add("x-wr-calname", _clean(name))
    calendar.add("refresh-interval", timedelta(hours=REFRESH_HOURS), parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", f"PT{REFRESH_HOURS}H")
    return _filled(calendar, appointments, at)


def object_file(appointment: Appointment, *, at: datetime) -> bytes:
    """One appointment with all its days, as a CalDAV server keeps it."""
    return _filled(_empty(), [appointment], at)


def rule_text(appointment: Appointment) -> str:
    """Its rule as it is written; empty when it happens once."""
    if appointment.rule.frequency is Frequency.ONCE:
        return ""
    raw: bytes = _rule(appointment.rule, ZoneInfo(appointment.zone)).to_ical()  # type: ignore[no-untyped-call]
    return raw.decode()


def fingerprint(raw: bytes) -> str:
    """The same for the same contents, whenever they were written and at whatever address this program answers."""
    return hashlib.sha256(_STAMP.sub(b"", raw)).hexdigest()


def _empty() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    return calendar


def _filled(calendar: Calendar, appointments: Sequence[Appointment], at: datetime) -> bytes:
    starts: dict[str, date] = {}
    for each in appointments:
        if not each.all_day:
            first = min([each.starts, *(day.starts for day in each.different)]).date()
            starts[each.zone] = min(starts.get(each.zone, first), first)
    latest = date(min(at.year + YEARS_AHEAD, 9000), 12, 31)
    for zone, first in sorted(starts.items()):
        if zone != "UTC":
            calendar.add_component(_timezone(ZoneInfo(zone), first, max(latest, first + timedelta(days=400))))
    for each in appointments:
        for event in _events(each):
            calendar.add_component(event)
    raw: bytes = calendar.to_ical()
    return raw


def _events(each: Appointment) -> Iterator[Event]:
    zone = ZoneInfo(each.zone)
    event = _event(each, each.starts, each.minutes, each.title)
    if each.rule.frequency is not Frequency.ONCE:
        event.add("rrule", _rule(each.rule, zone))
        for day in each.left_out:
            event.add("exdate", _placed(day, zone))
    yield event
    for other in each.different:
        event = _event(each, other.starts, other.minutes, other.title)
        event.add("recurrence-id", _placed(other.on, zone))
        yield event


def _event(each: Appointment, starts: datetime, minutes: int, title: str) -> Event:
    zone = ZoneInfo(each.zone)
    event = Event()
    event.add("uid", each.uid)
    event.add("dtstamp", each.edited_at)
    event.add("last-modified", each.edited_at)
    event.add("sequence", each.version)
    event.add("summary", _clean(title))
    if each.all_day:
        event.add("dtstart", starts.date())
        event.add("dtend", (starts + timedelta(minutes=minutes)).date())
    else:
        event.add("dtstart", _placed(starts, zone))
        # A length and no end: an end by the clocks would be an hour off where they change in between.
        event.add("duration", timedelta(minutes=minutes))
    event.add("transp", "OPAQUE" if each.busy else "TRANSPARENT")
    event.add("status", "TENTATIVE" if each.tentative else "CONFIRMED")
    for name, text in (("description", each.note), ("location", each.place), ("url", each.url)):
        if text:
            event.add(name, _clean(text))
    if each.categories:
        event.add("categories", [_clean(word) for word in each.categories])
    if each.private:
        event.add("class", "PRIVATE")
    if each.alarm_minutes:
        event.add_component(_alarm(each.alarm_minutes, title))
    return event


def _alarm(minutes: int, title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _clean(title))
    alarm.add("trigger", timedelta(minutes=-minutes))
    return alarm


def _rule(rule: Rule, zone: ZoneInfo) -> vRecur:
    values: dict[str, object] = {"freq": rule.frequency.value.upper()}
    if rule.interval > 1:
        values["interval"] = rule.interval
    if rule.count is not None:
        values["count"] = rule.count
    elif rule.until is not None:
        # The end of a rule whose start has a zone is told in UTC.
        values["until"] = moment(datetime.combine(rule.until, time(23, 59, 59)), zone).at
    if rule.frequency is Frequency.WEEKLY and rule.weekdays:
        values["byday"] = [_DAYS[day] for day in sorted(rule.weekdays)]
        values["wkst"] = "MO"
    return vRecur(values)


def _placed(local: datetime, zone: ZoneInfo) -> datetime:
    return local.replace(tzinfo=UTC if zone.key == "UTC" else zone)


def _timezone(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """When clocks change in a zone between two days.

    Written here, because icalendar 7.3 tells the start of summer time by the clocks after the change, where RFC 5545
    wants those before: an hour late.
    """
    found = Timezone()
    found.add("tzid", zone.key)
    before = datetime.combine(first - timedelta(days=1), time(), UTC)
    groups: dict[tuple[timedelta, timedelta, str, bool], list[datetime]] = defaultdict(list)
    offset, _, _ = _clock(zone, before)
    groups[offset, *_clock(zone, before)].append((before + offset).replace(tzinfo=None))
    for at in _changes(zone, before, datetime.combine(last, time(), UTC)):
        was, _, _ = _clock(zone, at - timedelta(seconds=1))
        groups[was, *_clock(zone, at)].append((at + was).replace(tzinfo=None))
    for (was, now, name, summer), starts in groups.items():
        part = TimezoneDaylight() if summer else TimezoneStandard()
        part.add("dtstart", starts[0])
        if starts[1:]:
            part.add("rdate", starts[1:])
        part.add("tzname", name)
        part.add("tzoffsetfrom", was)
        part.add("tzoffsetto", now)
        found.add_component(part)
    return found


def _clock(zone: ZoneInfo, at: datetime) -> tuple[timedelta, str, bool]:
    """What clocks in a zone are ahead of UTC, what that is called, and whether it is summer time."""
    local = at.astimezone(zone)
    return local.utcoffset() or timedelta(), local.tzname() or zone.key, bool(local.dst())


def _changes(zone: ZoneInfo, since: datetime, until: datetime) -> Iterable[datetime]:
    """The instants at which clocks change, to the second."""
    step = timedelta(days=7)
    at = since
    while at < until:
        # A month of fasting may lie between two changes: hence weeks.
        if _clock(zone, at) != _clock(zone, at + step):
            low, high = 0, int(step.total_seconds())
            while high - low > 1:
                middle = (low + high) // 2
                same = _clock(zone, at + timedelta(seconds=middle)) == _clock(zone, at)
                low, high = (middle, high) if same else (low, middle)
            yield at + timedelta(seconds=high)
        at += step


def _clean(text: str) -> str:
    """Text without what no calendar file may hold."""
    return _UNSEEN.sub(" ", text)
