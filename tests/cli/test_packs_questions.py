"""``hexloop packs questions``."""

from __future__ import annotations

import json

import pytest

from hexloop.cli import main

TOPICS = """
[[topic]]
id = "optimization"
title = "Optimization"
area = "breadth"
covers = "momentum, Adam"
target = 2
"""
QUESTION = """
[[question]]
id = "{name}"
level = "easy"
question = "What does momentum do to a zigzag?"
key_points = ["it damps it across", "it adds up along", "it keeps one more number"]
answer = "{answer}"
follow_up = "What does it cost in memory?"
wrong = "That every step becomes larger: no."
related = ["{other}"]
"""


@pytest.fixture
def folder(tmp_path):
    """A pack with two questions, one of them with a short answer."""
    questions = tmp_path / "questions"
    questions.mkdir()
    (questions / "topics.toml").write_text(TOPICS)
    (questions / "names.toml").write_text('names = ["momentum"]')
    long, short = " ".join(["word"] * 70), "It damps."
    first = QUESTION.format(name="first", answer=long, other="second")
    second = QUESTION.format(name="second", answer=short, other="first")
    (questions / "optimization.toml").write_text(first + second)
    return tmp_path


def test_faults_and_counts_are_told(folder, capsys):
    code = main(["packs", "questions", "--pack", str(folder)])

    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        'questions/optimization.toml: "second": answer has 2 words: 60 to 200 are wanted.',
        "Optimization: 2 of 2",
        "2 questions, 1 errors",
    ]


def test_json_says_what_is_missing(folder, capsys):
    main(["packs", "questions", "--json", "--pack", str(folder)])

    found = json.loads(capsys.readouterr().out)
    assert (found["questions"], found["missing"]) == ({"optimization": 2}, ["momentum: asked in 0"])
    assert [error["path"] for error in found["errors"]] == ["questions/optimization.toml"]


def test_sound_questions_pass(folder, capsys):
    file = folder / "questions" / "optimization.toml"
    file.write_text(file.read_text().replace("It damps.", " ".join(["word"] * 70)))

    assert main(["packs", "questions", "optimization", "--pack", str(folder)]) == 0


def test_unknown_topic_is_refused(folder, capsys):
    code = main(["packs", "questions", "optimisation", "--pack", str(folder)])

    assert code == 2
    assert 'did you mean "optimization"?' in capsys.readouterr().err
