"""What the verbs about problems open first: the pack, the judge, the cache. Nothing here knows Django."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hexloop.cli.exits import ENVIRONMENT, Exit
from hexloop.core.content.problem import Pack
from hexloop.core.content.reader import problem_folders, read_pack
from hexloop.core.judge.api import Judge
from hexloop.lib.errors import HexloopError
from hexloop.lib.folders import data_folder


def open_pack(folder: Path) -> Pack:
    """The pack in ``folder``; leaves with 3 when there is none."""
    if not problem_folders(folder):
        raise Exit(f"There is no pack in {folder}: name a folder that holds problems/ with --pack.", ENVIRONMENT)
    return read_pack(folder)


@contextmanager
def open_judge() -> Iterator[Judge]:
    """A judge that works, closed in the end; leaves with 3 when there is none.

    ``HEXLOOP_JUDGE_PYTHON`` names the interpreter of its images.
    """
    judge = Judge(python=os.environ.get("HEXLOOP_JUDGE_PYTHON") or None)
    try:
        _prove(judge)
        yield judge
    finally:
        judge.close()


def _prove(judge: Judge) -> None:
    try:
        judge.probe()
    except HexloopError as error:
        raise Exit(f"The judge cannot start. {error}", ENVIRONMENT) from error


def case_cache() -> Path | None:
    """Where generated cases are kept, shared with the running program; ``None`` when it cannot be written."""
    data = data_folder()
    cache = data.cache / "cases"
    try:
        # The data folder is its owner's alone, whoever makes it first.
        data.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=cache):
            return cache
    except OSError:
        return None
