"""A file that a person brings: looked at first, imported once they chose, with a report that stays.

The page works in a thread, the command line in its own process; both come through here.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import IO, Any

from django.db import DatabaseError, connections
from django.utils import timezone

from hexloop.apps.accounts.models import User
from hexloop.apps.files import services as files
from hexloop.apps.files import store
from hexloop.apps.files.models import Import, Source, Stage
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.guessing import COLUMNS, Place, guess_columns, guess_place
from hexloop.core.formats.tables import MOST_BYTES, Table, read_table
from hexloop.core.rounds import Round
from hexloop.importers.anki.carrying import import_package
from hexloop.importers.anki.preparing import deck_counts, type_counts
from hexloop.importers.anki.reading import opened_package
from hexloop.importers.places import as_json, guessed, topics
from hexloop.importers.progress import Cancelled, Progress
from hexloop.importers.report import Report
from hexloop.importers.tables import import_table
from hexloop.lib.errors import HexloopError

SAMPLE_ROWS = 5
_ZIP = b"PK"
_FAULT = (
    "Something went wrong in Hexloop itself, so nothing was imported. The lines in the terminal that runs it say what: "
    "please report them."
)

_under_way: dict[int, Progress] = {}
_lock = threading.Lock()


def look(*, user: User, name: str, file: IO[bytes], at: datetime) -> Import:
    """Read what a file holds: a row, not stored yet, with guesses as its choices. Raises ``BadFile``."""
    source = source_of(file)
    holds, choices = _LOOK[source](user, file, name)
    return Import(owner=user, source=source, name=name[-255:], holds=holds, choices=choices, made_at=at)


def keep(*, brought: Import, file: IO[bytes]) -> Import:
    """Keep the file until the person chose."""
    file.seek(0)
    brought.kept = store.keep_incoming(iter(lambda: file.read(store.CHUNK), b""))
    return files.begin_import(brought=brought)


def source_of(file: IO[bytes]) -> Source:
    """Whether a file is a package or a table, by its first bytes."""
    file.seek(0)
    start = file.read(2)
    file.seek(0)
    return Source.ANKI if start == _ZIP else Source.CSV


def read_rows(file: IO[bytes]) -> Table:
    """The table in a file. Raises ``BadFile``."""
    file.seek(0)
    return read_table(file.read(MOST_BYTES + 1))


def carry_out(*, brought: Import, file: IO[bytes], at: datetime, progress: Progress, dry_run: bool = False) -> Report:
    """Import a file as was chosen. Raises what the importers raise; nothing is kept then."""
    choices: Mapping[str, Any] = brought.choices
    if brought.source == Source.ANKI:
        places = {deck: place_from(words) for deck, words in choices["decks"].items()}
        return import_package(user=brought.owner, file=file, places=places, at=at, progress=progress, dry_run=dry_run)
    columns = {name: int(place) for name, place in choices["columns"].items() if name in COLUMNS}
    return import_table(
        user=brought.owner,
        table=read_rows(file),
        columns=columns,
        place=place_from(choices["place"]),
        at=at,
        progress=progress,
        dry_run=dry_run,
    )


def start(brought: Import) -> threading.Thread:
    """Import in a thread of its own. ``progress_of`` tells how far it is; the row says how it ended."""
    progress = Progress()
    with _lock:
        _under_way[brought.pk] = progress
    thread = threading.Thread(target=_work, args=[brought, progress], name=f"import-{brought.pk}", daemon=True)
    thread.start()
    return thread


def work(brought: Import, progress: Progress) -> None:
    """Import a kept file and note how it ended, whatever happens."""
    stage, text = Stage.FAILED, _FAULT
    counts: Mapping[str, int] = {}
    rows: list[list[str]] = []
    try:
        with store.open_incoming(brought.kept) as file:
            report = carry_out(brought=brought, file=file, at=timezone.now(), progress=progress)
        stage, text, counts, rows = Stage.DONE, report.sentence, report.counts, report.rows
    except Cancelled as error:
        stage, text = Stage.CANCELLED, str(error)
    except HexloopError as error:
        text = str(error)
    except FileNotFoundError:
        text = "The file is not kept any more. Choose it once again."
    except (OSError, DatabaseError) as error:
        text = f"The data folder did not take it in ({error}), so nothing was imported. Free some space and try again."
    finally:
        files.end_import(brought=brought, stage=stage, text=text, at=timezone.now(), counts=counts, report=rows)


def progress_of(brought: Import) -> Progress | None:
    """How far an import under way is; ``None`` when this process does not work on it."""
    with _lock:
        return _under_way.get(brought.pk)


def under_way() -> list[int]:
    """The imports that this process works on."""
    with _lock:
        return list(_under_way)


def place_from(words: Iterable[str]) -> Place:
    """A place as it is kept with an import. An unknown round becomes ML breadth."""
    round_key, topic = words
    return Place(Round(round_key) if round_key in set(Round) else Round.BREADTH, topic[:64])


def _work(brought: Import, progress: Progress) -> None:
    try:
        work(brought, progress)
    finally:
        with _lock:
            _under_way.pop(brought.pk, None)
        connections.close_all()


def _look_at_package(user: User, file: IO[bytes], name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    with opened_package(file, scratch=store.scratch()) as package:
        collection = package.collection
        decks = deck_counts(collection)
        holds = {
            "decks": decks,
            "types": type_counts(collection),
            "notes": len(collection.notes),
            "cards": len(collection.cards),
            "reviews": len(collection.answers),
            "media": len(package.media),
        }
    if not collection.notes:
        raise BadFile("This package holds no notes. In Anki choose File, Export, and a deck that has cards.")
    return holds, {"decks": as_json(guessed(user=user, decks=decks))}


def _look_at_table(user: User, file: IO[bytes], name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    table = read_rows(file)
    holds = {
        "headings": list(table.headings),
        "rows": len(table.rows),
        "sample": [[cell[:200] for cell in row.cells] for row in table.rows[:SAMPLE_ROWS]],
        "encoding": table.encoding,
        "sign": table.sign,
    }
    place = guess_place(name.rpartition(".")[0], topics())
    return holds, {"columns": guess_columns(table.headings), "place": [place.round.value, place.topic]}


_LOOK = {Source.ANKI: _look_at_package, Source.CSV: _look_at_table}
