"""How much of a round a person could answer now, said honestly.

The value is the expected share of *all* the things there are to practise: what was never tried counts
as nothing, what was last graded "No clue" too, everything else with the recall that FSRS expects. It is
coverage times recall, and says nothing about anybody's chance to pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from hexloop.core.memory.grades import Grade

MEANING = (
    "The share of everything there is to practise that you could answer now: how much you tried, "
    "times how much of that you still have. It is never a chance to pass."
)
"""The sentence that stands beside every readiness figure."""

# Root mean square error between predicted and real recall of FSRS-6 with default parameters over
# 9 999 people (open-spaced-repetition/srs-benchmark): how far one person's memory may be from it.
MODEL_ERROR = 0.0716
_Z80 = 1.2816  # standard normal quantile: 80 % of cases lie within this many deviations


@dataclass(frozen=True, slots=True)
class Readiness:
    """One round. All but the counts are shares from 0 to 1; ``recall`` is ``None`` when nothing was
    tried. ``low`` and ``high`` are the 80 % band of ``value``: luck of single memories, and the
    error of the memory model."""

    total: int
    tried: int
    coverage: float
    recall: float | None
    value: float
    low: float
    high: float


def counted(retrievability: float, last_grade: Grade) -> float:
    """The recall that counts for a thing: nothing while its last grade is "No clue"."""
    return 0.0 if last_grade is Grade.NO_CLUE else retrievability


def readiness(recalls: Sequence[float], *, total: int) -> Readiness:
    """The readiness of a round with ``total`` things of which those with ``recalls`` were tried.

    What was tried counts even when it is no longer among the ``total`` (a pack was taken away).
    """
    tried = len(recalls)
    total = max(total, tried)
    if tried == 0:
        return Readiness(total, 0, 0.0, None, 0.0, 0.0, 0.0)
    known = sum(recalls)
    coverage, value = tried / total, known / total
    luck = sqrt(sum(recall * (1 - recall) for recall in recalls)) / total
    half = _Z80 * sqrt(luck**2 + (MODEL_ERROR * coverage) ** 2)
    return Readiness(
        total=total,
        tried=tried,
        coverage=coverage,
        recall=known / tried,
        value=value,
        low=max(0.0, value - half),
        high=min(coverage, value + half),
    )


def by_round(recalls: Iterable[tuple[str, float]], totals: Mapping[str, int]) -> dict[str, Readiness]:
    """Readiness by round key; a round without anything to practise is left out."""
    grouped: dict[str, list[float]] = {key: [] for key, total in totals.items() if total}
    for key, recall in recalls:
        grouped.setdefault(key, []).append(recall)
    return {key: readiness(found, total=totals.get(key, 0)) for key, found in grouped.items()}
