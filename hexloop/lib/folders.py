"""Where things lie on this machine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The one folder that holds everything a person made. Nothing is created by looking."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite database."""
        return self.root / "hexloop.sqlite3"

    @property
    def secret_key(self) -> Path:
        """The key that signs sessions; made at the first start, readable by its owner only."""
        return self.root / "secret.key"

    @property
    def passwords(self) -> Path:
        """Passwords of calendars elsewhere, readable by their owner only; never part of a backup."""
        return self.root / "passwords.json"

    @property
    def backups(self) -> Path:
        """Automatic backups, made before migrations and restores."""
        return self.root / "backups"

    @property
    def files(self) -> Path:
        """Pictures and sounds, each under the hash of its bytes, and what is being imported."""
        return self.root / "files"

    @property
    def cache(self) -> Path:
        """What can be made again: generated cases. Never part of a backup."""
        return self.root / "cache"

    @property
    def lock(self) -> Path:
        """Held by the running server; holds its address."""
        return self.root / "serve.lock"

    @property
    def own_files(self) -> tuple[Path, ...]:
        """What the program works with: nothing else may be written over it."""
        logs = (self.database.with_name(f"{self.database.name}{suffix}") for suffix in ("-wal", "-shm"))
        return self.database, *logs, self.secret_key, self.passwords, self.lock


def data_folder(environ: Mapping[str, str] = os.environ) -> DataFolder:
    """``HEXLOOP_DATA`` or the platform's folder for application data."""
    named = environ.get("HEXLOOP_DATA")
    if named:
        return DataFolder(Path(named).expanduser().absolute())
    return DataFolder(Path(platformdirs.user_data_dir("hexloop", appauthor=False)))
