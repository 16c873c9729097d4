"""Cases that a person wrote for a problem."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding import judging, queries
from hexloop.apps.coding.models import Attempt, OwnCase, Problem
from hexloop.apps.coding.packs import part_content
from hexloop.apps.coding.services.progress import locked_progress
from hexloop.apps.coding.showing import case_view
from hexloop.apps.coding.typed_case import case_as_typed, typed_case
from hexloop.core.judge.task import MISSING
from hexloop.lib.errors import HexloopError

MOST_OWN_CASES = 20
LONGEST_CASE = 20_000
"""In characters, as the form has it."""


class TooManyCases(HexloopError):
    """One case more than Run should take each time."""


class CannotKeep(HexloopError):
    """A case that cannot be one of a person's own."""


def add_own_case(*, user: User, problem: Problem, text: str, expected: str, at: datetime) -> OwnCase:
    """Keep a case that Run takes from now on; an empty ``expected`` leaves the answer to the reference,
    which is asked at once so that the person sees it.

    Raises ``BadTypedCase``, which names the line, and ``TooManyCases``.
    """
    answer = _answer(user, problem, text, expected)
    return _keep(user, problem, OwnCase(text=text.strip(), expected=expected.strip(), answer=answer, made_at=at))


def change_own_case(*, case: OwnCase, text: str, expected: str) -> OwnCase:
    """Write a case anew. Raises ``BadTypedCase``; the case stays as it was then."""
    case.answer = _answer(case.owner, case.problem, text, expected)
    case.text, case.expected = text.strip(), expected.strip()
    case.save(update_fields=["text", "expected", "answer"])
    return case


def keep_case(*, user: User, attempt: Attempt, index: int, at: datetime) -> OwnCase:
    """Make a case of an attempt one of the person's own; kept once already, that one comes back.

    Raises ``CannotKeep`` for a case that is too large or that the pack has no more, and ``TooManyCases``.
    """
    content = part_content(attempt.problem.slug, attempt.part)
    cases = judging.cases_of(content)
    if len(cases) != attempt.total or not 0 <= index < len(cases):
        raise CannotKeep("The cases of this problem have changed since this attempt. Submit again to keep one.")
    text = case_as_typed(cases[index], content.task.signature)
    if len(text) > LONGEST_CASE:
        raise CannotKeep(f"This case is too large to keep: {len(text):,} characters, and {LONGEST_CASE:,} is the most.")
    kept = accounts.owned(OwnCase, user).filter(problem=attempt.problem, text=text).first()
    return kept or add_own_case(user=user, problem=attempt.problem, text=text, expected="", at=at)


@transaction.atomic
def _keep(user: User, problem: Problem, case: OwnCase) -> OwnCase:
    locked_progress(user, problem, case.made_at)
    if accounts.owned(OwnCase, user).filter(problem=problem).count() >= MOST_OWN_CASES:
        raise TooManyCases(f"There are {MOST_OWN_CASES} cases of yours here. Remove one before you add another.")
    case.owner, case.problem = user, problem
    case.save()
    return case


def _answer(user: User, problem: Problem, text: str, expected: str) -> str:
    """What the reference says to a case without an answer, as people read it; empty when it says nothing. Once a
    change request was shown, cases may call what is new, and its reference answers."""
    content = queries.richest_content(user, problem)
    case = typed_case(text, expected, content.task.signature)
    if case.expected is not MISSING:
        return ""
    ran = judging.reference_answer(content, case)
    return case_view(content, case, ran).expected if ran else ""


def remove_own_case(*, case: OwnCase) -> None:
    """Take a case away."""
    case.delete()
