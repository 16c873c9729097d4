"""What every write on papers keeps: the card says what the paper says, and one write goes after the other."""

from __future__ import annotations

from datetime import datetime

from django.db import connection

from hexloop.apps.accounts.models import User
from hexloop.apps.papers.cards import KIND, paper_card
from hexloop.apps.papers.models import Paper, Status
from hexloop.apps.review import services as review
from hexloop.apps.search import services as search
from hexloop.lib.errors import HexloopError


class CannotKeepPaper(HexloopError):
    """What was given is no paper, or says something of it that cannot be kept."""


def lock_shelf(user: User) -> None:
    """Let the writes on one person's papers go one after the other, so that no paper is added twice at once."""
    # SQLite needs no lock of a row: its transactions take the whole database (settings/sqlite.py).
    if connection.features.has_select_for_update:
        User.objects.select_for_update().get(pk=user.pk)


def follow(user: User, paper: Paper, at: datetime) -> None:
    """Bring card and index up to date. A paper that is read and has a TL;DR has a card."""
    card = paper_card(paper)
    if paper.tldr and paper.status == Status.READ:
        review.put(user=user, cards=[card], at=at)
    review.describe(user=user, cards=[card], at=at)
    search.refresh(user=user, kind=KIND, keys=[paper.key])
