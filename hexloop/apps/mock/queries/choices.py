"""What a mock can be made from: the loops of companies, typical loops, one round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.mock.queries.time_left import length_words
from hexloop.apps.pipeline.models import Loop
from hexloop.apps.pipeline.models import Round as LoopRound
from hexloop.apps.pipeline.queries import visible_loops, visible_rounds
from hexloop.core.interviews.mock_plans import (
    DSA,
    FLAVORS,
    MOST_MINUTES,
    MOST_ROUNDS,
    PLANS,
    PlannedRound,
    Span,
    flavor_of,
    time_line,
)
from hexloop.core.interviews.words import CLOSED, Outcome, Stage
from hexloop.core.rounds import Round

SORTS = {
    **{f"coding:{flavor}": title for flavor, title in FLAVORS.items()},
    **{kind.value: kind.title for kind in Round if kind is not Round.CODING},
}
"""What a round of a mock can be, in words; a coding round with its flavor."""


@dataclass(frozen=True, slots=True)
class LoopChoice:
    """A loop that has rounds ahead."""

    id: int
    title: str
    detail: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """A typical loop."""

    key: str
    title: str
    words: str
    minutes: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class LineSpan:
    """A stretch of the time line with its hours, ready to show. ``share`` is its part of the whole in percent."""

    title: str
    kind: str
    time: str
    minutes: int
    share: float
    place: float


@dataclass(frozen=True, slots=True)
class Line:
    """The time line of rounds to come."""

    spans: list[LineSpan]
    ends: str
    whole: str
    words: str


def loop_choices(user: User, chosen: int) -> list[LoopChoice]:
    """The loops that are under way and have rounds to practise ahead. One query."""
    ahead: dict[int, list[LoopRound]] = {}
    loops: dict[int, Loop] = {}
    for row in _rounds_ahead(user):
        ahead.setdefault(row.loop_id, []).append(row)
        loops[row.loop_id] = row.loop
    return [
        LoopChoice(pk, f"{loops[pk].company.name}: {loops[pk].role or 'loop'}", _rounds_words(rows), pk == chosen)
        for pk, rows in ahead.items()
    ]


def find_loop(user: User, number: int) -> Loop | None:
    """A loop of this person's."""
    return visible_loops(user).filter(pk=number).first()


def loop_plan(user: User, loop: Loop) -> tuple[list[PlannedRound], list[str]]:
    """The rounds of a loop that lie ahead as rounds of a mock, and the titles of those that no mock can practise."""
    rows = [row for row in _rounds_ahead(user, every=True) if row.loop_id == loop.pk]
    planned = [_planned(row) for row in rows if row.practises]
    return planned[:MOST_ROUNDS], [row.title for row in rows if not row.practises]


def plan_choices(chosen: str) -> list[PlanChoice]:
    """The typical loops."""
    return [PlanChoice(plan.key, plan.name, plan.words, _whole(plan.rounds), plan.key == chosen) for plan in PLANS]


def sort_of(planned: PlannedRound) -> str:
    """Which of ``SORTS`` a round is."""
    return f"coding:{planned.flavor or DSA}" if planned.kind is Round.CODING else planned.kind.value


def planned_round(sort: str, minutes: int, break_minutes: int, *, name: str = "", entails: str = "") -> PlannedRound:
    """The round of one of ``SORTS``."""
    kind, _, flavor = sort.partition(":")
    return PlannedRound(Round(kind), minutes, break_minutes, flavor=flavor, name=name, entails=entails)


def line_of(user: User, rounds: Sequence[PlannedRound], at: datetime) -> Line | None:
    """The time line of rounds that would begin now."""
    spans = time_line(rounds, at)
    if not spans:
        return None
    zone = accounts.preferences(user).zone
    whole = max(1, sum(span.minutes for span in spans))
    found, place = [], 0.0
    for span in spans:
        share = 100 * span.minutes / whole
        found.append(_line_span(span, f"{span.begins.astimezone(zone):%H:%M}", share, place))
        place += share
    return Line(found, f"{spans[-1].ends.astimezone(zone):%H:%M}", length_words(whole), _line_words(found))


def _line_span(span: Span, time: str, share: float, place: float) -> LineSpan:
    return LineSpan(span.title, span.kind, time, span.minutes, round(share, 2), round(place, 2))


def _line_words(spans: Sequence[LineSpan]) -> str:
    return ", ".join(f"{span.time} {span.title} {span.minutes} min" for span in spans)


def _rounds_ahead(user: User, *, every: bool = False) -> list[LoopRound]:
    """Rounds of loops under way that were not held yet, in order."""
    rows = visible_rounds(user).exclude(loop__status__in=[status.value for status in CLOSED])
    rows = rows.filter(outcome=Outcome.WAITING.value).exclude(stage=Stage.DONE.value)
    rows = rows if every else rows.exclude(practises="")
    return list(rows.order_by("-loop__priority", "loop__company__name", "loop", "place", "pk"))


def _planned(row: LoopRound) -> PlannedRound:
    kind = Round(row.practises)
    flavor = flavor_of(f"{row.name} {row.entails}") if kind is Round.CODING else ""
    return PlannedRound(kind, min(row.minutes, MOST_MINUTES), flavor=flavor, name=row.title, entails=row.entails)


def _rounds_words(rows: Sequence[LoopRound]) -> str:
    titles = ", ".join(row.title for row in rows[:4])
    more = f" and {len(rows) - 4} more" if len(rows) > 4 else ""
    return f"{len(rows)} ahead: {titles}{more}"


def _whole(rounds: Sequence[PlannedRound]) -> int:
    return sum(each.minutes + each.break_minutes for each in rounds[:-1]) + rounds[-1].minutes
