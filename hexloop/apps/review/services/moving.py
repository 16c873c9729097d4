"""A card follows its thing when that gets another key, or turns out to be another thing of the same person."""

from __future__ import annotations

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.review.models import Action, Card, Review
from hexloop.apps.review.services.actions import lock


@transaction.atomic
def move(*, user: User, kind: str, key: str, to: str) -> None:
    """Let the card of ``key`` be that of ``to``, with its whole history.

    Where both have one, the memory of that with more reviews stays; what was done to the other one is kept in the
    history and can no longer be undone.
    """
    lock(user)
    cards = {card.key: card for card in accounts.owned(Card, user).filter(kind=kind, key__in=[key, to])}
    moved, there = cards.get(key), cards.get(to)
    kept = moved
    if moved and there:
        kept, gone = sorted((moved, there), key=lambda card: (-card.reviews, card.pk))
        accounts.owned(Review, user).filter(card=gone).update(card=kept)
        gone.delete()
    if kept:
        accounts.owned(Card, user).filter(pk=kept.pk).update(key=to, group=to.partition("#")[0])
    accounts.owned(Review, user).filter(card_kind=kind, card_key=key).update(card_key=to)
    _rename_in_actions(user, kind, key, to)


def _rename_in_actions(user: User, kind: str, key: str, to: str) -> None:
    for action in accounts.owned(Action, user).filter(changes__icontains=f'"{key}"'):
        for change in action.changes:
            if (change["kind"], change["key"]) == (kind, key):
                change["key"] = to
        action.save(update_fields=["changes"])
