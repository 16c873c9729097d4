"""When blocks take place: rows of blocks and what is different on a day, turned into instants. Four queries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.addresses import address
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import Block, BlockKind, Change, DayOff, Sitting
from hexloop.apps.calendar.queries.rows import (
    BlockRow,
    ChangeRow,
    SittingRow,
    blocks_between,
    changes_between,
    sittings_between,
)
from hexloop.core.calendar import recurrence
from hexloop.core.interviews.local_times import Moment, moment

_AROUND = timedelta(days=2)
"""A block's own day may be another one than the viewer's, and it may last past midnight."""
_DAY = timedelta(days=1)


class State(StrEnum):
    """How a block stands at a moment."""

    PLANNED = "planned"
    NOW = "now"
    GOING = "going"
    PAUSED = "paused"
    DONE = "done"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A block on one day. ``on`` is the day of its rule, which names it; ``changed`` says that it was moved, cut or
    renamed on this day alone. ``done_seconds`` is what its clock shows. ``warning`` is the sentence about a changed
    clock."""

    block: Block | BlockRow
    on: date
    title: str
    starts_at: datetime
    ends_at: datetime
    minutes: int
    changed: bool
    state: State
    done_seconds: int = 0
    warning: str = ""

    @property
    def block_id(self) -> int:
        """The row behind it."""
        return self.block.pk

    @property
    def kind(self) -> str:
        """What it is for."""
        return self.block.kind

    @property
    def round(self) -> str:
        """The key of its round, or nothing."""
        return self.block.round

    @property
    def zone(self) -> str:
        """Whose clocks it follows."""
        return self.block.zone

    @property
    def repeats(self) -> bool:
        """Whether there are more of it."""
        return not self.block.happens_once

    @property
    def version(self) -> int:
        """The version of the row, to notice changes made elsewhere."""
        return self.block.version

    @property
    def goal_text(self) -> str:
        """``3 problems``, ``60 min``."""
        return goal_text(self.block, self.minutes)

    @property
    def url(self) -> str:
        """Its page."""
        return block_url(self.block.pk, self.on)

    @property
    def starts_local(self) -> datetime:
        """When it starts by its own clocks."""
        return self.starts_at.astimezone(ZoneInfo(self.zone))


def block_url(block_id: int, on: date) -> str:
    """The page of a block on the day ``on``."""
    return address("block", block_id, on.isoformat())


def goal_text(block: Block | BlockRow, minutes: int) -> str:
    """What a block aims at, in words."""
    if not block.goal_count or not block.goal:
        return f"{minutes} min"
    word = block.goal if block.goal_count != 1 else block.goal.removesuffix("s")
    return f"{block.goal_count} {word}"


def all_blocks(user: User) -> QuerySet[Block]:
    """Every block of this user, deleted ones too."""
    return accounts.owned(Block, user)


def own_blocks(user: User) -> QuerySet[Block]:
    """The blocks of this user that were not deleted."""
    return all_blocks(user).filter(removed_at=None)


def days_off(user: User, since: date, until: date) -> set[date]:
    """The days off from ``since`` to ``until``, both included."""
    return set(accounts.owned(DayOff, user).filter(on__range=(since, until)).values_list("on", flat=True))


def occurrences(user: User, since: datetime, until: datetime, *, at: datetime | None = None) -> list[Occurrence]:
    """The blocks that touch the time between two instants, in order, as they stand at ``at``. Four queries.

    What was cancelled or falls on a day off is left out; what was started stays, also when its block was deleted.
    """
    first, last = _days_around(since, until)
    changes, sittings = changes_between(user, first, last), sittings_between(user, first, last)
    off = days_off(user, first, last)
    none: Mapping[date, Any] = {}
    found: list[Occurrence] = []
    for block in blocks_between(user, first, last):
        pk = block.pk
        changed, sat = changes.get(pk, none), sittings.get(pk, none)
        if not (block.repeats or block.removed or changed) and len(sat) == 1:
            # Most of what is past.
            sitting = sat.get(block.first_on)
            if sitting and sitting.finished and sitting.running_since is None:
                found.append(_finished(block, sitting))
                continue
        found.extend(_of_block(_Plan(block, changed, off, sat, at or until), first, last))
    inside = [each for each in found if each.starts_at < until and each.ends_at > since]
    inside.sort(key=lambda each: (each.starts_at, -each.minutes, each.block.pk))
    return inside


