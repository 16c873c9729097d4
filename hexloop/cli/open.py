"""``hexloop open``: a fresh one-time link to the program that runs on this data folder."""

from __future__ import annotations

import argparse

from hexloop.cli import browser, place
from hexloop.cli.exits import DONE, ENVIRONMENT, Exit
from hexloop.cli.program import start_django
from hexloop.cli.talk import tell
from hexloop.lib.folders import data_folder
from hexloop.lib.lock import holder_note


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``--no-browser`` prints the link only."""
    parser.add_argument("--no-browser", action="store_true", help="only print the link (HEXLOOP_NO_BROWSER=1)")


def run(args: argparse.Namespace) -> int:
    """Print the link on stdout and show it."""
    folder = data_folder()
    address = holder_note(folder.lock)
    if not address:
        raise Exit(
            f"Hexloop is not running on the data folder {folder.root}. Start it with hexloop, or name the folder "
            "of the one that runs in HEXLOOP_DATA.",
            ENVIRONMENT,
        )
    start_django()
    from hexloop.cli.running import entry_link  # noqa: PLC0415 -- app ready

    with place.written(folder):
        link = entry_link(address)
    tell(link)
    if browser.wanted(args.no_browser):
        browser.show(link, wait=True)
    return DONE
