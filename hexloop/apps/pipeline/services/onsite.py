"""A whole onsite at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.pipeline.models import Loop, Round
from hexloop.apps.pipeline.services.errors import CannotKeepLoop
from hexloop.apps.pipeline.services.rounds import RoundText, add_rounds, reschedule
from hexloop.core.interviews.words import RoundKind


class Meeting(Protocol):
    """A meeting of the day: a round that is there by its number, or a new one of a kind (number 0)."""

    @property
    def number(self) -> int: ...

    @property
    def kind(self) -> RoundKind: ...

    @property
    def name(self) -> str: ...

    @property
    def minutes(self) -> int: ...

    @property
    def starts_at(self) -> datetime: ...


@transaction.atomic
def plan_onsite(*, user: User, loop: Loop, meetings: Iterable[Meeting], zone: str, at: datetime) -> list[Round]:
    """Give these meetings their times; those that are not there yet are added at the end. Raises ``CannotKeepLoop``."""
    there = {row.number: row for row in accounts.owned(Round, user).filter(loop=loop, removed_at=None)}
    planned: list[Round] = []
    for one in meetings:
        if one.number and one.number not in there:
            raise CannotKeepLoop("A round was taken away in the meantime. Look again, then plan the day.")
        if one.number:
            row = there[one.number]
            planned.append(
                reschedule(user=user, round=row, starts_at=one.starts_at, zone=zone, minutes=one.minutes, at=at)
            )
            continue
        text = RoundText(one.kind, name=one.name, starts_at=one.starts_at, zone=zone, minutes=one.minutes)
        planned += add_rounds(user=user, loop=loop, rounds=[text], at=at)
    if not planned:
        raise CannotKeepLoop("Tick a round, or choose the kind of a new one.")
    return planned
