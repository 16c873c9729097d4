from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.memory.grades import Grade
from hexloop.core.memory.history import Given, grouped, steps

rows = st.lists(st.builds(Given, st.integers(1, 800_000), st.sampled_from(Grade), st.booleans()), max_size=20)


def test_steps_count_the_study_days_between_grades():
    history = [Given(100, Grade.BUGS, first=True), Given(103, Grade.SLOW), Given(103, Grade.SOLID)]

    assert steps(history) == [(0, Grade.BUGS), (3, Grade.SLOW), (0, Grade.SOLID)]


def test_history_starts_again_where_the_card_was_new_again():
    history = [Given(100, Grade.SLOW, first=True), Given(110, Grade.SLOW), Given(200, Grade.NO_CLUE, first=True)]

    assert steps(history) == [(0, Grade.NO_CLUE)]


def test_half_a_history_says_nothing():
    assert steps([Given(100, Grade.SLOW), Given(110, Grade.SLOW)]) == []


def test_what_came_before_the_beginning_is_left_out():
    assert steps([Given(100, Grade.SLOW), Given(110, Grade.SLOW, first=True)]) == [(0, Grade.SLOW)]


def test_day_that_went_back_counts_as_no_time():
    history = [Given(100, Grade.SLOW, first=True), Given(99, Grade.SLOW), Given(101, Grade.SLOW)]

    assert steps(history) == [(0, Grade.SLOW), (0, Grade.SLOW), (2, Grade.SLOW)]


@given(rows)
def test_no_time_is_ever_negative(history):
    assert all(days >= 0 for days, _ in steps(history))


def test_rows_are_grouped_thing_by_thing():
    one, two, three = Given(1, Grade.SLOW), Given(2, Grade.SLOW), Given(3, Grade.SLOW)

    assert list(grouped([(7, one), (7, two), (9, three)])) == [(7, [one, two]), (9, [three])]
    assert list(grouped([])) == []
