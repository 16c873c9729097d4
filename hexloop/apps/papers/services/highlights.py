"""Every write on highlights. The card of one stands as its question says."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.papers.cards import KIND as PAPER
from hexloop.apps.papers.highlight_cards import KIND, highlight_cards
from hexloop.apps.papers.models import Colour, Highlight, Paper, PdfFile
from hexloop.apps.papers.models.highlight import MOST_NOTE, MOST_QUADS, MOST_QUESTION, MOST_QUOTE
from hexloop.apps.papers.queries.pdfs import highlights
from hexloop.apps.review import services as review
from hexloop.apps.search import services as search
from hexloop.lib.errors import HexloopError

MOST_HIGHLIGHTS = 2_000
KEPT = timedelta(days=7)


class CannotKeepHighlight(HexloopError):
    """What was given is no mark in this PDF."""


@transaction.atomic
def make_highlight(
    *,
    user: User,
    file: PdfFile,
    page: int,
    quads: Any,
    quote: str,
    at: datetime,
    colour: Colour = Colour.YELLOW,
    note: str = "",
    question: str = "",
) -> Highlight:
    """Mark words on a page; with a question they are a card at once.

    ``quads`` are lists of left, top, right and bottom as shares of the page. Raises ``CannotKeepHighlight``.
    """
    if not 1 <= page <= (file.count or 100_000):
        raise CannotKeepHighlight(f"This PDF has no page {page}. Load the page again, then mark the words once more.")
    if highlights(user).filter(file=file).count() >= MOST_HIGHLIGHTS:
        raise CannotKeepHighlight(f"A PDF has {MOST_HIGHLIGHTS} highlights at most. Remove some first.")
    quote = " ".join(_text(quote, MOST_QUOTE, "The marked text").split())
    if not quote:
        raise CannotKeepHighlight("Select some words first.")
    row = Highlight.objects.create(
        owner=user,
        under_nda=file.under_nda,
        file=file,
        page=page,
        quads=_checked_quads(quads),
        quote=quote,
        note=_text(note, MOST_NOTE, "The note"),
        question=_text(question, MOST_QUESTION, "The question"),
        colour=colour,
        made_at=at,
        edited_at=at,
    )
    _follow(user, [row], at)
    return row


@transaction.atomic
def edit_highlight(
    *, user: User, highlight: Highlight, colour: Colour, note: str, question: str, at: datetime
) -> Highlight:
    """Change what is said of a mark. Another question keeps the memory of its card; no question takes the card away.

    Raises ``CannotKeepHighlight``.
    """
    row = _locked(user, highlight)
    row.colour, row.edited_at = colour, at
    row.note, row.question = _text(note, MOST_NOTE, "The note"), _text(question, MOST_QUESTION, "The question")
    if row.question:
        _bring_card_back(user, row)
    else:
        row.kept_card = review.take_out(user=user, kind=KIND, keys=[row.key]) or row.kept_card
    row.save(update_fields=["colour", "note", "question", "edited_at", "kept_card"])
    _follow(user, [row], at)
    return row


@transaction.atomic
def remove_highlight(*, user: User, highlight: Highlight, at: datetime) -> None:
    """Take a mark away, and its card. ``restore_highlight`` brings back both as they were."""
    row = _locked(user, highlight)
    sweep(user=user, at=at)
    if row.gone_at is None:
        put_away(user, [row], at)


@transaction.atomic
def restore_highlight(*, user: User, highlight: Highlight) -> Highlight:
    """Bring back a mark that was taken away, with its card and what it knows."""
    row = _locked(user, highlight)
    if row.gone_at is not None:
        take_up(user, [row])
    return row


@transaction.atomic
def sweep(*, user: User, at: datetime) -> None:
    """Forget highlights that were taken away a week ago."""
    accounts.owned(Highlight, user).filter(gone_at__lt=at - KEPT).delete()


@transaction.atomic
def drop_cards(*, user: User, paper: Paper) -> None:
    """Take away the cards of all highlights of a paper that is removed for good."""
    rows = accounts.owned(Highlight, user).filter(file__paper=paper)
    keys = [row.key for row in rows]
    review.remove(user=user, kind=KIND, keys=keys)
    search.drop(owner=user, kind=KIND, keys=keys)


@transaction.atomic
def follow_paper(*, user: User, paper: Paper, at: datetime) -> None:
    """Bring the cards of a paper's highlights up to date after its title, its round or its NDA changed."""
    accounts.owned(PdfFile, user).filter(paper=paper).update(under_nda=paper.under_nda)
    rows = accounts.owned(Highlight, user).filter(file__paper=paper)
    rows.update(under_nda=paper.under_nda)
    _follow(user, list(rows.filter(gone_at=None).select_related("file__paper").defer("file__text")), at)


