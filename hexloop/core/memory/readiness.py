"""How much of what is likely asked a person could answer, said honestly.

The value is an expected share. What was tried counts with the recall that FSRS expects (nothing while its last grade is
"No clue"); what was never tried counts with a cautious prior, Beta(1, 4), that first tries of the same kind and rounds
that really took place move. Where a company asks some things by name, these weigh 0.6 and the rest of the round 0.4. It
says nothing about anybody's chance to pass.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import sqrt

from hexloop.core.memory.grades import Grade

MEANING = (
    "The expected share of what is likely asked that you could answer now: what you tried counts with what you still "
    "have of it, what you never tried with a cautious guess. It assumes that questions come evenly out of what is "
    "here. It is never a chance to pass."
)
"""The sentence that stands beside every readiness figure."""
MEANING_AT_COMPANY = (
    "The expected share of what is likely asked here that you could answer now. It assumes that what is tagged makes "
    "up six in ten questions, and the rest of each round the other four. It is never a chance to pass."
)
"""The same beside the figure of a company."""

TAGGED_SHARE = 0.6
"""How much of what a company asks is expected to be among what is tagged with it."""
ROUND_COUNTS = 2.0
"""A real round counts as so many first tries: it says more than one question and is remembered as one grade."""

# Root mean square error between predicted and real recall of FSRS-6 with default parameters over
# 9 999 people (open-spaced-repetition/srs-benchmark): how far one person's memory may be from it.
MODEL_ERROR = 0.0716
_Z80 = 1.2816  # standard normal quantile: 80 % of cases lie within this many deviations


@dataclass(frozen=True, slots=True)
class Prior:
    """What to expect of a thing that was never tried: a Beta distribution."""

    right: float = 1.0
    wrong: float = 4.0

    @property
    def mean(self) -> float:
        """The expected share."""
        return self.right / (self.right + self.wrong)

    @property
    def variance(self) -> float:
        """How unsure that share is."""
        both = self.right + self.wrong
        return self.right * self.wrong / (both**2 * (both + 1))

    def after(self, solved: float, tried: float) -> Prior:
        """The same after ``solved`` of ``tried`` first tries went well."""
        return Prior(self.right + solved, self.wrong + tried - solved)

    def after_rounds(self, grades: Iterable[int]) -> Prior:
        """The same after real rounds that went so, from 1 (no clue) to 4 (solid)."""
        shares = [(grade - 1) / 3 for grade in grades]
        return self.after(ROUND_COUNTS * sum(shares), ROUND_COUNTS * len(shares))


@dataclass(frozen=True, slots=True)
class Pool:
    """Things of one kind that are equally likely asked. Of those ``tried``, ``known`` is the sum of their recalls and
    ``squares`` that of the squares; ``untried`` is how many were not. ``weight`` is how much is asked out of it; only
    the ratio between pools counts."""

    kind: str
    tried: int = 0
    known: float = 0.0
    squares: float = 0.0
    untried: int = 0
    prior: Prior = field(default_factory=Prior)
    weight: float = 1.0

    @property
    def size(self) -> int:
        """How many things are in it."""
        return self.tried + self.untried


@dataclass(frozen=True, slots=True)
class Readiness:
    """One round. All but the counts are shares from 0 to 1; ``coverage`` is how much of what is likely asked was tried,
    ``recall`` what is left of that, ``None`` when nothing was tried. ``low`` and ``high`` are the 80 % band of
    ``value``: the luck of single questions, the error of the memory model, and how little first tries say. ``guessed``
    says that nothing of the person's own is in it: no try, and no round or first try that moved the prior."""

    total: int
    tried: int
    coverage: float
    recall: float | None
    value: float
    low: float
    high: float
    guessed: bool


def counted(retrievability: float, last_grade: Grade) -> float:
    """The recall that counts for a thing: nothing while its last grade is "No clue"."""
    return 0.0 if last_grade is Grade.NO_CLUE else retrievability


def evenly(pools: Iterable[Pool]) -> list[Pool]:
    """The pools with a weight each, so that every thing is asked as likely as another."""
    return [replace(pool, weight=float(pool.size)) for pool in pools]


def with_tagged(tagged: Sequence[Pool], others: Sequence[Pool]) -> list[Pool]:
    """The pools of a round at a company: what is tagged shares 0.6 evenly, the rest 0.4."""
    return [*_shared(tagged, TAGGED_SHARE), *_shared(others, 1 - TAGGED_SHARE)]


def _shared(pools: Sequence[Pool], share: float) -> list[Pool]:
    size = sum(pool.size for pool in pools)
    return [replace(pool, weight=share * pool.size / size) for pool in pools if pool.size]


def readiness(pools: Iterable[Pool]) -> Readiness | None:
    """The readiness of a round that is asked out of these pools; ``None`` where there is nothing in them."""
    filled = [pool for pool in pools if pool.size and pool.weight > 0]
    whole = sum(pool.weight for pool in filled)
    if not filled:
        return None
    coverage = known = value = luck = 0.0
    unsure: dict[str, float] = defaultdict(float)
    for pool in filled:
        each = pool.weight / whole / pool.size
        guess = pool.prior.mean
        coverage += each * pool.tried
        known += each * pool.known
        value += each * (pool.known + pool.untried * guess)
        # Each is right or wrong: recall times what is missing of it.
        luck += each**2 * max(0.0, pool.known - pool.squares)
        luck += each**2 * pool.untried * guess * (1 - guess)
        # The pools of one kind are wrong together: their guess is the same.
        unsure[pool.kind] += each * pool.untried * sqrt(pool.prior.variance)
    spread = luck + (MODEL_ERROR * coverage) ** 2 + sum(part**2 for part in unsure.values())
    half = _Z80 * sqrt(spread)
    tried = sum(pool.tried for pool in filled)
    return Readiness(
        total=sum(pool.size for pool in filled),
        tried=tried,
        coverage=min(1.0, coverage),
        recall=known / coverage if tried else None,
        value=value,
        low=max(0.0, value - half),
        high=min(1.0, value + half),
        guessed=not tried and all(pool.prior == Prior() for pool in filled),
    )
