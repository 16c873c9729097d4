"""The page of a block: what is in it, its clock, what was planned beside what was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import Q

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import ItemState, Sitting, SittingItem
from hexloop.apps.calendar.queries.filling import Filled, filled_text
from hexloop.apps.calendar.queries.occurrences import Occurrence, State
from hexloop.apps.calendar.queries.sittings import READ, Given, grades_in, own_sittings
from hexloop.apps.calendar.queries.weeks import filling_of, going_on
from hexloop.apps.review.kinds import KINDS, Thing, things
from hexloop.apps.search import queries as search
from hexloop.apps.search.joining import ask
from hexloop.core.memory.grades import Grade

FOUND = 8
KIND_WORDS = {
    "problem": "Problems",
    "case": "Design cases",
    "paper": "Papers",
    "page": "Pages",
    "resource": "Resources",
}


@dataclass(frozen=True, slots=True)
class Item:
    """A thing on the list of a block that was started."""

    place: int
    kind: str
    key: str
    title: str
    url: str
    round: str
    minutes: int
    state: str
    words: str
    grade: int | None
    current: bool
    ticks: bool


@dataclass(frozen=True, slots=True)
class Sum:
    """Planned beside done for one sort of things. ``percent`` of the longer of the two."""

    name: str
    planned: int
    done: int
    planned_percent: int
    done_percent: int
    count_text: str


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that can be put in."""

    kind: str
    key: str
    title: str
    detail: str
    there: bool


@dataclass(frozen=True, slots=True)
class BlockPage:
    """The whole page. Before the start ``filled`` is what would be on the list, afterwards ``items`` is the list."""

    block: Occurrence
    title: str
    when: str
    state: str
    goal: str
    note: str
    sitting: Sitting | None
    filled: list[Filled]
    filled_text: str
    filled_minutes: int
    items: list[Item]
    done_count: int
    sums: list[Sum]
    grades: str
    spent: int
    spent_minutes: int
    planned: int
    left: int
    running: bool
    finished: bool
    other: Sitting | None
    query: str
    found: list[Found]
    calm: str


def block_page(user: User, block: Occurrence, *, note: str, at: datetime, query: str = "") -> BlockPage:
    """Everything on the page of a block with its ``note`` at ``at``; ``query`` looks for things to put in."""
    sitting = own_sittings(user).filter(block=block.block_id, on=block.on).first()
    rows = list(sitting.items.order_by("place")) if sitting else []
    graded = grades_in(user, sitting, rows) if sitting else {}
    filled = [] if sitting else filling_of(user, block, at=at)
    going = going_on(user)
    other = going if going and going != sitting else None
    items = _items(user, sitting, rows, graded) if sitting else []
    spent = sitting.spent(at) if sitting else 0
    planned = sitting.planned_minutes if sitting else block.minutes
    finished = bool(sitting and sitting.finished_at)
    return BlockPage(
        block=block,
        title=sitting.title if sitting else block.title,
        when=_when(user, block),
        state=block.state.value,
        goal=block.goal_text,
        note=note,
        sitting=sitting,
        filled=filled,
        filled_text=filled_text(filled),
        filled_minutes=sum(each.minutes for each in filled),
        items=items,
        done_count=sum(1 for item in items if item.state == ItemState.DONE),
        sums=_sums(rows, graded) if finished else [],
        grades=_grades(items),
        spent=spent,
        spent_minutes=round(spent / 60),
        planned=planned,
        left=planned * 60 - spent,
        running=bool(sitting and sitting.running_since),
        finished=finished,
        other=other,
        query=query,
        found=_found(user, query, {(each.kind, each.key) for each in filled if each.chosen}, at) if query else [],
        calm="It did not take place; that is all. What was due in it stands in your next block."
        if block.state is State.MISSED
        else "",
    )


def _when(user: User, block: Occurrence) -> str:
    zone = accounts.preferences(user).zone
    starts, ends = block.starts_at.astimezone(zone), block.ends_at.astimezone(zone)
    here = f"{starts:%A}, {starts.day} {starts:%B}, {starts:%H:%M}–{ends:%H:%M}"
    if block.zone == zone.key:
        return here
    own = block.starts_at.astimezone(ZoneInfo(block.zone))
    return f"{here} ({own:%H:%M} in {block.zone})"


def _items(
    user: User, sitting: Sitting, rows: Sequence[SittingItem], graded: dict[tuple[str, str], Given]
) -> list[Item]:
    named = things(user, rows)
    return [_item(sitting, row, named[row.kind, row.key], graded.get((row.kind, row.key))) for row in rows]


def _item(sitting: Sitting, row: SittingItem, thing: Thing, given: Given | None) -> Item:
    grade = given.grade if given else row.grade
    state = ItemState.DONE if given else ItemState(row.state)
    words = Grade(grade).title if grade else ("Done" if state is ItemState.DONE else "")
    if state is ItemState.SKIPPED:
        words = "Left for later"
    kind = KINDS.get(row.kind)
    return Item(
        place=row.place,
        kind=row.kind,
        key=row.key,
        title=row.title,
        url=thing.url,
        round=kind.round_of(thing) if kind else "",
        minutes=row.minutes,
        state=state.value,
        words=words,
        grade=grade,
        current=row.place == sitting.place and sitting.finished_at is None,
        ticks=row.kind in READ and grade is None,
    )


def _sums(rows: Sequence[SittingItem], graded: dict[tuple[str, str], Given]) -> list[Sum]:
    """Minutes planned and done by sort of thing."""
    planned: dict[str, int] = {}
    seconds: dict[str, int] = {}
    done: dict[str, tuple[int, int]] = {}
    for row in rows:
        name = KIND_WORDS.get(row.kind, "Cards")
        planned[name] = planned.get(name, 0) + row.minutes
        seconds[name] = seconds.get(name, 0) + row.seconds
        finished, total = done.get(name, (0, 0))
        is_done = row.state == ItemState.DONE or (row.kind, row.key) in graded
        done[name] = (finished + is_done, total + 1)
    longest = max([1, *planned.values(), *(spent // 60 for spent in seconds.values())])
    return [
        Sum(
            name=name,
            planned=minutes,
            done=round(seconds[name] / 60),
            planned_percent=round(100 * minutes / longest),
            done_percent=min(100, round(100 * seconds[name] / 60 / longest)),
            count_text=f"{done[name][0]} of {done[name][1]}",
        )
        for name, minutes in planned.items()
    ]


def _grades(items: Sequence[Item]) -> str:
    """``2 solid, 1 slow``."""
    given = [item.grade for item in items if item.grade]
    counts = [(sum(1 for grade in given if grade == each), Grade(each).title.lower()) for each in (4, 3, 2, 1)]
    return ", ".join(f"{count} {word}" for count, word in counts if count)


def _found(user: User, query: str, there: set[tuple[str, str]], at: datetime) -> list[Found]:
    asked = ask(user, query, at=at)
    only = asked.only & Q(kind__in=list(KINDS))
    hits = search.find(user, asked.query, at=at, only=only, limit=FOUND).hits
    return [Found(hit.kind, hit.key, hit.title, hit.kind.capitalize(), (hit.kind, hit.key) in there) for hit in hits]
