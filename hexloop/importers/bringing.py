"""A file that a person brings: looked at first, imported once they chose, with a report that stays.

The page works in a thread, the command line in its own process; both come through here.
"""

from __future__ import annotations

import threading
from datetime import datetime
from typing import IO

from django.db import DatabaseError, connections
from django.utils import timezone

from hexloop.apps.accounts.models import User
from hexloop.apps.files import services as files
from hexloop.apps.files import store
from hexloop.apps.files.models import Import, Source, Stage
from hexloop.core.formats.errors import BadFile
from hexloop.importers.door import Job
from hexloop.importers.doors import DOORS, RESUMABLE, source_of
from hexloop.importers.progress import Cancelled, Progress
from hexloop.importers.report import Report
from hexloop.importers.safekeeping import keep_copy
from hexloop.lib.errors import HexloopError

_FAULT = (
    "Something went wrong in Hexloop itself, so nothing was imported. The lines in the terminal that runs it say what: "
    "please report them."
)

_STOPPED = (
    "Something went wrong in Hexloop itself, so this stopped; what was in by then is kept. The lines in the terminal "
    "that runs it say what: please report them."
)

_under_way: dict[int, Progress] = {}
_lock = threading.Lock()


def look(*, user: User, name: str, file: IO[bytes], at: datetime, source: Source | None = None) -> Import:
    """Read what a file holds: a row, not stored yet, with guesses as its choices. Without a ``source`` the file tells
    it. Raises ``BadFile``."""
    source = source or source_of(file, name)
    file.seek(0)
    holds, choices = DOORS[source].look(user, file, name)
    return Import(owner=user, source=source, name=name[-255:], holds=holds, choices=choices, made_at=at)


def keep(*, brought: Import, file: IO[bytes]) -> Import:
    """Keep the file until the person chose."""
    file.seek(0)
    brought.kept = store.keep_incoming(iter(lambda: file.read(store.CHUNK), b""))
    return files.begin_import(brought=brought)


def carry_out(*, brought: Import, file: IO[bytes], at: datetime, progress: Progress, dry_run: bool = False) -> Report:
    """Import a file as was chosen. Raises what the importers raise; nothing is kept then, but for what can be gone on
    with."""
    file.seek(0)
    return DOORS[Source(brought.source)].carry_out(Job(brought, file, at, progress, dry_run))


def start(brought: Import) -> threading.Thread:
    """Import in a thread of its own. ``progress_of`` tells how far it is; the row says how it ended."""
    progress = Progress()
    with _lock:
        _under_way[brought.pk] = progress
    thread = threading.Thread(target=_work, args=[brought, progress], name=f"import-{brought.pk}", daemon=True)
    thread.start()
    return thread


def work(brought: Import, progress: Progress) -> None:
    """Import a kept file and note how it ended, whatever happens."""
    resumes = brought.source in RESUMABLE
    stage, text, report = Stage.STOPPED if resumes else Stage.FAILED, _STOPPED if resumes else _FAULT, Report()
    try:
        with store.open_incoming(brought.kept) as file:
            progress.begin("Keeping a copy of what is here now", 0)
            keep_copy("import")
            report = carry_out(brought=brought, file=file, at=timezone.now(), progress=progress)
        stage, text = Stage.DONE, report.sentence
    except Cancelled as error:
        stage, text = (stage, _far(progress)) if resumes else (Stage.CANCELLED, str(error))
    except BadFile as error:
        stage, text = Stage.FAILED, str(error)
    except HexloopError as error:
        text = str(error)
    except FileNotFoundError:
        stage, text = Stage.FAILED, "The file is not kept any more. Choose it once again."
    except (OSError, DatabaseError) as error:
        kept = "it stopped; what was in by then is kept" if resumes else "nothing was imported"
        text = f"The data folder did not take it in ({error}), so {kept}. Free some space and try again."
    finally:
        if stage == Stage.STOPPED:
            files.pause_import(brought=brought, text=text, at=timezone.now())
        else:
            _end(brought, stage, text, report)


def _end(brought: Import, stage: Stage, text: str, report: Report) -> None:
    files.end_import(
        brought=brought,
        stage=stage,
        text=text,
        at=timezone.now(),
        counts=report.counts,
        report=report.rows,
        details=report.details,
    )


def _far(progress: Progress) -> str:
    """How far an import had come when it was stopped."""
    how_far = f" ({progress.stage.lower()}: {progress.done:,} of {progress.total:,})" if progress.total else ""
    return f"You stopped this{how_far}. What was in by then is kept."


def progress_of(brought: Import) -> Progress | None:
    """How far an import under way is; ``None`` when this process does not work on it."""
    with _lock:
        return _under_way.get(brought.pk)


def under_way() -> list[int]:
    """The imports that this process works on."""
    with _lock:
        return list(_under_way)


def _work(brought: Import, progress: Progress) -> None:
    try:
        work(brought, progress)
    finally:
        with _lock:
            _under_way.pop(brought.pk, None)
        connections.close_all()
