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
class Archive:
    """An open zip file. ``entries`` are its files by name; ``unpacked`` counts what flowed out so far."""

    entries: dict[str, zipfile.ZipInfo]
    _zip: zipfile.ZipFile
    _caps: Caps
    unpacked: int = field(default=0)

    def chunks(self, name: str, *, zstd: bool = False) -> Iterator[bytes]:
        """The bytes of an entry, ``zstd`` of what a zstd frame in it holds. Raises ``BadFile``."""
        entry = self.entries[name]
        grown = 0
        try:
            with self._zip.open(entry) as packed:
                for chunk in _read(_unzstd(packed) if zstd else packed):
                    grown += len(chunk)
                    self._count(len(chunk), grown, entry.compress_size)
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

    def _count(self, more: int, grown: int, packed: int) -> None:
        self.unpacked += more
        if self.unpacked > self._caps.total:
            raise BadFile(
                f"This file unpacks to more than {self._caps.total // MIB:,} MB, which is too much to take in at once. "
                "Export fewer decks at a time."
            )
        if grown > self._caps.ratio_from and grown > self._caps.ratio * max(packed, 1):
            raise BadFile(
                "This file unpacks to more than 200 times its size, as no collection of cards does, so it was refused. "
                "Get it from somebody you trust."
            )


def open_archive(file: IO[bytes], caps: Caps = Caps()) -> Archive:
    """Read the list of a zip file's entries. Raises ``BadFile`` for what is no zip file or a trap."""
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        raise BadFile(
            "This is no whole .apkg file: it cannot be unpacked, so it may have been cut off on its way here. "
            "Copy or export it again."
        ) from error
    found = archive.infolist()
    if len(found) > caps.entries:
        raise BadFile(f"This file holds more than {caps.entries:,} parts. Export fewer decks at a time.")
    _refuse_overlaps(found)
    entries: dict[str, zipfile.ZipInfo] = {}
    for entry in found:
        if entry.filename in entries:
            raise BadFile(f"This file holds a part twice under one name. {_AGAIN}")
        if entry.flag_bits & 1 or entry.compress_type not in _METHODS:
            raise BadFile("This file is encrypted or packed in a way that is not read here. Export it without that.")
        entries[entry.filename] = entry
    return Archive(entries, archive, caps)


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
