"""Exports of Notion: looked at, and imported with a meaning for each table."""

from __future__ import annotations

import re
import zipfile
from typing import IO, Any

from hexloop.apps.accounts.models import User
from hexloop.apps.files import store
from hexloop.apps.files.models import Source
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.notion.reading import open_export
from hexloop.core.formats.notion.records import Form, Index, Role
from hexloop.importers.door import Door
from hexloop.importers.notion.carrying import import_export
from hexloop.importers.pages.mapping import as_json, database_json, guesses

_PART = re.compile(r"(?:^|/)(?:[0-9a-f-]{32,36}_)?Export(?:Block)?-[^/]*\.zip$")
_NAMED = re.compile(r"[0-9a-f]{32}(?:_all)?\.(?:md|html|csv)$")
MOST_NAMES = 2_000
_FORMS = {Form.MARKDOWN: "Markdown & CSV", Form.HTML: "HTML", Form.TABLES: "tables only"}


def _is_mine(file: IO[bytes], name: str) -> bool:
    """A zip file with the parts, or with the names, that Notion gives."""
    try:
        names = zipfile.ZipFile(file).namelist()[:MOST_NAMES]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return False
    return any(_PART.search(one) or _NAMED.search(one) for one in names)


def _look(user: User, file: IO[bytes], name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    with open_export(file, scratch=store.scratch()) as export:
        index = export.index
    if not index.pages and not index.databases:
        raise BadFile("This export holds no pages and no tables. In Notion choose Export, with everything in it.")
    titles = {page.id: page.title for page in index.pages} | {one.id: one.title for one in index.databases}
    holds = {
        "text": _text(index),
        "form": index.form.value,
        "entries": len(index.entries),
        "pages": sum(not page.database for page in index.pages),
        "attachments": len(index.attachments),
        "ignored": sum(entry.role is Role.IGNORED for entry in index.entries),
        "databases": [database_json(one, titles.get(one.parent, "")) for one in index.databases],
        "said": list(index.notes[:20]),
    }
    return holds, as_json(index.databases, guesses(user, index.databases))


def _text(index: Index) -> str:
    """What was found in an export."""
    counts = (
        (sum(not page.database for page in index.pages), "page"),
        (len(index.databases), "table"),
        (len(index.attachments), "file"),
    )
    said = ", ".join(f"{count:,} {word if count == 1 else f'{word}s'}" for count, word in counts)
    return f"An export of Notion ({_FORMS[index.form]}): {said}."


NOTION = Door(
    Source.NOTION,
    _is_mine,
    _look,
    import_export,
    one="Page, table or file",
    where="Entry of the export",
    leads_to="pages",
    leads_as="Pages",
    resumes=True,
)
