"""What was written of a case is found by the search as it stands now."""

from __future__ import annotations

from hexloop.apps.accounts.models import User
from hexloop.apps.design.cards import KIND
from hexloop.apps.search import services as search


def let_find(user: User, case_key: str) -> None:
    """After a write, in its transaction. Notes are found from the end of an attempt on."""
    search.refresh(user=user, kind=KIND, keys=[case_key])
