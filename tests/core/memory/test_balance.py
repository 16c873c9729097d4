"""The day near the interval that FSRS asks for."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.memory.balance import Balance, EasyDays, spread
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import Memory, previews
from hexloop.core.memory.study_day import StudyClock

TODAY = date(2026, 11, 22)  # a Sunday


def day(days):
    return TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("interval", "expected"),
    [(1, (1, 1)), (2, (2, 2)), (3, (2, 4)), (7, (5, 9)), (20, (17, 23)), (100, (93, 107)), (36_500, (34_673, 36_500))],
)
def test_spread_follows_the_interval(interval, expected):
    assert spread(interval) == expected


def test_interval_stays_when_every_day_is_as_full():
    assert Balance(TODAY, {}).settle(20) == 20


def test_least_loaded_day_is_taken_and_the_nearest_of_equals():
    load = {day(days): 5 for days in range(17, 24)} | {day(18): 2, day(23): 2}

    assert Balance(TODAY, load).settle(20) == 18


def test_easy_day_takes_less():
    load = {day(days): 5 for days in range(17, 24)}
    half_on_the_day_itself = EasyDays(dates={day(20): 50})

    assert Balance(TODAY, load, half_on_the_day_itself).settle(20) == 19


def test_closed_weekdays_are_left_out():
    no_weekends = EasyDays((100, 100, 100, 100, 100, 0, 0))

    landed = {day(Balance(TODAY, {}, no_weekends).settle(interval)).weekday() for interval in range(4, 60)}

    assert landed == {0, 1, 2, 3, 4}


def test_interval_stays_where_every_day_in_reach_is_closed():
    assert Balance(TODAY, {}, EasyDays((0,) * 7)).settle(20) == 20


def test_date_wins_over_its_weekday():
    easy = EasyDays((100,) * 6 + (0,), {day(7): 100})

    assert (easy.percent(day(7)), easy.percent(day(14))) == (100, 0)


@given(
    st.integers(1, 400),
    st.dictionaries(st.integers(1, 450).map(day), st.integers(0, 30)),
    st.lists(st.integers(0, 100), min_size=7, max_size=7),
)
def test_settled_interval_lies_within_the_spread(interval, load, weekdays):
    lowest, highest = spread(interval)

    assert lowest <= Balance(TODAY, load, EasyDays(weekdays)).settle(interval) <= highest


@given(st.dictionaries(st.integers(1, 120).map(day), st.integers(0, 30)), st.floats(0.5, 60), st.floats(1, 10))
def test_better_grade_never_comes_back_sooner(load, stability, difficulty):
    clock = StudyClock(ZoneInfo("UTC"))
    now = datetime(2026, 11, 22, 18, tzinfo=UTC)
    memory = Memory(stability, difficulty, now - timedelta(days=10), TODAY)

    found = previews(memory, at=now, retention=0.9, clock=clock, settle=Balance(TODAY, load).settle)

    intervals = [found[grade].interval_days for grade in Grade]
    assert all(earlier <= later for earlier, later in pairwise(intervals))
