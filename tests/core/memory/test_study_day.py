from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.memory.study_day import StudyClock

ZONES = [
    "America/New_York",
    "Europe/London",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "America/St_Johns",
]


def clock(zone: str, hour: int = 4) -> StudyClock:
    return StudyClock(ZoneInfo(zone), hour)


@pytest.mark.parametrize(
    ("zone", "at", "day"),
    [
        ("America/New_York", "2026-11-22T08:59:59Z", "2026-11-21"),
        ("America/New_York", "2026-11-22T09:00:00Z", "2026-11-22"),
        ("Europe/London", "2026-06-01T02:59:00Z", "2026-05-31"),
        ("Europe/London", "2026-06-01T03:00:00Z", "2026-06-01"),
        ("Asia/Kathmandu", "2026-06-01T22:14:00Z", "2026-06-01"),
        ("Asia/Kathmandu", "2026-06-01T22:15:00Z", "2026-06-02"),
        ("Australia/Lord_Howe", "2026-06-01T17:30:00Z", "2026-06-02"),
        ("Pacific/Apia", "2026-06-01T15:00:00Z", "2026-06-02"),
    ],
)
def test_day_changes_at_the_start_hour_on_the_wall(zone, at, day):
    assert clock(zone).day_of(datetime.fromisoformat(at)) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("zone", "hour", "day", "starts"),
    [
        # The hour from 2 to 3 does not exist on 8 March 2026: the day starts when it would have.
        ("America/New_York", 2, "2026-03-08", "2026-03-08T07:00:00Z"),
        # 1:00 comes twice on 1 November 2026: the first one counts.
        ("America/New_York", 1, "2026-11-01", "2026-11-01T05:00:00Z"),
        ("Europe/London", 1, "2026-03-29", "2026-03-29T01:00:00Z"),
        ("Europe/London", 1, "2026-10-25", "2026-10-25T00:00:00Z"),
        # Half an hour is skipped at 2:00 on 4 October 2026.
        ("Australia/Lord_Howe", 2, "2026-10-04", "2026-10-03T15:30:00Z"),
        ("Australia/Lord_Howe", 4, "2026-10-04", "2026-10-03T17:00:00Z"),
        # There was no 30 December 2011: it starts together with the 31st.
        ("Pacific/Apia", 4, "2011-12-30", "2011-12-30T14:00:00Z"),
        ("Pacific/Apia", 4, "2011-12-31", "2011-12-30T14:00:00Z"),
        ("Asia/Kathmandu", 4, "2026-06-02", "2026-06-01T22:15:00Z"),
    ],
)
def test_start_is_right_where_clocks_change(zone, hour, day, starts):
    assert clock(zone, hour).start_of(date.fromisoformat(day)) == datetime.fromisoformat(starts)


def test_night_after_a_skipped_date_belongs_to_the_evening_before():
    apia = clock("Pacific/Apia")
    evening = datetime(2011, 12, 29, 20, 0, tzinfo=apia.zone)

    assert apia.day_of(evening) == apia.day_of(evening + timedelta(hours=6)) == date(2011, 12, 29)
    assert apia.day_of(evening + timedelta(hours=8)) == date(2011, 12, 31)


def test_hour_shown_twice_across_midnight_does_not_bring_yesterday_back():
    st_johns = clock("America/St_Johns", 0)
    minute_past_midnight = datetime(2008, 11, 2, 2, 30, 30, tzinfo=UTC)

    assert st_johns.day_of(minute_past_midnight) == date(2008, 11, 2)
    assert st_johns.day_of(minute_past_midnight + timedelta(minutes=10)) == date(2008, 11, 2)


@given(
    zone=st.sampled_from(ZONES),
    hour=st.integers(0, 23),
    at=st.datetimes(datetime(1975, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 -- naive by contract
    later=st.timedeltas(timedelta(0), timedelta(days=3)),
)
def test_every_instant_lies_in_its_day_and_days_follow_each_other(zone, hour, at, later):
    study = clock(zone, hour)

    day = study.day_of(at)

    assert study.start_of(day) <= at < study.start_of(day + timedelta(days=1))
    assert study.day_of(at + later) >= day
