"""Pages and the pages of rows: read, put together, kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.notion.records import Database, Page, PageEntry, Property
from hexloop.core.formats.notion.records import Target as LinkTarget
from hexloop.importers.pages.hands import fingerprint
from hexloop.importers.pages.plan import page_key
from hexloop.importers.pages.run import VERSION, Ended, Run, streamed, texts_of
from hexloop.importers.pages.targets import PAGES
from hexloop.importers.pages.texts import Write, body_text, parts_of, plain, property_table, tag_line, wiki_link
from hexloop.importers.pages.values import iso_moment, names
from hexloop.importers.pages.writing import KIND, Draft, Written, write_pages
from hexloop.importers.report import Outcome

Cells = Sequence[Property]


@dataclass(frozen=True, slots=True)
class _Read:
    """A page with its drafts; more than one where it is too long for one."""

    entry: PageEntry
    page: Page
    drafts: list[Draft]


def write_row_pages(run: Run, database: Database) -> None:
    """Keep the pages of the rows of a table, with everything that the table says of them."""
    with_pages = (row for row in run.rows_of(database) if row.page in run.entries and row.page not in run.rows)
    for rows in streamed(with_pages):
        write_entries(run, [(run.entries[row.page], row.cells) for row in rows])
        run.rows.update(row.page for row in rows)


def write_entries(run: Run, entries: Sequence[tuple[PageEntry, Cells]]) -> None:
    """Keep these pages of the export, each with the cells of its row."""
    with run.batch():
        read = [one for entry, cells in entries if (one := _read(run, entry, cells))]
        written = iter(write_pages([draft for one in read for draft in one.drafts], run.hands))
        for one in read:
            parts = [next(written) for _ in one.drafts]
            _end(run, one, parts)
    run.step(len(entries))


def _read(run: Run, entry: PageEntry, cells: Cells) -> _Read | None:
    """A page as it is to be kept; ``None`` when it cannot be read, or a thing says all of it already."""
    try:
        page = _with_cells(run.export.page(entry.id), cells)
    except BadFile as error:
        run.ended[entry.id] = Ended(Outcome.SKIPPED, str(error))
        return None
    shown = _shown(run, page)
    write = run.writer(page.title)
    thing = run.ended.get(page.id)
    if thing and thing.key and not page.body.strip() and not shown and not page.cover:
        return None
    text = _text(run, page, shown, write)
    return _Read(entry, page, _drafts(run, page, text))


def _with_cells(page: Page, cells: Cells) -> Page:
    """A page with the cells of its row that it does not say itself."""
    said = {one.name for one in page.properties}
    return replace(page, properties=(*page.properties, *(cell for cell in cells if cell.name not in said)))


def _shown(run: Run, page: Page) -> list[Property]:
    """The properties that stand on the page: those that became nothing else."""
    database = run.databases.get(page.database)
    titled = database.title_column if database else None
    filled = [one for one in page.properties if one.text.strip() and one.name != titled]
    thing, columns = run.ended.get(page.id), run.columns(page.database)
    if run.target(page.database).name == PAGES:
        return [one for one in filled if columns.get(one.name) != "tags"]
    if not thing or not thing.key:
        return filled
    return [one for one in filled if not columns.get(one.name) or columns[one.name] in thing.unused]


def _text(run: Run, page: Page, shown: Sequence[Property], write: Write) -> str:
    tags = [
        name
        for one in page.properties
        if run.columns(page.database).get(one.name) == "tags" and run.target(page.database).name == PAGES
        for name in names(one)
    ] + list(page.tags)
    blocks = [
        _above(run, page),
        property_table(shown, write),
        tag_line(tags),
        write(page.cover) if page.cover else "",
        body_text(page.body, page.links, write).strip("\n"),
    ]
    return "\n\n".join(block for block in blocks if block)


def _above(run: Run, page: Page) -> str:
    """The first line: what the page is about, or the page it belongs to, with its icon."""
    thing, parent = run.ended.get(page.id), run.plan.titles.get(page.parent)
    icon = "" if "/" in page.icon else plain(page.icon[:16])
    if thing and thing.key:
        return f"{icon} About [{plain(page.title)}]({thing.url})".strip()
    return f"{icon} Part of {wiki_link(parent)}".strip() if parent else icon


def _drafts(run: Run, page: Page, text: str) -> list[Draft]:
    key, title = page_key(page.id), run.plan.titles[page.id]
    made_at = iso_moment(page.created, run.hands.zone)
    parts = parts_of(text) or [""]
    titles = [title] + [
        run.plan.claim(f"{key}/{number}", f"{title[:190]} {number}") for number in range(2, len(parts) + 1)
    ]
    mark, round_key = _fingerprint(run, page), page.round or run.round_of(page.id)
    drafts = []
    for place, part in enumerate(parts):
        ahead = f"\n\nThis goes on in {wiki_link(titles[place + 1])}." if place + 1 < len(parts) else ""
        source_key = key if not place else f"{key}/{place + 1}"
        drafts.append(Draft(source_key, titles[place], part + ahead, fingerprint(mark, place), made_at, round_key))
    return drafts


def _fingerprint(run: Run, page: Page) -> str:
    """Of what was read, whatever pages are called here."""
    brought = (run.files.here.get(link.id) for link in page.links if link.target is LinkTarget.ATTACHMENT)
    return fingerprint(
        VERSION,
        run.target(page.database).name,
        sorted(run.columns(page.database).items()),
        page.title,
        run.titles.get(page.parent, ""),
        texts_of(page.properties),
        page.body,
        [[link.words, link.href, link.id] for link in page.links],
        [one.sha256 if one else "" for one in brought],
        *([page.tags] if page.tags else []),
        *([page.round] if page.round else []),
    )


def _end(run: Run, one: _Read, parts: Sequence[Written]) -> None:
    first, thing = parts[0], run.ended.get(one.page.id)
    said = [first.reason, *one.page.notes]
    if len(parts) > 1:
        more = len(parts) - 1
        said.append(
            f"It is longer than a page can be, so it goes on in {more} more {'page' if more == 1 else 'pages'}."
        )
    reason = " ".join(words for words in said if words)
    if thing and thing.key:
        run.ended[one.page.id] = thing.also(first.outcome, reason, first.url)
        if first.page:
            run.target(one.page.database).take_page(thing.key, first.page, run.hands)
        return
    before = thing.reason if thing else ""
    run.ended[one.page.id] = Ended(first.outcome, " ".join(words for words in (before, reason) if words), first.url)
    if first.page and first.outcome in {Outcome.IMPORTED, Outcome.UPDATED}:
        _tag(run, one.page, first.page.slug)


def _tag(run: Run, page: Page, slug: str) -> None:
    """The companies that a column of a plain table names."""
    columns = run.columns(page.database)
    found = [name for one in page.properties if columns.get(one.name) == "companies" for name in names(one)]
    if found:
        run.hands.tag(found, kind=KIND, key=slug)
