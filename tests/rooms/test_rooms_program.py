"""The program of rooms as it is started: on a bound socket, by orders on its standard input."""

import base64
import json
import os
import socket
import threading
import time

import pytest
from websockets.exceptions import ConnectionClosedError
from websockets.sync.client import connect

from hexloop.lib.tickets import sign
from hexloop.rooms.__main__ import main
from hexloop.rooms.house import PURPOSE
from hexloop.rooms.limits import MOST_MESSAGE_BYTES, Code

KEY = b"k" * 32
ORIGIN = "http://127.0.0.1:8000"


@pytest.fixture
def program():
    """``main`` in a thread: the address of the rooms and what gives orders."""
    listener = socket.create_server(("127.0.0.1", 0))
    address = f"ws://127.0.0.1:{listener.getsockname()[1]}/room"
    read_end, write_end = os.pipe()
    told = {"socket": listener.detach(), "key": base64.b64encode(KEY).decode(), "origins": [ORIGIN]}
    with os.fdopen(read_end, encoding="utf-8") as orders, os.fdopen(write_end, "w", encoding="utf-8") as giving:
        thread = threading.Thread(target=main, args=[orders])
        thread.start()

        def order(said):
            giving.write(json.dumps(said) + "\n")
            giving.flush()

        order(told)
        yield address, order
        giving.close()
        thread.join(20)
        assert not thread.is_alive()


def came_in(ws, by):
    fields = {"room": "mock-1", "role": "interviewer", "name": "Mira", "by": by}
    ticket = sign(fields, key=KEY, purpose=PURPOSE, ends_at=time.time() + 60)
    ws.send(json.dumps({"kind": "hello", "protocol": 1, "ticket": ticket}))
    return [json.loads(ws.recv(10))["kind"] for _ in range(2)]


def test_revoked_invitation_is_sent_away_at_once(program):
    address, order = program
    with connect(address, origin=ORIGIN) as ws, connect(address, origin=ORIGIN) as other:
        entered = came_in(ws, "invite-1"), came_in(other, "invite-2")
        ws.recv(10)  # somebody else came in
        order({"revoke": "invite-1"})
        with pytest.raises(ConnectionClosedError) as closed:
            ws.recv(10)
        other.send(json.dumps({"kind": "nudge", "about": "hints"}))

    assert entered == (["welcome", "who"], ["welcome", "who"])
    assert (closed.value.rcvd.code, closed.value.rcvd.reason) == (Code.REVOKED, "This invitation was revoked.")


def test_huge_message_ends_the_connection_before_it_is_read(program):
    address, _ = program
    with connect(address, origin=ORIGIN) as ws:
        ws.send("x" * (MOST_MESSAGE_BYTES + 1))
        with pytest.raises(ConnectionClosedError) as closed:
            ws.recv(10)

    assert closed.value.rcvd.code == 1009


def test_end_of_the_orders_ends_it_in_an_orderly_way(program):
    address, _ = program
    with connect(address, origin=ORIGIN) as ws:
        assert came_in(ws, "owner") == ["welcome", "who"]
