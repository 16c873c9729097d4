"""Sums over reviews, day by day."""

from __future__ import annotations

from datetime import date, timedelta
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.memory import statistics
from hexloop.core.memory.statistics import Given, day_totals

TODAY = date(2026, 11, 22)


def review(grade=3, *, hour=19, seconds=30, interval=10, expected=0.9, counts=True):
    return Given(grade, hour, seconds, "breadth", interval, expected, counts)


reviews = st.lists(
    st.builds(
        Given,
        st.integers(1, 4),
        st.integers(0, 23),
        st.integers(0, 600),
        st.sampled_from(["coding", "breadth"]),
        st.one_of(st.none(), st.integers(0, 400)),
        st.one_of(st.none(), st.floats(0, 1)),
        st.booleans(),
    ),
    max_size=30,
)


def test_first_reviews_are_learning_and_no_retention():
    totals = day_totals([review(1, interval=None), review(4, interval=None)])

    assert (totals.learned, totals.reviews, totals.retention) == (2, 2, None)
    assert totals.grades == [1, 0, 0, 1]


def test_young_and_mature_part_at_21_days():
    totals = day_totals([review(3, interval=20), review(1, interval=21), review(2, interval=300)])

    assert (totals.young, totals.mature) == ([1, 0], [1, 1])
    assert totals.retention == pytest.approx(2 / 3)


def test_cramming_counts_as_effort_only():
    totals = day_totals([review(1, seconds=40, counts=False)])

    assert (totals.reviews, totals.seconds, totals.crammed) == (1, 40, 1)
    assert (totals.grades, totals.retention, totals.predicted) == ([0] * 4, None, 0)


def test_hours_hold_reviews_and_passed_ones():
    totals = day_totals([review(1, hour=7), review(3, hour=7), review(4, hour=23)])

    assert [totals.hours[7], totals.hours[23], totals.hours[8]] == [[2, 1], [1, 1], [0, 0]]


def test_calibration_compares_what_was_expected_with_what_came():
    totals = day_totals([review(3, expected=0.95)] * 8 + [review(1, expected=0.95)] * 2)

    found = statistics.calibration(totals)

    assert found.bins == ((10, pytest.approx(0.95), 0.8),)
    assert found.loss == pytest.approx(-(0.8 * log(0.95) + 0.2 * log(0.05)))
    assert found.plain_loss == pytest.approx(-(0.8 * log(0.8) + 0.2 * log(0.2)))
    assert not found.helps


def test_predictions_that_tell_cards_apart_help():
    totals = day_totals([review(3, expected=0.97)] * 9 + [review(1, expected=0.2)] * 3)

    assert statistics.calibration(totals).helps


def test_nothing_predicted_has_no_calibration():
    assert statistics.calibration(day_totals([review(interval=None)])) is None


@given(reviews, reviews)
def test_sums_of_two_days_are_the_sum_over_both(first, second):
    days = {TODAY: day_totals(first), TODAY - timedelta(days=1): day_totals(second)}

    both = statistics.over(days, since=TODAY - timedelta(days=1), until=TODAY)

    whole = day_totals([*first, *second])
    assert statistics.as_json(both) | {"loss": 0, "bins": 0} == statistics.as_json(whole) | {"loss": 0, "bins": 0}
    assert both.loss == pytest.approx(whole.loss)
    assert [values[0] for values in both.bins] == [values[0] for values in whole.bins]


@given(reviews)
def test_sums_survive_being_kept(given_reviews):
    totals = day_totals(given_reviews)

    assert statistics.from_json(statistics.as_json(totals)) == totals


def test_days_outside_are_left_out():
    days = {TODAY - timedelta(days=ago): day_totals([review()]) for ago in range(10)}

    assert statistics.over(days, since=TODAY - timedelta(days=6), until=TODAY).reviews == 7


@pytest.mark.parametrize(("ago", "length"), [([0, 1, 2], 3), ([1, 2], 2), ([2, 3], 0), ([0, 2], 1), ([], 0)])
def test_streak_goes_up_to_today_or_yesterday(ago, length):
    assert statistics.streak([TODAY - timedelta(days=days) for days in ago], TODAY) == length


def test_histogram_counts_from_edge_to_edge():
    assert statistics.histogram([0, 1, 1.5, 2, 7], [1, 2]) == [1, 2, 2]
