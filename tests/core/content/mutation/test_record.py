"""The recorded scores, and where a pack stands by them."""

from __future__ import annotations

import json

import pytest
from fake_judge import FakeJudge
from make_pack import edit, read_one, write_counter, write_pack

from hexloop.core.content.check import check_pack
from hexloop.core.content.mutation.record import (
    BadScores,
    Score,
    digest_of,
    read_scores,
    record_scores,
    total_share,
)
from hexloop.core.content.mutation.standing import standing_of
from hexloop.core.content.problem import PackError
from hexloop.core.content.reader import read_pack

EQUIVALENTS = "problems/add-up/equivalents.toml"


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path)


def score(folder, killed=9, equivalent=1):
    return Score(digest_of(read_one(folder), with_equivalents=True), 23, 10, killed, equivalent)


def test_without_a_file_nothing_is_recorded(folder):
    assert read_scores(folder) == {}


def test_what_is_recorded_comes_back(folder):
    record_scores(folder, {"add-up": score(folder)}, known=["add-up"])

    assert read_scores(folder) == {"add-up": score(folder)}


def test_each_problem_has_a_line_of_its_own_in_the_order_of_slugs(folder):
    one = Score("a", 1, 2, 2, 0)

    record_scores(folder, {"b": one, "a/change": one, "a": one}, known=["a", "b"])

    row = '{"digest": "a", "cases": 1, "mutants": 2, "killed": 2, "equivalent": 0}'
    assert (folder / "scores.json").read_text() == f'{{\n  "a": {row},\n  "a/change": {row},\n  "b": {row}\n}}\n'


def test_recording_some_leaves_the_others_and_drops_what_is_gone(folder):
    one, two = Score("a", 1, 2, 2, 0), Score("b", 1, 2, 2, 0)
    record_scores(folder, {"a": one, "b": one, "c": one}, known=["a", "b", "c"])

    record_scores(folder, {"b": two}, known=["a", "b"])

    assert read_scores(folder) == {"a": one, "b": two}


@pytest.mark.parametrize("text", ["", "[]", "[1]", '{"a": 1}', '{"a": {"digest": "x"}}'])
def test_a_damaged_file_says_what_to_do(folder, text):
    (folder / "scores.json").write_text(text, encoding="utf-8")

    with pytest.raises(BadScores, match="remove it, and record with hexloop packs mutate --record"):
        read_scores(folder)


def test_a_share_is_what_is_killed_or_explained():
    assert Score("", 1, 8, 5, 1).share == 0.75
    assert total_share([Score("", 1, 8, 5, 1), Score("", 1, 2, 2, 0)]) == 0.8
    assert total_share([]) == 1


def test_the_digest_follows_the_explanations_only_when_asked(folder):
    before = [digest_of(read_one(folder), with_equivalents=wanted) for wanted in (True, False)]
    (folder / EQUIVALENTS).write_text("# none\n", encoding="utf-8")

    after = [digest_of(read_one(folder), with_equivalents=wanted) for wanted in (True, False)]

    assert before[0] != after[0]
    assert before[1] == after[1]


def test_a_recorded_problem_stands_until_its_files_change(folder):
    write_counter(folder)
    record_scores(folder, {"add-up": score(folder)}, known=["add-up"])
    before = standing_of(read_pack(folder))
    edit(folder / "problems/add-up/submissions/accepted/loop.py", "total = 0", "total = 0.0")

    after = standing_of(read_pack(folder))

    assert (list(before.scores), before.unrecorded) == (["add-up"], ("counter",))
    assert (list(after.scores), after.unrecorded) == ([], ("add-up", "counter"))


def test_a_strict_check_wants_a_recorded_score(folder):
    reports = [check_pack(read_pack(folder), judge=FakeJudge(), strict=strict) for strict in (False, True)]

    message = "Its mutation score is not recorded as it stands: hexloop packs mutate add-up --record."
    assert reports[0].errors == ()
    assert reports[0].standing.unrecorded == ("add-up",)
    assert reports[1].errors == (PackError("problems/add-up", 0, message),)


def test_a_strict_check_wants_a_score_that_is_high_enough(folder):
    record_scores(folder, {"add-up": score(folder, killed=7)}, known=["add-up"])
    low = check_pack(read_pack(folder), judge=FakeJudge(), strict=True)
    record_scores(folder, {"add-up": score(folder, killed=8)}, known=["add-up"])

    high = check_pack(read_pack(folder), judge=FakeJudge(), strict=True)

    message = (
        "Its cases tell 80.0% of its mutants apart, and 85% are asked for: "
        "hexloop packs mutate add-up lists the others."
    )
    assert low.errors == (PackError("problems/add-up", 0, message),)
    assert high.errors == ()


def test_the_check_says_that_an_explanation_is_stale(folder):
    named = 'submission = "accepted/loop.py"\nline = "gone"\nchange = "0 → 1"\n'
    text = f'[[equivalent]]\n{named}reason = "one two three four"\n'
    (folder / EQUIVALENTS).write_text(text, encoding="utf-8")

    report = check_pack(read_pack(folder), judge=FakeJudge())

    message = "No mutant is on this line any more: correct the line, or remove the entry."
    assert report.errors == (PackError(EQUIVALENTS, 1, message),)


def test_the_file_is_json_that_others_read(folder):
    record_scores(folder, {"add-up": score(folder)}, known=["add-up"])

    data = json.loads((folder / "scores.json").read_text())

    assert set(data["add-up"]) == {"digest", "cases", "mutants", "killed", "equivalent"}
