"""An export of Notion: opened, and carried as pages and tables."""

from __future__ import annotations

from collections.abc import Callable

from hexloop.apps.files import store
from hexloop.apps.files.models import Source
from hexloop.core.formats.notion.reading import open_export
from hexloop.importers.door import Job
from hexloop.importers.pages.carrying import carry
from hexloop.importers.pages.report import PagesReport
from hexloop.importers.pages.run import Ways
from hexloop.importers.progress import Progress

NEVER_IN = (
    "No export holds which tables a relation joins, formulas and rollups (only their last values), and the filters and "
    "sorting of views: those stay in Notion."
)
WAYS = Ways(Source.NOTION, "Notion", (NEVER_IN,))


def import_export(job: Job) -> PagesReport:
    """Take an export in as was chosen. The same export again changes nothing; what was edited here stays as it is.

    Raises ``BadFile`` when it cannot be opened, and ``Cancelled``: what is in by then stays, and the next run goes on.
    With ``dry_run`` nothing stays.
    """
    job.progress.begin("Opening the file", 0)
    with open_export(job.file, scratch=store.scratch(), progress=_opening(job.progress)) as export:
        return carry(job, export, WAYS)


def _opening(progress: Progress) -> Callable[[int, int], None]:
    def step(done: int, total: int) -> None:
        progress.total = total
        progress.reach(done)

    return step
