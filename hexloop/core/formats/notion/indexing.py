"""The first pass: what an export holds, and how it hangs together, before any page is read as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.notion import markdown, markup
from hexloop.core.formats.notion.databases import Table, cells_of, tables_of
from hexloop.core.formats.notion.elements import without_own_signs, words_of
from hexloop.core.formats.notion.matching import match_rows
from hexloop.core.formats.notion.names import Path, id_in, is_root, key_of
from hexloop.core.formats.notion.owning import Owner, Owners, layers
from hexloop.core.formats.notion.parts import Parts
from hexloop.core.formats.notion.places import Place, Places
from hexloop.core.formats.notion.properties import Shown
from hexloop.core.formats.notion.records import (
    Attachment,
    Column,
    Database,
    Entry,
    Form,
    Index,
    PageEntry,
    Role,
    Target,
    Type,
)
from hexloop.core.formats.notion.sheets import Seen, headings_of
from hexloop.core.formats.notion.sorting import (
    MOST_PAGE,
    Node,
    Sorted,
    head_of,
    key_of_node,
    path_key,
    sorted_files,
)
from hexloop.core.formats.notion.values import iso_of

NO_EXPORT = (
    "This file holds no page and no table as Notion exports them. In Notion choose Settings, General, Export all "
    "workspace content (or Export in the menu of a page), as Markdown & CSV or as HTML, and import the zip file as it is."
)
TOO_DEEP = "The zip files in this file lie too deep in one another. Unpack the outermost and import what is in it."
FLAT = (
    "This export was made without folders for subpages, so it does not say which page belongs to which. "
    "Export it again with “Create folders for subpages” to keep that."
)
_PROPERTY_ROW = re.compile(rb'class="property-row')


@dataclass(slots=True)
class Built:
    """The index, and what the second pass needs: files by id, tables, where links lead."""

    index: Index
    pages: dict[str, Node]
    tables: dict[str, Table]
    attachments: dict[str, Node]
    places: Places
    rows: dict[str, tuple[str, int]] = field(default_factory=dict)
    shown: dict[tuple[str, int], str] = field(default_factory=dict)


def build(parts: Parts, progress: Callable[[int, int], None] | None) -> Built:
    """Look through all files of an export. ``progress`` gets how many of how many are done. Raises ``BadFile``."""
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        if progress:
            progress(done, len(parts.files))

    found = sorted_files(parts.files, tick)
    tables = tables_of(found.sheets, found.others)
    shown = _shown_tables(found, tables)
    if not found.pages and not tables:
        raise BadFile(TOO_DEEP if parts.too_deep else NO_EXPORT)
    _give_ids(found, tables)
    parents = _find_parents(found, tables, Owners(found.pages, tables))
    _give_attachments_ids(found, parents)
    places = _places(found, tables)
    for table in tables:
        _match(table, found.form)
    index = _index(parts, found, tables, parents)
    return Built(
        index=index,
        pages={_id(node): node for node in found.pages},
        tables={one: table for table in tables for one in (table.id, *table.known)},
        attachments={_id(node): node for node in found.others if node.role is Role.ATTACHMENT},
        places=places,
        rows={page: (table.id, number) for table in tables for number, page in table.row_pages.items()},
        shown=shown,
    )


def text_of(node: Node) -> str:
    """The text of a page's file. What is no UTF-8 becomes marks."""
    text = node.file.read(MOST_PAGE).decode("utf-8-sig", "replace")
    return without_own_signs(text).replace("\r\n", "\n").replace("\r", "\n")


def _id(node: Node) -> str:
    return key_of_node(node)


def _give_ids(found: Sorted, tables: list[Table]) -> None:
    """Ids that are used twice stay with the first; the others get that of their path."""
    taken = {one for table in tables for one in (table.id, *table.known)}
    for node in found.pages:
        if _id(node) in taken:
            node.name_id, node.own_id = "", f"path:{node.file.shown}"
        taken.add(_id(node))


def _give_attachments_ids(found: Sorted, parents: _Parents) -> None:
    """An attachment is named by its page and its name; where that is not enough, by its path."""
    taken: set[str] = set()
    for node in found.others:
        owner = owner_id(parents.owners.get(node))
        ways = (f"{owner}/{node.path[-1]}" if owner else "", path_key(node.path), f"path:{node.file.shown}")
        if node.role is Role.ATTACHMENT:
            node.name_id, node.own_id = "", next(way for way in ways if way and way not in taken)
            taken.add(node.own_id)


