"""One folder with everything a person made.

``manifest.json`` names every file with its hash; ``data/`` holds a line of JSON for each row, ``pages/``,
``attempts/`` and ``attachments/`` what people read. Tables for other programs (``questions.csv``, ``cards.csv``,
``papers.bib``) are not read again. The folder appears whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from hexloop import __version__
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.queries.feeds import calendar_text
from hexloop.apps.files import store
from hexloop.apps.files.models import Attachment
from hexloop.importers.calendars import local_address
from hexloop.importers.progress import Progress
from hexloop.importers.references import bibliography_text
from hexloop.importers.tables import cards_table, questions_table
from hexloop.importers.whole import readable
from hexloop.importers.whole.private import HASH, Private, private_rows
from hexloop.importers.whole.tables import OF_PACKS, as_values, fields, kept, label, rows_of
from hexloop.lib.durable import sync_file, sync_folder
from hexloop.lib.errors import HexloopError

FORMAT = "hexloop-folder"
VERSION = 1
MANIFEST = "manifest.json"
BATCH = 500
README = """Everything you made in Hexloop, as plain files.

pages/         your pages in Markdown; links to pictures lead into attachments/
attempts/      every submission, by problem; hexloop test FILE judges one again
attachments/   pictures, sounds and other files
data/          the rest, one JSON object a line for each table
manifest.json  what belongs to this folder, with hashes
{more}
To take it in again: hexloop import FOLDER, with HEXLOOP_DATA naming an empty data folder.
What is under NDA is not in it; hexloop backup FILE holds that too.
"""


def _bibliography(user: User) -> bytes:
    text, papers = bibliography_text(user=user, form="bib")
    return text.encode() if papers else b""


def _calendar(user: User) -> bytes:
    return calendar_text(user, at=timezone.now(), address=local_address)


EXTRAS: dict[str, tuple[str, Callable[[User], bytes]]] = {
    "questions.csv": ("your own questions as a table", lambda user: questions_table(user=user, bom=False)),
    "calendar.ics": ("your blocks and interviews for calendar programs", _calendar),
    "papers.bib": ("your papers for BibTeX", _bibliography),
    "cards.csv": ("your cards with their dates as a table", lambda user: cards_table(user=user, bom=False)),
}
"""Files for other programs: what each is, and its bytes. Empty ones are left out."""


class CannotExport(HexloopError):
    """There is something in the way of the folder."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What is in a folder: rows by table, how many files, and how many rows stayed behind under NDA."""

    rows: dict[str, int]
    files: int
    under_nda: int


@dataclass(slots=True)
class _Folder:
    """The folder while it is written."""

    root: Path
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)

    def write(self, name: str, chunks: Iterable[bytes], *, read: bool = True) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        digest, size = hashlib.sha256(), 0
        with path.open("xb") as file:
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                file.write(chunk)
        self.entries[name] = {"sha256": digest.hexdigest(), "bytes": size} | ({} if read else {"read": False})

    def free(self, name: str) -> str:
        """``name``, or with a number where a file of that name stands already on a disk that knows no case."""
        stem, dot, ending = name.rpartition(".")
        taken, number = {entry.casefold() for entry in self.entries}, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}{dot}{ending}"
        return name


