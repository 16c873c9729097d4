"""Papers in and out: ``hexloop import bibtex`` and ``ris``, ``hexloop export bib`` and ``ris``."""

from __future__ import annotations

import argparse
import json
import sys

from hexloop.cli.bringing import Bringing, bring, opened
from hexloop.cli.data import open_database
from hexloop.cli.exits import DONE
from hexloop.cli.talk import say, tell
from hexloop.cli.writing import refuse, write


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
