"""Making, changing, moving and deleting blocks, and days off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import available_timezones

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import Block, BlockItem, BlockKind, Change, DayOff, Step
from hexloop.apps.calendar.models.blocks import MOST_TITLE
from hexloop.apps.calendar.services.steps import doing, set_day
from hexloop.core.calendar import recurrence
from hexloop.core.calendar.recurrence import (
    LEAST_MINUTES,
    MOST_INTERVAL,
    MOST_MINUTES,
    MOST_OCCURRENCES,
    ONCE,
    Frequency,
    Rule,
)
from hexloop.lib.errors import HexloopError

EARLIEST, LATEST = date(2000, 1, 1), date(2099, 12, 31)


class CannotPlan(HexloopError):
    """A block cannot be as it was asked for; the sentence says what to change."""


class StaleBlock(HexloopError):
    """The block was changed elsewhere since it was shown; ``block`` is what it is now."""

    def __init__(self, block: Block) -> None:
        super().__init__(
            "This block was changed elsewhere since you opened it. Nothing is lost: choose which one to keep."
        )
        self.block = block


class Scope(StrEnum):
    """Which days of a block that repeats a change is for."""

    THIS = "this"
    LATER = "later"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a block is to be. ``first_on`` and ``starts_minute`` are by the clocks of ``zone``."""

    first_on: date
    starts_minute: int
    minutes: int
    zone: str
    kind: str = BlockKind.ROUND.value
    round: str = ""
    title: str = ""
    note: str = ""
    goal: str = ""
    goal_count: int = 0
    rule: Rule = ONCE
    under_nda: bool = False


def plan_of(block: Block) -> Plan:
    """The plan that a block follows."""
    names = ("first_on", "starts_minute", "minutes", "zone", "kind", "round", "title", "note", "goal", "goal_count")
    return Plan(rule=block.rule, under_nda=block.under_nda, **{name: getattr(block, name) for name in names})


def make_block(*, user: User, plan: Plan, at: datetime, uid: str = "") -> Block:
    """A new block. Raises ``CannotPlan``. ``uid`` is its name in a calendar elsewhere."""
    return make_blocks(user=user, plans=[plan], at=at, uid=uid)[0]


def make_blocks(*, user: User, plans: Sequence[Plan], at: datetime, uid: str = "") -> list[Block]:
    """Several new blocks in one step. All of them or none."""
    blocks = [_row(user, plan, at) for plan in plans]
    if not blocks:
        raise CannotPlan("Choose at least one block.")
    with doing(user=user, text=f"Add: {', '.join(block.name for block in blocks)}", at=at) as change:
        for block in blocks:
            if uid:
                block.uid = uid
            block.save()
            change.made(block)
    return blocks


def edit_block(
    *,
    user: User,
    block: Block,
    plan: Plan,
    version: int | None,
    at: datetime,
    scope: Scope = Scope.ALL,
    on: date | None = None,
) -> Block:
    """Change a block: all of its days, ``on`` alone, or ``on`` and later. The block that holds ``on`` comes back.

    ``plan.first_on`` is the day that ``on`` becomes; of a block that happens once its own. ``version`` is that of the
    block as it was shown. Raises ``StaleBlock`` and ``CannotPlan``.
    """
    with doing(user=user, text=f"Change: {block.name}", at=at) as change:
        block = _locked(user, block, version)
        change.will_change(block)
        if block.happens_once or on is None or (scope is Scope.ALL and plan.rule.frequency is Frequency.ONCE):
            _write(block, plan)
            if on is not None and block.first_on != on:
                block.items.filter(on=on).update(on=block.first_on)
                block.sittings.filter(on=on).update(on=block.first_on)
            return block
        if scope is Scope.THIS:
            _change_day(block, on, plan)
            return block
        # The first day of all moves by as much as the day at hand did.
        if scope is Scope.ALL:
            shifted = _moved(block.first_on, plan.first_on - on)
            _shift_days(block, plan.first_on - on)
            _write(block, replace(plan, first_on=shifted, rule=_turned(plan.rule, block.rule, plan.first_on - on)))
            return block
        rule = _turned(plan.rule, block.rule, plan.first_on - on)
        later, fresh = _split(user, block, on, replace(plan, rule=rule), at)
        if fresh:
            change.made(later)
        return later


