"""Geometry of the drawings."""

from __future__ import annotations

from datetime import date

import pytest

from hexloop.core.rounds import Round
from hexloop.web import drawing
from hexloop.web.pieces import CaseSquare, ForecastDay, Growth, HeatDay, WeekDay

FULL = dict.fromkeys(Round, 100)
CENTRE = "140,116 140,116 140,116 140,116 140,116 140,116"


def test_a_full_hexagon_touches_its_outer_ring():
    shape = drawing.hexagon_shape(today=FULL)

    assert shape.today == shape.rings[-1]
    assert shape.today == "140,36 209.3,76 209.3,156 140,196 70.7,156 70.7,76"


def test_axes_run_clockwise_from_coding_on_top():
    shape = drawing.hexagon_shape(today={"coding": 71, "design": 42})

    assert [axis.name for axis in shape.axes] == ["Coding", "Design", "Breadth", "Domain", "Projects", "Behavior"]
    assert shape.axes[0].dot == (140, 59.2)
    assert [axis.anchor for axis in shape.axes] == ["middle", "start", "start", "middle", "end", "end"]


def test_an_axis_is_faded_when_nobody_asks_or_nothing_is_known():
    shape = drawing.hexagon_shape(today={**FULL, "design": None}, faded=["breadth"])

    assert [axis.key for axis in shape.axes if axis.faded] == ["design", "breadth"]
    assert [axis.value for axis in shape.axes if axis.faded] == [None, 100]


def test_values_outside_the_scale_stay_inside_the_drawing():
    shape = drawing.hexagon_shape(today=dict.fromkeys(Round, 250), predicted=dict.fromkeys(Round, -5))

    assert (shape.today, shape.predicted) == (shape.rings[-1], CENTRE)


def test_no_prediction_draws_none():
    assert drawing.hexagon_shape(today=FULL).predicted == ""


def test_shades_are_relative_to_the_slowest_case():
    cases = [CaseSquare(n, ms=ms) for n, ms in enumerate((0, 19, 50, 99, 100))]

    assert drawing.shades(cases) == [0, 0, 2, 4, 4]
    assert drawing.shades([CaseSquare(0), CaseSquare(1)]) == [0, 0]
    assert drawing.shades([]) == []


def test_growth_fills_the_frame_from_its_corner():
    shape = drawing.growth_shape(Growth(points=[(0, 0), (500, 5), (1000, 10)]))

    assert shape.points == ((8, 132), (138, 79), (268, 26))
    assert (shape.largest, shape.slowest) == ("n = 1\u202f000", "10 ms")
    assert (shape.fitted.points, shape.target.label) == ("", "")


def test_a_target_far_above_is_cut_and_the_points_stay_readable():
    growth = Growth(points=[(0, 0), (100, 1)], target=[(n, n * n) for n in range(101)], target_label="O(n²)")

    shape = drawing.growth_shape(growth)

    assert shape.points[-1] == (268, 79)
    assert shape.target.points == "8,132 10.6,79"
    assert shape.target.label == "O(n²)"


def test_the_label_of_the_upper_curve_stands_above_and_of_the_lower_below():
    line = [(n, n / 100) for n in range(0, 1001, 100)]
    half = [(n, ms / 2) for n, ms in line]

    lower = drawing.growth_shape(Growth(points=half, fitted=half, target=line, fitted_label="f", target_label="t"))
    upper = drawing.growth_shape(Growth(points=line, fitted=line, target=half, fitted_label="f", target_label="t"))

    assert lower.target.at == (268, 18)
    assert lower.fitted.at[1] > 79
    assert (upper.fitted.at, upper.target.at) == (lower.target.at, lower.fitted.at)


def test_growth_without_measurements_is_an_empty_frame():
    shape = drawing.growth_shape(Growth(points=[]))

    assert (shape.points, shape.fitted.points) == ((), "")


def test_heatmap_columns_are_weeks_from_monday():
    days = [HeatDay(date(2026, 11, 4), 2), HeatDay(date(2026, 11, 9), 8)]

    shape = drawing.heatmap_shape(days, unit="reviews")

    assert [(cell.x, cell.y, cell.level) for cell in shape.cells] == [
        (0, 28, 1),
        (0, 42, 0),
        (0, 56, 0),
        (0, 70, 0),
        (0, 84, 0),
        (14, 0, 4),
    ]
    assert shape.cells[0].title == "2 reviews on 4 November 2026"
    assert (shape.total, shape.busiest, shape.days, shape.width) == (10, 8, 2, 28)


def test_heatmap_adds_up_one_day_and_names_months():
    days = [HeatDay(date(2026, 10, 30), 1), HeatDay(date(2026, 10, 30), 2), HeatDay(date(2026, 11, 2), 0)]

    shape = drawing.heatmap_shape(days, unit="reviews")

    assert (shape.total, shape.days, shape.months) == (3, 1, ((0, "Nov"),))


def test_heatmap_of_nothing_has_no_cells():
    assert drawing.heatmap_shape([], unit="reviews").cells == ()


@pytest.mark.parametrize(("count", "level"), [(0, 0), (1, 1), (2, 1), (5, 3), (7, 4), (8, 4)])
def test_levels_split_the_busiest_day_in_four(count, level):
    days = [HeatDay(date(2026, 11, 2), count), HeatDay(date(2026, 11, 3), 8)]

    assert drawing.heatmap_shape(days, unit="reviews").cells[0].level == level


def test_forecast_puts_the_overdue_first():
    bars = drawing.forecast_bars([ForecastDay("M", 4), ForecastDay("T", 0)], overdue=8)

    assert [(day.title or day.label, bar.kind, bar.y, bar.height) for day, bar in bars] == [
        ("Overdue", "late", 0, 64),
        ("M", "due", 32, 32),
        ("T", "due", 64, 0),
    ]


def test_forecast_without_overdue_has_only_days():
    assert [bar.kind for _, bar in drawing.forecast_bars([ForecastDay("M", 1)], overdue=0)] == ["due"]
    assert drawing.forecast_bars([], overdue=0) == []


def test_week_bars_stack_rounds_from_the_floor_with_a_gap():
    days = [WeekDay("M", "Monday", {"domain": 30, "coding": 70}), WeekDay("T", "Tuesday", {})]

    (_, monday), (_, tuesday) = drawing.week_columns(days)

    assert [(bar.kind, bar.y, bar.height) for bar in monday] == [("coding", 27.6, 36.4), ("domain", 10, 15.6)]
    assert tuesday == []


def test_a_day_with_all_six_rounds_fits():
    (_, bars), _ = drawing.week_columns(
        [WeekDay("M", "Monday", {key.value: 1 for key in Round}), WeekDay("T", "Tuesday", {"coding": 600})]
    )

    assert len(bars) == 6
    assert min(bar.y for bar in bars) >= 0


def test_thousands_are_set_apart():
    assert [drawing.grouped(n) for n in (999, 2_000, 1_234_567.2)] == ["999", "2\u202f000", "1\u202f234\u202f567"]
