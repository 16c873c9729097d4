"""A room by itself: texts, changes, who is told what."""

import json

import pytest

from hexloop.rooms.limits import MOST_FIELDS, MOST_MEMBERS, MOST_TEXT, Code
from hexloop.rooms.messages import Change, Hello, Nudge, Refused, Text, Want
from hexloop.rooms.room import Member, Room, member_of


class Ear:
    """Keeps what it heard."""

    def __init__(self):
        self.said = []

    def hear(self, text):
        self.said.append(json.loads(text))

    def news(self):
        """What was said since the last look."""
        said, self.said = self.said, []
        return said


def joined(room, role="candidate", name="Ada"):
    member = Member(name, role, "owner", Ear())
    room.enter(member)
    member.ear.news()
    return member


@pytest.fixture
def room():
    return Room("mock-1", 0.0)


@pytest.fixture
def ada(room):
    return joined(room)


@pytest.fixture
def mira(room, ada):
    member = joined(room, "interviewer", "Mira")
    ada.ear.news()
    return member


def test_who_joins_late_sees_the_present(room, ada):
    room.take(Text("code", 7, "x = 1"), ada)

    mira = Member("Mira", "interviewer", "invite-1", Ear())
    room.enter(mira)

    members = [{"name": "Ada", "role": "candidate"}, {"name": "Mira", "role": "interviewer"}]
    assert mira.ear.said == [
        {"kind": "welcome", "protocol": 1, "role": "interviewer"},
        {"kind": "text", "field": "code", "version": 7, "text": "x = 1"},
        {"kind": "who", "members": members},
    ]
    assert ada.ear.said == [{"kind": "who", "members": members}]


def test_change_is_applied_and_forwarded(room, ada, mira):
    room.take(Text("code", 1, "x = 1"), ada)
    mira.ear.news()

    room.take(Change("code", 2, 4, 5, "22"), ada)

    assert mira.ear.news() == [{"kind": "change", "field": "code", "version": 2, "from": 4, "to": 5, "insert": "22"}]
    assert ada.ear.news() == []
    assert room.texts["code"].text == "x = 22"


@pytest.mark.parametrize(
    ("before", "start", "end", "insert", "after"),
    [
        ("a😀b", 3, 4, "c", "a😀c"),
        ("a😀b", 1, 3, "", "ab"),
        ("a😀b", 1, 2, "\ud83d", "a😀b"),
        ("", 0, 0, "e\u0301", "e\u0301"),
        ("ab", 2, 2, "\r\n", "ab\r\n"),
    ],
)
def test_places_count_as_browsers_do(room, ada, before, start, end, insert, after):
    room.take(Text("code", 1, before), ada)

    room.take(Change("code", 2, start, end, insert), ada)

    assert room.texts["code"].text == after


@pytest.mark.parametrize(
    "change",
    [
        Change("code", 3, 0, 0, "x"),
        Change("code", 1, 0, 0, "x"),
        Change("code", 2, 0, 4, "x"),
        Change("notes", 2, 0, 0, "x"),
    ],
    ids=["ahead", "behind", "beyond the end", "unknown field"],
)
def test_change_that_does_not_fit_asks_for_the_whole(room, ada, mira, change):
    room.take(Text("code", 1, "abc"), ada)
    mira.ear.news()

    room.take(change, ada)

    assert ada.ear.news() == [{"kind": "resend", "field": change.field}]
    assert mira.ear.news() == []
    assert room.texts["code"].text == "abc"


def test_whole_text_puts_everybody_right(room, ada, mira):
    room.take(Text("code", 1, "abc"), ada)
    room.take(Text("code", 9, "new"), ada)
    mira.ear.news()

    room.take(Want("code"), mira)
    room.take(Want("unknown"), mira)

    assert mira.ear.news() == [{"kind": "text", "field": "code", "version": 9, "text": "new"}]


@pytest.mark.parametrize("message", [Text("code", 1, "mine"), Change("code", 1, 0, 0, "mine")])
def test_interviewer_may_not_write(room, ada, mira, message):
    with pytest.raises(Refused) as refused:
        room.take(message, mira)

    assert refused.value.code is Code.NOT_ALLOWED
    assert room.texts == {}
    assert ada.ear.news() == []


def test_nudge_goes_to_the_others_only(room, ada, mira):
    room.take(Nudge("hints"), mira)

    assert ada.ear.news() == [{"kind": "nudge", "about": "hints"}]
    assert mira.ear.news() == []


def test_hello_is_said_once(room, ada):
    with pytest.raises(Refused) as refused:
        room.take(Hello("again"), ada)

    assert refused.value.code is Code.BAD_MESSAGE


def test_who_leaves_is_told(room, ada, mira):
    room.leave(mira, 5.0)

    assert ada.ear.news() == [{"kind": "who", "members": [{"name": "Ada", "role": "candidate"}]}]
    assert room.left_at == 5.0


def test_room_has_a_limit_of_members(room):
    for _ in range(MOST_MEMBERS):
        joined(room)

    with pytest.raises(Refused) as refused:
        joined(room)

    assert refused.value.code is Code.FULL
    assert len(room.members) == MOST_MEMBERS


def test_room_holds_so_many_fields_and_forgets_the_one_that_came_longest_ago(room, ada):
    for n in range(MOST_FIELDS):
        room.take(Text(f"f{n}", 1, ""), ada)
    room.take(Text("f0", 2, "looked at again"), ada)

    room.take(Text("one-more", 1, ""), ada)

    assert list(room.texts) == [f"f{n}" for n in range(2, MOST_FIELDS)] + ["f0", "one-more"]


def test_text_does_not_grow_beyond_the_limit_by_changes(room, ada):
    room.take(Text("code", 1, "x" * MOST_TEXT), ada)

    with pytest.raises(Refused) as refused:
        room.take(Change("code", 2, 0, 0, "y"), ada)

    assert refused.value.code is Code.TOO_BIG
    assert room.texts["code"].version == 1


def test_role_of_a_ticket_is_one_of_two():
    fields = {"room": "mock-1", "name": "Ada", "role": "admin", "by": "owner"}

    with pytest.raises(Refused) as refused:
        member_of(fields, Ear())

    assert refused.value.code is Code.BAD_TICKET
