"""``hexloop test``: one file that names its problem."""

from __future__ import annotations

import io
import json
import sys

import pytest
from fake_judge import FakeJudge
from make_pack import CHANGED_SOURCE, COUNTER_SOURCE, write_changed_counter, write_counter, write_pack

from hexloop.cli import main, opening
from hexloop.core.judge.verdict import Verdict

RIGHT = "class Solution:\n    def addUp(self, nums):\n        return sum(nums)\n"
WRONG = "class Solution:\n    def addUp(self, nums):\n        return 3\n"


@pytest.fixture
def folder(tmp_path):
    folder = write_pack(tmp_path)
    write_counter(folder)
    return folder


@pytest.fixture(autouse=True)
def judge(monkeypatch, tmp_path):
    monkeypatch.setenv("HEXLOOP_DATA", str(tmp_path / "data"))
    judge = FakeJudge()
    monkeypatch.setattr(opening, "Judge", lambda **_: judge)
    return judge


@pytest.fixture
def write(tmp_path):
    """Write a submission; its path comes back."""

    def write_file(name, source=RIGHT):
        file = tmp_path / name
        file.write_text(source, encoding="utf-8")
        return file

    return write_file


def check(folder, *words):
    return main(["test", *(str(word) for word in words), "--pack", str(folder)])


def test_an_accepted_file_is_said_to_be_so(folder, write, capsys):
    code = check(folder, "add-up", write("mine.py"))

    assert code == 0
    assert capsys.readouterr().out.splitlines() == ["Accepted: Add up", "23 of 23 cases, 23 ms CPU, 2 ms in all"]


def test_a_wrong_file_shows_the_failing_case(folder, write, capsys):
    code = check(folder, "add-up", write("mine.py", WRONG))

    shown = capsys.readouterr().out
    assert code == 1
    assert shown.startswith("Wrong answer: Add up\n")
    assert "Call      nums = [-1,1]" in shown


@pytest.mark.parametrize(
    "name", ["add-up.py", "add_up.py", "Add_Up.py", "900.py", "0900-add-up.py", "900. Add Up.py", "900.add-up.py"]
)
def test_the_files_name_names_the_problem(folder, write, capsys, name):
    code = check(folder, write(name))

    assert code == 0
    assert capsys.readouterr().err == f"{name}: Add up\n"


@pytest.mark.parametrize(
    "header",
    [
        "# problem: counter",
        "# Problem = 901",
        "# slug: counter",
        "#!/usr/bin/env python3\n# https://example.org/problems/counter/description",
        "# hexloop problem: counter",
    ],
)
def test_a_comment_on_top_names_the_problem_before_the_files_name(folder, write, header):
    assert check(folder, write("add-up.py", f"{header}\n{COUNTER_SOURCE}")) == 0


def test_a_comment_far_below_names_nothing(folder, write, capsys):
    code = check(folder, write("mine.py", "\n" * 10 + "# problem: add-up\n" + RIGHT))

    assert code == 2
    assert "does not say which problem it solves: give the slug, hexloop test SLUG" in capsys.readouterr().err


def test_stdin_is_read_for_a_dash(folder, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"# problem: add-up\n{RIGHT}"))

    assert check(folder, "-") == 0


def test_results_are_written_beside_the_words(folder, write, tmp_path, capsys):
    target = tmp_path / "results.json"

    code = check(folder, "add-up", write("mine.py", WRONG), "--results", target)

    written = json.loads(target.read_text(encoding="utf-8"))
    assert code == 1
    assert (written["version"], written["status"], len(written["tests"])) == (3, "fail", 23)
    assert written["tests"][0] == {
        "name": "Example 1: 1 + 2",
        "status": "pass",
        "message": None,
        "output": None,
        "test_code": "nums = [1,2]",
    }
    assert written["tests"][2]["name"] == "Case 3"
    assert capsys.readouterr().out.startswith("Wrong answer")


def test_json_replaces_the_words(folder, write, capsys):
    code = check(folder, "counter", write("mine.py", COUNTER_SOURCE), "--json")

    written = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (written["status"], [test["test_code"] for test in written["tests"]]) == (
        "pass",
        ["Counter(2)\nadd(3)\nadd(-9)", "Counter(0)\nadd(1)"],
    )


def test_code_that_does_not_compile_is_an_error_with_its_message(folder, write, capsys):
    code = check(folder, "add-up", write("mine.py", "class Solution\n"), "--json")

    written = json.loads(capsys.readouterr().out)
    assert code == 1
    assert (written["status"], written["tests"]) == ("error", [])
    assert written["message"]


def test_a_judge_that_fails_is_the_environments_fault(folder, write, judge, monkeypatch):
    monkeypatch.setattr(
        judge, "run", lambda task, source, cases: judge._result(Verdict.SYSTEM_ERROR, [], len(cases), "It broke.")
    )
    # The reference answers nothing either, so its answers must be there already.
    assert check(folder, "counter", write("mine.py", COUNTER_SOURCE)) == 3


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["add-pu", "{file}"], 'No problem is called "add-pu". Did you mean add-up?'),
        (["add-up", "a.py", "b.py"], "Give one file, and the problem's slug before it if need be"),
        (["add-up", "{file}.gone"], "cannot be read: No such file or directory."),
        (["add-up", "{file}", "--results", "{file}/x.json"], "cannot be written: Not a directory."),
    ],
)
def test_bad_usage_says_what_to_write(folder, write, capsys, words, sentence):
    file = write("mine.py")

    code = check(folder, *(word.replace("{file}", str(file)) for word in words))

    assert code == 2
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [("counter", "--change", "FILE"), ("counter", "FILE", "--change"), ("FILE", "--change")]
)
def test_a_change_request_is_judged_when_asked_for(tmp_path, write, capsys, words):
    folder = write_pack(tmp_path / "with a change")
    write_changed_counter(folder)
    file = write("mine.py", f"# problem: counter\n{CHANGED_SOURCE}")

    code = check(folder, *(file if word == "FILE" else word for word in words))

    assert code == 0
    assert capsys.readouterr().out.startswith("Accepted: Steps and a floor\n16 of 16 cases")


def test_a_comment_may_name_the_change(tmp_path, write, capsys):
    folder = write_pack(tmp_path / "with a change")
    write_changed_counter(folder)

    code = check(folder, write("mine.py", f"# problem: counter/change\n{CHANGED_SOURCE}"))

    assert code == 0
    assert capsys.readouterr().out.startswith("Accepted: Steps and a floor\n")
