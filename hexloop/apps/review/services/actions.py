"""What a person did, taken back and done again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review import compiled, queries
from hexloop.apps.review.memory import restore, stands
from hexloop.apps.review.models import Action, Card, Review, ReviewKind
from hexloop.lib.errors import HexloopError

SHORT = 80


class NothingToUndo(HexloopError):
    """Nothing is left that could be taken back."""


class NothingToRedo(HexloopError):
    """Nothing was taken back since something was last done."""


class NotTheLatest(HexloopError):
    """A grade that later grades or actions build on, or that was taken back already."""


def short(title: str, most: int = SHORT) -> str:
    """A title as the sentence about an action holds it: a question can be a whole paragraph."""
    return title if len(title) <= most else f"{title[: most - 1].rstrip()}…"


def lock(user: User) -> None:
    """Make the actions of one person go one after the other: each reads what the last one left."""
    # SQLite needs no lock of a row: its transactions take the whole database (settings/sqlite.py).
    if connection.features.has_select_for_update:
        User.objects.select_for_update().get(pk=user.pk)


def record(
    *, user: User, verb: str, text: str, at: datetime, changes: list[dict[str, Any]], review: Review | None = None
) -> Action:
    """Keep what was done, so that it can be taken back. Goes into the caller's transaction."""
    return Action.objects.create(
        owner=user, verb=verb, text=text[:400], at=_after_all_else(user, at), changes=changes, review=review
    )


@transaction.atomic
def undo(*, user: User, at: datetime) -> Action:
    """Take back the last action that stands: its cards are exactly as before it, or gone when it made them.

    Raises ``NothingToUndo``, also when its cards were changed since by something that is no action (an import).
    """
    lock(user)
    action = queries.next_undo(user)
    if action is None:
        raise NothingToUndo("There is nothing to undo.")
    if not _stands(action):
        raise NothingToUndo(f"This cannot be undone any more, its cards were changed since: {action.text}.")
    return take_back(action, at)


@transaction.atomic
def redo(*, user: User, at: datetime) -> Action:
    """Do the last action that was taken back once more, exactly as it was.

    Raises ``NothingToRedo``, also when something was done since: then the old action no longer follows on.
    """
    lock(user)
    action = queries.next_redo(user)
    if action is None:
        raise NothingToRedo("There is nothing to redo.")
    cards = _cards_of(action)
    for change in action.changes:
        kind, key = change["kind"], change["key"]
        card = cards.get((kind, key)) or Card(owner=user, kind=kind, key=key)
        restore(card, change["after"])
        card.save()
        cards[kind, key] = card
    action.undone_at = None
    action.save(update_fields=["undone_at"])
    if action.review:
        action.review.card = cards[action.review.card_kind, action.review.card_key]
        action.review.undone_at = None
        action.review.save(update_fields=["card", "undone_at"])
    return action


@transaction.atomic
def undo_review(*, user: User, review: Review, at: datetime) -> Review:
    """Take back this grade. Raises ``NotTheLatest`` unless it is the last one of its thing that stands."""
    lock(user)
    of_thing = accounts.owned(Review, user).filter(card_kind=review.card_kind, card_key=review.card_key)
    latest = of_thing.filter(undone_at=None).exclude(review_kind=ReviewKind.CRAM).order_by("-pk").first()
    action = Action.objects.filter(review=review).first()
    if latest is None or latest.pk != review.pk or action is None:
        raise NotTheLatest("Only the last grade of a thing can be changed. Grade it again instead.")
    if not _stands(action):
        raise NotTheLatest("Something else was done to this card since. Undo that first.")
    taken = take_back(action, at).review
    assert taken is not None, "it is the action of a review"
    return taken


def take_back(action: Action, at: datetime) -> Action:
    """Undo ``action`` inside the caller's transaction."""
    cards = _cards_of(action)
    gone = []
    for change in action.changes:
        card = cards.get((change["kind"], change["key"]))
        if card is None:
            continue
        if change["before"] is None:
            gone.append(card)
        else:
            restore(card, change["before"])
            card.save()
    for card in gone:
        card.delete()
    action.undone_at = _after_all_else(action.owner, at)
    action.save(update_fields=["undone_at"])
    if action.review:
        if any(card.key == action.review.card_key and card.kind == action.review.card_kind for card in gone):
            action.review.card = None
        action.review.undone_at = action.undone_at
        action.review.save(update_fields=["card", "undone_at"])
    return action


def _stands(action: Action) -> bool:
    """Whether every card is as the action left it; one that was taken out of the collection does not matter."""
    cards = _cards_of(action)
    named = ((cards.get((change["kind"], change["key"])), change["after"]) for change in action.changes)
    return all(card is None or stands(card, after) for card, after in named)


def _cards_of(action: Action) -> dict[tuple[str, str], Card]:
    return cards_named(action.owner, ((change["kind"], change["key"]) for change in action.changes))


def cards_named(user: User, names: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Card]:
    """The cards with these kinds and keys, those that are there."""
    keys: dict[str, list[str]] = {}
    for kind, key in names:
        keys.setdefault(kind, []).append(key)
    return {
        (card.kind, card.key): card
        for kind, wanted in keys.items()
        for card in accounts.owned(Card, user).filter(kind=kind, key__in=wanted)
    }


def _after_all_else(user: User, at: datetime) -> datetime:
    """``at``, or just after everything that was done or undone: undo and redo go by these moments, and the clock of a
    laptop may go back."""
    # The newest row has the latest ``at``, because of this very function; an aggregate would read them all.
    rows = compiled.rows("last action", _last_done, {"owner": user})
    rows += compiled.rows("last undone", _last_undone, {"owner": user})
    return max([at, *(compiled.as_moment(moment) + timedelta(microseconds=1) for (moment,) in rows)])


def _last_done(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    return accounts.owned(Action, values["owner"]).order_by("-pk").values_list("at")[:1]


def _last_undone(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    undone = accounts.owned(Action, values["owner"]).filter(undone_at__isnull=False)
    return undone.order_by("-undone_at").values_list("undone_at")[:1]
