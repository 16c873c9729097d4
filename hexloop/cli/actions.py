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
