"""A folder that ``export_folder`` wrote, read back into an empty home: the same rows, the same ids.

Nothing in the folder is believed: no name leads out of it, hashes and sizes are checked, and every value must fit its
column. A page whose text was edited in the folder comes in as edited.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import IntegrityError, connection, models, transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.design.services.attempts import mend_attempts
from hexloop.apps.design.services.boards import clean_boards
from hexloop.apps.design.services.shapes import clean_shapes
from hexloop.apps.files import store
from hexloop.apps.files.store import Arriving
from hexloop.apps.notes import services as notes
from hexloop.apps.notes.models import Page
from hexloop.apps.search import services as search
from hexloop.core.formats.errors import BadFile
from hexloop.importers.progress import Progress
from hexloop.importers.whole import readable
from hexloop.importers.whole.tables import OF_PACKS, SETTINGS, from_values, kept, label, ours, pack_slugs
from hexloop.importers.whole.writing import FORMAT, MANIFEST, VERSION
from hexloop.lib.errors import HexloopError

MOST_MANIFEST = 64 * 1024 * 1024
MOST_TEXT = 1024 * 1024
MOST_ROW = 16 * 1024 * 1024
BATCH = 500


class NotEmpty(HexloopError):
    """There is work in this home already."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in: rows by table, and the pages that were edited in the folder since."""

    rows: dict[str, int]
    edited: list[str]


@dataclass(slots=True)
class _Reading:
    root: Path
    files: Mapping[str, Mapping[str, Any]]
    user: User
    arriving: Arriving
    slugs: dict[str, int]
    links: dict[str, str] = field(default_factory=dict)
    edited: list[str] = field(default_factory=list)
    blobs: set[str] = field(default_factory=set)


def is_export(folder: Path) -> bool:
    """Whether a folder looks like an export of ours."""
    return (folder / MANIFEST).is_file()


def import_folder(*, user: User, folder: Path, at: datetime, progress: Progress | None = None) -> Taken:
    """Take an export in. Raises ``NotEmpty`` when this home holds work, ``BadFile`` with what is wrong with the folder;
    nothing is kept then."""
    progress = progress or Progress()
    manifest = _manifest(folder)
    _refuse_work()
    with store.arriving() as arriving, transaction.atomic():
        reading = _Reading(folder, manifest["files"], user, arriving, pack_slugs())
        _take_pack_rows(reading)
        taken = _take_tables(reading, manifest["rows"], progress)
        for page in Page.objects.filter(pk__in=[page.pk for page in taken if isinstance(page, Page)]):
            notes.follow_text(user=user, page=page, at=at)
        clean_boards(user=user)
        clean_shapes(user=user)
        mend_attempts(user=user)
        search.read_own(user=user)
        _go_on_counting()
        arriving.settle(reading.blobs)
    return Taken(dict(manifest["rows"]), reading.edited)


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        with path.open("rb") as file:
            told = json.loads(file.read(MOST_MANIFEST))
    except FileNotFoundError as error:
        raise BadFile(f"{folder} holds no {MANIFEST}, so it is no export of Hexloop's.") from error
    except (OSError, ValueError, RecursionError) as error:
        raise BadFile(f"{MANIFEST} cannot be read, so nothing was imported. Export once more.") from error
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise BadFile(f"{MANIFEST} is of another program, so nothing was imported.")
    if told.get("version") != VERSION:
        raise BadFile("A newer Hexloop wrote this folder. Update this one first.")
    files, rows = told.get("files"), told.get("rows")
    if not isinstance(files, dict) or not isinstance(rows, dict):
        raise BadFile(f"{MANIFEST} does not say which files belong to it. Export once more.")
    unknown = sorted(set(rows) - {label(model) for model in kept()})
    if unknown:
        raise BadFile(f"This folder holds {unknown[0]}, which this Hexloop does not know. Update it first.")
    for name, entry in files.items():
        _check_entry(name, entry)
    return told


