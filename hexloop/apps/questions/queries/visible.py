"""Where every read of a question starts: what this user may see, and what they know of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.questions.models import OwnQuestion, Question
from hexloop.apps.questions.own import KIND
from hexloop.apps.review.models import Card
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock

MASTERY_WORDS = ("never tried", *(grade.title.lower() for grade in Grade))
"""Mastery 0 (no grade) to 4 in words."""


def visible_questions(user: User) -> QuerySet[Question]:
    """Every question of the packs. One that left them stays for who has a card of it."""
    mine = accounts.owned(Card, user).filter(kind=KIND, key=OuterRef("slug"))
    return Question.objects.filter(Q(listed=True) | Exists(mine))


def own_questions(user: User) -> QuerySet[OwnQuestion]:
    """The questions that this user wrote or imported."""
    return accounts.owned(OwnQuestion, user)


def with_memory(questions: QuerySet[Question], user: User) -> QuerySet[Any]:
    """The questions with ``last_grade`` (``None`` when never graded) and ``due_on`` (``None`` also while suspended)."""
    card = accounts.owned(Card, user).filter(kind=KIND, key=OuterRef("slug"))
    known: QuerySet[Any] = questions.annotate(
        last_grade=Subquery(card.values("last_grade")[:1]),
        due_on=Subquery(card.filter(suspended=False).values("due_on")[:1]),
    )
    return known


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of a request and the study day that it belongs to."""

    at: datetime
    today: date
    clock: StudyClock

    def day_of(self, at: datetime) -> date:
        """The study day of another moment."""
        return self.clock.day_of(at)


def now_of(user: User, at: datetime) -> Now:
    """What this user calls today at ``at``."""
    clock = accounts.study_clock(accounts.preferences(user))
    return Now(at, clock.day_of(at), clock)
