"""Reads of debriefs."""

from __future__ import annotations

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.pipeline.models import Debrief, Round


def debrief_of(user: User, row: Round) -> Debrief | None:
    """What is written down of a round."""
    return accounts.owned(Debrief, user).filter(round=row).first()
