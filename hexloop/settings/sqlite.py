"""How SQLite is opened, everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def sqlite_database(path: Path | str) -> dict[str, Any]:
    """WAL with full durability; every transaction takes the write lock at once, so that a
    read-then-write never fails half way with "database is locked"."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }
