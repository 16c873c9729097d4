"""The rows of a table whose rows become things: problems, papers, companies, questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.notion.records import Database, Property, Row
from hexloop.importers.pages.hands import fingerprint
from hexloop.importers.pages.report import EntryLine
from hexloop.importers.pages.run import VERSION, Ended, Run, streamed, texts_of
from hexloop.importers.pages.target import Carried, Filled, Target
from hexloop.importers.pages.texts import body_text
from hexloop.importers.report import Outcome

FIELDS = "fields"
"""The kind of an origin that keeps which fields of a row could not be used."""
_LEFT = "/left"


def carry_rows(run: Run, database: Database) -> None:
    """Let every row of a table become what was chosen; those that changed since an earlier import bring their news."""
    for rows in streamed(run.rows_of(database)):
        with run.batch():
            _carry(run, database, rows)
        run.step(len(rows))


def _carry(run: Run, database: Database, rows: Sequence[Row]) -> None:
    target = run.target(database.id)
    asked: list[tuple[Filled, str]] = []
    for row in rows:
        filled = _filled(run, database, row, target)
        print_ = fingerprint(
            VERSION, target.name, sorted(run.columns(database.id).items()), texts_of(row.cells), filled.body
        )
        if filled.before and filled.before.fingerprint == print_:
            same, key = run.hands.same(filled.before), filled.before.key
            unused = _unused_before(run, _key(target, row))
            _end(run, database, row, Ended(same, url=target.url(key), key=key, unused=unused))
        else:
            asked.append((filled, print_))
    carried = target.carry([filled for filled, _ in asked], run.hands) if asked else []
    for (filled, print_), one in zip(asked, carried, strict=True):
        _note(run, target, filled, one, print_)
        url = target.url(one.key) if one.key else ""
        _end(run, database, filled.row, Ended(one.outcome, one.reason, url, one.key, one.unused))


def _filled(run: Run, database: Database, row: Row, target: Target) -> Filled:
    columns = run.columns(database.id)
    cells: dict[str, tuple[Property, ...]] = {}
    for cell in row.cells:
        name = columns.get(cell.name)
        if name:
            cells[name] = (*cells.get(name, ()), replace(cell, text=cell.text.replace("\0", "")))
    body = _body(run, row) if target.needs_body and row.page else ""
    return Filled(row, cells, body, run.hands.before(_key(target, row)))


def _body(run: Run, row: Row) -> str:
    """The text of a row's page; what is wrong with it is said when pages are read."""
    try:
        page = run.export.page(row.page)
    except BadFile:
        return ""
    return body_text(page.body, page.links, run.quiet)


def _note(run: Run, target: Target, filled: Filled, one: Carried, print_: str) -> None:
    # What was left alone is asked again the next time.
    if one.key and one.outcome is not Outcome.UNCHANGED:
        key = _key(target, filled.row)
        run.hands.note(key, kind=one.kind, key=one.key, fingerprint=print_, told=one.told)
        if one.unused or _unused_before(run, key):
            left = ",".join(sorted(one.unused))
            run.hands.note(f"{key}{_LEFT}", kind=FIELDS, key=left, fingerprint=print_, told="")


def _unused_before(run: Run, key: str) -> frozenset[str]:
    """The fields that an earlier import could not use, so that the page of the row shows them."""
    known = run.hands.before(f"{key}{_LEFT}")
    return frozenset(known.key.split(",")) - {""} if known else frozenset()


def _end(run: Run, database: Database, row: Row, ended: Ended) -> None:
    if row.page:
        run.ended[row.page] = ended
        if ended.url:
            run.plan.urls[row.page] = ended.url
        return
    where = f"{database.path}, row {row.number}"
    line = EntryLine(row.title, where, ended.outcome, ended.reason, ended.url, entry=False)
    run.loose.append((line, "" if ended.key else database.id))


def _key(target: Target, row: Row) -> str:
    return f"{target.name}:{row.id}"
