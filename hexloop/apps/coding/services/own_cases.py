"""Cases that a person wrote for a problem."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import OwnCase, Problem
from hexloop.apps.coding.packs import pack_problem
from hexloop.apps.coding.services.progress import locked_progress
from hexloop.apps.coding.typed_case import typed_case
from hexloop.lib.errors import HexloopError

MOST_OWN_CASES = 20


class TooManyCases(HexloopError):
    """One case more than Run should take each time."""


@transaction.atomic
def add_own_case(*, user: User, problem: Problem, text: str, expected: str, at: datetime) -> OwnCase:
    """Keep a case that Run takes from now on; an empty ``expected`` leaves the answer to the reference.

    Raises ``BadTypedCase``, which names the line, and ``TooManyCases``.
    """
    typed_case(text, expected, pack_problem(problem.slug).task.signature)
    locked_progress(user, problem, at)
    if accounts.owned(OwnCase, user).filter(problem=problem).count() >= MOST_OWN_CASES:
        raise TooManyCases(f"There are {MOST_OWN_CASES} cases of yours here. Remove one before you add another.")
    return OwnCase.objects.create(owner=user, problem=problem, text=text.strip(), expected=expected.strip(), made_at=at)


def change_own_case(*, case: OwnCase, text: str, expected: str) -> OwnCase:
    """Write a case anew. Raises ``BadTypedCase``; the case stays as it was then."""
    typed_case(text, expected, pack_problem(case.problem.slug).task.signature)
    case.text, case.expected = text.strip(), expected.strip()
    case.save(update_fields=["text", "expected"])
    return case


def remove_own_case(*, case: OwnCase) -> None:
    """Take a case away."""
    case.delete()
