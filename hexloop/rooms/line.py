"""What goes out to one reader: a bounded queue, so that who reads slowly is dropped and nobody waits for them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from hexloop.rooms.limits import MOST_WAITING, MOST_WAITING_BYTES, Code
from hexloop.rooms.messages import Refused


class Line:
    """Messages that wait to be sent. ``ended`` is done, with a ``Refused``, once the connection has to be closed."""

    def __init__(self) -> None:
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting: asyncio.Queue[str] = asyncio.Queue()
        self._bytes = 0

    def hear(self, text: str) -> None:
        """Take a message that goes out; too many at once end the line."""
        self._bytes += len(text)
        if self._waiting.qsize() >= MOST_WAITING or self._bytes > MOST_WAITING_BYTES:
            self.end(Refused(Code.TOO_SLOW, "This window could not keep up. It connects again by itself."))
            return
        self._waiting.put_nowait(text)

    def end(self, why: Refused) -> None:
        """Close the connection soon; the first reason counts."""
        if not self.ended.done():
            self.ended.set_exception(why)

    async def speak(self, send: Callable[[str], Awaitable[None]]) -> None:
        """Send what comes, one after the other, until cancelled."""
        while True:
            text = await self._waiting.get()
            await send(text)
            self._bytes -= len(text)