def _check_entry(name: str, entry: object) -> None:
    path = Path(name)
    if not path.parts or path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name:
        raise BadFile(f'{MANIFEST} names "{name[:80]}", which leads out of the folder. Nothing was imported.')
    if not isinstance(entry, dict) or not isinstance(entry.get("sha256"), str):
        raise BadFile(f'{MANIFEST} has no hash for "{name[:80]}". Export once more.')


def _refuse_work() -> None:
    there = [model._meta.verbose_name_plural for model in kept() if label(model) not in SETTINGS and _holds_rows(model)]
    if there:
        raise NotEmpty(
            f"This home holds work already ({', '.join(map(str, there[:3]))}), and an export only goes into an empty "
            "one. Name a new data folder: HEXLOOP_DATA=FOLDER hexloop import EXPORT"
        )
    for model in kept():
        if label(model) in SETTINGS:
            model._default_manager.all().delete()


def _holds_rows(model: type[models.Model]) -> bool:
    return model._default_manager.exists()


def _take_pack_rows(reading: _Reading) -> None:
    """Rows of packs that the export refers to and that this version's packs do not hold come back, unlisted."""
    name = "data/of-packs.jsonl"
    if name not in reading.files:
        return
    for number, values in _lines(reading, name):
        table = values.pop("table", "")
        if table not in OF_PACKS or not isinstance(values.get("slug"), str):
            raise BadFile(f"{name}, line {number}: it is of no pack.")
        known = f"{table}:{values['slug']}"
        if known not in reading.slugs:
            row = _row(reading, apps.get_model(table), values | {"listed": False}, name, number)
            row.save()
            reading.slugs[known] = row.pk


def _take_tables(reading: _Reading, rows: Mapping[str, Any], progress: Progress) -> list[models.Model]:
    """Store every row. The answer is the pages that were edited in the folder."""
    edited: list[models.Model] = []
    tables = sorted(kept(), key=lambda model: label(model) != "files.Attachment")
    progress.begin("Reading the folder", sum(count for count in rows.values() if isinstance(count, int)))
    done = 0
    for model in tables:
        count, batch = 0, []
        name = f"data/{label(model).replace('.', '-').lower()}.jsonl"
        for number, told in _lines(reading, name) if rows.get(label(model)) else ():
            edited_before = len(reading.edited)
            values = _taken_together(reading, model, told, name, number)
            batch.append(_row(reading, model, values, name, number))
            if len(reading.edited) > edited_before:
                edited.append(batch[-1])
            count += 1
            if len(batch) == BATCH:
                _store(model, batch, name)
                batch = []
            progress.reach(done + count)
        _store(model, batch, name)
        if count != rows.get(label(model), 0):
            raise BadFile(
                f"{name} has {count:,} rows where {MANIFEST} counts {rows.get(label(model), 0)}. Export again."
            )
        done += count
    return edited


def _store(model: type[models.Model], batch: list[models.Model], name: str) -> None:
    try:
        with transaction.atomic():
            model._default_manager.bulk_create(batch)
            connection.check_constraints(table_names=[model._meta.db_table])
    except IntegrityError as error:
        raise BadFile(
            f"{name}: two rows are in each other's way, or one names a row that is not there ({error})."
        ) from error


def _row(
    reading: _Reading, model: type[models.Model], values: Mapping[str, Any], name: str, number: int
) -> models.Model:
    try:
        return from_values(model, values, reading.user, reading.slugs)
    except BadFile as error:
        raise BadFile(f"{name}, line {number}: {error}. Nothing was imported.") from error


