"""Moving a block that was missed to a time that is free."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar import queries
from hexloop.apps.calendar.models import Block
from hexloop.apps.calendar.queries import Occurrence
from hexloop.apps.calendar.queries.grid import busy_stretches
from hexloop.apps.calendar.services.blocks import CannotPlan, move_occurrence
from hexloop.core.calendar.free_time import DAYS, next_free


def move_to_free_time(*, user: User, block: Block, each: Occurrence, at: datetime) -> datetime:
    """Move ``each``, one day of ``block``, to the next time that is free, and say when by the user's clocks.

    Raises ``CannotPlan`` when two weeks are full.
    """
    zone = accounts.preferences(user).zone
    until = at + timedelta(days=DAYS + 1)
    busy = busy_stretches(user, at - timedelta(days=1), until, at)
    # Where it stands now is free for it.
    busy = [stretch for stretch in busy if stretch != (each.starts_at, each.ends_at)]
    off = queries.days_off(user, at.date() - timedelta(days=1), until.date())
    free = next_free(busy, each.minutes, at=at, zone=zone, off=off)
    if free is None:
        raise CannotPlan("The next two weeks are full. Delete or shorten another block first.")
    local = free.astimezone(ZoneInfo(block.zone))
    move_occurrence(
        user=user,
        block=block,
        on=each.on,
        to_on=local.date(),
        starts_minute=local.hour * 60 + local.minute,
        minutes=each.minutes,
        version=None,
        at=at,
    )
    return free.astimezone(zone)
