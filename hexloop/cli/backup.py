"""``hexloop backup FILE``: everything a person made in one file, also while the program runs."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from hexloop.cli.archive import write_archive
from hexloop.cli.database import Damaged
from hexloop.cli.exits import DONE, ENVIRONMENT, USAGE, Exit
from hexloop.cli.talk import say, tell
from hexloop.lib.folders import data_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, and leave to replace one that is there."""
    parser.add_argument("file", type=Path, metavar="FILE", help="where to write, for example my.hexloop")
    parser.add_argument("--force", action="store_true", help="replace FILE when it is there already")


def run(args: argparse.Namespace) -> int:
    """Write the backup and print its path."""
    folder = data_folder()
    target: Path = args.file.expanduser().absolute()
    if not folder.database.exists():
        raise Exit(f"There is nothing to back up: the data folder {folder.root} holds no database.", ENVIRONMENT)
    if target.resolve() in {path.resolve() for path in folder.own_files}:
        raise Exit(f"{target} is what Hexloop itself works with. Choose another name.", USAGE)
    if target.exists() and not args.force:
        raise Exit(f"{target} is there already. Choose another name, or replace it with --force.", ENVIRONMENT)
    try:
        manifest = write_archive(folder.database, target, at=datetime.now(UTC), blobs=folder.files)
    except Damaged as error:
        raise Exit(f"{error} Run hexloop doctor: it says what can be done.", ENVIRONMENT) from error
    except OSError as error:
        raise Exit(
            f"{target} cannot be written: {error.strerror or error}. Choose another place.", ENVIRONMENT
        ) from error
    size = sum(entry.bytes for entry in manifest.files.values())
    tell(str(target))
    say(f"Everything you made is in it ({size / 1e6:.1f} MB of data). To put it back: hexloop restore {target}")
    return DONE
