"""Calendars of others: what is sensible is read, what is hostile costs little, and what was bent is said."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.ics.reading import MOST_BYTES, read_calendar

AT = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n"


def event(*lines, uid="one@x", title="Standup"):
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", *lines, "END:VEVENT", ""])


def read(*parts, zone="Europe/London"):
    return read_calendar((HEAD + "".join(parts) + "END:VCALENDAR\r\n").encode(), at=AT, zone=zone)


def starts(found):
    return [f"{each.starts_at:%Y-%m-%d %H:%M}" for each in found.times]


def test_an_event_with_a_zone():
    found = read(event("DTSTART;TZID=America/New_York:20261201T090000", "DTEND;TZID=America/New_York:20261201T100000"))

    (one,) = found.times
    assert (one.uid, one.title, one.zone) == ("one@x", "Standup", "America/New_York")
    assert (one.starts_at, one.ends_at) == (
        datetime(2026, 12, 1, 14, tzinfo=UTC),
        datetime(2026, 12, 1, 15, tzinfo=UTC),
    )
    assert (one.all_day, one.busy, found.told) == (False, True, [])


@pytest.mark.parametrize(
    ("tzid", "expected"),
    [
        ("Pacific Standard Time", "2026-12-01 17:00"),
        ('"W. Europe Standard Time"', "2026-12-01 08:00"),
        ("/freeassociation.sourceforge.net/Europe/Berlin", "2026-12-01 08:00"),
        ("america/new_york", "2026-12-01 14:00"),
        ("UTC", "2026-12-01 09:00"),
    ],
)
def test_names_of_zones_that_others_use(tzid, expected):
    found = read(event(f"DTSTART;TZID={tzid}:20261201T090000"))

    assert (starts(found), found.told) == ([expected], [])


def test_a_zone_that_nobody_knows_is_the_persons_and_is_said():
    found = read(event("DTSTART;TZID=Mars/Olympus:20261201T090000"), zone="Asia/Kolkata")

    assert starts(found) == ["2026-12-01 03:30"]
    assert "“Mars/Olympus” is not known" in found.told[0]


def test_a_zone_of_the_file_itself():
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\n"
        "TZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )

    assert starts(read(zone, event("DTSTART;TZID=Ours:20261201T090000"))) == ["2026-12-01 06:00"]


def test_a_time_without_a_zone_is_the_persons_and_is_said():
    found = read(event("DTSTART:20260701T090000"), zone="Europe/London")

    assert starts(found) == ["2026-07-01 08:00"]
    assert found.told == ["Times without a zone are read in yours: 1, first “Standup”."]


def test_whole_days():
    (one,) = read(event("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227")).times

    assert one.all_day
    assert (one.ends_at - one.starts_at) == timedelta(days=3)


def test_what_repeats_keeps_its_hour_over_a_change_of_clocks():
    lines = ["DTSTART;TZID=America/New_York:20261026T090000", "RRULE:FREQ=WEEKLY;BYDAY=MO,FR;COUNT=5"]
    lines += ["EXDATE;TZID=America/New_York:20261030T090000"]
    moved = event(
        "RECURRENCE-ID;TZID=America/New_York:20261102T090000", "DTSTART;TZID=America/New_York:20261103T110000"
    )

    assert sorted(starts(read(event(*lines), moved))) == [
        "2026-10-26 13:00",
        "2026-11-03 16:00",
        "2026-11-06 14:00",
        "2026-11-09 14:00",
    ]


def test_what_is_free_or_cancelled():
    free = event("DTSTART:20261201T090000Z", "TRANSP:TRANSPARENT", uid="free")
    cancelled = event("DTSTART:20261202T090000Z", "STATUS:CANCELLED", uid="off")

    assert [(each.uid, each.busy) for each in read(free, cancelled).times] == [("free", False)]


def test_only_a_year_back_and_two_ahead():
    dates = ["20201201", "20251201", "20281101", "20291201", "99991231"]

    found = read(*(event(f"DTSTART:{day}T090000Z", uid=day) for day in dates))

    assert [each.uid for each in found.times] == ["20251201", "20281101"]


BOMBS = [
    "FREQ=SECONDLY",
    "FREQ=SECONDLY;COUNT=1000000",
    "FREQ=MINUTELY;INTERVAL=1;UNTIL=99991231T235959Z",
    "FREQ=HOURLY;COUNT=1000000000",
    "FREQ=DAILY;COUNT=1000000000",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=" + ",".join(map(str, range(60))),
    "FREQ=YEARLY;BYYEARDAY=" + ",".join(map(str, range(1, 367))) + ";BYMONTHDAY=" + ",".join(map(str, range(1, 32))),
    "FREQ=DAILY;UNTIL=99991231T235959Z",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;INTERVAL=" + "9" * 400,
    "FREQ=YEARLY;BYDAY=MO;BYSETPOS=400",
    "FREQ=DAILY;COUNT=-1",
    "FREQ=",
    "X" * 10_000,
]


@pytest.mark.parametrize("start", ["19700101T000000Z", "20261201T090000Z"])
def test_rules_that_would_keep_others_busy_for_days_end(start):
    bombs = [event(f"DTSTART:{start}", f"RRULE:{rule}", uid=f"bomb-{n}") for n, rule in enumerate(BOMBS)]

    found = read(*bombs, event("DTSTART:20261224T090000Z", uid="next"))

    assert found.times[-1].uid == "next"
    assert max(Counter(each.uid for each in found.times).values()) <= 1_000
    assert found.told


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=HOURLY"])
def test_finer_than_a_day_happens_once_and_is_said(rule):
    found = read(event("DTSTART:20261201T090000Z", f"RRULE:{rule}", title="Every hour"))

    assert starts(found) == ["2026-12-01 09:00"]
    assert found.told == ["Repeats more often than once a day, so these are kept once: 1, first “Every hour”."]


def test_a_thousand_times_at_most():
    found = read(event("DTSTART:20251201T090000Z", "RRULE:FREQ=DAILY;COUNT=1000000000"))

    assert len(found.times) == 1_000
    assert "the first 1,000 are kept" in found.told[0]


def test_a_zone_with_a_bomb_for_its_clocks():
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Bomb\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:FREQ=SECONDLY\r\n"
        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )

    found = read(zone, event("DTSTART;TZID=Bomb:20261201T090000"))

    assert starts(found) == ["2026-12-01 08:00"]


def test_one_broken_event_costs_no_other():
    broken = [
        event("DTSTART:yesterday", uid="a", title="Broken"),
        event("DTEND:20261201T090000Z", uid="b"),
        event("DTSTART:20261201T090000Z", "DTEND:20261130T090000Z", uid="c"),
        "BEGIN:VEVENT\r\nBEGIN:VALARM\r\nTRIGGER:x\r\n",
        event("DTSTART:20261205T090000Z", uid="good"),
    ]

    found = read(*broken)

    assert [each.uid for each in found.times] == ["c", "good"]
    assert any(
        sentence.startswith("Cannot be read, so these are left out: 2, first “Broken”") for sentence in found.told
    )


@pytest.mark.parametrize("raw", [b"", b"<html>", b"\xff\xfe", b"BEGIN:VCARD\r\n", b"\0" * 100])
def test_what_is_no_calendar_is_refused(raw):
    with pytest.raises(BadFile, match="no calendar"):
        read_calendar(raw, at=AT, zone="UTC")


def test_more_than_ten_megabytes_are_refused_unread():
    with pytest.raises(BadFile, match=r"larger than 10 MB\. Export fewer years"):
        read_calendar(GOOD.encode() + b" " * MOST_BYTES, at=AT, zone="UTC")


GOOD = HEAD + event("DTSTART;TZID=America/New_York:20261201T090000", "RRULE:FREQ=WEEKLY;COUNT=3", "DURATION:PT1H")


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(GOOD)), st.integers(0, 12), st.binary(max_size=12)), min_size=1, max_size=6)
)
def test_a_damaged_calendar_is_read_or_refused(changes):
    raw = bytearray(GOOD.encode())
    for place, cut, more in changes:
        raw[place : place + cut] = more

    try:
        found = read_calendar(bytes(raw), at=AT, zone="UTC")
    except BadFile:
        return

    assert all(each.starts_at <= each.ends_at and each.starts_at.tzinfo for each in found.times)
