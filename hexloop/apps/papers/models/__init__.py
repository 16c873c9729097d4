"""The tables of papers: what is known of one, and its PDF with what was marked in it."""

from hexloop.apps.papers.models.highlight import Colour, Highlight
from hexloop.apps.papers.models.paper import (
    MOST_TLDR,
    RATINGS,
    Asked,
    Paper,
    PaperTopic,
    Status,
    StatusChange,
)
from hexloop.apps.papers.models.pdf import PdfFile, Words

__all__ = [
    "MOST_TLDR",
    "RATINGS",
    "Asked",
    "Colour",
    "Highlight",
    "Paper",
    "PaperTopic",
    "PdfFile",
    "Status",
    "StatusChange",
    "Words",
]
