"""``hexloop restore FILE``: put a backup back, whole or not at all."""

from __future__ import annotations

import argparse
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from hexloop.cli import database, place, safekeeping
from hexloop.cli.archive import unpacked
from hexloop.cli.exits import DONE, ENVIRONMENT, Exit
from hexloop.cli.program import start_django
from hexloop.cli.talk import say
from hexloop.lib.durable import put_in_place
from hexloop.lib.folders import DataFolder, data_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The backup."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that hexloop backup made")


def run(args: argparse.Namespace) -> int:
    """Check the file, keep what is there now, then put the file's database in its place."""
    os.umask(0o077)
    folder = data_folder()
    source: Path = args.file.expanduser().absolute()
    place.prepare(folder)
    with place.held(folder):
        try:
            _restore(source, folder)
        except OSError as error:
            raise place.unusable(folder, error) from error
    say("It is back. Start Hexloop and open the link that it prints: a restore signs every browser out.")
    return DONE


def _restore(source: Path, folder: DataFolder) -> None:
    with unpacked(source, folder.root) as (manifest, restored, blobs):
        start_django()
        database.known_migrations().refuse_newer(manifest.migrations, f"The backup {source}")
        if folder.database.exists():
            say(f"What was there until now is kept in {_set_aside(folder)}")
        # Before the database that names them. Those that are here already are the same bytes.
        for blob in blobs:
            target = folder.files / blob.name[:2] / blob.name
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            put_in_place(blob, target)
        put_in_place(restored, folder.database)


def _set_aside(folder: DataFolder) -> Path:
    """Keep the present database and leave it without a log: SQLite would play that into its successor."""
    try:
        kept = safekeeping.keep_copy(folder, "restore")
        with closing(sqlite3.connect(folder.database, timeout=database.WAIT_S)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except (database.Damaged, sqlite3.DatabaseError) as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY:
            raise Exit(
                f"Another program has the database {folder.database} open, so nothing was changed. Close that one.",
                ENVIRONMENT,
            ) from error
        return safekeeping.keep_damaged(folder)
    return kept
