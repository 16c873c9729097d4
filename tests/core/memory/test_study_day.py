from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.memory.grades import Grade
from hexloop.core.memory.history import Given, steps
from hexloop.core.memory.schedule import grade, retrievability
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


# Memory across clocks (TRUST F11) -----------------------------------------------------------------


def graded(study, at, memory=None, how=Grade.SOLID):
    return grade(memory, how, at=at, retention=0.9, clock=study)


def history_of(*reviews):
    """Steps from ``(clock, instant)`` pairs, as reviews keep their study days."""
    return steps(
        [Given(study.day_of(at).toordinal(), Grade.SLOW, first=place == 0) for place, (study, at) in enumerate(reviews)]
    )


@pytest.mark.parametrize(
    ("zone", "changes"),
    [
        ("America/New_York", "2026-03-08"),  # an hour is skipped
        ("America/New_York", "2026-11-01"),  # an hour comes twice
        ("Europe/London", "2026-03-29"),
        ("Europe/London", "2026-10-25"),
        ("Australia/Lord_Howe", "2026-10-04"),  # half an hour is skipped
        ("Australia/Lord_Howe", "2026-04-05"),  # half an hour comes twice
        ("Pacific/Apia", "2011-09-24"),
        ("Asia/Kathmandu", "2026-06-02"),  # nothing ever changes
        ("Europe/London", "2028-02-29"),
    ],
)
@pytest.mark.parametrize("hour", [0, 2, 4, 23])
def test_one_evening_to_the_next_is_a_day_however_long_it_was(zone, changes, hour):
    study = clock(zone, hour)
    day = date.fromisoformat(changes)
    evenings = [datetime(*(day + timedelta(days=days)).timetuple()[:3], 20, tzinfo=study.zone) for days in (-1, 0, 1)]

    first = graded(study, evenings[0], how=Grade.NO_CLUE)
    second = graded(study, evenings[1], first.memory, Grade.SLOW)

    assert [study.day_of(evening) - study.day_of(evenings[0]) for evening in evenings] == [
        timedelta(days=days) for days in (0, 1, 2)
    ]
    assert first.due_on == study.day_of(evenings[1])
    assert second.due_on >= study.day_of(evenings[2])
    assert history_of(*((study, evening) for evening in evenings)) == [
        (0, Grade.SLOW),
        (1, Grade.SLOW),
        (1, Grade.SLOW),
    ]


def test_date_that_samoa_skipped_counts_as_a_day_and_what_was_due_on_it_comes_with_the_next():
    apia = clock("Pacific/Apia")
    before, after = (datetime(2011, 12, day, 20, tzinfo=apia.zone) for day in (29, 31))

    due_on = graded(apia, before, how=Grade.NO_CLUE).due_on

    assert due_on == date(2011, 12, 30)
    assert apia.day_of(after) > due_on
    assert apia.start_of(due_on) == apia.start_of(date(2011, 12, 31))
    assert history_of((apia, before), (apia, after)) == [(0, Grade.SLOW), (2, Grade.SLOW)]


def test_leap_day_is_a_day_like_any_other():
    london = clock("Europe/London")
    evening = datetime(2028, 2, 28, 20, tzinfo=london.zone)

    assert graded(london, evening, how=Grade.NO_CLUE).due_on == date(2028, 2, 29)
    assert graded(london, evening + timedelta(days=1), how=Grade.NO_CLUE).due_on == date(2028, 3, 1)
    assert graded(london, evening).due_on == date(2028, 3, 7)  # 8 days, one of them the 29th


@pytest.mark.parametrize(
    ("home", "hour", "there", "went", "days"),
    [
        ("Europe/London", 20, "America/New_York", 0, [0, 1]),
        ("America/New_York", 20, "Asia/Kathmandu", 1, [1, 1]),
        ("Asia/Kathmandu", 20, "Pacific/Apia", 1, [1, 1]),
        ("Pacific/Apia", 6, "America/New_York", -1, [0, 1]),  # a day lived twice
        ("America/New_York", 20, "Pacific/Apia", 1, [1, 1]),
    ],
)
def test_traveler_never_goes_back_in_time(home, hour, there, went, days):
    leaving, arriving = clock(home), clock(there)
    left = datetime(2026, 6, 10, hour, tzinfo=leaving.zone)
    # In UTC: adding to a local time would add on the wall.
    landed, next_day = (left.astimezone(UTC) + timedelta(hours=hours) for hours in (9, 33))

    memory = graded(leaving, left).memory
    again = graded(arriving, landed, memory, Grade.SLOW)

    found = [elapsed for elapsed, _ in history_of((leaving, left), (arriving, landed), (arriving, next_day))]
    assert arriving.day_of(landed) - leaving.day_of(left) == timedelta(days=went)
    assert found == [0, *days]
    assert retrievability(memory, at=landed, clock=arriving) <= 1
    assert again.due_on > arriving.day_of(landed)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(days=2), timedelta(days=-2)])
def test_clock_that_jumps_makes_no_negative_time_and_loses_nothing(zone, jump):
    study = clock(zone)
    at = datetime(2026, 11, 22, 20, tzinfo=study.zone)
    memory = graded(study, at).memory

    again = graded(study, at + jump, memory, Grade.SLOW)

    assert retrievability(memory, at=at + jump, clock=study) <= 1
    assert [elapsed for elapsed, _ in history_of((study, at), (study, at + jump), (study, at))] in (
        [0, 0, 0],
        [0, 2, 0],
        [0, 0, 2],
    )
    assert study.day_of(at + jump) < again.due_on
    assert study.day_of(study.start_of(again.due_on)) >= again.due_on


@given(
    places=st.lists(
        st.tuples(
            st.sampled_from(ZONES),
            st.integers(0, 23),
            st.timedeltas(timedelta(days=-3), timedelta(days=40)),
            st.sampled_from(Grade),
        ),
        min_size=2,
        max_size=8,
    ),
    start=st.datetimes(datetime(2005, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 -- naive by contract
)
def test_wherever_and_whenever_time_never_runs_backwards_and_nothing_is_lost(places, start):
    memory, at, kept = None, start, []
    for zone, hour, later, how in places:
        study, at = clock(zone, hour), at + later
        if memory is not None:
            assert 0 < retrievability(memory, at=at, clock=study) <= 1

        scheduled = graded(study, at, memory, how)

        memory = scheduled.memory
        kept.append((study, at))
        assert scheduled.due_on > study.day_of(at)
        assert at < study.start_of(scheduled.due_on) <= at + timedelta(days=scheduled.interval_days + 1)
        assert study.day_of(study.start_of(scheduled.due_on)) >= scheduled.due_on
    assert all(elapsed >= 0 for elapsed, _ in history_of(*kept))
