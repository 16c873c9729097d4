"""``hexloop import markdown``: a folder of Markdown, packed or not, or a single page."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import BinaryIO, cast

from hexloop.cli.bringing import add_reading_arguments, opened
from hexloop.cli.exits import ENVIRONMENT, Exit
from hexloop.cli.notion import import_pages
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.markdown_folder.packing import pack_folder


def add_markdown_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the pages are."""
    text = "an Obsidian vault or any folder of .md files, a zip of one, or a page"
    add_reading_arguments(parser, what="FOLDER", text=text)


def import_markdown(args: argparse.Namespace) -> int:
    """Import, and account for every file."""
    path: Path = args.file.expanduser()
    with _packed(path) if path.is_dir() else opened(path) as file:
        return import_pages(args, file, "markdown")


def _packed(folder: Path) -> BinaryIO:
    """A folder as one file, which ends when it is closed."""
    target = tempfile.NamedTemporaryFile(prefix="hexloop-", suffix=".zip")  # noqa: SIM115 -- ends with the import
    try:
        pack_folder(folder, target)
    except BadFile as error:
        raise Exit(str(error), ENVIRONMENT) from error
    except OSError as error:
        raise Exit(f"{folder} cannot be read: {error.strerror or error}. Check what it holds.", ENVIRONMENT) from error
    target.seek(0)
    return cast("BinaryIO", target)
