"""Taking over what was done to our events in another calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from hexloop.apps.accounts.models import User
from hexloop.apps.calendar import sources
from hexloop.apps.calendar.models import Block
from hexloop.apps.calendar.queries.occurrences import own_blocks
from hexloop.apps.calendar.services.blocks import CannotPlan, Scope, cancel_day, edit_block, move_occurrence, plan_of
from hexloop.apps.calendar.sources import Move
from hexloop.core.formats.ics.returned import Instance, Returned, read_back, rule_parts
from hexloop.core.formats.ics.writing import Appointment, rule_text
from hexloop.core.interviews.local_times import moment
from hexloop.lib.errors import HexloopError


class CannotTake(HexloopError):
    """What was done there cannot be done here; the sentence says why."""


def block_of(user: User, key: str) -> Block | None:
    """The block that a key (``block-7``) names, unless it was deleted."""
    number = key.removeprefix("block-")
    return own_blocks(user).filter(pk=int(number)).first() if number.isdecimal() else None


def same_times(ours: Appointment, text: str) -> bool:
    """Whether a text of the server says the same of when as we do."""
    theirs = read_back(text, ours.zone)
    return (
        not _moved(ours, theirs)
        and not _days_moved(ours, theirs)
        and not _days_gone(ours, theirs)
        and _same_rule(ours, theirs)
    )


def take_block(*, user: User, key: str, ours: Appointment, text: str, at: datetime) -> None:
    """Do to a block what was done to it there: another time, length or title, days moved or left out.

    Raises ``CannotTake`` where that is more than a block can be; nothing is changed then.
    """
    block, theirs = block_of(user, key), read_back(text, ours.zone)
    if block is None or theirs.whole is None:
        raise CannotTake("It cannot be read, or its block was deleted here.")
    if not _same_rule(ours, theirs):
        raise CannotTake("The way it repeats was changed there. Change it here, where a block is more than its times.")
    days = _days_gone(ours, theirs), _days_moved(ours, theirs)
    try:
        for on in days[0]:
            cancel_day(user=user, block=block, on=on.date(), at=at)
        for each in days[1]:
            assert each.on is not None
            move_occurrence(
                user=user,
                block=block,
                on=each.on.date(),
                to_on=each.starts.date(),
                starts_minute=_minute(each.starts),
                minutes=each.minutes,
                version=None,
                at=at,
            )
        if _moved(ours, theirs):
            _move_whole(user, block, ours, theirs.whole, at)
    except CannotPlan as error:
        raise CannotTake(str(error)) from error


def take_event(*, user: User, key: str, ours: Appointment, text: str, at: datetime) -> None:
    """Give an event of another app the time that it has there. Raises ``CannotTake``."""
    name, _, event_key = key.removeprefix("event-").partition(":")
    source, whole = sources.SOURCES.get(name), read_back(text, ours.zone).whole
    if source is None or source.move is None or whole is None:
        raise CannotTake("It cannot be moved from another calendar.")
    starts_at = moment(whole.starts, ZoneInfo(ours.zone)).at
    try:
        source.move(user, Move(event_key, starts_at, whole.minutes, ours.version), at)
    except HexloopError as error:
        raise CannotTake(str(error)) from error


def _move_whole(user: User, block: Block, ours: Appointment, theirs: Instance, at: datetime) -> None:
    block.refresh_from_db()
    title = theirs.title[:120] if theirs.title and theirs.title != ours.title and not ours.private else block.title
    plan = replace(
        plan_of(block),
        first_on=theirs.starts.date(),
        starts_minute=_minute(theirs.starts),
        minutes=theirs.minutes,
        title=title,
    )
    on = None if block.happens_once else block.first_on
    edit_block(user=user, block=block, plan=plan, version=None, at=at, scope=Scope.ALL, on=on)


def _minute(local: datetime) -> int:
    return local.hour * 60 + local.minute


def _moved(ours: Appointment, theirs: Returned) -> bool:
    whole = theirs.whole
    if whole is None:
        return False
    return (whole.starts, whole.minutes, whole.title or ours.title) != (ours.starts, ours.minutes, ours.title)


def _days_gone(ours: Appointment, theirs: Returned) -> list[datetime]:
    cancelled = [each.on for each in theirs.different if each.cancelled and each.on]
    return [on for on in [*theirs.left_out, *cancelled] if on not in ours.left_out]


def _days_moved(ours: Appointment, theirs: Returned) -> list[Instance]:
    known = {each.on: (each.starts, each.minutes) for each in ours.different}
    return [
        each
        for each in theirs.different
        if each.on is not None
        and not each.cancelled
        and known.get(each.on, (each.on, ours.minutes)) != (each.starts, each.minutes)
    ]


def _same_rule(ours: Appointment, theirs: Returned) -> bool:
    return theirs.whole is None or theirs.rule == rule_parts(rule_text(ours))
