"""A person's own questions as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.questions.own import KIND, card_keys, card_title, part_of
from hexloop.apps.questions.packs import topic_title
from hexloop.apps.questions.queries.things import own_about, question_url
from hexloop.apps.questions.queries.visible import Now, own_questions
from hexloop.apps.review.models import Card
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.memory.wording import day_text, due_text


@dataclass(frozen=True, slots=True)
class OwnRow:
    """An own question. ``mastery`` and ``due`` are those of its weakest card."""

    url: str
    title: str
    detail: str
    round: str
    mastery: int
    due: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class PartLink:
    """One of the cards of an own question."""

    title: str
    url: str
    current: bool


def own_query(user: User, text: str) -> QuerySet[Any]:
    """The own questions that have every word of ``text``, the newest first, with what the user knows of each."""
    group = Concat(Value("own-"), Cast(OuterRef("pk"), CharField()))
    cards = accounts.owned(Card, user).filter(kind=KIND, group=group)
    found: QuerySet[Any] = own_questions(user).filter(*(own_about(word) for word in text.split()))
    found = found.annotate(
        last_grade=Subquery(cards.filter(reviews__gt=0).order_by("last_grade").values("last_grade")[:1]),
        due_on=Subquery(cards.filter(suspended=False, due_on__isnull=False).order_by("due_on").values("due_on")[:1]),
    )
    return found.order_by("-made_at", "-pk")


def own_rows(questions: Iterable[Any], now: Now) -> list[OwnRow]:
    """The rows of ``own_query``, or of a slice of it: one query."""
    return [_row(question, now) for question in questions]


def part_links(question: OwnQuestion, current: str) -> list[PartLink]:
    """The cards of a question where it has several."""
    keys = card_keys(question)
    return [PartLink(part_title(key), question_url(key), key == current) for key in keys] if len(keys) > 1 else []


def part_title(key: str) -> str:
    """``Forwards``, ``Backwards``, ``Gap 2``."""
    part = part_of(key)
    return f"Gap {part[1:]}" if part.startswith("c") else "Backwards" if part else "Forwards"


def _row(question: Any, now: Now) -> OwnRow:
    form = CardForm(question.form)
    made = day_text(now.day_of(question.made_at), now.today)
    facts = (
        topic_title(question.topic) if question.topic else "",
        question.deck,
        form.title.lower() if form is not CardForm.PLAIN else "",
        f"imported {made}" if question.source else f"written {made}",
    )
    return OwnRow(
        url=question_url(question.key),
        title=card_title(question, ""),
        detail=" · ".join(fact for fact in facts if fact),
        round=question.round,
        mastery=question.last_grade or 0,
        due=due_text(question.due_on, now.today) if question.due_on else "",
        overdue=bool(question.due_on and question.due_on < now.today),
    )
