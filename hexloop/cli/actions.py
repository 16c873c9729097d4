"""Verbs that do one of several things: ``hexloop export anki``, ``hexloop export csv``."""

from __future__ import annotations

import argparse
from collections.abc import Callable

Work = Callable[[argparse.Namespace], int]
"""What an action does; the answer is the exit code."""


def add_action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str, work: Work
) -> argparse.ArgumentParser:
    """A parser for the action ``name``, for which ``run`` does ``work``."""
    parser = actions.add_parser(name, help=text, description=text)
    parser.set_defaults(action=work)
    return parser


def run(args: argparse.Namespace) -> int:
    """Do the action that was chosen."""
    work: Work = args.action
    return work(args)


def with_form(words: list[str], parser: argparse.ArgumentParser, usual: str) -> list[str]:
    """The words of a verb; where they name no form but at most one other thing, the form is ``usual``:
    ``export PLACE`` is ``export folder PLACE``."""
    forms = next(each.choices for each in parser._actions if isinstance(each, argparse._SubParsersAction))
    rest = words[1:]
    named = [word for word in rest if not word.startswith("-")]
    if {"-h", "--help"} & set(rest) or len(named) > 1 or (named and named[0] in forms):
        return words
    return [words[0], usual, *rest]
