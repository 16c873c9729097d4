"""Pages, tables and files of an export or a folder into the apps, in portions: each is kept whole or not at all, so
that one which is stopped has kept what was in by then, and the next one goes on from there."""

from __future__ import annotations

from dataclasses import replace

from hexloop.core.formats.notion.records import Database, Entry, Readable, Role
from hexloop.importers.door import Job
from hexloop.importers.pages.page_texts import write_entries, write_row_pages
from hexloop.importers.pages.report import EntryLine, PagesReport
from hexloop.importers.pages.rows import carry_rows
from hexloop.importers.pages.run import Ended, Run, Ways, begin, portions
from hexloop.importers.pages.whole_tables import write_table
from hexloop.importers.report import Outcome

ORDER = ("companies", "problems", "papers", "questions")
"""What other rows refer to comes first."""
UNNAMED = "No page refers to it, so it is kept as a file."
LOST = "It was not reached."
LEFT = "No page shows it, so it was left out."


def carry(job: Job, export: Readable, ways: Ways) -> PagesReport:
    """Take in an export that is open."""
    run = begin(job, export, ways)
    things = _things(run)
    run.total = sum(one.rows for one in things) + len(run.databases) + len(run.index.pages)
    run.total += len(run.index.attachments)
    for database in things:
        run.stage(f"Rows of {database.title}")
        carry_rows(run, database)
    run.stage("Tables")
    for database in run.index.databases:
        write_table(run, database)
    run.stage("Pages")
    for database in run.index.databases:
        write_row_pages(run, database)
    for entries in portions([page for page in run.index.pages if page.id not in run.rows]):
        write_entries(run, [(entry, ()) for entry in entries])
    run.stage("Files")
    return _report(run, _keep_files(run))


def _things(run: Run) -> list[Database]:
    """The tables whose rows become things, in the order in which they refer to each other."""
    return [one for name in ORDER for one in run.index.databases if run.target(one.id).name == name]


def _keep_files(run: Run) -> frozenset[str]:
    """Files that no page named are kept all the same; their ids."""
    left = [one.id for one in run.index.attachments if one.id not in run.files.here]
    if not run.ways.all_files:
        run.files.faults |= {one: LEFT for one in left if one not in run.files.faults}
        left = []
    run.step(len(run.index.attachments) - len(left))
    for ids in portions(left):
        with run.batch():
            for attachment_id in ids:
                run.files.take(attachment_id)
        run.step(len(ids))
    return frozenset(left)


def _report(run: Run, unnamed: frozenset[str]) -> PagesReport:
    report = run.report
    report.lines += [_line(run, entry, unnamed) for entry in run.index.entries]
    report.lines += [_loose(run, line, table) for line, table in run.loose]
    report.files = run.files.new
    report.databases = len(run.databases)
    report.pages = sum(entry.role in {Role.PAGE, Role.ROW_PAGE} for entry in run.index.entries)
    return report


def _loose(run: Run, line: EntryLine, table: str) -> EntryLine:
    """A row without a page. One that became nothing stands on the page of its table, and fares as that does."""
    if not table:
        return line
    ended = run.ended[table]
    reason = f"{line.reason} It stands on the page of its table.".strip()
    return replace(line, outcome=ended.outcome, reason=reason, url=ended.url)


def _line(run: Run, entry: Entry, unnamed: frozenset[str]) -> EntryLine:
    name = entry.path.rpartition("/")[2]
    if entry.role is Role.ATTACHMENT:
        ended = _file_ended(run, entry, unnamed)
    elif entry.role is Role.IGNORED:
        ended = Ended(Outcome.SKIPPED, entry.reason)
        name = run.titles.get(entry.id, name)
    else:
        ended = run.ended.get(entry.id, Ended(Outcome.SKIPPED, entry.reason or LOST))
        name = run.titles.get(entry.id, name)
    return EntryLine(name, entry.path, ended.outcome, ended.reason, ended.url)


def _file_ended(run: Run, entry: Entry, unnamed: frozenset[str]) -> Ended:
    brought = run.files.here.get(entry.id)
    if brought is None:
        return Ended(Outcome.SKIPPED, run.files.faults.get(entry.id, entry.reason or LOST))
    reason = entry.reason or (UNNAMED if entry.id in unnamed else "")
    return Ended(Outcome.ATTACHED, reason, brought.url)