def occurrence(user: User, block: Block, on: date, *, at: datetime) -> Occurrence | None:
    """One block on the day ``on`` of its rule; ``None`` when it does not take place then. Three queries."""
    sittings = {each.on: each for each in accounts.owned(Sitting, user).filter(block=block, on=on)}
    changes = {each.on: each for each in block.changes.filter(on=on)}
    moved = changes[on].moved_on if on in changes else None
    off = days_off(user, *(2 * (moved or on,)))
    return next(_on_days(_Plan(block, changes, off, sittings, at), [on]), None)


def _days_around(since: datetime, until: datetime) -> tuple[date, date]:
    """The days of rules to look at; nothing overflows at the ends of the calendar."""
    first = max(since.astimezone(UTC).date(), date.min + _AROUND) - _AROUND
    last = min(until.astimezone(UTC).date(), date.max - _AROUND) + _AROUND
    return first, last


@dataclass(slots=True)
class _Plan:
    """A block with all that says what becomes of its days."""

    block: Block | BlockRow
    changes: Mapping[date, Change | ChangeRow]
    off: set[date]
    sittings: Mapping[date, Sitting | SittingRow]
    at: datetime


def _of_block(plan: _Plan, first: date, last: date) -> Iterable[Occurrence]:
    block = plan.block
    if block.removed:
        return _on_days(plan, plan.sittings)
    if block.happens_once and not plan.changes and plan.sittings.keys() <= {block.first_on}:
        on = block.first_on
        sitting = plan.sittings.get(on)
        inside = sitting is not None or first <= on <= last
        return [_made(plan, on, None, _starts(block, on, None), sitting)] if inside else []
    by_rule = recurrence.days(block.rule, block.first_on, first, last)
    moved_here = [on for on in plan.changes if not first <= on <= last]
    return _on_days(plan, {*by_rule, *moved_here, *plan.sittings}, set(by_rule))


@lru_cache(maxsize=4096)
def _finished(block: BlockRow, sitting: SittingRow) -> Occurrence:
    """A block that happens once and is over: it stays as it is, whenever one looks."""
    plan = _Plan(block, {}, set(), {}, sitting.planned_at)
    return _made(plan, block.first_on, None, _starts(block, block.first_on, None), sitting)


def _on_days(plan: _Plan, days: Iterable[date], by_rule: Collection[date] = ()) -> Iterator[Occurrence]:
    """What takes place on these days; ``by_rule`` are those that are known to be the rule's."""
    block, changes = plan.block, plan.changes
    for on in sorted(days):
        change, sitting = changes.get(on), plan.sittings.get(on)
        day = (change and change.moved_on) or on
        ruled = on in by_rule or recurrence.happens_on(block.rule, block.first_on, on)
        planned = ruled and not block.removed
        off = bool(change and change.cancelled) or (not block.happens_once and day in plan.off)
        # What was begun took place, whatever became of the plan.
        if sitting or (planned and not off):
            starts = _starts(block, day, change) if planned or sitting is None else Moment(sitting.planned_at)
            yield _made(plan, on, change, starts, sitting)


def _starts(block: Block | BlockRow, day: date, change: Change | ChangeRow | None) -> Moment:
    minute = block.starts_minute if change is None or change.starts_minute is None else change.starts_minute
    return moment(datetime.combine(day, time(minute // 60, minute % 60)), ZoneInfo(block.zone))


def _made(
    plan: _Plan, on: date, change: Change | ChangeRow | None, starts: Moment, sitting: Sitting | SittingRow | None
) -> Occurrence:
    block = plan.block
    minutes = (change.minutes if change else None) or block.minutes
    ends_at = starts.at + timedelta(minutes=minutes)
    return Occurrence(
        block=block,
        on=on,
        title=(change.title if change else "") or block.name,
        starts_at=starts.at,
        ends_at=ends_at,
        minutes=minutes,
        changed=change is not None and not change.cancelled,
        state=_state(sitting, starts.at, ends_at, plan.at, free=block.kind == BlockKind.FREE),
        done_seconds=sitting.spent(plan.at) if sitting else 0,
        warning=starts.warning,
    )


def _state(
    sitting: Sitting | SittingRow | None, starts_at: datetime, ends_at: datetime, at: datetime, *, free: bool
) -> State:
    if sitting and sitting.finished:
        return State.DONE
    if sitting:
        return State.GOING if sitting.running_since else State.PAUSED
    if at < starts_at:
        return State.PLANNED
    if at < ends_at:
        return State.NOW
    # Free time needs no starting.
    return State.DONE if free else State.MISSED
