"""Where every read of a problem starts: what this user may see, and what they know of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import Preferences, User
from hexloop.apps.coding.models import Attempt, Mastery, Problem
from hexloop.apps.review.models import Card
from hexloop.core.memory.study_day import StudyClock

KIND = "problem"
"""What a coding problem is called in cards, reviews and searches."""

MASTERY_WORDS = ("never tried", *(word.label.lower() for word in Mastery))
"""Mastery 0 (no card) to 4 in words."""

NOT_GRADED = "not graded"
"""How a problem stands that was tried and has no grade that counts."""

STANDINGS = (*reversed(MASTERY_WORDS[1:]), NOT_GRADED, MASTERY_WORDS[0])
"""Every way a problem can stand, the best first."""


def visible_problems(user: User) -> QuerySet[Problem]:
    """Everybody's problems and this user's own. One that left its pack stays for who tried it."""
    mine = accounts.owned(Attempt, user).filter(problem=OuterRef("pk"))
    return Problem.objects.filter(Q(owner=None) | Q(owner=user)).filter(Q(listed=True) | Exists(mine))


def with_memory(problems: QuerySet[Problem], user: User) -> QuerySet[Problem]:
    """The problems with ``level`` (the last grade, ``None`` when never graded), ``due_on`` (``None``
    also while suspended) and ``tried_at`` (the last attempt)."""
    card = accounts.owned(Card, user).filter(kind=KIND, key=OuterRef("slug"))
    tries = accounts.owned(Attempt, user).filter(problem=OuterRef("pk")).order_by("-at")
    return problems.annotate(
        level=Subquery(card.values("last_grade")[:1]),
        due_on=Subquery(card.filter(suspended=False).values("due_on")[:1]),
        tried_at=Subquery(tries.values("at")[:1]),
    )


def standing_word(level: int | None, tried_at: datetime | None) -> str:
    """How a problem stands, in one of ``STANDINGS``."""
    return NOT_GRADED if not level and tried_at else MASTERY_WORDS[level or 0]


def last_graded_at(user: User, problem: Problem) -> datetime | None:
    """When the problem was last graded by a grade that stands: what came before is a finished try."""
    return (
        accounts.owned(Card, user).filter(kind=KIND, key=problem.slug).values_list("last_review_at", flat=True).first()
    )


def is_since(at: datetime | None, graded_at: datetime | None) -> bool:
    """Whether something that happened at ``at`` belongs to the try that is going on."""
    return at is not None and (graded_at is None or at > graded_at)


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of a request, the study day that it belongs to, and how its user likes things."""

    at: datetime
    today: date
    clock: StudyClock
    preferences: Preferences

    def day_of(self, at: datetime) -> date:
        """The study day of another moment."""
        return self.clock.day_of(at)


def now_of(user: User, at: datetime) -> Now:
    """What this user calls today at ``at``."""
    chosen = accounts.preferences(user)
    clock = accounts.study_clock(chosen)
    return Now(at, clock.day_of(at), clock, chosen)
