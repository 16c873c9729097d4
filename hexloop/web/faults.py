"""Faults of the machine that a person can do something about, in their words."""

from __future__ import annotations

import errno
import sqlite3
from dataclasses import dataclass

from django.db import DatabaseError, OperationalError


@dataclass(frozen=True, slots=True)
class Fault:
    """``status`` of the answer, the ``title`` of the page and what to do. ``again``: trying again can help."""

    status: int
    title: str
    text: str
    again: bool = False


_DISK_FULL = Fault(
    507,
    "The disk is full",
    "This was not saved. Everything you saved before is safe. Free some space, then go back and send it again.",
)
_BUSY = Fault(
    503,
    "The database is busy",
    "Another program is writing to it, so this was not saved. Wait a moment, then go back and send it again.",
    again=True,
)
_READ_ONLY = Fault(
    503,
    "The database cannot be written",
    "The data folder or its disk is read-only, so this was not saved. Run hexloop doctor in a terminal: "
    "it says which folder and why.",
)
_UNREADABLE = Fault(
    503,
    "The database cannot be reached",
    "The disk did not answer, so this was not saved. Run hexloop doctor in a terminal: it says what is wrong.",
    again=True,
)
_DAMAGED = Fault(
    503,
    "The database is damaged",
    "Stop Hexloop before it gets worse. Run hexloop doctor in a terminal, then hexloop restore with the newest "
    "file of the backups folder.",
)
_NO_SERVER = Fault(
    503,
    "The database does not answer",
    "This was not saved. Wait a moment, then go back and send it again.",
    again=True,
)

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: _DISK_FULL,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_IOERR: _UNREADABLE,
    sqlite3.SQLITE_CANTOPEN: _UNREADABLE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
_BY_ERRNO = {
    errno.ENOSPC: _DISK_FULL,
    errno.EDQUOT: _DISK_FULL,
    errno.EROFS: _READ_ONLY,
}


def fault_of(error: BaseException) -> Fault | None:
    """Which of the known faults ``error`` is; ``None`` when it is our own mistake."""
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0)
    if not isinstance(error, DatabaseError):
        return None
    cause = error.__cause__
    if isinstance(cause, sqlite3.Error):
        # The low byte is the primary code, the rest says where it happened.
        return _BY_SQLITE_CODE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
    return _NO_SERVER if isinstance(error, OperationalError) else None
