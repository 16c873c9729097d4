"""The calendar as a file: ``hexloop export ics``, and other calendars as busy times: ``hexloop import ics``."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from hexloop.cli import place, safekeeping
from hexloop.cli.bringing import opened
from hexloop.cli.data import open_database
from hexloop.cli.exits import DONE
from hexloop.cli.talk import say, tell
from hexloop.cli.writing import refuse, write


def import_ics(args: argparse.Namespace) -> int:
    """The times of another calendar as busy times."""
    with opened(args.file) as file:
        folder, user = open_database()
        from django.utils import timezone  # noqa: PLC0415 -- slow import

        from hexloop.importers.calendars import bring_calendar, read_calendar_file  # noqa: PLC0415 -- app ready

        at, name = timezone.now(), Path(file.name).name
        found = read_calendar_file(user=user, file=file, at=at)
    if args.dry_run:
        brought = bring_calendar(user=user, name=name, found=found, at=at, dry_run=True)
    else:
        say(f"What was there until now is kept in {safekeeping.keep_copy(folder, 'import')}")
        with place.written(folder):
            brought = bring_calendar(user=user, name=name, found=found, at=at)
    if args.json:
        counts = {"taken": brought.taken, "noted": brought.noted, "replaced": brought.replaced}
        said = {"calendar": brought.name, "told": brought.told}
        tell(json.dumps({"dry_run": args.dry_run, "counts": counts} | said, ensure_ascii=False))
        return DONE
    for sentence in brought.told:
        tell(sentence)
    tell(brought.sentence)
    say("From a year ago to two years ahead. Remove it, or see its times, at Calendar, Other calendars.")
    if args.dry_run:
        say("Nothing was changed: this was a dry run.")
    return DONE


def export_ics(args: argparse.Namespace) -> int:
    """Blocks and interviews as iCalendar."""
    target = args.out.expanduser().absolute() if args.out else None
    if target:
        refuse(target, force=args.force)
    _, user = open_database()
    from django.utils import timezone  # noqa: PLC0415 -- slow import

    from hexloop.apps.calendar.queries.feeds import calendar_text  # noqa: PLC0415 -- app ready
    from hexloop.importers.calendars import local_address  # noqa: PLC0415 -- app ready

    raw = calendar_text(user, at=timezone.now(), address=local_address)
    if target is None:
        sys.stdout.write(raw.decode().replace("\r\n", "\n"))
    else:
        write(target, raw)
        tell(str(target))
    say("Blocks and interviews, from a year ago to two years ahead. What is under NDA is called Busy.")
    return DONE
