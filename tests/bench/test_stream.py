"""``bench/stream.py``: what it sends, and what it makes of the answers."""

from __future__ import annotations

import json
import os
from collections import Counter

import pytest
from judging.mixture import Sent, mixture

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.reader import read_pack
from hexloop.core.judge.verdict import Verdict


@pytest.fixture
def stream(program):
    return program("stream")


@pytest.fixture(scope="module")
def pack():
    return read_pack(CORE_PACK)


def test_the_images_take_turns_and_every_stretch_is_alike(pack):
    sent = mixture(pack, ["py", "numpy"], 1_000)
    images = {problem.slug: problem.task.image for problem in pack.problems}

    assert [images[one.problem] for one in sent] == ["py", "numpy"] * 500
    for start in range(0, 1_000, 100):
        counts = Counter(one.verdict for one in sent[start : start + 100])
        assert (counts[Verdict.ACCEPTED], counts[Verdict.WRONG_ANSWER], counts[Verdict.TIME_LIMIT]) == (60, 30, 2)


def test_submissions_crash_in_every_way(pack):
    crashing = {one.verdict for one in mixture(pack, ["py"], 500)}

    assert crashing == set(Verdict) - {Verdict.SYSTEM_ERROR}


def test_real_submissions_get_the_verdicts_they_deserve(stream, monkeypatch):
    loop = "class Solution:\n    def twoSum(self, nums, target):\n        return [0, 1]\n"
    sent = [Sent("two-sum", loop, Verdict.WRONG_ANSWER), Sent("two-sum", "class", Verdict.COMPILE_ERROR)] * 4
    monkeypatch.setattr(stream, "_EVERY_S", 0.01)

    found = stream.stream(sent)

    assert (found["count"], found["unexpected"], found["in_order"]) == (8, [], True)
    assert found["verdicts"] == {"WA": 4, "CE": 4}
    assert found["peak_mb"] > 10


def test_another_verdict_is_named(stream):
    sent = [Sent("two-sum", "", Verdict.ACCEPTED), Sent("word-break", "", Verdict.ACCEPTED)]
    watch = stream.Watch(0, 2)

    found = stream.figures(sent, [{"id": 0, "verdict": "WA"}], 1.0, watch)

    assert found["unexpected"] == ["0: two-sum got WA instead of AC", "1: word-break got no answer instead of AC"]
    assert found["in_order"] is False
    assert found["growth"] is None


def test_growth_is_the_end_over_the_beginning(stream):
    watch = stream.Watch(0, 100, samples=[(0.02, 50.0), (0.1, 100.0), (0.14, 102.0), (0.5, 110.0), (0.95, 150.0)])

    found = stream.figures([], [], 1.0, watch)

    assert found["memory_mb"] == {"10 %": 101.0, "50 %": 110.0, "100 %": 150.0}
    assert found["growth"] == 150 / 101
    assert found["peak_mb"] == 150.0


@pytest.mark.parametrize(
    ("growth", "unexpected", "code"), [(1.1, [], 0), (1.11, [], 1), (None, [], 0), (1.0, ["0: wrong"], 1)]
)
def test_growing_memory_and_wrong_verdicts_fail(stream, monkeypatch, capsys, growth, unexpected, code):
    watch = stream.Watch(0, 100)
    made_up = stream.figures([], [], 1.0, watch) | {"growth": growth, "unexpected": unexpected}
    monkeypatch.setattr(stream, "available", lambda: (["py"], ["torch"]))
    monkeypatch.setattr(stream, "stream", lambda sent: made_up)

    assert stream.main(["--json", "--count", "1"]) == code
    assert json.loads(capsys.readouterr().out)["missing"] == ["torch"]


def test_memory_is_rss_where_pss_is_not_told(stream, monkeypatch):
    def refused(pid):
        raise PermissionError

    monkeypatch.setattr(stream, "pss_kb", refused)
    watch = stream.Watch(os.getpid(), 1, samples=[(0.1, 5.0)])

    megabytes = watch._megabytes()

    assert (watch.measure, watch.samples) == ("RSS", [])
    assert megabytes > 10
