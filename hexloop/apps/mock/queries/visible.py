"""The mocks that a person may see: their own."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse

from hexloop.apps.accounts.models import User
from hexloop.apps.accounts.queries import owned
from hexloop.apps.mock.models import Mock, MockItem, MockRound
from hexloop.core.rounds import Round


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


def find_item(user: User, mock_id: int, position: int, place: int) -> MockItem | None:
    """What was asked at a place of a round, once it was shown."""
    items = owned(MockItem, user).filter(
        round__mock__removed_at=None, round__mock_id=mock_id, round__position=position, position=place
    )
    return items.exclude(shown_at=None).select_related("round__mock__company", "answer", "telling").first()


def find_problem(user: User, mock_id: int, position: int, place: int) -> MockItem | None:
    """A problem of a coding round, whether it was shown yet or not."""
    items = owned(MockItem, user).filter(
        round__mock__removed_at=None, round__mock_id=mock_id, round__position=position, round__kind=Round.CODING.value
    )
    return items.filter(position=place).select_related("round").first()


def mock_url(mock: Mock) -> str:
    """The page of a mock: its debrief once it is over."""
    return reverse("mock_debrief" if mock.ended_at else "mock", args=[mock.pk])


def round_url(row: MockRound) -> str:
    """The page of a round."""
    return reverse("mock_round", args=[row.mock_id, row.position])
