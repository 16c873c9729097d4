"""From a history to the memory it leaves, for tens of thousands of grades at once.

The formulas are those of FSRS-6 as the package ``fsrs`` has them, in the same order of operations, so that a replayed
memory equals the graded one bit for bit (tests/core/memory/test_replay.py); without cards, logs and instants in
between they take a fifth of the time (bench/replay.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import e

import fsrs.scheduler as published

from hexloop.core.memory.balance import MAX_INTERVAL
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.history import Step
from hexloop.core.memory.schedule import Weights

State = tuple[float, float]
"""Stability in days and difficulty from 1 to 10."""

_LEAST_STABILITY = published.STABILITY_MIN
_EASIEST, _HARDEST = published.MIN_DIFFICULTY, published.MAX_DIFFICULTY


class Replay:
    """FSRS-6 with one set of weights."""

    def __init__(self, weights: Weights) -> None:
        self._w = w = tuple(weights)
        self._decay = -w[20]
        self._factor = 0.9 ** (1 / self._decay) - 1
        self._first = [self._first_state(grade) for grade in Grade]
        self._easy = self._first_difficulty(Grade.SOLID)
        self._growth = e ** w[8]
        self._forgetting = e ** (w[17] * w[18])
        self._change = [-(w[6] * (grade - 3)) for grade in Grade]
        self._bonus = {Grade.BUGS: (w[15], 1.0), Grade.SLOW: (1.0, 1.0), Grade.SOLID: (1.0, w[16])}

    def memory(self, history: Sequence[Step]) -> State:
        """What ``history``, which is not empty, leaves."""
        state = self._first[history[0][1] - 1]
        for days, grade in history[1:]:
            state = self.after(state, days, grade)
        return state

    def after(self, state: State, days: int, grade: Grade) -> State:
        """The state after ``grade``, given ``days`` study days after the grade before."""
        stability, difficulty = state
        if days < 1:
            stability = self._within_a_day(stability, grade)
        elif grade is Grade.NO_CLUE:
            stability = self._forgotten(stability, difficulty, days)
        else:
            stability = self._recalled(stability, difficulty, days, grade)
        return max(stability, _LEAST_STABILITY), self._next_difficulty(difficulty, grade)

    def recall(self, stability: float, days: int) -> float:
        """The recall expected ``days`` study days after a grade."""
        return float((1 + self._factor * days / stability) ** self._decay)

    def interval(self, stability: float, retention: float) -> int:
        """After how many days recall has fallen to ``retention``: whole days, one at least."""
        days = float((stability / self._factor) * ((retention ** (1 / self._decay)) - 1))
        return min(max(round(days), 1), MAX_INTERVAL)

    def _first_state(self, grade: Grade) -> State:
        difficulty = min(max(self._first_difficulty(grade), _EASIEST), _HARDEST)
        return max(self._w[grade - 1], _LEAST_STABILITY), difficulty

    def _first_difficulty(self, grade: Grade) -> float:
        return float(self._w[4] - (e ** (self._w[5] * (grade - 1))) + 1)

    def _within_a_day(self, stability: float, grade: Grade) -> float:
        w = self._w
        increase = (e ** (w[17] * (grade - 3 + w[18]))) * (stability ** -w[19])
        return float(stability * (increase if grade is Grade.NO_CLUE else max(increase, 1.0)))

    def _forgotten(self, stability: float, difficulty: float, days: int) -> float:
        w = self._w
        left = (
            w[11]
            * (difficulty ** -w[12])
            * (((stability + 1) ** w[13]) - 1)
            * (e ** ((1 - self.recall(stability, days)) * w[14]))
        )
        return float(min(left, stability / self._forgetting))

    def _recalled(self, stability: float, difficulty: float, days: int, grade: Grade) -> float:
        w = self._w
        hard, easy = self._bonus[grade]
        return float(
            stability
            * (
                1
                + self._growth
                * (11 - difficulty)
                * (stability ** -w[9])
                * ((e ** ((1 - self.recall(stability, days)) * w[10])) - 1)
                * hard
                * easy
            )
        )

    def _next_difficulty(self, difficulty: float, grade: Grade) -> float:
        pulled = difficulty + (10.0 - difficulty) * self._change[grade - 1] / 9.0
        back = self._w[7] * self._easy + (1 - self._w[7]) * pulled
        return float(min(max(back, _EASIEST), _HARDEST))
