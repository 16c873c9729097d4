"""A lock that one process holds on a file, with a note for whoever finds it taken."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from types import TracebackType

from hexloop.lib.errors import HexloopError


class Taken(HexloopError):
    """Another process holds the lock. ``note`` is what it wrote, or empty."""

    def __init__(self, path: Path, note: str) -> None:
        super().__init__(f"{path} is locked by another process. {note}".strip())
        self.note = note


class FileLock:
    """Held from ``with`` to its end, at the latest until the process dies: the kernel lets go then."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle = -1

    def __enter__(self) -> FileLock:
        """Take the lock. Raises ``Taken`` at once when another process has it."""
        self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._handle)
            raise Taken(self._path, _note(self._path)) from None
        self.write("")
        return self

    def write(self, note: str) -> None:
        """Leave a note for others; it replaces the one before."""
        os.ftruncate(self._handle, 0)
        os.pwrite(self._handle, note.encode(), 0)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # The file stays: removing it would let two processes lock two files of one name.
        self.write("")
        os.close(self._handle)


def holder_note(path: Path) -> str | None:
    """The note of the process that holds the lock; ``None`` when nobody does or nothing can be read there."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _note(path)
    finally:
        os.close(handle)
    return None


def _note(path: Path) -> str:
    return path.read_text("utf-8", errors="replace").strip()
