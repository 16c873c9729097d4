"""Starting a block, going through it, and finishing it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Sum

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar import queries
from hexloop.apps.calendar.models import Block, ItemState, Sitting, SittingItem
from hexloop.apps.calendar.queries import Occurrence
from hexloop.apps.calendar.queries.sittings import grades_in
from hexloop.lib.errors import HexloopError

MOST_NOTE = 20_000


class CannotStart(HexloopError):
    """A block does not start; ``going_on`` is the one that stands in the way, if it is one."""

    def __init__(self, words: str, going_on: Sitting | None = None) -> None:
        super().__init__(words)
        self.going_on = going_on


class CannotFinish(HexloopError):
    """What was asked of a block that was started cannot be; the sentence says why."""


@transaction.atomic
def start_block(*, user: User, block: Block, on: date, at: datetime) -> Sitting:
    """Start a block and freeze its list as it is at ``at``. One that was started already is gone on with.

    Raises ``CannotStart`` when another one is going on, or when the block does not take place on ``on``.
    """
    sitting = accounts.owned(Sitting, user).filter(block=block, on=on).first()
    going = queries.going_on(user)
    if going and going != sitting:
        raise CannotStart(f"{going.title} is still going on. Finish it first, then start this one.", going)
    if sitting:
        return resume_block(user=user, sitting=sitting, at=at)
    planned = queries.occurrence(user, block, on, at=at)
    if planned is None:
        raise CannotStart("This block does not take place on that day. Move it to a day that suits, then start it.")
    sitting = begun(user, planned, at)
    sitting.running_since = at
    sitting.save()
    filled = queries.filling_of(user, planned, at=at)
    SittingItem.objects.bulk_create(
        SittingItem(
            sitting=sitting, place=place, kind=one.kind, key=one.key, title=one.title[:500], minutes=one.minutes
        )
        for place, one in enumerate(filled)
    )
    return sitting


def begun(user: User, planned: Occurrence, at: datetime) -> Sitting:
    """The row of a block that begins at ``at``, not saved yet; its clock stands still."""
    return Sitting(
        owner=user,
        under_nda=planned.block.under_nda,
        block_id=planned.block_id,
        on=planned.on,
        title=planned.title,
        kind=planned.kind,
        round=planned.round,
        planned_at=planned.starts_at,
        planned_minutes=planned.minutes,
        started_at=at,
    )


@transaction.atomic
def pause_block(*, user: User, sitting: Sitting, at: datetime) -> Sitting:
    """Stop the clock; pausing twice changes nothing."""
    sitting = _locked(user, sitting)
    if sitting.finished_at:
        raise CannotFinish("This block is finished already.")
    sitting.seconds, sitting.running_since = sitting.spent(at), None
    sitting.save(update_fields=["seconds", "running_since"])
    return sitting


@transaction.atomic
def resume_block(*, user: User, sitting: Sitting, at: datetime) -> Sitting:
    """Let the clock run again, also of a block that was finished."""
    sitting = _locked(user, sitting)
    going = queries.going_on(user)
    if going and going != sitting:
        raise CannotStart(f"{going.title} is still going on. Finish it first.", going)
    sitting.running_since = sitting.running_since or at
    sitting.finished_at = None
    sitting.save(update_fields=["running_since", "finished_at"])
    return sitting


@transaction.atomic
def leave_item(*, user: User, sitting: Sitting, at: datetime, done: bool = False) -> SittingItem | None:
    """Leave the item at hand, ticked off when ``done``, and take up the next that is open: ``None`` after the last."""
    sitting = _locked(user, sitting)
    items = list(sitting.items.order_by("place"))
    here = next((item for item in items if item.place == sitting.place), None)
    if here:
        _count_time(sitting, here, at)
        if done:
            here.state = ItemState.DONE
        here.save(update_fields=["seconds", "state"])
    graded = grades_in(user, sitting, items)
    open_items = [item for item in items if not item.state and (item.kind, item.key) not in graded]
    following = next((item for item in open_items if item.place > sitting.place), None)
    # After the last one, what was left open before; never the one that was just left.
    following = following or next((item for item in open_items if item != here), None)
    if following:
        sitting.place = following.place
        sitting.save(update_fields=["place"])
    return following


@transaction.atomic
def open_item(*, user: User, sitting: Sitting, place: int, at: datetime) -> SittingItem:
    """Take up one item of the list."""
    sitting = _locked(user, sitting)
    here = sitting.items.filter(place=sitting.place).first()
    if here and here.place != place:
        _count_time(sitting, here, at)
        here.save(update_fields=["seconds"])
    item = sitting.items.get(place=place)
    sitting.place = place
    sitting.save(update_fields=["place"])
    return item


@transaction.atomic
def tick_item(*, user: User, sitting: Sitting, place: int, state: ItemState) -> SittingItem:
    """Say of an item that it is done, left for later, or open again."""
    item = _locked(user, sitting).items.get(place=place)
    item.state = state
    item.save(update_fields=["state"])
    return item


@transaction.atomic
def finish_block(*, user: User, sitting: Sitting, at: datetime, note: str | None = None) -> Sitting:
    """End a block: its clock stops, its items keep what they were graded and how long they took. Finishing twice
    changes the note alone."""
    sitting = _locked(user, sitting)
    if note is not None:
        _check_note(note)
        sitting.note = note.strip()
    if sitting.finished_at is None:
        _close_items(user, sitting, at)
        sitting.seconds, sitting.running_since, sitting.finished_at = sitting.spent(at), None, at
    sitting.save()
    return sitting


@transaction.atomic
def drop_sitting(*, user: User, sitting: Sitting) -> None:
    """Take back that a block was started; grades given meanwhile stay."""
    _locked(user, sitting).delete()


def _locked(user: User, sitting: Sitting) -> Sitting:
    return accounts.owned(Sitting, user).select_for_update().get(pk=sitting.pk)


def _check_note(note: str) -> None:
    if len(note) > MOST_NOTE:
        raise CannotFinish(f"The note is longer than {MOST_NOTE:,} characters: shorten it, or write a page.")
    if "\0" in note:
        raise CannotFinish("The note holds a sign that cannot be kept. Type it again.")


def _count_time(sitting: Sitting, here: SittingItem, at: datetime) -> None:
    """What the clock ran since the last item was left belongs to the one at hand."""
    counted = sitting.items.aggregate(total=Sum("seconds"))["total"] or 0
    here.seconds += max(0, sitting.spent(at) - counted)


def _close_items(user: User, sitting: Sitting, at: datetime) -> None:
    items = list(sitting.items.order_by("place"))
    here = next((item for item in items if item.place == sitting.place), None)
    if here:
        _count_time(sitting, here, at)
    graded = grades_in(user, sitting, items)
    for item in items:
        given = graded.get((item.kind, item.key))
        if given:
            item.state, item.grade = ItemState.DONE, given.grade
            item.seconds = given.seconds or item.seconds
        elif not item.state:
            item.state = ItemState.SKIPPED
    SittingItem.objects.bulk_update(items, ["state", "grade", "seconds"])
