"""Blocks, their changes and what was started of them, read as plain rows: a month has hundreds of them, and a model of
each costs more than all that is made of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import Block, Change, Sitting, block_name, rule_of, seconds_spent
from hexloop.apps.review import compiled
from hexloop.apps.review.compiled import as_date, as_moment
from hexloop.core.calendar.recurrence import Rule


@dataclass(slots=True)
class BlockRow:
    """What is asked of a ``Block`` when it is drawn, filled or counted."""

    pk: int
    kind: str
    round: str
    title: str
    goal: str
    goal_count: int
    first_on: date
    starts_minute: int
    minutes: int
    zone: str
    repeats: str
    interval: int
    weekdays: str
    until: date | None
    count: int | None
    version: int
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


@dataclass(slots=True)
class ChangeRow:
    """What is asked of a ``Change``."""

    on: date
    cancelled: bool
    moved_on: date | None
    starts_minute: int | None
    minutes: int | None
    title: str


@dataclass(slots=True)
class SittingRow:
    """What is asked of a ``Sitting`` when its block is drawn."""

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
    return [
        BlockRow(
            pk,
            kind,
            round_key,
            title,
            goal,
            goal_count,
            as_date(first_on),
            starts_minute,
            minutes,
            zone,
            repeats,
            interval,
            weekdays,
            until and as_date(until),
            count,
            version,
            bool(under_nda),
            removed_at is not None,
        )
        for (
            pk,
            kind,
            round_key,
            title,
            goal,
            goal_count,
            first_on,
            starts_minute,
            minutes,
            zone,
            repeats,
            interval,
            weekdays,
            until,
            count,
            version,
            under_nda,
            removed_at,
        ) in compiled.rows("blocks between", _blocks, {"owner": user, "first": first, "last": last})
    ]


def _blocks(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    return Block.objects.filter(owner=values["owner"], pk__in=_near(values)).values_list(
        "pk",
        "kind",
        "round",
        "title",
        "goal",
        "goal_count",
        "first_on",
        "starts_minute",
        "minutes",
        "zone",
        "repeats",
        "interval",
        "weekdays",
        "until",
        "count",
        "version",
        "under_nda",
        "removed_at",
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
    for block_id, on, planned_at, seconds, running_since, finished_at in rows:
        day = as_date(on)
        running = running_since and as_moment(running_since)
        found[block_id][day] = SittingRow(day, as_moment(planned_at), seconds, running, finished_at is not None)
    return found


def _sittings(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    sat = accounts.owned(Sitting, values["owner"]).filter(on__range=(values["first"], values["last"]))
    return sat.values_list("block", "on", "planned_at", "seconds", "running_since", "finished_at")
