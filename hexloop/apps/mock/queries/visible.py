"""The mocks that a person may see: their own."""

from __future__ import annotations

from django.db.models import QuerySet

from hexloop.apps.accounts.models import User
from hexloop.apps.accounts.queries import owned
from hexloop.apps.mock.models import Mock, MockRound


def visible_mocks(user: User) -> QuerySet[Mock]:
    """This person's mocks that were not deleted."""
    return owned(Mock, user).filter(removed_at=None)


def find_mock(user: User, mock_id: int) -> Mock | None:
    """One of them, with the company that it was made from."""
    return visible_mocks(user).select_related("company", "loop").filter(pk=mock_id).first()


def find_round(user: User, mock_id: int, position: int) -> MockRound | None:
    """A round of one of them by its place."""
    rounds = owned(MockRound, user).filter(mock__removed_at=None, mock_id=mock_id, position=position)
    return rounds.select_related("mock__company", "mock__loop").first()
