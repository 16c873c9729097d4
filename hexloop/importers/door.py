"""What an importer offers, so that one wizard, one progress and one report serve every source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

from hexloop.apps.accounts.models import User
from hexloop.apps.files.models import Import, Source
from hexloop.importers.progress import Progress
from hexloop.importers.report import Report

Look = Callable[[User, IO[bytes], str], tuple[dict[str, Any], dict[str, Any]]]
"""Read what a file of this name holds: what is shown of it, and the guesses as its choices. Raises ``BadFile``."""


@dataclass(frozen=True, slots=True)
class Job:
    """An import as it was chosen. With ``dry_run`` nothing may be kept, and the report is the same."""

    brought: Import
    file: IO[bytes]
    at: datetime
    progress: Progress
    dry_run: bool = False

    @property
    def user(self) -> User:
        """Whose import it is."""
        return self.brought.owner


@dataclass(frozen=True, slots=True)
class Door:
    """How the files of one source come in.

    ``is_mine`` says whether a file, given by its first bytes and its name, is of this source; doors are asked in the
    order of ``DOORS``. ``look`` reads and writes nothing, ``carry_out`` imports as was chosen, all or nothing.
    ``one`` and ``where`` are what a line of the report is and what it stands in: a note of a deck. ``leads_to`` names
    the page to go on to, ``leads_as`` its button. One that ``resumes`` keeps what is in when it is stopped, and goes on
    from there when it is carried out again.
    """

    source: Source
    is_mine: Callable[[IO[bytes], str], bool]
    look: Look
    carry_out: Callable[[Job], Report]
    one: str
    where: str
    leads_to: str
    leads_as: str
    resumes: bool = False
