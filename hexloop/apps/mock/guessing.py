"""Who tries codes one after the other has to wait. Kept in the memory of the one process that serves."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

FROM_ONE, FROM_ALL = 10, 60
"""Wrong codes within ``WHILE`` from one address, and from all of them."""
WHILE = timedelta(minutes=10)


@dataclass(slots=True)
class Guesses:
    """The wrong codes of the last minutes, with who tried them."""

    _tried: deque[tuple[datetime, str]] = field(default_factory=deque)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def may(self, address: str, at: datetime) -> bool:
        """Whether a code from this address is looked at."""
        with self._lock:
            while self._tried and at - self._tried[0][0] >= WHILE:
                self._tried.popleft()
            own = sum(tried == address for _, tried in self._tried)
            return own < FROM_ONE and len(self._tried) < FROM_ALL

    def wrong(self, address: str, at: datetime) -> None:
        """One more that nobody has."""
        with self._lock:
            self._tried.append((at, address))
