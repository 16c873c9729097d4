"""What a desired retention costs: minutes a day and how much is remembered, by simulating a year.

The simulator of the Rust crate ``fsrs`` begins with nothing learned, takes new things as the person does and reviews
what falls due, whatever the day's limit of reviews. Habits say how long grades take and how often each is given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hexloop.core.memory.fit import optimizer
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import Weights
from hexloop.core.rounds import Round

LOWEST, HIGHEST = 70, 97
"""The ends of the scale of retention, in percent."""

DRAWN = tuple(range(LOWEST, HIGHEST + 1, 3))
"""The percentages that are simulated; between them the curve is straight."""

DAYS = 365
ENOUGH = 100
"""So many timed grades make habits of one's own."""

_PLENTY = 1_000
"""So many things make chance even out; smaller decks are simulated several times."""
_NO_LIMIT = 1_000_000

_FIRST_SHARES = (0.24, 0.09, 0.50, 0.17)
_KNOWN_SHARES = (0.22, 0.63, 0.15)
"""How often grades are given where too few were: those of the crate, over many people."""

ASSUMED_SECONDS: Mapping[Round, tuple[float, float]] = {
    Round.CODING: (1_800, 900),
    Round.DESIGN: (2_700, 1_500),
    Round.BREADTH: (150, 60),
    Round.DOMAIN: (150, 60),
    Round.PROJECT: (600, 300),
    Round.BEHAVIOR: (300, 180),
}
"""How long a first try and a later one take where nobody has measured it: our guess, said on the page."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How grades are given. ``first_shares`` are the chances of the four grades at the first try, ``known_shares`` of
    the three upper ones when the thing was recalled; ``first_seconds`` and ``later_seconds`` go by grade.
    ``measured`` is how many timed grades they were taken from, 0 for assumed ones."""

    first_shares: tuple[float, ...]
    known_shares: tuple[float, ...]
    first_seconds: tuple[float, ...]
    later_seconds: tuple[float, ...]
    measured: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """So many grades of one kind, and the mean of their seconds."""

    first: bool
    grade: Grade
    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Deck:
    """What is to be learned: how many things there are and how many are begun a day."""

    things: int
    new_per_day: int


@dataclass(frozen=True, slots=True)
class Load:
    """What one retention, in percent, costs: minutes a day over the year, and the things that could be recalled at its
    end."""

    percent: int
    minutes: float
    remembered: float


def assumed(things: Mapping[Round, int]) -> Habits:
    """Habits where too few grades were timed, for a deck with so many things of each round."""
    total = sum(things.values())
    parts = {one: count / total for one, count in things.items()} if total else {Round.BREADTH: 1.0}
    first, later = (sum(share * ASSUMED_SECONDS[one][place] for one, share in parts.items()) for place in (0, 1))
    return Habits(_FIRST_SHARES, _KNOWN_SHARES, (first,) * 4, (later,) * 4)


def habits(counted: Sequence[Counted], otherwise: Habits) -> Habits:
    """Habits from timed grades, or ``otherwise`` when there are fewer than ``ENOUGH``. A grade that was never given
    takes as long as the others do."""
    measured = sum(one.count for one in counted)
    if measured < ENOUGH:
        return otherwise
    first = [one for one in counted if one.first]
    later = [one for one in counted if not one.first]
    known = [one for one in later if one.grade is not Grade.NO_CLUE]
    return Habits(
        _shares(first, list(Grade)) or otherwise.first_shares,
        _shares(known, list(Grade)[1:]) or otherwise.known_shares,
        _seconds(first) or otherwise.first_seconds,
        _seconds(later) or otherwise.later_seconds,
        measured,
    )


@lru_cache(maxsize=64)
def curve(deck: Deck, how: Habits, weights: Weights) -> tuple[Load, ...]:
    """The load at each percentage of ``DRAWN``. The same question is answered from memory. Raises
    ``OptimizerMissing``."""
    if not deck.things or not deck.new_per_day:
        return tuple(Load(percent, 0.0, 0.0) for percent in DRAWN)
    return tuple(_simulated(deck, how, weights, percent) for percent in DRAWN)


def at(loads: Sequence[Load], percent: int) -> Load:
    """The load at ``percent``, on the line between its neighbors."""
    below = max((load for load in loads if load.percent <= percent), key=lambda load: load.percent)
    above = min((load for load in loads if load.percent >= percent), key=lambda load: load.percent)
    share = (percent - below.percent) / ((above.percent - below.percent) or 1)
    return Load(
        percent,
        below.minutes + share * (above.minutes - below.minutes),
        below.remembered + share * (above.remembered - below.remembered),
    )


def _simulated(deck: Deck, how: Habits, weights: Weights, percent: int) -> Load:
    rust = optimizer()
    config = rust.default_simulator_config()
    config.deck_size, config.learn_limit = deck.things, deck.new_per_day
    config.learn_span, config.review_limit, config.max_cost_perday = DAYS, _NO_LIMIT, float(_NO_LIMIT)
    config.first_rating_prob, config.review_rating_prob = list(how.first_shares), list(how.known_shares)
    config.learning_step_count = config.relearning_step_count = 0
    config.state_rating_costs = [list(how.first_seconds), _later_costs(how), [0.0] * 4]
    seeds = range(min(8, max(1, _PLENTY // deck.things)))
    years = [rust.simulate(list(weights), percent / 100, config, seed) for seed in seeds]
    return Load(
        percent,
        sum(sum(year.cost_per_day) for year in years) / len(years) / DAYS / 60,
        sum(float(year.memorized_cnt_per_day[-1]) for year in years) / len(years),
    )


def _later_costs(how: Habits) -> list[float]:
    # What was forgotten comes back the next day, which the simulator does not know: that review is paid beforehand.
    known = sum(share * seconds for share, seconds in zip(how.known_shares, how.later_seconds[1:], strict=True))
    return [how.later_seconds[0] + known, *how.later_seconds[1:]]


def _shares(counted: Sequence[Counted], grades: Sequence[Grade]) -> tuple[float, ...]:
    total = sum(one.count for one in counted)
    return tuple(sum(one.count for one in counted if one.grade is grade) / total for grade in grades) if total else ()


def _seconds(counted: Sequence[Counted]) -> tuple[float, ...]:
    total = sum(one.count for one in counted)
    if not total:
        return ()
    mean = sum(one.count * one.seconds for one in counted) / total
    return tuple(next((one.seconds for one in counted if one.grade is grade), mean) for grade in Grade)
