from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.memory.grades import Grade
from hexloop.core.memory.readiness import (
    MEANING,
    MEANING_AT_COMPANY,
    Pool,
    Prior,
    counted,
    evenly,
    readiness,
    with_tagged,
)

CAUTIOUS = Prior()
shares = st.floats(0, 1)
priors = st.builds(Prior, st.floats(0.5, 50), st.floats(0.5, 50))


def pool_of(kind, recalls=(), untried=0, prior=CAUTIOUS, weight=1.0):
    """A pool with these things."""
    return Pool(kind, len(recalls), sum(recalls), sum(recall**2 for recall in recalls), untried, prior, weight)


things = st.tuples(
    st.sampled_from(["problem", "question"]),
    st.lists(shares, max_size=6).map(tuple),
    st.integers(0, 50),
    priors,
    st.floats(0.01, 1),
)
pools = things.map(lambda parts: pool_of(*parts))


def test_tried_things_count_with_their_recall_and_untried_ones_with_a_fifth():
    result = readiness(evenly([pool_of("problem", (0.9, 0.5, 0.7), 27)]))

    assert (result.total, result.tried) == (30, 3)
    assert (result.coverage, result.recall) == pytest.approx((0.1, 0.7))
    assert result.value == pytest.approx((2.1 + 27 * 0.2) / 30)


def test_where_nothing_was_tried_it_is_the_prior_with_a_wide_band():
    result = readiness([pool_of("problem", (), 150)])

    assert (result.coverage, result.recall, result.value) == (0, None, pytest.approx(0.2))
    # Beta(1, 4) has the variance 1 * 4 / (25 * 6); the luck of 150 single things hardly adds to it.
    half = 1.2816 * sqrt(4 / 150 + 0.16 / 150)
    assert (result.low, result.high) == (pytest.approx(max(0, 0.2 - half)), pytest.approx(0.2 + half))


def test_nothing_to_practise_is_no_readiness_at_all():
    assert readiness([]) is None
    assert readiness([pool_of("problem")]) is None


def test_own_first_tries_move_the_guess_for_what_was_never_tried():
    prior = Prior().after(6, 10)

    assert (prior.right, prior.wrong) == (7, 8)
    assert readiness([pool_of("problem", (), 10, prior)]).value == pytest.approx(7 / 15)


def test_real_rounds_move_it_too():
    # Solid and no clue: two first tries each, of which the first two went well.
    assert Prior().after_rounds([4, 1]) == Prior(3, 6)
    assert Prior().after_rounds([]) == Prior()


def test_what_a_company_asks_weighs_six_tenths():
    tagged, others = [pool_of("problem", (1.0,), 1)], [pool_of("problem", (0.5, 0.5), 2), pool_of("question", (), 4)]

    result = readiness(with_tagged(tagged, others))

    by_hand = 0.6 * (1.0 + 0.2) / 2 + 0.4 * (0.5 + 0.5 + 6 * 0.2) / 8
    assert result.value == pytest.approx(by_hand)
    assert result.coverage == pytest.approx(0.6 / 2 + 0.4 * 2 / 8)


@pytest.mark.parametrize("of_one", [([pool_of("problem", (0.8,), 1)], []), ([], [pool_of("problem", (0.8,), 1)])])
def test_where_only_tagged_or_only_other_things_are_there_they_are_all_of_it(of_one):
    assert readiness(with_tagged(*of_one)).value == pytest.approx(0.5)


def test_no_clue_counts_nothing_though_it_was_seen_a_minute_ago():
    assert [counted(0.99, grade) for grade in Grade] == [0.0, 0.99, 0.99, 0.99]


def test_band_narrows_as_more_is_known():
    few, many = readiness([pool_of("problem", (0.8,) * 5)]), readiness([pool_of("problem", (0.8,) * 500)])

    assert few.high - few.low > many.high - many.low > 0.1
    assert few.low < few.value < few.high


def test_band_of_things_surely_known_is_the_error_of_the_model():
    result = readiness([pool_of("problem", (1.0,) * 100)])

    assert (result.low, result.high) == (pytest.approx(1 - 1.2816 * 0.0716), 1.0)


def test_pools_of_one_kind_are_wrong_together():
    apart = readiness([pool_of("problem", (), 50, weight=0.5), pool_of("question", (), 50, weight=0.5)])
    together = readiness([pool_of("problem", (), 50, weight=0.5), pool_of("problem", (), 50, weight=0.5)])

    assert together.high > apart.high


@given(some=st.lists(pools, min_size=1, max_size=3))
def test_value_lies_in_its_band_and_all_are_shares(some):
    result = readiness(some)

    if result:
        assert -1e-9 <= result.low <= result.value + 1e-9 <= result.high + 2e-9 <= 1 + 3e-9
        assert 0 <= result.coverage <= 1


@given(parts=things, others=st.lists(pools, max_size=2), better=shares)
def test_remembering_more_never_makes_less_ready(parts, others, better):
    kind, recalls, *more = parts
    if not recalls:
        return
    pool, raised = pool_of(*parts), pool_of(kind, (max(recalls[0], better), *recalls[1:]), *more)

    assert readiness([raised, *others]).value >= readiness([pool, *others]).value - 1e-9


@given(parts=things, others=st.lists(pools, max_size=2), recall=shares)
def test_trying_something_and_knowing_it_better_than_guessed_never_makes_less_ready(parts, others, recall):
    kind, recalls, untried, prior, weight = parts
    if not untried:
        return
    known = max(recall, prior.mean)
    pool, tried = pool_of(*parts), pool_of(kind, (*recalls, known), untried - 1, prior, weight)

    before, after = readiness([pool, *others]), readiness([tried, *others])

    assert after.value >= before.value - 1e-9
    assert after.coverage >= before.coverage - 1e-9


@given(prior=priors, tried=st.integers(0, 50), data=st.data())
def test_more_first_tries_that_went_well_never_lower_the_guess(prior, tried, data):
    solved = data.draw(st.integers(0, tried))

    assert prior.after(solved + 1, tried + 1).mean >= prior.after(solved, tried + 1).mean


def test_it_is_never_called_a_chance_to_pass():
    assert MEANING.endswith("It is never a chance to pass.")
    assert MEANING_AT_COMPANY.endswith("It is never a chance to pass.")


@pytest.mark.parametrize(
    ("pool", "guessed"),
    [
        (Pool("problem", untried=5), True),
        (Pool("problem", untried=5, prior=Prior().after(0, 1)), False),
        (Pool("problem", untried=5, prior=Prior().after_rounds([4])), False),
        (Pool("problem", tried=1, known=0.0, untried=4), False),
    ],
)
def test_figure_is_a_guess_until_something_of_ones_own_is_in_it(pool, guessed):
    assert readiness([pool]).guessed is guessed
