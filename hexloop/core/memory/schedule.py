"""What a grade does to a memory: FSRS-6 in whole study days.

No steps within a day (nothing comes back the same evening) and no fuzz: the same grades give the same
dates. "No clue" has one step, of a day: whatever FSRS would say of a memory that was strong once, what
could not be done today is tried again tomorrow. Elapsed time is counted in study days, so that an
evening and the next morning are one day apart, whatever the hours between them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache, partial

import fsrs

from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock

Weights = tuple[float, ...]
"""The 21 parameters of FSRS-6."""

DEFAULT_WEIGHTS: Weights = tuple(float(weight) for weight in fsrs.Scheduler().parameters)


def as_it_is(interval: int) -> int:
    """An interval that stays where FSRS puts it."""
    return interval


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known about one thing in one head. ``stability`` is the number of days after which
    recall has fallen to 90 %, ``difficulty`` goes from 1 to 10, ``due_on`` is a study day."""

    stability: float
    difficulty: float
    last_review_at: datetime
    due_on: date


@dataclass(frozen=True, slots=True)
class Scheduled:
    """The memory after a grade. ``retrievability_before`` is the recall expected just before it
    (``None`` at the first grade), ``retrievability_at_due`` the recall expected on ``due_on``."""

    grade: Grade
    memory: Memory
    interval_days: int
    due_on: date
    retrievability_before: float | None
    retrievability_at_due: float


def grade(
    memory: Memory | None,
    grade: Grade,
    *,
    at: datetime,
    retention: float,
    clock: StudyClock,
    weights: Weights = DEFAULT_WEIGHTS,
    settle: Callable[[int], int] = as_it_is,
) -> Scheduled:
    """Schedule what was graded at the aware instant ``at``; ``memory`` is ``None`` at the first grade.

    ``retention`` is the recall, 0.70 to 0.97, at which the thing should come back. It is due on the
    next study day at the earliest, and after "No clue" on that very day. A clock that went back
    counts as no time passed. ``settle`` may choose another interval near the one FSRS asks for.
    """
    today = clock.day_of(at)
    scheduler = _scheduler(retention, weights)
    card, _ = scheduler.review_card(_card(memory, clock), grade.rating, _noon(today))
    interval = 1 if grade is Grade.NO_CLUE else settle(max(1, (card.due - (card.last_review or card.due)).days))
    due_on = today + timedelta(days=interval)
    after = Memory(_known(card.stability), _known(card.difficulty), at, due_on)
    return Scheduled(
        grade=grade,
        memory=after,
        interval_days=interval,
        due_on=due_on,
        retrievability_before=None if memory is None else retrievability(memory, at=at, clock=clock, weights=weights),
        retrievability_at_due=recall_on(after.stability, reviewed_on=today, on=due_on, weights=weights),
    )


def previews(
    memory: Memory | None,
    *,
    at: datetime,
    retention: float,
    clock: StudyClock,
    weights: Weights = DEFAULT_WEIGHTS,
    settle: Callable[[int], int] = as_it_is,
) -> dict[Grade, Scheduled]:
    """What each of the four grades would do now. However days are settled, a better grade never comes back sooner."""
    found: dict[Grade, Scheduled] = {}
    least = 1
    for each in Grade:
        at_least = partial(_not_before, settle, least)
        found[each] = grade(memory, each, at=at, retention=retention, clock=clock, weights=weights, settle=at_least)
        least = found[each].interval_days
    return found


def _not_before(settle: Callable[[int], int], least: int, interval: int) -> int:
    return max(settle(interval), least)


def retrievability(memory: Memory, *, at: datetime, clock: StudyClock, weights: Weights = DEFAULT_WEIGHTS) -> float:
    """The recall expected at ``at``, between 0 and 1; whole study days count."""
    days = clock.day_of(memory.last_review_at), clock.day_of(at)
    return recall_on(memory.stability, reviewed_on=days[0], on=days[1], weights=weights)


def recall_on(stability: float, *, reviewed_on: date, on: date, weights: Weights = DEFAULT_WEIGHTS) -> float:
    """The recall expected on the study day ``on`` of what was last seen on ``reviewed_on``; a day that went back
    counts as none."""
    return recall_after((on - reviewed_on).days, stability, weights)


def recall_after(days: int, stability: float, weights: Weights = DEFAULT_WEIGHTS) -> float:
    """The recall expected ``days`` after a review: the power curve of FSRS-6,
    ``(1 + factor * days / stability) ** decay``. Fewer than no days are none."""
    decay = -weights[20]
    factor = 0.9 ** (1 / decay) - 1
    return float((1 + factor * max(0, days) / stability) ** decay)


@lru_cache
def _scheduler(retention: float, weights: Weights) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        parameters=weights,
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


def _card(memory: Memory | None, clock: StudyClock) -> fsrs.Card:
    # A card without an id would sleep for a millisecond to make one.
    if memory is None:
        return fsrs.Card(card_id=0)
    return fsrs.Card(
        card_id=0,
        state=fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_noon(memory.due_on),
        last_review=_noon(clock.day_of(memory.last_review_at)),
    )


def _noon(day: date) -> datetime:
    # py-fsrs takes UTC instants and counts the whole days between them.
    return datetime.combine(day, time(12), UTC)


def _known(value: float | None) -> float:
    assert value is not None, "a reviewed card has its state"
    return float(value)
