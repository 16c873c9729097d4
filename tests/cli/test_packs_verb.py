"""``hexloop packs check``."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from fake_judge import FakeJudge
from make_pack import edit, write_counter, write_pack

from hexloop.cli import main, opening
from hexloop.lib.errors import HexloopError

WRONG = "class Solution:\n    def addUp(self, nums):\n        return 3\n"


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path)


@pytest.fixture(autouse=True)
def judges(monkeypatch):
    """Every judge that a command opened."""
    made = []

    def open_one(**options):
        made.append(FakeJudge())
        made[-1].options = options
        return made[-1]

    monkeypatch.setattr(opening, "Judge", open_one)
    return made


def check(folder, *words) -> int:
    return main(["packs", "check", *words, "--pack", str(folder)])


def test_a_faultless_pack_gives_one_json_object_and_0(folder, capsys):
    code = check(folder, "--json")

    out, err = capsys.readouterr()
    assert code == 0
    data = json.loads(out)
    assert data.pop("seconds") >= 0
    assert data == {
        "problems": {"dsa": 1, "ml": 0, "ood": 0},
        "questions": {"breadth": 0, "nlp": 0, "ranking": 0, "behavior": 0, "project": 0},
        "design_cases": 0,
        "submissions": {"judged": 6, "unexpected": 0},
        "mutation": {"mutants": 0, "killed": 0, "equivalent": 0, "score": None, "unrecorded": ["add-up"]},
        "errors": [],
    }
    assert err.startswith("1/1 add-up: 6 submissions, 23 cases, ")


def test_without_json_there_is_a_table(folder, capsys):
    code = check(folder)

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert lines[0].split() == [
        "problem",
        "kind",
        "cases",
        "judged",
        "unexpected",
        "errors",
        "slowest",
        "accepted",
        "growth",
    ]
    assert lines[1].split() == ["add-up", "dsa", "23", "6", "0", "0", "23", "ms"]
    assert lines[-1] == "1 problems, 6 submissions judged, 0 unexpected, 0 errors"


def test_an_unexpected_verdict_gives_1(folder, capsys):
    (folder / "problems" / "add-up" / "submissions" / "accepted" / "loop.py").write_text(WRONG, encoding="utf-8")

    code = check(folder, "--json")

    data = json.loads(capsys.readouterr().out)
    assert code == 1
    assert data["submissions"] == {"judged": 6, "unexpected": 1}
    assert data["errors"] == [
        {
            "path": "problems/add-up/submissions/accepted/loop.py",
            "line": 0,
            "message": "Expected accepted, got wrong answer on a sample, case 2 (cases.jsonl line 2). It differs.",
        }
    ]


def test_errors_stand_below_the_table_with_their_line(folder, capsys):
    write_counter(folder)
    edit(folder / "problems" / "counter" / "problem.toml", "minutes = 10", "minutes = 0")

    code = check(folder)

    lines = capsys.readouterr().out.splitlines()
    assert code == 1
    assert 'problems/counter/problem.toml:7: "minutes" must be at least 1.' in lines
    assert lines[-1] == "1 problems, 6 submissions judged, 0 unexpected, 1 errors"


def test_a_broken_problem_may_be_named(folder, capsys):
    write_counter(folder)
    edit(folder / "problems" / "counter" / "problem.toml", "minutes = 10", "minutes = 0")

    code = check(folder, "counter", "--json")

    data = json.loads(capsys.readouterr().out)
    assert code == 1
    assert data["problems"] == {"dsa": 0, "ml": 0, "ood": 0}
    assert [error["line"] for error in data["errors"]] == [7]


def test_an_unknown_slug_gives_2_and_a_close_one(folder, capsys, judges):
    code = check(folder, "add-upp")

    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert err == 'No problem is called "add-upp". Did you mean add-up?\n'
    assert judges == []


def test_no_packs_give_3(tmp_path, capsys):
    code = check(tmp_path / "nowhere")

    assert code == 3
    assert capsys.readouterr().err == (
        f"There is no pack in {tmp_path / 'nowhere'}: name a folder that holds problems/ with --pack.\n"
    )


def test_without_an_action_the_usage_is_shown(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["packs"])

    assert stopped.value.code == 2
    assert "usage: hexloop packs" in capsys.readouterr().err


def test_the_judge_is_closed_and_gets_the_named_interpreter(folder, judges, monkeypatch):
    monkeypatch.setenv("HEXLOOP_JUDGE_PYTHON", "/opt/python")

    check(folder)

    assert [(judge.closed, judge.options) for judge in judges] == [(True, {"python": "/opt/python"})]


def test_a_judge_that_cannot_start_gives_3(folder, capsys, monkeypatch):
    class Broken(FakeJudge):
        def probe(self):
            raise HexloopError("There is no interpreter.")

    monkeypatch.setattr(opening, "Judge", Broken)

    code = check(folder)

    assert code == 3
    assert capsys.readouterr().err == "The judge cannot start. There is no interpreter.\n"


@pytest.mark.parametrize("verb", ["packs", "judge"])
def test_django_stays_out(verb):
    program = f"import sys, hexloop.cli.{verb}; sys.exit('django' in sys.modules or 'numpy' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", program], check=False)

    assert done.returncode == 0


def test_questions_are_checked_unless_problems_are_named(folder, capsys):
    questions = folder / "questions"
    questions.mkdir()
    (questions / "topics.toml").write_text('[[topic]]\nid = "x"\ntitle = "X"\narea = "breadth"\ncovers = "y"\n')

    whole, named = check(folder), check(folder, "add-up")

    assert (whole, named) == (1, 0)
    assert 'questions/topics.toml:1: "target" in [topic] is missing' in capsys.readouterr().out
