"""What an interviewer does: hints and follow-ups given, scores and notes kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from hexloop.apps.mock.models import MarkKind, MockItem, MockRound, Note, Release, Released, State
from hexloop.apps.mock.services.errors import NotNow, TextChanged
from hexloop.apps.mock.services.marks import mark
from hexloop.core.interviews.rubric import SCORES, read_scores
from hexloop.core.rounds import Round

MOST_RELEASES = 60
WHOLE = "whole"
"""What the score of the round as a whole is called among those of its lines."""


@transaction.atomic
def release(
    *, mock_round: MockRound, item: MockItem, kind: Released, text: str | None, at: datetime, place: int | None = None
) -> Release:
    """Give the candidate a hint or a follow-up; it counts as help used. ``place`` is its place among those of the item,
    ``None`` for own words. The same one twice is once. Raises ``NotNow``."""
    if not text or not text.strip():
        raise NotNow("Write down what you want to give.")
    row = MockRound.objects.select_for_update().get(pk=mock_round.pk)
    if row.state != State.RUNNING:
        raise NotNow("The round does not run, so nothing can be given in it.")
    given = row.releases.filter(item=item, kind=kind, place=place).first() if place is not None else None
    if given:
        return given
    if row.releases.count() >= MOST_RELEASES:
        raise NotNow("So much was given in this round that nothing more is.")
    words = " ".join(text.split())
    words = words if kind is Released.HINT else f"{kind.label}: {words}"
    mark(mock_round=row, kind=MarkKind.HINT, at=at, words=words)
    return Release.objects.create(round=row, item=item, kind=kind, place=place, text=text, at=at)


@transaction.atomic
def save_note(
    *,
    mock_round: MockRound,
    text: str,
    words: str,
    scores: Mapping[str, object],
    shared: bool,
    revision: int,
    at: datetime,
) -> Note:
    """Keep what the interviewer wrote and scored. Raises ``TextChanged`` when another window was first; its ``source``
    is then what stands there, in the fields of its form."""
    row = MockRound.objects.select_for_update().get(pk=mock_round.pk)
    note = Note.objects.filter(round=row).first() or Note(round=row)
    if note.revision != revision:
        raise TextChanged(source=note_fields(note), revision=note.revision)
    note.text, note.words, note.shared, note.edited_at = text, words, shared, at
    whole = str(scores.get(WHOLE, ""))
    note.score = int(whole) if whole in {str(score) for score in SCORES} else None
    note.scores = read_scores(Round(row.kind), scores)
    note.revision += 1
    note.save()
    return note


def note_fields(note: Note) -> str:
    """A note as the JSON of the form in which it is written."""
    scores = {WHOLE: note.score, **note.scores}
    given = {f"score-{name}": str(score) for name, score in scores.items() if score}
    return json.dumps({"text": note.text, "words": note.words, "shared": note.shared, **given})
