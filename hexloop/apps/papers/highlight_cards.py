"""What a highlight is to the queue: the card of its question, whose answer is what was marked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils.html import escape

from hexloop.apps.papers.models import Highlight
from hexloop.apps.review.services import NewCard
from hexloop.core.rounds import Round
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html, to_words

KIND = "highlight"
"""What highlights are called in cards, reviews and searches."""

_KEY = re.compile(r"highlight-([1-9][0-9]{0,17})")
_MOST_TITLE = 300


def highlight_id(key: str) -> int | None:
    """The id of the highlight that a key belongs to."""
    found = _KEY.fullmatch(key)
    return int(found[1]) if found else None


def highlight_cards(highlights: Iterable[Highlight]) -> list[NewCard]:
    """The cards of those that ask something; their files and papers must have come with them."""
    return [
        NewCard(
            kind=KIND,
            key=highlight.key,
            round=Round(highlight.file.paper.round),
            title=card_title(highlight),
            under_nda=highlight.file.paper.under_nda,
        )
        for highlight in highlights
        if highlight.question
    ]


def card_title(highlight: Highlight) -> str:
    """What lists call it: its question in plain words, or how the quote begins."""
    title = to_words(highlight.question) or highlight.quote
    return title if len(title) <= _MOST_TITLE else f"{title[: _MOST_TITLE - 1].rstrip()}…"


def sides(highlight: Highlight) -> tuple[Html, Html]:
    """Front and back of the card, clean. The quote is plain text: signs in it mean nothing."""
    paper = escape(highlight.file.paper.title)
    quote = f"<blockquote><p>{escape(highlight.quote)}</p></blockquote>"
    front = f'{to_html(highlight.question)}<p class="quiet-text small">{paper}</p>'
    return Html(front), Html(quote + to_html(highlight.note))
