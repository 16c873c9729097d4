"""The child's end of the line to the parent, and the standard streams."""

from __future__ import annotations

import contextlib
import fcntl
import io
import os
import signal
import sys
import time
from typing import Any

from . import wire

CHANNEL = 3
"""The file descriptor of the socket to the parent. 0 is /dev/null, 1 and 2 are the output pipe."""

STOP = signal.SIGUSR1
"""Sent by the parent when time is up, a moment before it kills: the last chance to say where the code was."""

_CHUNK = 65_536
_give_way = getattr(os, "sched_yield", lambda: None)  # not every system has it
_FLUSH_AFTER_S = 0.02
_LOOKS = 40
"""So many times the channel is looked at before its end goes to sleep; to be woken costs as much as all of them."""


class Channel:
    """Frames over one file descriptor."""

    def __init__(self, fd: int) -> None:
        self._fd = fd
        self._inbox = b""
        self._blocking = True
        self.most_bytes = 1 << 20

    def receive(self) -> dict[str, Any]:
        """The next message. Raises ``EOFError`` when the parent hung up."""
        self._read(wire.HEAD.size)
        body, buffers = wire.HEAD.unpack_from(self._inbox)
        end = wire.HEAD.size + body + buffers
        self._read(end)
        frame = self._inbox
        self._inbox = frame[end:]
        text = frame[wire.HEAD.size : wire.HEAD.size + body]
        return wire.unpack(text, memoryview(frame)[wire.HEAD.size + body : end], _array)

    def send(self, message: dict[str, Any]) -> None:
        """Send ``message``, or word that it is larger than ``most_bytes`` or cannot be written."""
        case = {"case": message["case"]} if "case" in message else {}
        try:
            frame = wire.pack(message, _parts)
        except MemoryError:
            frame = wire.pack({"is": "memory"} | case, _parts)
        except wire.Malformed as error:
            frame = wire.pack({"is": "wrong", "message": f"The answer cannot be compared: {error}."} | case, _parts)
        if len(frame) > self.most_bytes:
            frame = wire.pack({"is": "big"} | case, _parts)
        view = memoryview(frame)
        while view:
            try:
                view = view[os.write(self._fd, view) :]
            except BlockingIOError:
                self._set_blocking(True)

    def _read(self, size: int) -> None:
        """Have at least ``size`` bytes in the inbox. The parent hardly ever sends ahead, so little more will come."""
        if len(self._inbox) >= size:
            return
        parts, missing = [self._inbox], size - len(self._inbox)
        while missing > 0:
            content = self._take(max(_CHUNK, missing))
            if not content:
                raise EOFError
            parts.append(content)
            missing -= len(content)
        self._inbox = b"".join(parts)

    def _take(self, most: int) -> bytes:
        """What comes next, up to ``most`` bytes: the answer to what was just sent is often there in no time."""
        self._set_blocking(False)
        for _ in range(_LOOKS):
            with contextlib.suppress(BlockingIOError):
                return os.read(self._fd, most)
            _give_way()
        self._set_blocking(True)
        return os.read(self._fd, most)

    def _set_blocking(self, blocking: bool) -> None:
        if blocking is not self._blocking:
            self._blocking = blocking
            # Not os.set_blocking: that is an ioctl, of which a confined child has very few.
            fcntl.fcntl(self._fd, fcntl.F_SETFL, os.O_RDWR if blocking else os.O_RDWR | os.O_NONBLOCK)


class Output(io.TextIOWrapper):
    """Standard output that is flushed often enough to show what was printed before a crash."""

    _flushed_at = 0.0

    def write(self, text: str) -> int:
        """Write, and flush when the last time is a while ago. A flush per line would cost a system call each."""
        count = super().write(text)
        now = time.monotonic()
        if now - self._flushed_at > _FLUSH_AFTER_S:
            self._flushed_at = now
            self.flush()
        return count


def standard_streams() -> Output:
    """Put Python's standard streams on the descriptors that the zygote laid out. Returns the output."""
    output = Output(io.BufferedWriter(io.FileIO(1, "wb", closefd=False)), encoding="utf-8", errors="backslashreplace")
    sys.stdout = sys.stderr = output
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, "rb", closefd=False)), encoding="utf-8")
    return output


def _array(parts: wire.Parts) -> Any:  # an ndarray
    numpy = sys.modules.get("numpy")
    if numpy is None:
        raise ValueError("an array came to an image without NumPy")
    return numpy.frombuffer(bytearray(parts.data), dtype=parts.dtype).reshape(parts.shape)


def _parts(value: Any) -> wire.Parts:  # an ndarray
    if not hasattr(value, "tobytes"):
        raise TypeError(f"a value of type {type(value).__name__} cannot be sent")
    return wire.Parts(value.dtype.str, value.shape, value.tobytes())
