"""What ``hexloop import csv`` is told of a table: what its rows become, and what its columns are."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Mapping
from typing import Any

from hexloop.cli.exits import USAGE, Exit
from hexloop.core.formats.guessing import COLUMNS


def add_table_arguments(parser: argparse.ArgumentParser) -> None:
    """What a row becomes, and what is used of it."""
    parser.add_argument(
        "--as",
        dest="target",
        metavar="THING",
        help="what a row becomes: questions, problems, asked (what a company asks), papers or companies; else as last "
        "time for such a table, else guessed",
    )
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="NAME=HEADING",
        help=f"which column is what (else guessed by the headings); for questions NAME is one of {', '.join(COLUMNS)}",
    )
    parser.add_argument("--topic", default="", help="the topic of questions that name none")
    parser.add_argument("--company", default="", help="the company of rows that name none, with --as asked")


def chosen_for_table(args: argparse.Namespace, holds: Mapping[str, Any], guesses: Mapping[str, Any]) -> dict[str, Any]:
    """The guesses with what was asked for."""
    from hexloop.importers.pages.mapping import chosen_for, database_from  # noqa: PLC0415 -- app ready
    from hexloop.importers.table_targets import QUESTIONS, TARGETS  # noqa: PLC0415 -- app ready

    target = args.target or guesses["target"]
    if target != QUESTIONS and target not in TARGETS:
        raise Exit(f"--as {target}: choose one of {', '.join([QUESTIONS, *TARGETS])}.", USAGE)
    known = list(COLUMNS) if target == QUESTIONS else [field.name for field in TARGETS[target].fields]
    named = [_named(words, known, holds["headings"]) for words in args.column]
    chosen = {**guesses, "target": target, "company": args.company or guesses["company"]}
    if target == QUESTIONS:
        chosen["columns"] = guesses["columns"] | dict(named)
        chosen["place"] = [args.round or guesses["place"][0], args.topic or guesses["place"][1]]
        return chosen
    kept = holds["databases"][0]
    same = guesses["target"] == target
    columns = dict(guesses["databases"][kept["id"]]["columns"]) if same else {}
    columns = columns or dict(chosen_for(database_from(kept), target, TARGETS).columns)
    for name, place in named:
        columns = {heading: one for heading, one in columns.items() if one != name}
        columns[kept["columns"][place]["name"]] = name
    if "companies" in columns.values():
        chosen["company"] = ""
    chosen["databases"] = {kept["id"]: {"title": kept["title"], "target": target, "columns": columns}}
    return chosen


def _named(words: str, known: Collection[str], headings: list[str]) -> tuple[str, int]:
    """The name of a field and the place of its column."""
    name, sign, heading = words.partition("=")
    if not sign or name not in known:
        raise Exit(f'--column "{words}" is not NAME=HEADING, with one of {", ".join(known)}.', USAGE)
    places = {one.casefold(): place for place, one in reversed(list(enumerate(headings)))}
    if heading.casefold() not in places:
        raise Exit(f'No column is called "{heading}". There are: {", ".join(headings)}', USAGE)
    return name, places[heading.casefold()]
