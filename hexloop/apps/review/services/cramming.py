"""Cram: any cards in any order, without touching a date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review import queries, scheduling
from hexloop.apps.review.memory import snapshot
from hexloop.apps.review.models import Card, Cram, Review, ReviewKind
from hexloop.apps.review.services.actions import NothingToRedo, NothingToUndo, lock
from hexloop.apps.review.services.handling import NothingChosen
from hexloop.core.memory.grades import Grade


@transaction.atomic
def start_cram(*, user: User, text: str, cards: Sequence[int], at: datetime) -> Cram:
    """Begin to go through these cards, in this order. An older cram that goes on ends here."""
    mine = set(accounts.owned(Card, user).filter(pk__in=cards).values_list("pk", flat=True))
    chosen = [pk for pk in cards if pk in mine]
    if not chosen:
        raise NothingChosen("No card is there to cram. Choose others.")
    accounts.owned(Cram, user).filter(ended_at=None).update(ended_at=at)
    return Cram.objects.create(owner=user, text=text[:300], cards=chosen, total=len(chosen), made_at=at)


@transaction.atomic
def answer_cram(*, user: User, cram: Cram, card: Card, grade: Grade, at: datetime, seconds: int = 0) -> Cram:
    """Note how the first card of a cram went: kept in the history, no date changes. What was not known comes
    back at the end. A card that is no longer the first is passed over, so a second click does nothing."""
    lock(user)
    cram.refresh_from_db()
    left = queries.cram_cards(user, cram)
    if cram.ended_at is not None or not left or left[0] != card.pk:
        return cram
    kept = snapshot(card)
    Review.objects.create(
        owner=user,
        card_kind=card.kind,
        card_key=card.key,
        card=card,
        grade=grade.value,
        at=at,
        on=scheduling.scheduling_for(user, at=at).clock.day_of(at),
        seconds=seconds,
        review_kind=ReviewKind.CRAM,
        before=kept,
        after=kept,
    )
    return _go_on(cram, left, grade, at)


def _go_on(cram: Cram, left: list[int], grade: Grade, at: datetime) -> Cram:
    """Put the first card away, or to the end when it was not known."""
    cram.cards = [*left[1:], left[0]] if grade is Grade.NO_CLUE else left[1:]
    cram.ended_at = None if cram.cards else at
    cram.save(update_fields=["cards", "ended_at"])
    return cram


@transaction.atomic
def undo_cram_answer(*, user: User, cram: Cram, at: datetime) -> Review:
    """Take back the last answer of this cram: its card is asked again at once. Raises ``NothingToUndo``."""
    lock(user)
    cram.refresh_from_db()
    last = queries.cram_answers(user, cram).filter(undone_at=None).order_by("-pk").first()
    if last is None:
        raise NothingToUndo("Nothing was answered in this cram yet.")
    last.undone_at = at
    last.save(update_fields=["undone_at"])
    if last.card_id:
        rest = list(cram.cards)
        if last.grade == Grade.NO_CLUE and rest and rest[-1] == last.card_id:
            rest.pop()
        cram.cards, cram.ended_at = [last.card_id, *rest], None
        cram.save(update_fields=["cards", "ended_at"])
    return last


@transaction.atomic
def redo_cram_answer(*, user: User, cram: Cram) -> Review:
    """Give the answer that was taken back last once more.

    Raises ``NothingToRedo``, also when another was given since.
    """
    lock(user)
    cram.refresh_from_db()
    answers = queries.cram_answers(user, cram)
    undone = answers.filter(undone_at__isnull=False).order_by("-undone_at", "pk").first()
    left = queries.cram_cards(user, cram)
    if (
        undone is None
        or not left
        or left[0] != undone.card_id
        or answers.filter(undone_at=None, pk__gt=undone.pk).exists()
    ):
        raise NothingToRedo("There is nothing to redo.")
    undone.undone_at = None
    undone.save(update_fields=["undone_at"])
    _go_on(cram, left, Grade(undone.grade), undone.at)
    return undone


@transaction.atomic
def end_cram(*, user: User, cram: Cram, at: datetime) -> None:
    """Leave a cram before its end."""
    accounts.owned(Cram, user).filter(pk=cram.pk, ended_at=None).update(ended_at=at)
