"""Histories of LeetCode as records, in the shapes that tools write."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.leetcode.reading import looks_like_json, moment_of, read_history

FILES = Path(__file__).parents[3] / "files" / "leetcode"


def read(name):
    return read_history((FILES / name).read_bytes())


def told(history):
    return [(one.slug or one.title, one.verdict.value, one.language) for one in history.submissions]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "submissions.json",
            [
                ("two-sum", "AC", "python3"),
                ("two-sum", "WA", "python3"),
                ("course-schedule", "AC", "cpp"),
                ("course-schedule", "TLE", "python3"),
                ("a-premium-one", "AC", "python3"),
            ],
        ),
        ("recent.json", [("two-sum", "AC", ""), ("course-schedule", "AC", "")]),
        ("api.json", [("two-sum", "AC", "python3"), ("two-sum", "RE", "python3")]),
        ("progress.json", [("two-sum", "AC", ""), ("course-schedule", "WA", "")]),
        ("by-problem.json", [("two-sum", "AC", "python3"), ("course-schedule", "CE", "java")]),
        ("submissions.csv", [("two-sum", "AC", "python3"), ("1. Two Sum", "WA", "python3")]),
    ],
)
def test_every_shape_is_read(name, expected):
    assert told(read(name)) == expected


def test_moments_and_code_are_kept():
    first = read("submissions.json").submissions[0]

    assert first.at == datetime(2026, 1, 6, 10, 0, tzinfo=UTC)
    assert first.code.startswith("class Solution:\n    def twoSum")


def test_what_has_no_date_is_left_out_with_a_reason():
    assert [(one.title, one.where, one.reason) for one in read("submissions.csv").left_out] == [
        ("Course Schedule", "Row 4", "It has no date, so it cannot stand in your history.")
    ]


def test_cards_of_spaced_repetition_are_read():
    history = read("srs-backup.json")

    assert [(one.slug, one.stability, one.reviews, one.lapses, one.note) for one in history.cards] == [
        ("two-sum", 12.5, 4, 1, "Look up what is missing.")
    ]
    assert [(one.title, one.reason) for one in history.left_out] == [
        ("Course Schedule", "It was not reviewed there yet.")
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1767693600, "2026-01-06T10:00:00+00:00"),
        ("1767693600", "2026-01-06T10:00:00+00:00"),
        (1767693600000, "2026-01-06T10:00:00+00:00"),
        ("2026-01-06T10:00:00Z", "2026-01-06T10:00:00+00:00"),
        ("2026-01-06 10:00", "2026-01-06T10:00:00"),
        ("January 6, 2026", "2026-01-06T00:00:00"),
        ("2 months", None),
        ("99999999999999999999", None),
        (True, None),
        (None, None),
        (float("inf"), None),
        (1e300, None),
    ],
)
def test_moments_are_read_however_they_are_written(value, expected):
    found = moment_of(value)

    assert (found.isoformat() if found else None) == expected


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{}",
        b"[]",
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'{"title": ' + b"1" * 5_000 + b', "timestamp": 1}',
        b"\xff\xfe\x00\x01",
        b"PK\x03\x04",
        b"title,status\nTwo Sum,Accepted\n",
        (FILES / "cut-off.json").read_bytes(),
    ],
)
def test_what_is_no_history_is_refused(raw):
    with pytest.raises(BadFile):
        read_history(raw)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_changed_files_are_read_or_refused(data):
    raw = bytearray((data.draw(st.sampled_from(sorted(FILES.iterdir())))).read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place : place + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=6))
        raw = raw or bytearray(b"x")

    try:
        history = read_history(bytes(raw))
    except BadFile:
        return

    assert all(one.at.year < 10_000 for one in history.submissions)


def test_json_of_other_programs_is_not_taken_for_it():
    assert looks_like_json((FILES / "submissions.json").read_bytes())
    assert looks_like_json((FILES / "srs-backup.json").read_bytes())
    assert not looks_like_json(b'{"status": "ok"}')
    assert not looks_like_json(b"title,status")
