from __future__ import annotations

import sys
from itertools import pairwise

import pytest

from hexloop.core.memory import workload
from hexloop.core.memory.fit import OptimizerMissing
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS
from hexloop.core.memory.workload import DRAWN, Counted, Deck, Load, assumed, at, curve, habits
from hexloop.core.rounds import Round

QUESTIONS = assumed({Round.BREADTH: 400})


@pytest.fixture
def questions():
    return curve(Deck(400, 5), QUESTIONS, DEFAULT_WEIGHTS)


def test_more_is_remembered_the_higher_the_retention(questions):
    remembered = [load.remembered for load in questions]

    assert [load.percent for load in questions] == list(DRAWN) == [70, 73, 76, 79, 82, 85, 88, 91, 94, 97]
    assert all(lower < higher for lower, higher in pairwise(remembered))
    assert 0.8 * 400 < remembered[0] < remembered[-1] < 400


def test_the_highest_retention_costs_far_more_than_90_percent(questions):
    assert at(questions, 97).minutes > 1.5 * at(questions, 90).minutes > 0


def test_time_goes_by_the_seconds_that_grades_take(questions):
    slow = workload.Habits(QUESTIONS.first_shares, QUESTIONS.known_shares, (1_500.0,) * 4, (600.0,) * 4)

    problems = curve(Deck(400, 5), slow, DEFAULT_WEIGHTS)

    assert at(problems, 91).minutes == pytest.approx(10 * at(questions, 91).minutes, rel=1e-4)
    assert at(problems, 91).remembered == at(questions, 91).remembered


def test_forgetting_costs_the_review_of_the_next_day_too():
    how = workload.Habits((0.25,) * 4, (0.5, 0.25, 0.25), (10.0,) * 4, (40.0, 30.0, 20.0, 10.0))

    assert workload._later_costs(how) == [40 + 15 + 5 + 2.5, 30, 20, 10]


def test_nothing_to_learn_costs_nothing():
    for deck in (Deck(0, 5), Deck(400, 0)):
        assert {(load.minutes, load.remembered) for load in curve(deck, QUESTIONS, DEFAULT_WEIGHTS)} == {(0, 0)}


def test_between_two_percentages_the_load_lies_on_a_line():
    loads = (Load(70, 10.0, 100.0), Load(73, 16.0, 130.0))

    assert at(loads, 71) == Load(71, 12.0, 110.0)
    assert (at(loads, 70), at(loads, 73)) == loads


def test_same_question_is_worked_out_once(questions, monkeypatch):
    monkeypatch.setattr(workload, "optimizer", None)

    assert curve(Deck(400, 5), QUESTIONS, DEFAULT_WEIGHTS) is questions


def test_assumed_habits_go_by_the_rounds_in_the_deck():
    mixed = assumed({Round.CODING: 30, Round.BREADTH: 10})

    assert mixed.first_seconds == ((3 * 1_800 + 150) / 4,) * 4
    assert mixed.later_seconds == ((3 * 900 + 60) / 4,) * 4
    assert mixed.measured == 0
    assert assumed({}).later_seconds == (60.0,) * 4


def test_habits_are_taken_from_enough_timed_grades():
    counted = [
        Counted(True, Grade.NO_CLUE, 10, 100.0),
        Counted(True, Grade.SLOW, 30, 60.0),
        Counted(False, Grade.NO_CLUE, 20, 90.0),
        Counted(False, Grade.SLOW, 30, 40.0),
        Counted(False, Grade.SOLID, 10, 20.0),
    ]

    found = habits(counted, QUESTIONS)

    assert found.first_shares == (0.25, 0.0, 0.75, 0.0)
    assert found.known_shares == (0.0, 0.75, 0.25)
    assert found.first_seconds == (100.0, 70.0, 60.0, 70.0)
    assert found.later_seconds == (90.0, pytest.approx(3200 / 60), 40.0, 20.0)
    assert found.measured == 100


def test_too_few_timed_grades_leave_the_assumed_habits():
    assert habits([Counted(True, Grade.SLOW, 99, 1.0)], QUESTIONS) is QUESTIONS


def test_habits_that_were_never_shown_are_assumed():
    found = habits([Counted(True, Grade.SLOW, 100, 7.0)], QUESTIONS)

    assert (found.first_seconds, found.later_seconds) == ((7.0,) * 4, QUESTIONS.later_seconds)
    assert found.known_shares == QUESTIONS.known_shares


def test_machine_without_the_simulator_says_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)

    with pytest.raises(OptimizerMissing):
        curve(Deck(401, 5), QUESTIONS, DEFAULT_WEIGHTS)
