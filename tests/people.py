"""People whose memory follows known weights: their histories tell whether fitting finds them again."""

from __future__ import annotations

from random import Random

from hexloop.core.memory.fit import Reviewed
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.history import Given
from hexloop.core.memory.replay import Replay
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS

FIRST_DAY = 739_000

SLOW_FORGETTER = (*DEFAULT_WEIGHTS[:2], 9.0, 30.0, *DEFAULT_WEIGHTS[4:8], 2.6, *DEFAULT_WEIGHTS[9:])
"""Somebody who keeps what was known once three times as long as the defaults say."""


def history_of(weights, *, things, grades, seed=1):
    """``grades`` grades of each of ``things`` things, asked when the default weights expect 90 % recall, known as
    often as a memory with ``weights`` would."""
    rng, true, expected = Random(seed), Replay(weights), Replay(DEFAULT_WEIGHTS)
    return [Reviewed(thing, _one(rng, true, expected, grades)) for thing in range(things)]


def _one(rng, true, expected, grades):
    day = FIRST_DAY + rng.randrange(300)
    grade = Grade(rng.choices([1, 2, 3, 4], [24, 9, 50, 17])[0])
    given = [Given(day, grade, first=True)]
    real, thought = true.memory([(0, grade)]), expected.memory([(0, grade)])
    for _ in range(grades - 1):
        days = (
            1 if grade is Grade.NO_CLUE else max(1, round(expected.interval(thought[0], 0.9) * rng.uniform(0.8, 1.3)))
        )
        known = rng.random() < true.recall(real[0], days)
        grade = Grade(rng.choices([2, 3, 4], [22, 63, 15])[0]) if known else Grade.NO_CLUE
        real, thought = true.after(real, days, grade), expected.after(thought, days, grade)
        day += days
        given.append(Given(day, grade))
    return given
