"""What the page Memory shows: choices, what they cost, fitting, easy dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.forms import BoundField

from hexloop.apps.accounts.models import User
from hexloop.apps.review import fitting
from hexloop.apps.review.easy_dates import EasyRange, easy_ranges
from hexloop.apps.review.queries import next_undo
from hexloop.apps.review.scheduling import Scheduling, scheduling_for
from hexloop.core.memory import workload
from hexloop.core.memory.fit import LEAST, OptimizerMissing, optimizer
from hexloop.core.memory.wording import day_text
from hexloop.core.rounds import Round
from hexloop.web.drawing import grouped
from hexloop.web.memory_chart import WorkloadShape, workload_shape
from hexloop.web.memory_form import WEEKDAYS, EasyDatesForm, MemoryForm

PERCENTS = tuple(range(100, -1, -10))
_WORDS = {100: "normal", 50: "reduced", 0: "kept free"}


@dataclass(frozen=True, slots=True)
class RoundRow:
    """The slider of one round. ``own`` and ``recall`` are its fields."""

    round: Round
    own: BoundField
    recall: BoundField


@dataclass(frozen=True, slots=True)
class DayRow:
    """The choice for one weekday: its field and the options as ``(percent, text, chosen)``."""

    name: str
    field: BoundField
    options: tuple[tuple[int, str, bool], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The curve of one round (``""``: all). Without ``shape`` there is no simulator, and ``trouble`` says so."""

    round: str
    title: str
    shape: WorkloadShape | None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One measure before and after."""

    name: str
    before: str
    after: str
    better: bool


@dataclass(frozen=True, slots=True)
class FitCard:
    """All about fitting. ``missing`` is what is lacking (empty: enough), ``moves`` how many dates would move.
    ``moved`` says what was moved last, while that can be undone."""

    trouble: str
    usable: str
    missing: str
    fitted: bool
    since: str
    said: str
    rows: tuple[ReportRow, ...]
    weights: tuple[str, ...]
    moves: int
    moved: str


@dataclass(frozen=True, slots=True)
class EasyRow:
    """A stretch of easy dates. ``first`` and ``last`` are as forms send them."""

    text: str
    percent: int
    first: str
    last: str


def memory_context(
    user: User, *, at: datetime, form: MemoryForm | None = None, easy_form: EasyDatesForm | None = None, shown: str = ""
) -> dict[str, Any]:
    """Everything the template needs. ``form`` and ``easy_form`` are forms that were sent with errors, ``shown`` is the
    round whose curve is drawn."""
    how = scheduling_for(user, at=at)
    form = form or MemoryForm.of(how.preferences, how.choices)
    return {
        "form": form,
        "rounds": [RoundRow(one, form[f"own_{one.value}"], form[f"recall_{one.value}"]) for one in Round],
        "week": [_day_row(name, form[f"easy_{place}"]) for place, name in enumerate(WEEKDAYS)],
        "chart": chart(user, at=at, round_key=shown, percent=_percent_of(how, shown)),
        "charts": [("", "All rounds"), *((one.value, one.title) for one in Round)],
        "fit": _fit_card(user, how),
        "easy_form": easy_form or EasyDatesForm(initial={"percent": 0}),
        "easy_rows": [_easy_row(one, how.today) for one in easy_ranges(user, since=how.today)],
        "percents": [(percent, percent_text(percent)) for percent in PERCENTS],
        "today": how.today.isoformat(),
        "day_start": f"{how.preferences.day_start_hour}:00",
    }


def chart(user: User, *, at: datetime, round_key: str, percent: int) -> Chart:
    """The curve for a round, or for all, with ``percent`` marked."""
    how = scheduling_for(user, at=at)
    title = Round(round_key).title if round_key else "All rounds"
    deck = fitting.deck_of_round(user, round_key, how.choices.new_per_day)
    habits = fitting.habits_in(user, round_key)
    try:
        loads = workload.curve(deck, habits, how.weights)
    except OptimizerMissing as error:
        return Chart(round_key, title, None, str(error))
    if not deck.things:
        return Chart(round_key, title, None, "There is nothing to learn here yet, so nothing to work out.")
    if not deck.new_per_day:
        return Chart(round_key, title, None, "With no new things a day there is nothing to work out.")
    return Chart(round_key, title, workload_shape(loads, percent, things=deck.things, how=habits))


def percent_text(percent: int) -> str:
    """``50 %, reduced``."""
    word = _WORDS.get(percent)
    return f"{percent} %, {word}" if word else f"{percent} %"


def _percent_of(how: Scheduling, round_key: str) -> int:
    return round(100 * how.retention(round_key))


def _day_row(name: str, field: BoundField) -> DayRow:
    value = str(field.value())
    percents = sorted({*PERCENTS, *([int(value)] if value.isdecimal() and int(value) <= 100 else [])}, reverse=True)
    return DayRow(name, field, tuple((one, percent_text(one), str(one) == value) for one in percents))


def _easy_row(one: EasyRange, today: date) -> EasyRow:
    days = [f"{day:%a} {day_text(day, today)}" for day in (one.first, one.last)]
    text = days[0] if one.first == one.last else f"{days[0]} to {days[1]}"
    return EasyRow(text, one.percent, one.first.isoformat(), one.last.isoformat())


def _fit_card(user: User, how: Scheduling) -> FitCard:
    have = fitting.reviews_to_fit(user, ignore_before=how.choices.ignore_before)
    report = how.choices.weights_report
    last = next_undo(user)
    return FitCard(
        trouble=_trouble(),
        usable=grouped(have),
        missing=grouped(LEAST - have) if have < LEAST else "",
        fitted=bool(how.choices.weights),
        since=_day(how, how.choices.weights_at) if how.choices.weights and how.choices.weights_at else "",
        said=_said(how, report) if report else "",
        rows=_report_rows(report) if report else (),
        weights=tuple(f"{weight:.4f}" for weight in how.weights),
        moves=len(fitting.moves(user, at=how.at)),
        moved=last.text if last and last.verb == "move_dates" else "",
    )


def _trouble() -> str:
    try:
        optimizer()
    except OptimizerMissing as error:
        return str(error)
    return ""


def _said(how: Scheduling, report: dict[str, Any]) -> str:
    when = _day(how, datetime.fromisoformat(report["at"]))
    what = f"Fitted on {when} to {grouped(report['reviews'])} reviews of {grouped(report['things'])} things."
    if report["adopted"]:
        return f"{what} Your weights foretold later reviews better than the defaults, so they are in use."
    return f"{what} Fitted weights foretold later reviews no better than the defaults, so nothing was changed."


def _report_rows(report: dict[str, Any]) -> tuple[ReportRow, ...]:
    before, after = report["before"], report["after"]
    names = (("log_loss", "Log-loss"), ("rmse_bins", "RMSE (bins)"))
    return tuple(
        ReportRow(text, f"{before[name]:.4f}", f"{after[name]:.4f}", after[name] < before[name]) for name, text in names
    )


def _day(how: Scheduling, at: datetime) -> str:
    return day_text(how.clock.day_of(at), how.today)
