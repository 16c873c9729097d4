"""``hexloop import notion``: an export of Notion, with a meaning for each table."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Mapping
from contextlib import ExitStack
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from hexloop.cli import place
from hexloop.cli.bringing import Bringing, Choose, add_reading_arguments, bring, opened
from hexloop.cli.data import open_database
from hexloop.cli.exits import DONE, FAILED, USAGE, Exit
from hexloop.cli.ready import make_ready
from hexloop.cli.talk import say, tell
from hexloop.lib.folders import DataFolder, data_folder

if TYPE_CHECKING:
    from hexloop.importers.pages.report import PagesReport

STOPPED = "Stopped. What was in by then is kept; the same command again goes on from there."


def add_notion_arguments(parser: argparse.ArgumentParser) -> None:
    """The zip file, and what its tables become."""
    add_reading_arguments(parser, text="the zip file that Notion gave, as it is")
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="TABLE=TARGET or TABLE:COLUMN=FIELD",
        help=(
            "what a table becomes: problems, papers, questions, companies or pages, and what a column of it is (empty: "
            "it stays on the page); else as last time, else guessed. May be given several times"
        ),
    )


def import_notion(args: argparse.Namespace) -> int:
    """Import, and account for every entry."""
    with opened(args.file) as file:
        return import_pages(args, file, "notion", lambda holds, guesses: _chosen(args.map, holds, guesses))


def import_pages(args: argparse.Namespace, file: BinaryIO, source: str, choose: Choose | None = None) -> int:
    """Import a file whose every entry is accounted for. A data folder is made where there is none."""
    with ExitStack() as stack:
        if args.dry_run and not data_folder().database.exists():
            # What would become of an empty data folder is tried in one that is gone afterwards.
            scratch = TemporaryDirectory(prefix="hexloop-", ignore_cleanup_errors=True)
            os.environ["HEXLOOP_DATA"] = stack.enter_context(scratch)
        _make_where_missing(data_folder())
        folder, user = open_database()
        one = Bringing(user, file, source, None if args.dry_run else folder)
        try:
            report = cast("PagesReport", bring(one, choose or (lambda holds, guesses: guesses)))
        except KeyboardInterrupt:
            raise Exit(STOPPED, FAILED) from None
    sums = report.as_json()
    if args.json:
        tell(json.dumps({"dry_run": args.dry_run, **sums}, ensure_ascii=False))
    else:
        _tell_lines(report)
    if args.dry_run:
        say("Nothing was changed: this was a dry run.")
    whole = sums["imported"] + sums["attached"] + len(sums["skipped"]) == sums["entries"]
    return DONE if whole else FAILED


def _tell_lines(report: PagesReport) -> None:
    for _, where, outcome, reason, _ in report.rows:
        if reason:
            tell(f"{outcome}: {where}: {reason}")
    for page, href in report.unresolved:
        tell(f'no such page or file: "{href}" on "{page}"')
    tell(report.sentence)
    for sentence in report.details["said"]:
        say(sentence)


def _make_where_missing(folder: DataFolder) -> None:
    """A data folder to import into, where there is none yet."""
    if folder.database.exists():
        return
    os.umask(0o077)
    place.prepare(folder)
    with place.held(folder):
        make_ready(folder)
        from hexloop.apps.coding.services import sync_packs  # noqa: PLC0415 -- app ready
        from hexloop.apps.questions.services import sync_questions  # noqa: PLC0415 -- app ready

        with place.written(folder):
            sync_packs()
            sync_questions()


def _chosen(asked: list[str], holds: Mapping[str, Any], guesses: Mapping[str, Any]) -> dict[str, Any]:
    """The guesses with what was asked for. Tables come before their columns."""
    from hexloop.importers.pages.mapping import chosen_for, database_from  # noqa: PLC0415 -- app ready
    from hexloop.importers.pages.targets import TARGETS  # noqa: PLC0415 -- app ready

    found = {key: dict(words) for key, words in guesses["databases"].items()}
    tables = [(words, *_parted(words)) for words in asked]
    for words, table, column, value in sorted(tables, key=lambda one: bool(one[2])):
        for kept in _tables(holds, table):
            mine = found[kept["id"]]
            if not column:
                if value not in TARGETS:
                    raise Exit(f'--map "{words}": choose one of {", ".join(TARGETS)}.', USAGE)
                mine["target"], mine["columns"] = value, dict(chosen_for(database_from(kept), value).columns)
                continue
            names = [one["name"] for one in kept["columns"]]
            fields = [field.name for field in TARGETS[mine["target"]].fields]
            if column not in names:
                raise Exit(f'No column of "{table}" is called "{column}". There are: {", ".join(names)}', USAGE)
            if value and value not in fields:
                raise Exit(f'--map "{words}": choose one of {", ".join(fields)}, or nothing.', USAGE)
            mine["columns"] = {**mine["columns"], column: value}
    return {"databases": found}


def _parted(words: str) -> tuple[str, str, str]:
    """Table, column (empty for the table itself) and value."""
    name, sign, value = words.rpartition("=")
    if not sign:
        raise Exit(f'--map "{words}" is not TABLE=TARGET or TABLE:COLUMN=FIELD.', USAGE)
    table, _, column = name.partition(":")
    return table.strip(), column.strip(), value.strip()


def _tables(holds: Mapping[str, Any], title: str) -> list[Mapping[str, Any]]:
    found = [one for one in holds["databases"] if one["title"].casefold() == title.casefold()]
    if not found:
        titles = ", ".join(one["title"] for one in holds["databases"]) or "none"
        raise Exit(f'No table is called "{title}". There are: {titles}', USAGE)
    return found
