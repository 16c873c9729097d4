"""Which page or table everything belongs to. Folders are named like the page they belong to, with its id or without."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote

from hexloop.core.formats.notion.databases import Table
from hexloop.core.formats.notion.names import Path, key_of, squeezed, titled
from hexloop.core.formats.notion.places import CUT
from hexloop.core.formats.notion.sorting import MOST_PAGE, Node

Owner = Node | Table

_ADDRESS = re.compile(r"""\]\(([^)\s]{1,2000})\)|\b(?:href|src)="([^"]{1,2000})\"""")


@dataclass(slots=True)
class Owners:
    """The pages and tables of an export by the folders that may be theirs."""

    pages: list[Node]
    tables: list[Table]
    _stems: dict[tuple[Path, str], list[Owner]] = field(default_factory=dict)
    _titles: dict[tuple[Path, str], list[Owner]] = field(default_factory=dict)
    _folders: dict[Path, list[tuple[str, Owner]]] = field(default_factory=dict)
    _ids: dict[str, Owner] = field(default_factory=dict)
    _found: dict[Path, list[Owner]] = field(default_factory=dict)
    _addresses: dict[Node, set[str]] = field(default_factory=dict)
    _rows: dict[Table, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for table in self.tables:
            nodes = [table.source, *table.also] if table.source else table.also
            for folder, stem in {(node.folder, node.stem.removesuffix("_all")) for node in nodes} or _shown_at(table):
                self._add(table, folder, stem)
        for page in self.pages:
            self._add(page, page.folder, page.stem)

    def of(self, folder: Path, name: str, title: str = "") -> Owner | None:
        """What something belongs to that lies in a folder: ``name`` is that of its file, ``title`` that of a page."""
        there = self._candidates(folder)
        if len(there) < 2:
            return there[0] if there else None
        if title:
            rows = (one for one in there if isinstance(one, Table) and key_of(title) in self._row_titles(one))
            found = next(rows, None)
            if found:
                return found
        linking = (one for one in there if isinstance(one, Node) and name in self._linked(one))
        return next(linking, there[0])

    def above(self, folder: Path, name: str, title: str = "") -> tuple[Owner | None, tuple[str, ...]]:
        """The nearest owner of the folders above, and the folders in between that belong to nothing."""
        between: list[str] = []
        while folder:
            found = self.of(folder, name, title)
            if found is not None:
                return found, tuple(reversed(between))
            between.append(folder[-1])
            folder, name, title = folder[:-1], folder[-1], ""
        return None, tuple(reversed(between))

    def _add(self, owner: Owner, folder: Path, stem: str) -> None:
        title, found = titled(stem)
        self._stems.setdefault((folder, _alike(stem)), []).append(owner)
        self._titles.setdefault((folder, key_of(title)), []).append(owner)
        self._folders.setdefault(folder, []).append((squeezed(title), owner))
        if found:
            self._ids.setdefault(found, owner)

    def _candidates(self, folder: Path) -> list[Owner]:
        if folder not in self._found:
            self._found[folder] = self._look(folder[:-1], folder[-1]) if folder else []
        return self._found[folder]

    def _look(self, above: Path, name: str) -> list[Owner]:
        title, found = titled(name)
        exact = self._stems.get((above, _alike(name)))
        if exact:
            return exact
        if found:
            return [self._ids[found]] if found in self._ids else []
        same = self._titles.get((above, key_of(title)))
        return same or self._cut(above, squeezed(title))

    def _cut(self, above: Path, letters: str) -> list[Owner]:
        """Owners whose names begin alike, where one of the two was cut."""
        if len(letters) < CUT:
            return []
        there = self._folders.get(above, [])
        return [one for own, one in there if len(own) >= CUT and (own.startswith(letters) or letters.startswith(own))]

    def _linked(self, page: Node) -> set[str]:
        """The names of files that a page links to."""
        if page not in self._addresses:
            text = page.file.read(MOST_PAGE).decode("utf-8-sig", "replace")
            found = (first or second for first, second in _ADDRESS.findall(text))
            names = {unicodedata.normalize("NFC", unquote(one)).partition("#")[0].rpartition("/")[2] for one in found}
            self._addresses[page] = names
        return self._addresses[page]

    def _row_titles(self, table: Table) -> set[str]:
        if table not in self._rows:
            self._rows[table] = {key_of(title) for title in table.titles}
        return self._rows[table]


def _shown_at(table: Table) -> set[tuple[Path, str]]:
    """Where the rows of a table lie that stands only on a page: in the folder of the page."""
    page = table.shown_on
    if page is None or table.folder == page.folder:
        return {(table.folder, table.stem)}
    return {((*page.folder, name), table.stem) for name in (page.stem, page.named)}


def layers(folders: Iterable[str], *, is_root: bool) -> tuple[str, ...]:
    """Folders without the one that Notion puts around an export."""
    found = tuple(folders)
    return found[1:] if is_root else found


def _alike(stem: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", stem).casefold().split())
