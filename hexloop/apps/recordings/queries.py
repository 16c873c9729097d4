"""Recordings as their owner sees them: how long, how large, and what happened when."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate

from django.db.models import Q, QuerySet
from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.recordings import sound
from hexloop.apps.recordings.models import Mark, MarkKind, Recording
from hexloop.apps.recordings.places import PLACES
from hexloop.core.telling import clock

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
class TakeRow:
    """What was recorded in one go, over as many pages as were seen. ``pieces`` are the addresses and seconds of its
    sounds as JSON, empty where one of them is not on this machine."""

    id: int
    when: str
    length: str
    seconds: int
    size: str
    url: str
    pieces: str
    moments: list[Moment]


def find_recording(user: User, number: int) -> Recording | None:
    """A recording of this person whose thing is there."""
    found = accounts.owned(Recording, user).filter(pk=min(number, 2**62)).first()
    return found if found is not None and page_of(user, found.kind, found.key) else None


def page_of(user: User, kind: str, key: str) -> str:
    """The page of what is recorded; empty where this person has no such thing."""
    return PLACES[kind].url(user, key) if kind in PLACES else ""


def recorded(user: User, kind: str, keys: Collection[str]) -> set[str]:
    """Those of some keys that have a recording. One query."""
    rows = accounts.owned(Recording, user).filter(kind=kind, key__in=keys).exclude(size=0)
    return set(rows.values_list("key", flat=True))


def pieces_of(recording: Recording) -> QuerySet[Recording]:
    """Everything that was recorded in one go with this, in order."""
    first = recording.first_id or recording.pk
    return Recording.objects.filter(Q(pk=first) | Q(first_id=first)).order_by("started_at", "pk")


def take_rows(user: User, kind: str, key: str) -> list[TakeRow]:
    """What was recorded at a thing, the first first. One query, and one for what happened if there is any."""
    rows = accounts.owned(Recording, user).filter(kind=kind, key=key).exclude(size=0)
    takes: dict[int, list[Recording]] = {}
    for one in rows.order_by("started_at", "pk"):
        takes.setdefault(one.first_id or one.pk, []).append(one)
    if not takes:
        return []
    marks: dict[int, list[Mark]] = {}
    for mark in Mark.objects.filter(recording__in=rows).order_by("at_ms", "pk"):
        marks.setdefault(mark.recording_id, []).append(mark)
    zone = accounts.preferences(user).zone
    return [_take(pieces, marks, pieces[0].started_at.astimezone(zone)) for pieces in takes.values()]


def _take(pieces: Sequence[Recording], marks: dict[int, list[Mark]], began: datetime) -> TakeRow:
    seconds = sum(one.seconds for one in pieces)
    addresses = _addresses(pieces)
    return TakeRow(
        id=pieces[0].pk,
        when=f"{began:%a %d %b, %H:%M}",
        length=clock(seconds),
        seconds=seconds,
        size=filesizeformat(sum(one.size for one in pieces)),
        url=str(addresses[0]["url"]) if addresses else "",
        pieces=json.dumps(addresses) if addresses else "",
        moments=list(_moments(pieces, marks, max(1, seconds))),
    )


def _addresses(pieces: Sequence[Recording]) -> list[dict[str, object]]:
    if not all(sound.path_of(one.file).exists() for one in pieces):
        return []
    return [{"url": reverse("recording_sound", args=[one.pk]), "seconds": one.seconds} for one in pieces]


def _moments(pieces: Sequence[Recording], marks: dict[int, list[Mark]], whole: int) -> Iterable[Moment]:
    begins = accumulate((one.seconds for one in pieces), initial=0)
    for one, begin in zip(pieces, begins, strict=False):
        for mark in marks.get(one.pk, ()):
            # Between two pages nothing is recorded: what happens then stands at the end of the first.
            seconds = begin + min(mark.at_ms / 1000, one.seconds)
            yield Moment(
                kind=mark.kind,
                title=MarkKind(mark.kind).label,
                words=mark.words,
                seconds=seconds,
                clock=clock(int(seconds)),
                x=round(seconds / whole * WIDE),
            )
