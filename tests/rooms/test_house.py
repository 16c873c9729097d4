"""All rooms together: who gets in, what is forgotten."""

import pytest

from hexloop.lib.tickets import sign
from hexloop.rooms.house import PURPOSE, House
from hexloop.rooms.limits import IDLE_S, MOST_ROOMS, MOST_STRANGERS, Code
from hexloop.rooms.messages import Hello, Refused, Text
from hexloop.rooms.pace import Bucket

KEY = b"k" * 32
FIELDS = {"room": "mock-1", "role": "candidate", "name": "Ada", "by": "owner"}


class Deaf:
    """Hears nothing."""

    def hear(self, text):
        pass


class Clock:
    """A clock that a test sets."""

    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def house(clock):
    return House(KEY, wall=lambda: 1000.0, clock=clock)


def hello(ends_at=2000, purpose=PURPOSE, key=KEY, **more):
    return Hello(sign(FIELDS | more, key=key, purpose=purpose, ends_at=ends_at))


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (hello(ends_at=1000), Code.TICKET_ENDED),
        (hello(purpose="link"), Code.BAD_TICKET),
        (hello(key=b"other"), Code.BAD_TICKET),
        (hello(role="root"), Code.BAD_TICKET),
        (Hello(""), Code.BAD_TICKET),
        (Text("code", 1, ""), Code.BAD_TICKET),
    ],
)
def test_only_a_good_ticket_opens_a_room(house, message, code):
    with pytest.raises(Refused) as refused:
        house.admit(message, Deaf())

    assert refused.value.code is code
    assert house.rooms == {}


def test_ticket_leads_to_its_room_only(house):
    one, _ = house.admit(hello(), Deaf())
    other, _ = house.admit(hello(room="mock-2"), Deaf())
    again, member = house.admit(hello(name="Mira", role="interviewer"), Deaf())

    assert (one.name, other.name) == ("mock-1", "mock-2")
    assert again is one
    assert member in one.members
    assert member not in other.members


def test_revoked_invitation_lets_nobody_in_and_names_who_has_to_go(house):
    _, ada = house.admit(hello(), Deaf())
    _, mira = house.admit(hello(role="interviewer", by="invite-1"), Deaf())

    gone = house.revoke("invite-1")

    assert gone == [mira]
    assert ada not in gone
    with pytest.raises(Refused) as refused:
        house.admit(hello(role="interviewer", by="invite-1"), Deaf())
    assert refused.value.code is Code.REVOKED


def test_room_is_forgotten_when_nobody_was_there_for_a_while(house, clock):
    room, member = house.admit(hello(), Deaf())
    house.admit(hello(room="mock-2"), Deaf())
    room.leave(member, clock())

    clock.now += IDLE_S - 1
    house.sweep()
    before = set(house.rooms)
    clock.now += 1
    house.sweep()

    assert before == {"mock-1", "mock-2"}
    assert set(house.rooms) == {"mock-2"}


def test_number_of_rooms_is_limited(house):
    for n in range(MOST_ROOMS):
        house.admit(hello(room=f"mock-{n}"), Deaf())

    with pytest.raises(Refused) as refused:
        house.admit(hello(room="one-more"), Deaf())

    assert refused.value.code is Code.FULL


def test_strangers_are_counted(house):
    house.strangers = MOST_STRANGERS - 1
    before = house.full()
    house.strangers += 1

    assert (before, house.full()) == (False, True)


def test_bucket_fills_with_time_and_never_beyond_its_size():
    bucket = Bucket.full(rate=2.0, size=4.0, at=0.0)

    taken = [
        bucket.take(4, 0.0),
        bucket.take(1, 0.0),
        bucket.take(1, 0.5),
        bucket.take(5, 100.0),
        bucket.take(4, 100.0),
    ]

    assert taken == [True, False, True, False, True]
    assert bucket.take(0.5, 50.0) is False