def move_occurrence(
    *,
    user: User,
    block: Block,
    on: date,
    to_on: date,
    starts_minute: int,
    minutes: int,
    version: int | None,
    at: datetime,
    scope: Scope = Scope.THIS,
) -> Block:
    """Another day, time or length for the day ``on`` of a block, or for more of its days."""
    plan = replace(plan_of(block), first_on=to_on, starts_minute=starts_minute, minutes=minutes, title=block.title)
    if scope is Scope.THIS and not block.happens_once:
        changed = block.changes.filter(on=on).first()
        plan = replace(plan, title=changed.title if changed else "")
    return edit_block(user=user, block=block, plan=plan, version=version, at=at, scope=scope, on=on)


def cancel_day(*, user: User, block: Block, on: date, at: datetime, version: int | None = None) -> Block:
    """Leave out the day ``on`` of a block that repeats."""
    return remove_block(user=user, block=block, at=at, scope=Scope.THIS, on=on, version=version)


def remove_block(
    *,
    user: User,
    block: Block,
    at: datetime,
    scope: Scope = Scope.ALL,
    on: date | None = None,
    version: int | None = None,
) -> Block:
    """Delete a block, its day ``on``, or that day and all later ones. What was done in it stays."""
    with doing(user=user, text=f"Delete: {block.name}", at=at) as change:
        block = _locked(user, block, version)
        change.will_change(block)
        first = on is not None and recurrence.times_before(block.rule, block.first_on, on) == 0
        if block.happens_once or on is None or scope is Scope.ALL or (scope is Scope.LATER and first):
            block.removed_at = at
        elif scope is Scope.THIS:
            Change.objects.update_or_create(
                block=block,
                on=on,
                defaults={"cancelled": True, "moved_on": None, "starts_minute": None, "minutes": None, "title": ""},
            )
        else:
            _end_before(block, on)
        return block


def set_day_off(*, user: User, on: date, off: bool, at: datetime) -> bool:
    """Make ``on`` a day off, or an ordinary one again; whether it was one before."""
    if not EARLIEST <= on <= LATEST:
        raise CannotPlan("Choose a day from 2000 to 2099.")
    was = accounts.owned(DayOff, user).filter(on=on).exists()
    with doing(user=user, text=f"{'Day off' if off else 'No day off'}: {on.day} {on:%B}", at=at) as change:
        change.will_set_day(on, was_off=was)
        set_day(user, on, off=off)
    return was


def latest_step(user: User) -> Step:
    """The step that was just left."""
    return accounts.owned(Step, user).latest("pk")


def _locked(user: User, block: Block, version: int | None) -> Block:
    row = accounts.owned(Block, user).select_for_update().get(pk=block.pk)
    if row.removed_at:
        raise CannotPlan("That block was deleted. Undo the deletion first, or add a new one.")
    if version is not None and row.version != version:
        raise StaleBlock(row)
    return row


def _row(user: User, plan: Plan, at: datetime) -> Block:
    block = Block(owner=user, made_at=at, edited_at=at)
    _write(block, plan)
    return block


def _write(block: Block, plan: Plan) -> None:
    """Put a plan into a row, or say what is wrong with it."""
    title = " ".join(plan.title.split())
    _check(plan, title)
    rule = plan.rule
    first = recurrence.first_day(rule, plan.first_on)
    if rule.until is not None and rule.until < first:
        raise CannotPlan("It ends before it begins: choose a later last day.")
    block.kind, block.round, block.title, block.note = plan.kind, plan.round, title, plan.note.strip()
    block.goal, block.goal_count = (plan.goal, plan.goal_count) if plan.goal and plan.goal_count else ("", 0)
    block.first_on, block.starts_minute, block.minutes, block.zone = first, plan.starts_minute, plan.minutes, plan.zone
    block.repeats, block.interval = rule.frequency.value, rule.interval
    block.weekdays = "".join(str(day) for day in sorted(set(rule.weekdays))) if rule.frequency == "weekly" else ""
    block.until, block.count = rule.until, rule.count
    block.last_on = recurrence.last_day(rule, first)
    block.under_nda = plan.under_nda


