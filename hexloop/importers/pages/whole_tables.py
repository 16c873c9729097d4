"""A page for each whole table: all of its rows and columns, so that nothing which has no place of its own is lost."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from hexloop.core.formats.notion.records import Database, Row
from hexloop.importers.pages.plan import table_key
from hexloop.importers.pages.run import VERSION, Ended, Run
from hexloop.importers.pages.texts import cell_text, plain, table_row, wiki_link
from hexloop.importers.pages.writing import Draft, Written, write_pages

MOST_BYTES = 32 * 1024
"""How large the page of a table may be before it goes on in another one."""


def write_table(run: Run, database: Database) -> None:
    """Keep a table as a page, as several where it is long."""
    first: Written | None = None
    for draft in _drafts(run, database):
        with run.batch():
            written = write_pages([draft], run.hands)[0]
        first = first or written
    assert first is not None, "a table without rows has a page as well"
    reason = " ".join(words for words in (first.reason, run.faults.get(database.id, "")) if words)
    run.ended[database.id] = Ended(first.outcome, reason, first.url)
    run.step(1)


def _drafts(run: Run, database: Database) -> Iterator[Draft]:
    title = run.plan.titles[database.id]
    lines, size, part, read = _head(run, database), 0, 1, hashlib.sha256()
    for row in run.rows_of(database):
        run.report.table_rows += 1
        line = _row_text(run, database, row)
        if size + len(line) > MOST_BYTES:
            yield _draft(run, database, part, lines, read.hexdigest())
            part, size, read = part + 1, 0, hashlib.sha256()
            lines = [f"This goes on from {wiki_link(title)}.", "", *_headings(database)]
        lines.append(line)
        size += len(line.encode())
        read.update("\x1f".join([row.title, *(cell.text for cell in row.cells)]).encode("utf-8", "replace"))
    yield _draft(run, database, part, lines, read.hexdigest())


def _draft(run: Run, database: Database, part: int, lines: list[str], read: str) -> Draft:
    key, title = table_key(database.id, part), run.plan.titles[database.id]
    if part > 1:
        title = run.plan.claim(key, f"{title[:190]} {part}")
    names = [column.name for column in database.columns]
    marks = [VERSION, names, run.titles.get(database.parent, ""), read]
    return Draft(key, title, "\n".join(lines), hashlib.sha256(repr(marks).encode()).hexdigest())


def _head(run: Run, database: Database) -> list[str]:
    parent = run.plan.titles.get(database.parent)
    lines = [f"Part of {wiki_link(parent)}", ""] if parent else []
    titles = dict.fromkeys(plain(view.title) for view in database.views if view.title != database.title)
    if titles:
        lines += [f"Other views of it in Notion: {', '.join(titles)}", ""]
    return lines + _headings(database)


def _headings(database: Database) -> list[str]:
    names = [plain(column.name) for column in database.columns]
    return [table_row(names), table_row(["---"] * len(names))] if names else []


def _row_text(run: Run, database: Database, row: Row) -> str:
    cells = {cell.name: cell for cell in row.cells}
    written = []
    for column in database.columns:
        cell = cells.get(column.name)
        if column.name == database.title_column:
            written.append(_title(run, row))
        else:
            written.append(cell_text(cell, run.quiet) if cell else "")
    return table_row(written)


def _title(run: Run, row: Row) -> str:
    """The title of a row as a link to what became of it."""
    url, title = run.plan.urls.get(row.page), run.plan.titles.get(row.page)
    if url:
        return f"[{plain(row.title) or 'Untitled'}]({url})"
    return wiki_link(title) if row.page and title else plain(row.title)
