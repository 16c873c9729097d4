"""The program of rooms over its WebSocket: two people in one room, and everything hostile closed with a code."""

import asyncio
import json
import time

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.websockets import WebSocketDisconnect

from hexloop.lib.tickets import sign
from hexloop.rooms import app as rooms_app
from hexloop.rooms.app import make_app
from hexloop.rooms.house import PURPOSE, House
from hexloop.rooms.limits import BURST_MESSAGES, MOST_MESSAGE_BYTES, MOST_STRANGERS, MOST_WAITING, Code
from hexloop.rooms.line import Line
from hexloop.rooms.messages import Refused

KEY = b"k" * 32
ORIGIN = "http://127.0.0.1:8000"
FIELDS = {"room": "mock-1", "role": "candidate", "name": "Ada", "by": "owner"}
MIRA = {"role": "interviewer", "name": "Mira", "by": "invite-1"}


@pytest.fixture
def house():
    return House(KEY, wall=time.time, clock=time.monotonic)


@pytest.fixture
def client(house):
    with TestClient(make_app(house, [ORIGIN], sweep_s=0.01)) as one:
        yield one


def hello(ends_in=60, **more):
    ticket = sign(FIELDS | more, key=KEY, purpose=PURPOSE, ends_at=time.time() + ends_in)
    return {"kind": "hello", "protocol": 1, "ticket": ticket}


def connected(client, origin=ORIGIN):
    return client.websocket_connect("/room", headers={"origin": origin} if origin else {})


def came_in(ws, **more):
    ws.send_json(hello(**more))
    return [ws.receive_json(), ws.receive_json()]


def closed_with(ws):
    """The code and the sentence that the connection ended with."""
    try:
        while True:
            ws.receive_json()
    except WebSocketDisconnect as gone:
        return gone.code, gone.reason


def test_interviewer_sees_what_the_candidate_types(client):
    with connected(client) as ada, connected(client) as mira:
        came_in(ada)
        came_in(mira, **MIRA)
        ada.receive_json()
        ada.send_json({"kind": "text", "field": "code", "version": 1, "text": "x"})
        ada.send_json({"kind": "change", "field": "code", "version": 2, "from": 1, "to": 1, "insert": " = 1"})
        seen = [mira.receive_json(), mira.receive_json()]
        mira.send_json({"kind": "nudge", "about": "hints"})
        nudged = ada.receive_json()

    assert seen == [
        {"kind": "text", "field": "code", "version": 1, "text": "x"},
        {"kind": "change", "field": "code", "version": 2, "from": 1, "to": 1, "insert": " = 1"},
    ]
    assert nudged == {"kind": "nudge", "about": "hints"}


def test_who_goes_is_gone_for_the_others(client):
    with connected(client) as ada:
        came_in(ada)
        with connected(client) as mira:
            came_in(mira, **MIRA)
            together = ada.receive_json()
        alone = ada.receive_json()

    assert [len(said["members"]) for said in (together, alone)] == [2, 1]


@pytest.mark.parametrize("origin", [None, "null", "http://evil.example", "http://127.0.0.1:8001"])
def test_other_sites_are_refused_before_anything_is_said(client, house, origin):
    with pytest.raises(WebSocketDisconnect) as refused, connected(client, origin):
        pass

    assert not isinstance(refused.value, WebSocketDenialResponse)
    assert house.rooms == {}


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ("no JSON", Code.BAD_MESSAGE),
        ("[]", Code.BAD_MESSAGE),
        ('{"kind": "hello", "protocol": NaN, "ticket": ""}', Code.BAD_MESSAGE),
        ('{"kind": "hello", "protocol": 1, "ticket": "forged.x"}', Code.BAD_TICKET),
        ('{"kind": "want", "field": "code"}', Code.BAD_TICKET),
        ("x" * (MOST_MESSAGE_BYTES + 1), Code.TOO_BIG),
        (json.dumps(hello(ends_in=-1)), Code.TICKET_ENDED),
    ],
)
def test_hostile_first_message_is_closed_with_a_code(client, house, first, code):
    with connected(client) as ws:
        ws.send_text(first)

        assert closed_with(ws)[0] == code
    assert house.strangers == 0
    assert house.rooms == {}


def test_bytes_are_no_message(client):
    with connected(client) as ws:
        ws.send_bytes(b"\x00\xff")

        assert closed_with(ws) == (Code.BAD_MESSAGE, "Messages are text here.")


