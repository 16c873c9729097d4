"""Recordings as their owner sees them: how long, how large, and what happened when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.mock import sound
from hexloop.apps.mock.models import Mark, MarkKind, MockRound, Recording
from hexloop.apps.mock.queries.time_left import clock_text

WIDE = 1000
"""How many units the time line has."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened while it was recorded: ``seconds`` after its begin, at ``x`` of the time line."""

    kind: str
    title: str
    words: str
    seconds: float
    clock: str
    x: int


@dataclass(frozen=True, slots=True)
class RecordingRow:
    """A recording. ``url`` is empty when its sound is not on this machine."""

    id: int
    when: str
    length: str
    seconds: int
    size: str
    url: str
    moments: list[Moment]


def find_recording(user: User, mock_id: int, recording_id: int) -> Recording | None:
    """A recording of a mock of this person."""
    found = Recording.objects.filter(round__mock__owner=user, round__mock__removed_at=None, round__mock_id=mock_id)
    return found.select_related("round__mock").filter(pk=recording_id).first()


def recording_rows(user: User, row: MockRound) -> list[RecordingRow]:
    """The recordings of a round, the first first. One query, and one for what happened if there are any."""
    found = list(row.recordings.exclude(size=0).order_by("started_at", "pk"))
    if not found:
        return []
    zone, marks = accounts.preferences(user).zone, list(row.marks.order_by("at_ms", "pk"))
    return [
        RecordingRow(
            id=one.pk,
            when=f"{one.started_at.astimezone(zone):%a %d %b, %H:%M}",
            length=clock_text(one.seconds),
            seconds=one.seconds,
            size=filesizeformat(one.size),
            url=reverse("mock_recording_sound", args=[row.mock_id, one.pk]) if sound.path_of(one.file).exists() else "",
            moments=_moments(row, one, marks),
        )
        for one in found
    ]


def _moments(row: MockRound, recording: Recording, marks: Sequence[Mark]) -> list[Moment]:
    begins = (recording.started_at - (row.started_at or recording.started_at)) // timedelta(milliseconds=1)
    length = max(1, recording.seconds) * 1000
    inside = [(one, one.at_ms - begins) for one in marks if 0 <= one.at_ms - begins <= length]
    return [
        Moment(
            kind=one.kind,
            title=MarkKind(one.kind).label,
            words=one.words,
            seconds=at / 1000,
            clock=clock_text(at // 1000),
            x=round(at / length * WIDE),
        )
        for one, at in inside
    ]
