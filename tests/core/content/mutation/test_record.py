"""The recorded scores, and where a pack stands by them."""

from __future__ import annotations

import json

import pytest
from fake_judge import FakeJudge
from make_pack import edit, read_one, write_changed_counter, write_counter, write_pack

from hexloop.core.content.check import check_pack
from hexloop.core.content.mutation.record import (
    BadScores,
    Score,
    digest_of,
    percent,
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


@pytest.mark.parametrize(
    ("share", "text"), [(1.0, "100.0%"), (0.9999, "99.9%"), (0.95, "95.0%"), (0.57, "57.0%"), (0.0, "0.0%")]
)
def test_a_hundred_percent_means_all(share, text):
    assert percent(share) == text


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


def test_the_file_is_for_everybody_to_read(folder):
    record_scores(folder, {"add-up": score(folder)}, known=["add-up"])

    assert (folder / "scores.json").stat().st_mode & 0o777 == 0o644
    assert [file.name for file in folder.iterdir() if file.name.startswith(".")] == []


def test_a_score_right_at_the_border_is_high_enough(folder):
    record_scores(folder, {"add-up": Score(score(folder).digest, 23, 20, 16, 1)}, known=["add-up"])

    assert list(standing_of(read_pack(folder)).errors()) == []


def test_an_explanation_after_the_record_makes_it_out_of_date(folder):
    record_scores(folder, {"add-up": score(folder)}, known=["add-up"])
    (folder / EQUIVALENTS).write_text("# none\n", encoding="utf-8")

    assert standing_of(read_pack(folder)).unrecorded == ("add-up",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('kind = "exact"', 'kind = "any_order"'),
        ("seed = 7", "seed = 8"),
        ("cpu_ms = 1500", "cpu_ms = 1600"),
        ('class = "Solution"', 'class = "Solution"\nclass_aliases = ["Other"]'),
        ('growth = "O(n)"', 'growth = "O(n)"\nimage = "numpy"'),
        ('growth = "O(n)"', 'growth = "O(n)"\nbans = ["math"]'),
    ],
)
def test_the_digest_follows_what_the_judge_is_asked(folder, old, new):
    before = digest_of(read_one(folder), with_equivalents=False)
    edit(folder / "problems/add-up/problem.toml", old, new)

    assert digest_of(read_one(folder), with_equivalents=False) != before


def test_the_digest_of_a_change_request_follows_its_first_brief(folder):
    write_changed_counter(folder)
    before = digest_of(read_one(folder, "counter").change, with_equivalents=True)
    edit(folder / "problems/counter/cases.jsonl", "below zero is refused", "below zero it is refused")

    after = read_one(folder, "counter")

    assert digest_of(after.change, with_equivalents=True) != before
    assert digest_of(after.change, with_equivalents=True) != digest_of(after, with_equivalents=True)


def test_a_change_request_is_recorded_with_its_problem(folder):
    write_changed_counter(folder)

    assert standing_of(read_pack(folder)).unrecorded == ("add-up", "counter", "counter/change")
