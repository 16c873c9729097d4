"""The child's life: load the submission, answer one question after another, die when the parent hangs up."""

from __future__ import annotations

import contextlib
import gc
import os
import random
import resource
import signal
import socket
import sys
import threading
from collections.abc import Callable
from itertools import islice
from types import FrameType
from typing import Any

from .arguments import BadCase
from .calls import Caller, Driven, OneCall, RoundTrip, Sequence
from .channel import CHANNEL, STOP, Channel, standard_streams
from .declared import ANY
from .given import Broken, Given, TooManyCalls
from .loading import Refused, lines_of, load
from .nodes import NotPlain
from .plain import plain
from .prelude import Scope
from .report import describe, position

__all__ = ["CHANNEL", "Session", "rehearse"]

_RECURSION_LIMIT = 200_000
"""Enough for a depth-first search over a 300 by 300 grid. LeetCode allows 550 000; that many frames
would not fit the memory limit anyway."""

_STACK_BYTES = 512 * 1024 * 1024
_BYTES_PER_CALL = _STACK_BYTES // _RECURSION_LIMIT
_THREAD_STACK_BYTES = 1024 * 1024
_CALLERS: dict[str, Any] = {"function": OneCall, "operations": Sequence, "round_trip": RoundTrip}
_TORCH_OUT_OF_MEMORY = "can't allocate memory"  # torch raises a plain RuntimeError


class Session:
    """One submission under judgement. The zygote makes it, so that each child finds it ready."""

    def __init__(self, image: str, channel: int) -> None:
        self._image = image
        self._scope = Scope(image)
        self._channel = Channel(channel)
        self._output = standard_streams()
        for name in ("stdin", "stdout", "stderr"):  # as ``from sys import *`` finds them now
            self._scope.provide(name, getattr(sys, name))
        self._lines: list[str] = []
        self._caller: Caller
        self._given: Given | None = None
        self._reserve = bytearray(1 << 20)  # given back when memory runs out, so that word of it can be sent

    def settle(self, *, in_thread: bool) -> None:
        """What every child needs and the zygote can do for all of them."""
        sys.setrecursionlimit(_RECURSION_LIMIT if in_thread else _recursion_limit())
        threading.stack_size(_THREAD_STACK_BYTES)
        random.seed(0)
        signal.signal(STOP, self.stop)

    def live(self) -> None:
        """Serve the parent, then end the process. Never returns."""
        gc.enable()
        try:
            self.serve()
        finally:
            os._exit(0)

    def live_in_thread(self) -> None:
        """The same in a thread with a deep stack, where the main thread's stack cannot grow. Never returns."""
        gc.enable()
        threading.stack_size(_STACK_BYTES)
        thread = threading.Thread(target=self.serve)
        thread.start()
        threading.stack_size(_THREAD_STACK_BYTES)
        thread.join()
        os._exit(0)

    def serve(self) -> None:
        """Take orders until the parent hangs up or an order ends it."""
        with contextlib.suppress(EOFError, OSError):
            order = self._channel.receive()
            self._channel.most_bytes = order["most_bytes"]
            self._lines = lines_of(order["source"])
            if order["do"] == "produce":
                self._channel.send(self._try(lambda: self._produce(order)))
                return
            reply = self._try(lambda: self._load(order))
            self._channel.send(reply)
            while reply["is"] == "loaded":
                self._answer(self._channel.receive())

    def stop(self, _: int, frame: FrameType | None) -> None:
        """Say which line of the submission is running, and end. The handler of ``STOP``."""
        if threading.current_thread() is not threading.main_thread():
            return
        frames = [frame, *(other for other in sys._current_frames().values() if other is not frame)]
        message = next(filter(None, (position(start, self._lines) for start in frames)), "")
        self._flush()
        self._channel.send({"is": "stopped", "message": message})
        os._exit(0)

    def _answer(self, question: dict[str, Any]) -> None:
        reply = self._try(lambda: {"is": "answer", "value": self._call(question)})
        reply["case"] = question["case"]
        self._channel.send(reply)

    def _call(self, question: dict[str, Any]) -> Any:
        if self._given is None:
            return self._caller.call(question)
        self._given.prepare(question["given"])
        try:
            answer = self._caller.call(question)
        except TooManyCalls:
            answer = None
        self._given.check()
        return answer

    def _load(self, order: dict[str, Any]) -> dict[str, Any]:
        signature = order["signature"]
        if signature["node"]:
            self._scope.choose_node(signature["node"])
        if order["given"]:
            self._given = Given(order["given"], self._scope)
        load(order["source"], self._scope, self._image, order["bans"], order["loops"])
        for name in signature["classes"]:
            if self._scope.defined(name) is None:
                raise Refused(f"Define {name}: the problem asks for that name, and the judge does not find it.")
        if self._given is not None and self._given.driver is not None:
            self._caller = Driven(signature, self._scope, self._given.driver)
        else:
            self._caller = _CALLERS[signature["style"]](signature, self._scope)
        return {"is": "loaded"}

    def _produce(self, order: dict[str, Any]) -> dict[str, Any]:
        load(order["source"], self._scope, self._image, [])
        entry = self._scope.defined(order["entry"])
        if not callable(entry):
            raise Refused(f"Define the function {order['entry']}: the judge calls it and does not find it.")
        for value in islice(entry(*order["args"]), order["most"]):
            self._channel.send({"is": "item", "value": plain(value, ANY)})
        return {"is": "end"}

    def _try(self, work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """``work()``, or word of what it raised. Whatever the submission throws, this catches."""
        try:
            reply = work()
        except Refused as error:
            reply = {"is": "refused", "message": str(error)}
        except NotPlain as error:
            reply = {"is": "wrong", "message": str(error)}
        except (Broken, BadCase) as error:
            reply = {"is": "broken", "message": str(error)}
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
        with contextlib.suppress(OSError, ValueError, RuntimeError):
            self._output.flush()


def rehearse(image: str, frames: bytes) -> None:
    """Go through a run in the zygote. What Python looks up, adapts and caches on the way, no child has to do again,
    and the pages that this writes to, no child has to copy."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(frames)
        ours.shutdown(socket.SHUT_WR)
        Session(image, theirs.fileno()).serve()
    del sys.modules["solution"]


def _recursion_limit() -> int:
    """As deep as the stack allows: the parent asks for ``_STACK_BYTES``, the machine may grant less."""
    stack = resource.getrlimit(resource.RLIMIT_STACK)[0]
    if stack == resource.RLIM_INFINITY or stack >= _STACK_BYTES:
        return _RECURSION_LIMIT
    return max(1_000, int(stack) // _BYTES_PER_CALL)
