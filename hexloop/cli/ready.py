"""A data folder that Django can work on: its secret, its database, brought up to date."""

from __future__ import annotations

import os

from hexloop.cli import database, place, safekeeping
from hexloop.cli.exits import ENVIRONMENT, Exit
from hexloop.cli.program import start_django
from hexloop.cli.talk import say
from hexloop.lib.durable import ensure_secret
from hexloop.lib.folders import DataFolder


def make_ready(folder: DataFolder) -> None:
    """Start Django on a folder that this process holds, and make its database what this version needs.

    Every step that fails leaves with a sentence and changes nothing.
    """
    os.environ["HEXLOOP_DATA"] = str(folder.root)
    try:
        applied = database.applied_migrations(folder.database, alone=True)
        ensure_secret(folder.secret_key)
        start_django()
        _migrate(folder, applied)
    except database.Damaged as error:
        raise Exit(
            f"{error} Put a backup back: hexloop restore with the newest file in {folder.backups}.", ENVIRONMENT
        ) from error
    except OSError as error:
        raise place.unusable(folder, error) from error


def _migrate(folder: DataFolder, applied: frozenset[database.Migration]) -> None:
    known = database.known_migrations()
    known.refuse_newer(applied, f"The database {folder.database}")
    if not known.pending(applied):
        return
    kept = safekeeping.keep_copy(folder, "update") if applied else None
    if kept:
        say(f"The database is being updated. What it was is kept in {kept}")
    from django.core.management import call_command  # noqa: PLC0415 -- slow import
    from django.db import DatabaseError  # noqa: PLC0415 -- slow import

    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise Exit(
            f"The database {folder.database} could not be made ready: {error}. Nothing you made is lost. "
            "Run hexloop doctor: it says what is wrong.",
            ENVIRONMENT,
        ) from error
