"""Every write on cards and reviews: grade, undo, redo, grade again.

Two rules hold after each of them. A card stands as the last review of its thing that is not undone
left it, and a thing without such a review has no card. Reviews are only added, or marked undone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review import queries
from hexloop.apps.review.memory import apply, memory_of, restore, snapshot
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory import schedule, wording
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round
from hexloop.lib.errors import HexloopError


class NothingToUndo(HexloopError):
    """No grade is left that could be taken back."""


class NothingToRedo(HexloopError):
    """No grade was taken back since the last one was given."""


class NotTheLatest(HexloopError):
    """A grade that later grades build on, or that was taken back already."""


@dataclass(frozen=True, slots=True)
class Graded:
    """What a grade did. ``reason`` is the sentence to show: when the thing comes back, and why then."""

    card: Card
    review: Review
    reason: str


@transaction.atomic
def grade(
    *,
    user: User,
    kind: str,
    key: str,
    round: Round,  # noqa: A002 -- the word of the product
    grade: Grade,
    at: datetime,
    topic: str = "",
    seconds: int = 0,
) -> Graded:
    """Record how a try at the thing ``kind``, ``key`` went and schedule it; the first grade makes its card.

    ``seconds`` is the time that the try took. Two grades of one person at once are taken one after
    the other.
    """
    _lock(user)
    card = accounts.owned(Card, user).filter(kind=kind, key=key).first()
    card = card or Card(owner=user, kind=kind, key=key, made_at=at)
    place = {"round": Round(round).value, "topic": topic}
    return _give(card=card, place=place, grade=Grade(grade), tried_at=at, at=at, seconds=seconds)


@transaction.atomic
def undo(*, user: User, at: datetime) -> Review:
    """Take back the last grade that stands. The card is exactly as before it, or gone when it made the card.

    Raises ``NothingToUndo``.
    """
    _lock(user)
    review = queries.next_undo(user)
    if review is None:
        raise NothingToUndo("There is no grade to undo.")
    return _take_back(review, at)


@transaction.atomic
def redo(*, user: User, at: datetime) -> Review:
    """Give the last grade that was taken back once more, exactly as it was.

    Raises ``NothingToRedo``, also when something was graded since: then the old grade no longer follows on.
    """
    _lock(user)
    review = queries.next_redo(user)
    if review is None:
        raise NothingToRedo("There is no undone grade to redo.")
    card = accounts.owned(Card, user).filter(kind=review.card_kind, key=review.card_key).first()
    card = card or Card(owner=user, kind=review.card_kind, key=review.card_key)
    restore(card, review.after)
    card.save()
    review.card, review.undone_at = card, None
    review.save(update_fields=["card", "undone_at"])
    return review


@transaction.atomic
def undo_review(*, user: User, review: Review, at: datetime) -> Review:
    """Take back this grade. Raises ``NotTheLatest`` unless it is the last one of its thing that stands."""
    _lock(user)
    of_thing = accounts.owned(Review, user).filter(card_kind=review.card_kind, card_key=review.card_key)
    latest = of_thing.filter(undone_at=None).order_by("-pk").first()
    if latest is None or latest.pk != review.pk:
        raise NotTheLatest("Only the last grade of a thing can be changed. Grade it again instead.")
    return _take_back(latest, at)


@transaction.atomic
def regrade(*, user: User, review: Review, grade: Grade, at: datetime) -> Graded:
    """Replace the grade of the same try at ``at``: the old one is taken back and a new one given.

    The new one counts from the moment of the try, which did not change. Raises ``NotTheLatest`` as
    ``undo_review`` does; nothing is changed then.
    """
    old = undo_review(user=user, review=review, at=at)
    card = accounts.owned(Card, user).filter(kind=old.card_kind, key=old.card_key).first()
    card = card or Card(owner=user, kind=old.card_kind, key=old.card_key, made_at=old.at)
    place = {"round": old.after["round"], "topic": old.after["topic"]}
    return _give(card=card, place=place, grade=Grade(grade), tried_at=old.at, at=at, seconds=old.seconds)


def _lock(user: User) -> None:
    # Grades, undo and redo of one person go one after the other: each reads what the last one left.
    User.objects.select_for_update().get(pk=user.pk)


def _give(
    *, card: Card, place: Mapping[str, str], grade: Grade, tried_at: datetime, at: datetime, seconds: int
) -> Graded:
    user = card.owner
    chosen = accounts.preferences(user)
    clock = accounts.study_clock(chosen)
    before = snapshot(card) if card.pk else None
    scheduled = schedule.grade(
        memory_of(card) if card.pk else None, grade, at=tried_at, retention=float(chosen.retention), clock=clock
    )
    card.round, card.topic = place["round"], place["topic"]
    apply(card, scheduled, clock)
    card.save()
    review = Review.objects.create(
        owner=user,
        card_kind=card.kind,
        card_key=card.key,
        card=card,
        grade=grade.value,
        at=tried_at,
        seconds=seconds,
        retrievability=scheduled.retrievability_before,
        before=before,
        after=snapshot(card),
    )
    return Graded(card, review, wording.reason(scheduled, today=clock.day_of(at)))


def _take_back(review: Review, at: datetime) -> Review:
    card = accounts.owned(Card, review.owner).filter(kind=review.card_kind, key=review.card_key).get()
    if review.before is None:
        card.delete()
        review.card = None
    else:
        restore(card, review.before)
        card.save()
    review.undone_at = _after_all_else(review.owner, at)
    review.save(update_fields=["card", "undone_at"])
    return review


def _after_all_else(user: User, at: datetime) -> datetime:
    """``at``, or just after everything that was graded or undone: redo goes by these moments, and the
    clock of a laptop may go back."""
    newest = accounts.owned(Review, user).aggregate(Max("at"), Max("undone_at"))
    moments: list[datetime] = [moment + timedelta(microseconds=1) for moment in newest.values() if moment]
    return max([at, *moments])
