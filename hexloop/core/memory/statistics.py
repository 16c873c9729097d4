"""What a history of reviews says: counts, true retention, hours, and whether predictions came true.

Days are added up once (``day_totals``) and then only added together, so that years of reviews cost as much as
the days they lie on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import log
from typing import Any

from hexloop.core.memory.grades import Grade

MATURE_DAYS = 21
"""From this interval on a card is mature, as Anki counts."""
BINS = 10
HOURS = 24
_SURE = 1e-6


@dataclass(frozen=True, slots=True)
class Given:
    """One review. ``hour`` is local, ``interval`` the days that the card was scheduled for (``None``: it was new),
    ``expected`` the recall that was predicted just before. ``counts`` is false for cramming: it shows effort, not
    memory."""

    grade: int
    hour: int
    seconds: int
    round: str
    interval: int | None
    expected: float | None
    counts: bool = True


@dataclass(slots=True)
class Totals:
    """Sums over some reviews. ``grades`` counts the four grades; ``young`` and ``mature`` hold passed and failed;
    ``hours`` holds reviews and passed ones by hour of the day, ``bins`` reviews, the sum of expected recall and passed
    ones by tenth of expected recall; ``loss`` is the sum of the log-losses of the predictions."""

    reviews: int = 0
    seconds: int = 0
    learned: int = 0
    crammed: int = 0
    grades: list[int] = field(default_factory=lambda: [0] * 4)
    young: list[int] = field(default_factory=lambda: [0, 0])
    mature: list[int] = field(default_factory=lambda: [0, 0])
    hours: list[list[int]] = field(default_factory=lambda: [[0, 0] for _ in range(HOURS)])
    bins: list[list[float]] = field(default_factory=lambda: [[0, 0.0, 0] for _ in range(BINS)])
    loss: float = 0.0
    rounds: dict[str, int] = field(default_factory=dict)

    def add(self, other: Totals) -> None:
        """Add the sums of ``other`` to these."""
        self.reviews += other.reviews
        self.seconds += other.seconds
        self.learned += other.learned
        self.crammed += other.crammed
        self.loss += other.loss
        for mine, more in ((self.grades, other.grades), (self.young, other.young), (self.mature, other.mature)):
            for place, count in enumerate(more):
                mine[place] += count
        for hour, (count, passed) in enumerate(other.hours):
            self.hours[hour][0] += count
            self.hours[hour][1] += passed
        for place, values in enumerate(other.bins):
            for part, value in enumerate(values):
                self.bins[place][part] += value
        for name, count in other.rounds.items():
            self.rounds[name] = self.rounds.get(name, 0) + count

    @property
    def predicted(self) -> int:
        """How many reviews were predicted."""
        return int(sum(values[0] for values in self.bins))

    @property
    def retention(self) -> float | None:
        """The share of reviews of known cards that were passed, ``None`` without any."""
        return share(self.young[0] + self.mature[0], self.young[1] + self.mature[1])


def share(passed: float, failed: float) -> float | None:
    """``passed`` as a share of both, ``None`` when there is neither."""
    return passed / (passed + failed) if passed + failed else None


def day_totals(given: Iterable[Given]) -> Totals:
    """The sums over the reviews of one day."""
    totals = Totals()
    for review in given:
        _count(totals, review)
    return totals


def over(days: Mapping[date, Totals], *, since: date, until: date) -> Totals:
    """The sums over the days from ``since`` to ``until``, both included."""
    total = Totals()
    for day, totals in days.items():
        if since <= day <= until:
            total.add(totals)
    return total


def streak(days: Iterable[date], today: date) -> int:
    """How many days in a row, up to today or yesterday, have a review."""
    done = set(days)
    day = today if today in done else today - timedelta(days=1)
    length = 0
    while day in done:
        length += 1
        day -= timedelta(days=1)
    return length


@dataclass(frozen=True, slots=True)
class Calibration:
    """Whether predictions came true. ``bins`` are reviews, mean expected and real recall for every tenth that has
    reviews. ``loss`` is the mean log-loss of the predictions, ``plain_loss`` that of always saying the mean recall:
    when the first is not smaller, predicting each card by itself is worth nothing."""

    reviews: int
    bins: tuple[tuple[int, float, float], ...]
    loss: float
    plain_loss: float

    @property
    def helps(self) -> bool:
        """Whether the predictions beat always saying the mean."""
        return self.loss < self.plain_loss


def calibration(totals: Totals) -> Calibration | None:
    """The calibration of what was predicted, ``None`` when nothing was."""
    if not totals.predicted:
        return None
    passed = sum(values[2] for values in totals.bins)
    mean = min(1 - _SURE, max(_SURE, passed / totals.predicted))
    plain = -(passed * log(mean) + (totals.predicted - passed) * log(1 - mean)) / totals.predicted
    bins = tuple(
        (int(count), expected / count, passed_here / count) for count, expected, passed_here in totals.bins if count
    )
    return Calibration(totals.predicted, bins, totals.loss / totals.predicted, plain)


def histogram(values: Iterable[float], edges: Sequence[float]) -> list[int]:
    """How many values lie below the first edge, from each edge to the next, and from the last on."""
    counts = [0] * (len(edges) + 1)
    for value in values:
        counts[sum(value >= edge for edge in edges)] += 1
    return counts


def as_json(totals: Totals) -> dict[str, Any]:
    """The sums as JSON types; ``from_json`` gives the same back."""
    return {name: getattr(totals, name) for name in Totals.__slots__}


def from_json(kept: Mapping[str, Any]) -> Totals:
    """Sums that ``as_json`` gave."""
    return Totals(**kept)


def _count(totals: Totals, review: Given) -> None:
    totals.reviews += 1
    totals.seconds += review.seconds
    totals.rounds[review.round] = totals.rounds.get(review.round, 0) + 1
    if not review.counts:
        totals.crammed += 1
        return
    passed = review.grade > Grade.NO_CLUE
    totals.grades[review.grade - 1] += 1
    totals.hours[review.hour][0] += 1
    totals.hours[review.hour][1] += passed
    if review.interval is None:
        totals.learned += 1
        return
    side = totals.mature if review.interval >= MATURE_DAYS else totals.young
    side[0 if passed else 1] += 1
    if review.expected is not None:
        expected = min(1 - _SURE, max(_SURE, review.expected))
        values = totals.bins[min(BINS - 1, int(expected * BINS))]
        values[0] += 1
        values[1] += expected
        values[2] += passed
        totals.loss -= log(expected if passed else 1 - expected)
