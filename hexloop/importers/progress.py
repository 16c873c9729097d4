"""How far an import has come, and the way to stop it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from hexloop.lib.errors import HexloopError


class Cancelled(HexloopError):
    """Somebody stopped the import; nothing of it is kept."""


@dataclass(slots=True)
class Progress:
    """Shared between the one who works and the one who watches. ``stage`` says in words what is being done."""

    stage: str = "Opening the file"
    done: int = 0
    total: int = 0
    _stop: threading.Event = field(default_factory=threading.Event)

    def begin(self, stage: str, total: int) -> None:
        """A new part of the work. Raises ``Cancelled`` when it was stopped."""
        self._check()
        self.stage, self.done, self.total = stage, 0, total

    def reach(self, done: int) -> None:
        """``done`` of the part is done. Raises ``Cancelled`` when it was stopped."""
        self._check()
        self.done = done

    def cancel(self) -> None:
        """Stop the work at its next step."""
        self._stop.set()

    @property
    def percent(self) -> int:
        """How much of the part is done."""
        return min(100, 100 * self.done // self.total) if self.total else 0

    def _check(self) -> None:
        if self._stop.is_set():
            raise Cancelled("The import was stopped, so nothing of it was kept.")