def put_away(user: User, rows: Sequence[Highlight], at: datetime) -> None:
    """Let highlights be gone, each with its card kept beside it. In the caller's transaction."""
    for row in rows:
        row.gone_at = at
        row.kept_card = review.take_out(user=user, kind=KIND, keys=[row.key]) or row.kept_card
        row.save(update_fields=["gone_at", "kept_card"])
    search.drop(owner=user, kind=KIND, keys=[row.key for row in rows])


def take_up(user: User, rows: Sequence[Highlight]) -> None:
    """Let highlights be there again. In the caller's transaction."""
    for row in rows:
        if row.question:
            _bring_card_back(user, row)
        row.gone_at = None
        row.save(update_fields=["gone_at", "kept_card"])
    search.refresh(user=user, kind=KIND, keys=[row.key for row in rows])


def follow_search(user: User, paper: Paper) -> None:
    """Let the search read the paper again, whose PDFs are part of what it says."""
    search.refresh(user=user, kind=PAPER, keys=[paper.key])


def _bring_card_back(user: User, row: Highlight) -> None:
    """The card as it was, under the key that the highlight has now: an export that came in again gave it another id."""
    taken = [one | {"key": row.key, "card": one["card"] | {"group": row.key}} for one in row.kept_card]
    review.bring_back(user=user, taken=taken)
    row.kept_card = []


def _follow(user: User, rows: Collection[Highlight], at: datetime) -> None:
    cards = highlight_cards(rows)
    review.put(user=user, cards=cards, at=at)
    review.describe(user=user, cards=cards, at=at)
    search.refresh(user=user, kind=KIND, keys=[row.key for row in rows])


def _text(text: str, most: int, words: str) -> str:
    text = text.replace("\r\n", "\n").replace("\0", "").strip()
    if len(text) > most:
        raise CannotKeepHighlight(f"{words} has more than {most} characters. Make it shorter.")
    return text


def _checked_quads(given: Any) -> list[list[float]]:
    if not isinstance(given, list) or not 0 < len(given) <= MOST_QUADS:
        raise CannotKeepHighlight(f"A highlight has 1 to {MOST_QUADS} lines. Select less, then mark it once more.")
    return [_checked_quad(quad) for quad in given]


def _checked_quad(quad: Any) -> list[float]:
    if isinstance(quad, list) and len(quad) == 4 and all(_is_share(edge) for edge in quad):
        left, top, right, bottom = (round(float(edge), 5) for edge in quad)
        if left < right and top < bottom:
            return [left, top, right, bottom]
    raise CannotKeepHighlight("This mark lies outside its page. Load the page again, then mark the words once more.")


def _is_share(edge: Any) -> bool:
    return type(edge) in {int, float} and math.isfinite(edge) and 0 <= edge <= 1


def _locked(user: User, highlight: Highlight) -> Highlight:
    found = accounts.owned(Highlight, user).select_for_update(of=("self",)).select_related("file__paper")
    return found.defer("file__text").get(pk=highlight.pk)
