"""What was done to the calendar, kept whole, so that it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import Block, BlockItem, Change, DayOff, Sitting, Step
from hexloop.lib.errors import HexloopError

KEPT_STEPS = 100
_DATES = ("first_on", "until", "last_on", "on", "moved_on")
_FIXED = ("id", "owner_id", "uid", "version", "made_at", "edited_at", "removed_at")


class CannotUndo(HexloopError):
    """A step stays as it is, because the calendar is no longer as it left it."""


class Doing:
    """A change under way: ``step`` is there once it is done."""

    def __init__(self, user: User, text: str, at: datetime) -> None:
        self.user, self.text, self.at = user, text, at
        self.before: dict[str, Any] = {}
        self.touched: list[Block] = []
        self.days: dict[str, bool] = {}
        self.step: Step | None = None

    def will_change(self, block: Block) -> None:
        """Keep a block as it is now."""
        if str(block.pk) not in self.before:
            self.before[str(block.pk)] = _snapshot(block)
            self.touched.append(block)

    def made(self, block: Block) -> None:
        """A new block: undo takes it away."""
        self.before[str(block.pk)] = None
        self.touched.append(block)

    def will_set_day(self, on: date, *, was_off: bool) -> None:
        """Keep whether a day was off."""
        self.days[on.isoformat()] = was_off


@contextmanager
def doing(*, user: User, text: str, at: datetime) -> Iterator[Doing]:
    """One transaction around a change; what was touched gets a new version, and a step is left for undo."""
    with transaction.atomic():
        change = Doing(user, text, at)
        yield change
        versions = {}
        for block in change.touched:
            if change.before[str(block.pk)] is not None:
                block.version += 1
                block.edited_at = at
                block.save()
            versions[str(block.pk)] = block.version
        change.step = Step.objects.create(
            owner=user,
            text=text[:200],
            at=at,
            before={"blocks": change.before, "days": change.days},
            versions=versions,
        )
        old = accounts.owned(Step, user).order_by("-pk").values_list("pk", flat=True)[KEPT_STEPS:]
        Step.objects.filter(pk__in=list(old)).delete()


@transaction.atomic
def undo_step(*, user: User, step: Step, at: datetime) -> Step:
    """Put back what a step changed. Refuses when one of its blocks was changed since, or when it is undone."""
    step = accounts.owned(Step, user).select_for_update().get(pk=step.pk)
    if step.undone_at:
        raise CannotUndo("That is undone already.")
    blocks = {str(block.pk): block for block in accounts.owned(Block, user).filter(pk__in=list(step.versions))}
    if any(key not in blocks or blocks[key].version != version for key, version in step.versions.items()):
        raise CannotUndo("The block was changed since, so it stays as it is. Open it to change it by hand.")
    # What was made is taken away last: what moved to it goes back first.
    for key, before in sorted(step.before["blocks"].items(), key=lambda pair: pair[1] is None):
        _put_back(blocks[key], before, at)
    for day, was_off in step.before["days"].items():
        set_day(user, date.fromisoformat(day), off=was_off)
    step.undone_at = at
    step.save(update_fields=["undone_at"])
    _follow(user, step, blocks)
    return step


def _follow(user: User, undone: Step, blocks: dict[str, Block]) -> None:
    """The steps before this one left the blocks as they are again, so each of them can be undone as well."""
    for earlier in accounts.owned(Step, user).filter(undone_at=None, pk__lt=undone.pk):
        stands = {
            key: blocks[key].version
            for key, version in earlier.versions.items()
            if (before := undone.before["blocks"].get(key)) and before["version"] == version
        }
        if stands:
            earlier.versions |= stands
            earlier.save(update_fields=["versions"])


def last_step(user: User) -> Step | None:
    """What undo takes back first."""
    return accounts.owned(Step, user).filter(undone_at=None).order_by("-pk").first()


def set_day(user: User, on: date, *, off: bool) -> None:
    """Whether ``on`` is a day off, within somebody's transaction."""
    if off:
        DayOff.objects.get_or_create(owner=user, on=on)
    else:
        accounts.owned(DayOff, user).filter(on=on).delete()


def _snapshot(block: Block) -> dict[str, Any]:
    return {
        "fields": _values(block, _FIXED),
        "removed_at": block.removed_at.isoformat() if block.removed_at else None,
        "changes": [_values(row, ("id", "block_id")) for row in block.changes.all()],
        "items": [_values(row, ("id", "block_id")) for row in block.items.all()],
        "sittings": [[pk, on.isoformat()] for pk, on in block.sittings.values_list("pk", "on")],
        "version": block.version,
    }


def _values(row: Block | Change | BlockItem, left_out: Iterable[str]) -> dict[str, Any]:
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
        if name not in left_out
    }


def _read(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: date.fromisoformat(value) if name in _DATES and value is not None else value
        for name, value in values.items()
    }


def _put_back(block: Block, before: dict[str, Any] | None, at: datetime) -> None:
    block.version += 1
    block.edited_at = at
    if before is None:
        block.removed_at = at
        block.save()
        return
    for name, value in _read(before["fields"]).items():
        setattr(block, name, value)
    block.removed_at = datetime.fromisoformat(before["removed_at"]) if before["removed_at"] else None
    block.save()
    block.changes.all().delete()
    block.items.all().delete()
    Change.objects.bulk_create(Change(block=block, **_read(row)) for row in before["changes"])
    BlockItem.objects.bulk_create(BlockItem(block=block, **_read(row)) for row in before["items"])
    for pk, on in before["sittings"]:
        Sitting.objects.filter(pk=pk, owner=block.owner_id).update(block=block, on=date.fromisoformat(on))
