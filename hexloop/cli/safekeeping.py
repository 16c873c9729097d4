"""Automatic backups in the data folder, made before anything risky."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from hexloop.cli.archive import write_archive
from hexloop.lib.durable import sync_file, sync_folder
from hexloop.lib.folders import DataFolder

KEPT = 10
_OURS = re.compile(r"\d{8}T\d{12}Z-[a-z-]+\.hexloop")


def keep_copy(folder: DataFolder, before: str) -> Path:
    """Back the database up into ``backups/``. ``before`` names the occasion in the file's name.

    The newest ten automatic backups stay; what somebody else put there is left alone.
    """
    folder.backups.mkdir(mode=0o700, exist_ok=True)
    now = datetime.now(UTC)
    target = folder.backups / f"{now:%Y%m%dT%H%M%S%f}Z-before-{before}.hexloop"
    write_archive(folder.database, target, at=now)
    for old in _automatic(folder)[:-KEPT]:
        old.unlink()
    return target


def keep_damaged(folder: DataFolder) -> Path:
    """Copy a database that cannot be read, with its log, into a folder in ``backups/``; then remove the log."""
    target = folder.backups / f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}Z-damaged"
    target.mkdir(mode=0o700, parents=True)
    for suffix in ("", "-wal"):
        part = folder.database.with_name(folder.database.name + suffix)
        if part.exists():
            shutil.copy2(part, target / part.name)
            sync_file(target / part.name)
    sync_folder(target)
    for suffix in ("-wal", "-shm"):
        folder.database.with_name(folder.database.name + suffix).unlink(missing_ok=True)
    return target


def _automatic(folder: DataFolder) -> list[Path]:
    return sorted(path for path in folder.backups.iterdir() if _OURS.fullmatch(path.name))
