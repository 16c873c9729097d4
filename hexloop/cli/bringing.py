"""A file into the data folder: looked at, chosen for, backed up before, imported."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from hexloop.cli import place, safekeeping
from hexloop.cli.exits import ENVIRONMENT, Exit
from hexloop.cli.talk import say
from hexloop.lib.folders import DataFolder

if TYPE_CHECKING:
    from hexloop.apps.accounts.models import User
    from hexloop.importers.progress import Progress
    from hexloop.importers.report import Report

Choose = Callable[[dict[str, Any], dict[str, Any]], dict[str, Any]]
"""From what a file holds and the guesses about it to what is chosen."""
BAR = 32


@dataclass(frozen=True, slots=True)
class Bringing:
    """A file that is to be imported as ``source``. Without a ``folder`` it is only looked at what would happen."""

    user: User
    file: BinaryIO
    source: str
    folder: DataFolder | None

    @property
    def name(self) -> str:
        """What the file is called."""
        return Path(self.file.name).name


def add_reading_arguments(parser: argparse.ArgumentParser, *, what: str = "FILE", text: str = "what to import") -> None:
    """What every import can be told."""
    parser.add_argument("file", type=Path, metavar=what, help=text)
    parser.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout instead of lines")


def opened(path: Path) -> BinaryIO:
    """The file to read. Leaves with 3 when it cannot be."""
    try:
        return path.expanduser().open("rb")
    except OSError as error:
        raise Exit(f"{path} cannot be read: {error.strerror}. Check its name.", ENVIRONMENT) from error


def bring(one: Bringing, choose: Choose) -> Report:
    """Import it as ``choose`` says; what was there is backed up before."""
    from django.utils import timezone  # noqa: PLC0415 -- slow import

    from hexloop.apps.files import services as files  # noqa: PLC0415 -- app ready
    from hexloop.apps.files.models import Source, Stage  # noqa: PLC0415 -- app ready
    from hexloop.importers import bringing  # noqa: PLC0415 -- app ready

    at = timezone.now()
    brought = bringing.look(user=one.user, name=one.name, file=one.file, at=at, source=Source(one.source))
    brought.choices = choose(brought.holds, brought.choices)
    progress = _progress()
    if one.folder is None:
        report = bringing.carry_out(brought=brought, file=one.file, at=at, progress=progress, dry_run=True)
        _clear()
        return report
    say(f"What was there until now is kept in {safekeeping.keep_copy(one.folder, 'import')}")
    with place.written(one.folder):
        report = bringing.carry_out(brought=brought, file=one.file, at=at, progress=progress)
        files.end_import(
            brought=brought,
            stage=Stage.DONE,
            text=report.sentence,
            at=timezone.now(),
            counts=report.counts,
            report=report.rows,
            details=report.details,
        )
    _clear()
    return report


def _progress() -> Progress:
    """How far it is, drawn where a person looks on."""
    from hexloop.importers.progress import Progress  # noqa: PLC0415 -- app ready

    class Drawn(Progress):
        def reach(self, done: int) -> None:
            super().reach(done)
            if self.total:
                full = BAR * min(done, self.total) // self.total
                line = f"{'█' * full}{'░' * (BAR - full)} {done:,} of {self.total:,} · {self.stage}"
                sys.stderr.write(f"\r\033[K{line[:100]}")
                sys.stderr.flush()

    return Drawn() if sys.stderr.isatty() else Progress()


def _clear() -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\r\033[K")
        sys.stderr.flush()
