"""Warm interpreters: started when first needed, renewed after many runs, stopped when nobody asks for them."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from hexloop.core.judge.handles import Child, ForkedChild, Gone
from hexloop.core.judge.interpreter import Interpreter
from hexloop.core.judge.jail import bwrap
from hexloop.core.judge.zygote import JOB
from hexloop.lib.errors import HexloopError

NAMES = ("py", "numpy", "torch")

RUNS_BEFORE_RENEWAL = 500
"""Children of one zygote share its memory layout and hash seed; a new zygote draws a new layout."""

IDLE_STOP_S = {"py": 3_600.0, "numpy": 1_800.0, "torch": 600.0}
"""torch holds 220 MB."""

_START_S = 60.0
_SPAWN_S = 10.0
_HERE = Path(__file__).parent
_FLAGS = ("-s", "-S", "-P", "-B", "-X", "utf8")
# A submission runs in the main thread, whose stack can grow as far as the limit at the start of the
# process says. Only what recursion touches becomes memory. Where less is allowed, less is used.
_DEEP_STACK = ("/bin/sh", "-c", 'ulimit -Ss 524288 2>/dev/null; exec "$0" "$@"')
# One thread per library: faster for small arrays on shared cores, and safe to fork.
_ENVIRONMENT = {
    "PYTHONHASHSEED": "0",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "LANG": "C.UTF-8",
    "TZ": "UTC",
}
# All that a submission may want from the standard library: a child that imports it anew pays for it.
_STANDARD = """
abc array ast base64 bisect calendar cmath collections collections.abc contextlib copy dataclasses datetime
decimal enum fractions functools hashlib heapq inspect io itertools json linecache locale math numbers operator
pprint queue random re statistics string struct textwrap threading time timeit traceback types typing
unicodedata uuid warnings weakref
"""
_FURTHER = {
    "py": "sortedcontainers",
    "numpy": "sortedcontainers numpy numpy.linalg numpy.random numpy.fft",
    "torch": "sortedcontainers numpy numpy.linalg numpy.random torch torch.nn torch.nn.functional",
}


class CannotStart(HexloopError):
    """An image does not come up; the text says what it said last."""


class Zygote:
    """One running interpreter of an image."""

    def __init__(self, python: Interpreter, image: str, tier: int) -> None:
        """Start and wait until it is warm. Raises ``CannotStart``."""
        self.runs = 0
        self.active = 0
        self._lock = threading.Lock()
        self._control, theirs = socket.socketpair()
        self._handle: int | None = None
        with theirs, tempfile.TemporaryFile() as errors:
            self._process = subprocess.Popen(  # noqa: S603 -- our own script in the judge's interpreter
                _command(python, image, tier, theirs.fileno()),
                env=_ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # Ctrl+C in the terminal is for us, not for it
            )
            theirs.close()
            try:
                self.parts = self._greeting()
            except (OSError, ValueError) as error:
                self.close()
                errors.seek(0)
                said = errors.read().decode("utf-8", "replace").strip().splitlines()
                raise CannotStart(f"The {image} image does not start: {said[-1] if said else error}") from error

    def spawn(self, memory_bytes: int) -> Child:
        """A new confined child. Raises ``Gone`` when the zygote is no more."""
        ours, channel = socket.socketpair()
        watch, theirs = socket.socketpair()
        output, write_end = os.pipe()
        try:
            with channel, theirs, self._lock:
                self.runs += 1
                socket.send_fds(self._control, [JOB.pack(memory_bytes)], [channel.fileno(), write_end, theirs.fileno()])
            watch.settimeout(_SPAWN_S)
            return ForkedChild(ours, output, watch, _handle_from(watch))
        except (OSError, Gone) as error:
            ours.close()
            watch.close()
            os.close(output)
            raise Gone(str(error)) from error
        finally:
            os.close(write_end)

    @property
    def alive(self) -> bool:
        """Whether the process is still there."""
        return self._process.poll() is None

    def close(self) -> None:
        """End it and every child it has left."""
        self._control.close()  # it notices, kills its children and leaves
        try:
            self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self._force()
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _force(self) -> None:
        if self._handle is not None:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)
        else:
            self._process.kill()
        self._process.wait()

    def _greeting(self) -> dict[str, str]:
        """What it says once it is warm, and the handle that comes with it."""
        self._control.settimeout(_START_S)
        content, handles, *_ = socket.recv_fds(self._control, 65_536, 1)
        self._handle = handles[0] if handles else None
        if not content.endswith(b"\n"):
            raise ValueError("it ended before it was warm")
        self._control.settimeout(_SPAWN_S)
        parts: dict[str, str] = json.loads(content)
        return parts


def _handle_from(watch: socket.socket) -> int:
    """The pidfd of a new child."""
    handles = socket.recv_fds(watch, 1, 1)[1]
    if not handles:
        raise Gone("The interpreter that starts runs died.")
    return handles[0]


class Images:
    """The images of one judge, at one tier."""

    def __init__(self, python: Interpreter, tier: int) -> None:
        self._python = python
        self.tier = tier
        self._running: dict[str, Zygote] = {}
        self._used_at: dict[str, float] = {}
        self._locks = {name: threading.Lock() for name in NAMES}
        self._closed = threading.Event()
        self._keeper: threading.Thread | None = None

    def available(self, image: str) -> str:
        """Why ``image`` cannot be had, in one sentence; nothing when it can."""
        if image not in NAMES:
            return f"There is no image called {image}."
        if image not in self._python.packages:
            return f"{image} is not installed in the judge's Python. Install it there and start Hexloop again."
        return ""

    def start(self, image: str) -> Zygote:
        """The running zygote of ``image``, started if need be. Raises ``CannotStart``."""
        if reason := self.available(image):
            raise CannotStart(reason)
        with self._locks[image]:
            zygote = self._running.get(image)
            if zygote is None or not zygote.alive:
                if self._closed.is_set():
                    raise CannotStart("The judge is closed.")
                if zygote is not None:
                    zygote.close()
                zygote = self._running[image] = Zygote(self._python, image, self.tier)
            self._used_at[image] = time.monotonic()
        self._keep()
        return zygote

    @contextmanager
    def child(self, image: str, memory_bytes: int) -> Iterator[Child]:
        """A confined child for one run; it is dead afterwards. Raises ``Gone`` or ``CannotStart``."""
        zygote = self.start(image)
        with self._locks[image]:
            zygote.active += 1
        try:
            child = zygote.spawn(memory_bytes)
            try:
                yield child
            finally:
                child.close()
        finally:
            self._return(image, zygote)

    def close(self) -> None:
        """Stop everything."""
        self._closed.set()
        if self._keeper is not None:
            self._keeper.join()
        for image in NAMES:
            with self._locks[image]:
                zygote = self._running.pop(image, None)
            if zygote is not None:
                zygote.close()

    def _return(self, image: str, zygote: Zygote) -> None:
        """Let go of ``zygote``; close it when it is worn out or replaced and this was its last run."""
        with self._locks[image]:
            zygote.active -= 1
            self._used_at[image] = time.monotonic()
            if zygote.runs >= RUNS_BEFORE_RENEWAL and self._running.get(image) is zygote:
                del self._running[image]
            last = zygote.active == 0 and self._running.get(image) is not zygote
        if last:
            zygote.close()

    def _keep(self) -> None:
        if self._keeper is None:
            self._keeper = threading.Thread(target=self._stop_idle, name="judge images", daemon=True)
            self._keeper.start()

    def _stop_idle(self) -> None:
        while not self._closed.wait(30.0):
            for image, idle_s in IDLE_STOP_S.items():
                with self._locks[image]:
                    zygote = self._running.get(image)
                    if zygote is None or zygote.active or time.monotonic() - self._used_at[image] < idle_s:
                        continue
                    del self._running[image]
                zygote.close()


def _command(python: Interpreter, image: str, tier: int, control: int) -> list[str]:
    """The command line of a zygote."""
    paths = python.packages[image]
    config: dict[str, Any] = {
        "control": control,
        "image": image,
        "folders": python.folders,
        "names": [Path(path).name.partition(".")[0] for path in paths],
        "paths": paths,
        "preload": [*_STANDARD.split(), *_FURTHER[image].split()],
        "strong": tier != 0,
        "once": False,
    }
    command = [python.binary, *_FLAGS, str(_HERE / "zygote.py"), json.dumps(config)]
    if tier == 1:
        judge = [str(_HERE / name) for name in ("zygote.py", "child", "confine")]
        visible = [python.binary, *judge, *paths]
        command = bwrap.arguments(command, prefix=python.prefix, visible=visible, environment=_ENVIRONMENT)
    return [*_DEEP_STACK, *command]
