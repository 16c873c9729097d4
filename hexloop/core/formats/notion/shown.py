"""The tables of databases that stand on pages of the HTML export: they tell types, and some exist nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hexloop.core.formats.notion import markup
from hexloop.core.formats.notion.databases import Table
from hexloop.core.formats.notion.elements import words_of
from hexloop.core.formats.notion.names import key_of
from hexloop.core.formats.notion.properties import Shown
from hexloop.core.formats.notion.records import Role, Type
from hexloop.core.formats.notion.sheets import Seen, headings_of
from hexloop.core.formats.notion.sorting import Node, Sorted, key_of_node, text_of


def shown_tables(found: Sorted, tables: list[Table]) -> dict[tuple[str, int], str]:
    """The tables that stand on pages of an HTML export: they tell types, and some exist nowhere else."""
    places: dict[tuple[str, int], str] = {}
    kept: list[Node] = []
    known = {one: table for table in tables for one in (table.id, *table.known)}
    for node in found.pages:
        own = known.get(node.name_id) if node.name_id else None
        for at, shown in enumerate(markup.tables_of(text_of(node)) if node.tables else ()):
            table = own if own and at == 0 else _same_table(node, shown, tables)
            if table is None:
                table = _new_table(node, shown, at)
                tables.append(table)
            else:
                _learn_types(table, shown)
            places[(key_of_node(node), at)] = table.id
        if own is None:
            kept.append(node)
        else:
            # The page of a table holds the table and nothing else.
            node.role = Role.DATABASE
            own.also.append(node)
    found.pages = kept
    return places


def _same_table(node: Node, shown: Shown, tables: list[Table]) -> Table | None:
    title = key_of(shown.title)
    for table in tables:
        if shown.id and shown.id in {table.id, *table.known}:
            return table
    alike = [one for one in tables if key_of(one.title) == title and set(shown.names) <= set(one.names)]
    inside = [one for one in alike if one.folder[: len(node.folder)] == node.folder]
    return next(iter(inside or (alike if len(alike) == 1 else [])), None)


def _new_table(node: Node, shown: Shown, at: int) -> Table:
    """A table that stands only on a page."""
    names = headings_of(list(shown.names) or ["Name"])
    seen = [Seen(name) for name in names]
    titles: list[str] = []
    for _, cells in shown.rows:
        texts = [words_of(cell) for cell in cells]
        titles.append(texts[0] if texts else "")
        for column, text in zip(seen, texts, strict=False):
            column.add(text)
    kinds = [*shown.kinds, *[None] * len(names)]
    columns = tuple(one.column(kind or (None if place else Type.TITLE)) for place, (one, kind) in _paired(seen, kinds))
    alone = not shown.title
    table = Table(
        id=shown.id or f"{key_of_node(node)}/{at}",
        title=shown.title or node.title,
        folder=node.folder if alone else (*node.folder, node.stem),
        stem=node.stem if alone else shown.title,
        source=None,
        names=names,
        columns=columns,
        titles=titles,
        title_column=names[0],
    )
    table.shown_on, table.shown_at = node, at
    return table


def _paired(seen: list[Seen], kinds: list[Type | None]) -> Iterator[tuple[int, tuple[Seen, Type | None]]]:
    return enumerate(zip(seen, kinds, strict=False))


def _learn_types(table: Table, shown: Shown) -> None:
    kinds = {name: kind for name, kind in zip(shown.names, shown.kinds, strict=False) if kind}
    table.columns = tuple(
        replace(column, type=kinds[column.name], guessed=False) if column.name in kinds else column
        for column in table.columns
    )
    table.title_column = next((name for name, kind in kinds.items() if kind is Type.TITLE), table.title_column)
