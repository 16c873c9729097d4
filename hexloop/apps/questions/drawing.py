"""Which questions a drill asks, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from hexloop.core.interviews.drawing import NEVER_TRIED, interleave
from hexloop.core.memory.grades import Grade

AFTER_BUGS = 0.35
"""How weak one counts at least that last went with bugs."""
_FLOOR = 0.05
"""What is known well is asked now and then all the same."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be asked. ``weakness`` is from 0 to 1."""

    key: str
    topic: str
    weakness: float


def weakness(recall: float | None, last: Grade | None) -> float:
    """How much a question needs asking: ``recall`` is the chance that it is still there, ``last`` how it last went;
    both are ``None`` for one never tried."""
    if recall is None or last is None:
        return NEVER_TRIED
    if last is Grade.NO_CLUE:
        return 1.0
    return max(1 - recall, AFTER_BUGS if last is Grade.BUGS else 0.0)


def draw(candidates: Sequence[Candidate], count: int, random: Random) -> list[str]:
    """``count`` of the candidates by chance, the weak ones far more often, no topic twice in a row where others are
    left. Fewer when there are fewer."""
    # Weighted sampling without replacement (Efraimidis and Spirakis 2006): the largest u ** (1 / w).
    keyed = [(random.random() ** (1 / (each.weakness + _FLOOR) ** 2), place) for place, each in enumerate(candidates)]
    chosen = [candidates[place] for _, place in sorted(keyed, reverse=True)[:count]]
    return [each.key for each in interleave(chosen, random)]
