"""What goes out to other calendars: blocks with their rules, events of other apps. Nothing under NDA is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from hexloop.apps.accounts.models import User
from hexloop.apps.calendar import sources
from hexloop.apps.calendar.models import Block, BlockKind, Change, FeedHolds
from hexloop.apps.calendar.queries.occurrences import block_url, days_off, goal_text, own_blocks
from hexloop.apps.calendar.sources import Event, EventSource
from hexloop.core.calendar import recurrence
from hexloop.core.formats.ics.writing import Appointment, Different
from hexloop.core.interviews.local_times import moment
from hexloop.core.rounds import Round

BEHIND, AHEAD = timedelta(days=366), timedelta(days=731)
ALARM_MINUTES = 60
PRIVATE_TITLE = "Busy"

Address = Callable[[str], str]
"""A path of ours as an address that another program can open."""


def appointments(user: User, holds: str, at: datetime, address: Address) -> dict[str, Appointment]:
    """What goes out, by key (``block-7``, ``event-interviews:round-3``), in order.

    A year back and two ahead; a block that repeats is one appointment with all its days. Three queries and those of the
    sources.
    """
    found: dict[str, Appointment] = {}
    if holds != FeedHolds.EVENTS:
        found |= _blocks(user, at, address)
    if holds != FeedHolds.BLOCKS:
        found |= {event_key(source, event): _event(user, event, address) for source, event in _events(user, at)}
    return found


def event_key(source: EventSource, event: Event) -> str:
    """How an event of another app is called among what goes out."""
    return f"event-{source.name}:{event.key}"


def block_key(block: Block) -> str:
    """How a block is called among what goes out."""
    return f"block-{block.pk}"


def _events(user: User, at: datetime) -> Iterator[tuple[EventSource, Event]]:
    for source in sources.SOURCES.values():
        if source.feeds:
            yield from ((source, event) for event in source.events(user, at - BEHIND, at + AHEAD))


def _event(user: User, event: Event, address: Address) -> Appointment:
    zone = event.zone or "UTC"
    starts = event.starts_at.astimezone(UTC if event.all_day else ZoneInfo(zone))
    private = event.under_nda
    return Appointment(
        uid=f"{uuid5(NAMESPACE_URL, f'{user.date_joined.isoformat()}:{event.key}')}@hexloop",
        title=PRIVATE_TITLE if private else event.title,
        starts=starts.replace(tzinfo=None),
        minutes=max(0, int((event.ends_at - event.starts_at).total_seconds()) // 60),
        zone=zone,
        version=event.version,
        # Nobody tells when an event was changed: its version makes a stamp that grows with it and is always the same.
        edited_at=user.date_joined + timedelta(seconds=event.version),
        categories=() if private else ("Interview", *_round_title(event.round)),
        note="" if private else event.detail,
        place="" if private else event.place,
        url=address(event.url) if event.url and not private else "",
        busy=event.busy,
        tentative=event.tentative,
        all_day=event.all_day,
        alarm_minutes=0 if event.all_day else ALARM_MINUTES,
        private=private,
    )


def _blocks(user: User, at: datetime, address: Address) -> dict[str, Appointment]:
    first, last = (at - BEHIND).date(), (at + AHEAD).date()
    off = days_off(user, first, last)
    # A block that ended before may have a day that was moved to a later one.
    rows = own_blocks(user).filter(first_on__lte=last).prefetch_related("changes").order_by("pk")
    near = [block for block in rows if block.last_on >= first or any(_day(change) >= first for change in _of(block))]
    found = {block_key(block): _block(block, off, first, last, address) for block in near}
    return {key: appointment for key, appointment in found.items() if appointment is not None}


def _of(block: Block) -> list[Change]:
    return [change for change in block.changes.all() if not change.cancelled]


def _day(change: Change) -> date:
    return change.moved_on or change.on


def _block(block: Block, off: set[date], first: date, last: date, address: Address) -> Appointment | None:
    days_of_rule = set(recurrence.days(block.rule, block.first_on, first, last))
    changes = {change.on: change for change in block.changes.all()}
    gone = {on for on, change in changes.items() if change.cancelled or _day(change) in off}
    gone |= {on for on in days_of_rule & off if on not in changes or changes[on].moved_on is None}
    if block.happens_once:
        gone = set()
    changed = [
        change
        for on, change in sorted(changes.items())
        if on not in gone and not block.happens_once and recurrence.happens_on(block.rule, block.first_on, on)
    ]
    private = block.under_nda
    starts = _local(block.first_on, block.starts_minute)
    if block.happens_once:
        # Only what repeats keeps an hour that clocks skip.
        zone = ZoneInfo(block.zone)
        starts = moment(starts, zone).at.astimezone(zone).replace(tzinfo=None)
    return Appointment(
        uid=block.uid,
        title=PRIVATE_TITLE if private else block.name,
        starts=starts,
        minutes=block.minutes,
        zone=block.zone,
        version=block.version,
        edited_at=block.edited_at,
        rule=block.rule,
        left_out=tuple(_local(on, block.starts_minute) for on in sorted(gone)),
        different=tuple(_different(block, change) for change in changed),
        categories=() if private else (BlockKind(block.kind).label, *_round_title(block.round)),
        note="" if private else _note(block),
        url="" if private else address(block_url(block.pk, block.first_on)),
        private=private,
    )


def _different(block: Block, change: Change) -> Different:
    minute = block.starts_minute if change.starts_minute is None else change.starts_minute
    return Different(
        on=_local(change.on, block.starts_minute),
        starts=_local(_day(change), minute),
        minutes=change.minutes or block.minutes,
        title=PRIVATE_TITLE if block.under_nda else change.title or block.name,
    )


def _note(block: Block) -> str:
    goal = goal_text(block, block.minutes) if block.goal else ""
    return "\n\n".join(text for text in (goal, block.note) if text)


def _local(on: date, minute: int) -> datetime:
    return datetime.combine(on, time(minute // 60, minute % 60))


def _round_title(key: str) -> tuple[str, ...]:
    return (Round(key).title,) if key else ()