def _lines(reading: _Reading, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    if name not in reading.files:
        raise BadFile(f"{MANIFEST} does not list {name}. Export once more.")
    path = _checked(reading, name)
    with path.open("rb") as file:
        for number, line in enumerate(iter(lambda: file.readline(MOST_ROW), b""), 1):
            try:
                values = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise BadFile(f"{name}, line {number}: it is no JSON. Nothing was imported.") from error
            if not isinstance(values, dict):
                raise BadFile(f"{name}, line {number}: it is no row. Nothing was imported.")
            yield number, values


def _checked(reading: _Reading, name: str) -> Path:
    """The path of a file that is what the manifest says."""
    path = _inside(reading, name)
    if _hash(path) != reading.files[name]["sha256"]:
        raise BadFile(f"{name} is not what was exported: it was changed or cut off. Nothing was imported.")
    return path


def _inside(reading: _Reading, name: Any) -> Path:
    if not isinstance(name, str) or name not in reading.files:
        raise BadFile(f"{MANIFEST} does not list {str(name)[:80]!r}, which a row names. Nothing was imported.")
    path = reading.root / name
    steps = [path, *path.parents][: len(Path(name).parts)]
    if any(step.is_symlink() for step in steps):
        raise BadFile(f"{name} is a link to somewhere else. Nothing was imported.")
    if not path.is_file():
        raise BadFile(f"{name} is missing from the folder. Nothing was imported.")
    return path


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _taken_together(
    reading: _Reading, model: type[models.Model], values: dict[str, Any], name: str, number: int
) -> dict[str, Any]:
    """A row with what stands in a file of its own."""
    take = _APART.get(label(model))
    try:
        return values | take(reading, values) if take else values
    except (KeyError, TypeError, AttributeError) as error:
        raise BadFile(f"{name}, line {number}: it does not say where its text stands. Nothing was imported.") from error
    except BadFile as error:
        raise BadFile(f"{name}, line {number}: {error}") from error


def _take_page(reading: _Reading, values: dict[str, Any]) -> dict[str, Any]:
    file = values["body"]["file"]
    text = _decoded(_inside(reading, file))
    if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != reading.files[file]["sha256"]:
        reading.edited.append(str(values["title"]))
    return {"body": readable.page_body(text, reading.links)}


def _take_attempt(reading: _Reading, values: dict[str, Any]) -> dict[str, Any]:
    name = values["source"]["file"]
    _inside(reading, name)
    return {"source": readable.attempt_source(_decoded(_checked(reading, name)))}


def _take_attachment(reading: _Reading, values: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(values["sha256"], dict):
        return {}
    file, sha256 = values["sha256"]["file"], values["sha256"]["sha256"]
    if file != readable.attachment_file(sha256, values["name"]):
        raise BadFile("an attachment stands under another name than it was written to. Nothing was imported.")
    with _inside(reading, file).open("rb") as opened:
        blob = reading.arriving.take(iter(lambda: opened.read(store.CHUNK), b""))
    if blob.sha256 != sha256:
        raise BadFile(f"{file} is not what was exported: it was changed or cut off. Nothing was imported.")
    reading.blobs.add(sha256)
    reading.links[sha256] = file
    # What a browser may draw is told by the bytes, not by the folder.
    return {"sha256": sha256, "media_type": blob.media_type, "shown": blob.shown, "bytes": blob.bytes}


_APART = {"notes.Page": _take_page, "coding.Attempt": _take_attempt, "files.Attachment": _take_attachment}


def _decoded(path: Path) -> str:
    if path.stat().st_size > MOST_TEXT:
        raise BadFile(f"{path.name} is longer than 1 MB. Nothing was imported.")
    try:
        return path.read_bytes().decode("utf-8", "surrogatepass")
    except UnicodeDecodeError as error:
        raise BadFile(f"{path.name} is no UTF-8 text. Save it as UTF-8.") from error


def _go_on_counting() -> None:
    """PostgreSQL counts ids beside the tables; rows with ids of their own do not move its counters."""
    for statement in connection.ops.sequence_reset_sql(no_style(), ours()):
        with connection.cursor() as cursor:
            cursor.execute(statement)
