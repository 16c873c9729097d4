"""A file that a person names, written for other programs."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from hexloop.cli.exits import ENVIRONMENT, USAGE, Exit
from hexloop.lib.durable import put_in_place
from hexloop.lib.folders import data_folder


def add_writing_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to write (else stdout)")
    parser.add_argument("--force", action="store_true", help="replace FILE when it is there already")


def refuse(target: Path, *, force: bool) -> None:
    """Leave when something is in the way of the new file."""
    if target.resolve() in {path.resolve() for path in data_folder().own_files}:
        raise Exit(f"{target} is what Hexloop itself works with. Choose another name.", USAGE)
    if target.exists() and not force:
        raise Exit(f"{target} is there already. Choose another name, or replace it with --force.", ENVIRONMENT)


def write(target: Path, raw: bytes) -> None:
    """The file whole or not at all."""
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".hexloop-export-") as scratch:
            new = Path(scratch) / "file"
            new.write_bytes(raw)
            put_in_place(new, target)
    except OSError as error:
        raise unwritable(target, error) from error


def unwritable(target: Path, error: OSError) -> Exit:
    """What to say when the disk refuses."""
    return Exit(f"{target} cannot be written: {error.strerror or error}. Choose another place.", ENVIRONMENT)
