"""Everything as one folder: ``hexloop export`` and ``hexloop import`` of what it wrote."""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from hexloop.cli import database, place
from hexloop.cli.data import open_database
from hexloop.cli.exits import DONE, ENVIRONMENT, Exit
from hexloop.cli.ready import make_ready
from hexloop.cli.talk import say, tell
from hexloop.lib.folders import data_folder


def add_export_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument(
        "folder", type=Path, nargs="?", metavar="FOLDER", help="a new folder (hexloop-export-DATE here)"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout instead of the path")


def add_import_arguments(parser: argparse.ArgumentParser) -> None:
    """Where from."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a folder that hexloop export wrote")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout instead of lines")


def export_everything(args: argparse.Namespace) -> int:
    """Write the folder and print its path."""
    target = (args.folder or Path(f"hexloop-export-{datetime.now().astimezone():%Y-%m-%d}")).expanduser().absolute()
    folder, user = open_database()
    if folder.root.resolve() in [target.resolve(), *target.resolve().parents]:
        raise Exit(f"{target} is in the data folder itself. Choose a place outside of it.", ENVIRONMENT)
    from django.utils import timezone  # noqa: PLC0415 -- slow import

    from hexloop.importers.whole.writing import export_folder  # noqa: PLC0415 -- app ready

    try:
        done = export_folder(user=user, target=target, at=timezone.now())
    except OSError as error:
        raise Exit(
            f"{target} cannot be written: {error.strerror or error}. Choose another place.", ENVIRONMENT
        ) from error
    tell(json.dumps({"folder": str(target), **asdict(done)}, ensure_ascii=False) if args.json else str(target))
    say(f"{sum(done.rows.values()):,} rows and {done.files:,} files are in it. README.txt says what is what.")
    if done.under_nda:
        say(f"{done.under_nda:,} rows under NDA, or about what is, stayed here. hexloop backup holds them too.")
    return DONE


def import_everything(args: argparse.Namespace) -> int:
    """Take the folder in. The data folder is made when it is not there; one that holds work is left alone."""
    source: Path = args.folder.expanduser().absolute()
    if not source.is_dir():
        raise Exit(
            f"{source} is no folder. Give one that hexloop export wrote; hexloop import -h has more.", ENVIRONMENT
        )
    os.umask(0o077)
    folder = data_folder()
    place.prepare(folder)
    with place.held(folder):
        make_ready(folder)
        from django.utils import timezone  # noqa: PLC0415 -- slow import

        from hexloop.apps.accounts.services import local_user  # noqa: PLC0415 -- app ready
        from hexloop.apps.coding.services import sync_packs  # noqa: PLC0415 -- app ready
        from hexloop.apps.questions.services import sync_questions  # noqa: PLC0415 -- app ready
        from hexloop.importers.whole.reading import import_folder  # noqa: PLC0415 -- app ready

        try:
            with place.written(folder):
                sync_packs()
                sync_questions()
                taken = import_folder(user=local_user(), folder=source, at=timezone.now())
        except database.Damaged as error:
            raise Exit(f"{error} Run hexloop doctor: it says what can be done.", ENVIRONMENT) from error
    if args.json:
        tell(json.dumps(asdict(taken), ensure_ascii=False))
        return DONE
    for title in taken.edited:
        tell(f'The page "{title}" was edited in the folder and came in as it stands there.')
    tell(f"{sum(taken.rows.values()):,} rows are back. Start Hexloop to see them: HEXLOOP_DATA={folder.root} hexloop")
    return DONE
