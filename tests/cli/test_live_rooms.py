"""Live rooms beside the pages: started when they are needed, on the same host, ended with the pages."""

import json
import signal
import socket
import time
from contextlib import closing

import pytest
from websockets.exceptions import ConnectionClosedError
from websockets.sync.client import connect

from hexloop.apps.mock import rooms
from hexloop.cli import rooms as cli_rooms
from hexloop.cli.rooms import live_rooms
from hexloop.lib.tickets import sign
from hexloop.rooms.house import PURPOSE

ORIGIN = "http://127.0.0.1:{}"


@pytest.fixture
def listener():
    with closing(socket.create_server(("127.0.0.1", 0))) as one:
        yield one


def hello(by="owner"):
    fields = {"room": "mock-1", "role": "candidate", "name": "Ada", "by": by}
    ticket = sign(fields, key=rooms.room_key(), purpose=PURPOSE, ends_at=time.time() + 60)
    return json.dumps({"kind": "hello", "protocol": 1, "ticket": ticket})


def test_nothing_runs_until_somebody_is_invited(listener):
    before = rooms.start()
    with live_rooms(listener, wanted=None) as live:
        idle = live.running_port()
        nowhere = rooms.address("127.0.0.1:8000")
        started = rooms.start()
        there = rooms.address("127.0.0.1:8000")
        port = live.running_port()

    assert (before, idle, nowhere, started) == (False, None, None, True)
    assert there == f"ws://127.0.0.1:{port}/room"
    assert rooms.address("127.0.0.1:8000") is None


def test_a_page_may_name_the_port_before_anything_runs_there(listener):
    with live_rooms(listener, wanted=0) as live:
        to_come = rooms.address_to_come("127.0.0.1:8000")
        idle, nowhere = live._process, rooms.address("127.0.0.1:8000")
        rooms.start()
        there = rooms.address("127.0.0.1:8000")

    assert (idle, nowhere) == (None, None)
    assert to_come == there


def test_pages_key_opens_the_rooms_and_revoking_ends_it(listener):
    pages = ORIGIN.format(listener.getsockname()[1])
    with (
        live_rooms(listener, wanted=0) as live,
        connect(f"ws://127.0.0.1:{live.port()}/room", origin=pages, open_timeout=30) as ws,
    ):
        ws.send(hello("invite-7"))
        welcome, _ = json.loads(ws.recv(10)), ws.recv(10)
        live.revoke("invite-7")
        with pytest.raises(ConnectionClosedError) as closed:
            ws.recv(10)

    assert welcome["kind"] == "welcome"
    assert closed.value.rcvd.code == 4410


def test_program_that_died_is_started_again_at_the_same_address(listener):
    pages = ORIGIN.format(listener.getsockname()[1])
    with live_rooms(listener, wanted=0) as live:
        first = live.port()
        live._process.kill()
        live._process.wait()
        live.revoke("nobody")
        second = live.port()
        with connect(f"ws://127.0.0.1:{second}/room", origin=pages, open_timeout=30) as ws:
            ws.send(hello())
            welcome = json.loads(ws.recv(10))

    assert first == second
    assert welcome["kind"] == "welcome"


def test_taken_port_is_no_error_of_the_pages(listener):
    taken = listener.getsockname()[1]
    with live_rooms(listener, wanted=taken):
        assert rooms.start() is False


def test_port_beside_the_pages_is_taken_if_it_is_free(listener):
    port = listener.getsockname()[1]
    with live_rooms(listener, wanted=None) as live:
        chosen = live.port()
        try:
            with closing(socket.create_server(("127.0.0.1", port + 1))):
                free = True
        except OSError:
            free = False

    assert chosen == port + 1 or not free


def test_program_that_hangs_does_not_keep_the_pages_from_ending(listener, monkeypatch):
    monkeypatch.setattr(cli_rooms, "STOP_WAIT_S", 0.05)
    with live_rooms(listener, wanted=0) as live:
        live.port()
        process = live._process
        process.send_signal(signal.SIGSTOP)

    assert process.returncode == -signal.SIGKILL


def test_revoking_before_anybody_was_invited_starts_nothing(listener):
    with live_rooms(listener, wanted=0) as live:
        live.revoke("invite-1")

        assert live.running_port() is None
