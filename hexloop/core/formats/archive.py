"""A zip file from anywhere, read entry by entry and never unpacked by name.

What is said in its headers is believed of nothing that costs: sizes, ratios and the number of entries are counted
while bytes flow, and the caps hold for everything that one file brings.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

import zstandard

from hexloop.core.formats.errors import BadFile

MIB = 1024 * 1024
CHUNK = 256 * 1024
WINDOW = 128 * MIB
"""The most memory that a zstd frame may ask for."""

_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_LOCAL_HEADER = 30
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)
_AGAIN = "Export it once more from the program that made it, and import that file."


@dataclass(frozen=True, slots=True)
class Caps:
    """How much one file may unpack to. A ratio counts once an entry has grown beyond ``ratio_from``."""

    total: int = 2048 * MIB
    entries: int = 50_000
    ratio: int = 200
    ratio_from: int = 10 * MIB


@dataclass(slots=True)
class Tally:
    """What was counted against the caps. The parts of one file share it."""

    caps: Caps = field(default_factory=Caps)
    entries: int = 0
    unpacked: int = 0


@dataclass(slots=True)
class Archive:
    """An open zip file. ``entries`` are its files by name. An entry that is read twice counts once."""

    entries: dict[str, zipfile.ZipInfo]
    _zip: zipfile.ZipFile
    _tally: Tally
    _grown: dict[str, int] = field(default_factory=dict)

    @property
    def unpacked(self) -> int:
        """How many bytes flowed out so far, of this file and of those that share its tally."""
        return self._tally.unpacked

    def chunks(self, name: str, *, zstd: bool = False) -> Iterator[bytes]:
        """The bytes of an entry, ``zstd`` of what a zstd frame in it holds. Raises ``BadFile``."""
        entry = self.entries[name]
        grown = 0
        key = f"{name}\0zstd" if zstd else name
        try:
            with self._zip.open(entry) as packed:
                for chunk in _read(_unzstd(packed) if zstd else packed):
                    grown += len(chunk)
                    self._count(key, grown, entry.compress_size)
                    yield chunk
        except zstandard.ZstdError as error:
            raise BadFile(f"A part of this file is packed in a way that cannot be read. {_AGAIN}") from error
        except _BROKEN as error:
            raise BadFile(f"This file is damaged: one of its parts does not unpack. {_AGAIN}") from error

    def read(self, name: str, *, most: int, zstd: bool = False) -> bytes:
        """The whole of a small entry; more than ``most`` bytes are refused."""
        found = bytearray()
        for chunk in self.chunks(name, zstd=zstd):
            found += chunk
            if len(found) > most:
                raise BadFile(f"A part of this file is far larger than it can rightly be. {_AGAIN}")
        return bytes(found)

    def copy(self, name: str, target: IO[bytes]) -> None:
        """Unpack an entry that is an archive itself: ratio and cap hold, but in the end only what flows out of it in
        turn is counted together with everything else."""
        total = self._tally.unpacked
        for chunk in self.chunks(name):
            target.write(chunk)
        self._tally.unpacked = total
        self._grown.pop(name, None)

    def _count(self, key: str, grown: int, packed: int) -> None:
        caps = self._tally.caps
        before = self._grown.get(key, 0)
        if grown > before:
            self._grown[key] = grown
            self._tally.unpacked += grown - before
        if self._tally.unpacked > caps.total:
            raise BadFile(
                f"This file unpacks to more than {caps.total // MIB:,} MB, which is too much to take in at once. "
                "Export less at a time."
            )
        if grown > caps.ratio_from and grown > caps.ratio * max(packed, 1):
            raise BadFile(
                f"This file unpacks to more than {caps.ratio} times its size, as no export of yours does, so it was "
                "refused. Get it from somebody you trust."
            )


def open_archive(file: IO[bytes], caps: Caps = Caps(), *, tally: Tally | None = None) -> Archive:
    """Read the list of a zip file's entries. Raises ``BadFile`` for what is no zip file or a trap.

    ``tally`` is that of the file of which this one is a part; its caps hold then.
    """
    tally = tally or Tally(caps)
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        raise BadFile(
            "This is no whole zip file, as .apkg files and Notion's exports are: it cannot be unpacked, so it may have "
            "been cut off on its way here. Copy or export it again."
        ) from error
    found = archive.infolist()
    tally.entries += len(found)
    if tally.entries > tally.caps.entries:
        raise BadFile(f"This file holds more than {tally.caps.entries:,} parts. Export less at a time.")
    _refuse_overlaps(found)
    entries: dict[str, zipfile.ZipInfo] = {}
    for entry in found:
        if entry.filename in entries:
            raise BadFile(f"This file holds a part twice under one name. {_AGAIN}")
        if entry.flag_bits & 1 or entry.compress_type not in _METHODS:
            raise BadFile("This file is encrypted or packed in a way that is not read here. Export it without that.")
        entries[entry.filename] = entry
    return Archive(entries, archive, tally)


def _refuse_overlaps(found: list[zipfile.ZipInfo]) -> None:
    """Entries that share bytes make a small file unpack to a huge one."""
    end = 0
    for entry in sorted(found, key=lambda one: one.header_offset):
        if entry.header_offset < end:
            raise BadFile(f"The parts of this file overlap, as those of no honest file do. {_AGAIN}")
        end = entry.header_offset + _LOCAL_HEADER + entry.compress_size


def _unzstd(packed: IO[bytes]) -> IO[bytes]:
    reader: IO[bytes] = zstandard.ZstdDecompressor(max_window_size=WINDOW).stream_reader(packed)
    return reader


def _read(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk
