"""What goes into a block: what was chosen, then what is due, until its minutes are full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from typing import NamedTuple

TYPICAL_MINUTES: Mapping[str, float] = {
    "problem": 30,
    "paper": 40,
    "question": 2.5,
    "line": 1.5,
    "highlight": 1.5,
    "story": 6,
    "project": 15,
    "counter": 4,
    "case": 45,
    "page": 10,
    "resource": 30,
}
"""How long a thing of a kind takes somebody whom nobody has watched yet."""
OTHERWISE = 5.0
LEAST_KNOWN = 5
"""How many times must be known before they count for more than what is typical."""
GOALS: Mapping[str, frozenset[str]] = {"problems": frozenset({"problem"}), "papers": frozenset({"paper"})}
NOT_CARDS = frozenset({"problem", "paper", "case"})


class Candidate(NamedTuple):
    """A thing that could go into a block, and how many minutes it takes."""

    kind: str
    key: str
    minutes: float
    new: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """How much goes in: ``minutes`` altogether, or ``count`` things of ``goal`` (problems, cards, papers)."""

    minutes: int
    goal: str = ""
    count: int = 0

    def takes(self, kind: str) -> bool:
        """Whether things of this kind count for the goal."""
        if self.goal == "cards":
            return kind not in NOT_CARDS
        return kind in GOALS[self.goal] if self.goal in GOALS else True


@dataclass(frozen=True, slots=True)
class Place:
    """A block of a day: its room, what was chosen for it, and from which of the offers it is filled (``None``: from
    none). What it ``keeps`` is not offered to a later one."""

    room: Room
    chosen: tuple[Candidate, ...] = ()
    offer: int | None = None
    keeps: bool = True


def minutes_by_kind(seconds: Mapping[str, Sequence[int]]) -> dict[str, float]:
    """How long a thing of each kind takes: the person's own median where enough is known, what is typical else."""
    own = {kind: median(times) / 60 for kind, times in seconds.items() if len(times) >= LEAST_KNOWN}
    return {**TYPICAL_MINUTES, **own}


def fill(chosen: Sequence[Candidate], due: Iterable[Candidate], room: Room, *, least: float = 0.0) -> list[Candidate]:
    """The list of a block. All that was chosen goes in, whatever it takes; of what is due, in its order, what still
    fits, and at least one thing. Nothing stands twice. ``least`` is how many minutes the shortest of ``due`` takes:
    when less is left, the others need no look."""
    found = list(chosen)
    there = {(each.kind, each.key) for each in found}
    left = room.minutes - sum(each.minutes for each in found)
    counted = sum(1 for each in found if room.takes(each.kind))
    for each in due:
        if room.goal and room.count and counted >= room.count:
            break
        if not room.goal and (left <= 0 or (found and left < least)):
            break
        if (each.kind, each.key) in there or not room.takes(each.kind):
            continue
        # A goal says how many, so that a slow person is not given fewer.
        if found and not room.goal and each.minutes > left:
            continue
        found.append(each)
        there.add((each.kind, each.key))
        left -= each.minutes
        counted += 1
    return found


@lru_cache(maxsize=64)
def fill_day(places: tuple[Place, ...], offers: tuple[tuple[Candidate, ...], ...]) -> tuple[tuple[Candidate, ...], ...]:
    """The lists of the blocks of a day, in order. What was chosen for one of them is offered to none. The same day
    gives the same lists, so they are kept."""
    used = {(each.kind, each.key) for place in places for each in place.chosen}
    least = [min((one.minutes for one in offer), default=0.0) for offer in offers]
    lists: list[tuple[Candidate, ...]] = []
    for place in places:
        offered = () if place.offer is None else offers[place.offer]
        shortest = 0.0 if place.offer is None else least[place.offer]
        free = (one for one in offered if (one.kind, one.key) not in used)
        found = fill(place.chosen, free, place.room, least=shortest)
        lists.append(tuple(found))
        if place.keeps:
            used |= {(one.kind, one.key) for one in found}
    return tuple(lists)
