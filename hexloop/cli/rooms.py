"""The program of live rooms: a process of its own beside the pages, started when a mock first invites somebody.

Imported once Django has started."""

from __future__ import annotations

import base64
import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress

from django.conf import settings

from hexloop.apps.mock import rooms
from hexloop.cli import server
from hexloop.cli.exits import Exit

STOP_WAIT_S = 3


class Rooms:
    """Its socket is bound once, so that its address stays when the process has to be started again."""

    def __init__(self, host: str, *, wanted: int | None, after: int, origins: Sequence[str], key: bytes) -> None:
        self._host, self._wanted, self._after = host, wanted, after
        self._origins, self._key = list(origins), key
        self._lock = threading.Lock()
        self._open = ExitStack()
        self._listener: socket.socket | None = None
        self._process: subprocess.Popen[str] | None = None

    def port(self) -> int:
        """The port of the running program; starts it. Raises ``RoomsNotThere`` where it can have none."""
        with self._lock:
            listener = self._bound()
            if self._process is None or self._process.poll() is not None:
                self._leave()
                self._process = self._start(listener)
            return _port_of(listener)

    def reserved_port(self) -> int:
        """The port that it has or will have: bound by now, so that a page may name it before anything runs there.
        Raises ``RoomsNotThere``."""
        with self._lock:
            return _port_of(self._bound())

    def running_port(self) -> int | None:
        """The port of the program, unless nobody has needed it yet."""
        return self.port() if self._process else None

    def revoke(self, by: str) -> None:
        """Send away whoever came in by this. A program that has died knows nobody anyway."""
        with self._lock, suppress(BrokenPipeError):
            if self._process and self._process.stdin:
                self._process.stdin.write(json.dumps({"revoke": by}) + "\n")
                self._process.stdin.flush()

    def stop(self) -> None:
        """End the program; it closes what is open in an orderly way."""
        with self._lock:
            self._leave()
            self._open.close()

    def _leave(self) -> None:
        if self._process is None or self._process.stdin is None:
            return
        with suppress(BrokenPipeError):  # it has died with something unread
            self._process.stdin.close()
        try:
            self._process.wait(STOP_WAIT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _bound(self) -> socket.socket:
        if self._listener is None:
            self._listener = self._bind()
        return self._listener

    def _bind(self) -> socket.socket:
        ports = [min(self._after + 1, 65535), 0] if self._wanted is None else [self._wanted]
        for port in ports:
            with suppress(Exit):
                return self._open.enter_context(server.listening(self._host, port))
        raise rooms.RoomsNotThere(f"Another program uses port {ports[0]}. Choose another: hexloop serve --rooms-port 0")

    def _start(self, listener: socket.socket) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "hexloop.rooms"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            pass_fds=[listener.fileno()],
            start_new_session=True,  # Ctrl-C is for the pages, which then end this one
        )
        told = {"socket": listener.fileno(), "key": base64.b64encode(self._key).decode(), "origins": self._origins}
        assert process.stdin is not None
        process.stdin.write(json.dumps(told) + "\n")
        process.stdin.flush()
        return process


def _port_of(listener: socket.socket) -> int:
    return int(listener.getsockname()[1])


@contextmanager
def live_rooms(listener: socket.socket, *, wanted: int | None) -> Iterator[Rooms]:
    """Rooms beside the pages of ``listener``, ended with them. Nothing is started or bound yet."""
    host, port = listener.getsockname()[:2]
    origins = [f"http://{name}:{port}" for name in settings.ALLOWED_HOSTS]
    live = Rooms(host, wanted=wanted, after=port, origins=origins, key=rooms.room_key())
    rooms.live_through(live)
    try:
        yield live
    finally:
        rooms.live_through(None)
        live.stop()
