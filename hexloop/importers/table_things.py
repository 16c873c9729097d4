"""Tables (CSV) of problems, papers and companies into the apps, with a meaning for each column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction

from hexloop.apps.files.models import Source
from hexloop.core.formats.notion.records import Column, Database, Link, Property, Row, Type
from hexloop.core.formats.notion.records import Target as To
from hexloop.core.formats.notion.sheets import Seen, headings_of
from hexloop.core.formats.notion.values import value_of
from hexloop.core.formats.tables import Table
from hexloop.importers.door import Job
from hexloop.importers.pages.hands import Hands, fingerprint, known_things
from hexloop.importers.pages.report import EntryLine
from hexloop.importers.pages.target import Carried, Filled, Target
from hexloop.importers.report import Outcome, Report
from hexloop.importers.table_targets import ABOUT, TARGETS, identity_of
from hexloop.lib.errors import HexloopError

PORTION = 200
VERSION = 1
NAMELESS = "Nothing in it names anything."
_KEPT = re.compile(r"[,.]? ?(?:so )?it is kept as it stands\.?", re.IGNORECASE)
_COPY = re.compile(r"[ _-]*(?:\(\d+\)|copy)$", re.IGNORECASE)
_WORDS_OF_LISTS = re.compile(
    r"^\d+\s*[.)]\s*|[ _-]*(?:all[ _-]?time|all|(?:\d+|thirty|three|(?:more[ _-]than[ _-])?six)[ _-]*"
    r"(?:days?|months?|years?)|leetcode|company|questions?|problems?|interview|list|wise|export)\b",
    re.IGNORECASE,
)


class NothingNamed(HexloopError):
    """No column says what a row is about."""


@dataclass(slots=True)
class ThingsReport(Report):
    """A line for each row, with where its thing is now."""

    said: list[str] = field(default_factory=list)

    @property
    def details(self) -> dict[str, Any]:
        """Sentences about the whole."""
        return {"said": self.said} if self.said else {}

    @property
    def rows(self) -> list[list[str]]:
        """Every line as plain texts, the last one where it is now."""
        return [
            [line.title, line.deck, line.outcome.value, line.reason, getattr(line, "url", "")] for line in self.lines
        ]


@dataclass
class _Run:
    hands: Hands
    target: Target
    columns: Mapping[str, str]
    report: ThingsReport
    seen: dict[str, int] = field(default_factory=dict)


def database_of(table: Table, name: str) -> Database:
    """A table as it is mapped: its columns with their types guessed and examples."""
    columns = _columns(table)
    return Database(
        id="table",
        title=title_of(name),
        path=name,
        parent="",
        columns=columns,
        title_column=columns[0].name if columns else "",
        rows=len(table.rows),
        row_pages=0,
    )


def title_of(name: str) -> str:
    """What a table is about, by the name of its file."""
    stem = name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or name
    return _COPY.sub("", stem).replace("_", " ").strip()[:200]


def company_of(name: str) -> str:
    """The company whose list a file seems to be: ``globex_6months.csv`` is that of Globex; empty for none."""
    words = " ".join(_WORDS_OF_LISTS.sub(" ", title_of(name)).replace("-", " ").split())
    return (words if any(sign.isupper() for sign in words) else words.title())[:80]


def import_things(job: Job, table: Table, target: str, columns: Mapping[str, str], company: str) -> ThingsReport:
    """Let every row become what was chosen, all or nothing. ``columns`` are fields by heading; ``company`` is that of
    rows that name none. The same table again changes nothing; raises ``NothingNamed`` and ``Cancelled``."""
    if not set(columns.values()) & set(ABOUT[target]):
        raise NothingNamed("Choose the column that says what a row is about.")
    hands = Hands(job.user, Source.CSV, job.at, min(job.brought.made_at, job.at), known_things(job.user, Source.CSV))
    run = _Run(hands, TARGETS[target], columns, ThingsReport())
    rows = list(_rows(table, columns, company, target))
    job.progress.begin("Keeping rows", len(rows))
    with transaction.atomic():
        for start in range(0, len(rows), PORTION):
            hands.begin_batch()
            _carry(run, rows[start : start + PORTION])
            hands.end_batch()
            job.progress.reach(start)
        if job.dry_run:
            transaction.set_rollback(True)
    return run.report


def _columns(table: Table) -> tuple[Column, ...]:
    seen = [Seen(name) for name in headings_of(list(table.headings))]
    for row in table.rows:
        for column, cell in zip(seen, row.cells, strict=False):
            column.add(cell)
    return tuple(column.column(None) for column in seen)


def _rows(table: Table, columns: Mapping[str, str], company: str, target: str) -> Iterator[Filled]:
    """The rows of a table with their cells by field; their numbers are those in the file."""
    known = [(column.name, column.type) for column in _columns(table)]
    for row in table.rows:
        cells: dict[str, tuple[Property, ...]] = {}
        for (name, kind), text in zip(known, row.cells, strict=False):
            if columns.get(name) and text.strip():
                cells[columns[name]] = (*cells.get(columns[name], ()), _cell(name, kind, text.strip()))
        if company and "companies" not in cells:
            cells["companies"] = (Property("company", Type.SELECT, company, company),)
        named = (one.text for name in ABOUT[target] for one in cells.get(name, ()))
        title = next(named, "") or next((text.strip() for text in row.cells if text.strip()), "")
        yield Filled(Row("", "table", row.number, title[:300], "", ()), cells)


def _cell(name: str, kind: Type, text: str) -> Property:
    # A title or a path in a cell is no link into an export here.
    plain = Type.TEXT if kind in {Type.RELATION, Type.FILES} else kind
    return Property(name, plain, text, value_of(plain, text, lambda words, href: Link(words, href, To.MISSING)))


def _carry(run: _Run, rows: Sequence[Filled]) -> None:
    asked: list[tuple[Filled, str]] = []
    for row in rows:
        key = identity_of(run.target, row, run.hands)
        if not key:
            _tell(run, row, Carried(Outcome.SKIPPED, NAMELESS))
        elif key in run.seen:
            _tell(run, row, Carried(Outcome.SKIPPED, f"The same stands in row {run.seen[key]}."))
        else:
            run.seen[key] = row.row.number
            before = run.hands.before(key)
            print_ = fingerprint(VERSION, run.target.name, _texts(row))
            if before and before.fingerprint == print_:
                _tell(run, row, Carried(run.hands.same(before), kind=before.kind, key=before.key))
            else:
                asked.append((replace(row, row=replace(row.row, id=key), before=before), print_))
    carried = run.target.carry([row for row, _ in asked], run.hands) if asked else []
    for (row, print_), one in zip(asked, carried, strict=True):
        _tell(run, row, one)
        if one.key and one.outcome is not Outcome.UNCHANGED:
            run.hands.note(row.row.id, kind=one.kind, key=one.key, fingerprint=print_, told=one.told)


def _texts(row: Filled) -> list[object]:
    return [[name, [one.text for one in row.cells[name]]] for name in sorted(row.cells)]


def _tell(run: _Run, row: Filled, one: Carried) -> None:
    """Note what became of a row. One that became nothing has no page here that could keep it."""
    where, title = f"Row {row.row.number}", row.row.title
    if not one.key:
        reason = _KEPT.sub(".", one.reason).replace("..", ".").strip()
        run.report.lines.append(EntryLine(title, where, Outcome.SKIPPED, reason))
        return
    fields = {each.name: each.title for each in run.target.fields}
    left = ", ".join(sorted(fields.get(name, name) for name in one.unused))
    reason = " ".join(part for part in (one.reason, f"Not used: {left}." if left else "") if part)
    run.report.lines.append(EntryLine(title, where, one.outcome, reason, run.target.url(one.key)))
