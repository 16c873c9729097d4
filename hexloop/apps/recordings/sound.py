"""The folder of recordings: one file each, which grows while somebody speaks. Beside the store of files and not in it,
since that names a file by its bytes; so no backup, export or page of files ever finds one."""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection
from pathlib import Path

from django.conf import settings

from hexloop.lib.durable import sync_file

_NAME = re.compile(r"[0-9a-f]{32}")
_HEADS = {"audio/webm": (0, b"\x1a\x45\xdf\xa3"), "audio/ogg": (0, b"OggS"), "audio/mp4": (4, b"ftyp")}
"""What browsers record, and the bytes by which it is told."""


def new_name() -> str:
    """A name that no recording has."""
    return secrets.token_hex(16)


def path_of(name: str) -> Path:
    """Where a recording lies. ``name`` was made here."""
    return _folder() / name


def media_type(head: bytes) -> str:
    """What sound begins like this; empty for anything else."""
    return next((kind for kind, (at, mark) in _HEADS.items() if head[at : at + len(mark)] == mark), "")


def write(name: str, data: bytes, *, after: int) -> int:
    """Put ``data`` behind the first ``after`` bytes, durably; how many there are then. What a part that was not
    acknowledged left behind them is written over."""
    path = path_of(name)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    with path.open("r+b") as file:
        file.seek(after)
        file.truncate()
        file.write(data)
    sync_file(path)
    return after + len(data)


def remove(name: str) -> None:
    """Delete a recording; it cannot be brought back."""
    path_of(name).unlink(missing_ok=True)


def sweep(known: Collection[str]) -> None:
    """Delete what no row names any more: the sound of mocks that were deleted."""
    for path in _folder().glob("*"):
        if _NAME.fullmatch(path.name) and path.name not in known:
            path.unlink()


def _folder() -> Path:
    return Path(settings.FILES_FOLDER) / "recordings"
