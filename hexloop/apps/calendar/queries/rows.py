"""Blocks, their changes and what was started of them, read as plain rows: a month has hundreds of them, and a model of
each costs more than all that is made of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import IntegerField, Q, QuerySet, TextField
from django.db.models.functions import Cast

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import Block, Change, Sitting, block_name, rule_of, seconds_spent
from hexloop.apps.review import compiled
from hexloop.apps.review.compiled import as_date, as_moment
from hexloop.core.calendar.recurrence import Rule


@dataclass(frozen=True, slots=True, eq=False)
class BlockRow:
    """What is asked of a ``Block`` when it is drawn, filled or counted. The same columns give the same row again, so
    that what is worked out of it can be kept."""

    pk: int
    kind: str
    round: str
    title: str
    goal: str
    goal_count: int
    starts_minute: int
    minutes: int
    zone: str
    repeats: str
    interval: int
    weekdays: str
    count: int | None
    version: int
    first_on: date
    until: date | None
    under_nda: bool
    removed: bool

    @property
    def name(self) -> str:
        """What it is called: its title, its round, or its kind."""
        return block_name(self.title, self.round, self.kind)

    @property
    def rule(self) -> Rule:
        """How it repeats."""
        return rule_of(self.repeats, self.interval, self.weekdays, self.until, self.count)

    @property
    def happens_once(self) -> bool:
        """Whether it does not repeat."""
        return not self.repeats


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What is asked of a ``Change``."""

    on: date
    cancelled: bool
    moved_on: date | None
    starts_minute: int | None
    minutes: int | None
    title: str


@dataclass(frozen=True, slots=True, eq=False)
class SittingRow:
    """What is asked of a ``Sitting`` when its block is drawn; the same columns give the same row again."""

    on: date
    planned_at: datetime
    seconds: int
    running_since: datetime | None
    finished: bool

    def spent(self, at: datetime) -> int:
        """The seconds that the clock shows at ``at``."""
        return seconds_spent(self.seconds, self.running_since, at)


def blocks_between(user: User, first: date, last: date) -> list[BlockRow]:
    """The blocks with a day, a day moved there, or something done between two days. One query."""
    rows = compiled.rows("blocks between", _blocks, {"owner": user, "first": first, "last": last})
    return [_block_row(tuple(row)) for row in rows]


@lru_cache(maxsize=4096)
def _block_row(row: tuple[Any, ...]) -> BlockRow:
    *columns, first_on, until, under_nda, removed_at = row
    ends_on = until and as_date(until)
    return BlockRow(*(*columns, as_date(first_on), ends_on, bool(under_nda), removed_at is not None))


def _blocks(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    return Block.objects.filter(owner=values["owner"], pk__in=_near(values)).values_list(
        "pk",
        "kind",
        "round",
        "title",
        "goal",
        "goal_count",
        "starts_minute",
        "minutes",
        "zone",
        "repeats",
        "interval",
        "weekdays",
        "count",
        "version",
        _plain("first_on"),
        _plain("until"),
        Cast("under_nda", IntegerField()),
        _plain("removed_at"),
    )


def _near(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    """The numbers of the blocks that these days need."""
    days = (values["first"], values["last"])
    own = accounts.owned(Block, values["owner"]).filter(removed_at=None)
    planned = own.filter(last_on__gte=days[0], first_on__lte=days[1])
    moved = Change.objects.filter(moved_on__range=days)
    sat = accounts.owned(Sitting, values["owner"]).filter(on__range=days)
    # Each part has an index of its own; joined by OR they would read every block there ever was.
    return planned.values("pk").union(moved.values("block"), sat.values("block"))


def changes_between(user: User, first: date, last: date) -> dict[int, dict[date, ChangeRow]]:
    """What is different on a day between two days, or was moved there, by block and the day of its rule. One query."""
    found: dict[int, dict[date, ChangeRow]] = defaultdict(dict)
    rows = compiled.rows("changes between", _changes, {"owner": user, "first": first, "last": last})
    for block_id, on, cancelled, moved_on, starts_minute, minutes, title in rows:
        day = as_date(on)
        moved = moved_on and as_date(moved_on)
        found[block_id][day] = ChangeRow(day, bool(cancelled), moved, starts_minute, minutes, title)
    return found


def _changes(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    days = (values["first"], values["last"])
    near = Change.objects.filter(Q(on__range=days) | Q(moved_on__range=days), block__in=_near(values))
    return near.values_list("block", "on", "cancelled", "moved_on", "starts_minute", "minutes", "title")


def sittings_between(user: User, first: date, last: date) -> dict[int, dict[date, SittingRow]]:
    """What was started on a day of its rule between two days, by block and day. One query."""
    found: dict[int, dict[date, SittingRow]] = defaultdict(dict)
    rows = compiled.rows("sittings between", _sittings, {"owner": user, "first": first, "last": last})
    for row in rows:
        sitting = _sitting_row(tuple(row[1:]))
        found[row[0]][sitting.on] = sitting
    return found


@lru_cache(maxsize=4096)
def _sitting_row(row: tuple[Any, ...]) -> SittingRow:
    on, planned_at, seconds, running_since, finished_at = row
    running = running_since and as_moment(running_since)
    return SittingRow(as_date(on), as_moment(planned_at), seconds, running, finished_at is not None)


def _sittings(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    sat = accounts.owned(Sitting, values["owner"]).filter(on__range=(values["first"], values["last"]))
    moments = _plain("planned_at"), "seconds", _plain("running_since"), _plain("finished_at")
    return sat.values_list("block", _plain("on"), *moments)


def _plain(name: str) -> Cast:
    """A day or an instant as text: rows that were read before are known by it, and nothing has to be read of them."""
    return Cast(name, TextField())
