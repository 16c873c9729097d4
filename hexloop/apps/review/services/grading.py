"""Grades: what a try did to a memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review import compiled, kinds, scheduling
from hexloop.apps.review.memory import apply, change_of, save_change, snapshot
from hexloop.apps.review.models import Card, LeechAction, Review, ReviewKind
from hexloop.apps.review.services.actions import lock, record, short, undo_review
from hexloop.core.memory import wording
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round
from hexloop.lib.errors import HexloopError


@dataclass(frozen=True, slots=True)
class Graded:
    """What a grade did. ``reason`` is the sentence to show: when the thing comes back, and why then. ``how`` can
    schedule the next one."""

    card: Card
    review: Review
    reason: str
    how: scheduling.Scheduling

    @property
    def title(self) -> str:
        """What was graded, short enough for a sentence."""
        return short(self.card.title, 48)


class AlreadyGraded(HexloopError):
    """A grade of a card as it was shown before another grade: sent twice, or from an old page."""


@transaction.atomic
def grade(
    *,
    user: User,
    kind: str,
    key: str,
    grade: Grade,
    at: datetime,
    round: Round | None = None,  # noqa: A002 -- the word of the product
    topic: str = "",
    seconds: int = 0,
    answers: int | None = None,
) -> Graded:
    """Record how a try at the thing ``kind``, ``key`` went and schedule it; the first grade makes its card.

    ``round`` and ``topic`` say where the thing belongs now; without ``round`` both stay as its card says them, which
    must be there then. ``seconds`` is the time that the try took. Two grades of one person at once are taken one after
    the other. Siblings are buried for the day and a leech is suspended, as the person chose. ``answers`` is how many
    reviews the card had when it was shown; raises ``AlreadyGraded`` when it has another number by now.
    """
    lock(user)
    card = accounts.owned(Card, user).filter(kind=kind, key=key).first()
    if answers is not None and answers != (card.reviews if card else 0):
        raise AlreadyGraded("That card was graded already, so this did nothing.")
    if card is None:
        assert round is not None, "a thing without a card needs its round"
        card = Card(kind=kind, key=key, group=key.partition("#")[0], made_at=at)
    card.owner = user
    place = {"round": Round(round).value, "topic": topic} if round else {"round": card.round, "topic": card.topic}
    return _give(card=card, place=place, grade=Grade(grade), tried_at=at, at=at, seconds=seconds)


@transaction.atomic
def regrade(*, user: User, review: Review, grade: Grade, at: datetime) -> Graded:
    """Replace the grade of the same try at ``at``: the old one is taken back and a new one given.

    The new one counts from the moment of the try, which did not change. Raises ``NotTheLatest`` as
    ``undo_review`` does; nothing is changed then.
    """
    old = undo_review(user=user, review=review, at=at)
    card = accounts.owned(Card, user).filter(kind=old.card_kind, key=old.card_key).first()
    group = old.card_key.partition("#")[0]
    card = card or Card(owner=user, kind=old.card_kind, key=old.card_key, group=group, made_at=old.at)
    place = {"round": old.after["round"], "topic": old.after["topic"]}
    return _give(card=card, place=place, grade=Grade(grade), tried_at=old.at, at=at, seconds=old.seconds)


def _give(
    *, card: Card, place: Mapping[str, str], grade: Grade, tried_at: datetime, at: datetime, seconds: int
) -> Graded:
    user = card.owner
    before, due_before = snapshot(card) if card.pk else None, None if card.suspended else card.due_on
    review_kind = _review_kind(card)
    _place(card, place)
    how = scheduling.scheduling_for(user, at=tried_at)
    scheduled = how.previews(card)[grade]
    apply(card, scheduled, how.clock)
    card.buried_until = None
    leech = _leech(card, how.choices.leech_lapses, LeechAction(how.choices.leech_action), grade)
    change = change_of(card, before)
    save_change(card, change)
    how.moved(card, due_before)
    review = Review.objects.create(
        owner=user,
        card_kind=card.kind,
        card_key=card.key,
        card=card,
        grade=grade.value,
        at=tried_at,
        on=how.clock.day_of(tried_at),
        seconds=seconds,
        retrievability=scheduled.retrievability_before,
        review_kind=review_kind,
        before=before,
        after=snapshot(card),
    )
    changes = [change]
    if how.choices.bury_siblings:
        changes += _bury_siblings(card, how.clock.day_of(at) + timedelta(days=1))
    record(
        user=user,
        verb="grade",
        text=f"{short(card.title)}, {grade.title.lower()}",
        at=at,
        changes=changes,
        review=review,
    )
    reason = wording.reason(scheduled, today=how.clock.day_of(at))
    return Graded(card, review, f"{reason} {leech}" if leech else reason, how)


def _review_kind(card: Card) -> ReviewKind:
    if not card.reviews:
        return ReviewKind.LEARN
    return ReviewKind.RELEARN if card.last_grade == Grade.NO_CLUE else ReviewKind.REVIEW


def _place(card: Card, place: Mapping[str, str]) -> None:
    card.round, card.topic = place["round"], place["topic"]
    if not card.title:
        card.title = kinds.things(card.owner, [card])[card.kind, card.key].title[:500]
    if not card.deck:
        card.deck = scheduling.deck_of(card.round, card.topic)


def _leech(card: Card, lapses: int, action: LeechAction, grade: Grade) -> str:
    """Note a leech, at ``lapses`` and then again after every half as many; what to say of it."""
    beyond = card.lapses - lapses
    if grade is not Grade.NO_CLUE or beyond < 0 or beyond % max(1, lapses // 2):
        return ""
    card.leech = True
    if action is LeechAction.TAG:
        return f"It was forgotten {card.lapses} times and is marked as a leech: learn it in another way."
    card.suspended = True
    return f"It was forgotten {card.lapses} times and is set aside as a leech: change it, then bring it back."


def _bury_siblings(card: Card, until: date) -> list[dict[str, Any]]:
    # Most cards have none.
    rows = compiled.rows("siblings", _siblings, {"owner": card.owner, "kind": card.kind, "group": card.group})
    others = [pk for (pk,) in rows if pk != card.pk]
    changes = []
    for sibling in accounts.owned(Card, card.owner).filter(pk__in=others) if others else ():
        before = snapshot(sibling)
        sibling.buried_until = until
        sibling.save(update_fields=["buried_until"])
        changes.append(change_of(sibling, before))
    return changes


def _siblings(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    same = accounts.owned(Card, values["owner"]).filter(kind=values["kind"], group=values["group"], suspended=False)
    return same.values_list("pk")
