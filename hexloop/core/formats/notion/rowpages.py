"""The pages of a table's rows: which column names them, and which row each of them is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hexloop.core.formats.notion import markdown, markup
from hexloop.core.formats.notion.databases import Table, cells_of
from hexloop.core.formats.notion.matching import match_rows
from hexloop.core.formats.notion.names import id_in, key_of
from hexloop.core.formats.notion.records import Column, Form, Type
from hexloop.core.formats.notion.sorting import Node, head_of, key_of_node, text_of
from hexloop.core.formats.notion.values import iso_of

LOOKED_AT = 5
"""So many pages of an HTML export are read to learn the types of columns that no table on a page shows."""


def match(table: Table, form: Form) -> None:
    """Find the page of each row."""
    if not table.members:
        return
    if table.source is None:
        _follow_links(table)
        match_rows(table, lambda numbers: {number: {} for number in numbers}, lambda _: {})
        return
    _choose_title(table)
    if form is Form.HTML:
        _learn_types(table)
    match_rows(table, lambda numbers: _some_rows(table, numbers), lambda node: _said(node, table, form))


def _follow_links(table: Table) -> None:
    """The rows of a table that stands on a page name and link their pages themselves."""
    assert table.shown_on is not None
    known = {key_of_node(node): node for node in table.members}
    shown = markup.tables_of(text_of(table.shown_on))[table.shown_at]
    for number, (found, cells) in enumerate(shown.rows, start=1):
        links = (id_in(link.get("href") or "") for link in (cells[0].iter("a") if cells else ()))
        page = next((one for one in (found, *links) if one in known), "")
        if page:
            table.row_pages[number] = page
            del known[page]
    table.members = list(known.values())


def _learn_types(table: Table) -> None:
    """The pages of rows have the types of all columns, where a table on a page shows a few."""
    unknown = {column.name for column in table.columns if column.guessed}
    kinds: dict[str, Type] = {}
    for node in table.members[:LOOKED_AT] if unknown else ():
        kinds |= markup.types_of(text_of(node))
    table.columns = tuple(
        replace(column, type=kinds[column.name], guessed=False) if column.guessed and column.name in kinds else column
        for column in table.columns
    )


def _choose_title(table: Table) -> None:
    """Titles stand in the first column, unless a view has moved it: then another one has those of the pages."""
    pages = {key_of(iso_of(node.title)) for node in table.members}
    mine = {key_of(iso_of(title)) for title in table.titles}
    if 2 * len(pages & mine) >= len(pages) or table.source is None:
        return
    columns: list[list[str]] = [[] for _ in table.names]
    for at, cells in enumerate(cells_of(table.source)):
        for place, column in enumerate(columns if at else ()):
            column.append(cells[place].strip() if place < len(cells) else "")
    shared = [len(pages & {key_of(iso_of(cell)) for cell in column}) for column in columns]
    best = max(range(len(columns)), key=lambda place: shared[place])
    if best and shared[best] > shared[0]:
        table.title_column, table.titles = table.names[best], columns[best]
        table.columns = tuple(_with_title(column, table.title_column) for column in table.columns)


def _with_title(column: Column, title: str) -> Column:
    if column.name == title:
        return replace(column, type=Type.TITLE, guessed=False, options=())
    return replace(column, type=Type.TEXT, guessed=True) if column.type is Type.TITLE else column


def _some_rows(table: Table, numbers: set[int]) -> dict[int, Mapping[str, str]]:
    assert table.source is not None
    return {
        number: dict(zip(table.names, cells, strict=False))
        for number, cells in enumerate(cells_of(table.source))
        if number in numbers
    }


def _said(node: Node, table: Table, form: Form) -> Mapping[str, str]:
    """What a page says of its properties, as texts."""
    if form is Form.MARKDOWN:
        return dict(markdown.read_page(head_of(node.file), table.names).properties)
    return markup.texts_of(text_of(node))
