"""Notes of a stage: saved as they are written, never over those of another window."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hexloop.apps.design.models import MOST_NOTES, Attempt, StageWork
from hexloop.apps.design.services.attempts import sign_of_life
from hexloop.apps.design.services.finding import let_find
from hexloop.core.design.stages import Stage
from hexloop.lib.errors import HexloopError


class CannotKeepNotes(HexloopError):
    """The notes are longer than notes may be; the text says what to do."""


class NotesChanged(HexloopError):
    """The notes of this stage were saved elsewhere since this copy was opened; ``work`` is as it stands now."""

    def __init__(self, work: StageWork) -> None:
        super().__init__("These notes were changed elsewhere since you opened them. Both texts are kept: choose below.")
        self.work = work


@transaction.atomic
def save_notes(*, attempt: Attempt, stage: Stage, text: str, revision: int, at: datetime) -> StageWork:
    """Keep the notes of a stage; who writes is there, so the clock goes on. Also after the end, where a window comes
    late. Raises ``NotesChanged`` when ``revision`` is not the latest, ``CannotKeepNotes`` for a text that is too
    long."""
    text = text.replace("\0", " ").replace("\r\n", "\n")
    if len(text) > MOST_NOTES:
        raise CannotKeepNotes(f"Notes of a stage take {MOST_NOTES} characters and have {len(text)}. Shorten them.")
    sign_of_life(attempt=attempt, at=at)
    work = attempt.stages.select_for_update().get(stage=stage)
    if work.notes == text:
        return work
    if work.revision != revision:
        raise NotesChanged(work)
    return _keep(work, text)


@transaction.atomic
def add_to_notes(*, attempt: Attempt, stage: Stage, line: str) -> StageWork:
    """Put a line of Markdown at the end of the notes of a stage. Raises ``CannotKeepNotes``."""
    work = attempt.stages.select_for_update().get(stage=stage)
    text = f"{work.notes.rstrip()}\n\n{line}\n".lstrip()
    if len(text) > MOST_NOTES:
        raise CannotKeepNotes(f"The notes of this stage are full: they take {MOST_NOTES} characters. Shorten them.")
    return _keep(work, text)


def _keep(work: StageWork, text: str) -> StageWork:
    work.notes, work.revision = text, work.revision + 1
    work.save(update_fields=["notes", "revision"])
    if work.attempt.ended:
        let_find(work.attempt.owner, work.attempt.case_key)
    return work
