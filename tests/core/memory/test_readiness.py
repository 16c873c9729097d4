from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.memory.grades import Grade
from hexloop.core.memory.readiness import MEANING, by_round, counted, readiness

shares = st.floats(0, 1)


def test_value_is_coverage_times_recall():
    result = readiness([0.9, 0.5, 0.7], total=30)

    assert (result.total, result.tried) == (30, 3)
    assert (result.coverage, result.recall) == pytest.approx((0.1, 0.7))
    assert result.value == pytest.approx(0.07)


def test_never_tried_counts_nothing():
    result = readiness([], total=150)

    assert (result.coverage, result.recall, result.value, result.low, result.high) == (0, None, 0, 0, 0)


def test_no_clue_counts_nothing_though_it_was_seen_a_minute_ago():
    assert [counted(0.99, grade) for grade in Grade] == [0.0, 0.99, 0.99, 0.99]


def test_band_narrows_as_more_is_known():
    few, many = readiness([0.8] * 5, total=5), readiness([0.8] * 500, total=500)

    assert few.high - few.low > many.high - many.low > 0.1
    assert few.low < few.value < few.high


def test_band_of_things_surely_known_is_the_error_of_the_model():
    result = readiness([1.0] * 100, total=200)

    assert (result.low, result.high) == (pytest.approx(0.5 - 1.2816 * 0.0716 * 0.5), 0.5)


def test_what_left_the_pack_still_counts():
    result = readiness([0.9, 0.9], total=1)

    assert (result.total, result.coverage) == (2, 1.0)


def test_rounds_are_kept_apart_and_empty_ones_left_out():
    rounds = by_round([("coding", 0.5), ("breadth", 1.0)], {"coding": 2, "breadth": 4, "design": 0, "domain": 3})

    assert {key: result.value for key, result in rounds.items()} == {"coding": 0.25, "breadth": 0.25, "domain": 0.0}


@given(recalls=st.lists(shares, max_size=60), untried=st.integers(0, 200))
def test_value_lies_in_its_band_and_never_above_coverage(recalls, untried):
    result = readiness(recalls, total=len(recalls) + untried)

    assert 0 <= result.low <= result.value <= result.high + 1e-12 <= result.coverage + 2e-12


@given(recalls=st.lists(shares, min_size=1, max_size=60), untried=st.integers(0, 200))
def test_trying_one_more_thing_never_lowers_the_value(recalls, untried):
    before = readiness(recalls[:-1], total=len(recalls) + untried)

    after = readiness(recalls, total=len(recalls) + untried)

    assert after.value >= before.value


def test_meaning_denies_a_chance_to_pass():
    assert MEANING.endswith("It is never a chance to pass.")
