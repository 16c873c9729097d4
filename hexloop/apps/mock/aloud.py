"""A round is something to think aloud in."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from hexloop.apps.accounts.models import User
from hexloop.apps.accounts.queries import owned
from hexloop.apps.mock.models import MockRound, State
from hexloop.apps.mock.queries.debrief import RECORDED_AS
from hexloop.apps.mock.queries.visible import mock_url, round_url
from hexloop.apps.mock.services.running import let_time_pass
from hexloop.apps.recordings.places import Place


def _find(user: User, key: str) -> MockRound | None:
    rounds = owned(MockRound, user).filter(mock__removed_at=None).select_related("mock")
    return rounds.filter(pk=key).first() if key.isdecimal() and len(key) < 19 else None


def _url(user: User, key: str) -> str:
    row = _find(user, key)
    if row is None:
        return ""
    return mock_url(row.mock) if row.mock.ended_at else round_url(row)


def _refusal(user: User, key: str, at: datetime) -> str:
    row = _find(user, key)
    rounds = let_time_pass(user=user, mock=row.mock, at=at) if row else []
    running = any(str(each.pk) == key and each.state == State.RUNNING for each in rounds)
    return "" if running else "The round does not run, so there is nothing to record."


def _left(keys: Collection[str]) -> set[str]:
    return {str(pk) for pk in MockRound.objects.filter(pk__in=keys).values_list("pk", flat=True)}


ROUND = Place(RECORDED_AS, "Record this round", url=_url, refusal=_refusal, left=_left)
