"""A question as it is asked and answered: on its page and in a drill."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.accounts.queries import study_day
from hexloop.apps.questions.models import Answer
from hexloop.apps.questions.own import KIND, card_keys, card_title, own_id, part_of
from hexloop.apps.questions.packs import topic_title
from hexloop.apps.questions.queries.faces import question_face
from hexloop.apps.questions.queries.things import fresh_questions, question_url, topic_url
from hexloop.apps.questions.queries.visible import own_questions, visible_questions
from hexloop.apps.review import queries as review
from hexloop.apps.review.kinds import Face
from hexloop.apps.review.models import Card
from hexloop.apps.review.services import Graded
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html

TOLD = {"behavior", "project"}
"""Rounds whose questions are told at length."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A card of a question with what it shows. ``title`` is the question in plain words, ``level`` how hard it is
    (empty for one's own), ``seen`` how many reviews the card had when it was shown."""

    key: str
    face: Face
    round: str
    topic: str
    level: str
    title: str
    under_nda: bool
    seen: int
    card: Card | None = None

    @property
    def topic_title(self) -> str:
        """The words of its topic."""
        return topic_title(self.topic) if self.topic else ""

    @property
    def topic_url(self) -> str:
        """The list of its topic."""
        return topic_url(self.topic) if self.topic else ""

    @property
    def url(self) -> str:
        """The page of the question."""
        return question_url(self.key)

    @property
    def own(self) -> bool:
        """Whether it is a question of the person's own."""
        return own_id(self.key) is not None

    @property
    def told(self) -> bool:
        """Whether it is told at length."""
        return self.round in TOLD

    @property
    def write_url(self) -> str:
        """Where a written answer is compared."""
        return reverse("question_write", args=[self.key])

    @property
    def grade_url(self) -> str:
        """Where the answer is graded."""
        return reverse("question_grade", args=[self.key])


@dataclass(frozen=True, slots=True)
class Point:
    """A key point to tick."""

    place: int
    text: Html
    said: bool
    guessed: bool


@dataclass(frozen=True, slots=True)
class Button:
    """One of the four grades and when it would bring the question back."""

    value: int
    title: str
    interval: str

    @property
    def key(self) -> str:
        """The key that presses it."""
        return str(self.value)


@dataclass(frozen=True, slots=True)
class Next:
    """What to ask next, and why."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Asking:
    """All that the block of a question shows. ``answer`` is the written answer that was just compared,
    ``writing`` says that one is being written."""

    asked: Asked
    points: list[Point]
    buttons: list[Button]
    answer: Answer | None = None
    text: str = ""
    trouble: str = ""
    writing: bool = False
    grade_url: str = ""
    write_url: str = ""
    target: str = "#ask"
    clock: dict[str, int | bool] = field(default_factory=dict)
    graded: str = ""
    review: int | None = None
    next: Next | None = None
    rapid: bool = False

    @property
    def shown(self) -> bool:
        """Whether the answer lies open."""
        return self.answer is not None

    @property
    def written(self) -> Html:
        """The written answer, clean."""
        return to_html(self.text)

    @property
    def minutes(self) -> int:
        """How long telling it should take."""
        return round(self.asked.face.seconds / 60)


def asked_question(user: User, key: str) -> Asked | None:
    """The question of a card's key with its texts; ``None`` for what this user may not see or no pack holds."""
    if "\0" in key:  # PostgreSQL refuses it in a query
        return None
    number = own_id(key)
    place = _pack_place(user, key) if number is None else _own_place(user, number, key)
    face = question_face(user, key) if place else None
    if place is None or face is None:
        return None
    card = accounts.owned(Card, user).filter(kind=KIND, key=key).first()
    return Asked(key, face, *place, seen=card.reviews if card else 0, card=card)


_Place = tuple[str, str, str, str, bool]
"""Round, topic, level, title, and whether it is under NDA."""


def _pack_place(user: User, slug: str) -> _Place | None:
    row = visible_questions(user).filter(slug=slug).first()
    return (row.round, row.topic, row.level, row.title, False) if row else None


def _own_place(user: User, number: int, key: str) -> _Place | None:
    own = own_questions(user).filter(pk=number).first()
    if own is None or key not in card_keys(own):
        return None
    return own.round, own.topic, "", card_title(own, part_of(key)), own.under_nda


def asking(
    user: User,
    asked: Asked,
    *,
    at: datetime,
    answer: Answer | None = None,
    text: str | None = None,
    trouble: str = "",
) -> Asking:
    """The block of this question at ``at``; with ``answer`` its points are ticked as guessed. ``text`` is what was
    written and not taken."""
    previews = review.previews(user, KIND, asked.key, at=at, round=asked.round)
    return Asking(
        asked=asked,
        points=_points(asked, answer),
        buttons=[Button(then.grade.value, then.title, f"in {then.interval}") for then in previews],
        answer=answer,
        text=answer.text if answer else text or "",
        trouble=trouble,
        writing=text is not None,
        grade_url=asked.grade_url,
        write_url=asked.write_url,
        clock={"seconds": answer.seconds if answer else 0, "limit": asked.face.seconds, "stopped": answer is not None},
    )


def after_grade(user: User, asked: Asked, answer: Answer, graded: Graded, *, at: datetime) -> Asking:
    """The block once it was graded: when the question comes back, and what could be asked next."""
    return Asking(
        asked=asked,
        points=_points(asked, answer),
        buttons=[],
        answer=answer,
        text=answer.text,
        graded=graded.reason,
        review=graded.review.pk,
        next=_next(user, asked, study_day(user, at)),
    )


def _points(asked: Asked, answer: Answer | None) -> list[Point]:
    said = set(answer.said) if answer else set()
    guessed = set(answer.guessed) if answer else set()
    return [Point(place, text, place in said, place in guessed) for place, text in enumerate(asked.face.points)]


def _next(user: User, asked: Asked, today: date) -> Next | None:
    """What is due of this round, then what was never tried of this topic, then of the round."""
    due = accounts.owned(Card, user).filter(kind=KIND, round=asked.round, suspended=False, due_on__lte=today)
    card = due.exclude(buried_until__gt=today).exclude(key=asked.key).order_by("due_on", "stability", "pk").first()
    if card:
        return Next(question_url(card.key), "Next one due")
    for topic in (asked.topic, ""):
        fresh = fresh_questions(user, asked.round, topic, 1)
        if fresh:
            return Next(question_url(fresh[0].key), "Next new one of this topic" if topic else "Next new one")
    return None


def own_answer(user: User, key: str, number: int | None) -> Answer | None:
    """The written answer of this number that waits for its grade."""
    waiting = accounts.owned(Answer, user).filter(key=key, review=None)
    return waiting.filter(pk=number).first() if number is not None else None
