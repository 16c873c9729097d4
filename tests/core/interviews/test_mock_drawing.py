from datetime import UTC, datetime, timedelta
from math import prod
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.interviews.drawing import (
    NEVER_TRIED,
    Candidate,
    Why,
    draw,
    draw_problems,
    interleave,
    levels_for,
    questions_in,
)
from hexloop.core.rounds import Round

DAY = datetime(2026, 11, 1, tzinfo=UTC)
PARTS = (
    ["graphs", "trees", "strings", ""],
    [0.0, 0.1, 0.3, NEVER_TRIED, 1.0],
    [False, True],
    [None, None, None, DAY, DAY - timedelta(days=3), DAY - timedelta(days=400)],
    [None, None, None, DAY, DAY - timedelta(days=3), DAY - timedelta(days=400)],
    [0, 1, 2, 3],
    [0, 12, 20, 25, 45],
    ["", "Two pointers", "Stack", "Greedy"],
)
EVERY = prod(len(part) for part in PARTS)


def candidate(number):
    """One of every possible candidate. Twelve of them from twelve numbers are drawn much faster than part by part."""
    key, chosen = str(number), []
    for part in PARTS:
        number, place = divmod(number, len(part))
        chosen.append(part[place])
    return Candidate(key, *chosen)


things = st.lists(st.integers(0, EVERY - 1), unique=True, max_size=12).map(lambda found: [candidate(n) for n in found])
counts, seeds = st.integers(0, 12), st.integers(0, 10**6)
lengths = st.sampled_from([20, 40, 45, 60, 90, 180])
MEDIUM, HARD = 2, 3


@given(things, counts, seeds)
def test_as_many_as_asked_for_are_drawn_and_none_twice(candidates, count, seed):
    drawn = draw(candidates, count, Random(seed))

    keys = [one.candidate.key for one in drawn]
    assert len(keys) == len(set(keys)) == min(count, len(candidates))


@given(things, counts, seeds)
def test_the_same_chance_draws_the_same(candidates, count, seed):
    assert draw(candidates, count, Random(seed)) == draw(candidates, count, Random(seed))


@given(things, counts, seeds)
def test_nothing_seen_is_drawn_while_something_fresh_is_left(candidates, count, seed):
    drawn = draw(candidates, count, Random(seed))

    fresh = sum(each.fresh for each in candidates)
    assert [one.candidate.fresh for one in drawn] == [place < fresh for place in range(len(drawn))]
    assert [one.seen_before for one in drawn] == [one.why is Why.SEEN for one in drawn]


@given(things, counts, seeds)
def test_what_a_mock_has_drawn_comes_last_and_the_longest_ago_first(candidates, count, seed):
    drawn = draw(candidates, count, Random(seed))

    again = [one.candidate.mock_at for one in drawn if one.candidate.mock_at]
    assert again == sorted(again)
    if again:
        left_out = {each.key for each in candidates} - {one.candidate.key for one in drawn}
        assert [each.key for each in candidates if each.key in left_out and each.mock_at is None] == []


@given(things, seeds)
def test_what_the_company_asks_is_drawn_first(candidates, seed):
    drawn = draw(candidates, 1, Random(seed))

    asked = [each for each in candidates if each.fresh and each.asked]
    if asked:
        assert (drawn[0].candidate.asked, drawn[0].why) == (True, Why.ASKED)


@given(things, seeds)
def test_what_is_too_long_is_drawn_only_when_nothing_shorter_is_fresh(candidates, seed):
    drawn = draw(candidates, 1, Random(seed), minutes=30)

    if any(each.fresh and each.minutes <= 30 for each in candidates):
        assert drawn[0].candidate.minutes <= 30


def test_a_weak_topic_comes_before_one_never_tried_is_left_to_chance_and_before_one_that_sits():
    weak, sits = Candidate("a", weakness=0.9), Candidate("b", weakness=0.1)

    firsts = {draw([sits, weak], 1, Random(seed))[0].candidate.key for seed in range(30)}

    assert firsts == {"a"}


def test_chance_decides_among_equals():
    equals = [Candidate(str(n), weakness=NEVER_TRIED) for n in range(5)]

    assert {draw(equals, 1, Random(seed))[0].candidate.key for seed in range(60)} == {"0", "1", "2", "3", "4"}


def test_the_wanted_level_comes_first():
    candidates = [Candidate("easy", level=1, weakness=1.0), Candidate("medium", level=2), Candidate("hard", level=3)]

    order = [one.candidate.key for one in draw(candidates, 3, Random(1), levels=(2, 3, 1))]

    assert order == ["medium", "hard", "easy"]


def test_why_it_was_drawn():
    candidates = [
        Candidate("asked", asked=True),
        Candidate("weak", weakness=0.8),
        Candidate("fresh"),
        Candidate("seen", seen_at=DAY),
    ]

    why = {one.candidate.key: one.why for one in draw(candidates, 4, Random(1))}

    assert why == {"asked": Why.ASKED, "weak": Why.WEAK, "fresh": Why.FRESH, "seen": Why.SEEN}


