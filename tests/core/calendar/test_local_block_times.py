"""Blocks stay where the clock on the wall says, whatever clocks do (TRUST.md F11)."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.calendar.recurrence import Frequency, Rule, days
from hexloop.core.interviews.local_times import moment

DAILY = Rule(Frequency.DAILY)
ZONES = ["America/New_York", "Europe/London", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"]


def starts(zone, clock, since, until, rule=DAILY):
    found = []
    for day in days(rule, since, since, until):
        at = moment(datetime.combine(day, clock), ZoneInfo(zone)).at
        found.append(f"{at:%d %H:%M}")
    return found


@pytest.mark.parametrize(
    ("zone", "clock", "since", "until", "expected"),
    [
        # 09:00 stays 09:00: one hour earlier in UTC after the spring.
        ("America/New_York", time(9), date(2026, 3, 7), date(2026, 3, 9), ["07 14:00", "08 13:00", "09 13:00"]),
        ("Europe/London", time(9), date(2026, 10, 24), date(2026, 10, 26), ["24 08:00", "25 09:00", "26 09:00"]),
        # Times that do not exist are moved ahead by the gap; 30 minutes at Lord Howe.
        ("America/New_York", time(2, 30), date(2026, 3, 7), date(2026, 3, 9), ["07 07:30", "08 07:30", "09 06:30"]),
        ("Europe/London", time(1, 15), date(2026, 3, 28), date(2026, 3, 30), ["28 01:15", "29 01:15", "30 00:15"]),
        (
            "Australia/Lord_Howe",
            time(2, 10),
            date(2026, 10, 3),
            date(2026, 10, 5),
            ["02 15:40", "03 15:40", "04 15:10"],
        ),
        # Of a time that comes twice, the first.
        ("America/New_York", time(1, 30), date(2026, 10, 31), date(2026, 11, 2), ["31 05:30", "01 05:30", "02 06:30"]),
        ("Europe/London", time(1, 30), date(2026, 10, 24), date(2026, 10, 26), ["24 00:30", "25 00:30", "26 01:30"]),
        ("Australia/Lord_Howe", time(1, 45), date(2026, 4, 4), date(2026, 4, 6), ["03 14:45", "04 14:45", "05 15:15"]),
        # 30 December 2011 was left out in Apia.
        ("Pacific/Apia", time(7), date(2011, 12, 29), date(2011, 12, 31), ["29 17:00", "30 17:00", "30 17:00"]),
        # Kathmandu never changes; 45 minutes off the hour.
        ("Asia/Kathmandu", time(7), date(2026, 3, 28), date(2026, 3, 30), ["28 01:15", "29 01:15", "30 01:15"]),
    ],
)
def test_local_times_over_changes_of_clocks(zone, clock, since, until, expected):
    assert starts(zone, clock, since, until) == expected


@given(st.sampled_from(ZONES), st.dates(date(2005, 1, 1), date(2037, 12, 31)), st.times())
def test_a_time_that_exists_is_shown_as_it_was_asked_for(zone, day, clock):
    local = datetime.combine(day, clock)

    found = moment(local, ZoneInfo(zone))

    shown = found.at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    assert shown >= local
    assert (shown == local) or found.warning
