"""What the page of a question shows beside the question: note, history, older answers, related questions, papers."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import ThingTags, thing_tags
from hexloop.apps.questions.models import Answer, Mode, Note
from hexloop.apps.questions.own import KIND
from hexloop.apps.questions.packs import bank
from hexloop.apps.questions.queries.asking import Asked
from hexloop.apps.questions.queries.things import question_url
from hexloop.apps.questions.queries.visible import Now
from hexloop.apps.review import beside
from hexloop.apps.review.models import Review
from hexloop.core.content.questions.question import Paper, Question
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.wording import due_text, past_text
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html, to_line

SHOWN = 20


@dataclass(frozen=True, slots=True)
class PastReview:
    """A grade of this question. ``id`` is empty unless it can be taken back."""

    grade: str
    level: int
    when: str
    undone: bool
    id: int | None


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """An answer given before, in writing or aloud."""

    when: str
    mode: str
    text: Html | None
    said: str
    seconds: str
    grade: str


@dataclass(frozen=True, slots=True)
class Link:
    """A question or a paper to go to."""

    title: Html
    url: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """The column beside a question."""

    level: int
    due: str
    history: list[PastReview]
    answers: list[PastAnswer]
    note: Html | None
    note_text: str
    related: list[Link]
    papers: list[Link]
    tags: ThingTags
    panels: list[beside.Panel]
    computed: tuple[str, ...] = ()


def question_side(user: User, asked: Asked, now: Now) -> Side:
    """Everything beside a question, for this user."""
    note = accounts.owned(Note, user).filter(key=_thing_key(asked)).first()
    question = bank().questions.get(asked.key)
    card = asked.card
    return Side(
        level=(card.last_grade or 0) if card else 0,
        due=due_text(card.due_on, now.today) if card and card.due_on and not card.suspended else "",
        history=_history(user, asked, now),
        answers=_answers(user, asked, now),
        note=to_html(note.text) if note else None,
        note_text=note.text if note else "",
        related=_related(question) if question else [],
        papers=[_paper(bank().papers[one]) for one in question.papers if one in bank().papers] if question else [],
        tags=thing_tags(user, KIND, _thing_key(asked)),
        panels=beside.panels(user, KIND, _thing_key(asked), asked.round),
        computed=question.computed if question else (),
    )


def _thing_key(asked: Asked) -> str:
    """What note and tags are kept under: the question, whichever of its cards is asked."""
    return asked.key.partition("#")[0]


def _history(user: User, asked: Asked, now: Now) -> list[PastReview]:
    given = accounts.owned(Review, user).filter(card_kind=KIND, card_key=asked.key)
    reviews = list(given.order_by("-at", "-pk")[:SHOWN])
    last = next((review.pk for review in reviews if review.undone_at is None and not review.source), None)
    return [
        PastReview(
            grade=Grade(review.grade).title,
            level=review.grade,
            when=past_text(now.day_of(review.at), now.today),
            undone=review.undone_at is not None,
            id=review.pk if review.pk == last else None,
        )
        for review in reviews
    ]


def _answers(user: User, asked: Asked, now: Now) -> list[PastAnswer]:
    answers = accounts.owned(Answer, user).filter(key=asked.key).select_related("review").order_by("-at", "-pk")
    return [_answer(answer, now) for answer in answers[:SHOWN]]


def _answer(answer: Answer, now: Now) -> PastAnswer:
    stands = answer.review is not None and answer.review.undone_at is None
    return PastAnswer(
        when=past_text(now.day_of(answer.at), now.today),
        mode=Mode(answer.mode).label,
        text=to_html(answer.text) if answer.text else None,
        said=f"{len(answer.said)} of {answer.points} points" if answer.points else "",
        seconds=seconds_text(answer.seconds),
        grade=Grade(answer.review.grade).title if stands and answer.review else "",
    )


def seconds_text(seconds: int) -> str:
    """``45 s``, ``2 min 5 s``; empty for none."""
    minutes, rest = divmod(seconds, 60)
    return " ".join(text for text in (f"{minutes} min" if minutes else "", f"{rest} s" if rest else "") if text)


def _related(question: Question) -> list[Link]:
    found = (bank().questions.get(one) for one in question.related)
    return [Link(to_line(one.question), question_url(one.id), one.topic.title) for one in found if one]


def _paper(paper: Paper) -> Link:
    url = reverse("listed_paper", args=[paper.id])
    return Link(Html(to_line(paper.title)), url, f"{paper.first_author} {paper.year}")
