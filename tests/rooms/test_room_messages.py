"""What may be said in a room, and what is refused with which code."""

import json

import pytest

from hexloop.rooms.limits import MOST_TEXT, Code
from hexloop.rooms.messages import Change, Hello, Nudge, Refused, Text, Want, parse


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ({"kind": "hello", "protocol": 1, "ticket": "t"}, Hello("t")),
        ({"kind": "text", "field": "code-1", "version": 0, "text": "x"}, Text("code-1", 0, "x")),
        (
            {"kind": "change", "field": "code", "version": 3, "from": 1, "to": 2, "insert": "y"},
            Change("code", 3, 1, 2, "y"),
        ),
        ({"kind": "nudge", "about": "hints"}, Nudge("hints")),
        ({"kind": "want", "field": "code", "more": "is ignored"}, Want("code")),
    ],
)
def test_messages_are_read(said, read):
    assert parse(json.dumps(said)) == read


TEXT = {"kind": "text", "field": "code", "version": 1, "text": "x"}
CHANGE = {"kind": "change", "field": "code", "version": 1, "from": 0, "to": 0, "insert": ""}


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "{",
        "[]",
        "1",
        "null",
        "NaN",
        "{}",
        '{"kind": 1}',
        '{"kind": ["text"]}',
        '{"kind": "merge"}',
        "[" * 100_000,
        '{"kind": "text", "field": "code", "version": NaN, "text": ""}',
        '{"kind": "text", "field": "code", "version": Infinity, "text": ""}',
        "1" * 5_000,
        json.dumps({"kind": "hello", "protocol": 2, "ticket": "t"}),
        json.dumps({"kind": "hello", "protocol": 1}),
        json.dumps({"kind": "nudge", "about": "everything"}),
        json.dumps(TEXT | {"version": -1}),
        json.dumps(TEXT | {"version": True}),
        json.dumps(TEXT | {"version": 1.5}),
        json.dumps(TEXT | {"version": 2**53}),
        json.dumps(TEXT | {"text": None}),
        json.dumps(TEXT | {"field": "../x"}),
        json.dumps(TEXT | {"field": ""}),
        json.dumps(CHANGE | {"from": 2, "to": 1}),
        json.dumps(CHANGE | {"insert": 5}),
    ],
)
def test_what_is_no_message_ends_the_connection(raw):
    with pytest.raises(Refused) as refused:
        parse(raw)

    assert refused.value.code is Code.BAD_MESSAGE


@pytest.mark.parametrize("text", ["x" * (MOST_TEXT + 1), "😀" * (MOST_TEXT // 2 + 1)])
def test_too_long_text_is_too_big(text):
    with pytest.raises(Refused) as refused:
        parse(json.dumps(TEXT | {"text": text}))

    assert refused.value.code is Code.TOO_BIG


@pytest.mark.parametrize("text", ["x" * MOST_TEXT, "😀" * (MOST_TEXT // 2)])
def test_text_of_just_the_limit_is_taken(text):
    assert parse(json.dumps(TEXT | {"text": text})).text == text
