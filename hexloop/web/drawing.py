"""Where the lines of the drawings go: numbers in, SVG coordinates out. Nothing here knows of HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import cos, pi, sin

from hexloop.core.rounds import Round
from hexloop.web.pieces import CaseSquare, ForecastDay, Growth, HeatDay, WeekDay

Point = tuple[float, float]

AXES = (Round.CODING, Round.DESIGN, Round.BREADTH, Round.DOMAIN, Round.PROJECT, Round.BEHAVIOR)
"""The corners of the hexagon, clockwise from the top."""

AXIS_NAMES = {
    Round.CODING: "Coding",
    Round.DESIGN: "Design",
    Round.BREADTH: "Breadth",
    Round.DOMAIN: "Domain",
    Round.PROJECT: "Projects",
    Round.BEHAVIOR: "Behavior",
}

HEAT_LEVELS = 4
SHADES = 5


def points_text(points: Sequence[Point]) -> str:
    """The value of ``points`` in a polygon or polyline."""
    return " ".join(f"{x:g},{y:g}" for x, y in points)


# The hexagon -----------------------------------------------------------------------------------

HEX_WIDTH, HEX_HEIGHT, HEX_RADIUS = 280, 232, 80
HEX_CENTRE = (HEX_WIDTH / 2, HEX_HEIGHT / 2)


@dataclass(frozen=True, slots=True)
class Axis:
    """One corner: its name and value, where the dot and the label stand, and whether it is faded."""

    key: str
    name: str
    value: int | None
    faded: bool
    dot: Point
    corner: Point
    label: Point
    anchor: str


@dataclass(frozen=True, slots=True)
class HexagonShape:
    """``rings`` and ``today`` (and ``predicted``, or "") are ``points`` texts."""

    rings: tuple[str, ...]
    axes: tuple[Axis, ...]
    today: str
    predicted: str


def hexagon_shape(
    *,
    today: Mapping[str, int | None],
    predicted: Mapping[str, int | None] | None = None,
    faded: Sequence[str] = (),
) -> HexagonShape:
    """The readiness chart. Values are 0 to 100; an axis without one is drawn at the centre and faded."""
    return HexagonShape(
        rings=tuple(points_text([_hex_point(i, ring) for i in range(6)]) for ring in (25, 50, 75, 100)),
        axes=tuple(_axis(i, key, today.get(key), key in faded) for i, key in enumerate(AXES)),
        today=points_text([_hex_point(i, today.get(key) or 0) for i, key in enumerate(AXES)]),
        predicted=points_text([_hex_point(i, predicted.get(key) or 0) for i, key in enumerate(AXES)])
        if predicted
        else "",
    )


def _hex_point(index: int, value: float, reach: float = HEX_RADIUS) -> Point:
    angle = pi / 3 * index - pi / 2
    share = max(0.0, min(100.0, value)) / 100
    x, y = HEX_CENTRE
    return round(x + reach * share * cos(angle), 1), round(y + reach * share * sin(angle), 1)


def _axis(index: int, key: Round, value: int | None, faded: bool) -> Axis:
    x, y = _hex_point(index, 100, HEX_RADIUS + 12)
    return Axis(
        key=key.value,
        name=AXIS_NAMES[key],
        value=value,
        faded=faded or value is None,
        dot=_hex_point(index, value or 0),
        corner=_hex_point(index, 100),
        label=(x, y + {0: -4, 3: 14}.get(index, 4)),
        anchor="middle" if index in {0, 3} else "start" if index in {1, 2} else "end",
    )


# The case grid ---------------------------------------------------------------------------------


def shades(cases: Sequence[CaseSquare]) -> list[int]:
    """A shade 0 to 4 for each case: its time as a share of the slowest one."""
    slowest = max((case.ms for case in cases), default=0.0)
    if slowest <= 0:
        return [0] * len(cases)
    return [min(SHADES - 1, int(case.ms / slowest * SHADES)) for case in cases]


# Growth ----------------------------------------------------------------------------------------

PLOT_WIDTH, PLOT_HEIGHT = 280, 156
_PLOT_LEFT, _PLOT_RIGHT, _PLOT_TOP, _PLOT_BOTTOM = 8, 268, 26, 132
_LABEL_WIDTH = 84


@dataclass(frozen=True, slots=True)
class Curve:
    """A line with its label at ``at``; both empty when there is none."""

    points: str
    label: str
    at: Point


@dataclass(frozen=True, slots=True)
class GrowthShape:
    """``largest`` and ``slowest`` are the ends of the axes as texts."""

    points: tuple[Point, ...]
    fitted: Curve
    target: Curve
    largest: str
    slowest: str


def growth_shape(growth: Growth) -> GrowthShape:
    """Both axes are linear and start at zero. A target far above what was measured leaves the
    frame: the drawing is cut at twice the slowest measurement so that the points stay readable."""
    sizes = [n for n, _ in growth.points]
    times = [ms for _, ms in growth.points]
    most_n = max(sizes, default=0.0) or 1.0
    measured = max(times, default=0.0) or 1.0
    drawn = [ms for n, ms in (*growth.fitted, *growth.target) if n <= most_n]
    most_ms = min(max([measured, *drawn]), 2 * measured)

    def place(point: Point) -> Point:
        n, ms = point
        x = _PLOT_LEFT + n / most_n * (_PLOT_RIGHT - _PLOT_LEFT)
        return round(x, 1), round(_PLOT_BOTTOM - ms / most_ms * (_PLOT_BOTTOM - _PLOT_TOP), 1)

    def inside(values: Sequence[Point]) -> list[Point]:
        return [place((n, ms)) for n, ms in values if n <= most_n and ms <= most_ms * 1.001]

    fitted, target = inside(growth.fitted), inside(growth.target)
    fitted_on_top = not target or (bool(fitted) and fitted[-1][1] <= target[-1][1])
    return GrowthShape(
        points=tuple(place(point) for point in growth.points),
        fitted=_curve(fitted, growth.fitted_label, above=fitted_on_top),
        target=_curve(target, growth.target_label, above=not fitted_on_top),
        largest=f"{growth.size_name} = {grouped(most_n)}",
        slowest=f"{measured:.3g} ms",
    )


def _curve(line: Sequence[Point], label: str, *, above: bool) -> Curve:
    """The label ends where the line ends. Below a rising line it has to clear the line's lower, left part."""
    if not line:
        return Curve("", "", (0.0, 0.0))
    x, y = line[-1]
    below = next(py for px, py in line if px >= x - _LABEL_WIDTH) + 15
    return Curve(points_text(line), label, (x, y - 8 if above or below > _PLOT_BOTTOM - 4 else below))


