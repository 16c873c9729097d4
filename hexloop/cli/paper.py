"""``hexloop paper add``: papers by what names them."""

from __future__ import annotations

import argparse
import json

from hexloop.cli import place
from hexloop.cli.actions import add_action, run
from hexloop.cli.data import open_database
from hexloop.cli.exits import DONE, FAILED
from hexloop.cli.talk import say, tell
from hexloop.lib.errors import HexloopError

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What names the papers."""
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    add = add_action(actions, "add", "put papers onto the shelf; arXiv or Crossref is asked what they are", _add)
    add.add_argument("what", nargs="+", metavar="ID", help="an arXiv id, a DOI, or the address of either")
    add.add_argument("--json", action="store_true", help="one JSON object a line on stdout instead of sentences")


def _add(args: argparse.Namespace) -> int:
    folder, user = open_database()
    from django.utils import timezone  # noqa: PLC0415 -- slow import

    from hexloop.importers.adding import add_pasted  # noqa: PLC0415 -- app ready

    code = DONE
    for what in args.what:
        try:
            with place.written(folder):
                done = add_pasted(user=user, text=what, at=timezone.now())
        except HexloopError as error:
            code = FAILED
            say(f"{what}: {error}")
            continue
        title, slug = (done.paper.title, done.paper.slug) if done.paper else ("", "")
        if args.json:
            found = {"asked": what, "paper": slug, "title": title, "looked_up": not done.trouble}
            tell(json.dumps(found, ensure_ascii=False))
        else:
            tell(f"{title}: {done.sentence}" if title else done.sentence)
    return code
