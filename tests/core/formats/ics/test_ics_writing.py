"""What we write, read back by other libraries, is what we meant."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st

from hexloop.core.calendar import recurrence
from hexloop.core.calendar.recurrence import Frequency, Rule
from hexloop.core.formats.ics.writing import Appointment, Different, calendar_file, fingerprint, object_file
from hexloop.core.interviews.local_times import moment

AT = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
ZONES = ["America/New_York", "Europe/London", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "UTC"]


def local(*parts):
    return datetime(*parts)  # noqa: DTZ001 -- by the clocks of a zone told elsewhere


def study(**more):
    values = {"uid": "block@hexloop", "title": "Coding", "starts": local(2026, 3, 2, 7), "minutes": 60}
    return Appointment(**values | {"zone": "UTC", "version": 3, "edited_at": AT} | more)


def read(raw):
    return icalendar.Calendar.from_ical(raw)


def starts_by_library(raw, since, until):
    found = recurring_ical_events.of(read(raw)).between(since, until)
    return sorted(event["DTSTART"].dt.astimezone(UTC) for event in found)


def starts_by_us(rule, first, at, zone, since, until):
    days = recurrence.days(rule, first, since, until)
    return [moment(datetime.combine(day, at), ZoneInfo(zone)).at for day in days]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("hour", [time(0, 15), time(1, 30), time(2, 15), time(7)])
def test_every_day_of_a_year_with_changed_clocks_is_the_instant_that_we_show(zone, hour):
    first = date(2026, 2, 27)
    rule = Rule(Frequency.DAILY)

    raw = calendar_file("x", [study(starts=datetime.combine(first, hour), zone=zone, rule=rule)], at=AT)

    told = starts_by_library(raw, datetime(2026, 2, 25, tzinfo=UTC), datetime(2027, 2, 1, tzinfo=UTC))
    expected = starts_by_us(rule, first, hour, zone, first, date(2027, 2, 2))
    assert [at for at in expected if at < datetime(2027, 2, 1, tzinfo=UTC)] == told


RULES = st.builds(
    Rule,
    frequency=st.sampled_from([Frequency.DAILY, Frequency.WEEKLY]),
    interval=st.integers(1, 5),
    weekdays=st.lists(st.integers(0, 6), max_size=7, unique=True).map(lambda days: tuple(sorted(days))),
    until=st.none() | st.dates(date(2026, 3, 20), date(2027, 3, 1)),
    count=st.none() | st.integers(1, 40),
)


@settings(max_examples=30, deadline=None)
@given(rule=RULES, zone=st.sampled_from(ZONES), first=st.dates(date(2026, 2, 1), date(2026, 3, 15)))
def test_a_rule_means_the_same_elsewhere(rule, zone, first):
    rule = Rule(rule.frequency, rule.interval, rule.weekdays, None if rule.count else rule.until, rule.count)
    first = recurrence.first_day(rule, first)

    raw = calendar_file("x", [study(starts=datetime.combine(first, time(7)), zone=zone, rule=rule)], at=AT)

    told = starts_by_library(raw, datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 4, 1, tzinfo=UTC))
    expected = starts_by_us(rule, first, time(7), zone, first, date(2027, 4, 2))
    assert [at for at in expected if at < datetime(2027, 4, 1, tzinfo=UTC)] == told


def test_days_left_out_and_days_that_differ():
    rule = Rule(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4), count=15)
    seven = local(2026, 10, 26, 7)
    block = study(
        starts=seven,
        zone="America/New_York",
        rule=rule,
        left_out=(seven + timedelta(days=2),),
        different=(Different(seven + timedelta(days=7), local(2026, 11, 3, 9), 30, "Later"),),
    )

    raw = calendar_file("x", [block], at=AT)

    told = starts_by_library(raw, datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC))
    assert len(told) == 14
    assert datetime(2026, 10, 27, 11, tzinfo=UTC) in told
    assert datetime(2026, 10, 28, 11, tzinfo=UTC) not in told
    assert datetime(2026, 11, 2, 12, tzinfo=UTC) not in told
    assert datetime(2026, 11, 3, 14, tzinfo=UTC) in told


@pytest.mark.parametrize("zone", ZONES)
def test_the_zone_that_we_write_is_the_zone_also_for_who_believes_only_the_file(zone):
    if zone == "UTC":
        assert b"VTIMEZONE" not in calendar_file("x", [study()], at=AT)
        return
    raw = calendar_file("x", [study(zone=zone, starts=local(2026, 1, 10, 12))], at=AT)
    # Under another name no library can know it, so that the written changes of clocks are all there is.
    strange = raw.replace(zone.encode(), b"Elsewhere/" + zone.encode()[-9:-1])

    told = next(iter(read(strange).walk("VTIMEZONE"))).to_tz()

    for hour in range(0, 24 * 365 * 2, 7):
        shown = local(2026, 1, 11) + timedelta(hours=hour)
        known = shown.replace(tzinfo=ZoneInfo(zone))
        if known.utcoffset() == known.replace(fold=1).utcoffset():
            assert shown.replace(tzinfo=told).utcoffset() == known.utcoffset(), shown


def test_what_a_calendar_program_needs_is_there():
    interview = study(
        title="Onsite, Acme; round 2",
        busy=True,
        alarm_minutes=60,
        categories=("Interview", "Coding"),
        url="http://127.0.0.1:8000/companies/acme/rounds/2/",
        note="Two problems\n45 min",
        tentative=True,
    )

    event = next(iter(read(calendar_file("Hexloop", [interview], at=AT)).walk("VEVENT")))

    assert str(event["SUMMARY"]) == "Onsite, Acme; round 2"
    assert str(event["DESCRIPTION"]) == "Two problems\n45 min"
    assert (event["UID"], event["SEQUENCE"], event["TRANSP"]) == ("block@hexloop", 3, "OPAQUE")
    assert event["STATUS"] == "TENTATIVE"
    assert event["DTSTAMP"].dt == AT
    assert event["URL"] == "http://127.0.0.1:8000/companies/acme/rounds/2/"
    assert [str(word) for word in event["CATEGORIES"].cats] == ["Interview", "Coding"]
    assert [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")] == [timedelta(hours=-1)]


def test_signs_that_no_file_may_hold_are_left_out():
    raw = calendar_file("x", [study(title="a\0b\x1b[31m\ud800", note="BEGIN:VEVENT\r\nEND:VCALENDAR")], at=AT)

    event = next(iter(read(raw).walk("VEVENT")))

    assert str(event["SUMMARY"]) == "a b [31m "
    assert len(list(read(raw).walk("VEVENT"))) == 1


def test_lines_end_and_fold_as_the_standard_says():
    raw = object_file(study(title="ü" * 200), at=AT)

    lines = raw.split(b"\r\n")

    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75


def test_the_moment_of_writing_changes_no_fingerprint():
    first, second = study(edited_at=AT), study(edited_at=AT)

    same = {fingerprint(object_file(first, at=AT)), fingerprint(object_file(second, at=AT + timedelta(days=1)))}
    other = fingerprint(object_file(study(title="Reading"), at=AT))

    assert len(same) == 1
    assert other not in same
