"""What a page belongs to, when it is the notes on something: whoever keeps that something says so when it is ready."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hexloop.apps.accounts.models import User
from hexloop.apps.notes.models import Page


@dataclass(frozen=True, slots=True)
class Whole:
    """What a page is a part of."""

    title: str
    url: str


Finder = Callable[[User, Page], Whole | None]
FINDERS: list[Finder] = []
"""Each answers for one sort of things, at the cost of one query at most."""


def whole_of(user: User, page: Page) -> Whole | None:
    """What the page is the notes on, if it is."""
    return next((whole for find in FINDERS if (whole := find(user, page))), None)
