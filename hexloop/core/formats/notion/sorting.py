"""What each file of an export is: told by its content and by how Notion names things, never by its ending alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from hexloop.core.formats.notion import markup
from hexloop.core.formats.notion.elements import MOST_TAGS, without_own_signs
from hexloop.core.formats.notion.names import Path, id_in, is_junk, split, titled
from hexloop.core.formats.notion.parts import Packed
from hexloop.core.formats.notion.records import Form, Role
from hexloop.core.formats.notion.sheets import MOST_BYTES

MOST_PAGE = 8 * 1024 * 1024
MOST_MARKDOWN = 2 * 1024 * 1024
"""No page that a person wrote has more; what has is kept as a file. HTML is four times as long for the same words."""
HEAD = 64 * 1024

JUNK = "An operating system left it; it is not from Notion."
CONTENTS = "A table of contents of the export itself."
TWICE = "The same file is in another part of the export."
TOO_LONG = "It is too long for a page, so it is kept as a file."

_TITLE = re.compile(r"\s*# +(.*)")
_ALL = "_all"
_HTML = {".html", ".htm"}
_MARKDOWN = {".md", ".markdown"}


@dataclass(slots=True, eq=False)
class Node:
    """A file on its way to become something. ``stem`` is its name without ending, ``named`` and ``name_id`` the title
    and the id in it; ``title``, ``own_id`` and ``tables`` are what the page itself says."""

    file: Packed
    role: Role
    reason: str = ""
    stem: str = ""
    ending: str = ""
    named: str = ""
    name_id: str = ""
    title: str = ""
    own_id: str = ""
    tables: bool = False

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.file.path

    @property
    def folder(self) -> Path:
        """The folder in which it lies."""
        return self.file.path[:-1]


@dataclass(slots=True)
class Sorted:
    """All files by what they are. ``sheets`` are the files that may be tables."""

    form: Form = Form.TABLES
    pages: list[Node] = field(default_factory=list)
    sheets: list[Node] = field(default_factory=list)
    others: list[Node] = field(default_factory=list)

    def all(self) -> Iterator[Node]:
        """Every file once."""
        yield from (*self.pages, *self.sheets, *self.others)


def sorted_files(files: list[Packed], tick: Callable[[], None]) -> Sorted:
    """Sort the files of an export; ``tick`` is called for each. Raises ``BadFile`` where one cannot be unpacked."""
    found = Sorted()
    seen: set[tuple[Path, int, int]] = set()
    candidates: list[Node] = []
    for file in files:
        tick()
        node = _node(file, seen)
        (candidates if node.role is not Role.IGNORED else found.others).append(node)
    html = [node for node in candidates if node.ending in _HTML and _read_html(node)]
    markdown = [node for node in candidates if node.ending in _MARKDOWN]
    with_ids = any(node.name_id for node in (*html, *markdown) or candidates)
    mine = [node for node in markdown if node.name_id or not with_ids]
    # What is the smaller part, or lies deeper, was attached to a page of the other form.
    pages = html if html and _weight(html) >= _weight(mine) else mine
    if pages:
        found.form = Form.HTML if pages is html else Form.MARKDOWN
    for node in candidates:
        node.role = Role.ATTACHMENT
    for node in sorted(pages, key=lambda one: one.file.shown):
        _sort_page(node, found)
    taken = set(pages)
    _sort_others([node for node in candidates if node not in taken], found, with_ids=with_ids)
    return found


def _weight(pages: list[Node]) -> tuple[int, int]:
    return sum(bool(node.name_id) for node in pages), -min((len(node.path) for node in pages), default=99)


def _node(file: Packed, seen: set[tuple[Path, int, int]]) -> Node:
    if file.fault:
        return Node(file, Role.IGNORED, file.fault)
    if is_junk(file.path):
        return Node(file, Role.IGNORED, JUNK)
    key = (file.path, file.size, file.crc)
    if key in seen:
        return Node(file, Role.IGNORED, TWICE)
    seen.add(key)
    stem, ending = split(file.path[-1])
    bare = stem.removesuffix(_ALL) if ending == ".csv" else stem
    named, name_id = titled(bare)
    return Node(file, Role.ATTACHMENT, "", stem, ending, named, name_id, named)


def _read_html(node: Node) -> bool:
    """Whether an HTML file is a page of Notion's; what its head says is noted."""
    long = node.file.size > MOST_PAGE
    data = next(iter(node.file.chunks()), b"") if long else node.file.read(MOST_PAGE)
    if not markup.is_page(data):
        return False
    head = markup.head_of(data)
    node.title = head.title or node.named
    node.own_id = head.id
    node.tables = head.tables
    if long or data.count(b"<") > MOST_TAGS:
        node.reason = TOO_LONG
    return True


def _sort_page(node: Node, found: Sorted) -> None:
    if node.reason or node.file.size > (MOST_MARKDOWN if node.ending in _MARKDOWN else MOST_PAGE):
        node.reason = TOO_LONG
        found.others.append(node)
        return
    node.role = Role.PAGE
    if node.ending in _MARKDOWN:
        title = _TITLE.match(without_own_signs(head_of(node.file)))
        node.title = (title[1].strip() if title else "") or node.named
    found.pages.append(node)


def text_of(node: Node) -> str:
    """The text of a page's file. What is no UTF-8 becomes marks."""
    text = node.file.read(MOST_PAGE).decode("utf-8-sig", "replace")
    return without_own_signs(text).replace("\r\n", "\n").replace("\r", "\n")


def head_of(file: Packed) -> str:
    """The beginning of a file as text."""
    chunk = next(iter(file.chunks()), b"")
    return chunk[:HEAD].decode("utf-8-sig", "replace")


def _sort_others(nodes: list[Node], found: Sorted, *, with_ids: bool) -> None:
    twins = {(node.folder, node.stem) for node in nodes if node.ending == ".csv"}
    owned = {(*node.folder, stem) for node in found.pages for stem in (node.stem, node.named)}
    for node in nodes:
        if node.ending == ".csv" and (node.name_id or not with_ids or _has_twin(node, twins)):
            if node.file.size <= MOST_BYTES:
                found.sheets.append(node)
                continue
            node.reason = f"It has more than {MOST_BYTES // 2**20} MB, so it is kept as a file."
        above = (node.folder[:at] for at in range(1, len(node.folder) + 1))
        if node.path[-1].lower() == "index.html" and not any(folder in owned for folder in above):
            node.role, node.reason = Role.IGNORED, CONTENTS
        found.others.append(node)


def _has_twin(node: Node, twins: set[tuple[Path, str]]) -> bool:
    """Whether there are both the whole table and a view of it, as Notion alone writes them."""
    other = node.stem.removesuffix(_ALL) if node.stem.endswith(_ALL) else node.stem + _ALL
    return (node.folder, other) in twins


def key_of_node(node: Node) -> str:
    """The id that stays the same when the workspace is exported again."""
    return node.name_id or node.own_id or path_key(node.path)


def path_key(path: Path) -> str:
    """An id made of a path, without the folder that Notion puts around an export."""
    inner = path[1:] if len(path) > 1 and id_in(path[0]) else path
    return "path:" + "/".join(inner)
