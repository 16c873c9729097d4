"""Which attempts somebody may see, and in which they stand."""

from __future__ import annotations

from django.db.models import QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.design.models import Attempt


def visible_attempts(user: User) -> QuerySet[Attempt]:
    """The attempts of this person that were not deleted."""
    return accounts.owned(Attempt, user).filter(removed_at=None)