def export_folder(*, user: User, target: Path, at: datetime, progress: Progress | None = None) -> Exported:
    """Write everything of this person's that is not under NDA into the new folder ``target``.

    Raises ``CannotExport`` when something is there already, ``OSError`` when the disk refuses, ``Cancelled``.
    """
    progress = progress or Progress()
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise CannotExport(f"{target} is there already and not empty. Name a new folder.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".hexloop-export-") as scratch:
        folder = _Folder(Path(scratch) / "folder")
        folder.root.mkdir()
        with transaction.atomic():  # one moment, whatever else is written meanwhile
            told = _write_extras(folder, user)  # first: a question that leaves gets the name it keeps from then on
            done = _write_tables(folder, user, progress)
        _finish(folder, at, done, told)
        if target.exists():
            target.rmdir()
        shutil.move(folder.root, target)
    sync_folder(target.parent)
    return done


def _write_tables(folder: _Folder, user: User, progress: Progress) -> Exported:
    private = private_rows(user)
    names = {row.pk: row.sha256 for row in rows_of(Attachment, user)}  # type: ignore[attr-defined]
    links = {row.sha256: readable.attachment_file(row.sha256, row.name) for row in rows_of(Attachment, user)}  # type: ignore[attr-defined]
    told: Counter[str] = Counter()
    packs: dict[str, models.Model] = {}
    mentioned: set[str] = set()
    tables = kept()
    tables.sort(key=lambda model: model is Attachment)  # last: which of them leave is known by then
    progress.begin("Writing what you made", sum(rows_of(model, user).count() for model in tables))
    done = 0
    for model in tables:
        if model is Attachment:
            # A file that only a page under NDA shows stays with it.
            hidden = _mentioned_by(private, user, tables, names) - mentioned
            private.ids.setdefault(label(Attachment), set()).update(
                row.pk
                for row in rows_of(Attachment, user)
                if row.sha256 in hidden  # type: ignore[attr-defined]
            )
        lines: list[bytes] = []
        for row in _leaving(model, user, private, packs):
            values = _without_private(as_values(row), model, private)
            values |= _written_apart(folder, row, values, links)
            line = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
            if model is not Attachment:
                mentioned |= _mentioned(row, names)
            lines.append(line + b"\n")
            done += 1
            progress.reach(done)
        told[label(model)] = len(lines)
        if lines:
            folder.write(f"data/{label(model).replace('.', '-').lower()}.jsonl", lines)
    if packs:
        rows = [{"table": label(type(row)), **as_values(row)} for _, row in sorted(packs.items())]
        for one in rows:
            one.pop("id", None)
        folder.write("data/of-packs.jsonl", [json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows])
    return Exported({name: count for name, count in told.items() if count}, len(folder.entries), private.count)


def _leaving(
    model: type[models.Model], user: User, private: Private, packs: dict[str, models.Model]
) -> Iterable[models.Model]:
    pack_fields = [f for f in fields(model) if isinstance(f.related_model, type) and _is_pack(f.related_model)]
    rows = rows_of(model, user).select_related(*[one.name for one in pack_fields])
    for row in rows.iterator(chunk_size=BATCH):
        if row in private:
            continue
        for one in pack_fields:
            found = getattr(row, one.name)
            if found is not None:
                packs[f"{label(type(found))}:{found.slug}"] = found
        yield row


def _is_pack(model: Any) -> bool:
    return label(model) in OF_PACKS


def _written_apart(
    folder: _Folder, row: models.Model, values: dict[str, Any], links: Mapping[str, str]
) -> dict[str, Any]:
    """What of a row stands in a file of its own: the column names the file then."""
    name = label(type(row))
    if name == "notes.Page":
        file = folder.free(readable.page_file(values["slug"]))
        folder.write(file, [readable.page_text(values, values["body"], links).encode("utf-8", "surrogatepass")])
        return {"body": {"file": file}}
    if name == "coding.Attempt":
        file = readable.attempt_file(values["problem"], row.pk, values["verdict"])
        text = readable.attempt_text(values["problem"], values, values["source"])
        folder.write(file, [text.encode("utf-8", "surrogatepass")])
        return {"source": {"file": file}}
    if isinstance(row, Attachment):
        path = store.path_of(row.sha256)
        if not path.exists():
            return {}
        with path.open("rb") as opened:
            folder.write(links[row.sha256], iter(lambda: opened.read(store.CHUNK), b""))
        return {"sha256": {"file": links[row.sha256], "sha256": row.sha256}}
    return {}


def _without_private(values: dict[str, Any], model: type[models.Model], private: Private) -> dict[str, Any]:
    """A row that leaves, without what it says of rows that stay."""
    if not private.ids:
        return values
    for column in fields(model):
        related = column.related_model
        if isinstance(related, type) and values[column.name] in private.ids.get(label(related), ()):
            values[column.name] = None
    name = label(model)
    if name == "review.Cram":
        gone = private.ids.get("review.Card", set())
        values["cards"] = [card for card in values["cards"] if card not in gone]
    elif name == "files.Import":
        # A report names what was imported by its title; which of them stay is not told apart there.
        values["report"] = []
    return values


def _mentioned_by(
    private: Private, user: User, tables: Iterable[type[models.Model]], names: Mapping[int, str]
) -> set[str]:
    """The hashes of files that rows speak of which stay."""
    found: set[str] = set()
    for model in tables:
        ids = private.ids.get(label(model), set())
        for row in rows_of(model, user) if ids and model is not Attachment else ():
            if row.pk in ids:
                found |= _mentioned(row, names)
    return found


def _mentioned(row: models.Model, names: Mapping[int, str]) -> set[str]:
    """The hashes of files that a row speaks of, in its texts or by the attachment it belongs to."""
    values = as_values(row)
    found = set(HASH.findall(json.dumps(values)))
    for column in fields(type(row)):
        if column.related_model is Attachment and values[column.name] in names:
            found.add(names[values[column.name]])
    return found


def _write_extras(folder: _Folder, user: User) -> list[str]:
    told = []
    for name, (words, make) in EXTRAS.items():
        raw = make(user)
        if raw:
            folder.write(name, [raw], read=False)
            told.append(f"{name:<15}{words}\n")
    return told


def _finish(folder: _Folder, at: datetime, done: Exported, told: list[str]) -> None:
    folder.write("README.txt", [README.format(more="".join(told)).encode()], read=False)
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "hexloop": __version__,
        "made_at": at.isoformat(timespec="seconds"),
        "rows": done.rows,
        "under_nda": done.under_nda,
        "files": folder.entries,
    }
    (folder.root / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True), "utf-8")
    for path in folder.root.rglob("*"):
        if path.is_file():
            sync_file(path)
