"""The change request of an object-oriented problem: who has been shown it, and how they stand with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import Attempt, Part, Problem
from hexloop.apps.coding.packs import change_of, pack_problem
from hexloop.apps.coding.queries.visible import KIND, Now, is_since
from hexloop.apps.review.models import Card
from hexloop.core.content.problem import PackProblem
from hexloop.core.judge.verdict import Verdict


@dataclass(frozen=True, slots=True)
class ChangeStanding:
    """Where a person stands with a change request that they have been shown. ``tried`` opens its editorial,
    ``solved`` is for good. ``judged`` says that the next Submit is meant for it, unless they choose otherwise.
    What was done before ``began_at`` belongs to a finished try; ``None`` when nothing does."""

    content: PackProblem
    solved: bool
    tried: bool
    judged: bool
    began_at: datetime | None


@dataclass(frozen=True, slots=True)
class ChangeNotice:
    """The banner that says that there is more: the request's title and where to read it."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class PartChoice:
    """One of the two that Run and Submit can be meant for."""

    value: int
    title: str
    done: bool
    chosen: bool


def shown_change(user: User, problem: Problem) -> PackProblem | None:
    """The change request of the problem when this user has been shown it: once the first brief was accepted.
    Where there is none it costs no query."""
    content = change_of(problem.slug)
    if content is None:
        return None
    return content if _accepted(user, problem).filter(part=Part.FIRST).exists() else None


def richest_content(user: User, problem: Problem) -> PackProblem:
    """The problem with every method that this user knows of: that of the change request once it is shown."""
    return shown_change(user, problem) or pack_problem(problem.slug)


def change_standing(user: User, problem: Problem, graded_at: datetime | None, now: Now) -> ChangeStanding | None:
    """The user's standing with the change request, ``None`` when they have not been shown one: two queries where
    there is one. ``graded_at`` is the last grade that stands."""
    content = change_of(problem.slug)
    if content is None:
        return None
    tries = _tries(user, problem)
    accepted = [one for one in tries if one.passed and one.part == Part.FIRST]
    if not accepted:
        return None
    solved = any(one.passed and one.part == Part.CHANGE for one in tries)
    goes_on = not solved and any(one.graded_at == graded_at for one in accepted)
    began_at = _began_at(user, problem, graded_at, now, goes_on=goes_on)
    return ChangeStanding(
        content=content,
        solved=solved,
        tried=any(one.part == Part.CHANGE for one in tries),
        judged=any((one.passed or one.part == Part.CHANGE) and is_since(one.at, began_at) for one in tries),
        began_at=began_at,
    )


@dataclass(frozen=True, slots=True)
class _Try:
    """What matters here of an attempt. ``graded_at`` is when it was given a grade that stands."""

    part: int
    passed: bool
    at: datetime
    graded_at: datetime | None


def _tries(user: User, problem: Problem) -> list[_Try]:
    rows = accounts.owned(Attempt, user).filter(problem=problem, elsewhere="")
    fields = ("part", "verdict", "at", "review__at", "review__undone_at")
    return [
        _Try(part, verdict == Verdict.ACCEPTED.value, at, None if undone_at else graded_at)
        for part, verdict, at, graded_at, undone_at in rows.values_list(*fields)
    ]


def _began_at(user: User, problem: Problem, graded_at: datetime | None, now: Now, *, goes_on: bool) -> datetime | None:
    """As everywhere a grade ends a try. But a change request goes on from the first brief: until it is accepted, or
    the problem is due, the try is not over. Once it is due, what was done before that day is."""
    if graded_at is None:
        return None
    due_on = accounts.owned(Card, user).filter(kind=KIND, key=problem.slug).values_list("due_on", flat=True).first()
    if due_on is not None and due_on <= now.today:
        return max(graded_at, now.clock.start_of(due_on))
    return None if goes_on else graded_at


def part_choices(standing: ChangeStanding | None, part: int | None = None) -> list[PartChoice]:
    """What Run and Submit can be meant for; empty when there is nothing to choose. ``part`` is what was chosen."""
    if standing is None:
        return []
    chosen = part or (Part.CHANGE if standing.judged else Part.FIRST)
    done = {Part.FIRST: True, Part.CHANGE: standing.solved}
    return [PartChoice(one.value, one.label, done[one], one.value == chosen) for one in Part]


def change_notice(slug: str, standing: ChangeStanding | None) -> ChangeNotice | None:
    """The banner, as long as the change is not accepted."""
    if standing is None or standing.solved:
        return None
    return ChangeNotice(standing.content.title, f"{reverse('problem', args=[slug])}?tab=change")


def _accepted(user: User, problem: Problem) -> QuerySet[Attempt]:
    return accounts.owned(Attempt, user).filter(problem=problem, verdict=Verdict.ACCEPTED.value, elsewhere="")
