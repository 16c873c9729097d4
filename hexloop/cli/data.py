"""The database for a verb that reads and writes what a person made, also while the program runs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hexloop.cli import database
from hexloop.cli.exits import ENVIRONMENT, Exit
from hexloop.cli.program import start_django
from hexloop.lib.folders import DataFolder, data_folder

if TYPE_CHECKING:
    from hexloop.apps.accounts.models import User


def is_current(folder: DataFolder) -> bool:
    """Whether there is a sound database of this program's version. Django must have been started."""
    if not folder.database.exists() or database.fault_in(folder.database):
        return False
    applied, known = database.applied_migrations(folder.database), database.known_migrations()
    return not (applied - known.own - known.replaced or known.pending(applied))


def open_database() -> tuple[DataFolder, User]:
    """The data folder and its one user. Leaves with 3 when there is no database, or one of another version."""
    os.umask(0o077)  # what is made from here on is for its owner only
    folder = data_folder()
    if not folder.database.exists():
        raise Exit(
            f"The data folder {folder.root} holds no database yet. Start hexloop once, then try again.", ENVIRONMENT
        )
    try:
        applied = database.applied_migrations(folder.database)
    except database.Damaged as error:
        raise Exit(f"{error} Run hexloop doctor: it says what can be done.", ENVIRONMENT) from error
    start_django()
    known = database.known_migrations()
    known.refuse_newer(applied, f"The database {folder.database}")
    if known.pending(applied):
        raise Exit("The database is of an older Hexloop. Start hexloop once, which brings it up to date.", ENVIRONMENT)
    from hexloop.apps.accounts.services import local_user  # noqa: PLC0415 -- app ready

    return folder, local_user()
