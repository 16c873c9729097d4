"""What the views share: finding a mock, a round and what is asked, and letting time pass first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404
from django.utils import timezone

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.mock import queries, services
from hexloop.apps.mock.models import Mock, MockItem, MockRound


@dataclass(frozen=True, slots=True)
class Here:
    """A round as it stands now, with its mock and the other rounds."""

    mock: Mock
    rounds: Sequence[MockRound]
    row: MockRound
    at: datetime


def find_mock(request: SignedInRequest, mock_id: int) -> Mock:
    """The mock, or 404."""
    mock = queries.find_mock(request.user, mock_id)
    if mock is None:
        raise Http404
    return mock


def find_round(request: SignedInRequest, mock_id: int, position: int) -> Here:
    """The round after time has passed, or 404."""
    mock, at = find_mock(request, mock_id), timezone.now()
    rounds = services.let_time_pass(user=request.user, mock=mock, at=at)
    row = next((each for each in rounds if each.position == position), None)
    if row is None:
        raise Http404
    row.mock = mock
    return Here(mock, rounds, row, at)


def find_item(request: SignedInRequest, here: Here, place: int) -> MockItem:
    """What was asked at a place of the round, or 404: what is still to come is not there."""
    item = queries.find_item(request.user, here.mock.pk, here.row.position, place)
    if item is None:
        raise Http404
    item.round = here.row
    return item
