"""Answers to questions, their grades, and a person's notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.questions import queries
from hexloop.apps.questions.models import Answer, Drill, Mode, Note
from hexloop.apps.questions.own import KIND
from hexloop.apps.questions.packs import bank, rare_words
from hexloop.apps.review import services as review
from hexloop.apps.search import services as search
from hexloop.core.content.questions.matching import touched
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round


@dataclass(frozen=True, slots=True)
class GradedAnswer:
    """An answer with the grade it got."""

    answer: Answer
    graded: review.Graded


def guess_points(key: str, text: str) -> tuple[int, ...]:
    """Which key points of a question a text seems to make; none for a question of one's own."""
    question = bank().questions.get(key)
    if question is None or not text.strip():
        return ()
    return touched(text, question.key_points, asked=question.question, rare=rare_words())


@transaction.atomic
def keep_answer(
    *, user: User, asked: queries.Asked, text: str, seconds: int, mode: Mode, at: datetime, drill: Drill | None = None
) -> Answer:
    """Keep a written answer as soon as it is compared, with the points that it seems to make ticked."""
    guessed = list(guess_points(asked.key, text))
    return Answer.objects.create(
        owner=user,
        under_nda=asked.under_nda,
        key=asked.key,
        text=text,
        said=guessed,
        guessed=guessed,
        points=len(asked.face.points),
        seconds=seconds,
        mode=mode,
        at=at,
        topic=asked.topic,
        drill=drill,
    )


@transaction.atomic
def grade_answer(
    *,
    user: User,
    asked: queries.Asked,
    grade: Grade,
    said: Iterable[int],
    seconds: int,
    mode: Mode,
    at: datetime,
    written: Answer | None = None,
    drill: Drill | None = None,
    seen: int | None = None,
) -> GradedAnswer:
    """Grade how an answer went, with the points that the person says they made: its card moves, the answer is kept.

    ``written`` is the answer that was kept before; without one, an answer given aloud is kept now. ``seen`` is how many
    reviews the card had when it was shown; raises ``review.AlreadyGraded`` when it has another number by now.
    """
    points = range(len(asked.face.points))
    graded = review.grade(
        user=user,
        kind=KIND,
        key=asked.key,
        round=Round(asked.round),
        topic=asked.topic,
        grade=grade,
        at=at,
        seconds=seconds,
        answers=seen,
    )
    answer = written or Answer(
        owner=user,
        under_nda=asked.under_nda,
        key=asked.key,
        seconds=seconds,
        mode=mode,
        at=at,
        topic=asked.topic,
        drill=drill,
    )
    answer.points = len(points)
    answer.said = sorted({place for place in said if place in points})
    answer.review = graded.review
    answer.save()
    return GradedAnswer(answer, graded)


@transaction.atomic
def write_note(*, user: User, key: str, text: str, at: datetime, under_nda: bool = False) -> Note | None:
    """Keep what a person writes for themselves about a question; an empty text takes the note away."""
    notes = accounts.owned(Note, user).filter(key=key)
    if not text.strip():
        notes.delete()
        search.refresh(user=user, kind=KIND, keys=[key])
        return None
    said = {"text": text, "at": at, "under_nda": under_nda}
    note, _ = Note.objects.update_or_create(owner=user, key=key, defaults=said)
    search.refresh(user=user, kind=KIND, keys=[key])
    return note
