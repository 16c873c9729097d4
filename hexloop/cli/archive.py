"""A backup: one zip file with the database, pictures and sounds, and a manifest that says what it is and how it
must hash.

``manifest.json`` holds ``format``, ``version``, ``hexloop``, ``made_at``, ``migrations`` and ``files``
(name to ``sha256`` and ``bytes``). Pictures and sounds are called ``files/<sha256>``; a backup without any is of
version 1, which every Hexloop reads. The secret key and sign-ins are never in it.
"""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from hexloop import __version__
from hexloop.cli import database
from hexloop.lib.durable import put_in_place
from hexloop.lib.errors import HexloopError

FORMAT = "hexloop-backup"
VERSION = 2
WITHOUT_FILES = 1
MANIFEST = "manifest.json"
DATABASE = "hexloop.sqlite3"
FILES = "files/"
MANIFEST_MAX_BYTES = 1024 * 1024
CHUNK = 1024 * 1024
_BLOB = re.compile(r"files/[0-9a-f]{64}")
NOT_WHOLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What Python raises about a file that is no zip, was cut off or has a manifest of nonsense."""


class BadBackup(HexloopError):
    """A file that cannot be restored."""


@dataclass(frozen=True, slots=True)
class Entry:
    """How a file of the backup must look: SHA-256 in hexadecimal, size in bytes."""

    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands in ``manifest.json``."""

    hexloop: str
    made_at: str
    migrations: frozenset[database.Migration]
    files: dict[str, Entry]


def write_archive(source: Path, target: Path, *, at: datetime, blobs: Path | None = None) -> Manifest:
    """Back up the database ``source``, with the pictures and sounds in the folder ``blobs``, into the file ``target``,
    which appears whole or not at all.

    Raises ``database.Damaged`` when the database is not sound and ``OSError`` when it does not fit.
    """
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".hexloop-backup-") as scratch:
        copy = Path(scratch) / DATABASE
        database.copy_database(source, copy)
        database.forget_sign_ins(copy)
        fault = database.fault_in(copy)
        if fault:
            raise database.Damaged(f"The database {source} is damaged: {fault}.")
        found = _blobs(blobs)
        manifest = Manifest(
            hexloop=__version__,
            made_at=at.isoformat(timespec="seconds"),
            migrations=database.applied_migrations(copy),
            # After the database: what it names is there by then, and files are only ever added.
            files={DATABASE: _entry(copy)} | {name: _entry(path) for name, path in found.items()},
        )
        packed = Path(scratch) / "packed"
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(MANIFEST, _to_json(manifest))
            archive.write(copy, DATABASE)
            for name, path in found.items():
                archive.write(path, name, zipfile.ZIP_STORED)
        put_in_place(packed, target)
    return manifest


@contextmanager
def unpacked(source: Path, scratch_in: Path) -> Iterator[tuple[Manifest, Path, list[Path]]]:
    """The manifest, the database and the files of a backup, in a folder inside ``scratch_in`` that is gone afterwards.

    Everything is checked first: names, sizes, hashes, the database itself. Raises ``BadBackup``.
    """
    with tempfile.TemporaryDirectory(dir=scratch_in, prefix=".hexloop-restore-") as scratch:
        target = Path(scratch) / DATABASE
        try:
            packed = source.open("rb")
        except OSError as error:
            raise BadBackup(f"{source} cannot be read: {error.strerror}. Nothing was changed.") from error
        try:
            with packed, zipfile.ZipFile(packed) as archive:
                manifest = _read_manifest(archive)
                _extract(archive, DATABASE, manifest.files[DATABASE], target)
                blobs = [
                    _extract_blob(archive, name, manifest, target.parent)
                    for name in sorted(manifest.files)
                    if name != DATABASE
                ]
        except NOT_WHOLE as error:
            raise BadBackup(f"{source} is not a whole Hexloop backup: {error}. Nothing was changed.") from error
        fault = database.fault_in(target, thorough=True)
        if fault:
            raise BadBackup(f"The database in {source} is damaged: {fault}. Nothing was changed.")
        if database.applied_migrations(target) != manifest.migrations:
            raise BadBackup(f"The manifest of {source} belongs to another database. Nothing was changed.")
        yield manifest, target, blobs


def _to_json(manifest: Manifest) -> str:
    version = VERSION if len(manifest.files) > 1 else WITHOUT_FILES
    fields = asdict(manifest) | {"format": FORMAT, "version": version, "migrations": sorted(manifest.migrations)}
    return json.dumps(fields, indent=1, sort_keys=True)


def _read_manifest(archive: zipfile.ZipFile) -> Manifest:
    names = archive.namelist()
    others = [name for name in names if name not in {MANIFEST, DATABASE}]
    if not {MANIFEST, DATABASE} <= set(names) or not all(map(_BLOB.fullmatch, others)) or len(set(names)) < len(names):
        raise ValueError("it holds other files than a backup does")
    with archive.open(MANIFEST) as file:
        raw = json.loads(file.read(MANIFEST_MAX_BYTES))
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise ValueError("its manifest is of another program")
    if raw.get("version") not in {WITHOUT_FILES, VERSION}:
        raise ValueError(f"its form {raw.get('version')} is not known here, so a newer Hexloop made it")
    try:
        manifest = _manifest(raw)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"its manifest lacks {error}") from error
    if set(manifest.files) != {DATABASE, *others}:
        raise ValueError("its manifest speaks of other files")
    return manifest


def _manifest(raw: dict[str, Any]) -> Manifest:
    files = {str(name): Entry(str(entry["sha256"]), int(entry["bytes"])) for name, entry in raw["files"].items()}
    if DATABASE not in files:
        raise KeyError(DATABASE)
    return Manifest(
        hexloop=str(raw["hexloop"]),
        made_at=str(raw["made_at"]),
        migrations=frozenset((str(app), str(name)) for app, name in raw["migrations"]),
        files=files,
    )


def _blobs(folder: Path | None) -> dict[str, Path]:
    """The pictures and sounds in a folder, by their names in a backup."""
    found = sorted(folder.glob("[0-9a-f][0-9a-f]/*")) if folder is not None else []
    named = {f"{FILES}{path.name}": path for path in found if path.is_file()}
    return {name: path for name, path in named.items() if _BLOB.fullmatch(name)}


def _extract_blob(archive: zipfile.ZipFile, name: str, manifest: Manifest, folder: Path) -> Path:
    """A picture or sound, which must be what its name says."""
    wanted = manifest.files[name]
    if wanted.sha256 != name.removeprefix(FILES):
        raise ValueError("a file in it is not what its name says")
    target = folder / wanted.sha256
    _extract(archive, name, wanted, target)
    return target


def _extract(archive: zipfile.ZipFile, name: str, wanted: Entry, target: Path) -> None:
    with archive.open(name) as packed, target.open("wb") as file:
        found = _copy(packed, file, most=wanted.bytes)
    if found != wanted:
        raise ValueError(f"{name} in it does not match its checksum")


def _copy(read: IO[bytes], written: IO[bytes], *, most: int) -> Entry:
    """Copy and hash; stops at ``most`` bytes, so that a small file cannot unpack into a full disk."""
    digest, size = hashlib.sha256(), 0
    while chunk := read.read(CHUNK):
        size += len(chunk)
        if size > most:
            raise ValueError("a part of it is larger than its manifest says")
        digest.update(chunk)
        written.write(chunk)
    return Entry(digest.hexdigest(), size)


def _entry(path: Path) -> Entry:
    with path.open("rb") as file:
        return Entry(hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size)
