"""Invitations: their code and link, who gets in with them, and who does not any more."""

from datetime import timedelta

import pytest
from make import NOW, make_user
from make_mocks import finish, make_mock, start

from hexloop.apps.mock import invitations, rooms
from hexloop.apps.mock.guessing import FROM_ALL, FROM_ONE, WHILE, Guesses
from hexloop.apps.mock.models import Invite
from hexloop.apps.mock.queries.invites import invite_rows, reach, room_props
from hexloop.apps.mock.services import inviting, remove_mock
from hexloop.lib.tickets import BadTicket, read


def later(**time):
    return NOW + timedelta(**time)


@pytest.fixture
def user():
    return make_user()


@pytest.fixture
def mock(user):
    return make_mock(user, "coding")


def invited(mock, at=NOW, **more):
    return inviting.invite(user=mock.owner, mock=mock, at=at, **{"name": "Mira", "hours": 12} | more)


def code(invite):
    return invitations.code_of(invite.mock_id, invite.made_at)


def by_code(text, at=NOW, address="10.0.0.9", guesses=None):
    return inviting.come_in_by_code(code=text, address=address, guesses=guesses or Guesses(), at=at)


class Live:
    """Rooms that only note what they are told."""

    def __init__(self, port=9000):
        self.revoked, self._port = [], port

    def port(self):
        if self._port is None:
            raise rooms.RoomsNotThere("no port")
        return self._port

    def reserved_port(self):
        return self.port()

    def running_port(self):
        return self._port

    def revoke(self, by):
        self.revoked.append(by)


@pytest.fixture
def live():
    one = Live()
    rooms.live_through(one)
    yield one
    rooms.live_through(None)


def test_code_is_eight_letters_that_are_not_mistaken_and_only_its_hash_is_kept(mock):
    invite = invited(mock)

    assert len(code(invite)) == 8
    assert set(code(invite)) <= set("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    assert code(invite) not in str(Invite.objects.values().get())
    assert invite.code_hash == invitations.hash_of(code(invite))


@pytest.mark.parametrize("change", [str, str.lower, lambda one: f"  {one[:4]} - {one[4:]} "])
def test_code_lets_in_however_it_is_typed(mock, change):
    invite = invited(mock)

    assert by_code(change(code(invite))) == invite


@pytest.mark.parametrize("text", ["", "AAAAAAAA", "x" * 60, "\ud800\udfff", "ÄÖÜ", "' OR 1=1 --", "A" * 7])
def test_unknown_code_says_so(mock, text):
    invited(mock)

    with pytest.raises(inviting.NotInvited, match="No invitation has this code"):
        by_code(text)


def test_two_invitations_have_two_codes(mock):
    one, other = invited(mock), invited(mock, at=later(seconds=1))

    assert code(one) != code(other)


def test_link_and_cookie_are_not_the_same(mock):
    invite = invited(mock)
    link, cookie = (invitations.ticket_of(invite, purpose) for purpose in (invitations.LINK, invitations.COOKIE))

    assert inviting.come_in(ticket=link, purpose=invitations.LINK, at=NOW) == invite
    with pytest.raises(inviting.NotInvited, match="not complete or not from here"):
        inviting.come_in(ticket=link, purpose=invitations.COOKIE, at=NOW)
    with pytest.raises(inviting.NotInvited, match="not complete or not from here"):
        inviting.come_in(ticket=cookie[:-1], purpose=invitations.COOKIE, at=NOW)


def test_expired_revoked_and_gone_are_told_apart(mock):
    ended, revoked, gone = invited(mock), invited(mock, at=later(seconds=1)), invited(make_mock(mock.owner, "breadth"))
    inviting.revoke(invite=revoked, at=later(minutes=1))
    remove_mock(user=mock.owner, mock=gone.mock, at=later(minutes=1))
    tickets = [invitations.ticket_of(one, invitations.LINK) for one in (ended, revoked, gone)]

    said = []
    for ticket, at in zip(tickets, (later(hours=12), later(minutes=2), later(minutes=2)), strict=True):
        with pytest.raises(inviting.NotInvited) as refused:
            inviting.come_in(ticket=ticket, purpose=invitations.LINK, at=at)
        said.append(str(refused.value))

    assert said == [inviting.ENDED, inviting.REVOKED, inviting.OVER]
    with pytest.raises(inviting.NotInvited, match="has ended"):
        by_code(code(ended), at=later(hours=12))
    with pytest.raises(inviting.NotInvited, match="was revoked"):
        by_code(code(revoked), at=later(minutes=2))


def test_link_of_a_mock_that_is_not_there_any_more_says_so(mock):
    invite = invited(mock)
    ticket = invitations.ticket_of(invite, invitations.LINK)
    mock.delete()

    with pytest.raises(inviting.NotInvited, match="not there any more"):
        inviting.come_in(ticket=ticket, purpose=invitations.LINK, at=NOW)


@pytest.mark.parametrize("hours", [0, 1, 1000])
def test_invitation_lasts_one_of_three_times(mock, hours):
    with pytest.raises(inviting.CannotInvite, match="how long"):
        invited(mock, hours=hours)


def test_number_of_invitations_is_limited_and_revoking_makes_room(mock):
    every = [invited(mock, at=later(seconds=n)) for n in range(inviting.MOST_INVITES)]
    with pytest.raises(inviting.CannotInvite, match="Revoke one first"):
        invited(mock, at=later(seconds=50))

    inviting.revoke(invite=every[0], at=later(minutes=1))

    assert invited(mock, at=later(minutes=2)).pk


def test_nobody_is_invited_to_a_mock_that_is_over(mock):
    finish(mock.owner, mock)

    with pytest.raises(inviting.CannotInvite, match="is over"):
        invited(mock)


def test_who_tries_codes_has_to_wait_and_the_right_one_waits_too(mock):
    guesses, right = Guesses(), code(invited(mock))
    for _ in range(FROM_ONE):
        with pytest.raises(inviting.NotInvited, match="No invitation"):
            by_code("WRNGCDE2", guesses=guesses)

    with pytest.raises(inviting.NotInvited, match="Too many codes"):
        by_code(right, guesses=guesses)
    elsewhere = by_code(right, guesses=guesses, address="10.0.0.10")
    after = by_code(right, guesses=guesses, at=NOW + WHILE)

    assert elsewhere == after


def test_many_addresses_together_wait_too():
    guesses = Guesses()
    for n in range(FROM_ALL):
        guesses.wrong(f"10.0.0.{n}", NOW)

    assert not guesses.may("10.0.1.1", NOW)
    assert guesses.may("10.0.1.1", NOW + WHILE)


def test_revoking_closes_the_connection_and_twice_is_once(mock, live):
    invite = invited(mock)

    inviting.revoke(invite=invite, at=later(minutes=1))
    inviting.revoke(invite=invite, at=later(minutes=9))

    invite.refresh_from_db()
    assert invite.revoked_at == later(minutes=1)
    assert live.revoked == [f"invite-{invite.pk}"] * 2


def test_rows_show_code_and_link_and_never_one_of_another_secret(mock, settings):
    invite = invited(mock)
    [row] = invite_rows(mock.owner, mock, NOW)
    settings.SECRET_KEY = "another secret after a restore"
    after = invite_rows(mock.owner, mock, NOW)

    assert row.code == invitations.shown(code(invite)) or after == []
    assert row.code.replace("-", "") != code(invite)
    assert [link.split("/interview/link/")[0] for link in row.links] == ["http://testserver:80"]
    assert after == []


def test_reach_names_the_network_only_when_it_is_answered_there(settings):
    alone = reach()
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "192.168.1.20"]
    together = reach()

    assert alone.hosts == []
    assert together.hosts == ["192.168.1.20"]


