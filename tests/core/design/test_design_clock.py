from datetime import timedelta

import pytest
from make import NOW

from hexloop.core.design.clock import Step, over_words, spent_words, step


@pytest.mark.parametrize(
    ("seconds", "counted"),
    [(0, 0), (15, 15), (60, 60), (60.4, 0), (61, 0), (3_600, 0), (-1, 0), (-86_400, 0)],
    ids=str,
)
def test_step_counts_up_to_a_minute_and_never_backwards(seconds, counted):
    at = NOW + timedelta(seconds=seconds)

    assert step(NOW, at) == Step(counted, at)


@pytest.mark.parametrize(("seconds", "counted"), [(15, 15), (3_600, 3_600), (-1, 0)], ids=str)
def test_time_away_counts_where_it_should_and_never_backwards(seconds, counted):
    at = NOW + timedelta(seconds=seconds)

    assert step(NOW, at, away=True) == Step(counted, at)


def test_parts_of_a_second_are_not_lost():
    at, spent = NOW, 0

    for number in range(1, 41):
        one = step(at, NOW + timedelta(seconds=14.9 * number))
        at, spent = one.until, spent + one.seconds

    assert spent == int(14.9 * 40)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "5:00 left"),
        (230, "1:10 left"),
        (300, "0:00 left"),
        (301, "1 s over"),
        (359, "59 s over"),
        (421, "2 min over"),
    ],
)
def test_time_is_said_against_its_plan(seconds, words):
    assert over_words(seconds, 5) == words


def test_time_spent_stands_beside_its_plan():
    assert spent_words(230, 5) == "3:50 of 5:00"
