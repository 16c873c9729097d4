"""The files of an export, wherever they are packed: in the zip file itself, or in zip files inside, its parts."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path as Folder
from typing import IO

from hexloop.core.formats.archive import Archive, Caps, Tally, open_archive
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.notion.names import Path, fault_of, is_junk, is_part, name_of, path_of

DEEPEST = 2
"""Parts may lie in parts once; what is deeper is a file like any other."""
_IN_MEMORY = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Packed:
    """A file as it lies in a zip file. ``path`` is its place in the whole export, ``shown`` the same with the parts
    before it. ``fault`` says why it is left alone."""

    path: Path
    shown: str
    size: int
    crc: int
    fault: str
    _name: str
    _archive: Archive

    def chunks(self) -> Iterator[bytes]:
        """Its bytes. Raises ``BadFile``."""
        return self._archive.chunks(self._name)

    def read(self, most: int) -> bytes:
        """All its bytes; raises ``BadFile`` where they are more than ``most``."""
        return self._archive.read(self._name, most=most)

    def copy(self, target: IO[bytes]) -> None:
        """Unpack it, where it is an archive itself."""
        self._archive.copy(self._name, target)


@dataclass(slots=True)
class Parts:
    """All files of an export, and the zip files inside that were opened as parts of it."""

    files: list[Packed] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    too_deep: bool = False


def opened_parts(file: IO[bytes], stack: ExitStack, *, scratch: Folder | None, caps: Caps) -> Parts:
    """Open a file with the parts inside. Parts are unpacked to files without names in ``scratch`` that end with
    ``stack``. Raises ``BadFile``."""
    parts = Parts()
    tally = Tally(caps)
    _gather(open_archive(file, tally=tally), "", parts, _Place(stack, scratch, tally), 0)
    return parts


@dataclass(frozen=True, slots=True)
class _Place:
    stack: ExitStack
    scratch: Folder | None
    tally: Tally


def _gather(archive: Archive, before: str, parts: Parts, place: _Place, depth: int) -> None:
    found = [_packed(archive, name, entry, before) for name, entry in archive.entries.items() if not _is_folder(entry)]
    zips = [one for one in found if not one.fault and one.path[-1].lower().endswith(".zip") and not is_junk(one.path)]
    nothing_else = all(one.fault or one in zips or _says_nothing(one.path) for one in found)
    for one in found:
        part = one in zips and (nothing_else or (len(one.path) == 1 and is_part(one.path[-1])))
        if part and depth >= DEEPEST:
            parts.too_deep = True
        inner = _opened(one, place) if part and depth < DEEPEST else None
        if inner is None:
            parts.files.append(one)
        else:
            parts.opened.append(one.shown)
            _gather(inner, f"{one.shown}/", parts, place, depth + 1)


def _opened(one: Packed, place: _Place) -> Archive | None:
    """A part as an archive; what only looks like one by its ending is a file."""
    # Not on disk as long as it is small; without a name when it is. It ends with the export.
    folder = str(place.scratch) if place.scratch else None
    copy = tempfile.SpooledTemporaryFile(_IN_MEMORY, prefix="hexloop-", dir=folder)  # noqa: SIM115 -- ends with stack
    place.stack.enter_context(copy)
    one.copy(copy)
    if not zipfile.is_zipfile(copy) and not is_part(one.path[-1]):
        return None
    try:
        return open_archive(copy, tally=place.tally)
    except BadFile as error:
        raise BadFile(f"A part of this export ({one.path[-1]}) cannot be opened. {error}") from error


def _is_folder(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.endswith("/") and not entry.file_size


def _says_nothing(path: Path) -> bool:
    return is_junk(path) or path[-1].lower() == "index.html"


def _packed(archive: Archive, name: str, entry: zipfile.ZipInfo, before: str) -> Packed:
    fault = fault_of(entry)
    readable = name_of(entry)
    return Packed(
        () if fault else path_of(readable), before + readable, entry.file_size, entry.CRC, fault, name, archive
    )
