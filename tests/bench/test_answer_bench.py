"""``bench/answer.py``: its collection is whole, and what it times is an answer with the next card."""

from __future__ import annotations

import json

import pytest

from hexloop.apps.review.models import Action, Card, Review

pytestmark = pytest.mark.django_db


@pytest.fixture
def answer_bench(program, monkeypatch, tmp_path):
    """A small one, in the database of the tests."""
    bench = program("answer")
    monkeypatch.setattr(bench, "CARDS", 400)
    monkeypatch.setattr(bench, "REVIEWS_EACH", 2)
    monkeypatch.setattr(bench, "ANSWERS", 2)
    monkeypatch.setattr(bench, "SAVED", tmp_path / "answer.json")
    monkeypatch.setattr(bench, "prepare", lambda folder: bench.fill())
    return bench


def test_figures_are_printed_and_kept_when_asked(answer_bench, capsys):
    code = answer_bench.main(["--save"])

    kept = json.loads(answer_bench.SAVED.read_text())
    names = ["answer_ms", "answer_best_ms", "answer_cpu_ms", "grade_ms", "queue_ms", "undo_ms", "queries"]
    assert code == 0
    assert list(kept) == [*names, "about"]
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == names
    assert kept["about"]["reviews"] == 800


def test_answers_are_given_and_taken_back(answer_bench):
    answer_bench.main([])

    assert not answer_bench.SAVED.exists()
    assert Card.objects.filter(reviews__gt=2).count() == 4
    assert Review.objects.filter(undone_at__isnull=False).count() == 2
    assert Action.objects.filter(undone_at=None).count() == 800 + 4
