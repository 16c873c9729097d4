"""What an export of Notion holds, as plain records.

Reading goes in two passes. The first makes an ``Index``: names, titles, tables with their columns and counts, sizes; it
is what a wizard shows and what a dry run needs. The second gives page by page (``Page``) and row by row (``Row``), so
that memory stays flat.

**Ids.** An id is what stays the same when the same workspace is exported again: the 32 hexadecimal digits that Notion
gave the page or the table, or ``path:`` and the path where a name carries none. A row without a page of its own has the
id of its table, ``#`` and a hash of its title.

**Texts.** ``Page.body`` is Markdown as pages here are written. Where a link inside the export or a picture stands, it
holds ``LINK_OPEN``, the number of the link in ``Page.links``, and ``LINK_CLOSE``; ``with_links`` puts in what they have
become. Links to other places of the web stand in the text as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

LINK_OPEN, LINK_CLOSE = "\ue010", "\ue011"
_LINK = re.compile(f"{LINK_OPEN}(\\d+){LINK_CLOSE}")


class Form(StrEnum):
    """The two forms in which Notion exports, and what is left where only tables were taken."""

    MARKDOWN = "markdown"
    HTML = "html"
    TABLES = "tables"


class Role(StrEnum):
    """What an entry of the zip file is."""

    PAGE = "page"
    ROW_PAGE = "row page"
    DATABASE = "database"
    ATTACHMENT = "attachment"
    IGNORED = "ignored"


class Type(StrEnum):
    """The kinds of properties. HTML names them; beside a CSV they are guessed from the values."""

    TITLE = "title"
    TEXT = "text"
    NUMBER = "number"
    SELECT = "select"
    MULTI_SELECT = "multi_select"
    STATUS = "status"
    DATE = "date"
    PERSON = "person"
    FILES = "files"
    CHECKBOX = "checkbox"
    URL = "url"
    EMAIL = "email"
    PHONE = "phone"
    RELATION = "relation"
    FORMULA = "formula"
    ROLLUP = "rollup"
    CREATED_TIME = "created_time"
    CREATED_BY = "created_by"
    EDITED_TIME = "last_edited_time"
    EDITED_BY = "last_edited_by"
    UNIQUE_ID = "unique_id"


class Target(StrEnum):
    """What a link inside the export leads to."""

    PAGE = "page"
    DATABASE = "database"
    ATTACHMENT = "attachment"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the zip file (or of a zip file that is a part of it), accounted for.

    ``path`` is unique: parts stand before it, ``Export-….zip/Notes/Trees ….md``. ``id`` is that of the page, table or
    attachment it became, empty where it is ignored; ``reason`` says why it is ignored, or why a page or a table is
    kept as a mere attachment.
    """

    path: str
    size: int
    role: Role
    id: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the export, or a picture. ``words`` are Markdown; ``href`` is the path as written, decoded.

    ``id`` is that of the page, table or attachment; empty where it is missing. ``picture`` is whether it is shown where
    it stands.
    """

    words: str
    href: str
    target: Target
    id: str = ""
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A date or a moment in ISO form (``2024-04-23``, ``2024-12-04T08:45``; exports name no time zone), and the end of
    a range."""

    start: str
    end: str = ""


Value = str | bool | float | Span | tuple[str, ...] | tuple[Link, ...] | None
"""By type: checkbox ``bool``; number ``float``; dates ``Span``; multi-select and person ``tuple[str, …]``; relation and
files ``tuple[Link, …]``; everything else ``str``. ``None`` where the text is empty or is not what its type says."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a page, or a cell of a row. ``text`` is as written."""

    name: str
    type: Type
    text: str
    value: Value


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. ``options`` are its different values, most frequent first, at most 50, for selects, statuses
    and multi-selects; ``samples`` up to three different texts."""

    name: str
    type: Type
    guessed: bool
    filled: int
    options: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """Another CSV of the same table, all of whose rows the table has."""

    path: str
    title: str
    columns: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Database:
    """A table. ``title_column`` is the one that names rows; ``parent`` the page it stands on, empty at the top.

    ``path`` is that of the entry its rows are read from.
    """

    id: str
    title: str
    path: str
    parent: str
    columns: tuple[Column, ...]
    title_column: str
    rows: int
    row_pages: int
    views: tuple[View, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. ``number`` counts from 1; ``page`` is the id of its page, empty where it has none, and ``id``
    is the same where there is one. ``title`` is the first thing to show."""

    id: str
    database: str
    number: int
    title: str
    page: str
    cells: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page as the index knows it. ``parent`` is the id of a page or a table, empty at the top; ``database`` that of
    the table whose row it is; ``folders`` are the layers of folders above it that are no pages (teamspaces)."""

    id: str
    title: str
    path: str
    size: int
    parent: str
    database: str = ""
    folders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file. ``name`` is the last part of its path; ``parent`` the page in whose folder it lies."""

    id: str
    name: str
    path: str
    size: int
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Index:
    """Everything an export holds. Every file is in ``entries`` once. Pages come after the page they belong to.

    ``parts`` are the zip files inside the file that were opened; ``notes`` sentences about what looked odd.
    """

    form: Form
    entries: tuple[Entry, ...]
    databases: tuple[Database, ...]
    pages: tuple[PageEntry, ...]
    attachments: tuple[Attachment, ...]
    parts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its text. ``row`` is the number of its row in ``database``, 0 where the table does not have it.

    ``icon`` is an emoji or the address of a picture, ``tags`` are those that no property holds, ``round`` is
    the key of one of the six where it says so; ``created`` and
    ``edited`` are in ISO form where a property says so; ``notes`` are sentences about what was changed or left out.
    """

    id: str
    title: str
    path: str
    parent: str
    body: str
    database: str = ""
    row: int = 0
    properties: tuple[Property, ...] = ()
    links: tuple[Link, ...] = ()
    icon: str = ""
    cover: Link | None = None
    created: str = ""
    edited: str = ""
    notes: tuple[str, ...] = field(default=())
    tags: tuple[str, ...] = ()
    round: str = ""


class Readable(Protocol):
    """An open export: the index first, then page by page and row by row. Reading raises ``BadFile``."""

    @property
    def index(self) -> Index:
        """What the first pass found."""

    def page(self, found: str) -> Page:
        """A page by its id."""

    def rows(self, database: str) -> Iterator[Row]:
        """The rows of a table by its id."""

    def chunks(self, attachment: str) -> Iterator[bytes]:
        """The bytes of an attachment by its id."""


def with_links(body: str, links: Sequence[Link], write: Callable[[Link], str]) -> str:
    """A body with every link as ``write`` says: ``[[Title]]``, ``![…](/files/…/)``, or plain words."""
    return _LINK.sub(lambda found: write(links[int(found[1])]) if int(found[1]) < len(links) else "", body)
