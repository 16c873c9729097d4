"""Fitting the weights of FSRS-6 to one person's history, and finding out whether that is any good.

The history is cut by time. Weights fitted to what came first predict what came next, in five steps; the defaults
predict the same grades. Only weights that were better at foretelling what they had not seen are worth having. The
work is done by the Rust crate ``fsrs`` (docs/decisions/dependencies.md), which is imported when it is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite
from types import ModuleType
from typing import Any

import fsrs.scheduler as published

from hexloop.core.memory.history import Given, begun, steps
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS, Weights
from hexloop.lib.errors import HexloopError

LEAST = 1_000
"""Below about so many grades that can be learned from, fitted weights are worse than the defaults."""

FOLDS = 5
LONGEST = 128
"""So many grades of one thing count: what was asked more often says no more, and each costs all before it."""


class OptimizerMissing(HexloopError):
    """The package that fits and simulates cannot be had on this machine."""


class TooFewReviews(HexloopError):
    """There is too little to fit to. ``have`` is how many grades could be learned from."""

    def __init__(self, have: int) -> None:
        self.have = have
        self.missing = LEAST - have
        more = "1 more review" if self.missing == 1 else f"{self.missing} more reviews"
        super().__init__(
            f"Too few reviews to fit to: {have} of the {LEAST} it takes. After about {more} try again; until then the "
            "default weights are the better ones."
        )


@dataclass(frozen=True, slots=True)
class Reviewed:
    """All that was done about one thing, in order. ``thing`` is any number of its own."""

    thing: int
    given: Sequence[Given]


@dataclass(frozen=True, slots=True)
class Score:
    """How well weights foretold grades. ``log_loss`` punishes confident errors, ``rmse_bins`` is how far the chances
    were off where many were alike; less is better."""

    log_loss: float
    rmse_bins: float


@dataclass(frozen=True, slots=True)
class Fitting:
    """Weights fitted to ``reviews`` grades of ``things`` things. ``before`` and ``after`` are how the defaults and
    weights fitted to earlier grades foretold the ``judged`` later ones."""

    weights: Weights
    reviews: int
    things: int
    judged: int
    before: Score
    after: Score

    @property
    def better(self) -> bool:
        """Whether the weights are worth having."""
        return self.after.log_loss < self.before.log_loss and all(isfinite(weight) for weight in self.weights)


def optimizer() -> ModuleType:
    """The package that fits and simulates. Raises ``OptimizerMissing``."""
    try:
        import fsrs_rs_python  # noqa: PLC0415 -- slow import, optional dependency
    except ImportError as error:
        raise OptimizerMissing(
            "Fitting and the workload curve need the package fsrs-rs-python, which is not installed or has no build "
            "for this Python. Everything else works with the default weights."
        ) from error
    return fsrs_rs_python


def usable(histories: Iterable[Reviewed], *, ignore_before: int | None = None) -> int:
    """How many grades can be learned from: those given a day or more after the one before, on or after the study
    day ``ignore_before`` (an ordinal)."""
    return sum(len(_taught(history, ignore_before)) for history in histories)


def fit(histories: Iterable[Reviewed], *, ignore_before: int | None = None) -> Fitting:
    """Fit weights to these histories and judge them against the defaults.

    Grades before ``ignore_before`` still say what a memory was, but nothing is learned from how they went. Raises
    ``TooFewReviews`` and ``OptimizerMissing``.
    """
    rust = optimizer()
    examples = _examples(rust, histories, ignore_before)
    if len(examples) < LEAST:
        raise TooFewReviews(len(examples))
    parts = [_Part(examples[:cut], examples[cut:end]) for cut, end in _cuts(len(examples))]
    judged = sum(len(part.later) for part in parts)
    return Fitting(
        weights=_fitted(rust, examples),
        reviews=len(examples),
        things=len({example.thing for example in examples}),
        judged=judged,
        before=_mean([(_score(rust, DEFAULT_WEIGHTS, part.later), len(part.later)) for part in parts]),
        after=_mean([(_score(rust, _fitted(rust, part.earlier), part.later), len(part.later)) for part in parts]),
    )


@dataclass(frozen=True, slots=True)
class _Example:
    """One grade that can be learned from, with all before it, as the crate takes it."""

    day: int
    thing: int
    item: Any


@dataclass(frozen=True, slots=True)
class _Part:
    earlier: Sequence[_Example]
    later: Sequence[_Example]


def _taught(history: Reviewed, ignore_before: int | None) -> list[tuple[int, int]]:
    """Which grades of a history can be learned from: their place and their study day."""
    given = begun(history.given)[:LONGEST]
    return [
        (place, one.day)
        for place, (one, (days, _)) in enumerate(zip(given, steps(given), strict=True))
        if days > 0 and (ignore_before is None or one.day >= ignore_before)
    ]


def _examples(rust: ModuleType, histories: Iterable[Reviewed], ignore_before: int | None) -> list[_Example]:
    """In the order of time: the crate gives later grades more weight, and the parts are cut along it."""
    found = []
    for history in histories:
        reviews = [rust.FSRSReview(grade.value, days) for days, grade in steps(history.given)[:LONGEST]]
        found += [
            _Example(day, history.thing, rust.FSRSItem(reviews[: place + 1]))
            for place, day in _taught(history, ignore_before)
        ]
    return sorted(found, key=lambda example: (example.day, example.thing))


def _cuts(count: int) -> list[tuple[int, int]]:
    """Where the history is cut: what lies before the first number is fitted to, what lies between is foretold."""
    size = count // (FOLDS + 1)
    return [(fold * size, count if fold == FOLDS else (fold + 1) * size) for fold in range(1, FOLDS + 1)]


def _fitted(rust: ModuleType, examples: Sequence[_Example]) -> Weights:
    found = rust.FSRS(list(DEFAULT_WEIGHTS)).compute_parameters(
        [example.item for example in examples], [example.thing for example in examples]
    )
    # In single precision a weight at its bound lies a little beyond it, and the scheduler refuses that.
    bounds = zip(found, published.LOWER_BOUNDS_PARAMETERS, published.UPPER_BOUNDS_PARAMETERS, strict=True)
    return tuple(min(max(float(weight), low), high) for weight, low, high in bounds)


def _score(rust: ModuleType, weights: Weights, examples: Sequence[_Example]) -> Score:
    found = rust.FSRS(list(weights)).evaluate([example.item for example in examples])
    return Score(float(found.log_loss), float(found.rmse_bins))


def _mean(scores: Sequence[tuple[Score, int]]) -> Score:
    total = sum(count for _, count in scores)
    return Score(
        sum(score.log_loss * count for score, count in scores) / total,
        sum(score.rmse_bins * count for score, count in scores) / total,
    )
