from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexloop.core.calendar.recurrence import (
    FOREVER,
    MOST_OCCURRENCES,
    ONCE,
    Frequency,
    Rule,
    days,
    first_day,
    happens_on,
    last_day,
    times_before,
)

MONDAY = date(2026, 11, 23)
WEEKDAYS = Rule(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4))


def after(number):
    return MONDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("rule", "first", "expected"),
    [
        (ONCE, MONDAY, [0]),
        (Rule(Frequency.DAILY), MONDAY, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (Rule(Frequency.DAILY, interval=4), MONDAY, [0, 4, 8]),
        (WEEKDAYS, MONDAY, [0, 1, 2, 3, 4, 7, 8, 9]),
        (WEEKDAYS, after(3), [3, 4, 7, 8, 9]),
        (Rule(Frequency.WEEKLY), after(2), [2, 9]),
        (Rule(Frequency.WEEKLY, interval=2, weekdays=(0, 6)), MONDAY, [0, 6]),
        (Rule(Frequency.WEEKLY, weekdays=(1, 3), count=3), after(1), [1, 3, 8]),
        (Rule(Frequency.WEEKLY, weekdays=(1, 3), until=after(7)), after(1), [1, 3]),
        (Rule(Frequency.DAILY, until=after(-1)), MONDAY, []),
    ],
)
def test_days_of_a_rule(rule, first, expected):
    found = days(rule, first, MONDAY, after(9))

    assert found == [after(number) for number in expected]


def test_every_second_week_counts_weeks_from_monday():
    rule = Rule(Frequency.WEEKLY, interval=2, weekdays=(1, 6))

    found = days(rule, after(6), MONDAY, after(30))

    assert found == [after(6), after(15), after(20), after(29)]


def test_29_february_is_an_ordinary_day_of_a_weekly_rule():
    found = days(Rule(Frequency.WEEKLY), date(2028, 2, 22), date(2028, 2, 20), date(2028, 3, 10))

    assert found == [date(2028, 2, 22), date(2028, 2, 29), date(2028, 3, 7)]


def test_a_rule_without_end_far_from_its_beginning_is_told_at_once():
    found = days(Rule(Frequency.DAILY, interval=3), date(1, 1, 1), date(9999, 12, 29), date.max)

    assert found == [date(9999, 12, 29)]


def test_no_more_than_a_thousand_days_are_told():
    assert len(days(Rule(Frequency.DAILY), MONDAY, MONDAY, date(2090, 1, 1))) == MOST_OCCURRENCES
    assert last_day(Rule(Frequency.DAILY, count=10**9), MONDAY) == after(MOST_OCCURRENCES - 1)


def test_last_day():
    assert last_day(ONCE, MONDAY) == MONDAY
    assert last_day(WEEKDAYS, MONDAY) == FOREVER
    assert last_day(Rule(Frequency.WEEKLY, interval=3, until=after(40)), MONDAY) == after(21)
    assert last_day(Rule(Frequency.DAILY, until=after(-5)), MONDAY) == MONDAY


def test_a_weekly_rule_begins_on_one_of_its_weekdays():
    assert first_day(WEEKDAYS, after(5)) == after(7)
    assert first_day(Rule(Frequency.WEEKLY), after(5)) == after(5)
    assert first_day(ONCE, after(5)) == after(5)


rules = st.builds(
    Rule,
    frequency=st.sampled_from([Frequency.DAILY, Frequency.WEEKLY]),
    interval=st.integers(1, 6),
    weekdays=st.sets(st.integers(0, 6), min_size=1).map(lambda chosen: tuple(sorted(chosen))),
    until=st.none() | st.dates(date(2026, 1, 1), date(2028, 1, 1)),
    count=st.none() | st.integers(1, 60),
)


def days_one_by_one(rule, first):
    """The same by asking every day on its own, as RFC 5545 words it: whole periods since the first week or day."""
    found = []
    for day in (first + timedelta(days=ahead) for ahead in range((date(2036, 1, 1) - first).days)):
        if rule.frequency is Frequency.DAILY:
            fits = (day - first).days % rule.interval == 0
        else:
            weeks = (day - timedelta(days=day.weekday()) - (first - timedelta(days=first.weekday()))).days // 7
            fits = day.weekday() in rule.weekdays and weeks % rule.interval == 0
        if fits and (rule.until is None or day <= rule.until):
            found.append(day)
    return found[: rule.count] if rule.count else found


@settings(max_examples=60, deadline=None)
@given(rules, st.dates(date(2026, 1, 1), date(2027, 6, 1)), st.integers(-30, 900), st.integers(0, 400))
def test_asking_each_day_on_its_own_tells_the_same_days(rule, wanted, begin, length):
    first = first_day(rule, wanted)
    since = first + timedelta(days=begin)
    until = since + timedelta(days=length)

    expected = days_one_by_one(rule, first)

    assert days(rule, first, since, until) == [day for day in expected if since <= day <= until]
    assert times_before(rule, first, since) == len([day for day in expected if day < since])
    assert happens_on(rule, first, since) == (since in expected)
    if rule.until or rule.count:
        assert last_day(rule, first) == (expected[-1] if expected else first)
