"""What was read from a pack, kept as one text on disk: quicker to read than the files it came from."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Found = TypeVar("Found")


def read_kept(file: Path, load: Callable[[str], Found]) -> Found | None:
    """What ``load`` makes of the text in ``file``, or ``None`` when it is not there or damaged: ``load`` raises
    ``ValueError``, ``KeyError`` or ``TypeError`` then."""
    try:
        return load(file.read_text("utf-8"))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_text(file: Path, text: str) -> None:
    """Put ``text`` into ``file`` in one step and remove the older ones, whose names differ in what stands between the
    last two dots. A folder that cannot be written costs time and nothing else."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
        Path(name).replace(file)
        for other in file.parent.glob(f"{file.name.rsplit('.', 2)[0]}.*.json"):
            if other != file:
                other.unlink(missing_ok=True)
    except OSError:
        return
