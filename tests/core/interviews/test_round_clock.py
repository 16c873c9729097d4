from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.interviews.round_clock import break_left, count

BEGAN = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
LIMIT = 45 * 60


def later(**time):
    return BEGAN + timedelta(**time)


def test_time_counts_whether_anybody_looks_or_not():
    counted = count(seconds=60, seen_at=BEGAN, now=later(minutes=20), limit=LIMIT)

    assert (counted.seconds, counted.seen_at, counted.ended_at) == (60 + 20 * 60, later(minutes=20), None)


def test_a_round_ends_at_its_limit_however_late_one_looks():
    counted = count(seconds=60, seen_at=BEGAN, now=later(days=2), limit=LIMIT)

    assert (counted.seconds, counted.ended_at) == (LIMIT, later(minutes=44))


def test_a_clock_set_back_counts_nothing_and_goes_on_from_there():
    back = count(seconds=600, seen_at=BEGAN, now=later(hours=-1), limit=LIMIT)
    on = count(seconds=back.seconds, seen_at=back.seen_at, now=later(hours=-1, minutes=5), limit=LIMIT)

    assert (back.seconds, back.ended_at) == (600, None)
    assert (on.seconds, on.ended_at) == (900, None)


def test_an_end_does_not_lie_before_the_last_sign():
    counted = count(seconds=LIMIT, seen_at=BEGAN, now=later(hours=-3), limit=LIMIT)

    assert counted.ended_at == BEGAN


@given(st.lists(st.integers(-4_000, 4_000), max_size=30))
def test_no_jumping_clock_makes_a_round_endless_or_negative(jumps):
    seconds, seen_at, forward, now = 0, BEGAN, 0, BEGAN

    for jump in jumps:
        now += timedelta(seconds=jump)
        forward += max(0, jump)
        counted = count(seconds=seconds, seen_at=seen_at, now=now, limit=LIMIT)
        assert seconds <= counted.seconds <= LIMIT
        seconds, seen_at = counted.seconds, counted.seen_at

    assert seconds == min(LIMIT, forward)


@given(st.lists(st.floats(0.001, 0.9), min_size=20, max_size=60))
def test_looking_often_loses_no_part_of_a_second(steps):
    seconds, seen_at, now = 0, BEGAN, BEGAN

    for step in steps:
        now += timedelta(seconds=step)
        counted = count(seconds=seconds, seen_at=seen_at, now=now, limit=LIMIT)
        seconds, seen_at = counted.seconds, counted.seen_at

    assert seconds == int((now - BEGAN).total_seconds())


def test_a_break_is_over_after_its_minutes_and_never_longer_than_they_are():
    left = [break_left(ended_at=BEGAN, minutes=10, now=later(minutes=minutes)) for minutes in (-5, 0, 4, 10, 600)]

    assert left == [600, 600, 360, 0, 0]
