"""Passwords of calendars elsewhere: a file beside the database that only its owner can read.

Not in the database, so that neither a backup nor an export carries them.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from django.conf import settings

from hexloop.lib.durable import put_in_place


def keep_password(user_id: int, password: str) -> None:
    """Remember a person's password; an empty one is forgotten."""
    path: Path = settings.PASSWORDS_FILE
    kept = _read(path)
    kept.pop(str(user_id), None)
    if password:
        kept[str(user_id)] = password
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(kept, file)
    put_in_place(new, path)


def password_of(user_id: int) -> str:
    """A person's password; empty when there is none here."""
    return _read(settings.PASSWORDS_FILE).get(str(user_id), "")


def _read(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
