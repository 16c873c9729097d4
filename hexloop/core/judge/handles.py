"""The parent's grip on one child: speak with it, watch it from outside, end it."""

from __future__ import annotations

import os
import select
import signal
import socket
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from hexloop.core.judge.child.channel import STOP
from hexloop.core.judge.zygote import STATUS

_PROCESS_CPU_CLOCK = 2  # CPUCLOCK_SCHED: user and system time of all threads
_KB_PER_PAGE = os.sysconf("SC_PAGE_SIZE") // 1024


class Gone(Exception):
    """The zygote or the child vanished for a reason that is not the submission's. Trying again can help."""


class InterpreterGone(Gone):
    """It was the zygote that vanished, and all its children with it."""


@dataclass(frozen=True, slots=True)
class Vitals:
    """What the kernel says of a live child; zeros when it says nothing."""

    resident_kb: int = 0
    threads: int = 0


class Child(Protocol):
    """A confined process that waits for a submission. ``channel`` and ``output`` do not block."""

    channel: socket.socket
    output: int

    def settle(self) -> None:
        """Wait until the other members can be used; the channel can be at once. Raises ``Gone``."""

    def cpu_ns(self) -> int:
        """CPU time of all its threads so far, by the kernel's clock."""

    def vitals(self) -> Vitals:
        """Memory and threads at this moment."""

    def peak_kb(self) -> int:
        """The most memory it ever held."""

    def exit_code(self, timeout_s: float) -> int | None:
        """How it ended: an exit code, a negated signal, or ``None`` when it has not."""

    def ask_to_stop(self) -> None:
        """Give it the chance to say where it is. It may ignore that: ``kill`` follows."""

    def kill(self) -> None:
        """End it at once. Does nothing to a dead child."""

    def close(self) -> None:
        """Kill and let go of every file descriptor."""


class ForkedChild:
    """A child of a Linux zygote, held by a pidfd: the number may be used again, the handle never means another."""

    def __init__(self, channel: socket.socket, output: int, watch: socket.socket) -> None:
        """``watch`` brings the pidfd and, in the end, the exit code."""
        self.channel = channel
        self.output = output
        self._watch = watch
        self._handle = -1
        self._pid = 0
        self._clock: int | None = None
        self._last_ns = 0
        self._code: int | None = None
        channel.setblocking(False)
        os.set_blocking(output, False)

    @property
    def pid(self) -> int:
        """Its number in our namespace."""
        self.settle()
        return self._pid

    def settle(self) -> None:
        """See ``Child``. Raises ``InterpreterGone``."""
        if self._handle >= 0:
            return
        try:
            handles = socket.recv_fds(self._watch, 1, 1, socket.MSG_CMSG_CLOEXEC)[1]
        except OSError as error:  # its time is up
            raise InterpreterGone("The interpreter that starts runs hangs and is replaced.") from error
        if not handles:
            raise InterpreterGone("The interpreter that starts runs hung up.")
        [self._handle] = handles
        with suppress(Gone):  # it has lived and died already: its exit code tells how
            self._pid = _pid_of(self._handle)
            self._clock = process_clock(self._pid)

    def cpu_ns(self) -> int:
        """See ``Child``. After its death: the last reading."""
        if self._clock is not None:
            with suppress(OSError):
                self._last_ns = time.clock_gettime_ns(self._clock)
        return self._last_ns

    def vitals(self) -> Vitals:
        """See ``Child``."""
        return read_vitals(self._pid) if self._pid else Vitals()

    def peak_kb(self) -> int:
        """See ``Child``."""
        return read_peak_kb(self._pid) if self._pid else 0

    def exit_code(self, timeout_s: float) -> int | None:
        """See ``Child``. Raises ``InterpreterGone`` when the zygote died or hangs and so cannot say."""
        if self._code is not None:
            return self._code
        self._watch.settimeout(timeout_s)
        try:
            content = self._watch.recv(STATUS.size)
        except BlockingIOError:
            return None
        except TimeoutError as error:
            if self._handle >= 0 and ended(self._handle, 0):
                raise InterpreterGone("The interpreter that starts runs hangs and is replaced.") from error
            return None
        if len(content) < STATUS.size:
            raise InterpreterGone("The interpreter that started this run died.")
        [self._code] = STATUS.unpack(content)
        return self._code

    def ask_to_stop(self) -> None:
        """See ``Child``."""
        self._signal(STOP)

    def kill(self) -> None:
        """See ``Child``."""
        self._signal(signal.SIGKILL)

    def close(self) -> None:
        """See ``Child``."""
        self.kill()
        self.channel.close()
        self._watch.close()  # the zygote kills the child whose handle it cannot hand over
        os.close(self.output)
        if self._handle >= 0:
            os.close(self._handle)

    def _signal(self, number: signal.Signals) -> None:
        if self._handle < 0:
            return
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, number)


def ended(handle: int, timeout_ms: int) -> bool:
    """Whether the process behind a pidfd has ended, waiting for it a while."""
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    return bool(poll.poll(timeout_ms))


def process_clock(pid: int) -> int:
    """The id of the CPU clock of another process."""
    return (~pid << 3) | _PROCESS_CPU_CLOCK


def read_vitals(pid: int) -> Vitals:
    """Linux' word on a live process."""
    try:
        fields = _read(f"/proc/{pid}/stat").rpartition(b")")[2].split()
    except OSError:
        return Vitals()
    return Vitals(resident_kb=int(fields[21]) * _KB_PER_PAGE, threads=int(fields[17]))


def read_peak_kb(pid: int) -> int:
    """The most memory a live process ever held; 0 when Linux does not say."""
    try:
        status = _read(f"/proc/{pid}/status")
    except OSError:
        return 0
    _, found, rest = status.partition(b"VmHWM:")
    return int(rest.split(None, 1)[0]) if found else 0


def _pid_of(handle: int) -> int:
    """The number behind a pidfd in our own namespace, whatever namespace the process lives in."""
    _, found, rest = _read(f"/proc/self/fdinfo/{handle}").partition(b"\nPid:")
    pid = int(rest.split(None, 1)[0]) if found else 0
    if pid <= 0:
        raise Gone("The child is dead and buried.")
    return pid


def _read(path: str) -> bytes:
    """A short file of the kernel's, in three system calls: each run reads three."""
    fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        return os.read(fd, 4_096)
    finally:
        os.close(fd)
