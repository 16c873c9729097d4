"""What the page Insights shows: how practice goes, as bars, tables and one plain sentence for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from itertools import pairwise
from urllib.parse import urlencode

from django.template.defaultfilters import pluralize
from django.template.loader import render_to_string
from django.urls import reverse

from hexloop import __version__
from hexloop.apps.accounts.models import User
from hexloop.apps.review import rollups
from hexloop.apps.review.rollups import CardCounts, Statistics
from hexloop.core.memory import statistics
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.statistics import Totals
from hexloop.lib.html import Html
from hexloop.web.durations import duration_text
from hexloop.web.pieces import ForecastDay, HeatDay

RANGES = {"30": ("Next 30 days", 30, 1), "90": ("Next 90 days", 90, 3), "365": ("Next year", 365, 14)}
"""By key: title, days, and how many days one bar stands for."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it means."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class RetentionRow:
    """True retention over a stretch of days: ``young`` and ``mature`` cards and both, each "91 % of 40" or a dash."""

    title: str
    young: str
    mature: str
    both: str


@dataclass(frozen=True, slots=True)
class CalibrationRow:
    """What was expected of some reviews and what came."""

    expected: str
    real: str
    reviews: int


@dataclass(frozen=True, slots=True)
class Chip:
    """A choice of the range."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Insights:
    """The whole page. ``began`` is false until something was reviewed."""

    began: bool
    figures: list[Figure]
    forecast: list[ForecastDay]
    forecast_title: str
    overdue: int
    chips: list[Chip]
    heat: list[HeatDay]
    retention: list[RetentionRow]
    stability: list[ForecastDay]
    difficulty: list[ForecastDay]
    interval: list[ForecastDay]
    recall: list[ForecastDay]
    hours: list[ForecastDay]
    hours_note: str
    grades: list[ForecastDay]
    cards: list[Figure]
    calibration: list[CalibrationRow]
    calibration_note: str


def insights_html(user: User, *, at: datetime, span: str = "") -> Html:
    """The content of Insights for this user at ``at``; ``span`` is a key of ``RANGES``, the first one is the usual.

    It is kept until the statistics are others: drawing a thousand bars costs more than the rest of the page.
    """
    key = span if span in RANGES else next(iter(RANGES))
    # Rendered by our own template, whose variables are escaped.
    return Html(rollups.page_of(user, at=at, name=f"insights-{__version__}-{key}", render=partial(_rendered, key)))


def _rendered(key: str, found: Statistics) -> str:
    return render_to_string("web/_insights.html", {"page": insights(found, key)})


def insights(found: Statistics, key: str) -> Insights:
    """The rows of the page; ``key`` is one of ``RANGES``."""
    whole = found.spans.whole
    cards = found.cards
    return Insights(
        began=bool(whole.reviews),
        figures=_figures(found),
        forecast=_forecast(found, key),
        forecast_title=RANGES[key][0],
        overdue=cards.overdue,
        chips=[_chip(name, title, name == key) for name, (title, _, _) in RANGES.items()],
        heat=_heat(found),
        retention=_retention(found),
        stability=_bars(cards.stability, rollups.STABILITY_EDGES, "d"),
        difficulty=_bars(cards.difficulty, rollups.DIFFICULTY_EDGES, ""),
        interval=_bars(cards.interval, rollups.INTERVAL_EDGES, "d"),
        recall=_bars(cards.recall, tuple(round(edge * 100) for edge in rollups.RECALL_EDGES), "%"),
        hours=_hours(found.spans.year),
        hours_note=_hours_note(found.spans.year),
        grades=[
            ForecastDay(grade.title, found.spans.year.grades[grade - 1], f"Graded {grade.title.lower()} in a year")
            for grade in Grade
        ],
        cards=_states(cards),
        calibration=_calibration(found.spans.year),
        calibration_note=_calibration_note(found.spans.year),
    )


def _figures(found: Statistics) -> list[Figure]:
    today, week, cards = found.spans.today, found.spans.week, found.cards
    # What is remembered counts suspended cards too, as the plot of recall does.
    known = sum(cards.recall)
    return [
        _reviews_of(today, "today"),
        _reviews_of(week, "in 7 days"),
        Figure(str(found.streak), "days in a row" if found.streak != 1 else "day in a row"),
        Figure(f"{cards.remembered:.0f}", f"of {known} card{pluralize(known)} you would still have now"),
    ]


def _reviews_of(span: Totals, when: str) -> Figure:
    """``4`` and ``reviews today, 12 min``."""
    took = f", {duration_text(span.seconds)}" if span.reviews else ""
    return Figure(str(span.reviews), f"review{pluralize(span.reviews)} {when}{took}")


def _forecast(found: Statistics, key: str) -> list[ForecastDay]:
    _, days, width = RANGES[key]
    return [_due_bar(found, first, min(width, days - first)) for first in range(0, days, width)]


def _due_bar(found: Statistics, first: int, width: int) -> ForecastDay:
    start = found.today + timedelta(days=first)
    end = start + timedelta(days=width - 1)
    count = sum(found.cards.due.get(first + ahead, 0) for ahead in range(width))
    # Not every bar has room for a date: Mondays carry theirs, wider bars the name of a month that begins in them.
    if width == 1:
        label = str(start.day) if start.weekday() == 0 else ""
    else:
        label = f"{end:%b}" if _begins_month(start, width) else ""
    title = f"{start:%A}, {start.day} {start:%B}" if width == 1 else f"{_short(start)} to {_short(end)}"
    return ForecastDay(label or "\N{NO-BREAK SPACE}", count, title)


def _begins_month(start: date, width: int) -> bool:
    return any((start + timedelta(days=ahead)).day == 1 for ahead in range(width))


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"


def _heat(found: Statistics) -> list[HeatDay]:
    first = found.today - timedelta(days=364)
    days = {first: 0, found.today: 0} | {day: count for day, (count, _) in found.days.items() if day >= first}
    return [HeatDay(day, count) for day, count in sorted(days.items())]


def _retention(found: Statistics) -> list[RetentionRow]:
    spans = found.spans
    named = (
        ("Today", spans.today),
        ("Yesterday", spans.yesterday),
        ("7 days", spans.week),
        ("30 days", spans.month),
        ("A year", spans.year),
        ("Ever", spans.whole),
    )
    return [_retention_row(title, totals) for title, totals in named]


def _retention_row(title: str, totals: Totals) -> RetentionRow:
    (young, young_failed), (mature, mature_failed) = totals.young, totals.mature
    both = (young + mature, young_failed + mature_failed)
    return RetentionRow(title, _share(young, young_failed), _share(mature, mature_failed), _share(*both))


def _share(passed: int, failed: int) -> str:
    part = statistics.share(passed, failed)
    return "–" if part is None else f"{100 * part:.0f} % of {passed + failed}"


def _bars(counts: Sequence[int], edges: Sequence[int], unit: str) -> list[ForecastDay]:
    """A histogram as bars. Labels are the edges, words say the range."""
    space = "\N{NO-BREAK SPACE}" if unit else ""
    labels = [f"<{edges[0]}", *(str(edge) for edge in edges[:-1]), f"{edges[-1]}+"]
    ranges = [
        f"below {edges[0]}{space}{unit}",
        *(f"{low} to {high}{space}{unit}" for low, high in pairwise(edges)),
        f"{edges[-1]}{space}{unit} and more",
    ]
    return [ForecastDay(*bar) for bar in zip(labels, counts, ranges, strict=True)]


def _hours(totals: Totals) -> list[ForecastDay]:
    return [
        ForecastDay(
            str(hour) if hour % 3 == 0 else "\N{NO-BREAK SPACE}",
            count,
            f"{hour}:00 to {hour}:59, {_share(passed, count - passed)} passed",
        )
        for hour, (count, passed) in enumerate(totals.hours)
    ]


def _hours_note(totals: Totals) -> str:
    """Which hours go best, once there is enough to say so."""
    enough = {hour: passed / count for hour, (count, passed) in enumerate(totals.hours) if count >= 30}
    if len(enough) < 2:
        return "When there are 30 reviews in two different hours, this says which hour goes better."
    best, worst = max(enough, key=enough.__getitem__), min(enough, key=enough.__getitem__)
    return (
        f"You pass most at {best}:00 ({100 * enough[best]:.0f} %) and least at {worst}:00 "
        f"({100 * enough[worst]:.0f} %), of hours with 30 reviews or more."
    )


def _states(cards: CardCounts) -> list[Figure]:
    return [
        Figure(str(cards.new), "new"),
        Figure(str(cards.young), "young: an interval below 21 days"),
        Figure(str(cards.mature), "mature: 21 days or more"),
        Figure(str(cards.suspended), "suspended"),
        Figure(str(cards.buried), "buried"),
        Figure(str(cards.leeches), "leeches"),
    ]


def _calibration(totals: Totals) -> list[CalibrationRow]:
    found = statistics.calibration(totals)
    if found is None:
        return []
    return [
        CalibrationRow(f"{100 * expected:.0f} %", f"{100 * real:.0f} %", count) for count, expected, real in found.bins
    ]


def _calibration_note(totals: Totals) -> str:
    found = statistics.calibration(totals)
    if found is None:
        return "Once known cards come back, what was expected of them stands here beside what came."
    compared = f"Log-loss {found.loss:.3f}; always saying the mean would have {found.plain_loss:.3f}."
    if found.reviews < 100:
        return f"{compared} With {found.reviews} reviews this is mostly luck."
    if found.helps:
        return f"{compared} The predictions tell your cards apart."
    return f"{compared} For you the predictions are no better than the mean: trust counts more than single dates."


def _chip(name: str, title: str, current: bool) -> Chip:
    return Chip(title, f"{reverse('insights')}?{urlencode({'span': name})}", current)
