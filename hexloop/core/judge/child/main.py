"""The child's life: load the submission, answer one question after another, die when the parent hangs up."""

from __future__ import annotations

import gc
import io
import os
import random
import sys
import threading
import time
from collections.abc import Callable
from itertools import islice
from typing import Any

from . import wire
from .calls import Caller, OneCall, Sequence
from .declared import ANY
from .loading import Refused, lines_of, load
from .nodes import NotPlain
from .plain import plain
from .report import describe

CHANNEL = 3
"""The file descriptor of the socket to the parent. 0 is /dev/null, 1 and 2 are the output pipe."""

STACK_BYTES = 512 * 1024 * 1024
"""Address space for the submission's own thread; only what recursion touches becomes memory."""

RECURSION_LIMIT = 200_000
"""Enough for a depth-first search over a 300 by 300 grid. LeetCode allows 550 000; that many frames
would not fit the memory limit anyway."""

_FLUSH_AFTER_S = 0.02
_TORCH_OUT_OF_MEMORY = "can't allocate memory"  # torch raises a plain RuntimeError


class Output(io.TextIOWrapper):
    """Standard output that is flushed often enough to show what was printed before a time-out."""

    _flushed_at = 0.0

    def write(self, text: str) -> int:
        """Write, and flush when the last time is a while ago. A flush per line would cost a system call each."""
        count = super().write(text)
        now = time.monotonic()
        if now - self._flushed_at > _FLUSH_AFTER_S:
            self._flushed_at = now
            self.flush()
        return count


class Channel:
    """Frames over one file descriptor."""

    def __init__(self, fd: int) -> None:
        self._fd = fd

    def receive(self) -> dict[str, Any]:
        """The next message. Raises ``EOFError`` when the parent hung up."""
        body, buffers = wire.HEAD.unpack(self._read(wire.HEAD.size))
        content = self._read(body + buffers)
        return wire.unpack(content[:body], memoryview(content)[body:], _array)

    def send(self, message: dict[str, Any], most: int) -> None:
        """Send ``message``, or word that it is larger than ``most`` bytes or cannot be written."""
        try:
            frame = wire.pack(message, _parts)
        except MemoryError:
            frame = wire.pack({"is": "memory"}, _parts)
        except wire.Malformed as error:
            frame = wire.pack({"is": "wrong", "message": f"The answer cannot be compared: {error}."}, _parts)
        if len(frame) > most:
            frame = wire.pack({"is": "big", "bytes": len(frame)}, _parts)
        view = memoryview(frame)
        while view:
            view = view[os.write(self._fd, view) :]

    def _read(self, size: int) -> bytearray:
        content = bytearray(size)
        view = memoryview(content)
        while view:
            count = os.readv(self._fd, [view])
            if not count:
                raise EOFError
            view = view[count:]
        return content


def live(image: str) -> None:
    """Serve the parent on ``CHANNEL`` in a thread with a deep stack, then end the process. Never returns."""
    sys.stdout = sys.stderr = Output(
        open(1, "wb", closefd=False),
        encoding="utf-8",
        errors="backslashreplace",
        newline="\n",
    )
    sys.stdin = open(0, closefd=False)  # noqa: SIM115 -- a file descriptor, open as long as the process
    sys.setrecursionlimit(RECURSION_LIMIT)
    random.seed(0)
    gc.enable()
    threading.stack_size(STACK_BYTES)
    thread = threading.Thread(target=_serve, args=(image, sys.stdout), name="solution")
    thread.start()
    threading.stack_size(0)
    thread.join()
    os._exit(0)


def _serve(image: str, output: Output) -> None:
    channel = Channel(CHANNEL)
    try:
        order = channel.receive()
        session = Session(order, image, lambda message: channel.send(message, order["most_bytes"]), output)
        if order["do"] == "produce":
            session.produce(order)
        elif session.load(order):
            while True:
                session.answer(channel.receive())
    except (EOFError, OSError):
        os._exit(0)


class Session:
    """One submission under judgement."""

    def __init__(
        self, order: dict[str, Any], image: str, send: Callable[[dict[str, Any]], None], output: Output
    ) -> None:
        self._image = image
        self._send = send
        self._output = output
        self._lines = lines_of(order["source"])
        self._caller: Caller
        self._reserve = bytearray(1 << 20)  # given back when memory runs out, so that word of it can be sent

    def load(self, order: dict[str, Any]) -> bool:
        """Execute the submission and find what will be called."""
        reply = self._try(lambda: self._prepare(order))
        self._send(reply)
        return reply["is"] == "loaded"

    def answer(self, question: dict[str, Any]) -> None:
        """Run one case and send what came of it."""
        self._send(
            self._try(lambda: {"is": "answer", "value": self._caller.call(question)}) | {"case": question["case"]}
        )

    def produce(self, order: dict[str, Any]) -> None:
        """Run a generator function and send each value it yields."""
        self._send(self._try(lambda: self._yield_all(order)))

    def _prepare(self, order: dict[str, Any]) -> dict[str, Any]:
        loaded = load(order["source"], self._image, order["bans"])
        signature = order["signature"]
        for name in signature["classes"]:
            if loaded.defined(name) is None:
                raise Refused(f"Define {name}: the problem asks for that name, and the judge does not find it.")
        kind = OneCall if signature["style"] == "function" else Sequence
        self._caller = kind(signature, loaded)
        return {"is": "loaded"}

    def _yield_all(self, order: dict[str, Any]) -> dict[str, Any]:
        loaded = load(order["source"], self._image, [])
        entry = loaded.defined(order["entry"])
        if not callable(entry):
            raise Refused(f"Define the function {order['entry']}: the judge calls it and does not find it.")
        for value in islice(entry(*order["args"]), order["most"]):
            self._send({"is": "item", "value": plain(value, ANY)})
        return {"is": "end"}

    def _try(self, work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """``work()``, or word of what it raised. Whatever the submission throws, this catches."""
        try:
            reply = work()
        except Refused as error:
            reply = {"is": "refused", "message": str(error)}
        except NotPlain as error:
            reply = {"is": "wrong", "message": str(error)}
        except MemoryError:
            reply = {}
        except SystemExit as error:
            reply = {"is": "error", "message": "The program called exit. " + describe(error, self._lines)}
        except RecursionError as error:
            reply = {"is": "recursion", "message": describe(error, self._lines)}
        except BaseException as error:  # noqa: BLE001 -- a submission may raise anything
            message = describe(error, self._lines)
            reply = {"is": "memory" if _TORCH_OUT_OF_MEMORY in message else "error", "message": message}
        if not reply:  # here, the frames that held the memory are gone
            self._reserve = bytearray()
            reply = {"is": "memory"}
        self._flush()
        return reply

    def _flush(self) -> None:
        try:
            self._output.flush()
        except (OSError, ValueError):
            pass


def _array(parts: wire.Parts) -> Any:
    numpy = sys.modules.get("numpy")
    if numpy is None:
        raise ValueError("an array came to an image without NumPy")
    return numpy.frombuffer(bytearray(parts.data), dtype=parts.dtype).reshape(parts.shape)


def _parts(value: Any) -> wire.Parts:
    return wire.Parts(value.dtype.str, value.shape, value.tobytes())
