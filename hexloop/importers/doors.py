"""Every source there is. An importer is one line here; what it asks is one line in ``web/import_choices.py``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO

from hexloop.apps.files.models import Source
from hexloop.importers.anki.door import ANKI
from hexloop.importers.door import Door
from hexloop.importers.leetcode import LEETCODE
from hexloop.importers.markdown_folder import MARKDOWN
from hexloop.importers.notion.door import NOTION
from hexloop.importers.reference_doors import BIBTEX, RIS
from hexloop.importers.table_door import CSV

DOORS: Mapping[Source, Door] = {door.source: door for door in (NOTION, MARKDOWN, ANKI, BIBTEX, RIS, LEETCODE, CSV)}
"""In the order in which they are asked whether a file is theirs; the last one takes anything."""
RESUMABLE = frozenset(source for source, door in DOORS.items() if door.resumes)
"""Those whose imports can be gone on with."""


def source_of(file: IO[bytes], name: str) -> Source:
    """The source of a file, by what is in it and its name."""
    for source, door in DOORS.items():
        file.seek(0)
        found = door.is_mine(file, name)
        file.seek(0)
        if found:
            return source
    raise LookupError("the last door takes anything")
