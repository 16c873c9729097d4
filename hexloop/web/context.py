"""What every template knows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.queries.sittings import BLOCK_MARK, Bar, bar
from hexloop.apps.papers.cards import KIND as PAPER
from hexloop.apps.review import queries as review
from hexloop.apps.stories.cards import KIND as STORY
from hexloop.core.rounds import Round
from hexloop.web.frame import Frame, build_frame

QUESTION_ROUNDS = (Round.BREADTH, Round.DOMAIN, Round.PROJECT, Round.BEHAVIOR)
"""The rounds that are practised with questions; their papers and stories have places of their own."""


def frame(request: HttpRequest) -> dict[str, Any]:
    """``frame`` (``None`` for strangers), ``block_bar`` and ``asset_version``. A fragment that draws no frame costs no
    query."""
    return {
        "frame": SimpleLazyObject(lambda: _frame(request)),
        "block_bar": SimpleLazyObject(lambda: _block_bar(request)),
        "asset_version": settings.ASSET_VERSION,
    }


def _block_bar(request: HttpRequest) -> Bar | None:
    """The block that goes on. The session of the browser knows whether one does: while none is, it costs no query."""
    user = getattr(request, "user", None)
    if not isinstance(user, User) or BLOCK_MARK not in request.session:
        return None
    return bar(user, timezone.now())


def _frame(request: HttpRequest) -> Frame | None:
    user = getattr(request, "user", None)  # absent when the request failed on its way in
    if not isinstance(user, User):
        return None
    chosen = accounts.preferences(user)
    today = accounts.study_clock(chosen).day_of(timezone.now())
    return build_frame(path=request.path, due=due_by_place(user, today), theme=chosen.theme)


def frame_with(request: SignedInRequest, due: Mapping[tuple[str, str], int]) -> Frame:
    """The frame of a page that has counted already what is due by round and kind."""
    return build_frame(path=request.path, due=_by_place(due), theme=accounts.preferences(request.user).theme)


def due_by_place(user: User, today: date) -> dict[str, int]:
    """How much is due on ``today`` by the keys of the places in the rail. One query."""
    return _by_place(review.due_by_kind(user, today))


def _by_place(due: Mapping[tuple[str, str], int]) -> dict[str, int]:
    by_round: dict[str, int] = {}
    for (of, _), count in due.items():
        by_round[of] = by_round.get(of, 0) + count
    papers = sum(count for (_, kind), count in due.items() if kind == PAPER)
    stories = sum(count for (_, kind), count in due.items() if kind == STORY)
    asked = sum(count for (key, kind), count in due.items() if key in QUESTION_ROUNDS and kind not in {PAPER, STORY})
    return {**by_round, "review": sum(by_round.values()), "questions": asked, "papers": papers, "stories": stories}
