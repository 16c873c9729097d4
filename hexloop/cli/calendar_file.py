"""The calendar as a file: ``hexloop export ics``."""

from __future__ import annotations

import argparse
import sys

from hexloop.cli.data import open_database
from hexloop.cli.exits import DONE
from hexloop.cli.talk import say, tell
from hexloop.cli.writing import refuse, write


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
