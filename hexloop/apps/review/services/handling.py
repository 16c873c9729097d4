"""What a person does to cards besides grading them: bury, suspend, mark, flag, forget, set a date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review import kinds, scheduling
from hexloop.apps.review.memory import change_of, save_change, snapshot
from hexloop.apps.review.models import Action, Card
from hexloop.apps.review.services.actions import cards_named, lock, record, short
from hexloop.lib.errors import HexloopError

Name = tuple[str, str]
"""A kind and a key."""


class NothingChosen(HexloopError):
    """No card is left to do something to, or nothing would change."""


def bury(*, user: User, names: Sequence[Name], at: datetime, siblings: bool = False) -> Action:
    """Hide these cards until tomorrow's study day, with ``siblings`` all cards of the same things."""
    tomorrow = scheduling.scheduling_for(user, at=at).today + timedelta(days=1)

    def change(card: Card) -> None:
        card.buried_until = tomorrow

    return _act(
        user=user, verb="bury", text="Buried until tomorrow", names=names, change=change, at=at, siblings=siblings
    )


def unbury(*, user: User, names: Sequence[Name], at: datetime) -> Action:
    """Bring buried cards back today."""

    def change(card: Card) -> None:
        card.buried_until = None

    return _act(user=user, verb="unbury", text="Brought back today", names=names, change=change, at=at)


def suspend(*, user: User, names: Sequence[Name], at: datetime, siblings: bool = False) -> Action:
    """Set these cards aside until they are brought back, with ``siblings`` all cards of the same things."""

    def change(card: Card) -> None:
        card.suspended = True

    return _act(user=user, verb="suspend", text="Suspended", names=names, change=change, at=at, siblings=siblings)


def unsuspend(*, user: User, names: Sequence[Name], at: datetime) -> Action:
    """Bring suspended cards back, with the dates they had."""

    def change(card: Card) -> None:
        card.suspended = False

    return _act(user=user, verb="unsuspend", text="Brought back", names=names, change=change, at=at)


def mark(*, user: User, names: Sequence[Name], at: datetime, marked: bool) -> Action:
    """Put the person's mark on these cards, or take it away."""

    def change(card: Card) -> None:
        card.marked = marked

    return _act(
        user=user, verb="mark", text="Marked" if marked else "Mark taken away", names=names, change=change, at=at
    )


def flag(*, user: User, names: Sequence[Name], at: datetime, flag: int) -> Action:
    """Give these cards a flag, 1 to 7; 0 takes it away."""
    if flag not in range(8):
        raise ValueError("flags are 0 to 7")

    def change(card: Card) -> None:
        card.flag = flag

    return _act(
        user=user, verb="flag", text=f"Flag {flag}" if flag else "Flag taken away", names=names, change=change, at=at
    )


def forget(*, user: User, names: Sequence[Name], at: datetime) -> Action:
    """Make these cards new again. Their reviews stay in the history."""

    def change(card: Card) -> None:
        card.stability = card.difficulty = card.due_on = card.due_at = None
        card.last_review_at = card.reviewed_day = card.last_grade = card.buried_until = None
        card.reviews = card.lapses = 0
        card.leech = False

    return _act(user=user, verb="forget", text="New again", names=names, change=change, at=at)


def set_due(*, user: User, names: Sequence[Name], on: date, at: datetime) -> Action:
    """Let these cards come back on a study day of the person's choice; new ones are left as they are."""
    clock = scheduling.scheduling_for(user, at=at).clock
    dated = _dated(user, names)
    if not dated:
        raise NothingChosen("New cards have no date yet. Grade them first.")

    def change(card: Card) -> None:
        card.due_on, card.due_at, card.buried_until = on, clock.start_of(on), None

    return _act(user=user, verb="set_due", text=f"Due on {on:%a} {on.day} {on:%b}", names=dated, change=change, at=at)


@transaction.atomic
def _act(
    *,
    user: User,
    verb: str,
    text: str,
    names: Sequence[Name],
    change: Callable[[Card], None],
    at: datetime,
    siblings: bool = False,
) -> Action:
    lock(user)
    cards = _with_new_rows(user, names, at)
    if siblings:
        cards += _siblings(user, cards)
    if not cards:
        raise NothingChosen("None of these cards is there any more. Reload the page and choose again.")
    changes = []
    for card in cards:
        before = snapshot(card) if card.pk else None
        change(card)
        if before == snapshot(card):
            continue
        changes.append(change_of(card, before))
        save_change(card, changes[-1])
    if not changes:
        raise NothingChosen("Nothing changed: it is so already.")
    title = short(cards[0].title) if len(cards) == 1 else f"{len(changes)} cards"
    return record(user=user, verb=verb, text=f"{text}: {title}", at=at, changes=changes)


def _with_new_rows(user: User, names: Sequence[Name], at: datetime) -> list[Card]:
    """The cards of these things; a thing without one gets a new one, unsaved, if there is such a thing and it belongs
    to a round."""
    found = cards_named(user, names)
    missing = [kinds.Named(*name) for name in names if name not in found]
    things = kinds.things(user, missing)
    for one in missing:
        thing = things[one.kind, one.key]
        if thing.url and kinds.KINDS[one.kind].round_of(thing):
            found[one.kind, one.key] = _new_card(user, one, thing, at)
    return list({name: found[name] for name in names if name in found}.values())


def _new_card(user: User, name: kinds.Named, thing: kinds.Thing, at: datetime) -> Card:
    round_key = kinds.KINDS[name.kind].round_of(thing)
    return Card(
        owner=user,
        kind=name.kind,
        key=name.key,
        group=name.key.partition("#")[0],
        round=round_key,
        topic=thing.topic,
        deck=scheduling.deck_of(round_key, thing.topic),
        title=thing.title[:500],
        made_at=at,
    )


def _dated(user: User, names: Sequence[Name]) -> list[Name]:
    return [name for name, card in cards_named(user, names).items() if card.reviews]


def _siblings(user: User, cards: Iterable[Card]) -> list[Card]:
    found: dict[int, Card] = {}
    for card in cards:
        for sibling in accounts.owned(Card, user).filter(kind=card.kind, group=card.group).exclude(pk=card.pk):
            found[sibling.pk] = sibling
    return list(found.values())
