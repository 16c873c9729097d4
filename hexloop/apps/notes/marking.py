"""Changes of a page's text that are made where it is read: a to-do is ticked, selected words are marked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from hexloop.apps.notes.drawing import MARKDOWN
from hexloop.core.content.questions.one_line import CardForm
from hexloop.lib.errors import HexloopError

MOST_WORDS = 2_000
"""How many characters can be marked at once."""
_MOST_FOUND = 20
_TODO = re.compile(r"[\s>*+\-\d.)]*?(?:[*+-]|\d+[.)])\s+\[([ xX])\] ")
_EMPHASIS = re.compile(r"[*_~]{1,3}")
_EMPHASIS_BEFORE = re.compile(r"[*_~]{1,3}\Z")
_AROUND = (("[[", "]]"), ("**", "**"), ("~~", "~~"), ("*", "*"), ("_", "_"), ("`", "`"))
"""Signs around words that may have to stay inside a mark."""


class Mark(StrEnum):
    """What becomes of selected words. ``PLAIN`` takes a highlight or a gap away."""

    HIGHLIGHT = "highlight"
    GAP = "gap"
    PLAIN = "plain"


_SIGNS = {Mark.HIGHLIGHT: ("==", "=="), Mark.GAP: ("{{", "}}")}


class CannotMark(HexloopError):
    """The words cannot be marked from outside the text."""


@dataclass(frozen=True, slots=True)
class _Sight:
    """What a reader sees of a text: its words, and those in highlights and in gaps; and how many of its lines are cards
    of a question and an answer, which a gap would turn into other ones."""

    words: str
    highlights: tuple[str, ...]
    gaps: tuple[str, ...]
    asked: int


def ticked(body: str, line: int, done: bool) -> str:
    """The text with the to-do in this line (from 0) done, or open again. Raises ``CannotMark`` where there is none."""
    lines = body.split("\n")
    found = _TODO.match(lines[line]) if 0 <= line < len(lines) else None
    if found is None:
        raise CannotMark("There is no to-do in that line any more. Look at the page again.")
    lines[line] = f"{lines[line][: found.start(1)]}{'x' if done else ' '}{lines[line][found.end(1) :]}"
    return "\n".join(lines)


def marked(body: str, first: int, last: int, words: str, how: Mark) -> str:
    """The text with ``words``, which a reader selected in the lines ``first`` to ``last`` (the last not included),
    marked. Every place where they could stand is tried, and drawn, before it is believed.

    Raises ``CannotMark`` when there is not exactly one.
    """
    words = " ".join(words.split())
    if not words or len(words) > MOST_WORDS:
        raise CannotMark("Select some words of one paragraph first, no more than 2,000 characters.")
    lines = body.split("\n")
    start = sum(len(line) + 1 for line in lines[:first])
    end = min(len(body), start + sum(len(line) + 1 for line in lines[first:last]))
    before = _sight(body)
    results: list[str] = []
    for number, found in enumerate(_pattern(words).finditer(body, start, end)):
        if number == _MOST_FOUND or len(results) > 1:
            break
        if fitting := _fitting(body, found, words, how, before):
            results.append(fitting)
    if len(results) == 1:
        return results[0]
    raise CannotMark(
        "These words stand there more than once: mark the ones you mean in the text."
        if results
        else "These words are written differently in the text: mark them there."
    )


def _fitting(body: str, found: re.Match[str], words: str, how: Mark, before: _Sight) -> str | None:
    for left, right in _spans(body, found.start(), found.end()):
        changed = _changed(body, left, right, how)
        if changed and _differs(before, _sight(changed), words, how):
            return changed
    return None


def _spans(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the words stand, then with emphasis that begins or ends in them, then wider with what is around them."""
    yield start, end
    if more := _EMPHASIS.match(body, end):
        yield start, more.end()
    if more := _EMPHASIS_BEFORE.search(body[max(0, start - 3) : start]):
        yield start - len(more[0]), end
    for _ in _AROUND:
        for opening, closing in _AROUND:
            if body.endswith(opening, 0, start) and body.startswith(closing, end):
                start, end = start - len(opening), end + len(closing)
                yield start, end
                break
        else:
            return


def _changed(body: str, start: int, end: int, how: Mark) -> str | None:
    if how is Mark.PLAIN:
        if not any(body.endswith(left, 0, start) and body.startswith(right, end) for left, right in _SIGNS.values()):
            return None
        return body[: start - 2] + body[start:end] + body[end + 2 :]
    if how is Mark.GAP and "\n" in body[start:end]:
        return None
    opening, closing = _SIGNS[how]
    return f"{body[:start]}{opening}{body[start:end]}{closing}{body[end:]}"


def _differs(before: _Sight, after: _Sight, words: str, how: Mark) -> bool:
    """Whether the mark is all that a reader sees changed."""
    if (before.words, before.asked) != (after.words, after.asked):
        return False
    more, fewer = (before, after) if how is Mark.PLAIN else (after, before)
    highlight = more.gaps == fewer.gaps and _one_more(more.highlights, fewer.highlights, words)
    gap = more.highlights == fewer.highlights and _one_more(more.gaps, fewer.gaps, words)
    return {Mark.HIGHLIGHT: highlight, Mark.GAP: gap, Mark.PLAIN: highlight or gap}[how]


def _one_more(more: tuple[str, ...], fewer: tuple[str, ...], words: str) -> bool:
    left = Counter(more)
    left.subtract(fewer)
    return +left == Counter([words]) and left.total() == 1


def _sight(body: str) -> _Sight:
    env: dict[str, Any] = {}
    parts: list[str] = []
    found: dict[str, list[str]] = {"mark": [], "gap": []}
    for block in MARKDOWN.parse(body, env):
        opened: list[tuple[str, int]] = []
        for token in block.children or ([block] if block.content else []):
            kind, _, turn = token.type.partition("_")
            if kind in found and turn == "open":
                opened.append((kind, len(parts)))
            elif kind in found and turn == "close" and opened:
                name, start = opened.pop()
                found[name].append(" ".join("".join(parts[start:]).split()))
            else:
                parts.append(" " if token.type in {"softbreak", "hardbreak"} else token.content)
        parts.append("\n")
    asked = sum(card.form is not CardForm.CLOZE for card in env.get("cards", ()))
    return _Sight(" ".join("".join(parts).split()), tuple(found["mark"]), tuple(found["gap"]), asked)


def _pattern(words: str) -> re.Pattern[str]:
    """The words as they may stand in a text: emphasised, and over lines of a quotation."""
    return re.compile(r"[*_~=]*\s(?:\s|>)*[*_~=]*".join(re.escape(word) for word in words.split()))
