"""A connected calendar is made the same by itself, against Radicale: when, how often, and when not."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
import time_machine
from make import NOW
from pages import main_text
from radicale_peer import HERE, PASSWORD, USER

from hexloop.apps.calendar import services as blocks
from hexloop.apps.calendar.models import Remote
from hexloop.apps.calendar.services.busy import CannotBring
from hexloop.apps.calendar.services.passwords import keep_password
from hexloop.apps.calendar.services.remotes import connect, disconnect, set_pace, sync_due
from hexloop.apps.calendar.services.server import Server
from hexloop.apps.calendar.services.syncing import sync
from hexloop.apps.calendar.services.turns import LetGo, UnderWay, alone, stop_all, turn
from hexloop.lib.outside import Unreachable

pytestmark = pytest.mark.django_db


def minutes(count):
    return NOW + timedelta(minutes=count)


def due(count):
    """How many were made the same by themselves this many minutes later."""
    return sync_due(at=minutes(count), network=HERE)


def now(remote):
    return Remote.objects.get(pk=remote.pk)


def page_text(client, count=0):
    with time_machine.travel(minutes(count), tick=False):
        return main_text(client.get("/calendar/others/"))


def block(user):
    plan = blocks.Plan(
        first_on=NOW.date() + timedelta(days=2), starts_minute=420, minutes=60, zone="UTC", title="Coding"
    )
    return blocks.make_block(user=user, plan=plan, at=NOW)


@pytest.fixture
def questions(monkeypatch, remote):
    """What is asked of the server from now on, by the network itself."""
    asked = []
    ask = Server._ask

    def counted(self, method, *words, **more):
        answer = ask(self, method, *words, **more)
        asked.append(method)
        return answer

    monkeypatch.setattr(Server, "_ask", counted)
    return asked


def test_every_quarter_of_an_hour_and_not_before(peer, user, remote, signed_in):
    made = block(user)

    assert (due(14), due(15), due(16), due(29), due(30)) == (0, 1, 0, 0, 1)

    assert "SUMMARY:Coding" in peer.text(f"{made.uid}.ics")
    assert now(remote).synced_at == minutes(30)
    text = page_text(signed_in, 31)
    assert "Both calendars are the same; nothing had changed." in text
    assert ", while Hexloop runs." in text


def test_pace_is_the_owners(remote, signed_in):
    set_pace(remote=remote, every_minutes="60", at=NOW)
    assert (due(59), due(60), due(61)) == (0, 1, 0)

    set_pace(remote=remote, every_minutes="0", at=NOW)

    assert due(10_000) == 0
    assert "Goes only with the button." in page_text(signed_in)
    for word in ("7", "", "-5", "every"):
        with pytest.raises(CannotBring, match="Choose how often from the list"):
            set_pace(remote=remote, every_minutes=word, at=NOW)
    assert now(remote).every_minutes == 0


def test_server_that_cannot_be_reached_is_asked_less_and_less(peer, remote, signed_in):
    Remote.objects.update(url="http://127.0.0.1:9/none/")

    tried = [count for count in range(0, 30 * 60, 5) if due(count)]

    waits = [later - earlier for earlier, later in pairwise(tried)]
    assert (tried[0], waits) == (15, [30, 60, 120, 240, 480, 720])
    text = page_text(signed_in, tried[-1])
    assert "could not" in text
    assert "It failed 7 times in a row; the next try by itself is " in text

    Remote.objects.update(url=peer.url, next_at=minutes(5_000))

    assert due(5_000) == 1
    assert (now(remote).failures, now(remote).trouble, now(remote).next_at) == (0, "", minutes(5_015))


def test_password_that_is_refused_is_not_tried_again_by_itself(user, remote, signed_in):
    keep_password(user.pk, "wrong")

    assert (due(15), due(10_000)) == (1, 0)

    assert "It does not try again by itself until you sync or change the connection." in page_text(signed_in)
    connect(user=user, url=remote.url, login=USER, password=PASSWORD, open_network=True, at=minutes(20), network=HERE)
    assert due(20) == 1
    assert (now(remote).held, now(remote).trouble) == (False, "")


def test_connection_of_an_older_program_is_made_the_same_at_once(remote):
    Remote.objects.update(next_at=None)

    assert (due(0), due(1)) == (1, 0)


def test_clock_that_was_wrong_puts_nothing_off(remote):
    Remote.objects.update(next_at=NOW + timedelta(days=700))

    assert due(0) == 1


def test_nothing_is_asked_when_other_hosts_are_turned_off(remote, questions, signed_in, monkeypatch):
    assert sync_due(at=minutes(15), network=replace(HERE, environ={"HEXLOOP_OFFLINE": "1"})) == 0

    assert questions == []
    assert now(remote).held is False
    monkeypatch.setenv("HEXLOOP_OFFLINE", "1")
    assert "HEXLOOP_OFFLINE is set, so nothing is asked of it." in page_text(signed_in)


def test_never_two_at_a_time(remote, questions):
    with turn(remote.pk):
        with pytest.raises(UnderWay, match="right now"):
            sync(remote=remote, at=minutes(15), network=HERE)
        due(15)

    assert questions == []
    assert (now(remote).failures, now(remote).trouble) == (0, "")
    due(15)
    assert questions != []


def test_nothing_is_asked_after_it_was_disconnected(user, remote, questions):
    block(user)
    disconnect(remote=now(remote))
    assert due(15) == 0

    with pytest.raises(LetGo):
        sync(remote=remote, at=minutes(15), network=HERE)

    assert questions == []


def test_round_that_is_under_way_ends_before_its_next_question(user, remote, questions, monkeypatch):
    block(user)
    ask = Server._ask

    def ask_and_let_go(self, method, *words, **more):
        answer = ask(self, method, *words, **more)
        stop_all()
        return answer

    monkeypatch.setattr(Server, "_ask", ask_and_let_go)

    with pytest.raises(LetGo):
        sync(remote=remote, at=minutes(15), network=HERE)

    assert questions == ["PROPFIND"]
    assert (now(remote).trouble, now(remote).synced_at) == ("", None)


def test_whoever_lets_go_waits_for_the_round_and_keeps_others_out():
    begun, ended = threading.Event(), []

    def work():
        try:
            with turn(7) as go_on:
                begun.set()
                while True:
                    go_on()
        except LetGo:
            ended.append("let go")

    thread = threading.Thread(target=work)
    thread.start()
    begun.wait()

    with alone(7):
        thread.join()
        assert ended == ["let go"]
        with pytest.raises(UnderWay), turn(7):
            pass
    with turn(7):
        pass


def test_round_that_does_not_end_is_not_waited_for_without_end():
    with turn(7), pytest.raises(UnderWay), alone(7, patience_s=0.01):
        pass


def test_fault_of_ours_is_not_repeated_at_once(remote, monkeypatch):
    def broken(self, token):
        raise ZeroDivisionError

    monkeypatch.setattr(Server, "changes", broken)
    with pytest.raises(ZeroDivisionError):
        due(15)

    assert due(16) == 0


def test_page_keeps_the_pace(signed_in, remote, stranger, client):
    assert signed_in.post("/calendar/others/remote/every/", {"every": "240"}).status_code == 302
    assert now(remote).every_minutes == 240
    assert signed_in.post("/calendar/others/remote/every/", {"every": "1"}).status_code == 422
    assert signed_in.get("/calendar/others/remote/every/").status_code == 405

    client.force_login(stranger)
    client.post("/calendar/others/remote/every/", {"every": "0"})

    assert now(remote).every_minutes == 240


def test_failed_sync_by_the_button_counts_too(remote):
    Remote.objects.update(url="http://127.0.0.1:9/none/")

    with pytest.raises(Unreachable):
        sync(remote=now(remote), at=NOW, network=HERE)

    assert (now(remote).failures, now(remote).next_at) == (1, minutes(30))
