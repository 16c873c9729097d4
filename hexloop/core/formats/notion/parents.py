"""What every page, table and file of an export belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hexloop.core.formats.notion import markdown
from hexloop.core.formats.notion.databases import Table
from hexloop.core.formats.notion.names import Path, is_root, key_of
from hexloop.core.formats.notion.owning import Owner, Owners, layers
from hexloop.core.formats.notion.records import Form, Role
from hexloop.core.formats.notion.sorting import MOST_PAGE, Node, Sorted, head_of, key_of_node
from hexloop.core.formats.notion.values import iso_of

_PROPERTY_ROW = re.compile(rb'class="property-row')


@dataclass(slots=True)
class Parents:
    """For every page and attachment what it belongs to, and the folders above that belong to nothing."""

    owners: dict[Node, Owner | None] = field(default_factory=dict)
    layers: dict[Node, tuple[str, ...]] = field(default_factory=dict)
    flat: bool = False


def find_parents(found: Sorted, tables: list[Table], owners: Owners) -> Parents:
    parents = Parents()
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
            table.parent = key_of_node(table.shown_on)
        elif table.source is not None:
            owner = owners.above(table.source.folder, table.source.path[-1])[0]
            table.parent = owner.id if isinstance(owner, Table) else key_of_node(owner) if owner else ""
    parents.flat = _is_flat(found, parents)
    if parents.flat:
        _adopt(found, tables, parents)
    return parents


def _is_flat(found: Sorted, parents: Parents) -> bool:
    """Whether pages stand side by side that would have had folders: more than one, and none belongs to another."""
    return len(found.pages) > 1 and not any(parents.owners[node] for node in found.pages)


def _adopt(found: Sorted, tables: list[Table], parents: Parents) -> None:
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


def owner_id(owner: Owner | None) -> str:
    """The id of an owner, empty where there is none."""
    if owner is None:
        return ""
    return owner.id if isinstance(owner, Table) else key_of_node(owner)
