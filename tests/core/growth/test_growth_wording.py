"""What a fit says."""

from __future__ import annotations

import pytest

from hexloop.core.growth.classes import GrowthClass
from hexloop.core.growth.fit import Curve, Doubt, Fit, Point
from hexloop.core.growth.wording import growth_text, guess_text

POINTS = [Point(64, 0.1), Point(65_536, 0.2)]


def fit(*growths, doubt=Doubt.NONE, doubling=2.1):
    return Fit(tuple(Curve(growth, 0.0, 1.0, 0.02) for growth in growths), doubt, doubling)


def text(found, *, target=GrowthClass.LINEAR, target_text="O(n)", variable="n"):
    return growth_text(found, POINTS, target=target, target_text=target_text, variable=variable)


def test_a_decided_class_that_is_the_target():
    assert (
        text(fit(GrowthClass.LINEAR)) == "Grows like O(n): twice the input took 2.1 times as long. That is the target."
    )


def test_the_target_in_other_letters_is_named():
    assert text(fit(GrowthClass.LINEAR), target_text="O(V + E)", variable="V + E") == (
        "Grows like O(n), n = V + E: twice the input took 2.1 times as long. That is the target, O(V + E)."
    )


def test_a_worse_class_says_that_the_target_grows_less():
    assert text(fit(GrowthClass.SQUARE, doubling=4.0)) == (
        "Grows like O(n²): twice the input took 4.0 times as long. The target is O(n), which grows less."
    )


def test_a_large_factor_has_no_decimals():
    assert "took 1761 times as long" in text(fit(GrowthClass.EXPONENTIAL, doubling=1760.8))


def test_a_better_class_is_just_told():
    assert text(fit(GrowthClass.LOG, doubling=1.1)).endswith("The target was O(n).")


def test_a_doubt_names_the_candidates_in_order():
    found = fit(GrowthClass.SQUARE, GrowthClass.LINEAR, GrowthClass.LINEAR_LOG, doubt=Doubt.CLOSE)

    assert text(found) == (
        "The data cannot tell O(n) from O(n log n) or O(n²): twice the input took 2.1 times as long. Target O(n)."
    )


@pytest.mark.parametrize(
    ("doubt", "sentence"),
    [
        (Doubt.FEW, "Too few sizes were measured to tell: 2. Target O(n)."),
        (Doubt.QUICK, "Too quick to tell: with n = 65\u202f536 it took less than 0.4 ms. Target O(n)."),
        (
            Doubt.UNSTEADY,
            "The times were too unsteady to tell: measure again when the machine is less busy. Target O(n).",
        ),
        (
            Doubt.NOTHING_FITS,
            "The times follow none of the usual classes: twice the input took 2.1 times as long. Target O(n).",
        ),
    ],
)
def test_other_doubts_say_why(doubt, sentence):
    assert text(fit(doubt=doubt)) == sentence


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (fit(GrowthClass.LINEAR), "You guessed O(n), and so it is."),
        (fit(GrowthClass.SQUARE), "You guessed O(n)."),
        (fit(GrowthClass.LINEAR, GrowthClass.SQUARE, doubt=Doubt.CLOSE), "Your guess, O(n), is one of them."),
        (fit(doubt=Doubt.QUICK), "You guessed O(n)."),
    ],
)
def test_a_guess_is_held_against_the_outcome(found, sentence):
    assert guess_text(found, GrowthClass.LINEAR) == sentence
