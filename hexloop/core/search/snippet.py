"""The passage of a text that shows why it was found, in parts: marked or not. Plain text in, plain text out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from hexloop.core.search.query import Term
from hexloop.lib.tex_words import SIGNS

LENGTH = 180
"""How many characters a passage has, more or less."""
MOST_READ = 100_000
"""How much of a text is looked through."""
MOST_EACH = 12

_WORD_ENDS = r"(?![^\W_])"
_BETWEEN = r"[^\w\n]{0,12}[_$]?[^\w\n]{0,4}"
"""What may stand between two words of a term where the text is written with marks."""
_UNDRAWN = frozenset("^(){}")
"""Signs that a formula on a line may do without: ``n^2`` is ``n²`` there, ``sqrt(d)`` is ``√d``."""
# A sign that stands for plain letters or marks elsewhere would be found everywhere.
_DRAWN = {
    name.casefold(): sign.lower()
    for name, sign in [*SIGNS.items(), ("sqrt", "√")]
    if sign and not unicodedata.normalize("NFKD", sign).isascii()
}
_OTHER = re.compile(r"[^\x00-\x7f]")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a passage; ``found`` pieces are what was looked for."""

    text: str
    found: bool = False


def passage(text: str, terms: Sequence[Term], *, length: int = LENGTH) -> tuple[Part, ...]:
    """The passage in which most of the terms stand close together, on one line; the beginning where none stands."""
    text = text[:MOST_READ]
    begin = _begin(text, _spans(text, terms), length)
    # A term that the end cuts through is marked all the same.
    rest = text[begin : begin + 2 * length]
    end = min(len(rest), length)
    whole = begin + end == len(text)
    return _parts(rest[: end if whole else _space_before(rest, end)], _spans(rest, terms), cut=(begin > 0, not whole))


def marked(title: str, terms: Sequence[Term]) -> tuple[Part, ...]:
    """The whole of a title with what was looked for marked."""
    return _parts(title, _spans(title, terms), cut=(False, False))


def _spans(text: str, terms: Sequence[Term]) -> list[tuple[int, int, int]]:
    """Where the terms stand, in order and without overlaps: begin, end, which term. The first places of each."""
    even = _even(text)
    found = sorted(
        (start, -end, number)
        for number, term in enumerate(terms)
        for start, end in islice(_places(even, term), MOST_EACH)
    )
    spans: list[tuple[int, int, int]] = []
    for start, minus_end, number in found:
        if not spans or start >= spans[-1][1]:
            spans.append((start, -minus_end, number))
    return spans


def _places(even: str, term: Term) -> Iterator[tuple[int, int]]:
    """A pattern that begins with its letters is found ten times as fast as one that begins by looking back."""
    whole = _is_spaced(term.words[0][0])
    for found in _pattern(term).finditer(even):
        start = found.start()
        if not (whole and start and even[start - 1].isalnum()):
            yield start, found.end()


@lru_cache(maxsize=256)
def _pattern(term: Term) -> re.Pattern[str]:
    ends = _WORD_ENDS if not term.open and _is_spaced(term.words[-1][-1]) else ""
    if len(term.forms) > 1:
        # Both begin alike: the longer one is the shorter one with an s.
        return re.compile(_drawn(min(term.forms, key=len)) + "s?" + ends)
    return re.compile(_drawn(term.words[0]) + "".join(map(_next, term.words[1:])) + ends)


def _next(word: str) -> str:
    sign = _BETWEEN + _drawn(word)
    return f"(?:{sign})?" if word in _UNDRAWN else sign


def _drawn(word: str) -> str:
    """A word as it is written, or the sign that a formula has for it."""
    sign = _DRAWN.get(word)
    return f"(?:{re.escape(word)}|{sign})" if sign else re.escape(word)


def _is_spaced(letter: str) -> bool:
    """Whether it is a letter of a script that has spaces between words."""
    return letter.isalnum() and not "\u3040" <= letter <= "\ud7af"


def _even(text: str) -> str:
    """``text`` as ``words.fold`` would have it, but letter for letter, so that places stay places."""
    return text.lower() if text.isascii() else _OTHER.sub(lambda found: _even_letter(found[0]), text).lower()


@lru_cache(maxsize=4096)
def _even_letter(letter: str) -> str:
    if "\u3040" <= letter <= "\ud7af":
        return letter  # a syllable would fall apart
    plain = unicodedata.normalize("NFKD", letter)[:1].casefold()
    return plain if len(plain) == 1 and len(plain.lower()) == 1 else "\ufffd"


def _begin(text: str, spans: list[tuple[int, int, int]], length: int) -> int:
    """Where the passage begins: before the place after which most different terms follow, at a space."""
    if not spans:
        return 0
    best, most = 0, 0
    for place, (start, _, _) in enumerate(spans):
        near = {number for _, end, number in spans[place : place + 12] if end <= start + length * 3 // 4}
        if len(near) > most:
            best, most = start, len(near)
    begin = best - length // 4 if best > length // 2 else 0
    space = text.find(" ", begin, best) if begin else -1
    return space + 1 if space >= 0 else begin


def _space_before(text: str, end: int) -> int:
    space = text.rfind(" ", end * 2 // 3, end)
    return space if space > 0 else end


def _parts(text: str, places: Iterable[tuple[int, int, int]], *, cut: tuple[bool, bool]) -> tuple[Part, ...]:
    """``text`` in parts, on one line. ``cut`` says whether something stands before it and after it."""
    parts, at = [Part("…" if cut[0] else "")], 0
    for start, stop, _ in places:
        if start < len(text):
            parts += [Part(_line(text[at:start])), Part(_line(text[start:stop]), found=True)]
            at = stop
    parts.append(Part(_line(text[at:]) + ("…" if cut[1] else "")))
    return tuple(part for part in parts if part.text)


def _line(text: str) -> str:
    return _SPACE.sub(" ", text)
