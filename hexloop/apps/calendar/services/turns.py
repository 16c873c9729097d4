"""Whose turn it is with a calendar elsewhere: never two at a time, and nothing is asked of it once it was let go.

One program works with a data folder at a time, so turns are kept in its memory.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from hexloop.lib.outside import Unreachable

PATIENCE_S = 40.0
"""How long whoever changes a connection waits for the question to the server that is on its way."""


class UnderWay(Unreachable):
    """Both calendars are being made the same already."""

    def __init__(self) -> None:
        super().__init__("Both calendars are being made the same right now. Look again in a moment.", again=True)


class LetGo(Unreachable):
    """The connection was changed or taken away; nothing more is asked of the server."""

    def __init__(self) -> None:
        super().__init__("The connection was changed meanwhile, so this stopped.", again=True)


@dataclass(slots=True)
class _Turn:
    stopped: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)

    def go_on(self) -> None:
        if self.stopped.is_set():
            raise LetGo


_turns: dict[int, _Turn] = {}
_guard = threading.Lock()


@contextmanager
def turn(remote_id: int) -> Iterator[Callable[[], None]]:
    """A turn with this calendar. What it gives is called before each question: it raises ``LetGo`` when somebody needs
    the turn to end. Raises ``UnderWay`` when there is one already."""
    mine = _begin(remote_id)
    if mine is None:
        raise UnderWay
    try:
        yield mine.go_on
    finally:
        _end(remote_id, mine)


@contextmanager
def alone(remote_id: int, *, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """End a turn that is under way and let none begin meanwhile. Raises ``UnderWay`` when it does not end in time."""
    until = time.monotonic() + patience_s
    while (mine := _begin(remote_id)) is None:
        _wait_for_end(remote_id, until)
    try:
        yield
    finally:
        _end(remote_id, mine)


def stop_all() -> None:
    """Let every turn end before its next question: the program stops."""
    with _guard:
        for each in _turns.values():
            each.stopped.set()


def _begin(remote_id: int) -> _Turn | None:
    with _guard:
        if remote_id in _turns:
            return None
        _turns[remote_id] = _Turn()
        return _turns[remote_id]


def _end(remote_id: int, mine: _Turn) -> None:
    with _guard:
        del _turns[remote_id]
    mine.ended.set()


def _wait_for_end(remote_id: int, until: float) -> None:
    with _guard:
        other = _turns.get(remote_id)
    if other is None:
        return
    other.stopped.set()
    if not other.ended.wait(max(0.0, until - time.monotonic())):
        raise UnderWay
