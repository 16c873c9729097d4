"""What goes into a block: what was chosen, then what is due, until its minutes are full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

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


@dataclass(frozen=True, slots=True)
class Candidate:
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


def minutes_by_kind(seconds: Mapping[str, Sequence[int]]) -> dict[str, float]:
    """How long a thing of each kind takes: the person's own median where enough is known, what is typical else."""
    own = {kind: median(times) / 60 for kind, times in seconds.items() if len(times) >= LEAST_KNOWN}
    return {**TYPICAL_MINUTES, **own}


def fill(chosen: Sequence[Candidate], due: Iterable[Candidate], room: Room) -> list[Candidate]:
    """The list of a block. All that was chosen goes in, whatever it takes; of what is due, in its order, what still
    fits, and at least one thing. Nothing stands twice."""
    found = list(chosen)
    there = {(each.kind, each.key) for each in found}
    left = room.minutes - sum(each.minutes for each in found)
    counted = sum(1 for each in found if room.takes(each.kind))
    for each in due:
        if room.goal and room.count and counted >= room.count:
            break
        if left <= 0 and not room.goal:
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
