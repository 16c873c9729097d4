"""``hexloop packs mutate``, and ``--part`` of both actions."""

from __future__ import annotations

import json
import re

import pytest
from fake_judge import FakeJudge
from make_pack import edit, write_counter, write_pack

from hexloop.cli import main, opening

DEAD = """\
class Solution:
    def addUp(self, nums):
        if None is True:
            return nums
        return sum(nums)
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HEXLOOP_DATA", str(tmp_path / "data"))
    return write_pack(tmp_path)


@pytest.fixture(autouse=True)
def judges(monkeypatch):
    """Every judge that a command opened."""
    made = []

    def open_one(**options):
        made.append(FakeJudge())
        return made[-1]

    monkeypatch.setattr(opening, "Judge", open_one)
    return made


def mutate(folder, *words) -> int:
    return main(["packs", "mutate", *words, "--pack", str(folder)])


def weaken(folder):
    """Three of twelve mutants survive."""
    (folder / "problems/add-up/submissions/accepted/dead.py").write_text(DEAD, encoding="utf-8")


def test_killed_mutants_give_0_and_one_json_object(folder, capsys):
    code = mutate(folder, "--json")

    out, err = capsys.readouterr()
    assert code == 0
    assert json.loads(out) == {
        "mutants": 6,
        "killed": 6,
        "equivalent": 0,
        "survived": 0,
        "score": 1.0,
        "worst": [{"problem": "add-up", "score": 1.0}],
        "errors": [],
    }
    assert err.startswith("1/1 add-up: 6 mutants, 6 killed, 0 equivalent, 0 survived (100.0%), ")


def test_survivors_are_listed_with_their_line(folder, capsys):
    weaken(folder)

    code = mutate(folder)

    out = capsys.readouterr().out.splitlines()
    assert code == 1
    assert out == [
        "problems/add-up/submissions/accepted/dead.py:3: branch, body → pass",
        "  - if None is True:",
        "  + if None is True: pass",
        "problems/add-up/submissions/accepted/dead.py:3: constant, True → False",
        "  - if None is True:",
        "  + if None is False:",
        "problems/add-up/submissions/accepted/dead.py:4: return, value → None",
        "  - return nums",
        "  + return None",
        "",
        "1 problems, 11 mutants, 8 killed, 0 equivalent, 3 survived (72.7%)",
    ]


def test_a_low_score_gives_1(folder, capsys):
    weaken(folder)

    code = mutate(folder, "--json")

    out, err = capsys.readouterr()
    data = json.loads(out)
    assert code == 1
    assert (data["survived"], data["score"]) == (3, 0.7273)
    assert data["worst"] == [{"problem": "add-up", "score": 0.7273}]
    assert err.splitlines()[-1] == (
        "72.7% of what was mutated here is killed or explained, 95.0% is asked for. Under 85.0% for itself: add-up."
    )


def test_entries_are_printed_to_be_completed(folder, capsys):
    weaken(folder)

    mutate(folder, "--equivalents")

    lines = capsys.readouterr().out.splitlines()
    assert lines[3:10] == [
        "",
        "[[equivalent]]",
        'submission = "accepted/dead.py"',
        'line = "if None is True:"',
        'change = "body → pass"',
        'reason = ""',
        "",
    ]


def test_explained_survivors_give_0(folder, capsys):
    weaken(folder)
    mutate(folder, "--equivalents")
    lines = capsys.readouterr().out.splitlines()
    keys = ("[[", "submission", "line", "change", "reason")
    entries = "\n".join(line for line in lines if line.startswith(keys))
    text = entries.replace('reason = ""', 'reason = "the branch is never taken"')
    (folder / "problems/add-up/equivalents.toml").write_text(text, encoding="utf-8")

    code = mutate(folder, "--json")

    data = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (data["equivalent"], data["survived"], data["score"]) == (3, 0, 1.0)


def test_a_stale_entry_gives_1_with_its_line(folder, capsys):
    text = '[[equivalent]]\nsubmission = "accepted/loop.py"\nline = "x"\nchange = "y"\nreason = "one two three four"\n'
    (folder / "problems/add-up/equivalents.toml").write_text(text, encoding="utf-8")

    code = mutate(folder)

    message = "No mutant is on this line any more: correct the line, or remove the entry."
    assert code == 1
    assert f"problems/add-up/equivalents.toml:1: {message}" in capsys.readouterr().out.splitlines()


def test_a_broken_problem_gives_1(folder, capsys):
    write_counter(folder)
    edit(folder / "problems/counter/problem.toml", "minutes = 10", "minutes = 0")

    code = mutate(folder, "counter", "--json")

    data = json.loads(capsys.readouterr().out)
    assert code == 1
    assert [error["line"] for error in data["errors"]] == [7]
    assert (data["mutants"], data["score"]) == (0, 1.0)


def test_a_problem_without_a_score_is_said_so(folder, capsys):
    edit(folder / "problems/add-up/submissions/accepted/loop.py", "total = 0", "total = 1")

    code = mutate(folder)

    assert code == 1
    assert capsys.readouterr().err.startswith("1/1 add-up: not judged, 1 errors, ")


def test_an_unknown_slug_gives_2(folder, capsys, judges):
    code = mutate(folder, "add-upp")

    assert code == 2
    assert capsys.readouterr().err == 'No problem is called "add-upp". Did you mean add-up?\n'
    assert judges == []


def test_the_second_time_nothing_is_judged_unless_it_must_be(folder, judges):
    for words in ((), (), ("--fresh",)):
        mutate(folder, *words)

    assert [judge.runs > 0 for judge in judges] == [True, False, True]


def test_scores_are_recorded_when_asked(folder, capsys):
    mutate(folder)
    before = (folder / "scores.json").exists()

    mutate(folder, "--record")

    data = json.loads((folder / "scores.json").read_text())
    assert not before
    assert {key: value for key, value in data["add-up"].items() if key != "digest"} == {
        "cases": 23,
        "mutants": 6,
        "killed": 6,
        "equivalent": 0,
    }


def test_scores_that_cannot_be_written_give_3(folder, capsys, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("hexloop.cli.mutation.record_scores", refuse)

    code = mutate(folder, "--record")

    assert code == 3
    assert f"The scores cannot be written to {folder}: Permission denied." in capsys.readouterr().err


def test_the_check_knows_the_recorded_score(folder, capsys):
    main(["packs", "check", "--json", "--pack", str(folder)])
    before = json.loads(capsys.readouterr().out)
    mutate(folder, "--record")
    capsys.readouterr()

    main(["packs", "check", "--json", "--pack", str(folder)])

    after = json.loads(capsys.readouterr().out)
    nothing = {"mutants": 0, "killed": 0, "equivalent": 0, "score": None, "unrecorded": ["add-up"]}
    assert before["mutation"] == nothing
    assert after["mutation"] == {"mutants": 6, "killed": 6, "equivalent": 0, "score": 1.0, "unrecorded": []}
    assert after["seconds"] >= 0


def test_the_table_ends_with_the_score_or_with_how_to_record_it(folder, capsys):
    main(["packs", "check", "--pack", str(folder)])
    before = capsys.readouterr().out.splitlines()
    mutate(folder, "--record")
    capsys.readouterr()

    main(["packs", "check", "--pack", str(folder)])

    after = capsys.readouterr().out.splitlines()
    command = "hexloop packs mutate --record add-up"
    assert before[-2] == f"No mutation score is recorded for the files as they are: {command}"
    assert after[-2] == "Mutation score 100.0% of 1 problems"


def test_a_strict_check_gives_1_without_a_recorded_score(folder):
    codes = [main(["packs", "check", *words, "--pack", str(folder)]) for words in ((), ("--strict",))]

    assert codes == [0, 1]


def test_who_interrupts_gets_what_was_done(folder, capsys, monkeypatch):
    write_counter(folder)

    class Interrupted(FakeJudge):
        def run(self, task, source, cases, *, user=None):
            if "Counter" in source:
                raise KeyboardInterrupt
            return super().run(task, source, cases, user=user)

    monkeypatch.setattr(opening, "Judge", lambda **_: Interrupted())

    code = mutate(folder, "--json")

    out, err = capsys.readouterr()
    assert code == 1
    assert json.loads(out)["worst"] == [{"problem": "add-up", "score": 1.0}]
    assert err.splitlines()[-1] == "Stopped. This is what was done so far."


@pytest.mark.parametrize("action", ["check", "mutate"])
def test_the_parts_together_are_the_whole(folder, capsys, action):
    write_counter(folder)

    for number in (1, 2):
        main(["packs", action, "--part", f"{number}/2", "--pack", str(folder)])

    slugs = re.findall(r"^1/1 (\S+):", capsys.readouterr().err, re.MULTILINE)
    assert sorted(slugs) == ["add-up", "counter"]


def test_a_part_that_is_none_gives_2(folder, capsys):
    with pytest.raises(SystemExit) as stop:
        mutate(folder, "--part", "4/3")

    assert stop.value.code == 2
    assert "4/3 is no part: write 1/3, 2/3 or 3/3." in capsys.readouterr().err
