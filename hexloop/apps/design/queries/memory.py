"""What is remembered of a case: its card, the grade of the last attempt, and the grades that can be given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Avg, Sum

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.design.cards import KIND, suggested_grade
from hexloop.apps.design.models import BY_SELF, Attempt
from hexloop.apps.design.queries.visible import visible_attempts
from hexloop.apps.review import queries as review
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.wording import due_text
from hexloop.core.rounds import Round


@dataclass(frozen=True, slots=True)
class GradeButton:
    """One of the four grades. ``interval`` says when the case would come back, ``suggested`` that the rubric fits."""

    value: int
    title: str
    interval: str = ""
    chosen: bool = False
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class Memory:
    """The card of a case. ``buttons`` are there once an attempt ended, ``average`` is what one's own scores of it come
    to (empty where there are none), ``graded`` whether that attempt has its grade."""

    there: bool
    level: int
    due: str
    suspended: bool
    buttons: tuple[GradeButton, ...] = ()
    average: str = ""
    graded: bool = False


def memory_of(user: User, key: str, at: datetime) -> Memory:
    """The card of a case and what can be said of the last attempt. At most six queries."""
    card = accounts.owned(Card, user).filter(kind=KIND, key=key).first()
    attempt = latest_ended(user, key)
    due = due_text(card.due_on, accounts.study_day(user, at)) if card and card.due_on else ""
    memory = Memory(
        there=card is not None,
        level=(card.last_grade or 0) if card else 0,
        due=due if due.endswith("overdue") or not due else f"due {due}",
        suspended=bool(card and card.suspended),
    )
    return _with_buttons(user, key, memory, attempt, at) if attempt else memory


def latest_ended(user: User, key: str) -> Attempt | None:
    """The attempt at a case that ended last."""
    ended = visible_attempts(user).filter(case_key=key, ended_at__isnull=False)
    return ended.order_by("-ended_at", "-pk").first()


def graded_since(user: User, key: str, attempt: Attempt) -> Review | None:
    """The grade that was given after an attempt ended and stands."""
    given = accounts.owned(Review, user).filter(card_kind=KIND, card_key=key, undone_at=None, at__gte=attempt.ended_at)
    return given.order_by("-at", "-pk").first()


def spent_seconds(attempt: Attempt) -> int:
    """How long an attempt took by its clock."""
    return int(attempt.stages.aggregate(whole=Sum("seconds"))["whole"] or 0)


def own_average(attempt: Attempt) -> float | None:
    """The mean of one's own scores."""
    found = attempt.scores.filter(by=BY_SELF).aggregate(mean=Avg("points"))["mean"]
    return None if found is None else float(found)


def _with_buttons(user: User, key: str, memory: Memory, attempt: Attempt, at: datetime) -> Memory:
    given = graded_since(user, key, attempt)
    average = own_average(attempt)
    if given is not None:
        buttons = tuple(GradeButton(one.value, one.title, chosen=one == given.grade) for one in Grade)
    else:
        fits = suggested_grade(average) if average is not None else None
        shown = review.previews(user, KIND, key, at=at, round=Round.DESIGN.value)
        buttons = tuple(
            GradeButton(then.grade.value, then.title, f"in {then.interval}", suggested=then.grade is fits)
            for then in shown
        )
    return Memory(
        memory.there,
        memory.level,
        memory.due,
        memory.suspended,
        buttons,
        f"{average:.1f}" if average is not None else "",
        given is not None,
    )