def _check(plan: Plan, title: str) -> None:
    rule = plan.rule
    if "\0" in title + plan.note:
        raise CannotPlan("The title or the note holds a sign that cannot be kept. Type it again.")
    if len(title) > MOST_TITLE:
        raise CannotPlan(f"The title is longer than {MOST_TITLE} characters: shorten it.")
    if not EARLIEST <= plan.first_on <= LATEST:
        raise CannotPlan("Choose a day from 2000 to 2099.")
    if not 0 <= plan.starts_minute < 24 * 60:
        raise CannotPlan("Choose a time from 00:00 to 23:59.")
    if not LEAST_MINUTES <= plan.minutes <= MOST_MINUTES:
        raise CannotPlan(f"A block lasts from {LEAST_MINUTES} minutes to {MOST_MINUTES // 60} hours.")
    if plan.zone not in available_timezones():
        raise CannotPlan(f"{plan.zone[:64]} is not a time zone. Choose one such as Europe/London.")
    if not 1 <= rule.interval <= MOST_INTERVAL:
        raise CannotPlan(f"It can repeat every 1 to {MOST_INTERVAL} days or weeks.")
    if rule.count is not None and not 1 <= rule.count <= MOST_OCCURRENCES:
        raise CannotPlan(f"It can repeat up to {MOST_OCCURRENCES:,} times.")


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError as error:
        raise CannotPlan("Choose a day from 2000 to 2099.") from error


def _change_day(block: Block, on: date, plan: Plan) -> None:
    _check(plan, plan.title)
    title = " ".join(plan.title.split())
    Change.objects.update_or_create(
        block=block,
        on=on,
        defaults={
            "cancelled": False,
            "moved_on": plan.first_on if plan.first_on != on else None,
            "starts_minute": plan.starts_minute if plan.starts_minute != block.starts_minute else None,
            "minutes": plan.minutes if plan.minutes != block.minutes else None,
            "title": title if title != block.title else "",
        },
    )


def _turned(wanted: Rule, before: Rule, by: timedelta) -> Rule:
    """The rule with its weekdays moved along when a block is dragged to another day and its rule was left alone."""
    if not by or wanted.frequency is not Frequency.WEEKLY or set(wanted.weekdays) != set(before.weekdays):
        return wanted
    return replace(wanted, weekdays=tuple(sorted((day + by.days) % 7 for day in wanted.weekdays)))


def _shift_days(block: Block, by: timedelta) -> None:
    """What is different on a day, chosen for it or done on it goes along when all days of a block move."""
    if not by:
        return
    # One after the other, from the end that moves away, so that no two meet on a day.
    for rows in (block.changes, block.items, block.sittings):
        for row in rows.order_by("-on" if by.days > 0 else "on"):
            row.on = _moved(row.on, by)
            row.save(update_fields=["on"])


def _end_before(block: Block, on: date) -> None:
    """No more days from ``on``; the block keeps at least one."""
    block.until, block.count = on - timedelta(days=1), None
    block.last_on = recurrence.last_day(block.rule, block.first_on)
    block.changes.filter(on__gte=on).delete()
    BlockItem.objects.filter(block=block, on__gte=on).delete()


def _split(user: User, block: Block, on: date, plan: Plan, at: datetime) -> tuple[Block, bool]:
    """A new block from ``on`` on, and what belongs to its days; the old one ends before. Whether it is a new one."""
    before = recurrence.times_before(block.rule, block.first_on, on)
    if before == 0:
        _shift_days(block, plan.first_on - on)
        _write(block, plan)
        return block, False
    rule = plan.rule
    if rule.count is not None and rule.count == block.count:
        rule = replace(rule, count=max(1, rule.count - before))
    later = _row(user, replace(plan, rule=rule), at)
    later.save()
    for rows in (block.changes, block.items, block.sittings):
        rows.filter(on__gte=on).update(block=later)
    _shift_days(later, plan.first_on - on)
    _end_before(block, on)
    return later, True
