"""One running zygote, seen from the parent: a warm interpreter that forks a confined child for each run."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
from contextlib import ExitStack, suppress
from pathlib import Path

from hexloop.core.judge.handles import Child, ForkedChild, InterpreterGone, ended
from hexloop.core.judge.launch import Recipe, start
from hexloop.core.judge.zygote import JOB

_SPAWN_S = 5.0
"""A zygote forks within 10 ms. One that takes so long hangs: it is replaced, and the run tried again."""

_LEAVE_MS = 1_000
_REAPED_S = 2.0


class Zygote:
    """``runs`` counts the children it made, ``active`` those that are not closed yet (its owner counts)."""

    def __init__(self, recipe: Recipe) -> None:
        """Start and wait until it is warm. Raises ``CannotStart``."""
        started = start(recipe)
        assert started.handle is not None, "a zygote runs on Linux only"
        self.parts = started.parts
        self.runs = 0
        self.active = 0
        self._process = started.process
        self._control = started.control
        self._handle = started.handle
        self._lost = False
        self._closed = False
        self._lock = threading.Lock()
        self._control.settimeout(_SPAWN_S)

    def spawn(self, memory_bytes: int) -> Child:
        """A new confined child that may add ``memory_bytes``; it can be written to while it is still being born.

        Raises ``InterpreterGone``."""
        with ExitStack() as kept, ExitStack() as given:
            ours, channel = socket.socketpair()
            kept.enter_context(ours)
            given.enter_context(channel)
            watch, theirs = socket.socketpair()
            kept.enter_context(watch)
            given.enter_context(theirs)
            output, write_end = os.pipe()
            kept.callback(os.close, output)
            given.callback(os.close, write_end)
            try:
                self._send(memory_bytes, [channel.fileno(), write_end, theirs.fileno()])
            except OSError as error:
                raise InterpreterGone(f"The interpreter that starts runs is gone: {error}.") from error
            watch.settimeout(_SPAWN_S)
            child = ForkedChild(ours, output, watch)
            kept.pop_all()
            return child

    @property
    def alive(self) -> bool:
        """Whether the interpreter itself is still there, whatever has become of the process that started it."""
        return not self._lost and not self._closed and not ended(self._handle, 0)

    def give_up(self) -> None:
        """Take it for dead: it hangs, or closed its sockets and the kernel has not buried it yet."""
        self._lost = True

    def close(self) -> None:
        """End it and every child it has left. Once is enough: a judge that closes under a run closes it first."""
        with self._lock:
            closed, self._closed = self._closed, True
        if closed:
            return
        self._control.close()  # it notices, kills its children and leaves
        if self._lost or not ended(self._handle, _LEAVE_MS):
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)
        try:
            self._process.wait(_REAPED_S)
        except subprocess.TimeoutExpired:
            _killed(self._process)
        os.close(self._handle)

    def _send(self, memory_bytes: int, descriptors: list[int]) -> None:
        with self._lock:
            self.runs += 1
            socket.send_fds(self._control, [JOB.pack(memory_bytes)], descriptors)


def _killed(process: subprocess.Popen[bytes]) -> None:
    """End bubblewrap's own two processes, when somebody stopped them and they do not see that the zygote is gone."""
    with suppress(OSError):
        for child in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii").split():
            os.kill(int(child), signal.SIGKILL)  # its parent has not reaped it, so the number is still its own
    process.kill()
    process.wait()
