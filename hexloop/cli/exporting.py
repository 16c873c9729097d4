"""``hexloop export``: cards for Anki, questions and cards as tables, papers, the calendar."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from hexloop.cli.actions import Work, add_action, run
from hexloop.cli.bibliography import export_bibtex, export_ris
from hexloop.cli.calendar_file import export_ics
from hexloop.cli.data import open_database
from hexloop.cli.exits import DONE
from hexloop.cli.talk import say, tell
from hexloop.cli.whole import add_export_arguments, export_everything
from hexloop.cli.writing import add_writing_arguments, refuse, unwritable, write

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One action for each form."""
    actions = parser.add_subparsers(metavar="FORM", required=True)
    text = "everything you made, as one folder of plain files; also without the word: hexloop export FOLDER"
    add_export_arguments(add_action(actions, "folder", text, export_everything))
    text = "an Anki package (.apkg) with your own questions, their dates, history, pictures and sounds"
    anki = _action(actions, "anki", text, _anki)
    anki.add_argument("--packs", action="store_true", help="also the questions of the packs that you have cards for")
    anki.add_argument("--problems", action="store_true", help="also the coding problems that you have cards for")
    table = _action(actions, "csv", "your own questions as a table, which can be imported again", _csv)
    table.add_argument("--cards", action="store_true", help="every card with its dates instead of the questions")
    table.add_argument("--bom", action="store_true", help="begin with a byte order mark, which Excel wants")
    text = "the papers on your shelf as {}, without what you wrote about them"
    add_writing_arguments(add_action(actions, "bib", text.format("BibTeX"), export_bibtex))
    add_writing_arguments(add_action(actions, "ris", text.format("RIS"), export_ris))
    text = "your blocks and interviews as iCalendar, for any calendar program"
    add_writing_arguments(add_action(actions, "ics", text, export_ics))


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    text: str,
    work: Work,
) -> argparse.ArgumentParser:
    parser = add_action(actions, name, text, work)
    parser.add_argument("file", type=Path, metavar="FILE", help="where to write")
    parser.add_argument("--force", action="store_true", help="replace FILE when it is there already")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout instead of the path")
    return parser


def _anki(args: argparse.Namespace) -> int:
    target = _target(args)
    _, user = open_database()
    from django.utils import timezone  # noqa: PLC0415 -- slow import

    from hexloop.importers.anki.exporting import Chosen, export_package  # noqa: PLC0415 -- app ready

    chosen = Chosen(packs=args.packs, problems=args.problems)
    try:
        done = export_package(user=user, target=target, chosen=chosen, at=timezone.now())
    except OSError as error:
        raise unwritable(target, error) from error
    tell(json.dumps({"file": str(target), **asdict(done)}, ensure_ascii=False) if args.json else str(target))
    say(f"{done.notes} notes with {done.cards} cards and {done.reviews} reviews are in it. In Anki: File, Import.")
    return DONE


def _csv(args: argparse.Namespace) -> int:
    target = _target(args)
    _, user = open_database()
    from hexloop.importers.tables import cards_table, questions_table  # noqa: PLC0415 -- app ready

    raw = (cards_table if args.cards else questions_table)(user=user, bom=args.bom)
    write(target, raw)
    tell(json.dumps({"file": str(target), "bytes": len(raw)}) if args.json else str(target))
    return DONE


def _target(args: argparse.Namespace) -> Path:
    target: Path = args.file.expanduser().absolute()
    refuse(target, force=args.force)
    return target
