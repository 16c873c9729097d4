"""One import of an export: what its parts share, and the portions in which everything is kept."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TypeVar

from django.db import transaction

from hexloop.apps.files import store
from hexloop.apps.files.models import Source
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.notion.records import Database, Index, Link, PageEntry, Property, Readable, Row
from hexloop.core.formats.notion.records import Target as LinkTarget
from hexloop.importers.door import Job
from hexloop.importers.pages.files import Files
from hexloop.importers.pages.hands import Hands, known_things
from hexloop.importers.pages.mapping import from_json, guesses
from hexloop.importers.pages.plan import Plan, make_plan
from hexloop.importers.pages.report import EntryLine, PagesReport
from hexloop.importers.pages.rounds import round_of_title
from hexloop.importers.pages.target import Chosen, Target
from hexloop.importers.pages.targets import PAGES, TARGETS
from hexloop.importers.pages.texts import Write, file_link, plain, wiki_link
from hexloop.importers.report import Outcome
from hexloop.lib.markdown import to_words

BATCH = 100
MOST_LEVELS = 20
VERSION = 1
"""Changes when the same export would become another text here."""
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Ways:
    """How exports of a source come in. ``orphan`` stands behind a title that is taken where nothing is above the page,
    ``said`` in every report. ``all_files`` keeps files that no page names."""

    source: Source
    orphan: str
    said: tuple[str, ...] = ()
    all_files: bool = True


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of an entry, or of a row with its own page. ``key`` names the thing that a row became, ``unused`` are
    fields that its page must show all the same."""

    outcome: Outcome
    reason: str = ""
    url: str = ""
    key: str = ""
    unused: frozenset[str] = frozenset()

    def also(self, outcome: Outcome, reason: str, url: str) -> Ended:
        """With what became of its page: a new text is news, a fault of the page is said."""
        same = self.outcome is Outcome.UNCHANGED and outcome in {Outcome.IMPORTED, Outcome.UPDATED}
        said = " ".join(words for words in (self.reason, reason) if words)
        return replace(self, outcome=Outcome.UPDATED if same else self.outcome, reason=said, url=self.url or url)


@dataclass
class Run:
    """One import under way."""

    job: Job
    export: Readable
    ways: Ways
    index: Index
    hands: Hands
    plan: Plan
    files: Files
    chosen: dict[str, Chosen]
    report: PagesReport
    databases: dict[str, Database]
    titles: dict[str, str]
    entries: dict[str, PageEntry]
    total: int = 0
    done: int = 0
    ended: dict[str, Ended] = field(default_factory=dict)
    loose: list[tuple[EntryLine, str]] = field(default_factory=list)
    """Lines of rows without a page, each with the id of the table on whose page it stands if it became nothing else."""
    faults: dict[str, str] = field(default_factory=dict)
    rows: set[str] = field(default_factory=set)
    """The pages that were kept with the cells of their rows."""

    def target(self, database_id: str) -> Target:
        """What the rows of a table become."""
        chosen = self.chosen.get(database_id)
        return TARGETS[chosen.target if chosen else PAGES]

    def columns(self, database_id: str) -> dict[str, str]:
        """The fields that the columns of a table are, by heading."""
        chosen = self.chosen.get(database_id)
        return dict(chosen.columns) if chosen else {}

    def round_of(self, page_id: str) -> str:
        """The round that a page belongs to: by its title, or by that of a page above; empty for none."""
        for _ in range(MOST_LEVELS):
            found = round_of_title(self.titles.get(page_id, ""))
            if found:
                return found
            entry = self.entries.get(page_id)
            if entry is None:
                break
            page_id = entry.parent
        return ""

    def rows_of(self, database: Database) -> Iterator[Row]:
        """The rows of a table, as far as they can be read; ``faults`` says why not all."""
        try:
            yield from self.export.rows(database.id)
        except BadFile as error:
            self.faults[database.id] = str(error)

    def stage(self, words: str) -> None:
        """Say what is done now. Raises ``Cancelled`` when it was stopped."""
        self.job.progress.begin(words, self.total)
        self.job.progress.reach(self.done)

    def step(self, count: int) -> None:
        """So many more are done. Raises ``Cancelled`` when it was stopped."""
        self.done += count
        self.job.progress.reach(self.done)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """A portion that is kept whole or not at all; with a dry run not at all."""
        self.hands.begin_batch()
        with store.arriving() as arriving:
            self.files.begin_batch(arriving)
            with transaction.atomic():
                yield
                hashes = self.files.end_batch(self.hands)
                self.hands.end_batch()
                if self.job.dry_run:
                    transaction.set_rollback(True)
                else:
                    arriving.settle(hashes)

    def writer(self, page: str) -> Write:
        """How the links of a page are written here. Each is counted."""

        def write(link: Link) -> str:
            written = self._written(link)
            self.report.link(page, link.href or to_words(link.words), found=bool(written))
            return written or (to_words(link.words) and link.words) or plain(link.href)

        return write

    def quiet(self, link: Link) -> str:
        """A link written without being counted, where the same one is counted elsewhere."""
        return self._written(link) or plain(to_words(link.words) or link.href)

    def _written(self, link: Link) -> str:
        if link.target is LinkTarget.ATTACHMENT:
            brought = self.files.take(link.id)
            if not brought:
                return ""
            words = to_words(link.words) or self.files.name(link.id)
            return file_link(words, brought.url, drawn=link.picture and brought.drawn)
        if link.target is LinkTarget.MISSING:
            return ""
        url = self.plan.urls.get(link.id)
        if url:
            return f"[{plain(to_words(link.words)) or plain(self.titles.get(link.id, ''))}]({url})"
        title = self.plan.titles.get(link.id)
        return wiki_link(title, link.words) if title else ""


def begin(job: Job, export: Readable, ways: Ways) -> Run:
    """Settle what becomes of everything, before the first text is read."""
    index = export.index
    known = known_things(job.user, ways.source)
    return Run(
        job=job,
        export=export,
        ways=ways,
        index=index,
        hands=Hands(job.user, ways.source, job.at, min(job.brought.made_at, job.at), known),
        plan=make_plan(user=job.user, index=index, known=known, orphan=ways.orphan),
        files=Files(export, {one.id: one for one in index.attachments}),
        chosen=guesses(job.user, index.databases) | from_json(job.brought.choices),
        report=PagesReport(said=[*index.notes, *ways.said]),
        databases={database.id: database for database in index.databases},
        titles={page.id: page.title for page in index.pages} | {one.id: one.title for one in index.databases},
        entries={page.id: page for page in index.pages},
    )


def portions(things: Sequence[Thing], size: int = BATCH) -> Iterator[Sequence[Thing]]:
    """Things in portions."""
    for start in range(0, len(things), size):
        yield things[start : start + size]


def streamed(things: Iterable[Thing], size: int = BATCH) -> Iterator[list[Thing]]:
    """Things in portions, of which one is in memory."""
    left = iter(things)
    while portion := list(itertools.islice(left, size)):
        yield portion


def texts_of(cells: Sequence[Property]) -> list[list[str]]:
    """Names and texts of cells, for a fingerprint."""
    return [[cell.name, cell.text] for cell in cells]
