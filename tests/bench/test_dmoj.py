"""DMOJ is spoken to from outside; here a stand-in answers with its words."""

from __future__ import annotations

import json
import sys

import pytest
from judging import dmoj

TALK = """
import sys

options = dict(zip(sys.argv[3::2], sys.argv[4::2]))
print("Self-testing executors\\nSelf-testing PY3:    {self_test}")
print("\\nRunning local judge...\\n")
while True:
    try:
        words = input("dmoj> ").split()
    except EOFError:
        break
    print("Start grading two-sum/1 in PY3...")
    for number in range(1, 31):
        print(f"Test case {{number:2}} {{'WA' if number in {wrong} else 'AC'}} [0.04s]")
    print({last!r})
"""


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    """A Python whose package ``dmoj`` talks as told."""

    def build(*, self_test="Success [0.03s]", wrong=(), last="Done grading two-sum/1.\n"):
        package = tmp_path / "there" / "dmoj"
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
        (package / "cli.py").write_text(TALK.format(self_test=self_test, wrong=wrong, last=last))
        monkeypatch.setenv("PYTHONPATH", str(package.parent))
        monkeypatch.setenv("HEXLOOP_BENCH_DMOJ", sys.executable)
        return dmoj.find()

    return build


def test_a_python_without_it_is_not_found(monkeypatch):
    monkeypatch.setenv("HEXLOOP_BENCH_DMOJ", sys.executable)

    assert dmoj.find() is None


def test_a_python_that_is_not_there_is_not_found(monkeypatch):
    monkeypatch.setenv("HEXLOOP_BENCH_DMOJ", "/nowhere/python")

    assert dmoj.find() is None


def test_a_submission_is_thirty_accepted_cases(stand_in, tmp_path):
    python, runtime = stand_in()

    with dmoj.running(tmp_path / "dmoj", python, runtime) as peer:
        peer.submit()
        peer.submit()


def test_its_problem_holds_the_cases_we_judge(stand_in, tmp_path):
    with dmoj.running(tmp_path / "dmoj", *stand_in()):
        problem = tmp_path / "dmoj" / "problems" / "two-sum"

        tests = json.loads((problem / "init.yml").read_text())["test_cases"]
        assert tests[1] == {"in": "2.in", "out": "2.out", "points": 1}
        assert len(tests) == 30
        assert (problem / "2.in").read_text() == "3 1 10 11 12 13 14 15 16 17 18 19 5\n8\n"
        assert (problem / "2.out").read_text() == "0 12\n"


def test_what_it_does_not_accept_is_no_measurement(stand_in, tmp_path):
    with (
        dmoj.running(tmp_path / "dmoj", *stand_in(wrong=(3, 4))) as peer,
        pytest.raises(dmoj.DmojFailed, match="DMOJ accepted 28 of 30 cases"),
    ):
        peer.submit()


def test_a_failed_self_test_is_told(stand_in, tmp_path):
    pythons = stand_in(self_test="Failed")

    with (
        pytest.raises(dmoj.DmojFailed, match="executor PY3 cannot be used: Self-testing PY3:    Failed"),
        dmoj.running(tmp_path / "dmoj", *pythons),
    ):
        pass


def test_other_words_are_told(stand_in, tmp_path):
    with (
        dmoj.running(tmp_path / "dmoj", *stand_in(last="out of paper")) as peer,
        pytest.raises(dmoj.DmojFailed, match="DMOJ said: out of paper"),
    ):
        peer.submit()


def test_an_early_end_is_told(stand_in, tmp_path):
    pythons = stand_in()
    (tmp_path / "there" / "dmoj" / "cli.py").write_text("print('Self-testing PY3: Success')")

    with (
        pytest.raises(dmoj.DmojFailed, match="DMOJ has ended"),
        dmoj.running(tmp_path / "dmoj", *pythons),
    ):
        pass
