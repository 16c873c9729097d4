"""The tables of papers: what is known of one, and its PDF with what was marked in it."""

from hexloop.apps.papers.models.paper import (
    MOST_TLDR,
    RATINGS,
    Asked,
    Paper,
    PaperTopic,
    Status,
    StatusChange,
)

__all__ = ["MOST_TLDR", "RATINGS", "Asked", "Paper", "PaperTopic", "Status", "StatusChange"]
