"""``hexloop judge``: a stream of lines, and one file."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading

import pytest
from fake_judge import FakeJudge
from make_pack import CHANGED_SOURCE, COUNTER_SOURCE, edit, write_changed_counter, write_counter, write_pack

from hexloop.cli import judgelines, main, opening
from hexloop.cli.judgelines import Desk, answers
from hexloop.core.content.reader import read_pack
from hexloop.core.content.shelf import CaseShelf

RIGHT = "class Solution:\n    def addUp(self, nums):\n        return sum(nums)\n"
WRONG = "class Solution:\n    def addUp(self, nums):\n        return 3\n"


@pytest.fixture
def folder(tmp_path):
    folder = write_pack(tmp_path)
    write_counter(folder)
    return folder


@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("HEXLOOP_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def judge(monkeypatch):
    judge = FakeJudge()
    monkeypatch.setattr(opening, "Judge", lambda **_: judge)
    return judge


@pytest.fixture
def desk(folder, judge):
    return Desk(pack=read_pack(folder), judge=judge, shelf=CaseShelf(judge=judge, cache=None))


def line(name, problem="add-up", source=RIGHT) -> bytes:
    return json.dumps({"id": name, "problem": problem, "source": source}).encode() + b"\n"


def judge_lines(folder, monkeypatch, capsys, *lines):
    """Exit code and answers of ``hexloop judge --jsonl``."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"".join(lines))))
    code = main(["judge", "--jsonl", "--pack", str(folder)])
    return code, [json.loads(text) for text in capsys.readouterr().out.splitlines()]


def test_every_line_gets_its_verdict_in_order(folder, monkeypatch, capsys):
    lines = [line("a"), line(2, 900, WRONG), line("c", "900", "class"), line(None, "counter", COUNTER_SOURCE)]

    code, got = judge_lines(folder, monkeypatch, capsys, *lines)

    assert code == 0
    assert [(one["id"], one["verdict"], one["passed"], one["total"]) for one in got] == [
        ("a", "AC", 23, 23),
        (2, "WA", 1, 23),
        ("c", "CE", 0, 23),
        (None, "AC", 2, 2),
    ]
    assert list(got[0]) == ["id", "verdict", "passed", "total", "cpu_ms", "wall_ms", "message"]


@pytest.mark.parametrize(
    ("bad", "name", "message"),
    [
        (b"{nonsense\n", None, "The line is not JSON: Expecting property name enclosed in double quotes: line 1"),
        (b"\xff\xfe\xff\n", None, "The line is not JSON: "),
        (b"[" * 100_000 + b"\n", None, "The line is not JSON: "),
        (b"[1]\n", None, 'The line is not an object: write {"id": …, "problem": …, "source": …}.'),
        (b'{"problem": "add-up", "source": ""}\n', None, 'The field "id" is missing: write {"id": …'),
        (b'{"id": 1e400, "problem": "add-up", "source": ""}\n', None, '"id" must be something that JSON can write'),
        (b'{"id": 7, "source": ""}\n', 7, 'The field "problem" is missing: write {"id": …'),
        (b'{"id": 7, "problem": "add-up"}\n', 7, 'The field "source" is missing: write {"id": …'),
        (b'{"id": 7, "problem": true, "source": ""}\n', 7, '"problem" must be a slug or a LeetCode number.'),
        (b'{"id": 7, "problem": "add-up", "source": 1}\n', 7, '"source" must be the text of the submission.'),
        (b'{"id": 7, "problem": "ad-up", "source": ""}\n', 7, 'No problem is called "ad-up". Did you mean add-up?'),
    ],
)
def test_a_bad_line_is_answered_and_the_others_are_judged(folder, monkeypatch, capsys, bad, name, message):
    code, got = judge_lines(folder, monkeypatch, capsys, line(1), bad, line(3))

    assert code == 1
    assert [(one["id"], one["verdict"]) for one in got] == [(1, "AC"), (name, "SE"), (3, "AC")]
    assert got[1]["message"].startswith(message)
    assert (got[1]["passed"], got[1]["total"], got[1]["cpu_ms"], got[1]["wall_ms"]) == (0, 0, 0.0, 0.0)


def test_a_line_too_long_is_answered_and_the_next_is_judged(folder, monkeypatch, capsys):
    monkeypatch.setattr(judgelines, "LONGEST_LINE", 1024)

    code, got = judge_lines(folder, monkeypatch, capsys, line(1, source="#" * 5000), line(2))

    assert code == 1
    assert [(one["id"], one["verdict"]) for one in got] == [(None, "SE"), (2, "AC")]


