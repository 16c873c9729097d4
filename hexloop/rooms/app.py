"""The program of rooms as an ASGI application with one address, ``/room``."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from hexloop.rooms.house import House
from hexloop.rooms.limits import (
    BURST_BYTES,
    BURST_MESSAGES,
    BYTES_A_SECOND,
    CLOSE_S,
    HELLO_S,
    IDLE_S,
    MESSAGES_A_SECOND,
    MOST_MESSAGE_BYTES,
    Code,
)
from hexloop.rooms.line import Line
from hexloop.rooms.messages import Message, Refused, parse
from hexloop.rooms.pace import Bucket
from hexloop.rooms.room import Member, Room


def make_app(house: House, origins: Collection[str], *, sweep_s: float = IDLE_S / 10) -> Starlette:
    """The application. Only pages of ``origins`` may open a connection."""
    app = Starlette(routes=[WebSocketRoute("/room", _connected)], lifespan=_sweeping)
    app.state.house = house
    app.state.origins = frozenset(origins)
    app.state.sweep_s = sweep_s
    return app


@asynccontextmanager
async def _sweeping(app: Starlette) -> AsyncIterator[None]:
    async def sweep() -> None:
        while True:
            await asyncio.sleep(app.state.sweep_s)
            app.state.house.sweep()

    task = asyncio.create_task(sweep())
    yield
    task.cancel()


async def _connected(websocket: WebSocket) -> None:
    if websocket.headers.get("origin") not in websocket.app.state.origins:
        await websocket.close()  # before it is accepted: the browser gets 403
        return
    await websocket.accept()
    # The other side may be gone already, or never read what is sent.
    with suppress(WebSocketDisconnect):
        try:
            await _follow(websocket, websocket.app.state.house)
        except Refused as error:
            with suppress(TimeoutError):
                await asyncio.wait_for(websocket.close(error.code, str(error)), CLOSE_S)


async def _follow(websocket: WebSocket, house: House) -> None:
    line = Line()
    hear = _Hearing(websocket, house.clock).next_message
    room, member = await _admitted(house, hear, line)
    tasks = [
        asyncio.ensure_future(_listen(room, member, hear)),
        asyncio.ensure_future(line.speak(websocket.send_text)),
        line.ended,
    ]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        done.pop().result()  # none of them stops without a reason
    finally:
        room.leave(member, house.clock())
        for task in tasks:
            task.cancel()
        # Not gather: cancelled itself, it would hide by whom.
        await asyncio.wait(tasks)
        for task in tasks:
            if not task.cancelled():
                task.exception()


async def _admitted(house: House, hear: Callable[[], Awaitable[Message]], line: Line) -> tuple[Room, Member]:
    if house.full():
        raise Refused(Code.FULL, "Too many connections wait at once. Try again in a moment.")
    house.strangers += 1
    try:
        async with asyncio.timeout(HELLO_S):
            message = await hear()
    except TimeoutError:
        raise Refused(Code.TOO_LATE, "Nothing was said for too long.") from None
    finally:
        house.strangers -= 1
    return house.admit(message, line)


async def _listen(room: Room, member: Member, hear: Callable[[], Awaitable[Message]]) -> None:
    while True:
        room.take(await hear(), member)


class _Hearing:
    """Messages of one connection, as fast as they may come."""

    def __init__(self, websocket: WebSocket, clock: Callable[[], float]) -> None:
        self._websocket, self._clock = websocket, clock
        self._messages = Bucket.full(MESSAGES_A_SECOND, BURST_MESSAGES, clock())
        self._bytes = Bucket.full(BYTES_A_SECOND, BURST_BYTES, clock())

    async def next_message(self) -> Message:
        """The next one. Raises ``Refused``, and ``WebSocketDisconnect`` when the other side is gone."""
        received = await self._websocket.receive()
        if received["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(received["code"])
        text = received.get("text")
        if text is None:
            raise Refused(Code.BAD_MESSAGE, "Messages are text here.")
        if len(text) > MOST_MESSAGE_BYTES:
            raise Refused(Code.TOO_BIG, "This message is too long.")
        now = self._clock()
        if not self._messages.take(1, now) or not self._bytes.take(len(text), now):
            raise Refused(Code.TOO_FAST, "Too much at once. It connects again by itself.")
        return parse(text)
