"""One question to a child, one answer or one ending: clocks, caps and the kill, all on the parent's side."""

from __future__ import annotations

import os
import select
import time
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from hexloop.core.judge import codec
from hexloop.core.judge.handles import Child, Gone
from hexloop.core.judge.task import Limits

_TICK_NS = 20_000_000
_TICK_MS = _TICK_NS / 1e6
_SOON_NS = 100_000
"""For so long the parent stays awake for an answer: to be woken costs half as much."""
_QUICK_MS = 0.3
"""After a turn as short as this (asleep, with two wake-ups) the next answer is worth staying awake for."""
_CHUNK = 65_536
_give_way = getattr(os, "sched_yield", lambda: None)  # not every system has it
_FLOOD = 16
"""A case may print this many times what is kept of it before it counts as a flood."""
MOST_THREADS = 64
_FRAME_SLACK = 4_096
_DEATH_S = 2.0
_LAST_WORDS_NS = 25_000_000
_KILLED = -9
_MOST_WORDS = 400
_READ_PEAK_AFTER_MS = 3.0
_ROUTINE = select.POLLIN | select.POLLOUT


class Ending(Enum):
    """How a turn ended."""

    ANSWER = auto()
    CPU = auto()
    WALL = auto()
    MEMORY = auto()
    OUTPUT = auto()
    TOO_BIG = auto()
    THREADS = auto()
    GARBLED = auto()
    """What came is not a frame, came unasked, or the child closed the channel."""
    EXIT = auto()


@dataclass(slots=True)
class Turn:
    """What one question led to. ``message`` is the child's word and as trustworthy as the submission."""

    ending: Ending
    cpu_ms: float = 0.0
    wall_ms: float = 0.0
    message: dict[str, Any] = field(default_factory=dict)
    printed: str = ""
    last_words: str = ""
    size: int = 0
    """Bytes of the message on the wire."""
    peak_kb: int = 0
    exit_code: int | None = None


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a turn may take. ``cpu_ms`` and ``wall_ms`` are ends, not hints: the child is killed at them."""

    cpu_ms: int
    wall_ms: int
    memory_kb: int
    print_bytes: int
    answer_bytes: int


def allowance(limits: Limits) -> Allowance:
    """A case's allowance."""
    return Allowance(
        cpu_ms=limits.cpu_ms,
        wall_ms=limits.wall_ms or max(3 * limits.cpu_ms, limits.cpu_ms + 2_000),
        memory_kb=limits.memory_mb * 1_024,
        print_bytes=limits.output_kb * 1_024,
        answer_bytes=limits.answer_kb * 1_024,
    )


