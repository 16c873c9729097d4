from datetime import UTC, datetime, timedelta

import pytest

from hexloop.core.interviews.mock_plans import (
    MOST_BREAK,
    MOST_MINUTES,
    MOST_ROUNDS,
    PLANS,
    PlannedRound,
    flavor_of,
    time_line,
)
from hexloop.core.rounds import Round

BEGINS = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)


def test_every_typical_loop_fits_what_a_mock_can_be():
    assert len({plan.key for plan in PLANS}) == len(PLANS)
    for plan in PLANS:
        assert 0 < len(plan.rounds) <= MOST_ROUNDS
        assert all(0 < each.minutes <= MOST_MINUTES and 0 <= each.break_minutes <= MOST_BREAK for each in plan.rounds)


def test_the_time_line_has_breaks_between_rounds_and_none_after_the_last():
    rounds = [PlannedRound(Round.CODING, 45, 10), PlannedRound(Round.BREADTH, 20, 0), PlannedRound(Round.DESIGN, 60, 5)]

    spans = time_line(rounds, BEGINS)

    assert [(span.number, span.minutes, span.kind) for span in spans] == [
        (1, 45, "coding"),
        (0, 10, ""),
        (2, 20, "breadth"),
        (3, 60, "design"),
    ]
    assert spans[-1].ends == BEGINS + timedelta(minutes=135)


@pytest.mark.parametrize(
    ("words", "flavor"),
    [
        ("Data structures and algorithms; talk while coding", "dsa"),
        ("ML coding A model or a metric from scratch", "ml"),
        ("NumPy", "ml"),
        ("Object-oriented design", "ood"),
        ("HTML forms", "dsa"),
    ],
)
def test_the_words_of_a_loop_say_which_problem_is_asked(words, flavor):
    assert flavor_of(words) == flavor