def test_a_faulty_pack_is_a_line_of_its_own(folder, monkeypatch, capsys):
    edit(folder / "problems" / "add-up" / "generate.py", "rng = random", "rng = nothing")

    code, got = judge_lines(folder, monkeypatch, capsys, line("a"), line("b", "counter", COUNTER_SOURCE))

    assert code == 1
    assert [(one["id"], one["verdict"]) for one in got] == [("a", "SE"), ("b", "AC")]
    assert got[0]["message"].startswith("problems/add-up/generate.py: ")


def test_no_lines_give_no_answers(folder, monkeypatch, capsys):
    assert judge_lines(folder, monkeypatch, capsys, b"\n", b"  \n") == (0, [])


def test_a_last_line_without_an_end_is_judged(folder, monkeypatch, capsys):
    code, got = judge_lines(folder, monkeypatch, capsys, line("a").rstrip())

    assert (code, got[0]["verdict"]) == (0, "AC")


def test_several_are_judged_at_once(desk, judge):
    meeting = threading.Barrier(2, timeout=30)
    judge.gate = lambda source: meeting.wait() if "meet" in source else None
    stream = io.BytesIO(line("a", source=f"{RIGHT}# meet") + line("b", source=f"{RIGHT}# meet"))

    got = [json.loads(answer.text)["id"] for answer in answers(stream, desk, slots=2)]

    assert got == ["a", "b"]


def test_a_slow_line_does_not_change_the_order(desk, judge):
    second_is_done = threading.Event()

    def gate(source):
        if "slow" in source:
            assert second_is_done.wait(30)
        if "quick" in source:
            second_is_done.set()

    judge.gate = gate
    stream = io.BytesIO(line("a", source=f"{RIGHT}# slow") + line("b", source=f"{RIGHT}# quick"))

    got = [json.loads(answer.text)["id"] for answer in answers(stream, desk, slots=2)]

    assert got == ["a", "b"]


def test_an_answer_comes_while_the_input_stays_open(desk):
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as stream, os.fdopen(writing, "wb", buffering=0) as source:
        source.write(line("a"))
        coming = answers(stream, desk, slots=2)

        first = next(coming)
        source.write(line("b"))
        second = next(coming)
        source.close()

        assert [json.loads(one.text)["id"] for one in (first, second)] == ["a", "b"]
        assert list(coming) == []


def test_reading_waits_for_the_answers_to_be_taken(desk):
    taken = []

    class Stream(io.BytesIO):
        def readline(self, size=-1):
            taken.append(1)
            return super().readline(size)

    coming = answers(Stream(line("a") * 100), desk, slots=2)
    next(coming)

    # 2 at once, twice as many ahead, one given out, one in the reader's hand.
    assert len(taken) <= 8
    assert len(list(coming)) == 99


def test_jsonl_takes_no_file(capsys):
    code = main(["judge", "--jsonl", "add-up", "x.py"])

    assert code == 2
    assert capsys.readouterr().err == "With --jsonl the problems are named on stdin: leave SLUG and FILE out.\n"


def test_jsonl_says_how_a_change_request_is_named(capsys):
    code = main(["judge", "--jsonl", "--change"])

    assert code == 2
    assert capsys.readouterr().err == (
        'With --jsonl a change request is named on its line, "problem": "slug/change": leave --change out.\n'
    )


@pytest.mark.parametrize("words", [[], ["add-up"]])
def test_without_jsonl_or_a_file_the_usage_is_shown(capsys, words):
    code = main(["judge", *words])

    err = capsys.readouterr().err
    assert code == 2
    assert err.startswith("usage: hexloop judge")
    assert err.endswith("Give a problem and a file, or --jsonl with lines on stdin.\n")


def test_no_pack_gives_3(tmp_path, monkeypatch, capsys):
    code, got = judge_lines(tmp_path / "nowhere", monkeypatch, capsys, line("a"))

    assert (code, got) == (3, [])


@pytest.fixture
def judge_file(folder, tmp_path):
    def run(source, name="add-up"):
        file = tmp_path / "solution.py"
        file.write_text(source, encoding="utf-8")
        return main(["judge", name, str(file), "--pack", str(folder)])

    return run


def test_an_accepted_file_gives_0(judge_file, capsys):
    code = judge_file(RIGHT, "900")

    assert code == 0
    assert capsys.readouterr().out == "Accepted: Add up\n23 of 23 cases, 23 ms CPU, 2 ms in all\n"


def test_a_wrong_file_shows_the_failing_case(judge_file, capsys):
    code = judge_file(WRONG)

    assert code == 1
    assert capsys.readouterr().out == (
        "Wrong answer: Add up\n1 of 23 cases, 23 ms CPU, 2 ms in all\n\nIt differs.\n"
        "Call      nums = [-1,1]\nExpected  0\nGot       3\nCase      they cancel\n"
    )


def test_a_wrong_sequence_shows_call_by_call(judge_file, capsys):
    code = judge_file(COUNTER_SOURCE.replace("self.value += by", "self.value = by"), "counter")

    assert code == 1
    assert capsys.readouterr().out.splitlines()[2:] == [
        "",
        "It differs.",
        "Counter(2)",
        "add(3)  expected 5, got 3",
        "add(-9)",
        "Case      below zero is refused",
    ]


