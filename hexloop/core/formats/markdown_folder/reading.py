"""Opening a folder of Markdown that comes as a zip file, or one page of it: an index first, then page by page.

It is read as the same records as an export of Notion, so that one machinery carries both.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO

from hexloop.core.formats.archive import Archive, Caps, open_archive
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.markdown_folder.body import REFERENCE, Body, without_title
from hexloop.core.formats.markdown_folder.places import Linker, Places
from hexloop.core.formats.markdown_folder.properties import Fields, properties_of, read_fields
from hexloop.core.formats.markdown_folder.sorting import MOST_PAGE, PAGES, Found, sort_files
from hexloop.core.formats.notion.elements import without_own_signs
from hexloop.core.formats.notion.names import split
from hexloop.core.formats.notion.records import Attachment, Entry, Form, Index, Page, PageEntry, Role, Row

Progress = Callable[[int, int], None]
COMMENTS = "Comments of Obsidian's (%% … %%) were left out: pages here have no place for them."
_EMPTY = (
    "There is no page in this. Choose a folder with Markdown files (.md): an Obsidian vault, or one that another "
    "program writes."
)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
EVERY = 100
CAPS = Caps()


@contextmanager
def open_vault(
    file: IO[bytes], name: str = "", *, caps: Caps = CAPS, progress: Progress | None = None
) -> Iterator[Vault]:
    """Open a folder that comes as a zip file, or a single page called ``name``. ``progress`` gets how many of how many
    pages were seen. Raises ``BadFile``, when opening and when reading."""
    file.seek(0)
    if split(name)[1] in PAGES and not zipfile.is_zipfile(file):
        file.seek(0)
        file = _packed(file, name)
    file.seek(0)
    yield Vault(open_archive(file, caps), progress or (lambda done, total: None))


class Vault:
    """An open folder. ``index`` says what it holds."""

    def __init__(self, archive: Archive, progress: Progress) -> None:
        self._archive = archive
        root, found = sort_files(archive)
        pages = [one for one in found if one.role is Role.PAGE]
        if not pages:
            raise BadFile(_EMPTY)
        self._files: dict[str, Found] = {_id(root, one): one for one in found if one.role is not Role.IGNORED}
        self._titles: dict[str, str] = {}
        self._blocks: set[str] = set()
        aliases: dict[str, str] = {}
        for done, one in enumerate(pages):
            if done % EVERY == 0:
                progress(done, len(pages))
            self._look(_id(root, one), one, aliases)
        attachments = {one.path: _id(root, one) for one in found if one.role is Role.ATTACHMENT}
        self._places = Places({one.path: _id(root, one) for one in pages}, attachments, aliases)
        self._index = Index(
            form=Form.MARKDOWN,
            entries=tuple(_entry(root, one) for one in found),
            databases=(),
            pages=tuple(self._page_entry(root, one) for one in pages),
            attachments=tuple(
                Attachment(_id(root, one), one.path[-1], one.shown, one.size)
                for one in found
                if one.role is Role.ATTACHMENT
            ),
        )

    @property
    def index(self) -> Index:
        """What the first pass found."""
        return self._index

    def page(self, found: str) -> Page:
        """A page by its id; ``KeyError`` where there is none."""
        one, title = self._files[found], self._titles[found]
        text, notes = self._text(one)
        fields, rest = read_fields(text)
        linker = Linker(self._places, one.path[:-1])
        properties = tuple(properties_of(fields, linker.link))
        body = Body(linker, self._blocks)
        written = body.read(without_title(rest, title))
        if fields.fault:
            notes.append(fields.fault)
        if body.comments:
            notes.append(COMMENTS)
        return Page(
            id=found,
            title=title,
            path=one.shown,
            parent="",
            body=written,
            properties=properties,
            links=tuple(linker.links),
            created=fields.created,
            tags=fields.tags,
            round=fields.round,
            notes=tuple(notes),
        )

    def rows(self, database: str) -> Iterator[Row]:
        """There are no tables in a folder."""
        raise KeyError(database)

    def chunks(self, attachment: str) -> Iterator[bytes]:
        """The bytes of an attachment by its id; ``KeyError`` where there is none."""
        return self._archive.chunks(self._files[attachment].entry)

    def _look(self, found: str, one: Found, aliases: dict[str, str]) -> None:
        """What the index must know of a page. One that cannot be read has the name of its file."""
        fields = Fields()
        try:
            text, _ = self._text(one)
        except BadFile:
            text = ""
        if text:
            fields, _ = read_fields(text)
            self._blocks.update(REFERENCE.findall(text))
        self._titles[found] = fields.title or split(one.path[-1])[0]
        for alias in (*fields.aliases, fields.title):
            if alias:
                aliases.setdefault(alias, found)

    def _text(self, one: Found) -> tuple[str, list[str]]:
        raw = self._archive.read(one.entry, most=MOST_PAGE)
        text, notes = decoded(raw)
        return without_own_signs(text).replace("\r\n", "\n").replace("\r", "\n"), notes

    def _page_entry(self, root: str, one: Found) -> PageEntry:
        found = _id(root, one)
        folders = one.path[:-1] or ((root,) if root else ())
        return PageEntry(found, self._titles[found], one.shown, one.size, "", folders=folders)


def decoded(raw: bytes) -> tuple[str, list[str]]:
    """A text in whatever encoding it has, and what to say of it."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace"), []
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace"), ["It is not written in UTF-8, so it was read as Windows-1252."]


def _id(root: str, one: Found) -> str:
    """What stays the same when the folder is brought again, whether packed or not."""
    return "/".join((root, *one.path)) if root else "/".join(one.path)


def _entry(root: str, one: Found) -> Entry:
    return Entry(one.shown, one.size, one.role, "" if one.role is Role.IGNORED else _id(root, one), one.reason)


def _packed(file: IO[bytes], name: str) -> IO[bytes]:
    """A single page as a folder with nothing else in it."""
    raw = file.read(MOST_PAGE + 1)
    if len(raw) > MOST_PAGE:
        raise BadFile(f"{name} has more than {MOST_PAGE // 2**20} MB. Split it and import the parts.")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(name.replace("\\", "/").rpartition("/")[2] or "page.md", raw)
    return packed
