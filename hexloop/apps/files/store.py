"""The folder of bytes: each file under the SHA-256 of what is in it, so that no name from outside is ever a path."""

from __future__ import annotations

import hashlib
import secrets
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from hexloop.core.formats.recognition import HEAD, media_type, safe_picture
from hexloop.lib.durable import sync_file, sync_folder

CHUNK = 256 * 1024
DAY_S = 24 * 3600


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes that are in the store or on their way into it."""

    sha256: str
    bytes: int
    media_type: str
    shown: bool


def path_of(sha256: str) -> Path:
    """Where the bytes of this hash lie."""
    return _folder() / sha256[:2] / sha256


@dataclass(slots=True)
class Arriving:
    """Bytes that were written beside the store. ``settle`` gives them their place; what was new goes again when what
    they belong to was not kept."""

    folder: Path
    _waiting: dict[str, Path] = field(default_factory=dict)
    _placed: list[Path] = field(default_factory=list)

    def take(self, chunks: Iterable[bytes]) -> Blob:
        """Write bytes as they come; they are recognised by their first ones."""
        path = self.folder / secrets.token_hex(16)
        digest, size, head = hashlib.sha256(), 0, b""
        with path.open("xb") as file:
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                head += chunk[: HEAD - len(head)]
                file.write(chunk)
        sha256 = digest.hexdigest()
        if sha256 in self._waiting:
            path.unlink()
        else:
            self._waiting[sha256] = path
        return Blob(sha256, size, media_type(head), safe_picture(head))

    def open(self, sha256: str) -> BinaryIO:
        """Read what has arrived, before it is settled."""
        return self._waiting[sha256].open("rb")

    def settle(self, wanted: Collection[str]) -> None:
        """Give what has one of the ``wanted`` hashes its place in the store, durably."""
        for sha256, path in self._waiting.items():
            if sha256 not in wanted:
                continue
            target = path_of(sha256)
            if target.exists():
                continue
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            sync_file(path)
            path.replace(target)
            self._placed.append(target)
        for folder in {target.parent for target in self._placed}:
            sync_folder(folder)

    def give_back(self) -> None:
        """Take out again what ``settle`` brought in new."""
        for target in self._placed:
            target.unlink(missing_ok=True)
        self._placed.clear()


@contextmanager
def arriving() -> Iterator[Arriving]:
    """Bytes on their way. An error inside leaves the store as it was."""
    folder = _made("arriving") / secrets.token_hex(8)
    folder.mkdir(mode=0o700)
    arrived = Arriving(folder)
    try:
        yield arrived
    except BaseException:
        arrived.give_back()
        raise
    finally:
        for left in folder.iterdir():
            left.unlink()
        folder.rmdir()


def keep_incoming(chunks: Iterable[bytes]) -> str:
    """Put a file aside that waits to be imported; its name there."""
    name = secrets.token_hex(16)
    path = incoming(name)
    try:
        with path.open("xb") as file:
            for chunk in chunks:
                file.write(chunk)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return name


def open_incoming(name: str) -> BinaryIO:
    """A file that waits to be imported."""
    return incoming(name).open("rb")


def drop_incoming(name: str) -> None:
    """Remove such a file, if it is there."""
    if name:
        incoming(name).unlink(missing_ok=True)


def incoming(name: str) -> Path:
    """Where a waiting file lies. ``name`` was made by ``keep_incoming``."""
    return _made("incoming") / Path(name).name


def sweep(now: float) -> None:
    """Remove what an import that was killed has left. What is younger than a day may be one under way."""
    for left in (_folder() / "arriving").glob("*"):
        if left.stat().st_mtime < now - DAY_S:
            shutil.rmtree(left, ignore_errors=True)


def scratch() -> Path:
    """A folder for what is unpacked while an import goes on."""
    return _made("arriving")


def _folder() -> Path:
    return Path(settings.FILES_FOLDER)


def _made(name: str) -> Path:
    folder = _folder() / name
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
