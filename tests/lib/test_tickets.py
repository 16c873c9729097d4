"""Signed tickets: what is read back, and what is refused."""

import pytest

from hexloop.lib.tickets import BadTicket, TicketEnded, purpose_key, read, sign

KEY = b"k" * 32
FIELDS = {"room": "mock-1", "name": "Mira ✓"}


def ticket(**more):
    return sign(FIELDS, **{"key": KEY, "purpose": "room", "ends_at": 1000.0} | more)


def test_fields_come_back_until_the_end():
    assert read(ticket(), key=KEY, purpose="room", now=999.9) == FIELDS


def test_ticket_ends_on_its_second():
    with pytest.raises(TicketEnded):
        read(ticket(), key=KEY, purpose="room", now=1000.0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "x" * 43,
        "é" * 43,
        ticket()[:-1] + "A",
        ticket(key=b"other"),
        ticket(purpose="link"),
        "A" + ticket(),
        ticket().upper(),
        ticket() + "\n",
        "\ud800." + "x" * 43,
        "x" * 1_000_000,
    ],
)
def test_changed_or_foreign_ticket_is_refused(text):
    with pytest.raises(BadTicket) as refused:
        read(text, key=KEY, purpose="room", now=0)

    assert type(refused.value) is BadTicket


def test_each_purpose_has_a_key_of_its_own():
    one, other = purpose_key("secret", "room"), purpose_key("secret", "link")

    assert len(one) == len(other) == 32
    assert one != other
    assert one == purpose_key("secret", "room")