class Session:
    """Turn after turn with one child. After any ending but ``ANSWER`` the child is dead."""

    def __init__(self, child: Child) -> None:
        self._child = child
        self._channel = child.channel.fileno()
        self._poll = select.poll()
        # The kernel looks in this order: when it sees an answer, it sees what was printed before it, too.
        self._poll.register(self._channel, select.POLLIN)
        self._poll.register(child.output, select.POLLIN)
        self._output_open = True
        self._inbox = bytearray()
        self._pending = memoryview(b"")
        self._unasked = False
        self._quick = False
        """Whether the last turn was so short that the next answer is worth looking out for."""
        self._turns = 0
        self._cpu_ns = 0
        self._base_kb = 0
        self._peak_kb = 0
        self._watch: _Watch

    def ask(self, frame: bytes, allowed: Allowance) -> Turn:
        """Send ``frame`` (or nothing, to hear the next message of a stream) and wait for one message.

        Raises ``Gone`` when the child did not end by its own doing.
        """
        self.post(frame, allowed)
        return self.wait()

    def post(self, frame: bytes, allowed: Allowance) -> None:
        """Begin a turn: the first half of ``ask``. What the caller does before ``wait`` runs beside the child."""
        self._unasked = bool(frame and self._inbox)
        self._watch = _Watch(self._child, allowed, self._cpu_ns)
        if frame:
            self._pending = memoryview(frame)[self._send(frame) :]
            if self._pending:
                self._poll.modify(self._channel, _ROUTINE)

    def wait(self) -> Turn:
        """The second half of ``ask``."""
        self._turns += 1
        if self._turns == 1:
            self._begin()
        elif self._turns == 2:
            self._peak_kb = self._child.peak_kb()  # while it works
        turn = self._watch
        if self._unasked:
            return self._end(turn, Ending.GARBLED)
        ending = self._exchange(turn)
        message: dict[str, Any] = {}
        if ending is Ending.ANSWER:
            ending, message = self._open(turn)
        return self._end(turn, ending, message)

    def _begin(self) -> None:
        """Learn what the child begins with. It has its first order already and does not wait for us."""
        self._child.settle()
        self._base_kb = self._child.vitals().resident_kb
        self._watch.cpu_start = self._child.cpu_ns()

    def _exchange(self, turn: _Watch) -> Ending:
        """Write what is pending, read until a frame is complete, stop when a limit is met."""
        patience_ms = _TICK_MS
        if self._quick:
            self._look_out(turn)
        while not (self._inbox and self._complete(turn.allowed)):
            for fd, event in self._poll.poll(patience_ms):
                if fd != self._channel:
                    self._read_output(turn)
                elif event & select.POLLIN:
                    if not self._read_channel():
                        return self._how_it_died(turn)
                elif event & select.POLLOUT:
                    self._send_pending()
                else:  # pragma: no cover -- Linux says POLLIN with every hang-up; not every system does
                    return self._how_it_died(turn)
            if turn.flooded or turn.due():
                if ending := turn.over_limit(self._base_kb):
                    return ending
                patience_ms = turn.patience_ms()
        return Ending.ANSWER

    def _look_out(self, turn: _Watch) -> None:
        """Stay awake for an answer that comes soon, and take what was printed before it."""
        until = time.monotonic_ns() + _SOON_NS
        while self._read_channel() and not self._inbox and time.monotonic_ns() < until:
            _give_way()
        self._read_output(turn)

    def _open(self, turn: _Watch) -> tuple[Ending, dict[str, Any]]:
        """The message in the inbox, held against the limits once more: nobody was watching while it was read."""
        turn.stop()
        turn.size = sum(codec.HEAD.unpack_from(self._inbox))
        if turn.size > turn.allowed.answer_bytes + _FRAME_SLACK:
            return Ending.TOO_BIG, {}
        try:
            message = self._take_message()
        except codec.Malformed:
            return Ending.GARBLED, {}
        return turn.over_time() or Ending.ANSWER, message

    def _end(self, turn: _Watch, ending: Ending, message: dict[str, Any] | None = None) -> Turn:
        turn.stop()
        self._cpu_ns = turn.cpu_end
        self._quick = turn.wall_ms < _QUICK_MS
        exit_code = None
        last_words = ""
        if ending is not Ending.ANSWER or (turn.wall_ms > _READ_PEAK_AFTER_MS and self._turns > 1):
            self._peak_kb = max(self._peak_kb, self._child.peak_kb(), turn.seen_kb)
        if ending is not Ending.ANSWER:
            exit_code = self._child.exit_code(0) if ending is Ending.EXIT else None
            last_words = self._last_words(turn) if ending in {Ending.CPU, Ending.WALL} else ""
            self._child.kill()
        return Turn(
            ending=ending,
            cpu_ms=turn.cpu_ms,
            wall_ms=turn.wall_ms,
            message=message or {},
            printed=turn.printed(),
            last_words=last_words,
            size=turn.size,
            peak_kb=self._peak_kb,
            exit_code=exit_code,
        )

    def _last_words(self, turn: _Watch) -> str:
        """Where the code was when time was up, if the child can say it quickly, and what it still had to print."""
        until = time.monotonic_ns() + _LAST_WORDS_NS
        self._child.ask_to_stop()
        self._poll.modify(self._channel, select.POLLIN)
        heard = True
        while heard and not self._complete(turn.allowed) and (left := until - time.monotonic_ns()) > 0:
            ready = {fd for fd, _ in self._poll.poll(left / 1e6)}
            self._read_output(turn)
            heard = self._channel not in ready or self._read_channel()
        self._read_output(turn)
        try:
            words = self._take_message().get("message") if self._complete(turn.allowed) else ""
        except codec.Malformed:
            return ""
        return words[:_MOST_WORDS] if isinstance(words, str) else ""

    def _take_message(self) -> dict[str, Any]:
        """The first message of the inbox, which holds all of it. Raises ``Malformed``."""
        body, buffers = codec.HEAD.unpack_from(self._inbox)
        start, end = codec.HEAD.size, codec.HEAD.size + body + buffers
        frame = bytes(self._inbox[start:end])
        del self._inbox[:end]
        return codec.decode(frame[:body], frame[body:])

    def _complete(self, allowed: Allowance) -> bool:
        """Whether a frame is there, or a head that announces more than is allowed."""
        if len(self._inbox) < codec.HEAD.size:
            return False
        size: int = sum(codec.HEAD.unpack_from(self._inbox))
        return size > allowed.answer_bytes + _FRAME_SLACK or len(self._inbox) >= codec.HEAD.size + size

    def _read_channel(self) -> bool:
        """Take what is there; False at the end of the stream."""
        try:
            content = self._child.channel.recv(_CHUNK)
        except BlockingIOError:
            return True
        except ConnectionError:
            return False
        self._inbox += content
        return bool(content)

    def _send_pending(self) -> None:
        self._pending = self._pending[self._send(self._pending) :]
        if not self._pending:
            self._poll.modify(self._channel, select.POLLIN)

    def _send(self, pending: bytes | memoryview) -> int:
        try:
            return self._child.channel.send(pending)
        except BlockingIOError:
            return 0
        except ConnectionError:
            return len(pending)  # reading finds out why

    def _read_output(self, turn: _Watch) -> None:
        """Empty the pipe, or stop at the flood mark."""
        while self._output_open and not turn.flooded:
            try:
                content = os.read(self._child.output, _CHUNK)
            except BlockingIOError:
                return
            if not content:
                self._poll.unregister(self._child.output)
                self._output_open = False
                return
            turn.hear(content)

    def _how_it_died(self, turn: _Watch) -> Ending:
        """The channel is closed: because the child ended, or because it closed it."""
        code = self._child.exit_code(_DEATH_S)
        turn.stop()
        self._read_output(turn)
        if code is None:
            return Ending.GARBLED
        if code == _KILLED:
            raise Gone("The run was killed from outside.")
        return Ending.EXIT


