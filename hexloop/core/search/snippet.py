"""The passage of a text that shows why it was found, in parts: marked or not. Plain text in, plain text out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hexloop.core.search.query import Term

LENGTH = 180
"""How many characters a passage has, more or less."""
MOST_READ = 100_000
"""How much of a text is looked through."""
MOST_MATCHES = 200

_MARKUP = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|>[ \t]?(?:\[!\w+\][ \t]*)?|```\w*|~~~\w*)|"
    r"\*\*(?=\S)|(?<=\S)\*\*|==(?=[^\s=])|(?<=[^\s=])==(?!=)|`(?!`)|\[\[|\]\]|\{\{(?:c\d+::)?|\}\}|!?\[(?=[^\]\n]*\]\()|(?<=\w)\]\([^)\s]*\)",
    re.MULTILINE,
)
_NAMED_LINK = re.compile(r"\[\[[^\[\]|\n]{1,200}\|([^\[\]\n]{1,200})\]\]")
_WORD_BEGINS, _WORD_ENDS = r"(?<![^\W_])", r"(?![^\W_])"
_BETWEEN = r"[\s\\$*`_{}=]{0,12}"
"""What may stand between two words of a term where the text is written with marks."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a passage; ``found`` pieces are what was looked for."""

    text: str
    found: bool = False


def passage(text: str, terms: Sequence[Term], *, length: int = LENGTH) -> tuple[Part, ...]:
    """The passage in which most of the terms stand close together, on one line; the beginning where none stands."""
    text = _MARKUP.sub("", _NAMED_LINK.sub(r"\1", text[:MOST_READ]))
    spans = _spans(text, terms)
    begin, end = _window(text, [(start, stop) for start, stop, _ in spans], spans, length)
    return _parts(text, begin, end, [(start, stop) for start, stop, _ in spans])


def marked(title: str, terms: Sequence[Term]) -> tuple[Part, ...]:
    """The whole of a title with what was looked for marked."""
    return _parts(title, 0, len(title), [(start, stop) for start, stop, _ in _spans(title, terms)])


def _spans(text: str, terms: Sequence[Term]) -> list[tuple[int, int, int]]:
    """Where the terms stand, in order and without overlaps: begin, end, which term."""
    even = _even(text)
    found = sorted(
        (match.start(), -match.end(), number)
        for number, term in enumerate(terms)
        for match, _ in zip(_pattern(term).finditer(even), range(MOST_MATCHES), strict=False)
    )
    spans: list[tuple[int, int, int]] = []
    for start, minus_end, number in found:
        if not spans or start >= spans[-1][1]:
            spans.append((start, -minus_end, number))
    return spans


@lru_cache(maxsize=256)
def _pattern(term: Term) -> re.Pattern[str]:
    if len(term.forms) > 1:
        either = "|".join(sorted(term.forms, key=len, reverse=True))
        return re.compile(_WORD_BEGINS + f"(?:{either})" + ("" if term.open else _WORD_ENDS))
    inside = _BETWEEN if len(term.words) > 1 else ""
    first, last = term.words[0], term.words[-1]
    before = _WORD_BEGINS if first[0].isalnum() and _has_spaces(first) else ""
    after = "" if term.open or not (last[-1].isalnum() and _has_spaces(last)) else _WORD_ENDS
    between_words = r"(?:" + inside + r"|[^\w\n]{0,3})" if inside else ""
    return re.compile(before + between_words.join(map(re.escape, term.words)) + after)


def _has_spaces(word: str) -> bool:
    """Whether the word is of a script that has spaces between words."""
    return not "\u3040" <= word[0] <= "\ud7af"


def _even(text: str) -> str:
    """``text`` as ``words.fold`` would have it, but letter for letter, so that places stay places."""
    if text.isascii():
        return text.lower()
    return "".join(map(_even_letter, text))


@lru_cache(maxsize=4096)
def _even_letter(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    if "\uac00" <= letter <= "\ud7af":
        return letter  # a syllable would fall apart
    plain = unicodedata.normalize("NFKD", letter)[:1].casefold()
    return plain if len(plain) == 1 else letter


def _window(
    text: str, places: list[tuple[int, int]], spans: Iterable[tuple[int, int, int]], length: int
) -> tuple[int, int]:
    """Begin and end of the passage: from the place after which most different terms follow within ``length``."""
    spans = list(spans)
    if not places:
        return 0, min(len(text), length)
    best, most = 0, -1
    for place, (start, _, _) in enumerate(spans):
        near = {number for begin, end, number in spans[place : place + 40] if end <= start + length * 3 // 4}
        if len(near) > most:
            best, most = start, len(near)
    begin = max(0, best - length // 4)
    if begin:
        space = text.find(" ", begin, best)
        begin = space + 1 if space >= 0 else begin
    return begin, min(len(text), begin + length)


def _parts(text: str, begin: int, end: int, places: Iterable[tuple[int, int]]) -> tuple[Part, ...]:
    if end < len(text):
        space = text.rfind(" ", begin + (end - begin) * 2 // 3, end)
        end = space if space > 0 else end
    parts: list[Part] = [Part("…")] if begin else []
    at = begin
    for start, stop in places:
        if start < at or start >= end:
            continue
        parts += [Part(_line(text[at:start])), Part(_line(text[start : min(stop, end)]), found=True)]
        at = min(stop, end)
    parts.append(Part(_line(text[at:end]) + ("…" if end < len(text) else "")))
    return tuple(part for part in parts if part.text)


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
