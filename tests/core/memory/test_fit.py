from __future__ import annotations

import sys
from dataclasses import replace

import fsrs
import pytest
from people import FIRST_DAY, SLOW_FORGETTER, history_of

from hexloop.core.memory import fit as fitting
from hexloop.core.memory.fit import LEAST, OptimizerMissing, Reviewed, Score, TooFewReviews, fit, usable
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.history import Given
from hexloop.core.memory.replay import Replay
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS


@pytest.fixture(scope="module")
def slow_forgetter():
    return history_of(SLOW_FORGETTER, things=400, grades=8)


def test_weights_of_another_memory_foretell_better_than_the_defaults(slow_forgetter):
    found = fit(slow_forgetter)

    assert found.better
    assert found.after.log_loss < found.before.log_loss - 0.005
    assert found.after.rmse_bins < found.before.rmse_bins
    assert (found.reviews, found.things, found.judged) == (2_800, 400, 2_800 - 2_800 // 6)


def test_fitted_weights_come_near_the_memory_they_were_fitted_to(slow_forgetter):
    history = [(0, Grade.SLOW), (9, Grade.SLOW), (30, Grade.SLOW)]

    fitted = Replay(fit(slow_forgetter).weights).memory(history)[0]

    true, default = Replay(SLOW_FORGETTER).memory(history)[0], Replay(DEFAULT_WEIGHTS).memory(history)[0]
    assert abs(fitted - true) < abs(default - true) / 2


def test_weights_of_somebody_with_the_default_memory_are_not_worth_having():
    people = [history_of(DEFAULT_WEIGHTS, things=200, grades=8, seed=seed) for seed in range(6)]

    assert [fit(histories).better for histories in people] == [False] * 6


def test_same_history_gives_the_same_weights(slow_forgetter):
    assert fit(slow_forgetter).weights == fit(list(reversed(slow_forgetter))).weights


def test_scheduler_takes_every_fitted_weight(slow_forgetter):
    always_known = [
        Reviewed(one.thing, [replace(given, grade=Grade.SOLID) for given in one.given]) for one in slow_forgetter
    ]

    found = fit(always_known)

    assert fsrs.Scheduler(found.weights).parameters == found.weights


def test_weights_that_foretell_no_better_are_not_worth_having():
    same = Score(0.33, 0.02)
    found = fitting.Fitting(DEFAULT_WEIGHTS, 2_000, 300, 1_700, same, same)

    assert not found.better
    assert replace(found, after=Score(0.3299, 0.05)).better
    assert not replace(found, after=Score(0.3299, 0.02), weights=(float("nan"), *DEFAULT_WEIGHTS[1:])).better


def seen_twice(things):
    given = [Given(FIRST_DAY, Grade.SLOW, first=True), Given(FIRST_DAY + 3, Grade.SLOW)]
    return [Reviewed(thing, given) for thing in range(things)]


@pytest.mark.parametrize(("have", "text"), [(LEAST - 1, "about 1 more review try"), (40, "about 960 more reviews try")])
def test_short_history_says_how_many_reviews_are_missing(have, text):
    with pytest.raises(TooFewReviews, match=text) as refused:
        fit(seen_twice(have))

    assert (refused.value.have, refused.value.missing) == (have, LEAST - have)


def test_a_thousand_reviews_are_enough():
    assert fit(seen_twice(LEAST)).reviews == LEAST


def test_grade_of_the_same_day_and_of_half_a_history_teach_nothing():
    whole = [Given(100, Grade.SLOW, first=True), Given(100, Grade.SLOW), Given(104, Grade.SLOW)]
    half = [Given(100, Grade.SLOW), Given(104, Grade.SLOW)]

    assert usable([Reviewed(1, whole), Reviewed(2, half)]) == 1


def test_grades_before_a_date_teach_nothing_but_still_say_what_a_memory_was():
    given = [Given(day, Grade.SLOW, first=day == 100) for day in (100, 103, 110, 130)]

    examples = fitting._examples(fitting.optimizer(), [Reviewed(1, given)], 110)

    assert usable([Reviewed(1, given)], ignore_before=110) == 2
    assert [example.item.long_term_review_cnt() for example in examples] == [2, 3]


def test_of_a_thing_asked_very_often_the_first_grades_count():
    given = [Given(100 + day, Grade.SLOW, first=day == 0) for day in range(500)]

    assert usable([Reviewed(1, given)]) == fitting.LONGEST - 1


def test_every_grade_but_the_first_sixth_is_foretold_once():
    cuts = fitting._cuts(1_003)

    assert cuts == [(167, 334), (334, 501), (501, 668), (668, 835), (835, 1_003)]


class Recorded:
    """An optimizer that remembers what it was shown. A grade is its place in time here."""

    def __init__(self, weight=2.0):
        self.fitted, self.judged, self.weight = [], [], weight

    def FSRSReview(self, grade, days):  # noqa: N802 -- the name in the package
        return (grade, days)

    def FSRSItem(self, reviews):  # noqa: N802 -- the name in the package
        return tuple(reviews)

    def FSRS(self, weights):  # noqa: N802 -- the name in the package
        return RecordedModel(self, weights)


class RecordedModel:
    def __init__(self, recorded, weights):
        self.recorded, self.weights = recorded, weights

    def compute_parameters(self, items, things):
        self.recorded.fitted.append(list(zip(things, items, strict=True)))
        return [float(len(items)), *[self.recorded.weight] * 20]

    def evaluate(self, items):
        self.recorded.judged.append((self.weights[0], len(items)))
        return Score(float(len(items)), self.weights[0])


@pytest.fixture
def recorded(monkeypatch):
    found = Recorded()
    monkeypatch.setattr(fitting, "optimizer", lambda: found)
    return found


def seen_on(*days):
    """Things that were seen again on these days, each a different one."""
    return [
        Reviewed(thing, [Given(FIRST_DAY, Grade.SLOW, first=True), Given(FIRST_DAY + day, Grade.SLOW)])
        for thing, day in enumerate(days)
    ]


def test_what_is_foretold_was_never_fitted_to(recorded):
    days = [1 + 7 * n % 1_200 for n in range(1_200)]  # all days, in no order

    fit(seen_on(*days))

    shown = [[item[1][1] for _, item in examples] for examples in recorded.fitted]
    everything = sorted(days)
    assert sorted(map(len, shown)) == [200, 400, 600, 800, 1_000, 1_200]
    assert all(part == everything[: len(part)] for part in shown)
    assert [count for _, count in recorded.judged] == [200] * 10


def test_weights_in_use_are_fitted_to_everything_and_judged_by_parts(recorded):
    found = fit(seen_on(*range(1, 1_201)))

    assert found.weights[0] == 100.0  # 1 200, held within its bounds
    assert found.after.rmse_bins == (100 * 5) / 5
    assert found.before.rmse_bins == pytest.approx(DEFAULT_WEIGHTS[0])


def test_means_go_by_how_much_was_foretold(recorded):
    found = fit(seen_on(*range(1, 1_005)))  # five parts: 167 four times, then 169

    assert found.judged == 4 * 167 + 169
    assert found.before.log_loss == pytest.approx((4 * 167**2 + 169**2) / found.judged)


def test_weights_a_little_beyond_their_bounds_are_brought_back(recorded):
    recorded.weight = 0.8000000119

    found = fit(seen_twice(LEAST))

    assert fsrs.Scheduler(found.weights).parameters == found.weights
    assert (found.weights[4], found.weights[7], found.weights[20]) == (1.0, 0.75, 0.8)


def test_machine_without_the_optimizer_says_so(monkeypatch, slow_forgetter):
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)

    with pytest.raises(
        OptimizerMissing, match="fsrs-rs-python, which is not installed or has no build for this Python"
    ):
        fit(slow_forgetter)
