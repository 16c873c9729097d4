"""Interpreters that are warm and good for one run, for systems where a warm process must not fork (macOS).

The CPython documentation calls fork unsafe on macOS. Runs on Linux too, which is how it is tested; what
``_Rusage`` reads from macOS is written from Apple's headers and not tested yet.
"""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress

from hexloop.core.judge.child.channel import STOP
from hexloop.core.judge.handles import Child, Gone, Vitals, process_clock, read_peak_kb, read_vitals
from hexloop.core.judge.launch import CannotStart, Recipe, Started, start
from hexloop.core.judge.zygote import JOB


class LoneChild:
    """A whole interpreter as the child of one run. It is ours, so its number stays its own until we wait for it."""

    def __init__(self, process: subprocess.Popen[bytes], channel: socket.socket, output: int) -> None:
        self.channel = channel
        self.output = output
        self._process = process
        self._last_ns = 0
        channel.setblocking(False)
        os.set_blocking(output, False)

    def settle(self) -> None:
        """See ``Child``: it has been ours from the beginning."""

    def cpu_ns(self) -> int:
        """See ``Child``."""
        with suppress(OSError):
            self._last_ns = _cpu_ns(self._process.pid)
        return self._last_ns

    def vitals(self) -> Vitals:
        """See ``Child``."""
        if sys.platform == "linux":
            return read_vitals(self._process.pid)
        return Vitals(resident_kb=_rusage(self._process.pid).footprint // 1024)  # pragma: no cover -- macOS

    def peak_kb(self) -> int:
        """See ``Child``."""
        return read_peak_kb(self._process.pid) if sys.platform == "linux" else self.vitals().resident_kb

    def exit_code(self, timeout_s: float) -> int | None:
        """See ``Child``."""
        try:
            return self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return None

    def ask_to_stop(self) -> None:
        """See ``Child``."""
        self._process.send_signal(STOP)

    def kill(self) -> None:
        """See ``Child``."""
        self._process.send_signal(signal.SIGKILL)

    def close(self) -> None:
        """See ``Child``."""
        self.kill()
        self._process.wait()
        self.channel.close()
        os.close(self.output)


class SingleUse:
    """Keeps one warm interpreter ready. The same face as ``forking.Zygote``."""

    def __init__(self, recipe: Recipe) -> None:
        """Start the first one and wait until it is warm. Raises ``CannotStart``."""
        self.runs = 0
        self.active = 0
        self._recipe = recipe
        self._lock = threading.Lock()
        self._closed = False
        self._spare: Started | None = start(recipe)
        self.parts = self._spare.parts

    def spawn(self, memory_bytes: int) -> Child:
        """The spare interpreter as a child; another one starts in the background. Raises ``Gone``."""
        with self._lock:
            spare, self._spare = self._spare, None
            self.runs += 1
        try:
            spare = spare or start(self._recipe)
        except CannotStart as error:
            raise Gone(str(error)) from error
        threading.Thread(target=self._refill, name="judge spare", daemon=True).start()
        return _put_to_work(spare, memory_bytes)

    @property
    def alive(self) -> bool:
        """Always: a spare that died is replaced by the next."""
        return True

    def give_up(self) -> None:
        """Nothing to give up: each interpreter stands for itself."""

    def close(self) -> None:
        """End the spare."""
        with self._lock:
            self._closed = True
            spare, self._spare = self._spare, None
        if spare is not None:
            _dismiss(spare)

    def _refill(self) -> None:
        try:
            fresh = start(self._recipe)
        except CannotStart:
            return  # the next run tries again and reports it
        with self._lock:
            wanted = self._spare is None and not self._closed
            if wanted:
                self._spare = fresh
        if not wanted:
            _dismiss(fresh)


def _put_to_work(spare: Started, memory_bytes: int) -> LoneChild:
    ours, channel = socket.socketpair()
    output, write_end = os.pipe()
    try:
        with channel:
            socket.send_fds(spare.control, [JOB.pack(memory_bytes)], [channel.fileno(), write_end])
    except OSError as error:
        ours.close()
        os.close(output)
        _dismiss(spare)
        raise Gone(str(error)) from error
    finally:
        os.close(write_end)
    _let_go(spare)
    return LoneChild(spare.process, ours, output)


def _dismiss(spare: Started) -> None:
    _let_go(spare)
    spare.process.kill()
    spare.process.wait()


def _let_go(spare: Started) -> None:
    spare.control.close()
    if spare.handle is not None:  # pragma: no branch -- macOS has no pidfd
        os.close(spare.handle)


class _Rusage(ctypes.Structure):
    """The beginning of macOS' struct rusage_info_v0; times are in Mach ticks."""

    _fields_ = [
        ("uuid", ctypes.c_uint8 * 16),
        ("user", ctypes.c_uint64),
        ("system", ctypes.c_uint64),
        ("wakeups", ctypes.c_uint64 * 2),
        ("pageins", ctypes.c_uint64),
        ("wired", ctypes.c_uint64),
        ("resident", ctypes.c_uint64),
        ("footprint", ctypes.c_uint64),
        ("abstimes", ctypes.c_uint64 * 2),
    ]


def _cpu_ns(pid: int) -> int:
    if sys.platform == "linux":
        return time.clock_gettime_ns(process_clock(pid))
    return _mach_cpu_ns(pid)  # pragma: no cover -- macOS


def _mach_cpu_ns(pid: int) -> int:  # pragma: no cover -- macOS
    used = _rusage(pid)
    ticks: int = used.user + used.system
    ratio = (ctypes.c_uint32 * 2)()
    ctypes.CDLL(None).mach_timebase_info(ctypes.byref(ratio))
    return ticks * ratio[0] // max(1, ratio[1])


def _rusage(pid: int) -> _Rusage:  # pragma: no cover -- macOS
    found = _Rusage()
    ctypes.CDLL(None).proc_pid_rusage(ctypes.c_int(pid), ctypes.c_int(0), ctypes.byref(found))
    return found
