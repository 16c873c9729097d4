"""Opening an export of Notion: an index first, then page by page and row by row."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path as Folder
from typing import IO

from hexloop.core.formats.archive import Caps
from hexloop.core.formats.notion import markdown, markup
from hexloop.core.formats.notion.databases import Table, cells_of
from hexloop.core.formats.notion.indexing import Built, build
from hexloop.core.formats.notion.parts import opened_parts
from hexloop.core.formats.notion.places import Linker
from hexloop.core.formats.notion.properties import cell_of
from hexloop.core.formats.notion.records import (
    Column,
    Form,
    Index,
    Page,
    PageEntry,
    Property,
    Row,
    Span,
    Target,
    Type,
)
from hexloop.core.formats.notion.sorting import Node, text_of
from hexloop.core.formats.notion.values import iso_of, value_of

Progress = Callable[[int, int], None]


@contextmanager
def open_export(
    file: IO[bytes], *, scratch: Folder | None = None, caps: Caps | None = None, progress: Progress | None = None
) -> Iterator[Export]:
    """Open a zip file that Notion exported. Parts inside are unpacked into files without names in ``scratch`` (the
    system's temporary folder), which end with it.

    ``progress`` gets how many of how many files the first pass has seen. Raises ``BadFile`` with a sentence that says
    what to do, when opening and when reading.
    """
    with ExitStack() as stack:
        yield Export(build(opened_parts(file, stack, scratch=scratch, caps=caps or Caps()), progress))


class Export:
    """An open export. ``index`` says what it holds."""

    def __init__(self, built: Built) -> None:
        self._built = built
        self._entries: Mapping[str, PageEntry] = {entry.id: entry for entry in built.index.pages}

    @property
    def index(self) -> Index:
        """What the first pass found."""
        return self._built.index

    def pages(self, start: int = 0) -> Iterator[Page]:
        """The pages in the order of the index, from the one at ``start`` on. One at a time is in memory."""
        return (self.page(entry.id) for entry in self.index.pages[start:])

    def page(self, found: str) -> Page:
        """A page by its id; ``KeyError`` where there is none."""
        entry = self._entries[found]
        node = self._built.pages[found]
        linker = Linker(self._built.places, node.folder)
        read = self._marked if self.index.form is Form.HTML else self._written
        page = read(entry, node, linker)
        _, number = self._built.rows.get(found, ("", 0))
        moments = {kind: _moment(page, kind) for kind in (Type.CREATED_TIME, Type.EDITED_TIME)}
        return replace(
            page,
            row=number,
            links=tuple(linker.links),
            created=moments[Type.CREATED_TIME],
            edited=moments[Type.EDITED_TIME],
        )

    def rows(self, database: str) -> Iterator[Row]:
        """The rows of a table by its id; ``KeyError`` where there is none."""
        table = self._built.tables[database]
        seen: Counter[str] = Counter()
        for number, cells in enumerate(self._cells(table), start=1):
            title = next((cell.text for cell in cells if cell.name == table.title_column), "").strip()
            title = " ".join(iso_of(title).split())
            seen[title] += 1
            page = table.row_pages.get(number, "")
            yield Row(page or _row_id(table.id, title, seen[title]), table.id, number, title, page, cells)

    def chunks(self, attachment: str) -> Iterator[bytes]:
        """The bytes of an attachment by its id; ``KeyError`` where there is none."""
        return self._built.attachments[attachment].file.chunks()

    def _written(self, entry: PageEntry, node: Node, linker: Linker) -> Page:
        table = self._built.tables.get(entry.database)
        columns = {column.name: column for column in table.columns} if table else {}
        page = markdown.read_page(text_of(node), columns)
        properties = tuple(_property(columns[name], text, linker) for name, text in page.properties)
        body = markdown.body_of(page.lines, linker)
        return Page(entry.id, entry.title, entry.path, entry.parent, body, entry.database, properties=properties)

    def _marked(self, entry: PageEntry, node: Node, linker: Linker) -> Page:
        page = markup.read_page(text_of(node), linker, lambda at: self._link_to_table(entry.id, at, linker))
        return Page(
            id=entry.id,
            title=entry.title,
            path=entry.path,
            parent=entry.parent,
            body=page.body,
            database=entry.database,
            properties=page.properties,
            icon=page.icon,
            cover=page.cover,
            notes=page.notes,
        )

    def _link_to_table(self, page: str, at: int, linker: Linker) -> str:
        found = self._built.shown.get((page, at), "")
        return linker.to(self._built.tables[found].title, Target.DATABASE, found) if found else ""

    def _cells(self, table: Table) -> Iterator[tuple[Property, ...]]:
        if table.source is None:
            yield from self._shown_cells(table)
            return
        linker = Linker(self._built.places, table.source.folder)
        rows = cells_of(table.source)
        next(rows, None)
        for cells in rows:
            texts = [*cells, *[""] * (len(table.columns) - len(cells))]
            pairs = zip(table.columns, texts, strict=False)
            yield tuple(_property(column, text.strip(), linker) for column, text in pairs)

    def _shown_cells(self, table: Table) -> Iterator[tuple[Property, ...]]:
        """The rows of a table that stands only on a page."""
        assert table.shown_on is not None
        linker = Linker(self._built.places, table.shown_on.folder)
        shown = markup.tables_of(text_of(table.shown_on))[table.shown_at]
        for _, cells in shown.rows:
            found = [
                cell_of(column.name, column.type, cell, linker.link)
                for column, cell in zip(table.columns, cells, strict=False)
            ]
            missing = table.columns[len(found) :]
            yield (*found, *(Property(column.name, column.type, "", None) for column in missing))


def _property(column: Column, text: str, linker: Linker) -> Property:
    return Property(column.name, column.type, text, value_of(column.type, text, linker.link))


def _moment(page: Page, kind: Type) -> str:
    spans = (one.value for one in page.properties if one.type is kind)
    return next((span.start for span in spans if isinstance(span, Span)), "")


def _row_id(database: str, title: str, count: int) -> str:
    digest = hashlib.sha256(title.encode()).hexdigest()[:16]
    return f"{database}#{digest}" + (f"-{count}" if count > 1 else "")
