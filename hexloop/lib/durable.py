"""Files that are there whole or not at all, whatever happens while they are written."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def sync_file(path: Path) -> None:
    """Wait until the contents of ``path`` are on the disk."""
    _sync(path)


def sync_folder(path: Path) -> None:
    """Wait until the names in the folder ``path`` are on the disk."""
    _sync(path)


def put_in_place(new: Path, target: Path) -> None:
    """Give the finished file ``new`` the name ``target``, replacing what had it. Both lie on one disk."""
    sync_file(new)
    new.replace(target)
    sync_folder(target.parent)


def ensure_secret(path: Path) -> None:
    """Make sure that ``path`` holds a secret key that only its owner can read. An existing one stays."""
    if path.exists() and path.stat().st_size:
        path.chmod(0o600)
        return
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50) + "\n")
    put_in_place(new, path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