def test_room_address_has_the_name_of_the_page(live):
    assert [rooms.address(host) for host in ("127.0.0.1:8000", "localhost:80", "[::1]:8000", "testserver")] == [
        "ws://127.0.0.1:9000/room",
        "ws://localhost:9000/room",
        "ws://[::1]:9000/room",
        "ws://testserver:9000/room",
    ]


def test_rooms_that_cannot_start_are_no_error():
    rooms.live_through(Live(port=None))
    started, to_come = rooms.start(), rooms.address_to_come("localhost:80")
    rooms.live_through(None)

    assert (started, to_come) == (False, None)
    assert (rooms.start(), rooms.address("localhost:80"), rooms.address_to_come("localhost:80")) == (False, None, None)


def test_a_page_without_an_invitation_has_no_room_and_gets_one_with_the_first(user, mock, live):
    row, now = start(user, mock), later(minutes=1)
    item = row.items.get()

    before = room_props(mock, row, item, host="127.0.0.1:8000", at=now)
    invited(mock)
    after = room_props(mock, row, item, host="127.0.0.1:8000", at=now)

    assert before is None
    assert after | {"ticket": ""} == {
        "room": "ws://127.0.0.1:9000/room",
        "ticket": "",
        "fields": [f"notes-{row.pk}", f"item-{item.pk}"],
    }


def test_code_under_nda_is_sent_to_nobody_who_may_not_see_it(user, mock, live):
    row = start(user, mock)
    item = row.items.get()
    item.under_nda = True
    invited(mock, shows_nda=True)
    shown = room_props(mock, row, item, host="127.0.0.1:8000", at=NOW)
    invited(mock, at=later(seconds=1))

    hidden = room_props(mock, row, item, host="127.0.0.1:8000", at=NOW)

    assert [len(props["fields"]) for props in (shown, hidden)] == [2, 1]


def test_ticket_of_a_room_names_one_mock(mock):
    invite = invited(mock)
    ticket = rooms.room_ticket(mock=mock, role="interviewer", name="Mira", invite=invite, ends_at=invite.ends_at)

    fields = read(ticket, key=rooms.room_key(), purpose="room", now=NOW.timestamp())
    with pytest.raises(BadTicket):
        invitations.invite_in(ticket, invitations.COOKIE, NOW)

    assert fields == {
        "room": f"mock-{mock.pk}",
        "role": "interviewer",
        "name": "Mira",
        "by": f"invite-{invite.pk}",
    }
