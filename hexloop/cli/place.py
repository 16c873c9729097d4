"""The data folder: made, proved writable and held by one process."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from hexloop.cli.exits import ENVIRONMENT, Exit
from hexloop.lib.folders import DataFolder
from hexloop.lib.lock import FileLock, Taken

PROBE_BYTES = 64 * 1024

_ADVICE = {
    errno.EACCES: "You may not write there. Change its owner or its mode",
    errno.EPERM: "You may not write there. Change its owner or its mode",
    errno.EROFS: "The disk is read-only. Make it writable",
    errno.ENOSPC: "The disk is full. Free some space",
    errno.EDQUOT: "Your quota on that disk is used up. Free some space",
    errno.ENOTDIR: "A part of the path is a file. Remove it",
    errno.EEXIST: "There is a file of that name. Remove it",
}

_ERRNO_OF_SQLITE = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_IOERR: errno.EIO,
}


def unusable(folder: DataFolder, error: OSError) -> Exit:
    """The sentence for a data folder that does not work, with what to do about it."""
    advice = _ADVICE.get(error.errno or 0, f"The system says: {error.strerror or error}. Repair it")
    return Exit(
        f"The data folder {folder.root} cannot be used. {advice}, or name another folder in HEXLOOP_DATA.", ENVIRONMENT
    )


def prepare(folder: DataFolder) -> None:
    """Make the folder, for its owner only, and write a little into it to see that this works."""
    probe = folder.root / ".probe"
    try:
        folder.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with probe.open("wb") as file:
                file.write(bytes(PROBE_BYTES))
                file.flush()
                os.fsync(file.fileno())
        finally:
            probe.unlink(missing_ok=True)
    except OSError as error:
        raise unusable(folder, error) from error


@contextmanager
def held(folder: DataFolder) -> Iterator[FileLock]:
    """Hold the folder alone. Refuses with the address of the program that has it."""
    with ExitStack() as stack:
        try:
            lock = stack.enter_context(FileLock(folder.lock))
        except Taken as taken:
            where = f"Hexloop is running at {taken.note}" if taken.note else "Another hexloop is starting or restoring"
            raise Exit(
                f"{where} on the data folder {folder.root}. Use that one (hexloop open), stop it, or name another "
                "folder in HEXLOOP_DATA.",
                ENVIRONMENT,
            ) from None
        except OSError as error:
            raise unusable(folder, error) from error
        yield lock


@contextmanager
def written(folder: DataFolder) -> Iterator[None]:
    """Around what writes to the database: a disk that refuses becomes the sentence about the data folder."""
    from django.db import DatabaseError  # noqa: PLC0415 -- slow import

    try:
        yield
    except DatabaseError as error:
        # The low byte is the primary code, the rest says where it happened.
        number = _ERRNO_OF_SQLITE.get(getattr(error.__cause__, "sqlite_errorcode", 0) & 0xFF)
        if number is None:
            raise
        raise unusable(folder, OSError(number, os.strerror(number))) from error
