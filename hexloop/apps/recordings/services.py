"""Thinking aloud: sound is kept part by part as it is spoken, marked with what happens, and deleted for good."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Sum

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.recordings import sound
from hexloop.apps.recordings.models import MOST_WORDS, Mark, MarkKind, Recording
from hexloop.apps.recordings.places import PLACES
from hexloop.apps.recordings.queries import pieces_of
from hexloop.lib.errors import HexloopError

MOST_PART = 2 * 1024 * 1024
MOST_BYTES = 100 * 1024 * 1024
"""Of one recording: about seven hours of speech."""
MOST_OF_ALL = 2 * 1024 * 1024 * 1024
MOST_SECONDS = 4 * 3600
MOST_MARKS = 2_000
"""Of one recording; more says nothing any more, so it is not kept."""
GOES_ON = timedelta(minutes=1)
"""How long after its last part a recording still goes on, as far as marks are concerned."""
TAKEN_UP = timedelta(minutes=10)
"""How long after its last part a recording is taken up by the next page."""
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
def begin_recording(*, user: User, kind: str, key: str, at: datetime, after: int = 0) -> Recording:
    """A recording that is still empty. ``after`` is the number of the one that it goes on with from another page, where
    there was one a moment ago. Raises ``CannotRecord``."""
    refusal = PLACES[kind].refusal(user, key, at)
    if refusal:
        raise CannotRecord(refusal)
    every = accounts.owned(Recording, user).aggregate(size=Sum("size"))["size"]
    if (every or 0) >= MOST_OF_ALL:
        raise CannotRecord(ALL_FULL)
    first = _taken_up(user, kind, key, after, at)
    return Recording.objects.create(
        owner=user, kind=kind, key=key, first=first, file=sound.new_name(), started_at=at, heard_at=at
    )


@transaction.atomic
def add_part(*, recording: Recording, data: bytes, after: int, seconds: int, at: datetime) -> Recording:
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
    row.seconds, row.heard_at = max(row.seconds, min(seconds, MOST_SECONDS)), at
    row.save(update_fields=["size", "seconds", "media_type", "heard_at"])
    return row


@transaction.atomic
def end_recording(*, recording: Recording, seconds: int, at: datetime) -> Recording | None:
    """It has ended; without a sound it goes, and nothing is left."""
    row = Recording.objects.select_for_update().get(pk=recording.pk)
    if not row.size:
        row.delete()
        return None
    row.ended_at = row.ended_at or at
    row.seconds = max(row.seconds, min(seconds, MOST_SECONDS))
    row.save(update_fields=["ended_at", "seconds"])
    return row


def mark(*, user_id: int, kind: MarkKind, at: datetime, words: str = "", every: timedelta = timedelta(0)) -> list[Mark]:
    """Note in what this person records now that something happened at ``at``; ``words`` say what. ``every``: not again
    within this time of the last mark of its kind. While nothing is recorded, nothing happens. One query then."""
    going_on = Recording.objects.filter(owner_id=user_id, ended_at=None, started_at__lte=at, heard_at__gte=at - GOES_ON)
    marks = (_mark(one, kind, (at - one.started_at) // timedelta(milliseconds=1), words, every) for one in going_on)
    return [one for one in marks if one is not None]


def note_silence(*, recording: Recording, begins_ms: int, ends_ms: int) -> Mark | None:
    """Nobody spoke between these moments of the recording."""
    words = f"{max(1, round((ends_ms - begins_ms) / 1000))} seconds"
    return _mark(recording, MarkKind.SILENCE, begins_ms, words)


def delete_recording(*, recording: Recording) -> None:
    """Delete the sound and its marks, for good, with everything that it was one with."""
    with transaction.atomic():
        files = [one.file for one in pieces_of(recording)]
        Recording.objects.filter(pk=recording.first_id or recording.pk).delete()
    for file in files:
        sound.remove(file)


def sweep_recordings() -> None:
    """Delete the recordings of what is not there any more, and the sound that no recording names."""
    for place in PLACES.values():
        rows = Recording.objects.filter(kind=place.kind)
        keys = set(rows.values_list("key", flat=True))
        for key in keys - set(place.left(keys)):
            rows.filter(key=key).delete()
    sound.sweep(set(Recording.objects.values_list("file", flat=True)))


def _taken_up(user: User, kind: str, key: str, after: int, at: datetime) -> Recording | None:
    """The first of the recordings that the next one goes on with; the last one ends."""
    last = accounts.owned(Recording, user).filter(pk=after, kind=kind, key=key).first() if after else None
    if last is None or at - last.heard_at > TAKEN_UP:
        return None
    first = last.first
    kept = end_recording(recording=last, seconds=last.seconds, at=at)
    return first or kept


def _mark(recording: Recording, kind: MarkKind, at_ms: int, words: str, every: timedelta = timedelta(0)) -> Mark | None:
    marks = Mark.objects.filter(recording=recording)
    if every and marks.filter(kind=kind, at_ms__gt=at_ms - every // timedelta(milliseconds=1)).exists():
        return None
    if marks.count() >= MOST_MARKS:
        return None
    return Mark.objects.create(recording=recording, at_ms=max(0, at_ms), kind=kind, words=words[:MOST_WORDS])
