"""The database file from outside: what it is, whether it is sound, copies of it while it is in use."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from hexloop.cli.exits import ENVIRONMENT, Exit
from hexloop.lib.errors import HexloopError

Migration = tuple[str, str]
"""An app's label and the name of one of its migrations."""

WAIT_S = 20.0


class Damaged(HexloopError):
    """The file is no sound database."""


def applied_migrations(path: Path, *, alone: bool = False) -> frozenset[Migration]:
    """What has been applied to the database at ``path``: nothing when it is not there or empty.

    Reads only. ``alone`` says that nobody else can have it open: then not even a log is made beside it.
    Raises ``Damaged`` when the file is no database.
    """
    if not path.exists():
        return frozenset()
    with opened(path, alone=alone) as connection:
        if not _has_table(connection, "django_migrations"):
            return frozenset()
        return frozenset(connection.execute("SELECT app, name FROM django_migrations"))


@dataclass(frozen=True, slots=True)
class Known:
    """The migrations of this program: ``own`` are its files, ``replaced`` those that its files stand in for."""

    own: frozenset[Migration]
    replaced: frozenset[Migration]

    def pending(self, applied: frozenset[Migration]) -> frozenset[Migration]:
        """What a database with ``applied`` still needs."""
        return self.own - applied

    def refuse_newer(self, applied: frozenset[Migration], what: str) -> None:
        """Leave when ``what`` was made by a newer program: this one would lose what it does not know."""
        unknown = sorted(applied - self.own - self.replaced)
        if unknown:
            raise Exit(
                f"{what} was made by a newer Hexloop ({' '.join(unknown[-1])} is not known here), so it was not "
                "touched. Update Hexloop and try again.",
                ENVIRONMENT,
            )


def known_migrations() -> Known:
    """What this program can apply. Django must have been started."""
    from django.db.migrations.loader import MigrationLoader  # noqa: PLC0415 -- slow import

    own = MigrationLoader(None).disk_migrations
    return Known(frozenset(own), frozenset(key for migration in own.values() for key in migration.replaces))


def fault_in(path: Path, *, thorough: bool = False) -> str:
    """What SQLite finds wrong with the database, or an empty text. ``thorough`` also compares the indexes."""
    try:
        with opened(path) as connection:
            pragma = "integrity_check" if thorough else "quick_check"
            found = [str(row[0]) for row in connection.execute(f"PRAGMA {pragma}(1)")]
            strays = connection.execute("PRAGMA foreign_key_check").fetchone() if thorough else None
    except Damaged as error:
        return str(error)
    if found != ["ok"]:
        return found[0]
    return f"a row of {strays[0]} points nowhere" if strays else ""


def copy_database(source: Path, target: Path) -> None:
    """A copy of the database as it is now, also while others write to it. It is one file, without a log."""
    with opened(source) as read, closing(sqlite3.connect(target)) as written:
        read.backup(written)
        written.execute("PRAGMA journal_mode=DELETE")


def forget_sign_ins(path: Path) -> None:
    """Remove sessions and links from a copy: whoever finds it must not be able to sign in with it."""
    with closing(sqlite3.connect(path)) as connection:
        for table in ("django_session", "accounts_signinlink"):
            if _has_table(connection, table):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 -- a name from the line above
        connection.commit()
        connection.execute("VACUUM")


@contextmanager
def opened(path: Path, *, alone: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection that can only read. SQLite's complaints about the file become ``Damaged``, and a full
    disk an ``OSError`` like everywhere else."""
    log = path.with_name(f"{path.name}-wal")
    mode = "mode=ro&immutable=1" if alone and not log.exists() else "mode=ro"
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=WAIT_S)) as connection:
            connection.execute("PRAGMA trusted_schema=OFF")
            yield connection
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
        raise Damaged(f"The database {path} cannot be read: {error}.") from error


def _has_table(connection: sqlite3.Connection, name: str) -> bool:
    return (
        connection.execute("SELECT 1 FROM sqlite_master WHERE type='table' AND name=?", (name,)).fetchone() is not None
    )
