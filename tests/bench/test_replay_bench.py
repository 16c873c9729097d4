"""``bench/replay.py``: the form of its figures, and that both sides do the same work."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest


@pytest.fixture
def replay_bench(program, monkeypatch, tmp_path):
    """A small one: enough to fit to."""
    bench = program("replay")
    monkeypatch.setattr(bench, "THINGS", 120)
    monkeypatch.setattr(bench, "ROUNDS", 1)
    monkeypatch.setattr(bench, "SAVED", tmp_path / "replay.json")
    return bench


def test_figures_are_printed_and_kept_when_asked(replay_bench, capsys):
    code = replay_bench.main(["--save"])

    kept = json.loads(replay_bench.SAVED.read_text())
    assert code == 0
    assert list(kept) == ["reviews", "replay_s", "fsrs_alone_s", "ratio", "fit_s", "about"]
    assert kept["reviews"] == 1_200
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == list(kept)[:-1]


def test_nothing_is_kept_unasked(replay_bench):
    replay_bench.main([])

    assert not replay_bench.SAVED.exists()


def test_histories_start_new_and_go_forward(replay_bench):
    rows = replay_bench.history_rows()

    assert sum(first for _, _, _, first in rows) == 120
    assert all(later[1] > row[1] for row, later in pairwise(rows) if row[0] == later[0])
