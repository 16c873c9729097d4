"""Which line of a page is which after it was edited, so that a card keeps its memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from hexloop.apps.notes.text import CardLine

LIKE = 0.4
"""From this likeness on (0 to 1), two lines are one that was edited."""


def match_lines(before: Mapping[int, CardLine], after: Sequence[CardLine]) -> list[int | None]:
    """For each line of ``after`` the id of the line of ``before`` that it was; ``None`` for a new one.

    The same text comes first, wherever it stands now; then the likest pairs, each line once. A line whose question
    or whose answer stayed is the same line, whatever became of the other half.
    """
    found: list[int | None] = [None] * len(after)
    left = dict(before)
    by_text: dict[str, list[int]] = {}
    for line_id, line in before.items():
        by_text.setdefault(line.text, []).append(line_id)
    for place, line in enumerate(after):
        if ids := by_text.get(line.text):
            found[place] = ids.pop(0)
            del left[found[place] or 0]
    news = [place for place, line_id in enumerate(found) if line_id is None]
    parts = {place: _parts(after[place].text) for place in news}
    pairs = []
    for line_id, line in left.items():
        mine = _parts(line.text)
        for place in news:
            likeness = max(_shared(mine, parts[place]), _half(line, after[place]))
            if likeness >= LIKE:
                pairs.append((-likeness, place, line_id))
    for _, place, line_id in sorted(pairs):
        if found[place] is None and line_id in left:
            found[place] = line_id
            del left[line_id]
    return found


def _half(one: CardLine, other: CardLine) -> float:
    if one.question == other.question:
        return 0.95
    return 0.8 if one.answer and one.answer == other.answer else 0.0


def _parts(text: str) -> Counter[str]:
    """The pieces of three letters of a text."""
    padded = f" {text.casefold()[:2_000]} "
    return Counter(padded[start : start + 3] for start in range(len(padded) - 2))


def _shared(one: Counter[str], other: Counter[str]) -> float:
    """Dice's coefficient: twice what both have, over all that they have."""
    return 2 * (one & other).total() / max(1, one.total() + other.total())