def _shown_tables(found: Sorted, tables: list[Table]) -> dict[tuple[str, int], str]:
    """The tables that stand on pages of an HTML export: they tell types, and some exist nowhere else."""
    places: dict[tuple[str, int], str] = {}
    kept: list[Node] = []
    for node in found.pages:
        own = next((table for table in tables if node.name_id and node.name_id in {table.id, *table.known}), None)
        for at, shown in enumerate(markup.tables_of(text_of(node)) if node.tables else ()):
            table = own if own and at == 0 else _same_table(node, shown, tables)
            if table is None:
                table = _new_table(node, shown, at)
                tables.append(table)
            else:
                _learn_types(table, shown)
            places[(_id(node), at)] = table.id
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
        id=shown.id or f"{_id(node)}/{at}",
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


def _places(found: Sorted, tables: list[Table]) -> Places:
    everything = [Place(node.path, Target.PAGE, _id(node)) for node in found.pages]
    for table in tables:
        nodes = [table.source, *table.also] if table.source else table.also
        everything += [Place(node.path, Target.DATABASE, table.id) for node in nodes]
    everything += [
        Place(node.path, Target.ATTACHMENT, _id(node)) for node in found.others if node.role is Role.ATTACHMENT
    ]
    return Places(everything, {one: table.id for table in tables for one in (table.id, *table.known)})


@dataclass(slots=True)
class _Parents:
    """For every page and attachment what it belongs to, and the folders above that belong to nothing."""

    owners: dict[Node, Owner | None] = field(default_factory=dict)
    layers: dict[Node, tuple[str, ...]] = field(default_factory=dict)
    flat: bool = False


def _find_parents(found: Sorted, tables: list[Table], owners: Owners) -> _Parents:
    parents = _Parents()
    for node in found.pages:
        owner, between = owners.above(node.folder, node.path[-1], node.title)
        owner = None if owner is node else owner
        parents.owners[node] = owner
        whole = len(between) == len(node.folder)
        parents.layers[node] = layers(between, is_root=whole and bool(between) and is_root(between[0]))
        if isinstance(owner, Table):
            owner.members.append(node)
    for node in found.others:
        if node.role is Role.ATTACHMENT:
            parents.owners[node] = owners.above(node.folder, node.path[-1])[0]
    for table in tables:
        if table.shown_on is not None:
            table.parent = _id(table.shown_on)
        elif table.source is not None:
            owner = owners.above(table.source.folder, table.source.path[-1])[0]
            table.parent = owner.id if isinstance(owner, Table) else _id(owner) if owner else ""
    parents.flat = _is_flat(found, parents)
    if parents.flat:
        _adopt(found, tables, parents)
    return parents


def _is_flat(found: Sorted, parents: _Parents) -> bool:
    """Whether pages stand side by side that would have had folders: more than one, and none belongs to another."""
    return len(found.pages) > 1 and not any(parents.owners[node] for node in found.pages)


def _adopt(found: Sorted, tables: list[Table], parents: _Parents) -> None:
    """In a flat export, the pages of a table's rows lie beside it: they have its titles and its properties."""
    titles: dict[tuple[Path, str], list[Table]] = {}
    for table in tables:
        for title in {key_of(iso_of(one)) for one in table.titles}:
            titles.setdefault((table.folder, title), []).append(table)
    for node in found.pages:
        there = titles.get((node.folder, key_of(iso_of(node.title))), [])
        mine = [table for table in there if _has_properties(node, table, found.form)]
        if len(mine) == 1:
            parents.owners[node] = mine[0]
            mine[0].members.append(node)


def _has_properties(node: Node, table: Table, form: Form) -> bool:
    if form is Form.HTML:
        return bool(_PROPERTY_ROW.search(node.file.read(MOST_PAGE)))
    return bool(markdown.read_page(head_of(node.file), table.names).properties)


