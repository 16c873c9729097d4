"""An ``.apkg`` file as a collection: unpacked with caps, its database read by another process."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from hexloop.core.formats.anki.building import collection_of
from hexloop.core.formats.anki.media import media_list
from hexloop.core.formats.anki.records import Collection
from hexloop.core.formats.archive import Archive, open_archive
from hexloop.core.formats.errors import BadFile
from hexloop.lib.confined import running as confined

READER = Path(__file__).with_name("reader.py")
_LIMITS = confined.Limits(cpu_s=12, wall_s=40.0)
"""The reader stops after 10 seconds of computing; on a busy machine that takes longer by the clock."""
MOST_LIST = 16 * 1024 * 1024
MOST_PRINTED = 256 * 1024 * 1024
"""How much text a collection may hold; pictures and sounds do not count."""

_DATABASES = (("collection.anki21b", True), ("collection.anki21", False), ("collection.anki2", False))
"""The newest form first: beside a newer database, the old one only says that Anki should be updated."""

_WRONG = {
    "objects": "Its database holds a view, a trigger or another thing that no deck has ({}), so it was refused. "
    "Get the deck from somebody you trust.",
    "schema": "Its database is none of Anki's: {} is missing. Export it once more from Anki as .apkg.",
    "damaged": "Its database is damaged. Export it once more from Anki, after Tools, Check Database.",
    "late": "Its database took longer than 10 seconds to read, so it was left alone. Export fewer decks at a time.",
    "many": "It holds more rows ({}) than are taken in at once. Export fewer decks at a time.",
}


@dataclass(frozen=True, slots=True)
class Package:
    """An open package. ``media`` has the entry of each file by its name, ``packed`` whether those are zstd."""

    collection: Collection
    media: dict[str, str]
    packed: bool
    archive: Archive


@contextmanager
def opened_package(file: IO[bytes], *, scratch: Path | None = None) -> Iterator[Package]:
    """Read a package. What has to be unpacked lies in ``scratch`` (the system's temporary folder) until the end.

    Raises ``BadFile`` with a sentence that says what to do; nothing is left behind then.
    """
    archive = open_archive(file)
    name, packed = _database_of(archive)
    with tempfile.TemporaryDirectory(prefix="hexloop-anki-", dir=scratch) as folder:
        path = Path(folder) / "collection.sqlite3"
        with path.open("wb") as unpacked:
            for chunk in archive.chunks(name, zstd=packed):
                unpacked.write(chunk)
        collection = collection_of(_rows(path))
        path.unlink()
        listed = archive.read("media", most=MOST_LIST, zstd=packed) if "media" in archive.entries else b""
        media = media_list(listed, packed=packed)
        there = {name: entry for name, entry in media.items() if entry in archive.entries}
        yield Package(collection, there, packed, archive)


def _database_of(archive: Archive) -> tuple[str, bool]:
    for name, packed in _DATABASES:
        if name in archive.entries:
            return name, packed
    raise BadFile(
        "This file holds no Anki collection. In Anki choose File, Export, and as format Anki Deck Package (.apkg)."
    )


def _rows(path: Path) -> Iterator[list[Any]]:
    """What the reader prints of the database, row by row."""
    with closing(confined.lines(READER, limits=_LIMITS, words=[str(path)], visible=[path.parent])) as printed:
        yield from _until_end(printed)


def _until_end(lines: Iterable[bytes]) -> Iterator[list[Any]]:
    printed = 0
    for line in lines:
        printed += len(line)
        if printed > MOST_PRINTED:
            raise BadFile(f"This file cannot be imported. {_WRONG['many'].format('text')}")
        try:
            row = _without_nul(json.loads(line)) if b"\\u0000" in line else json.loads(line)
        except ValueError:
            break  # cut off: the process was ended by a limit
        if row[0] == "end":
            return
        if row[0] == "wrong":
            raise BadFile(f"This file cannot be imported. {_WRONG[row[1]].format(row[2])}")
        yield row
    raise BadFile(f"This file cannot be imported. {_WRONG['late']}")


def _without_nul(value: Any) -> Any:
    """``value`` without the NUL characters of its texts: PostgreSQL keeps none, and no page shows them."""
    if isinstance(value, list):
        return [_without_nul(one) for one in value]
    return value.replace("\0", "") if isinstance(value, str) else value
