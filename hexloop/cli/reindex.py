"""``hexloop reindex``: make the search index anew from what is here."""

from __future__ import annotations

import argparse
import json

from hexloop.cli.data import open_database
from hexloop.cli.exits import DONE
from hexloop.cli.talk import say, tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``--json`` for programs."""
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a sentence")


def run(args: argparse.Namespace) -> int:
    """Nothing that anybody made is touched: the index is derived."""
    open_database()
    from django.utils import timezone  # noqa: PLC0415 -- slow import

    from hexloop.apps.search import queries, services  # noqa: PLC0415 -- app ready

    services.remake(at=timezone.now())
    count = queries.entry_count()
    if args.json:
        tell(json.dumps({"entries": count}))
    else:
        say(f"The search index was made anew: {count} entries.")
    return DONE
