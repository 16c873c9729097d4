"""Folders of Markdown, as Obsidian and others keep them: looked at, and imported as pages with what they show."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from typing import IO, Any

from hexloop.apps.accounts.models import User
from hexloop.apps.files.models import Source
from hexloop.core.formats.markdown_folder.reading import open_vault
from hexloop.core.formats.markdown_folder.sorting import PAGES
from hexloop.core.formats.notion.names import split
from hexloop.core.formats.notion.records import Role
from hexloop.importers.door import Door, Job
from hexloop.importers.pages.carrying import carry
from hexloop.importers.pages.report import PagesReport
from hexloop.importers.pages.run import Ways
from hexloop.importers.progress import Progress

MOST_NAMES = 2_000
SAMPLE = 5
WAYS = Ways(Source.MARKDOWN, "Markdown", all_files=False)


def _is_mine(file: IO[bytes], name: str) -> bool:
    """A page by its name, or a zip file with a page in it."""
    try:
        names = zipfile.ZipFile(file).namelist()[:MOST_NAMES]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return split(name)[1] in PAGES
    return any(split(one)[1] in PAGES for one in names)


def _look(user: User, file: IO[bytes], name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    with open_vault(file, name) as vault:
        index = vault.index
    ignored = sum(entry.role is Role.IGNORED for entry in index.entries)
    counts = ((len(index.pages), "page"), (len(index.attachments), "other file"))
    said = ", ".join(f"{count:,} {word if count == 1 else f'{word}s'}" for count, word in counts)
    left = f"; {ignored:,} left alone, the report says why" if ignored else ""
    return {
        "text": f"A folder of Markdown: {said}{left}.",
        "sample": [(page.title[:200], " / ".join(page.folders)[:200]) for page in index.pages[:SAMPLE]],
        "note": "Every Markdown file becomes a page with its links, tags and pictures; files that no page shows stay "
        "behind. A copy of everything is kept before. The same folder again changes nothing.",
    }, {}


def _carry_out(job: Job) -> PagesReport:
    """Take a folder in. The same again changes nothing; what was edited here stays as it is."""
    job.progress.begin("Looking at pages", 0)
    with open_vault(job.file, job.brought.name, progress=_looking(job.progress)) as vault:
        return carry(job, vault, WAYS)


def _looking(progress: Progress) -> Callable[[int, int], None]:
    def step(done: int, total: int) -> None:
        progress.total = total
        progress.reach(done)

    return step


MARKDOWN = Door(
    Source.MARKDOWN,
    _is_mine,
    _look,
    _carry_out,
    one="Page or file",
    where="In the folder",
    leads_to="pages",
    leads_as="Pages",
    resumes=True,
)
