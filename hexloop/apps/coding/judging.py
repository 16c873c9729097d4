"""The one judge of this process, and the cases it is asked about."""

from __future__ import annotations

import atexit
import logging
import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from hexloop.core.content.problem import PackProblem
from hexloop.core.content.shelf import CaseShelf
from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import MISSING, Case, Ordering
from hexloop.core.judge.verdict import CaseResult, Result
from hexloop.lib.errors import HexloopError

_log = logging.getLogger(__name__)
_lock = threading.Lock()
_shared: Judge | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A run and the cases it ran on; ``result.cases[n].index`` is a place in ``cases``."""

    result: Result
    cases: tuple[Case, ...]


def shared_judge() -> Judge:
    """The judge of this process, made when first needed and closed when the process ends.

    ``HEXLOOP_JUDGE_PYTHON`` names the interpreter of the images, for who keeps torch elsewhere.
    """
    global _shared  # noqa: PLW0603 -- images are processes: there must be one set of them
    with _lock:
        if _shared is None:
            _shared = Judge(python=os.environ.get("HEXLOOP_JUDGE_PYTHON") or None)
            atexit.register(_shared.close)
        return _shared


def cases_of(problem: PackProblem) -> tuple[Case, ...]:
    """Every case of the problem, each with its answer. Raises ``CasesFailed`` when the pack is faulty.

    The largest cases are megabytes of JSON, so those of the last few problems stay in memory. Who
    submits while they are being made waits for that and does not make them again.
    """
    judge = shared_judge()
    with _lock:
        shelf = _shelf(judge, settings.CACHE_FOLDER / "cases")
    return shelf.cases(problem)


def judge_submission(problem: PackProblem, source: str, *, user_id: int | None = None) -> Judged:
    """Judge ``source`` on every case. Bad code is a verdict and never an error. When there are more runs
    than cores, users take turns."""
    cases = cases_of(problem)
    return Judged(shared_judge().run(problem.task, source, cases, user=user_id), cases)


def judge_samples(
    problem: PackProblem, own_cases: Sequence[Case], source: str, *, user_id: int | None = None
) -> Judged:
    """Judge ``source`` on the samples and then on a person's own cases. Where those name no answer
    the reference gives it; a case that the reference cannot answer is only run."""
    samples = [case for case in problem.cases if case.sample]
    cases = (*samples, *_answered(problem, own_cases))
    return Judged(shared_judge().run(problem.task, source, cases, user=user_id), cases)


def reference_answer(problem: PackProblem, case: Case) -> CaseResult | None:
    """What the reference makes of ``case``; ``None`` when it does not answer."""
    result = shared_judge().run(
        problem.task, problem.reference.path.read_text("utf-8"), [replace(case, expected=MISSING)]
    )
    ran = result.cases[0] if result.cases else None
    return ran if ran and ran.verdict.passed and ran.has_got else None


def waiting_text(user_id: int) -> str:
    """Where this person's run stands when all cores are taken: ``Waiting: 2 before you``; else empty."""
    place = shared_judge().waiting(user_id)
    if place < 2:
        return "Waiting: you are next" if place else ""
    return f"Waiting: {place - 1} before you"


def judge_case(problem: PackProblem, index: int, source: str) -> Judged:
    """Judge ``source`` on one case alone. Raises ``IndexError`` when the problem has no such case."""
    case = cases_of(problem)[index]
    return Judged(shared_judge().run(problem.task, source, [case]), (case,))


def warm(problem: PackProblem) -> threading.Thread:
    """Start the problem's image and make its cases in the background, while the person reads."""
    thread = threading.Thread(target=_warm, args=[problem], name=f"warm-{problem.slug}", daemon=True)
    thread.start()
    return thread


def _warm(problem: PackProblem) -> None:
    try:
        shared_judge().warm(problem.task.image)
        cases_of(problem)
    except HexloopError as error:
        # The person hears of it when they press Run or Submit.
        _log.warning("%s could not be made ready: %s", problem.slug, error)


def _answered(problem: PackProblem, cases: Sequence[Case]) -> list[Case]:
    if problem.task.checker.kind is Ordering.ONE_OF:
        # The reference knows one of several right answers, so a case without one is only run.
        return [case if case.expected is MISSING else replace(case, expected=[case.expected]) for case in cases]
    open_cases = [case for case in cases if case.expected is MISSING]
    if not open_cases:
        return list(cases)
    reference = problem.reference.path.read_text("utf-8")
    together = shared_judge().run(problem.task, reference, open_cases).cases
    if len(together) == len(open_cases):
        ran: Iterator[CaseResult | None] = iter(together)
    else:
        # The run ended at a case that the reference cannot answer (a person may type anything):
        # alone, the others get their answers.
        ran = iter([reference_answer(problem, case) for case in open_cases])
    return [_with_answer(case, next(ran)) if case.expected is MISSING else case for case in cases]


def _with_answer(case: Case, ran: CaseResult | None) -> Case:
    return replace(case, expected=ran.got) if ran and ran.verdict.passed and ran.has_got else case


@lru_cache(maxsize=1)
def _shelf(judge: Judge, cache: Path) -> CaseShelf:
    return CaseShelf(judge=judge, cache=cache)
