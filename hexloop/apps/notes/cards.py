"""What a line of a page is to the queue: its cards, their titles, and what they show."""

from __future__ import annotations

import re

from hexloop.apps.notes.models import Line
from hexloop.core.content.questions.cloze import gap_numbers, plain, shown
from hexloop.core.content.questions.one_line import CardForm
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html, to_words

KIND = "line"
"""What a card of a page's line is called in cards, reviews and searches."""

_KEY = re.compile(r"line-([1-9][0-9]{0,17})(?:#(r|c[1-9][0-9]{0,2}))?")
_LINK = re.compile(r"\[\[(?:[^\[\]|\n]*\|)?([^\[\]|\n]*)\]\]")


def line_id(key: str) -> int | None:
    """The id of the line that a card's key belongs to."""
    found = _KEY.fullmatch(key)
    return int(found[1]) if found else None


def card_keys(line: Line) -> list[str]:
    """The keys of the cards of a stored line, in order."""
    if line.form == CardForm.CLOZE:
        return [f"{line.key}#c{number}" for number in gap_numbers(line.question)]
    return [line.key, f"{line.key}#r"] if line.form == CardForm.REVERSED else [line.key]


def card_title(line: Line, part: str) -> str:
    """What lists call the card: its front in plain words."""
    if part.startswith("c"):
        text = shown(line.question, int(part[1:]), asked=lambda _: "[…]", found=lambda words: words)[0]
    else:
        text = line.answer if part == "r" else plain(line.question) if line.form == CardForm.CLOZE else line.question
    title = to_words(_words(text)) or "Line without words"
    return title if len(title) <= 300 else f"{title[:299].rstrip()}…"


def sides(line: Line, part: str) -> tuple[Html, Html]:
    """Front and back of a card, clean. The back of a gap is the whole line."""
    if part == "r":
        return to_html(_words(line.answer)), to_html(_words(line.question))
    if part.startswith("c"):
        ask, found = (
            (r"\boxed{{\text{{{}}}}}", r"\boxed{{{}}}")
            if _inside_formula(line.question, int(part[1:]))
            else ("**[{}]**", "**{}**")
        )
        number = int(part[1:])
        front, back = shown(line.question, number, asked=lambda hint: ask.format(hint or "…"), found=found.format)
        return to_html(_words(front)), to_html(_words(f"{back}\n\n{line.answer}" if line.answer else back))
    return to_html(_words(line.question)), to_html(_words(line.answer))


def _words(text: str) -> str:
    """A line without the marks that only pages know."""
    return _LINK.sub(lambda found: found[1], text).replace("==", "")


def _inside_formula(text: str, number: int) -> bool:
    before = re.split(rf"\{{\{{c(?:\d+,)*{number}(?:,\d+)*::", text)[0]
    return before.replace("\\$", "").count("$") % 2 == 1
