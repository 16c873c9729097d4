"""Cards that come into the collection before anything was graded, what they say of their things, and their end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review import kinds
from hexloop.apps.review.memory import restore, snapshot
from hexloop.apps.review.models import Card, Review
from hexloop.apps.review.scheduling import deck_of
from hexloop.core.rounds import Round

BATCH = 500


@dataclass(frozen=True, slots=True)
class NewCard:
    """A card to put into the collection. ``tags`` are words without spaces; an empty ``deck`` becomes
    ``round::topic``. Cards whose key is the same before ``#`` are siblings."""

    kind: str
    key: str
    round: Round
    title: str
    topic: str = ""
    deck: str = ""
    tags: tuple[str, ...] = ()
    under_nda: bool = False


@transaction.atomic
def put(*, user: User, cards: Sequence[NewCard], at: datetime) -> int:
    """Put new cards at the end of the new ones; those that are there already are left as they are. How many are new."""
    last = accounts.owned(Card, user).order_by("-position").values_list("position", flat=True).first() or 0
    rows = [_row(user, card, last + place, at) for place, card in enumerate(cards, start=1)]
    before = accounts.owned(Card, user).count()
    Card.objects.bulk_create(rows, BATCH, ignore_conflicts=True)
    return accounts.owned(Card, user).count() - before


@transaction.atomic
def describe(*, user: User, cards: Iterable[NewCard], at: datetime) -> None:
    """Bring what cards say of their things up to date after the things were edited. Their memory stays."""
    for card in cards:
        accounts.owned(Card, user).filter(kind=card.kind, key=card.key).update(
            round=card.round.value,
            topic=card.topic,
            deck=_deck(card),
            title=card.title[:500],
            tags=tags_text(card.tags),
            under_nda=card.under_nda,
            edited_at=at,
        )


@transaction.atomic
def remove(*, user: User, kind: str, keys: Sequence[str]) -> None:
    """Take the cards of things that are gone out of the collection; their reviews stay in the history."""
    accounts.owned(Card, user).filter(kind=kind, key__in=keys).delete()


@transaction.atomic
def take_out(*, user: User, kind: str, keys: Sequence[str]) -> list[dict[str, Any]]:
    """The same for things that may come back: what ``bring_back`` needs, as JSON types."""
    cards = list(accounts.owned(Card, user).filter(kind=kind, key__in=keys))
    remove(user=user, kind=kind, keys=keys)
    return [{"kind": kind, "key": card.key, "under_nda": card.under_nda, "card": snapshot(card)} for card in cards]


@transaction.atomic
def bring_back(*, user: User, taken: Iterable[Mapping[str, Any]]) -> int:
    """Put cards back exactly as ``take_out`` found them, with their history, unless they are there again already. How
    many came back."""
    count = 0
    for one in taken:
        if accounts.owned(Card, user).filter(kind=one["kind"], key=one["key"]).exists():
            continue
        card = Card(owner=user, kind=one["kind"], key=one["key"], under_nda=one["under_nda"])
        restore(card, one["card"])
        card.save()
        accounts.owned(Review, user).filter(card_kind=card.kind, card_key=card.key, card=None).update(card=card)
        count += 1
    return count


@transaction.atomic
def name_cards() -> int:
    """Give cards of older versions, which did not keep it, the title of their thing; how many got one."""
    named = 0
    for user in User.objects.filter(pk__in=Card.objects.filter(title="").values("owner")):
        cards = list(accounts.owned(Card, user).filter(title=""))
        things = kinds.things(user, cards)
        for card in cards:
            card.title = things[card.kind, card.key].title[:500]
        named += Card.objects.bulk_update(cards, ["title"], BATCH)
    return named


def tags_text(tags: Iterable[str]) -> str:
    """Tags as a card keeps them: words between spaces, with one at both ends, none twice."""
    words = sorted({word for tag in tags for word in tag.split()})
    text = f" {' '.join(words)} " if words else ""
    return text if len(text) <= 500 else f"{text[:500].rpartition(' ')[0]} "


def _deck(card: NewCard) -> str:
    return (card.deck or deck_of(card.round.value, card.topic))[:200]


def _row(user: User, card: NewCard, position: int, at: datetime) -> Card:
    return Card(
        owner=user,
        under_nda=card.under_nda,
        kind=card.kind,
        key=card.key,
        group=card.key.partition("#")[0],
        round=card.round.value,
        topic=card.topic,
        deck=_deck(card),
        title=card.title[:500],
        tags=tags_text(card.tags),
        position=position,
        made_at=at,
    )
