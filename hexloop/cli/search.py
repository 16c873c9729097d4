"""``hexloop search``: find what is here, as the search of the program does."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from hexloop.cli.data import open_database
from hexloop.cli.exits import DONE, USAGE, Exit
from hexloop.cli.talk import say, tell
from hexloop.core.search.snippet import passage

if TYPE_CHECKING:
    from hexloop.apps.search.queries import Hit
    from hexloop.core.search.query import Query

MOST = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words and the shape of the answer."""
    parser.add_argument(
        "words", nargs="+", metavar="WORDS", help="what to find, with filters: adam kind:page due:today"
    )
    parser.add_argument("--limit", type=_limit, default=20, metavar="N", help=f"how many results, up to {MOST} (20)")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")


def run(args: argparse.Namespace) -> int:
    """Print what was found, the best first; also nothing is an answer. A filter that says nothing leaves with 2."""
    _, user = open_database()
    from django.utils import timezone  # noqa: PLC0415 -- slow import

    from hexloop.apps.search import queries, services  # noqa: PLC0415 -- app ready
    from hexloop.apps.search.joining import ask  # noqa: PLC0415 -- app ready

    at, text = timezone.now(), " ".join(args.words)
    services.catch_up(at=at)
    asked = ask(user, text, at=at)
    if asked.trouble:
        raise Exit(asked.trouble, USAGE)
    found = queries.find(user, asked.query, at=at, only=asked.only, limit=args.limit)
    if args.json:
        rows = [_as_json(hit, asked.query) for hit in found.hits]
        tell(json.dumps({"query": text, "total": found.total, "results": rows}, ensure_ascii=False))
        return DONE
    for hit in found.hits:
        tell(f"{hit.kind}  {hit.title}  {hit.url}")
        tell(f"    {_passage(hit, asked.query)}")
    say(f"{len(found.hits)} of {found.total} results")
    return DONE


def _limit(text: str) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to {MOST}")


def _as_json(hit: Hit, query: Query) -> dict[str, object]:
    names = ("kind", "key", "title", "url", "round", "topic", "pinned", "archived", "own")
    changed = hit.changed_at.isoformat() if hit.changed_at else None
    said: dict[str, object] = {name: getattr(hit, name) for name in names}
    return said | {"changed_at": changed, "passage": _passage(hit, query)}


def _passage(hit: Hit, query: Query) -> str:
    return "".join(part.text for part in passage(hit.text, query.terms))
