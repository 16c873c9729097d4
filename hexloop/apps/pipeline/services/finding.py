"""Lets the search follow what is written."""

from __future__ import annotations

from collections.abc import Iterable

from hexloop.apps.accounts.models import User
from hexloop.apps.pipeline.models import Loop, Round
from hexloop.apps.search import services as search


def let_find(user: User, loop: Loop, rounds: Iterable[Round] = ()) -> None:
    """The loop and these rounds of it changed, came or went."""
    search.refresh(user=user, kind="loop", keys=[loop.key])
    keys = [one.key for one in rounds]
    if keys:
        search.refresh(user=user, kind="round", keys=keys)
