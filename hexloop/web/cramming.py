"""What the page Cram shows: the first card of what is gone through without touching a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review import kinds
from hexloop.apps.review import queries as review
from hexloop.apps.review.browse import cards_found
from hexloop.apps.review.kinds import Face, Manner
from hexloop.apps.review.models import Card, Cram
from hexloop.core.memory.grades import Grade

ORDERS = {"random": "At random", "due": "What is due first", "hardest": "The hardest first"}
MOST_CARDS = 5_000
OFTEN = (
    ("What was hard today", "rated:1:1 or rated:1:2"),
    ("Due within three days", "prop:due<=3 -is:suspended"),
    ("Marked", "is:marked"),
    ("Forgotten three times", "prop:lapses>=3"),
)
"""What is often crammed, as searches."""


@dataclass(frozen=True, slots=True)
class CramButton:
    """One of the four words and what it does here."""

    grade: Grade
    title: str
    does: str


BUTTONS = tuple(
    CramButton(grade, grade.title, "again at the end" if grade is Grade.NO_CLUE else "done") for grade in Grade
)


@dataclass(frozen=True, slots=True)
class CramCard:
    """The card that is asked now."""

    id: int
    title: str
    detail: str
    url: str
    round: str
    manner: Manner
    face: Face | None
    name: str
    buttons: tuple[CramButton, ...] = BUTTONS


@dataclass(frozen=True, slots=True)
class CramPage:
    """A cram that goes on, or the end of the last one (``asked`` is ``None``)."""

    id: int
    text: str
    done: int
    left: int
    percent: int
    asked: CramCard | None


def cram_page(user: User, cram: Cram) -> CramPage:
    """How far this cram is, and its next card."""
    left = review.cram_cards(user, cram) if cram.ended_at is None else []
    known = max(0, cram.total - len(set(left)))
    return CramPage(
        id=cram.pk,
        text=cram.text,
        done=known,
        left=len(set(left)),
        percent=round(100 * known / cram.total) if cram.total else 100,
        asked=_asked(user, left[0]) if left else None,
    )


def cards_to_cram(user: User, text: str, order: str, seed: int, *, at: datetime) -> Sequence[int]:
    """The ids of what a search finds, in the order asked for. Raises ``SearchError``."""
    cards = cards_found(user, text, at=at)
    if order == "due":
        return list(cards.order_by("due_on", "last_grade", "stability", "pk").values_list("pk", flat=True)[:MOST_CARDS])
    if order == "hardest":
        return list(
            cards.order_by("-lapses", "-difficulty", "stability", "pk").values_list("pk", flat=True)[:MOST_CARDS]
        )
    found = list(cards.order_by("pk").values_list("pk", flat=True))
    Random(seed).shuffle(found)  # noqa: S311 -- an order, not a secret
    return found[:MOST_CARDS]


def _asked(user: User, pk: int) -> CramCard:
    card = accounts.owned(Card, user).get(pk=pk)
    kind = kinds.KINDS.get(card.kind)
    face = kind.face(user, card.key) if kind and kind.manner is not Manner.WORK else None
    thing = kinds.things(user, [card])[card.kind, card.key]
    return CramCard(
        id=card.pk,
        title=card.title or thing.title,
        detail=thing.detail,
        url=thing.url,
        round=card.round,
        manner=kind.manner if kind else Manner.REVEAL,
        face=face,
        name=f"{card.kind}:{card.key}",
    )
