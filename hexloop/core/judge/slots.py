"""Who may run now: nobody waits for somebody who has had more turns."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Hashable, Iterator
from contextlib import contextmanager


class Slots:
    """Room for ``count`` runs at once. Waiters are served user by user in turn, each user's own in their order."""

    def __init__(self, count: int) -> None:
        self._free = count
        self._lock = threading.Lock()
        self._waiting: dict[Hashable, deque[threading.Lock]] = {}  # in the order in which the users come next

    @contextmanager
    def one(self, user: Hashable = None) -> Iterator[None]:
        """Hold one slot for ``user``. All who give no name are one user."""
        self._take(user)
        try:
            yield
        finally:
            self._give_back()

    def waiting(self, user: Hashable = None) -> int:
        """How many runs begin before the next one of ``user`` that waits, that one included; 0 when none waits."""
        with self._lock:
            return list(self._waiting).index(user) + 1 if user in self._waiting else 0

    def _take(self, user: Hashable) -> None:
        with self._lock:
            if self._free:
                self._free -= 1
                return
            turn = threading.Lock()
            turn.acquire()
            self._waiting.setdefault(user, deque()).append(turn)
        turn.acquire()

    def _give_back(self) -> None:
        with self._lock:
            if not self._waiting:
                self._free += 1
                return
            user = next(iter(self._waiting))
            line = self._waiting.pop(user)
            line.popleft().release()
            if line:
                self._waiting[user] = line  # at the end
