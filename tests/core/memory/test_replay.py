from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from math import exp
from random import Random
from zoneinfo import ZoneInfo

import fsrs
import fsrs.scheduler as published
import fsrs_rs_python as rust
import pytest

from hexloop.core.memory import schedule
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.replay import Replay
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS
from hexloop.core.memory.study_day import StudyClock

HISTORIES = 3_000
LONDON = StudyClock(ZoneInfo("Europe/London"), 4)
LONGEST = 36_500
"""Days. The Rust crate lets no stability grow beyond it; ``fsrs`` only caps intervals."""

FLOAT32_STEP = 2.0**-23
"""The distance from 1 to the next number of the Rust side, which works in single precision."""
ROUNDINGS = 32


def random_weights(rng):
    """The default weights a third of the time, else each anywhere within its bounds."""
    if rng.random() < 1 / 3:
        return DEFAULT_WEIGHTS
    bounds = zip(published.LOWER_BOUNDS_PARAMETERS, published.UPPER_BOUNDS_PARAMETERS, strict=True)
    return tuple(rng.uniform(low, high) for low, high in bounds)


def random_history(rng):
    """Up to twelve grades: a third on the same day as the one before, long absences, lapses."""
    days = [rng.choice([0, 0, rng.randint(1, 3), rng.randint(1, 30), rng.randint(30, 900), 1]) for _ in range(11)]
    length = rng.randint(1, 12)
    grades = rng.choices(list(Grade), (3, 2, 4, 2), k=length)
    return list(zip([0, *days][:length], grades, strict=True))


def cases(seed):
    rng = Random(seed)
    for _ in range(HISTORIES):
        yield random_weights(rng), random_history(rng), rng.choice([0.70, 0.80, 0.85, 0.90, 0.95, 0.97])


def graded(weights, history, retention):
    """What grading one after the other leaves, as the program grades."""
    memory, at = None, datetime(2026, 1, 5, 12, tzinfo=UTC)
    for days, grade in history:
        at += timedelta(days=days)
        scheduled = schedule.grade(memory, grade, at=at, retention=retention, clock=LONDON, weights=weights)
        memory = scheduled.memory
    return scheduled


def test_grading_and_replaying_equal_the_published_scheduler():
    for weights, history, retention in cases(seed=1):
        scheduler = fsrs.Scheduler(weights, retention, (), (), enable_fuzzing=False)
        card, at = fsrs.Card(card_id=1), datetime(2026, 1, 5, 12, tzinfo=UTC)
        for days, grade in history:
            at += timedelta(days=days)
            card, _ = scheduler.review_card(card, fsrs.Rating(grade.value), at)
        interval = (card.due - card.last_review).days

        scheduled = graded(weights, history, retention)
        replayed = Replay(weights).memory(history)

        assert (scheduled.memory.stability, scheduled.memory.difficulty) == (card.stability, card.difficulty)
        assert replayed == (card.stability, card.difficulty)
        assert Replay(weights).interval(card.stability, retention) == interval
        assert scheduled.interval_days == (1 if history[-1][1] is Grade.NO_CLUE else interval)


def condition(weights, state, days, grade):
    """By how much one step of FSRS enlarges a rounding error of its parts: where nearly equal numbers are subtracted
    (``exp(x) - 1`` for a fresh memory, ``(s + 1) ** w - 1`` for a weak one)."""
    if state is None or days == 0:
        return 1.0
    stability, difficulty = state
    if grade is Grade.NO_CLUE:
        return 1 + 1 / ((stability + 1) ** weights[13] - 1)
    bonus = {Grade.BUGS: weights[15], Grade.SLOW: 1.0, Grade.SOLID: weights[16]}[grade]
    return 1 + exp(weights[8]) * (11 - difficulty) * stability ** -weights[9] * bonus


def test_replaying_equals_the_rust_crate_within_single_precision():
    """The crate works in single precision. Each step starts from the state that the crate reached before it, so that
    the error allowed is that of one step: some roundings (weights, powers, products), enlarged by its condition."""
    compared = 0
    for weights, history, retention in cases(seed=2):
        other, replay = rust.FSRS(list(weights)), Replay(weights)
        state = None
        for days, grade in history:
            states = other.next_states(None if state is None else rust.MemoryState(*state), retention, days)
            theirs = (states.again, states.hard, states.good, states.easy)[grade - 1]
            stability, difficulty = replay.memory([(0, grade)]) if state is None else replay.after(state, days, grade)
            if stability > LONGEST:
                assert theirs.memory.stability == LONGEST
                break
            error = ROUNDINGS * FLOAT32_STEP
            allowed = error * condition(weights, state, days, grade)
            assert theirs.memory.stability == pytest.approx(stability, rel=allowed)
            assert theirs.memory.difficulty == pytest.approx(difficulty, rel=error)
            interval = min(max(theirs.interval, 1), LONGEST)
            assert interval == pytest.approx(replay.interval(stability, retention), abs=0.5 + allowed * interval)
            compared += 1
            state = (theirs.memory.stability, theirs.memory.difficulty)

    assert compared > 5 * HISTORIES


def test_whole_histories_under_the_default_weights_equal_the_rust_crate():
    """Over a whole history roundings add up, each grade by a few: ten in a million at most here."""
    rng = Random(3)
    other, replay = rust.FSRS(list(DEFAULT_WEIGHTS)), Replay(DEFAULT_WEIGHTS)
    for _ in range(HISTORIES):
        history = random_history(rng)
        item = rust.FSRSItem([rust.FSRSReview(grade.value, days) for days, grade in history])

        theirs, ours = other.memory_state(item), replay.memory(history)

        assert (theirs.stability, theirs.difficulty) == pytest.approx(ours, rel=1e-5)


def test_recall_is_what_the_schedule_expects():
    replay = Replay(DEFAULT_WEIGHTS)

    recall = replay.recall(12.5, 30)

    assert recall == schedule.recall_on(12.5, reviewed_on=date(2026, 1, 1), on=date(2026, 1, 31))


def test_stability_never_falls_below_what_fsrs_allows():
    replay = Replay(tuple(published.LOWER_BOUNDS_PARAMETERS))

    stability, _ = replay.memory([(0, Grade.NO_CLUE), (0, Grade.NO_CLUE), (900, Grade.NO_CLUE)])

    assert stability == published.STABILITY_MIN