def grouped(number: float) -> str:
    """A whole number with thin spaces between thousands: ``2 000``."""
    return f"{number:,.0f}".replace(",", "\u202f")


# Days ------------------------------------------------------------------------------------------

HEAT_CELL, HEAT_STEP = 11, 14


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A day of the heatmap. ``level`` 0 is nothing, 4 the busiest quarter."""

    x: int
    y: int
    level: int
    title: str


@dataclass(frozen=True, slots=True)
class HeatmapShape:
    """``months`` are ``(x, name)`` pairs over the week in which a month begins."""

    cells: tuple[HeatCell, ...]
    months: tuple[tuple[int, str], ...]
    width: int
    total: int
    busiest: int
    days: int


def heatmap_shape(days: Sequence[HeatDay], *, unit: str) -> HeatmapShape:
    """Columns are weeks, Monday on top. Days that are missing between the first and the last are zero."""
    counts: dict[date, int] = {}
    for day in days:
        counts[day.on] = counts.get(day.on, 0) + day.count
    if not counts:
        return HeatmapShape((), (), 0, 0, 0, 0)
    first, last = min(counts), max(counts)
    monday = first - timedelta(days=first.weekday())
    busiest = max(counts.values())
    span = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    cells = tuple(
        HeatCell(
            x=(day - monday).days // 7 * HEAT_STEP,
            y=day.weekday() * HEAT_STEP,
            level=_level(counts.get(day, 0), busiest),
            title=f"{counts.get(day, 0)} {unit} on {day.day} {day:%B %Y}",
        )
        for day in span
    )
    months = tuple(((day - monday).days // 7 * HEAT_STEP, f"{day:%b}") for day in span if day.day == 1)
    return HeatmapShape(
        cells=cells,
        months=months,
        width=((last - monday).days // 7 + 1) * HEAT_STEP,
        total=sum(counts.values()),
        busiest=busiest,
        days=sum(1 for count in counts.values() if count),
    )


def _level(count: int, busiest: int) -> int:
    return 0 if count <= 0 else min(HEAT_LEVELS, 1 + count * HEAT_LEVELS // (busiest + 1))


BAR_HEIGHT = 64


@dataclass(frozen=True, slots=True)
class Bar:
    """One part of a column, in a box of width 100 percent and ``BAR_HEIGHT``."""

    y: float
    height: float
    kind: str


def forecast_bars(days: Sequence[ForecastDay], overdue: int) -> list[tuple[ForecastDay, Bar]]:
    """A bar a day, the overdue ones first as a day of their own when there are any."""
    late = [ForecastDay("late", overdue, "Overdue")] if overdue else []
    columns = [*late, *days]
    most = max((day.count for day in columns), default=0) or 1
    return [
        (day, Bar(*_from_floor(day.count / most), kind="late" if late and i == 0 else "due"))
        for i, day in enumerate(columns)
    ]


def week_columns(days: Sequence[WeekDay]) -> list[tuple[WeekDay, list[Bar]]]:
    """Stacked minutes by round, in the order of the hexagon from the bottom, two units apart."""
    longest = max((sum(day.minutes.values()) for day in days), default=0) or 1
    return [(day, _stack(day, longest)) for day in days]


def _stack(day: WeekDay, longest: int) -> list[Bar]:
    bars: list[Bar] = []
    floor = float(BAR_HEIGHT)
    for key in AXES:
        minutes = day.minutes.get(key, 0)
        if minutes > 0:
            height = max(2.0, minutes / longest * (BAR_HEIGHT - 2 * len(AXES)))
            bars.append(Bar(round(floor - height, 1), round(height, 1), key.value))
            floor -= height + 2
    return bars


def _from_floor(share: float) -> tuple[float, float]:
    height = max(2.0, share * BAR_HEIGHT) if share > 0 else 0.0
    return round(BAR_HEIGHT - height, 1), round(height, 1)
