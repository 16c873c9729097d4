"""What fills the blocks of a day: chosen things first, then what is due of the day, each in one block only."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import Block, BlockItem, BlockKind
from hexloop.apps.calendar.queries.occurrences import Occurrence, State
from hexloop.apps.calendar.queries.rows import BlockRow
from hexloop.apps.design.cards import KIND as CASE
from hexloop.apps.design.queries.things import untried_cases
from hexloop.apps.papers.cards import KIND as PAPER
from hexloop.apps.papers.models import Paper, Status
from hexloop.apps.review import compiled
from hexloop.apps.review.building import Cut, Entry, day_queue
from hexloop.apps.review.kinds import KINDS, Named, things
from hexloop.apps.review.models import Review
from hexloop.core.calendar.filling import OTHERWISE, Candidate, Place, Room, fill_day, minutes_by_kind
from hexloop.core.rounds import Round

KNOWN_TIMES = 200
"""How many of the last grades tell how long things take."""
MOST_WAITING = 20
_COUNTED = (("problem", "problem"), (CASE, "design case"), (PAPER, "paper"))
"""Kinds that are counted by their own word; the rest are cards."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A thing in a block. ``chosen``: the person put it there."""

    kind: str
    key: str
    title: str
    detail: str
    url: str
    round: str
    minutes: int
    chosen: bool
    new: bool

    @property
    def minutes_text(self) -> str:
        """``30 min``."""
        return f"{self.minutes} min"


def own_minutes(user: User) -> dict[str, float]:
    """How many minutes a thing of each kind takes this person. One query."""
    times: dict[str, list[int]] = defaultdict(list)
    for kind, seconds in compiled.rows("last times", _last_times, {"owner": user}):
        times[kind].append(seconds)
    return minutes_by_kind(times)


def _last_times(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    graded = accounts.owned(Review, values["owner"]).filter(undone_at=None, seconds__gt=0).order_by("-at")
    return graded.values_list("card_kind", "seconds")[:KNOWN_TIMES]


def fillings(user: User, blocks: Sequence[Occurrence], *, at: datetime) -> dict[tuple[int, date], list[Filled]]:
    """What is in each of the blocks of one day, by block and day. What stands in an earlier block is not offered to a
    later one. As many queries as there are different rounds among the blocks, not more with more blocks."""
    held = _held(user, blocks, at=at)
    return _named(user, held.lists, held.chosen)


def filled_texts(user: User, blocks: Sequence[Occurrence], *, at: datetime) -> dict[tuple[int, date], str]:
    """What is in each of the blocks of one day in words, by block and day: only a thing that is alone is named."""
    lists = _held(user, blocks, at=at).lists
    alone = {block: items for block, items in lists.items() if len(items) == 1}
    named = _named(user, alone, {}) if alone else {}
    return {block: filled_text(named.get(block, items)) for block, items in lists.items()}


@dataclass(frozen=True, slots=True)
class _Held:
    """What is in each block by block and day, and how many of it were chosen."""

    lists: Mapping[tuple[int, date], Sequence[Candidate]]
    chosen: Mapping[tuple[int, date], int]


def _held(user: User, blocks: Sequence[Occurrence], *, at: datetime) -> _Held:
    if not blocks:
        return _Held({}, {})
    takes = own_minutes(user)
    chosen = _chosen(user, blocks)
    cuts = _cuts(blocks)
    offers = tuple(_waiting(user, cut, max(at, starts), takes) for cut, starts in cuts.items())
    numbers = {cut: number for number, cut in enumerate(cuts)}
    places = []
    for each in blocks:
        own = chosen[each.block_id, each.on]
        cut = _cut_of(each.block)
        places.append(
            Place(
                Room(each.minutes, each.block.goal, each.block.goal_count),
                tuple(Candidate(item.kind, item.key, _minutes(takes, item.kind)) for item in own),
                None if cut is None else numbers[cut],
                # What was missed keeps nothing from the blocks that still come.
                keeps=each.state not in {State.DONE, State.MISSED},
            )
        )
    lists = fill_day(tuple(places), offers)
    names = [(each.block_id, each.on) for each in blocks]
    return _Held(dict(zip(names, lists, strict=True)), {name: len(chosen[name]) for name in names})


def filled_text(items: Sequence[Filled | Candidate]) -> str:
    """``2 problems, 14 cards, 1 new``: what a block holds, in words."""
    if len(items) == 1 and isinstance(items[0], Filled):
        return items[0].title
    return _counted(tuple((each.kind, each.new) for each in items))


@lru_cache(maxsize=256)
def _counted(items: tuple[tuple[str, bool], ...]) -> str:
    kinds = Counter(kind for kind, _ in items)
    counts = [(kinds.pop(kind, 0), word) for kind, word in _COUNTED]
    counts.append((kinds.total(), "card"))
    words = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count]
    new = sum(1 for _, is_new in items if is_new)
    return ", ".join([*words, *([f"{new} of them new"] if new else [])])


