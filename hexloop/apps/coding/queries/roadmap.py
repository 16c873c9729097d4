"""The topics in the order of study, what each needs first, and where one stands on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import Mastery
from hexloop.apps.coding.packs import topic_family, topics
from hexloop.apps.coding.queries.problem_list import problem_url, topic_url
from hexloop.apps.coding.queries.study_order import topics_in_order
from hexloop.apps.coding.queries.visible import visible_problems, with_memory
from hexloop.core.content.problem import Topic
from hexloop.core.content.roadmap import arrows, needs_of, places, stages

STAGE_HEIGHT = 112
"""Pixels from one stage to the next; the arrows are drawn on this."""

_ARROW_FROM, _ARROW_TO = 78, 110
ENOUGH = 0.5
"""A topic is done when this part of its problems went well (slow or solid)."""


class _Known(NamedTuple):
    pk: int
    slug: str
    title: str
    rank: int
    minutes: int
    level: int
    tried: bool


@dataclass(frozen=True, slots=True)
class NextProblem:
    """The problem to take next."""

    title: str
    url: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Step:
    """A topic on the way. ``x`` is its middle in percent of the width; ``well`` of ``total`` problems went well;
    ``state`` is ``done``, ``open`` (all that it needs is done) or ``later``; ``after`` are the titles it needs."""

    id: str
    title: str
    url: str
    x: float
    total: int
    well: int
    state: str
    after: tuple[str, ...]
    next: NextProblem | None
    first: bool = False

    @property
    def percent(self) -> int:
        """How far it is, from 0 to 100."""
        return round(100 * self.well / self.total) if self.total else 0


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line from a topic to one that needs it, as an SVG path in a drawing 100 wide and a pixel a unit high.
    ``open``: the topic it comes from is done; ``far``: it passes a stage."""

    path: str
    open: bool
    far: bool


@dataclass(frozen=True, slots=True)
class Roadmap:
    """Stages of steps, the arrows between them, and the step to go on with."""

    stages: list[list[Step]]
    arrows: list[Arrow]
    height: int
    here: Step | None


def roadmap(user: User) -> Roadmap:
    """The whole way: two queries, whatever there is."""
    every = topics()
    known = _known(user)
    order = places(every)
    members = _members(known, order)
    needs = {name: sorted(found, key=order.__getitem__) for name, found in needs_of(every).items()}
    titles = {topic.id: topic.title for topic in every}
    rows = [[_step(topic, x, needs[topic.id], titles, members) for x, topic in _spread(row)] for row in stages(every)]
    first = _first_open(rows)
    if first is not None:
        rows = [[replace(step, first=step.id == first.id) for step in row] for row in rows]
        first = replace(first, first=True)
    return Roadmap(rows, _arrows(every, rows), STAGE_HEIGHT * len(rows), first)


def _spread(row: Sequence[Topic]) -> list[tuple[float, Topic]]:
    return [(round(100 * (at + 0.5) / len(row), 2), topic) for at, topic in enumerate(row)]


def _step(
    topic: Topic,
    x: float,
    needs: Sequence[str],
    titles: Mapping[str, str],
    members: Mapping[str, Sequence[_Known]],
) -> Step:
    here = members[topic.id]
    ready = all(_is_done(members[need]) for need in needs)
    return Step(
        id=topic.id,
        title=topic.title,
        url=topic_url(topic.id),
        x=x,
        total=len(here),
        well=sum(map(_went_well, here)),
        state="done" if _is_done(here) else "open" if ready else "later",
        after=tuple(titles[need] for need in needs),
        next=_next(here),
    )


def _first_open(rows: Sequence[Sequence[Step]]) -> Step | None:
    return next((step for row in rows for step in row if step.state == "open" and step.next), None)


def _known(user: User) -> dict[int, _Known]:
    problems: Any = with_memory(visible_problems(user), user).filter(listed=True)
    columns = ("pk", "slug", "title", "difficulty_rank", "minutes", "level", "tried_at")
    return {
        pk: _Known(pk, slug, title, rank, minutes, level or 0, at is not None)
        for pk, slug, title, rank, minutes, level, at in problems.values_list(*columns)
    }


def _members(known: dict[int, _Known], order: Mapping[str, int]) -> dict[str, list[_Known]]:
    """The problems of each step: those that need nothing later. A topic without any has all that touch it."""
    touching: dict[str, set[int]] = {name: set() for name in order}
    own: dict[str, set[int]] = {}
    for pk, touched in topics_in_order(order).items():
        if pk in known:
            own.setdefault(touched[-1], set()).add(pk)
            for topic in touched:
                touching[topic].add(pk)
    return {
        name: [known[pk] for pk in own.get(name) or set().union(*(touching[one] for one in topic_family(name)))]
        for name in order
    }


def _went_well(problem: _Known) -> bool:
    return problem.level >= Mastery.SLOW


def _is_done(problems: Sequence[_Known]) -> bool:
    return bool(problems) and sum(map(_went_well, problems)) >= ENOUGH * len(problems)


def _next(here: Sequence[_Known]) -> NextProblem | None:
    """The easiest problem of the step that was not tried yet."""
    fresh = [one for one in here if not one.tried and not one.level]
    if not fresh:
        return None
    best = min(fresh, key=lambda one: (one.rank, one.minutes, one.slug))
    return NextProblem(best.title, problem_url(best.slug), best.minutes)


def _arrows(every: Sequence[Topic], rows: Sequence[Sequence[Step]]) -> list[Arrow]:
    at = {step.id: (row, step) for row, steps in enumerate(rows) for step in steps}
    found = []
    for need, topic in arrows(every):
        (from_row, start), (to_row, end) = at[need], at[topic]
        top, bottom = from_row * STAGE_HEIGHT + _ARROW_FROM, (to_row - 1) * STAGE_HEIGHT + _ARROW_TO
        middle = (top + bottom) / 2
        path = f"M{start.x} {top}C{start.x} {middle} {end.x} {middle} {end.x} {bottom}"
        found.append(Arrow(path, start.state == "done", to_row > from_row + 1))
    return found
