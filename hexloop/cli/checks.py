"""What ``hexloop doctor`` looks at. Nothing is made or changed by looking."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from hexloop.cli import confinement, database
from hexloop.cli.talk import error_line
from hexloop.core.judge.api import Judge, Probe
from hexloop.lib.folders import DataFolder
from hexloop.lib.lock import holder_note

LOW_SPACE_BYTES = 200 * 1000 * 1000


class State(StrEnum):
    """How a thing stands: a note is worth knowing, attention is worth doing, broken stops the program."""

    OK = "ok"
    NOTE = "note"
    ATTENTION = "attention"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    name: str
    state: State
    text: str


def machine() -> Iterator[Finding]:
    """Python and SQLite."""
    yield Finding("Python", State.OK, f"{platform.python_version()} at {sys.executable}")
    lacks = _lacks()
    text = "with full-text search" if not lacks else f"without {lacks}: the search reads every text, which takes longer"
    yield Finding("SQLite", State.NOTE if lacks else State.OK, f"{sqlite3.sqlite_version}, {text}")


def data(folder: DataFolder) -> Iterator[Finding]:
    """The data folder, its disk and its backups."""
    there = _nearest(folder.root)
    if not there.is_dir():
        yield Finding(
            "Data folder", State.BROKEN, f"{there} is a file: remove it, or name another folder in HEXLOOP_DATA"
        )
    elif not os.access(there, os.W_OK | os.X_OK):
        yield Finding("Data folder", State.BROKEN, f"{folder.root} cannot be written: change the mode of {there}")
    elif there != folder.root:
        yield Finding("Data folder", State.OK, f"{folder.root} is made at the first start")
    elif folder.root.stat().st_mode & 0o077:
        yield Finding("Data folder", State.NOTE, f"{folder.root} can be read by others: chmod 700 {folder.root}")
    else:
        yield Finding("Data folder", State.OK, str(folder.root))
    free = shutil.disk_usage(there).free
    low = free < LOW_SPACE_BYTES
    yield Finding("Free space", State.ATTENTION if low else State.OK, f"{free / 1e9:.1f} GB")
    kept = sorted(folder.backups.glob("*.hexloop")) if folder.backups.is_dir() else []
    yield Finding("Backups", State.OK, f"{len(kept)}, the newest is {kept[-1]}" if kept else "none yet")


def stored(folder: DataFolder) -> Iterator[Finding]:
    """The database: sound, and of this program's age. Django must have been started."""
    if not folder.database.exists():
        yield Finding("Database", State.OK, "made at the first start")
        return
    fault = database.fault_in(folder.database)
    if fault:
        advice = f"restore a backup: hexloop restore with a file of {folder.backups}"
        yield Finding("Database", State.BROKEN, f"{fault.rstrip('.')}; {advice}")
        return
    yield Finding("Database", State.OK, f"sound, {folder.database.stat().st_size / 1e6:.1f} MB")
    applied, known = database.applied_migrations(folder.database), database.known_migrations()
    if applied - known.own - known.replaced:
        yield Finding("Migrations", State.BROKEN, "the database is of a newer Hexloop: update this one")
    elif known.pending(applied):
        count = len(known.pending(applied))
        yield Finding("Migrations", State.NOTE, f"{count} to do at the next start, after a backup")
    else:
        yield Finding("Migrations", State.OK, "up to date")


def index(folder: DataFolder) -> Iterator[Finding]:
    """Whether the search finds what is here and nothing else. Django must have been started."""
    from hexloop.cli.data import is_current  # noqa: PLC0415 -- app ready

    if not is_current(folder):
        return
    from django.db import connection  # noqa: PLC0415 -- slow import

    from hexloop.apps.search import queries, services, tables  # noqa: PLC0415 -- app ready

    if not queries.is_complete():
        yield Finding("Search index", State.OK, "made at the next start")
        return
    fault = tables.fault(connection)
    differences = services.differences()
    if not fault and not differences:
        yield Finding("Search index", State.OK, f"{queries.entry_count()} entries, as they should be")
        return
    parts = [fault] if fault else []
    parts += [f"{one.kind}: {one.missing} missing, {one.stale} stale, {one.gone} too many" for one in differences]
    yield Finding("Search index", State.ATTENTION, f"{'; '.join(parts)}. Make it anew: hexloop reindex")


def judge() -> Iterator[Finding]:
    """The sandbox and the interpreters it offers."""
    python = os.environ.get("HEXLOOP_JUDGE_PYTHON")
    with closing(Judge(python=python or None)) as one:
        probe = one.probe()
    yield Finding(
        "Judge", State.OK if probe.tier else State.ATTENTION, f"{probe.summary.rstrip('.')} (tier {probe.tier})"
    )
    for name, text in probe.parts.items():
        yield Finding(f"  {name}", State.OK, text)
    for line in confinement.advice(probe):
        yield Finding("  hint", State.NOTE, line)
    yield from _images(probe)
    if python:
        yield Finding("  interpreter", State.OK, f"{python} (HEXLOOP_JUDGE_PYTHON)")


def _images(probe: Probe) -> Iterator[Finding]:
    for image in probe.images:
        # Python itself must be there; NumPy and torch are for some problems only.
        missing = State.ATTENTION if image.name == "py" else State.NOTE
        text = "ready" if image.available else image.reason
        yield Finding(f"  image {image.name}", State.OK if image.available else missing, text)


def content() -> Iterator[Finding]:
    """Packs and the built front end. Django must have been started."""
    from django.conf import settings  # noqa: PLC0415 -- slow import

    from hexloop.apps.coding.packs import packs  # noqa: PLC0415 -- app ready

    for pack in packs():
        state = State.ATTENTION if pack.errors else State.OK
        yield Finding(f"Pack {pack.name}", state, f"{len(pack.problems)} problems, {len(pack.errors)} errors")
        for error in pack.errors:
            yield Finding("  error", State.ATTENTION, error_line(error))
    built = Path(settings.DJANGO_VITE["default"]["manifest_path"]).exists()
    text = "built" if built else "not built: make run builds it"
    yield Finding("Front end", State.OK if built else State.BROKEN, text)


def running(folder: DataFolder) -> Iterator[Finding]:
    """Whether the program runs on this folder."""
    address = holder_note(folder.lock)
    yield Finding("Running", State.OK, f"at {address}" if address else "no")


def _lacks() -> str:
    """What this SQLite cannot do of what the search wants."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        except sqlite3.OperationalError:
            return "full-text search"
        try:
            connection.execute("CREATE VIRTUAL TABLE parts USING fts5(text, tokenize='trigram')")
        except sqlite3.OperationalError:
            return "an index of parts of words"
    return ""


def _nearest(path: Path) -> Path:
    return next(parent for parent in (path, *path.parents) if parent.exists())
