"""The blocks of the day on Today: what each is for, what is in it, how it stands; and which is next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from hexloop.apps.accounts.addresses import address
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import BlockKind
from hexloop.apps.calendar.queries import Occurrence, State, filled_texts
from hexloop.web.durations import duration_text
from hexloop.web.pieces import PlanBlock

OPEN = {State.PLANNED, State.NOW, State.GOING, State.PAUSED}


@dataclass(frozen=True, slots=True)
class DayBlocks:
    """The rows, the minutes planned, and the block to go on with: its words, its address, and whether it has to be
    started by a form."""

    rows: list[PlanBlock]
    planned: int
    next_words: str
    next_url: str
    starts: bool


def day_blocks(user: User, blocks: Sequence[Occurrence], *, at: datetime, zone: ZoneInfo) -> DayBlocks:
    """The blocks of one study day as rows. As many queries as there are different rounds to fill from."""
    filled = filled_texts(user, [each for each in blocks if each.state in OPEN], at=at)
    rows = [_row(each, filled.get((each.block_id, each.on), ""), zone) for each in blocks]
    going = [each for each in blocks if each.state in {State.GOING, State.PAUSED}]
    waiting = [each for each in blocks if each.state in {State.NOW, State.PLANNED} and each.kind != BlockKind.FREE]
    planned = sum(each.minutes for each in blocks if each.kind != BlockKind.FREE)
    if going:
        return DayBlocks(rows, planned, "Go on with the block", going[0].url, starts=False)
    if waiting:
        return DayBlocks(rows, planned, "Start next block", _start_url(waiting[0]), starts=True)
    return DayBlocks(rows, planned, "", "", starts=False)


def _start_url(each: Occurrence) -> str:
    return address("block_start", each.block_id, each.on.isoformat())


def _free_url(each: Occurrence) -> str:
    return address("block_free", each.block_id, each.on.isoformat())


def _row(each: Occurrence, held: str, zone: ZoneInfo) -> PlanBlock:
    starts = f"{each.starts_at.astimezone(zone):%H:%M}"
    if each.kind == BlockKind.FREE:
        return PlanBlock(starts, "", detail=each.title)
    goal = each.goal_text if each.block.goal_count else ""
    row = PlanBlock(starts, each.title, each.minutes, round=each.round, page=each.url)
    if each.state is State.DONE:
        return replace(row, detail=goal, done=duration_text(each.done_seconds))
    if each.state is State.MISSED:
        return replace(row, detail="Not started.", url=_free_url(each), action="To a free time", posts=True)
    if each.state in {State.GOING, State.PAUSED}:
        return replace(row, detail=held or goal, url=each.url, action="Go on")
    detail = held or goal or "Nothing is due for it. Its page takes what you choose."
    return replace(row, detail=detail, url=_start_url(each), posts=True)