@given(things, seeds)
def test_interleaving_keeps_everything(candidates, seed):
    mixed = interleave(candidates, Random(seed))

    assert sorted(mixed, key=lambda each: each.key) == sorted(candidates, key=lambda each: each.key)


@pytest.mark.parametrize(
    ("kind", "minutes", "count"),
    [
        (Round.BREADTH, 45, 15),
        (Round.BREADTH, 1, 1),
        (Round.BREADTH, 180, 20),
        (Round.DOMAIN, 30, 6),
        (Round.BEHAVIOR, 45, 5),
        (Round.PROJECT, 45, 4),
        (Round.CODING, 20, 1),
        (Round.CODING, 40, 1),
        (Round.CODING, 45, 2),
        (Round.CODING, 60, 2),
        (Round.CODING, 90, 3),
    ],
)
def test_questions_fill_the_minutes(kind, minutes, count):
    assert questions_in(kind, minutes) == count


def test_longer_rounds_take_harder_problems():
    assert [levels_for(minutes)[0] for minutes in (15, 40, 60)] == [1, 2, 2]
    assert levels_for(60)[1] == 3


def problem(key, level=MEDIUM, minutes=20, pattern="", **more):
    return Candidate(key, level=level, minutes=minutes, pattern=pattern or key, **more)


def keys(drawn):
    return [one.candidate.key for one in drawn]


@given(things, lengths, seeds)
def test_problems_of_a_round_fit_in_it_and_none_comes_twice(candidates, minutes, seed):
    drawn = [one.candidate for one in draw_problems(candidates, minutes, Random(seed))]

    assert len(drawn) == len({each.key for each in drawn}) <= questions_in(Round.CODING, minutes)
    assert bool(drawn) == bool(candidates)
    if len(drawn) > 1:
        assert sum(each.minutes or 28 for each in drawn) <= minutes


@given(things, lengths, seeds)
def test_no_two_problems_of_a_round_have_one_pattern(candidates, minutes, seed):
    patterns = [one.candidate.pattern for one in draw_problems(candidates, minutes, Random(seed))]

    named = [pattern for pattern in patterns if pattern]
    assert len(named) == len(set(named))


@given(things, lengths, seeds)
def test_a_further_problem_was_never_drawn_by_a_mock(candidates, minutes, seed):
    drawn = [one.candidate for one in draw_problems(candidates, minutes, Random(seed))]

    assert sum(each.mock_at is not None for each in drawn) <= 1


@given(things, lengths, seeds)
def test_the_easier_problem_is_the_one_to_warm_up(candidates, minutes, seed):
    hardness = [
        (one.candidate.level, one.candidate.minutes) for one in draw_problems(candidates, minutes, Random(seed))
    ]

    assert hardness == sorted(hardness)


@given(things, lengths, seeds)
def test_the_same_chance_draws_the_same_problems(candidates, minutes, seed):
    assert draw_problems(candidates, minutes, Random(seed)) == draw_problems(candidates, minutes, Random(seed))


def test_three_quarters_of_an_hour_take_a_medium_problem_and_then_a_harder_one():
    bank = [problem("easy", 1, 10), problem("warm", MEDIUM, 15), problem("hard", HARD, 30), problem("long", HARD, 45)]

    drawn = {tuple(keys(draw_problems(bank, 45, Random(seed)))) for seed in range(20)}

    assert drawn == {("warm", "hard")}


def test_another_problem_of_the_same_pattern_is_left_for_another_round():
    bank = [problem("one", MEDIUM, 20, "Stack"), problem("two", MEDIUM, 20, "Stack"), problem("easy", 1, 10, "Greedy")]

    assert {keys(draw_problems(bank, 45, Random(seed)))[0] for seed in range(20)} == {"easy"}


def test_a_problem_that_takes_the_whole_round_is_asked_alone():
    bank = [problem("parking", MEDIUM, 40), problem("elevator", MEDIUM, 45)]

    assert {len(draw_problems(bank, 45, Random(seed))) for seed in range(20)} == {1}


def test_a_fresh_problem_comes_before_a_harder_one_that_was_seen():
    bank = [problem("warm", MEDIUM, 20), problem("seen", HARD, 25, seen_at=DAY), problem("easy", 1, 10)]

    assert keys(draw_problems(bank, 45, Random(1))) == ["easy", "warm"]


def test_what_the_company_asks_is_drawn_though_it_leaves_no_room_for_another():
    bank = [problem("warm", MEDIUM, 15), problem("theirs", HARD, 40, asked=True)]

    assert keys(draw_problems(bank, 45, Random(1))) == ["theirs"]


def test_a_round_for_one_problem_takes_one():
    bank = [problem("warm", MEDIUM, 10), problem("other", MEDIUM, 10)]

    assert len(draw_problems(bank, 40, Random(1))) == 1
