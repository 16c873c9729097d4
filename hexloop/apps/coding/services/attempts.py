"""Judged tries and the grades they are given."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding import judging, queries
from hexloop.apps.coding.models import Attempt, OwnCase, Part, Problem
from hexloop.apps.coding.packs import part_content
from hexloop.apps.coding.services.progress import locked_progress
from hexloop.apps.coding.showing import case_view, storable
from hexloop.apps.coding.typed_case import BadTypedCase, typed_case
from hexloop.apps.review import services as review
from hexloop.apps.review.models import Review
from hexloop.apps.search import services as search
from hexloop.core.content.problem import PackProblem
from hexloop.core.judge.task import Case, Signature
from hexloop.core.judge.verdict import Result, Verdict
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round
from hexloop.lib.errors import HexloopError


class NotJudged(HexloopError):
    """The judge itself failed: the run says nothing about the code and is not counted."""


class NotGradable(HexloopError):
    """An attempt of a try that is over, or a grade that was taken back already."""


def submit(*, user: User, problem: Problem, source: str, seconds: int, at: datetime, part: int = Part.FIRST) -> Attempt:
    """Judge ``source`` on every case of ``part`` and keep the attempt, which opens the editorial.

    Judging takes place before the transaction begins. Raises ``NotJudged`` when the judge failed;
    nothing is kept then.
    """
    judged = judging.judge_submission(part_content(problem.slug, part), source, user_id=user.pk)
    return record_attempt(user=user, problem=problem, source=source, judged=judged, seconds=seconds, at=at, part=part)


def run_samples(*, user: User, problem: Problem, source: str, part: int = Part.FIRST) -> judging.Judged:
    """Judge ``source`` on the samples and the user's own cases; keeps nothing. Raises ``NotJudged``."""
    content = part_content(problem.slug, part)
    own = accounts.owned(OwnCase, user).filter(problem=problem).order_by("pk")
    cases = readable_cases(own, content.task.signature)
    judged = judging.judge_samples(content, cases, source, user_id=user.pk)
    _refuse_system_error(judged.result)
    return judged


def readable_cases(own: Sequence[OwnCase] | Any, signature: Signature) -> list[Case]:
    """The own cases that the signature takes: one written for an older signature waits unread."""
    found = []
    for case in own:
        try:
            found.append(typed_case(case.text, case.expected, signature))
        except BadTypedCase:
            continue
    return found


@transaction.atomic
def grade_attempt(*, user: User, attempt: Attempt, grade: Grade, at: datetime) -> review.Graded:
    """Give the attempt its mastery; the problem comes back when that says.

    Graded once more, the old grade is replaced. Raises ``NotGradable`` when a later try was graded.
    """
    locked_progress(user, attempt.problem, at)
    attempt = accounts.owned(Attempt, user).select_related("problem", "review").get(pk=attempt.pk)
    if attempt.elsewhere:
        raise NotGradable("This was judged elsewhere and is history. Solve the problem here to grade it.")
    if attempt.review and attempt.review.undone_at is None:
        graded = _regrade(user, attempt.review, grade, at)
    elif queries.is_over(user, attempt):
        raise NotGradable("A later try was graded already. Submit again to grade this one.")
    else:
        graded = review.grade(
            user=user,
            kind=queries.KIND,
            key=attempt.problem.slug,
            round=Round.CODING,
            topic=queries.main_topic(attempt.problem),
            grade=grade,
            at=at,
            seconds=attempt.seconds,
        )
    attempt.review = graded.review
    attempt.save(update_fields=["review"])
    return graded


@transaction.atomic
def undo_grade(*, user: User, graded: Review, at: datetime) -> None:
    """Take the grade back; the problem is due as if it had not been given. Raises ``NotGradable``."""
    if graded.source:
        raise NotGradable("This grade was imported with its try. Solve the problem here to give another one.")
    try:
        review.undo_review(user=user, review=graded, at=at)
    except review.NotTheLatest as error:
        raise NotGradable(str(error)) from error


def _regrade(user: User, graded: Review, grade: Grade, at: datetime) -> review.Graded:
    try:
        return review.regrade(user=user, review=graded, grade=grade, at=at)
    except review.NotTheLatest as error:
        raise NotGradable(str(error)) from error


def _refuse_system_error(result: Result) -> None:
    if result.verdict is Verdict.SYSTEM_ERROR:
        raise NotJudged(f"{result.message or result.verdict.title} This run does not count.")


@transaction.atomic
def record_attempt(
    *,
    user: User,
    problem: Problem,
    source: str,
    judged: judging.Judged,
    seconds: int,
    at: datetime,
    part: int = Part.FIRST,
    handed_in: bool = False,
) -> Attempt:
    """Keep what the judge said of ``source`` and open the editorial; ``handed_in``: nobody submitted it, the time was
    over. Raises ``NotJudged`` when the judge failed."""
    _refuse_system_error(judged.result)
    content = part_content(problem.slug, part)
    progress = locked_progress(user, problem, at)
    if progress.unlocked_at is None:
        progress.unlocked_at = at
        progress.save(update_fields=["unlocked_at"])
    result = judged.result
    standing = queries.standing(user, progress, queries.now_of(user, at))
    attempt = Attempt.objects.create(
        owner=user,
        problem=problem,
        part=part,
        carried=len(judging.cases_of(content.extends.first)) if content.extends else 0,
        at=at,
        source=source,
        verdict=result.verdict.value,
        passed=result.passed,
        total=result.total,
        cpu_ms=result.cpu_ms,
        wall_ms=result.wall_ms,
        message=storable(result.message),
        cases=[{"v": ran.verdict.value, "w": round(ran.wall_ms, 2), "c": round(ran.cpu_ms, 2)} for ran in result.cases],
        failing=_failing(content, judged),
        seconds=seconds,
        hints_seen=standing.change_hints_seen if part == Part.CHANGE else standing.hints_seen,
        handed_in=handed_in,
    )
    search.refresh(user=user, kind=queries.KIND, keys=[problem.slug])
    return attempt


def _failing(content: PackProblem, judged: judging.Judged) -> dict[str, Any] | None:
    """The smallest failing case as it is shown, kept because the pack's cases may change later."""
    index = judged.result.failing
    if index is None:
        return None
    ran = next(ran for ran in judged.result.cases if ran.index == index)
    return case_view(content, judged.cases[index], ran).as_json()
