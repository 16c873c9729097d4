"""A page for an RFC in the person's own library."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.notes import services as notes
from hexloop.apps.notes.models import Page
from hexloop.apps.notes.text import name_of
from hexloop.core.design.rfc import rfc_markdown
from hexloop.core.rounds import Round

MOST_ABOUT = 150


@transaction.atomic
def begin_rfc(*, user: User, about: str = "", at: datetime) -> Page:
    """A page from the template, called after what it is about, with a number where that title is taken. Raises
    ``CannotKeepPage`` for a title that no page can have."""
    about = " ".join(about.replace("\0", " ").split())[:MOST_ABOUT]
    title = f"RFC: {about}" if about else "RFC"
    return notes.make_page(
        user=user, title=_free_title(user, title), body=rfc_markdown(), round_key=Round.DESIGN.value, at=at
    )


def _free_title(user: User, title: str) -> str:
    taken = set(accounts.owned(Page, user).filter(name__startswith=name_of(title)).values_list("name", flat=True))
    titles = (title if number == 1 else f"{title} {number}" for number in range(1, len(taken) + 2))
    return next(one for one in titles if name_of(one) not in taken)
