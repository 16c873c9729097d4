"""The sound of a round, kept part by part as it is spoken."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Sum

from hexloop.apps.accounts.models import User
from hexloop.apps.mock import sound
from hexloop.apps.mock.models import Mark, MarkKind, MockRound, Recording, State
from hexloop.apps.mock.services.marks import mark
from hexloop.lib.errors import HexloopError

MOST_PART = 2 * 1024 * 1024
MOST_BYTES = 100 * 1024 * 1024
"""Of one recording: about seven hours of speech."""
MOST_OF_ALL = 2 * 1024 * 1024 * 1024
MOST_SECONDS = 4 * 3600
FULL = "This recording has 100 MB, so it ended here. What was said until now is kept."
ALL_FULL = "Your recordings take 2 GB on this computer. Delete some of them, then record again."


class CannotRecord(HexloopError):
    """Sound that is not kept."""


class OutOfStep(HexloopError):
    """A part that does not begin where the recording ends: ``size`` says where that is."""

    def __init__(self, size: int) -> None:
        super().__init__("This part does not follow the last one.")
        self.size = size


@transaction.atomic
def begin_recording(*, user: User, mock_round: MockRound, at: datetime) -> Recording:
    """A recording that is still empty. Raises ``CannotRecord``."""
    if mock_round.state != State.RUNNING:
        raise CannotRecord("The round does not run, so there is nothing to record.")
    every = Recording.objects.filter(round__mock__owner=user).aggregate(size=Sum("size"))["size"]
    if (every or 0) >= MOST_OF_ALL:
        raise CannotRecord(ALL_FULL)
    return Recording.objects.create(round=mock_round, file=sound.new_name(), started_at=at)


@transaction.atomic
def add_part(*, recording: Recording, data: bytes, after: int, seconds: int) -> Recording:
    """Put a part behind what is there; one that is there already changes nothing. ``seconds`` is how long it is then.

    Raises ``OutOfStep`` for a part after a gap, ``CannotRecord`` when it is no sound or too much.
    """
    row = Recording.objects.select_for_update().get(pk=recording.pk)
    if after + len(data) <= row.size:
        return row
    if after != row.size:
        raise OutOfStep(row.size)
    if row.ended_at or not 0 < len(data) <= MOST_PART:
        raise CannotRecord("This recording has ended." if row.ended_at else "This part is empty or too large.")
    if row.size + len(data) > MOST_BYTES:
        raise CannotRecord(FULL)
    if not row.size:
        row.media_type = sound.media_type(data)
        if not row.media_type:
            raise CannotRecord("This is no sound that a browser records.")
    row.size = sound.write(row.file, data, after=after)
    row.seconds = max(row.seconds, min(seconds, MOST_SECONDS))
    row.save(update_fields=["size", "seconds", "media_type"])
    return row


@transaction.atomic
def end_recording(*, recording: Recording, seconds: int, at: datetime) -> None:
    """It has ended; without a sound it goes."""
    row = Recording.objects.select_for_update().get(pk=recording.pk)
    if not row.size:
        row.delete()
        return
    row.ended_at = row.ended_at or at
    row.seconds = max(row.seconds, min(seconds, MOST_SECONDS))
    row.save(update_fields=["ended_at", "seconds"])


def note_silence(*, recording: Recording, begins_ms: int, ends_ms: int) -> Mark | None:
    """Nobody spoke between these moments of the recording."""
    return mark(
        mock_round=recording.round,
        kind=MarkKind.SILENCE,
        at=recording.started_at + timedelta(milliseconds=begins_ms),
        words=f"{max(1, round((ends_ms - begins_ms) / 1000))} seconds",
    )


def delete_recording(*, recording: Recording) -> None:
    """Delete the sound, for good, and the silences that were heard in it."""
    with transaction.atomic():
        row = Recording.objects.select_for_update(of=("self",)).select_related("round").get(pk=recording.pk)
        first = (row.started_at - (row.round.started_at or row.started_at)) // timedelta(milliseconds=1)
        silences = Mark.objects.filter(round=row.round, kind=MarkKind.SILENCE)
        silences.filter(at_ms__gte=first, at_ms__lte=first + row.seconds * 1000).delete()
        row.delete()
    sound.remove(recording.file)


def sweep_recordings() -> None:
    """Delete the sound of what is not there any more."""
    sound.sweep(set(Recording.objects.values_list("file", flat=True)))
