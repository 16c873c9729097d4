"""What is chosen for a block."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Max

from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import Block, BlockItem
from hexloop.apps.calendar.services.blocks import CannotPlan
from hexloop.apps.calendar.services.steps import doing
from hexloop.apps.review.kinds import KINDS

MOST_ITEMS = 200


def choose(*, user: User, block: Block, on: date, kind: str, key: str, at: datetime) -> BlockItem:
    """Put a thing that the user can see into a block on the day ``on``; one that is there stays where it is."""
    thing = KINDS[kind].resolve(user, [key]).get(key) if kind in KINDS else None
    if thing is None:
        raise CannotPlan("That is not there any more, so it cannot go into a block.")
    with doing(user=user, text=f"Put into {block.name}: {thing.title}", at=at) as change:
        change.will_change(block)
        if block.items.filter(on=on).count() >= MOST_ITEMS:
            raise CannotPlan(f"A block takes up to {MOST_ITEMS} things. Start another one for the rest.")
        last = block.items.filter(on=on).aggregate(last=Max("place"))["last"]
        item, _ = BlockItem.objects.get_or_create(
            block=block, on=on, kind=kind, key=key, defaults={"place": 0 if last is None else last + 1}
        )
    return item


def let_go(*, user: User, block: Block, on: date, kind: str, key: str, at: datetime) -> None:
    """Take a chosen thing out of a block."""
    with doing(user=user, text=f"Take out of {block.name}", at=at) as change:
        change.will_change(block)
        block.items.filter(on=on, kind=kind, key=key).delete()