def test_interviewer_who_writes_is_sent_away_and_the_text_stays(client, house):
    with connected(client) as ada, connected(client) as mira:
        came_in(ada)
        ada.send_json({"kind": "text", "field": "code", "version": 1, "text": "mine"})
        came_in(mira, **MIRA)
        mira.send_json({"kind": "text", "field": "code", "version": 2, "text": "yours"})
        code, sentence = closed_with(mira)
        ada.receive_json()
        ada.receive_json()

        assert (code, sentence) == (Code.NOT_ALLOWED, "Only the candidate writes here.")
        assert house.rooms["mock-1"].texts["code"].text == "mine"


def test_foreign_room_is_not_heard(client):
    with connected(client) as ada, connected(client) as mira:
        came_in(ada)
        came_in(mira, **MIRA, room="mock-2")
        ada.send_json({"kind": "text", "field": "code", "version": 1, "text": "secret"})
        mira.send_json({"kind": "want", "field": "code"})
        mira.send_json({"kind": "nudge", "about": "all"})

        assert closed_with(mira)[0] == Code.BAD_MESSAGE


def test_who_says_nothing_is_let_go(client, house, monkeypatch):
    monkeypatch.setattr(rooms_app, "HELLO_S", 0.01)

    with connected(client) as ws:
        assert closed_with(ws)[0] == Code.TOO_LATE
    assert house.strangers == 0


def test_too_many_strangers_are_turned_away(client, house):
    house.strangers = MOST_STRANGERS

    with connected(client) as ws:
        assert closed_with(ws)[0] == Code.FULL
    assert house.strangers == MOST_STRANGERS


def test_who_speaks_too_fast_is_sent_away(client):
    with connected(client) as ws:
        came_in(ws)
        for _ in range(int(BURST_MESSAGES) + 50):
            ws.send_json({"kind": "want", "field": "code"})

        assert closed_with(ws)[0] == Code.TOO_FAST


def test_who_disconnects_without_a_word_leaves_nothing(client, house):
    with connected(client):
        pass

    assert house.strangers == 0
    assert house.rooms == {}


def test_rooms_are_swept_while_nobody_comes(client, house):
    house.rooms["old"] = rooms_app.Room("old", left_at=-1e9)
    deadline = time.monotonic() + 10
    while house.rooms and time.monotonic() < deadline:
        time.sleep(0.01)

    assert house.rooms == {}


def test_slow_reader_is_dropped_and_the_others_go_on():
    async def follow():
        line, sent = Line(), []

        async def never(text):
            sent.append(text)
            await asyncio.Event().wait()

        speaking = asyncio.ensure_future(line.speak(never))
        await asyncio.sleep(0)
        for n in range(MOST_WAITING + 10):
            line.hear(str(n))
            await asyncio.sleep(0)
        speaking.cancel()
        return line.ended.exception(), sent

    why, sent = asyncio.run(follow())

    assert isinstance(why, Refused)
    assert why.code is Code.TOO_SLOW
    assert sent == ["0"]


def test_line_sends_in_order_and_forgets_what_it_sent():
    async def follow():
        line, sent = Line(), []

        async def send(text):
            sent.append(text)

        speaking = asyncio.ensure_future(line.speak(send))
        for n in range(MOST_WAITING * 3):
            line.hear(f"{n}" * 5_000)
            await asyncio.sleep(0)
        speaking.cancel()
        line.ended.cancel()
        return sent

    sent = asyncio.run(follow())

    assert sent == [f"{n}" * 5_000 for n in range(MOST_WAITING * 3)]


def test_reader_that_never_reads_the_close_is_left(house, monkeypatch):
    """A WebSocket whose close never ends: the handler does not wait for it."""
    monkeypatch.setattr(rooms_app, "CLOSE_S", 0.01)
    closing = []

    class Stuck:
        headers = {"origin": ORIGIN}
        app = make_app(house, [ORIGIN])

        async def accept(self):
            pass

        async def receive(self):
            return {"type": "websocket.receive", "text": "no JSON"}

        async def close(self, code, reason):
            closing.append(code)
            await asyncio.Event().wait()

    asyncio.run(rooms_app._connected(Stuck()))

    assert closing == [Code.BAD_MESSAGE]