class _Watch:
    """The clocks and the counters of one turn."""

    __slots__ = (
        "_child",
        "_heard",
        "_kept",
        "_next_tick",
        "_running",
        "_wall_start",
        "allowed",
        "cpu_end",
        "cpu_ms",
        "cpu_start",
        "flooded",
        "seen_kb",
        "size",
        "wall_ms",
    )

    def __init__(self, child: Child, allowed: Allowance, cpu_start: int) -> None:
        self.allowed = allowed
        self.cpu_start = self.cpu_end = cpu_start
        self.flooded = False
        """Whether more was printed than anybody prints on purpose."""
        self.cpu_ms = self.wall_ms = 0.0
        self.seen_kb = self.size = 0
        self._child = child
        self._kept = b""
        self._heard = 0
        self._running = True
        self._wall_start = time.monotonic_ns()
        self._next_tick = self._wall_start + _TICK_NS

    def patience_ms(self) -> float:
        """How long to sleep: until the next look at the child."""
        return max(0.0, (self._next_tick - time.monotonic_ns()) / 1e6)

    def hear(self, content: bytes) -> None:
        """Take in printed bytes; only the first are kept."""
        self._heard += len(content)
        self._kept += content[: max(0, self.allowed.print_bytes - len(self._kept))]
        self.flooded = self._heard > _FLOOD * self.allowed.print_bytes

    def printed(self) -> str:
        """What was printed, as text that any file and any database can hold."""
        if not self._heard:
            return ""
        text = self._kept.decode("utf-8", "replace").replace("\0", "\N{REPLACEMENT CHARACTER}")
        cut = self._heard - len(self._kept)
        return f"{text}\n… {cut} more bytes were printed and are not kept …" if cut else text

    def stop(self) -> None:
        """Take the times, once."""
        if self._running:
            self._running = False
            self.wall_ms = (time.monotonic_ns() - self._wall_start) / 1e6
            self._read_cpu()

    def due(self) -> bool:
        """Whether it is time to look at the child."""
        return time.monotonic_ns() >= self._next_tick

    def over_limit(self, base_kb: int) -> Ending | None:
        """The limit that is passed at this moment, if any."""
        if self.flooded:
            return Ending.OUTPUT
        now = time.monotonic_ns()
        self.wall_ms = (now - self._wall_start) / 1e6
        self._read_cpu()
        left_ms = min(self.allowed.wall_ms - self.wall_ms, self.allowed.cpu_ms - self.cpu_ms)
        self._next_tick = now + int(min(_TICK_MS, max(left_ms, 1.0)) * 1e6)
        return self.over_time() or self._over_size(base_kb)

    def over_time(self) -> Ending | None:
        """The clock that had run out when the times were taken, if any."""
        if self.cpu_ms > self.allowed.cpu_ms:
            return Ending.CPU
        return Ending.WALL if self.wall_ms > self.allowed.wall_ms else None

    def _read_cpu(self) -> None:
        self.cpu_end = self._child.cpu_ns()
        self.cpu_ms = (self.cpu_end - self.cpu_start) / 1e6

    def _over_size(self, base_kb: int) -> Ending | None:
        vitals = self._child.vitals()
        self.seen_kb = max(self.seen_kb, vitals.resident_kb)
        if vitals.resident_kb - base_kb > self.allowed.memory_kb:
            return Ending.MEMORY
        return Ending.THREADS if vitals.threads > MOST_THREADS else None
