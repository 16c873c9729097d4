"""``python -m hexloop.rooms``: serve rooms on a socket that the starting process bound.

The first line of the standard input is a JSON object: ``socket`` (a number of an open file), ``key`` (base64) and
``origins``. Each further line names, as ``{"revoke": "…"}``, what lets nobody in any more. Its end ends the program: so
it never outlives who started it.
"""

from __future__ import annotations

import asyncio
import base64
import json
import socket
import sys
import threading
import time
from typing import Any, TextIO

import uvicorn

from hexloop.rooms.app import make_app
from hexloop.rooms.house import House
from hexloop.rooms.limits import MOST_MESSAGE_BYTES, PING_S, Code
from hexloop.rooms.messages import Refused


def main(orders: TextIO = sys.stdin) -> None:
    """Serve until the orders end."""
    told = json.loads(orders.readline())
    asyncio.run(_serve(told, orders))


async def _serve(told: dict[str, Any], orders: TextIO) -> None:
    house = House(base64.b64decode(told["key"]), wall=time.time, clock=time.monotonic)
    server = _server(house, told["origins"])
    loop = asyncio.get_running_loop()

    def obey() -> None:
        for line in orders:
            loop.call_soon_threadsafe(_revoke, house, json.loads(line)["revoke"])
        server.should_exit = True

    threading.Thread(target=obey, name="orders", daemon=True).start()
    with socket.socket(fileno=told["socket"]) as listener:
        await server.serve(sockets=[listener])


def _server(house: House, origins: list[str]) -> uvicorn.Server:
    return uvicorn.Server(
        uvicorn.Config(
            make_app(house, origins),
            http="h11",
            ws="websockets-sansio",
            ws_max_size=MOST_MESSAGE_BYTES,
            ws_per_message_deflate=False,
            ws_ping_interval=PING_S,
            ws_ping_timeout=PING_S,
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
    )


def _revoke(house: House, by: str) -> None:
    for member in house.revoke(by):
        member.ear.end(Refused(Code.REVOKED, "This invitation was revoked."))


if __name__ == "__main__":
    main()
