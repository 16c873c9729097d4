"""Weights of one's own, and what they change: memories at once, dates only on request."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.review import fitting
from hexloop.apps.review.fitting import Move
from hexloop.apps.review.models import Action, Card, MemoryChoices
from hexloop.apps.review.scheduling import memory_choices, scheduling_for, weights_of
from hexloop.apps.review.services.actions import lock, record
from hexloop.apps.review.services.handling import NothingChosen
from hexloop.core.memory.fit import Fitting, fit


def fit_weights(*, user: User, at: datetime) -> MemoryChoices:
    """Fit to this person's history. Weights that foretell later reviews better than the defaults are adopted, and every
    card's memory is worked out anew with them; otherwise nothing changes but the report.

    Dates stay (``move_dates``). What was graded before can no longer be undone, as its cards changed. Raises
    ``TooFewReviews`` and ``OptimizerMissing`` of the core.
    """
    ignored = memory_choices(user).ignore_before
    found = fit(fitting.reviewed(user), ignore_before=ignored.toordinal() if ignored else None)
    return _adopt(user, found, at)


@transaction.atomic
def reset_weights(*, user: User, at: datetime) -> MemoryChoices:
    """Go back to the default weights. Memories are worked out anew, dates stay."""
    lock(user)
    choices = memory_choices(user)
    choices.weights, choices.weights_at, choices.weights_report = None, at, None
    choices.save()
    _remember(user)
    return choices


@transaction.atomic
def move_dates(*, user: User, at: datetime) -> Action:
    """Give every card the date that its memory and the wanted recall ask for now. Can be undone as one action.

    Raises ``NothingChosen`` when all dates are right.
    """
    lock(user)
    found = fitting.moves(user, at=at)
    if not found:
        raise NothingChosen("No date has to move: all are as your settings ask for.")
    clock = scheduling_for(user, at=at).clock
    cards = [Card(pk=one.pk, due_on=one.new_due_on, due_at=clock.start_of(one.new_due_on)) for one in found]
    _update("UPDATE review_card SET due_on = %s, due_at = %s WHERE id = %s", ["due_on", "due_at"], cards)
    changes = [_change(move, card) for move, card in zip(found, cards, strict=True)]
    text = f"Dates moved: {len(found)} card{'' if len(found) == 1 else 's'}"
    return record(user=user, verb="move_dates", text=text, at=at, changes=changes)


def _remember(user: User) -> None:
    """Work the memory of every card out anew, with the weights that hold now. Goes into the caller's transaction."""
    found = fitting.remembered(user, weights_of(memory_choices(user)))
    cards = [Card(pk=one.pk, stability=one.stability, difficulty=one.difficulty) for one in found]
    statement = "UPDATE review_card SET stability = %s, difficulty = %s WHERE id = %s"
    _update(statement, ["stability", "difficulty"], cards)


def _update(statement: str, names: Sequence[str], cards: Iterable[Card]) -> None:
    """Write these fields of many cards: ``statement`` takes them in the order of ``names``, then the id.
    Plain SQL, because ``bulk_update`` takes a second longer for 5 000 cards."""
    by_name = {field.name: field for field in Card._meta.concrete_fields}
    fields = [by_name[name] for name in names]
    rows = [
        [*(field.get_db_prep_save(getattr(card, field.attname), connection) for field in fields), card.pk]
        for card in cards
    ]
    with connection.cursor() as cursor:
        cursor.executemany(statement, rows)


@transaction.atomic
def _adopt(user: User, found: Fitting, at: datetime) -> MemoryChoices:
    lock(user)
    choices = memory_choices(user)
    choices.weights_report = {
        "at": at.isoformat(),
        "adopted": found.better,
        "reviews": found.reviews,
        "things": found.things,
        "judged": found.judged,
        "before": asdict(found.before),
        "after": asdict(found.after),
    }
    if found.better:
        choices.weights, choices.weights_at = list(found.weights), at
    choices.save()
    if found.better:
        _remember(user)
    return choices


def _change(move: Move, card: Card) -> dict[str, Any]:
    before = {"due_on": move.due_on.isoformat(), "due_at": move.due_at.isoformat() if move.due_at else None}
    assert card.due_on is not None
    assert card.due_at is not None
    after = {"due_on": card.due_on.isoformat(), "due_at": card.due_at.isoformat()}
    return {"kind": move.kind, "key": move.key, "before": before, "after": after}
