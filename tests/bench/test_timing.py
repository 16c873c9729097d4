"""Subjects take turns, and a line is fitted to what they took."""

from __future__ import annotations

import pytest
from judging import linear, timing


def test_both_of_a_pair_take_turns_and_the_first_round_does_not_count(monkeypatch):
    turns = []
    clock = [0.0]
    lasts = {"ours": iter([9.0, 1.0, 3.0]), "other": iter([9.0, 7.0, 9.0])}
    monkeypatch.setattr(timing.time, "perf_counter", lambda: clock[0])

    def subject(name):
        def take():
            turns.append(name)
            clock[0] += next(lasts[name])

        return take

    found = timing.pair(subject("ours"), subject("other"), 2)

    assert turns == ["other", "ours"] * 3
    assert (found.ours, found.other, found.ratio) == (2_000, 8_000, 0.25)


def test_figures_on_a_line_do_not_deviate():
    line = linear.fitted({10: 3.0, 30: 5.0, 100: 12.0, 300: 32.0})

    assert (line.start_ms, line.ms_per_case, line.worst_deviation) == pytest.approx((2.0, 0.1, 0.0))


def test_a_figure_off_the_line_is_a_share_of_it():
    line = linear.fitted({0: 10.0, 1: 16.0, 2: 10.0})

    assert line.ms_per_case == pytest.approx(0)
    assert line.worst_deviation == pytest.approx(16 / 12 - 1)


def test_every_case_of_the_line_has_its_answer():
    assert all(
        case.args[0][case.expected[0]] + case.args[0][case.expected[1]] == case.args[1] for case in linear.cases(300)
    )
