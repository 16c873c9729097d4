r"""Texts as the index knows them: words between spaces, all small, with the signs that code and mathematics need.

``nn.Linear`` becomes ``nn . linear``, ``C++`` becomes ``c + +``, and ``O(n \log n)`` the same as ``O(n log n)``:
``o ( n log n )``. So a sign is a word of its own: ``linear`` alone is found, and ``nn.Linear`` finds just that. Signs
of prose and Markdown (commas, full stops, ``**``) are left out. Han, Kana and Hangul become single letters, because
those texts have no spaces: any part of them is a run of words. Texts and searches go through the same door, on every
database.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

VERSION = 2
"""Raise it when the same text becomes other words, or is shown otherwise: every index is then made anew."""

MOST_LETTERS = 80
"""How much of a word counts."""

SIGNS = "+#./_^@=<>!&\\()[]{}*%~-"
"""Every sign that can be a word."""

_MARKS = re.compile("[\u0300-\u036f]")
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f"
_PIECE = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+|[^\w\s]|_|\n")

_OPERATORS = frozenset("=<>!&*%~+-")
_INSIDE = frozenset("./_@")
_OPEN = {"(": ")", "[": "]", "{": "}"}

# A formula means the same with and without these: functions that are written as words, fonts, spaces, braces.
_FUNCTION = re.compile(r"\\(log|ln|exp|max|min|sin|cos|tan|lim|det|dim|gcd|Pr|arg|sup|inf)(?![a-z])", re.IGNORECASE)
_FONT = re.compile(
    r"\\(?:mathcal|mathrm|mathbf|mathbb|mathsf|boldsymbol|operatorname|text|textbf)\{([^{}]{1,80})\}", re.IGNORECASE
)
_SPACING = re.compile(r"\\(?:left|right|quad|qquad)(?![a-z])|\\[,;:! ]", re.IGNORECASE)
_BRACED = re.compile(r"([_^])\{(\w+)\}")


def fold(text: str) -> str:
    """``text`` in small letters without accents; wide and raised letters become plain ones."""
    if text.isascii():
        return text.lower()
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFKC", plain).casefold()


def words(text: str) -> list[str]:
    """The words of a text, in order; empty for a text of signs that mean nothing."""
    folded = fold(text.replace("\0", " "))
    if "\\" in folded:
        folded = _SPACING.sub(" ", _FONT.sub(r"\1", _FUNCTION.sub(r"\1", folded)))
    if "{" in folded:
        folded = _BRACED.sub(r"\1\2", folded)
    return list(_words(folded))


def indexed(text: str) -> str:
    """The words of a text as one text with a space between two."""
    return " ".join(words(text))


def _words(text: str) -> Iterator[str]:
    """Goes over the text once. ``open_brackets`` holds, for each bracket that is open, what would close it and whether
    it stands right after a word, as in ``f(x)``: only then it is a word."""
    open_brackets: list[tuple[str, bool]] = []
    for found in _PIECE.finditer(text):
        piece = found[0]
        if piece == "\n":
            open_brackets.clear()
        elif piece == "_" or not piece[0].isalnum():
            if _is_word(text, found.start(), piece, open_brackets):
                yield piece
        else:
            yield piece[:MOST_LETTERS]


def _is_word(text: str, at: int, sign: str, open_brackets: list[tuple[str, bool]]) -> bool:  # noqa: PLR0911 -- a rule each
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if sign in _OPEN:
        means = before.isalnum()
        open_brackets.append((_OPEN[sign], means))
        return means
    if open_brackets and sign == open_brackets[-1][0]:
        return open_brackets.pop()[1]
    if sign == "\\":
        return after.isalpha()
    if sign in _INSIDE:
        return (before.isalnum() and after.isalnum()) or (sign == "_" and _in_name(text, at))
    if sign == "#":
        return before.isalpha()
    if sign == "^":
        return bool(before.strip()) and bool(after.strip())
    if sign == "+" and (before.isalnum() or before == "+"):
        return True
    return sign in _OPERATORS and _between(text, at)


def _in_name(text: str, at: int) -> bool:
    """Whether an underscore is one of several within a name: ``a__b``."""
    return text[at - 1 : at] == "_" and text[at + 1 : at + 2].isalnum() and text[at - 2 : at - 1].isalnum()


def _between(text: str, at: int) -> bool:
    """Whether a run of operators has a word or a bracket right before and right after it: ``a==b``. A lone hyphen is
    no operator: it joins words."""
    first = last = at
    while first and text[first - 1] in _OPERATORS:
        first -= 1
    while last + 1 < len(text) and text[last + 1] in _OPERATORS:
        last += 1
    if last - first > 3 or text[first : last + 1] in {"-", "--", "---"} or text[first : last + 1].startswith("**"):
        return False
    before, after = text[first - 1 : first] if first else "", text[last + 1 : last + 2]
    return (before.isalnum() or before in {")", "]"}) and (after.isalnum() or after in {"(", "[", "_"})
