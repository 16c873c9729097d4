"""Fitting classes of growth to times with noise."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.growth.classes import GrowthClass
from hexloop.core.growth.fit import Doubt, Point, fit_growth

SIZES = {
    GrowthClass.SQUARE: [64 * 2**k for k in range(7)],
    GrowthClass.CUBE: [16, 32, 64, 128, 256, 512],
    GrowthClass.EXPONENTIAL: list(range(8, 24, 2)),
}
LONG = [256 * 2**k for k in range(9)]


def times(growth, *, noise, seed=0, offset=0.0, slowest=60.0, sizes=None):
    """Points of a program of class ``growth``: noise only ever adds time."""
    rng = random.Random(seed)
    sizes = sizes or SIZES.get(growth, LONG)
    factor = slowest / growth.at(sizes[-1])
    return [Point(n, (offset + factor * growth.at(n)) * (1 + abs(rng.gauss(0, noise))), 0.02) for n in sizes]


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("growth", GrowthClass)
def test_each_class_is_found_in_its_own_times(growth, seed):
    fit = fit_growth(times(growth, noise=0.03, seed=seed))

    allowed = {growth} if growth is not GrowthClass.LINEAR_LOG else {growth, None}
    assert fit.decided in allowed
    assert growth in {curve.growth for curve in fit.curves}


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("growth", [GrowthClass.LINEAR, GrowthClass.SQUARE, GrowthClass.CUBE])
def test_a_fixed_cost_does_not_hide_the_class(growth, seed):
    assert fit_growth(times(growth, noise=0.03, seed=seed, offset=0.3)).decided is growth


def test_the_curve_has_the_offset_and_the_factor_of_the_data():
    fit = fit_growth([Point(n, 2 + 0.01 * n) for n in LONG])

    curve = fit.curves[0]
    assert (curve.growth, fit.doubt) == (GrowthClass.LINEAR, Doubt.NONE)
    assert curve.offset_ms == pytest.approx(2, rel=1e-3)
    assert curve.factor == pytest.approx(0.01, rel=1e-3)
    assert curve.at(1_000) == pytest.approx(12, rel=1e-3)


def test_a_short_range_does_not_tell_linear_from_linear_log():
    fit = fit_growth(times(GrowthClass.LINEAR_LOG, noise=0.05, sizes=[1000, 1400, 2000, 2800, 4000]))

    assert fit.doubt is Doubt.CLOSE
    assert {GrowthClass.LINEAR, GrowthClass.LINEAR_LOG} <= {curve.growth for curve in fit.curves}
    assert fit.decided is None
    assert fit.least is GrowthClass.LINEAR


def test_times_that_hardly_grow_are_not_called_constant():
    fit = fit_growth([Point(n, 10 + 0.001 * n) for n in (64, 128, 256, 512, 1024, 2048)])

    assert fit.decided is not GrowthClass.CONSTANT


def test_a_linear_program_that_leaves_the_caches_is_not_called_linear_log():
    slower = [Point(n, 0.001 * n * (1 + 0.06 * k)) for k, n in enumerate(LONG)]

    fit = fit_growth(slower)

    assert GrowthClass.LINEAR in {curve.growth for curve in fit.curves}


def test_few_sizes_say_nothing():
    fit = fit_growth([Point(n, float(n)) for n in (10, 20, 40, 80)])

    assert (fit.curves, fit.doubt, fit.decided, fit.least) == ((), Doubt.FEW, None, None)
    assert fit.doubling == pytest.approx(2)


def test_times_below_what_can_be_measured_say_nothing():
    fit = fit_growth([Point(n, n / 1e6) for n in LONG])

    assert (fit.curves, fit.doubt) == ((), Doubt.QUICK)


def test_times_of_no_class_are_said_to_be_so():
    saw = [Point(n, 50.0 if k % 2 else 1.0) for k, n in enumerate(LONG)]

    assert fit_growth(saw).doubt is Doubt.NOTHING_FITS


def test_when_times_are_hardly_known_the_machine_is_to_blame():
    saw = [Point(n, 50.0 if k % 2 else 1.0, 9.0) for k, n in enumerate(LONG)]

    assert fit_growth(saw).doubt is Doubt.UNSTEADY


def test_a_point_that_is_hardly_known_hardly_counts():
    points = [*times(GrowthClass.LINEAR, noise=0.01)[:-1], Point(LONG[-1], 600.0, 500.0)]

    assert fit_growth(points).decided is GrowthClass.LINEAR


def test_no_points_at_all_say_nothing():
    assert fit_growth([]).doubt is Doubt.FEW


@given(
    st.lists(
        st.builds(
            Point,
            st.integers(1, 10**7),
            st.floats(0, 1e4, allow_nan=False),
            st.floats(0, 1e3, allow_nan=False),
        ),
        max_size=14,
        unique_by=lambda point: point.n,
    )
)
def test_any_times_have_an_answer_that_keeps_its_promises(points):
    fit = fit_growth(points)

    assert (fit.decided is None) == (fit.doubt is not Doubt.NONE)
    assert (len(fit.curves) == 1) == (fit.doubt is Doubt.NONE)
    assert (len(fit.curves) >= 2) == (fit.doubt is Doubt.CLOSE)
    assert fit.doubling >= 0
    assert all(curve.offset_ms >= 0 and curve.factor >= 0 for curve in fit.curves)


@given(st.randoms(use_true_random=False), st.sampled_from(GrowthClass))
def test_the_order_of_the_points_does_not_matter(rng, growth):
    points = times(growth, noise=0.05)
    mixed = rng.sample(points, len(points))

    assert fit_growth(mixed) == fit_growth(points)
