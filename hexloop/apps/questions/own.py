"""What a person's own question is to the queue: its cards, their titles, and what they show."""

from __future__ import annotations

import re

from hexloop.apps.questions.models import Markup, OwnQuestion
from hexloop.core.content.questions.cloze import gap_numbers, plain, shown
from hexloop.core.content.questions.one_line import CardForm
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html, to_words
from hexloop.lib.rich_text import clean_html, html_readable

KIND = "question"
"""What a question is called in cards, reviews and searches."""

_KEY = re.compile(r"own-([1-9][0-9]{0,17})(?:#(r|c[1-9][0-9]{0,2}))?")
MOST_TAGS = 500
MOST_TITLE = 300


def own_id(key: str) -> int | None:
    """The id of the own question that a card's key belongs to; ``None`` for a question of a pack."""
    found = _KEY.fullmatch(key)
    return int(found[1]) if found else None


def part_of(key: str) -> str:
    """The part of a card's key: ``r``, ``c2``, or empty."""
    return key.partition("#")[2]


def card_keys(question: OwnQuestion) -> list[str]:
    """The keys of the cards of a stored question, in order."""
    if question.form == CardForm.CLOZE:
        return [f"{question.key}#c{number}" for number in gap_numbers(question.question)]
    return [question.key, f"{question.key}#r"] if question.form == CardForm.REVERSED else [question.key]


def card_title(question: OwnQuestion, part: str) -> str:
    """What lists call the card: its front in plain words."""
    words = _html_words if question.markup == Markup.HTML else to_words
    if part == "r":
        title = words(question.answer)
    elif part.startswith("c"):
        title = words(shown(question.question, int(part[1:]), asked=lambda _: "[…]", found=lambda text: text)[0])
    else:
        title = words(plain(question.question) if question.form == CardForm.CLOZE else question.question)
    title = title or "Question without words"
    return title if len(title) <= MOST_TITLE else f"{title[: MOST_TITLE - 1].rstrip()}…"


def _html_words(text: str) -> str:
    return html_readable(text).text


def sides(question: OwnQuestion, part: str) -> tuple[Html, Html]:
    """Front and back of a card, clean. The back of a gap is the whole text; ``extra`` comes last."""
    draw = clean_html if question.markup == Markup.HTML else to_html
    extra = f"\n\n{question.extra}" if question.extra else ""
    if part == "r":
        return draw(question.answer), Html(draw(question.question) + draw(extra))
    if part.startswith("c"):
        front, back = _gap_sides(question, int(part[1:]))
        below = "\n\n".join(text for text in (question.answer, question.extra) if text)
        return draw(front), Html(draw(back) + (draw(below) if below else ""))
    return draw(question.question), Html(draw(question.answer) + (draw(extra) if extra else ""))


def tags_of(tags: tuple[str, ...]) -> str:
    """Tags as they are stored: words between spaces, with one at both ends, none twice."""
    words = sorted({word for tag in tags for word in tag.split()})
    text = f" {' '.join(words)} " if words else ""
    return text if len(text) <= MOST_TAGS else f"{text[:MOST_TAGS].rpartition(' ')[0]} "


def _gap_sides(question: OwnQuestion, number: int) -> tuple[str, str]:
    text = question.question
    if question.markup == Markup.HTML:
        return shown(
            text,
            number,
            asked=lambda hint: f"<strong>[{hint or '…'}]</strong>",
            found=lambda words: f"<strong>{words}</strong>",
        )
    # Emphasis means nothing inside a formula, where a box says the same.
    ask, answer = (
        (r"\boxed{{\text{{{}}}}}", r"\boxed{{{}}}") if _inside_formula(text, number) else ("**[{}]**", "**{}**")
    )
    return shown(text, number, asked=lambda hint: ask.format(hint or "…"), found=answer.format)


def _inside_formula(text: str, number: int) -> bool:
    before = re.split(rf"\{{\{{c(?:\d+,)*{number}(?:,\d+)*::", text)[0]
    return before.replace("\\$", "").count("$") % 2 == 1
