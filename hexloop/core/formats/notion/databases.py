"""The tables of an export: which files belong together, what their columns are, which are only views of others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hexloop.core.formats.notion.names import Path, key_of, titled
from hexloop.core.formats.notion.records import Column, Role, Type, View
from hexloop.core.formats.notion.sheets import BadTable, Seen, headings_of, rows_of
from hexloop.core.formats.notion.sorting import Node, key_of_node

_ALL = "_all"
_LIKELY = 3
"""So many rows in common make a table with another name a view."""


@dataclass(slots=True, eq=False)
class Table:
    """A table on its way to become a ``Database``. ``source`` is the file its rows are read from, ``None`` where they
    stand on the page ``shown_on`` as its table number ``shown_at``."""

    id: str
    title: str
    folder: Path
    stem: str
    source: Node | None
    names: tuple[str, ...]
    columns: tuple[Column, ...]
    titles: list[str]
    also: list[Node] = field(default_factory=list)
    views: list[View] = field(default_factory=list)
    parent: str = ""
    members: list[Node] = field(default_factory=list)
    title_column: str = ""
    row_pages: dict[int, str] = field(default_factory=dict)
    shown_on: Node | None = None
    shown_at: int = 0
    known: set[str] = field(default_factory=set)

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return len(self.titles)


def tables_of(sheets: Iterable[Node], others: list[Node]) -> list[Table]:
    """The tables that the files make. A file that is no table goes to ``others`` with the reason."""
    groups: dict[tuple[str, ...], list[Node]] = {}
    for node in sheets:
        key = (node.name_id,) if node.name_id else (*node.folder, node.stem.removesuffix(_ALL))
        groups.setdefault(key, []).append(node)
    read = [table for nodes in groups.values() if (table := _table(nodes, others))]
    read.sort(key=lambda one: (not _whole(one), -len(one.names), -one.rows, one.folder, one.stem))
    found: list[Table] = []
    for table in read:
        whole = next((other for other in found if _is_view(table, other)), None)
        if whole is None:
            found.append(table)
        else:
            _take_in(whole, table)
    return sorted(found, key=lambda one: (one.folder, one.stem))


def cells_of(node: Node) -> Iterator[list[str]]:
    """The rows of a file, its headings first. Raises ``BadTable``."""
    return rows_of(node.file.chunks())


def _table(nodes: list[Node], others: list[Node]) -> Table | None:
    """The table of some files with one id: the file with all rows, or else the first that can be read."""
    nodes = sorted(nodes, key=lambda node: (not node.stem.endswith(_ALL), node.path))
    found: Table | None = None
    for node in nodes:
        try:
            table = _read(node)
        except BadTable as error:
            node.reason = f"{error} It is kept as a file."
            others.append(node)
            continue
        if found is None:
            found = table
        elif table is not None:
            _take_in(found, table)
        if table is None:
            node.role, node.reason = Role.IGNORED, "An empty file."
            others.append(node)
    return found


def _read(node: Node) -> Table | None:
    rows = cells_of(node)
    names = headings_of(next(rows, []))
    if not names:
        return None
    seen = [Seen(name) for name in names]
    titles: list[str] = []
    for cells in rows:
        titles.append(cells[0].strip())
        for column, cell in zip(seen, cells, strict=False):
            column.add(cell)
    columns = tuple(one.column(None if place else Type.TITLE) for place, one in enumerate(seen))
    node.role = Role.DATABASE
    key = key_of_node(node)
    if not node.name_id:
        key = key.removesuffix(".csv").removesuffix(_ALL)
    stem = node.stem.removesuffix(_ALL)
    return Table(key, titled(stem)[0] or stem, node.folder, stem, node, names, columns, titles, title_column=names[0])


def _whole(table: Table) -> bool:
    return table.source is not None and table.source.stem.endswith(_ALL)


def _is_view(table: Table, whole: Table) -> bool:
    """Whether all rows of a table, as far as it shows them, are rows of another one."""
    if not set(table.names) <= set(whole.names) or table.rows > whole.rows:
        return False
    same_name = key_of(table.title) == key_of(whole.title)
    distinct = len({title for title in table.titles if title})
    if not same_name and (distinct < _LIKELY or len(table.names) < 2):
        return False
    if _whole(table) and table.rows < whole.rows:
        return False
    if table.names[0] == whole.names[0] and Counter(table.titles) - Counter(whole.titles):
        return False
    return not _counted(table, table.names) - _counted(whole, table.names)


def _counted(table: Table, names: tuple[str, ...]) -> Counter[tuple[str, ...]]:
    """The rows of a table in the columns with some names."""
    assert table.source is not None
    places = [table.names.index(name) for name in names]
    rows = cells_of(table.source)
    next(rows, None)
    return Counter(tuple(cells[at].strip() if at < len(cells) else "" for at in places) for cells in rows)


def _take_in(whole: Table, view: Table) -> None:
    """Make a table a view of another one."""
    nodes = [view.source, *view.also] if view.source else view.also
    for node in nodes:
        node.role = Role.IGNORED
        node.reason = f"A view of the table “{whole.title}”, whose rows were all read from another file."
        whole.also.append(node)
    if view.source is not None:
        whole.views.append(View(view.source.file.shown, view.title, view.names, view.rows))
    whole.views += view.views
    whole.known |= {view.id, *view.known}