def _chosen(user: User, blocks: Sequence[Occurrence]) -> dict[tuple[int, date], list[BlockItem]]:
    found: dict[tuple[int, date], list[BlockItem]] = {(each.block_id, each.on): [] for each in blocks}
    items = BlockItem.objects.filter(
        block__owner=user, block__in={each.block_id for each in blocks}, on__in={each.on for each in blocks}
    )
    for item in items.order_by("place", "pk"):
        if (item.block_id, item.on) in found:
            found[item.block_id, item.on].append(item)
    return found


def _cut_of(block: Block | BlockRow) -> tuple[str, str] | None:
    """Round and kind that what is due for a block is cut to; ``None`` where nothing fills it by itself."""
    if block.kind in {BlockKind.MOCK, BlockKind.FREE}:
        return None
    return block.round, PAPER if block.kind == BlockKind.READING else ""


def _cuts(blocks: Iterable[Occurrence]) -> dict[tuple[str, str], datetime]:
    """Every cut that is needed, and when its first block starts."""
    found: dict[tuple[str, str], datetime] = {}
    for each in blocks:
        cut = _cut_of(each.block)
        if cut is not None:
            found.setdefault(cut, each.starts_at)
    return found


def _waiting(user: User, cut: tuple[str, str], at: datetime, takes: Mapping[str, float]) -> tuple[Candidate, ...]:
    round_key, kind = cut
    entries = day_queue(user, at=at, cut=Cut(round=round_key, kind=kind)).entries
    found = _as_offered(entries, tuple(takes.items()))
    if kind == PAPER:
        return (*_begun_papers(user, round_key, takes), *found)
    if round_key == Round.DESIGN:
        cases = untried_cases(user, MOST_WAITING)
        return (*found, *(Candidate(CASE, key, _minutes(takes, CASE), True) for key in cases))
    return found


@lru_cache(maxsize=64)
def _as_offered(entries: tuple[Entry, ...], takes: tuple[tuple[str, float], ...]) -> tuple[Candidate, ...]:
    minutes = dict(takes)
    return tuple(Candidate(each.kind, each.key, _minutes(minutes, each.kind), each.new) for each in entries)


def _begun_papers(user: User, round_key: str, takes: Mapping[str, float]) -> list[Candidate]:
    """Papers that are being read, then those that are to be read: reading is more than what can be forgotten."""
    papers = accounts.owned(Paper, user).filter(status__in=(Status.READING, Status.TO_READ))
    if round_key:
        papers = papers.filter(round=round_key)
    # "reading" comes before "to-read".
    slugs = papers.order_by("status", "-edited_at").values_list("slug", flat=True)[:MOST_WAITING]
    return [Candidate(PAPER, f"paper-{slug}", _minutes(takes, PAPER)) for slug in slugs]


def _minutes(takes: Mapping[str, float], kind: str) -> float:
    return takes.get(kind, OTHERWISE)


def _named(
    user: User, lists: Mapping[tuple[int, date], Sequence[Candidate]], chosen: Mapping[tuple[int, date], int]
) -> dict[tuple[int, date], list[Filled]]:
    named = things(user, {Named(one.kind, one.key) for items in lists.values() for one in items})
    return {
        block: [
            Filled(
                kind=one.kind,
                key=one.key,
                title=named[one.kind, one.key].title,
                detail=named[one.kind, one.key].detail,
                url=named[one.kind, one.key].url,
                round=KINDS[one.kind].round_of(named[one.kind, one.key]) if one.kind in KINDS else "",
                minutes=max(1, round(one.minutes)),
                chosen=place < chosen.get(block, 0),
                new=one.new,
            )
            for place, one in enumerate(items)
        ]
        for block, items in lists.items()
    }
