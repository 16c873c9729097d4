"""What a paper is to the queue: one card, which asks for the TL;DR in writing."""

from __future__ import annotations

from hexloop.apps.papers.models import Paper
from hexloop.apps.review.services import NewCard
from hexloop.core.rounds import Round

KIND = "paper"
"""What papers are called in cards, company tags, searches and origins."""

_BEGINS = "paper-"


def slug_of(key: str) -> str:
    """The address of the paper that a key belongs to; empty when it is no paper's."""
    return key.removeprefix(_BEGINS) if key.startswith(_BEGINS) else ""


def key_of(slug: str) -> str:
    """The key of a paper by its address."""
    return f"{_BEGINS}{slug}"


def paper_card(paper: Paper) -> NewCard:
    """The card of a paper. One query, for its topics."""
    topic = paper.topics.order_by("pk").values_list("topic", flat=True).first()
    return NewCard(
        kind=KIND,
        key=paper.key,
        round=Round(paper.round),
        title=paper.title,
        topic=topic or "",
        under_nda=paper.under_nda,
    )
