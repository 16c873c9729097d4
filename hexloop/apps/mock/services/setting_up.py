"""A mock is set up, deleted and brought back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Company
from hexloop.apps.mock.finding import KIND
from hexloop.apps.mock.models import Mock, MockRound
from hexloop.apps.mock.models.mocks import MOST_TITLE
from hexloop.apps.mock.services.errors import CannotSetUp
from hexloop.apps.pipeline.models import Loop
from hexloop.apps.search import services as search
from hexloop.core.interviews.mock_plans import MOST_BREAK, MOST_MINUTES, MOST_ROUNDS, PlannedRound

KEPT_FOR = timedelta(days=1)
"""How long a deleted mock can be brought back."""


@transaction.atomic
def make_mock(
    *,
    user: User,
    rounds: Sequence[PlannedRound],
    at: datetime,
    title: str = "",
    loop: Loop | None = None,
) -> Mock:
    """A mock of these rounds, ready to be started; ``loop`` is what it was made from. Raises ``CannotSetUp``."""
    _check(rounds)
    company: Company | None = loop.company if loop else None
    name = " ".join(title.split())[:MOST_TITLE] or _name(rounds, company)
    nda = bool(loop and loop.under_nda)
    mock = Mock.objects.create(owner=user, under_nda=nda, company=company, loop=loop, title=name, made_at=at)
    MockRound.objects.bulk_create(
        MockRound(
            owner=user,
            under_nda=nda,
            mock=mock,
            position=position,
            kind=each.kind.value,
            flavor=each.flavor,
            name=each.name[:MOST_TITLE],
            entails=each.entails[:500],
            minutes=each.minutes,
            break_minutes=each.break_minutes if position < len(rounds) else 0,
        )
        for position, each in enumerate(rounds, start=1)
    )
    search.refresh(user=user, kind=KIND, keys=[mock.key])
    return mock


@transaction.atomic
def remove_mock(*, user: User, mock: Mock, at: datetime) -> None:
    """Delete it with its rounds; what was practised in it stays where practice keeps it. For a day it can be brought
    back; what was deleted before that goes now."""
    mock.removed_at = at
    mock.save(update_fields=["removed_at"])
    search.refresh(user=user, kind=KIND, keys=[mock.key])
    accounts.owned(Mock, user).filter(removed_at__lt=at - KEPT_FOR).delete()


@transaction.atomic
def restore_mock(*, user: User, mock: Mock) -> None:
    """Bring back what was deleted."""
    mock.removed_at = None
    mock.save(update_fields=["removed_at"])
    search.refresh(user=user, kind=KIND, keys=[mock.key])


def _check(rounds: Sequence[PlannedRound]) -> None:
    if not rounds:
        raise CannotSetUp("Choose one round at least.")
    if len(rounds) > MOST_ROUNDS:
        raise CannotSetUp(f"A mock has {MOST_ROUNDS} rounds at most. Make two of it.")
    for number, each in enumerate(rounds, start=1):
        if not 1 <= each.minutes <= MOST_MINUTES:
            raise CannotSetUp(f"Round {number} takes from 1 to {MOST_MINUTES} minutes.")
        if not 0 <= each.break_minutes <= MOST_BREAK:
            raise CannotSetUp(f"The break after round {number} takes from 0 to {MOST_BREAK} minutes.")


def _name(rounds: Sequence[PlannedRound], company: Company | None) -> str:
    if company:
        return f"{company.name} mock"
    return rounds[0].title if len(rounds) == 1 else f"{len(rounds)} rounds, from {rounds[0].title}"
