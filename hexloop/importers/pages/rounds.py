"""Which round a page is about, by the titles that people give to their pages of rounds."""

from __future__ import annotations

from hexloop.core.rounds import Round
from hexloop.importers.pages.target import words_of

_TITLES: dict[Round, frozenset[str]] = {
    Round.CODING: frozenset({"leetcode", "lc", "coding round", "coding interview", "dsa", "algorithms", "ml coding"}),
    Round.DESIGN: frozenset({"system design", "mlsd", "ml design", "machine learning system design"}),
    Round.BREADTH: frozenset({"breadth", "ml foundations", "ml fundamentals", "ml basics", "ml theory"}),
    Round.DOMAIN: frozenset({"domain", "domain knowledge", "ml domain knowledge", "ml depth", "nlp"}),
    Round.PROJECT: frozenset({"project deep dives", "projects", "past projects"}),
    Round.BEHAVIOR: frozenset(
        {"behavior interview", "behavioral", "behavioral interview", "behavioural", "bq", "behavior questions"}
    ),
}
_BY_TITLE = {title: one.value for one, titles in _TITLES.items() for title in (*titles, words_of(one.title))}


def round_of_title(title: str) -> str:
    """The key of the round that a title names; empty for none."""
    return _BY_TITLE.get(words_of(title), "")
