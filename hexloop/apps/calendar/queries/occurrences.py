"""When blocks take place: rows of blocks and what is different on a day, turned into instants. Four queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from django.db.models import Prefetch, Q, QuerySet
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import Block, BlockKind, Change, DayOff, Sitting
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

    block: Block
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
    return reverse("block", args=[block_id, on.isoformat()])


def goal_text(block: Block, minutes: int) -> str:
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
    sittings = _sittings_between(user, first, last)
    off = days_off(user, first, last)
    found = [
        each
        for block in _blocks_between(user, first, last)
        for each in _of_block(_Plan(block, off, sittings.get(block.pk, {}), at or until), first, last)
        if each.starts_at < until and each.ends_at > since
    ]
    return sorted(found, key=lambda each: (each.starts_at, -each.minutes, each.block_id))


def occurrence(user: User, block: Block, on: date, *, at: datetime) -> Occurrence | None:
    """One block on the day ``on`` of its rule; ``None`` when it does not take place then. Three queries."""
    sittings = {each.on: each for each in accounts.owned(Sitting, user).filter(block=block, on=on)}
    changed = block.changes.filter(on=on).first()
    off = days_off(user, *(2 * ((changed and changed.moved_on) or on,)))
    return next(_on_days(_Plan(block, off, sittings, at), [on]), None)


def _days_around(since: datetime, until: datetime) -> tuple[date, date]:
    """The days of rules to look at; nothing overflows at the ends of the calendar."""
    first = max(since.astimezone(UTC).date(), date.min + _AROUND) - _AROUND
    last = min(until.astimezone(UTC).date(), date.max - _AROUND) + _AROUND
    return first, last


def _blocks_between(user: User, first: date, last: date) -> QuerySet[Block]:
    """The blocks with a day, a day moved there, or something done between two days, and what is different then."""
    planned = own_blocks(user).filter(last_on__gte=first, first_on__lte=last)
    moved = Change.objects.filter(moved_on__range=(first, last))
    sat = accounts.owned(Sitting, user).filter(on__range=(first, last))
    changes = Change.objects.filter(Q(on__range=(first, last)) | Q(moved_on__range=(first, last)))
    # Each part has an index of its own; joined by OR they would read every block there ever was.
    blocks = all_blocks(user).filter(pk__in=planned.values("pk").union(moved.values("block"), sat.values("block")))
    return blocks.prefetch_related(Prefetch("changes", queryset=changes, to_attr="near_changes"))


def _sittings_between(user: User, first: date, last: date) -> dict[int, dict[date, Sitting]]:
    found: dict[int, dict[date, Sitting]] = defaultdict(dict)
    for sitting in accounts.owned(Sitting, user).filter(on__range=(first, last)).defer("note"):
        found[sitting.block_id][sitting.on] = sitting
    return found


@dataclass(frozen=True, slots=True)
class _Plan:
    """A block with all that says what becomes of its days."""

    block: Block
    off: set[date]
    sittings: dict[date, Sitting]
    at: datetime


def _of_block(plan: _Plan, first: date, last: date) -> Iterator[Occurrence]:
    block = plan.block
    if block.removed_at:
        return _on_days(plan, plan.sittings)
    by_rule = recurrence.days(block.rule, block.first_on, first, last)
    moved_here = [on for on in _changes(block) if not first <= on <= last]
    return _on_days(plan, {*by_rule, *moved_here, *plan.sittings}, set(by_rule))


def _changes(block: Block) -> dict[date, Change]:
    rows: Iterable[Change] = getattr(block, "near_changes", None) or ()
    if not hasattr(block, "near_changes"):
        rows = block.changes.all()
    return {change.on: change for change in rows}


def _on_days(plan: _Plan, days: Iterable[date], by_rule: Collection[date] = ()) -> Iterator[Occurrence]:
    """What takes place on these days; ``by_rule`` are those that are known to be the rule's."""
    block, changes = plan.block, _changes(plan.block)
    for on in sorted(days):
        change, sitting = changes.get(on), plan.sittings.get(on)
        day = (change and change.moved_on) or on
        ruled = on in by_rule or recurrence.happens_on(block.rule, block.first_on, on)
        planned = block.removed_at is None and ruled
        off = bool(change and change.cancelled) or (not block.happens_once and day in plan.off)
        # What was begun took place, whatever became of the plan.
        if sitting or (planned and not off):
            starts = _starts(block, day, change) if planned or sitting is None else Moment(sitting.planned_at)
            yield _made(plan, on, change, starts, sitting)


def _starts(block: Block, day: date, change: Change | None) -> Moment:
    minute = block.starts_minute if change is None or change.starts_minute is None else change.starts_minute
    return moment(datetime.combine(day, time(minute // 60, minute % 60)), ZoneInfo(block.zone))


def _made(plan: _Plan, on: date, change: Change | None, starts: Moment, sitting: Sitting | None) -> Occurrence:
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


def _state(sitting: Sitting | None, starts_at: datetime, ends_at: datetime, at: datetime, *, free: bool) -> State:
    if sitting and sitting.finished_at:
        return State.DONE
    if sitting:
        return State.GOING if sitting.running_since else State.PAUSED
    if at < starts_at:
        return State.PLANNED
    if at < ends_at:
        return State.NOW
    # Free time needs no starting.
    return State.DONE if free else State.MISSED