def test_a_sequence_without_an_answer_shows_its_first_calls(judge_file, folder, capsys):
    case = {"operations": ["Counter", *["add"] * 20], "args": [[0], *[[1]] * 20], "note": "many"}
    with (folder / "problems" / "counter" / "cases.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{json.dumps(case)}\n")
    source = COUNTER_SOURCE.replace("self.value += by", "self.value += by; assert self.value != 20")

    code = judge_file(source, "counter")

    assert code == 1
    assert capsys.readouterr().out.splitlines()[3:] == [
        "AssertionError",
        "Counter(0)",
        *["add(1)"] * 9,
        "… 11 operations after",
        "Case      many",
    ]


def test_a_file_that_does_not_compile_says_so(judge_file, capsys):
    code = judge_file("class")

    assert code == 1
    assert capsys.readouterr().out.startswith("Does not compile: Add up\n0 of 23 cases")


def test_a_file_may_come_from_stdin(folder, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO(RIGHT))

    assert main(["judge", "add-up", "-", "--pack", str(folder)]) == 0


def test_an_unknown_problem_gives_2(judge_file, capsys):
    code = judge_file(RIGHT, "ad-up")

    assert code == 2
    assert capsys.readouterr().err == 'No problem is called "ad-up". Did you mean add-up?\n'


def test_a_file_that_is_not_there_gives_2(folder, capsys):
    code = main(["judge", "add-up", "nowhere.py", "--pack", str(folder)])

    assert code == 2
    assert capsys.readouterr().err == (
        "nowhere.py cannot be read: No such file or directory. Name the file with your solution.\n"
    )


def test_cases_are_kept_in_the_data_folder(judge_file, data, judge):
    judge_file(RIGHT)
    judge_file(RIGHT)

    assert judge.produced == 1
    assert [file.name.partition(".")[0] for file in (data / "cache" / "cases").iterdir()] == ["add-up"]
    assert data.stat().st_mode & 0o777 == 0o700


def test_a_data_folder_that_cannot_be_written_is_done_without(judge_file, data, judge):
    data.write_text("in the way", encoding="utf-8")

    codes = [judge_file(RIGHT), judge_file(RIGHT)]

    assert codes == [0, 0]
    assert judge.produced == 2


def test_a_reader_that_goes_away_ends_it_quietly(folder):
    program = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from fake_judge import FakeJudge\n"
        "from hexloop.cli import main, opening\n"
        "opening.Judge = FakeJudge\n"
        f"sys.exit(main(['judge', '--jsonl', '--pack', {str(folder)!r}]))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.close()
    process.stdin.write(line("a") * 50)
    process.stdin.flush()

    code = process.wait(60)

    said = process.stderr.read()
    process.stdin.close()
    process.stderr.close()
    assert (code, said) == (1, b"")


@pytest.fixture
def changed(tmp_path):
    folder = write_pack(tmp_path / "with a change")
    write_changed_counter(folder)
    return folder


def judge_change(folder, tmp_path, source, *words):
    """Exit code of ``hexloop judge`` with ``words``, in which FILE stands for a file that holds ``source``."""
    file = tmp_path / "mine.py"
    file.write_text(source, encoding="utf-8")
    return main(["judge", *[str(file) if word == "FILE" else word for word in words], "--pack", str(folder)])


@pytest.mark.parametrize(
    "words", [("counter", "--change", "FILE"), ("counter", "FILE", "--change"), ("counter/change", "FILE")]
)
def test_a_change_request_is_judged_with_the_old_cases(changed, tmp_path, capsys, words):
    code = judge_change(changed, tmp_path, CHANGED_SOURCE, *words)

    assert code == 0
    assert capsys.readouterr().out.startswith("Accepted: Steps and a floor\n16 of 16 cases, ")


def test_the_class_of_the_first_brief_does_not_pass_the_change(changed, tmp_path, capsys):
    code = judge_change(changed, tmp_path, COUNTER_SOURCE, "counter", "--change", "FILE")

    assert code == 1
    assert not capsys.readouterr().out.startswith("Accepted")


def test_a_problem_without_a_change_says_so(changed, tmp_path, capsys):
    code = judge_change(changed, tmp_path, RIGHT, "add-up", "--change", "FILE")

    assert code == 2
    assert capsys.readouterr().err == "Add up has no change request: leave --change out.\n"


def test_a_line_may_name_a_change(changed, monkeypatch, capsys):
    code, found = judge_lines(changed, monkeypatch, capsys, line(1, "counter/change", CHANGED_SOURCE))

    assert code == 0
    assert [(one["verdict"], one["passed"]) for one in found] == [("AC", 16)]
