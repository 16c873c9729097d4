"""Papers in and out: ``hexloop import bibtex`` and ``ris``, ``hexloop export bib`` and ``ris``."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from hexloop.cli.bringing import Bringing, bring, opened
from hexloop.cli.data import open_database
from hexloop.cli.exits import DONE, ENVIRONMENT, USAGE, Exit
from hexloop.cli.talk import say, tell
from hexloop.lib.durable import put_in_place
from hexloop.lib.folders import data_folder


def add_reading_arguments(parser: argparse.ArgumentParser) -> None:
    """The file."""
    parser.add_argument("file", type=Path, metavar="FILE", help="what to import")
    parser.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout instead of lines")


def add_writing_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to write (else stdout)")
    parser.add_argument("--force", action="store_true", help="replace FILE when it is there already")


def import_bibtex(args: argparse.Namespace) -> int:
    """Papers from BibTeX."""
    return _import(args, "bibtex")


def import_ris(args: argparse.Namespace) -> int:
    """Papers from RIS."""
    return _import(args, "ris")


def export_bibtex(args: argparse.Namespace) -> int:
    """Papers as BibTeX."""
    return _export(args, "bib")


def export_ris(args: argparse.Namespace) -> int:
    """Papers as RIS."""
    return _export(args, "ris")


def _import(args: argparse.Namespace, source: str) -> int:
    with opened(args.file) as file:
        folder, user = open_database()
        report = bring(Bringing(user, file, source, None if args.dry_run else folder), lambda _, guesses: guesses)
    if args.json:
        lines = [dict(zip(("title", "entry", "outcome", "reason"), row, strict=True)) for row in report.rows]
        tell(json.dumps({"dry_run": args.dry_run, "counts": report.counts, "papers": lines}, ensure_ascii=False))
        return DONE
    for line in report.lines:
        if line.reason:
            tell(f"{line.outcome}: {line.title}: {line.deck}: {line.reason}")
    tell(report.sentence)
    if args.dry_run:
        say("Nothing was changed: this was a dry run.")
    return DONE


def _export(args: argparse.Namespace, form: str) -> int:
    target = args.out.expanduser().absolute() if args.out else None
    if target:
        refuse(target, force=args.force)
    _, user = open_database()
    from hexloop.importers.references import bibliography_text  # noqa: PLC0415 -- app ready

    text, count = bibliography_text(user=user, form=form)
    if target is None:
        sys.stdout.write(text)
    else:
        write(target, text.encode())
        tell(str(target))
    papers = f"{count:,} {'paper' if count == 1 else 'papers'}"
    say(f"{papers}, without what you wrote about them and without what is under NDA.")
    return DONE


def refuse(target: Path, *, force: bool) -> None:
    """Leave when something is in the way of the new file."""
    if target.resolve() in {path.resolve() for path in data_folder().own_files}:
        raise Exit(f"{target} is what Hexloop itself works with. Choose another name.", USAGE)
    if target.exists() and not force:
        raise Exit(f"{target} is there already. Choose another name, or replace it with --force.", ENVIRONMENT)


def write(target: Path, raw: bytes) -> None:
    """The file whole or not at all."""
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".hexloop-export-") as scratch:
            new = Path(scratch) / "file"
            new.write_bytes(raw)
            put_in_place(new, target)
    except OSError as error:
        raise Exit(
            f"{target} cannot be written: {error.strerror or error}. Choose another place.", ENVIRONMENT
        ) from error
