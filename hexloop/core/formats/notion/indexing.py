"""The first pass: what an export holds, and how it hangs together, before any page is read as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.notion.databases import Table, tables_of
from hexloop.core.formats.notion.owning import Owners
from hexloop.core.formats.notion.parents import Parents, find_parents, owner_id
from hexloop.core.formats.notion.parts import Parts
from hexloop.core.formats.notion.places import Place, Places
from hexloop.core.formats.notion.records import Attachment, Database, Entry, Index, PageEntry, Role, Target
from hexloop.core.formats.notion.rowpages import match
from hexloop.core.formats.notion.shown import shown_tables
from hexloop.core.formats.notion.sorting import Node, Sorted, key_of_node, path_key, sorted_files
from hexloop.core.formats.notion.values import iso_of

NO_EXPORT = (
    "This file holds no page and no table as Notion exports them. In Notion choose Settings, General, Export all "
    "workspace content (or Export in the menu of a page), as Markdown & CSV or HTML, and import the zip file as it is."
)
TOO_DEEP = "The zip files in this file lie too deep in one another. Unpack the outermost and import what is in it."
FLAT = (
    "This export was made without folders for subpages, so it does not say which page belongs to which. "
    "Export it again with “Create folders for subpages” to keep that."
)


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
    shown = shown_tables(found, tables)
    if not found.pages and not tables:
        raise BadFile(TOO_DEEP if parts.too_deep else NO_EXPORT)
    _give_ids(found, tables)
    parents = find_parents(found, tables, Owners(found.pages, tables))
    _give_attachments_ids(found, parents)
    places = _places(found, tables)
    for table in tables:
        match(table, found.form)
    index = _index(parts, found, tables, parents)
    return Built(
        index=index,
        pages={key_of_node(node): node for node in found.pages},
        tables={one: table for table in tables for one in (table.id, *table.known)},
        attachments={key_of_node(node): node for node in found.others if node.role is Role.ATTACHMENT},
        places=places,
        rows={page: (table.id, number) for table in tables for number, page in table.row_pages.items()},
        shown=shown,
    )


def _give_ids(found: Sorted, tables: list[Table]) -> None:
    """Ids that are used twice stay with the first; the others get that of their path."""
    taken = {one for table in tables for one in (table.id, *table.known)}
    for node in found.pages:
        if key_of_node(node) in taken:
            node.name_id, node.own_id = "", f"path:{node.file.shown}"
        taken.add(key_of_node(node))


def _give_attachments_ids(found: Sorted, parents: Parents) -> None:
    """An attachment is named by its page and its name; where that is not enough, by its path."""
    taken: set[str] = set()
    for node in found.others:
        owner = owner_id(parents.owners.get(node))
        ways = (f"{owner}/{node.path[-1]}" if owner else "", path_key(node.path), f"path:{node.file.shown}")
        if node.role is Role.ATTACHMENT:
            node.name_id, node.own_id = "", next(way for way in ways if way and way not in taken)
            taken.add(node.own_id)


def _places(found: Sorted, tables: list[Table]) -> Places:
    everything = [Place(node.path, Target.PAGE, key_of_node(node)) for node in found.pages]
    for table in tables:
        nodes = [table.source, *table.also] if table.source else table.also
        everything += [Place(node.path, Target.DATABASE, table.id) for node in nodes]
    everything += [
        Place(node.path, Target.ATTACHMENT, key_of_node(node)) for node in found.others if node.role is Role.ATTACHMENT
    ]
    return Places(everything, {one: table.id for table in tables for one in (table.id, *table.known)})


def _index(parts: Parts, found: Sorted, tables: list[Table], parents: Parents) -> Index:
    databases = tuple(_database(table) for table in tables)
    by_node = {node: table for table in tables for node in ([table.source] if table.source else []) + table.also}
    entries = [_entry(node, by_node, parents) for node in dict.fromkeys((*found.all(), *by_node))]
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


def _entry(node: Node, tables: dict[Node, Table], parents: Parents) -> Entry:
    role = node.role
    if role is Role.PAGE and isinstance(parents.owners.get(node), Table):
        role = Role.ROW_PAGE
    own = "" if role is Role.IGNORED else key_of_node(node)
    return Entry(node.file.shown, node.file.size, role, tables[node].id if node in tables else own, node.reason)


def _database(table: Table) -> Database:
    source = table.source or table.shown_on
    assert source is not None
    return Database(
        id=table.id,
        title=table.title or "Untitled",
        path=source.file.shown,
        parent=table.parent,
        columns=table.columns,
        title_column=table.title_column,
        rows=table.rows,
        row_pages=len(table.row_pages),
        views=tuple(sorted(table.views, key=lambda view: view.path)),
    )


def _page_entry(node: Node, parents: Parents) -> PageEntry:
    owner = parents.owners.get(node)
    return PageEntry(
        id=key_of_node(node),
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


def _attachment(node: Node, parents: Parents) -> Attachment:
    return Attachment(
        id=key_of_node(node),
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
