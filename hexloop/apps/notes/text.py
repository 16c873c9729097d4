"""What a page's text says besides its words: card lines, links, tags, and titles as they are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hexloop.core.content.questions.cloze import gap_numbers
from hexloop.core.content.questions.one_line import CardForm, read_line

WIKI_LINK = re.compile(r"\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]\n]{1,200}))?\]\]")
"""``[[Title]]`` and ``[[Title|words]]``."""
TAG = re.compile(r"#([^\W\d][\w/-]{0,62})")
MOST_LINE = 4_000
"""What is longer, or has more signs than a person writes, is no card: reading it would take too long."""
MOST_SIGNS = 100

# What stands in code or a formula is neither a gap nor a sign.
_CLOSED = re.compile(r"(`+)(?:(?!`).)+?\1(?!`)|\$\$(?:[^$\\]|\\.)+\$\$|\$(?!\s)(?:[^$\\]|\\.)+?(?<!\s)\$(?!\d)")
_HIDDEN = re.compile("\ue000(\\d+)\ue001")
_TODO = re.compile(r"\[[ xX]\] ")


@dataclass(frozen=True, slots=True)
class CardLine:
    """A line that is a card: its text as written, without list marks, and what it asks."""

    text: str
    question: str
    answer: str
    form: CardForm


def name_of(title: str) -> str:
    """A title as titles are compared: without regard to case and spaces."""
    return " ".join(title.casefold().split())


def card_line(text: str) -> CardLine | None:
    """The card that a line of text is, if it is one."""
    text = _TODO.sub("", text.strip(), count=1)
    if len(text) > MOST_LINE or text.count("{{") > MOST_SIGNS or text.count("`") > MOST_SIGNS or "\ue000" in text:
        return None
    if "::" not in text and "{{" not in text:
        return None
    closed: list[str] = []

    def hide(found: re.Match[str]) -> str:
        closed.append(found[0])
        return f"\ue000{len(closed) - 1}\ue001"

    def seen(part: str) -> str:
        return _HIDDEN.sub(lambda found: closed[int(found[1])], part)

    line = read_line(_CLOSED.sub(hide, text))
    question, answer = seen(line.question), seen(line.answer)
    if line.form is CardForm.CLOZE:
        # A gap that stands in a formula would be asked as well: only what was read as one may be there.
        return CardLine(text, question, answer, line.form) if gap_numbers(question) else None
    return CardLine(text, question, answer, line.form) if question and answer else None