def _match(table: Table, form: Form) -> None:
    """Find the page of each row."""
    if table.source is None:
        known = {_id(node) for node in table.members}
        assert table.shown_on is not None
        shown = markup.tables_of(text_of(table.shown_on))[table.shown_at]
        for number, (found, cells) in enumerate(shown.rows, start=1):
            links = (id_in(link.get("href") or "") for link in (cells[0].iter("a") if cells else ()))
            page = next((one for one in (found, *links) if one in known), "")
            if page:
                table.row_pages[number] = page
        table.members = [node for node in table.members if _id(node) not in set(table.row_pages.values())]
        match_rows(table, lambda _: {}, lambda _: {})
        return
    if table.members:
        _choose_title(table)
        match_rows(table, lambda numbers: _some_rows(table, numbers), lambda node: _said(node, table, form))


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
        kinds = {table.names[best]: Type.TITLE, table.names[0]: Type.TEXT}
        table.columns = tuple(
            replace(column, type=kinds.get(column.name, column.type), options=()) if column.name in kinds else column
            for column in table.columns
        )


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


def _index(parts: Parts, found: Sorted, tables: list[Table], parents: _Parents) -> Index:
    databases = tuple(_database(table) for table in tables)
    entries = [_entry(node, tables_by_node(tables), parents) for node in found.all()]
    own = {node for table in tables for node in table.also}
    listed = {*found.pages, *found.sheets, *found.others}
    entries += [_entry(node, tables_by_node(tables), parents) for node in own if node not in listed]
    attachments = [node for node in found.others if node.role is Role.ATTACHMENT]
    return Index(
        form=found.form,
        entries=tuple(sorted(entries, key=lambda entry: entry.path)),
        databases=databases,
        pages=tuple(_ordered(_page_entry(node, parents) for node in found.pages)),
        attachments=tuple(_attachment(node, parents) for node in sorted(attachments, key=lambda one: one.file.shown)),
        parts=tuple(parts.opened),
        notes=(FLAT,) if parents.flat else (),
    )


def tables_by_node(tables: list[Table]) -> dict[Node, Table]:
    """The table of each file that belongs to one."""
    return {node: table for table in tables for node in ([table.source] if table.source else []) + table.also}


def _entry(node: Node, tables: dict[Node, Table], parents: _Parents) -> Entry:
    role = node.role
    if role is Role.PAGE and isinstance(parents.owners.get(node), Table):
        role = Role.ROW_PAGE
    own = "" if role is Role.IGNORED else _id(node)
    return Entry(node.file.shown, node.file.size, role, tables[node].id if node in tables else own, node.reason)


def _database(table: Table) -> Database:
    source = table.source or table.shown_on
    assert source is not None
    columns: tuple[Column, ...] = table.columns
    return Database(
        id=table.id,
        title=table.title or "Untitled",
        path=source.file.shown,
        parent=table.parent,
        columns=columns,
        title_column=table.title_column,
        rows=table.rows,
        row_pages=len(table.row_pages),
        views=tuple(sorted(table.views, key=lambda view: view.path)),
    )


def _page_entry(node: Node, parents: _Parents) -> PageEntry:
    owner = parents.owners.get(node)
    return PageEntry(
        id=_id(node),
        title=title_of(node),
        path=node.file.shown,
        size=node.file.size,
        parent=owner_id(owner),
        database=owner.id if isinstance(owner, Table) else "",
        folders=parents.layers.get(node, ()),
    )


def title_of(node: Node) -> str:
    """The title of a page as it is shown: a mention of a date in ISO form."""
    return " ".join(iso_of(node.title.strip()).split()) or "Untitled"


def owner_id(owner: Owner | None) -> str:
    """The id of an owner, empty where there is none."""
    if owner is None:
        return ""
    return owner.id if isinstance(owner, Table) else _id(owner)


def _attachment(node: Node, parents: _Parents) -> Attachment:
    return Attachment(
        id=_id(node),
        name=node.path[-1],
        path=node.file.shown,
        size=node.file.size,
        parent=owner_id(parents.owners.get(node)),
    )


def _ordered(pages: Iterator[PageEntry]) -> list[PageEntry]:
    """Pages in the order of their paths, each after the page it belongs to."""
    by_path = sorted(pages, key=lambda page: page.path)
    by_id = {page.id: page for page in by_path}
    done: dict[str, PageEntry] = {}
    for page in by_path:
        chain: list[PageEntry] = []
        at: PageEntry | None = page
        while at is not None and at.id not in done and at not in chain:
            chain.append(at)
            at = by_id.get(at.parent)
        done |= {one.id: one for one in reversed(chain)}
    return list(done.values())
