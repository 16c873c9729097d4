from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import Memory, grade, previews, retrievability
from hexloop.core.memory.study_day import StudyClock

LONDON = StudyClock(ZoneInfo("Europe/London"), 4)
EVENING = datetime(2026, 11, 25, 20, 0, tzinfo=UTC)

instants = st.datetimes(datetime(2001, 1, 1), datetime(2080, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 -- naive by contract
retentions = st.sampled_from([0.70, 0.80, 0.85, 0.90, 0.95, 0.97])
grades = st.sampled_from(Grade)
memories = st.builds(
    Memory,
    stability=st.floats(0.001, 3_000),
    difficulty=st.floats(1, 10),
    last_review_at=instants,
    due_on=st.just(date(2030, 1, 1)),
)
clocks = st.builds(
    StudyClock,
    st.sampled_from(
        [ZoneInfo(name) for name in ("America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu")]
    ),
    st.integers(0, 23),
)


def test_first_solid_comes_back_after_eight_days():
    scheduled = grade(None, Grade.SOLID, at=EVENING, retention=0.9, clock=LONDON)

    assert (scheduled.interval_days, scheduled.due_on) == (8, date(2026, 12, 3))
    assert scheduled.memory.due_on == scheduled.due_on
    assert scheduled.retrievability_before is None


@pytest.mark.parametrize(
    ("given_grade", "days"), [(Grade.NO_CLUE, 1), (Grade.BUGS, 1), (Grade.SLOW, 2), (Grade.SOLID, 8)]
)
def test_first_intervals_are_those_of_fsrs_6(given_grade, days):
    scheduled = grade(None, given_grade, at=EVENING, retention=0.9, clock=LONDON)

    assert scheduled.interval_days == days


def test_after_midnight_still_counts_as_the_evening_before():
    late = grade(None, Grade.SLOW, at=datetime(2026, 11, 26, 2, 0, tzinfo=UTC), retention=0.9, clock=LONDON)

    assert late.due_on == grade(None, Grade.SLOW, at=EVENING, retention=0.9, clock=LONDON).due_on


def test_evening_and_next_morning_are_one_day_apart():
    memory = grade(None, Grade.SLOW, at=EVENING, retention=0.9, clock=LONDON).memory
    morning = EVENING + timedelta(hours=11)

    recall = retrievability(memory, at=morning, clock=LONDON)

    assert recall == pytest.approx(retrievability(memory, at=EVENING + timedelta(days=1), clock=LONDON))
    assert recall < 1


def test_recall_is_90_percent_after_stability_days():
    memory = Memory(10.0, 5.0, EVENING, date(2026, 12, 5))

    assert retrievability(memory, at=EVENING + timedelta(days=10), clock=LONDON) == pytest.approx(0.9)


def test_clock_that_went_back_counts_as_no_time_passed():
    memory = grade(None, Grade.SOLID, at=EVENING, retention=0.9, clock=LONDON).memory
    earlier = EVENING - timedelta(days=400)

    again = grade(memory, Grade.SOLID, at=earlier, retention=0.9, clock=LONDON)

    assert retrievability(memory, at=earlier, clock=LONDON) == 1
    assert again.due_on == date(2025, 10, 21) + timedelta(days=again.interval_days)
    same_moment = grade(memory, Grade.SOLID, at=EVENING, retention=0.9, clock=LONDON)
    assert again.interval_days == same_moment.interval_days


def test_previews_are_what_grading_would_do():
    memory = grade(None, Grade.SLOW, at=EVENING, retention=0.9, clock=LONDON).memory
    later = EVENING + timedelta(days=3)

    offered = previews(memory, at=later, retention=0.9, clock=LONDON)

    assert list(offered) == [Grade.NO_CLUE, Grade.BUGS, Grade.SLOW, Grade.SOLID]
    assert offered[Grade.SOLID] == grade(memory, Grade.SOLID, at=later, retention=0.9, clock=LONDON)


@given(memory=st.none() | memories, at=instants, retention=retentions, clock=clocks)
def test_better_grades_never_come_back_sooner(memory, at, retention, clock):
    intervals = [each.interval_days for each in previews(memory, at=at, retention=retention, clock=clock).values()]

    assert intervals == sorted(intervals)


@given(memory=st.none() | memories, given_grade=grades, at=instants, retention=retentions, clock=clocks)
def test_due_is_never_on_the_same_day_or_before(memory, given_grade, at, retention, clock):
    scheduled = grade(memory, given_grade, at=at, retention=retention, clock=clock)

    assert scheduled.due_on == clock.day_of(at) + timedelta(days=scheduled.interval_days)
    assert scheduled.interval_days >= 1


@given(memory=memories, given_grade=grades, at=instants, retention=retentions, clock=clocks)
def test_same_input_gives_the_same_schedule(memory, given_grade, at, retention, clock):
    first = grade(memory, given_grade, at=at, retention=retention, clock=clock)

    assert grade(memory, given_grade, at=at, retention=retention, clock=clock) == first


@given(steps=st.lists(st.tuples(grades, st.integers(0, 90)), min_size=1, max_size=12), retention=retentions)
def test_history_agrees_with_py_fsrs(steps, retention):
    utc = StudyClock(ZoneInfo("UTC"), 0)
    peer = fsrs.Scheduler(desired_retention=retention, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, memory, at = fsrs.Card(card_id=1), None, EVENING

    for given_grade, days in steps:
        at += timedelta(days=days)
        scheduled = grade(memory, given_grade, at=at, retention=retention, clock=utc)
        card, _ = peer.review_card(card, fsrs.Rating(given_grade), at)
        memory = scheduled.memory

    assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty)
    due = at + timedelta(days=1) if given_grade is Grade.NO_CLUE else card.due
    assert memory.due_on == due.date()
    assert scheduled.retrievability_at_due == peer.get_card_retrievability(card, due)
