"""Good guesses: where a deck belongs by its name, what a column is by its heading."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from hexloop.core.rounds import Round

_WORD = re.compile(r"[a-z0-9]+")
_EMPTY = {"and", "for", "of", "the", "in", "ml", "other", "a", "to", "deck", "default", "my"}
_ROUND_WORDS = {
    Round.CODING: {"coding", "leetcode", "algorithm", "dsa", "neetcode", "code", "programming", "python", "sql"},
    Round.DESIGN: {"design", "system", "architecture", "infrastructure"},
    Round.BEHAVIOR: {"behavior", "behaviour", "behavioral", "behavioural", "leadership", "star", "stories", "story"},
    Round.PROJECT: {"project", "portfolio"},
    Round.DOMAIN: {"nlp", "llm", "recsys", "ranking", "recommendation", "recommender", "search", "ads", "vision", "cv"},
    Round.BREADTH: {"breadth", "statistic", "probability", "theory", "math"},
}

COLUMNS = ("question", "answer", "extra", "tags", "deck", "topic", "round", "guid", "form", "markup", "edited")
"""What a column of a table can be."""

_HEADINGS = {
    "question": {"question", "front", "prompt", "text", "q", "term", "word", "title"},
    "answer": {"answer", "back", "a", "definition", "meaning", "response", "solution"},
    "extra": {"extra", "note", "notes", "back extra", "hint", "comment", "remark", "source"},
    "tags": {"tags", "tag", "labels", "label", "keywords"},
    "deck": {"deck", "folder", "set"},
    "topic": {"topic", "subject", "chapter", "category"},
    "round": {"round", "area", "section"},
    "guid": {"guid", "id", "uid", "uuid"},
    "form": {"form"},
    "markup": {"markup"},
    "edited": {"edited", "modified", "updated"},
}


@dataclass(frozen=True, slots=True)
class TopicName:
    """A topic that something can belong to."""

    id: str
    title: str
    round: Round


@dataclass(frozen=True, slots=True)
class Place:
    """Where a deck belongs; an empty topic is none."""

    round: Round
    topic: str = ""


def guess_place(deck: str, topics: Sequence[TopicName]) -> Place:
    """The round and topic of a deck by its name: its last part says most. ML breadth where nothing is known."""
    parts = [part.strip() for part in deck.split("::") if part.strip()]
    exact = _exact(parts, topics)
    if exact:
        return exact
    for part in reversed(parts):
        found = _best(_words(part), topics)
        if found:
            return Place(found.round, found.id)
    for part in reversed(parts):
        for round_, known in _ROUND_WORDS.items():
            if _words(part) & known:
                return Place(round_)
    return Place(Round.BREADTH)


def guess_columns(headings: Sequence[str]) -> dict[str, int]:
    """Which column is which, by the headings: each column once. Without any known heading the first two are question
    and answer."""
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        words = " ".join(_WORD.findall(heading.casefold()))
        for name, known in _HEADINGS.items():
            if words in known and name not in found:
                found[name] = place
                break
    if "question" not in found:
        free = [place for place in range(len(headings)) if place not in found.values()]
        found |= dict(zip(["question", "answer"], free, strict=False)) if "answer" not in found else {}
        if "question" not in found and free:
            found["question"] = free[0]
    return found


def looks_like_headings(cells: Iterable[str], others: Collection[str] = ()) -> bool:
    """Whether a first row names its columns: one of those that questions have, or half of them ``others``."""
    words = {" ".join(_WORD.findall(cell.casefold())) for cell in cells} - {""}
    named = sum(word in others for word in words)
    return any(words & known for known in _HEADINGS.values()) or 0 < len(words) <= 2 * named


def _exact(parts: Sequence[str], topics: Sequence[TopicName]) -> Place | None:
    """The deck of a card that was made here: ``breadth::calibration``."""
    rounds = {member.value for member in Round}
    if not parts or parts[0] not in rounds or len(parts) > 2:
        return None
    if len(parts) == 1:
        return Place(Round(parts[0]))
    known = {topic.id for topic in topics}
    return Place(Round(parts[0]), parts[1]) if parts[1] in known or re.fullmatch(r"[a-z0-9-]{1,64}", parts[1]) else None


def _words(text: str) -> set[str]:
    return {word[:-1] if word.endswith("s") and len(word) > 3 else word for word in _WORD.findall(text.casefold())}


def _best(words: set[str], topics: Sequence[TopicName]) -> TopicName | None:
    """The topic that shares most of its words; half of them at least."""
    best, most = None, 0.49
    for topic in topics:
        own = _words(topic.title) - _EMPTY
        shared = len(own & words) / len(own) if own else 0.0
        if shared > most:
            best, most = topic, shared
    return best
