"""``hexloop import``: cards of Anki's with their history, tables, and a door for each other source."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, BinaryIO

from hexloop.cli.actions import Work, add_action, run
from hexloop.cli.bibliography import import_bibtex, import_ris
from hexloop.cli.bringing import Bringing, Choose, add_reading_arguments, bring, opened
from hexloop.cli.calendar_file import import_ics
from hexloop.cli.data import open_database
from hexloop.cli.exits import DONE, USAGE, Exit
from hexloop.cli.markdown import add_markdown_arguments, import_markdown
from hexloop.cli.notion import add_notion_arguments, import_notion
from hexloop.cli.table import add_table_arguments, chosen_for_table
from hexloop.cli.talk import say, tell
from hexloop.cli.whole import add_import_arguments, import_everything
from hexloop.core.formats.archive import open_archive
from hexloop.core.formats.guessing import Place
from hexloop.core.rounds import Round

ROUNDS = [member.value for member in Round]

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One action for each form."""
    actions = parser.add_subparsers(metavar="FORM", required=True)
    text = "a folder that hexloop export wrote, into an empty data folder; also without the word: hexloop import FOLDER"
    add_import_arguments(add_action(actions, "folder", text, import_everything))
    anki = _action(actions, "anki", "an Anki package (.apkg) with cards, dates, history, pictures and sounds", _anki)
    anki.add_argument(
        "--deck",
        action="append",
        default=[],
        metavar="NAME=ROUND[:TOPIC]",
        help="where a deck belongs (else as last time, else guessed by its name); may be given several times",
    )
    text = "the zip file of an export of Notion, of either form: pages, tables, pictures and files"
    add_notion_arguments(add_action(actions, "notion", text, import_notion))
    text = (
        "a folder of Markdown (an Obsidian vault), a zip of one, or a single page: pages with links, tags and pictures"
    )
    add_markdown_arguments(add_action(actions, "markdown", text, import_markdown))
    add_reading_arguments(add_action(actions, "bibtex", "papers of a BibTeX file (.bib)", import_bibtex))
    add_reading_arguments(add_action(actions, "ris", "papers of a RIS file (.ris)", import_ris))
    text = "another calendar (.ics): its times as taken ones; one of the same name replaces what it brought before"
    add_reading_arguments(add_action(actions, "ics", text, import_ics))
    text = (
        "a history of LeetCode: submissions as its answers, export tools and spaced repetition write them (.json, .csv)"
    )
    leetcode = add_action(actions, "leetcode", text, _leetcode)
    add_reading_arguments(leetcode)
    leetcode.add_argument("--tried", action="store_true", help="only mark problems as tried: give no grades")
    text = "a table (.csv, .tsv): questions, a history of problems, papers, companies or what a company asks"
    add_table_arguments(_action(actions, "csv", text, _csv))


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    text: str,
    work: Work,
) -> argparse.ArgumentParser:
    parser = add_action(actions, name, text, work)
    add_reading_arguments(parser)
    parser.add_argument("--round", choices=ROUNDS, help="the round of everything that names none")
    return parser


def _anki(args: argparse.Namespace) -> int:
    named = dict(_deck(words) for words in args.deck)
    overall = Place(Round(args.round)) if args.round else None

    def choose(holds: dict[str, Any], guesses: dict[str, Any]) -> dict[str, Any]:
        unknown = sorted(set(named) - set(holds["decks"]))
        if unknown:
            raise Exit(f'No deck is called "{unknown[0]}". There are: {", ".join(holds["decks"])}', USAGE)
        decks = {deck: [overall.round.value, ""] if overall else words for deck, words in guesses["decks"].items()}
        return {"decks": decks | {deck: [chosen.round.value, chosen.topic] for deck, chosen in named.items()}}

    return _import(args, "anki", choose)


def _csv(args: argparse.Namespace) -> int:
    return _import(args, "csv", lambda holds, guesses: chosen_for_table(args, holds, guesses))


def _leetcode(args: argparse.Namespace) -> int:
    return _import(args, "leetcode", lambda holds, guesses: {"as": "tried" if args.tried else "reviews"})


def _import(args: argparse.Namespace, source: str, choose: Choose) -> int:
    with opened(args.file) as file:
        folder, user = open_database()
        _refuse_other(file, source)
        report = bring(Bringing(user, file, source, None if args.dry_run else folder), choose)
    if args.json:
        lines = [dict(zip(("title", "deck", "outcome", "reason", "url"), row, strict=False)) for row in report.rows]
        tell(json.dumps({"dry_run": args.dry_run, "counts": report.counts, "notes": lines}, ensure_ascii=False))
        return DONE
    for line in report.lines:
        if line.reason:
            tell(f"{line.outcome}: {line.title}: {line.reason}")
    tell(report.sentence)
    for sentence in report.details.get("said", ()):
        say(sentence)
    if args.dry_run:
        say("Nothing was changed: this was a dry run.")
    return DONE


def _refuse_other(file: BinaryIO, source: str) -> None:
    """Leave with 2 when a package comes as a table; a table that comes as a package is refused by its first bytes."""
    from hexloop.apps.files.models import Source  # noqa: PLC0415 -- app ready
    from hexloop.importers.doors import source_of  # noqa: PLC0415 -- app ready

    name = Path(file.name).name
    found = source_of(file, name)
    if found == Source.ANKI != source:
        raise Exit(f"{name} is a package and no table. Try: hexloop import anki {name}", USAGE)
    if source == Source.ANKI != found:
        open_archive(file)


def _deck(words: str) -> tuple[str, Place]:
    deck, sign, where = words.rpartition("=")
    round_key, _, topic = where.partition(":")
    if not sign or round_key not in ROUNDS:
        raise Exit(f'--deck "{words}" is not NAME=ROUND or NAME=ROUND:TOPIC, with one of {", ".join(ROUNDS)}.', USAGE)
    return deck, Place(Round(round_key), topic)
