"""The registry of what one thinks aloud at. An app registers its places when it is ready, so that recordings belong to
things of apps that are never imported here::

    places.register(Place("problem", words="Record what you say", url=..., refusal=..., left=...))
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from hexloop.apps.accounts.models import User


@dataclass(frozen=True, slots=True)
class Place:
    """A kind of thing during which one can record. ``words`` stand on the button.

    ``url`` gives the page of a key for this person, empty where it is not theirs, not there, or deleted: its recordings
    are then not found. ``refusal`` says why nothing is recorded there now; empty while it may be. ``left`` are those
    of some keys that still have a row, deleted or not: the sound of the others is swept.
    """

    kind: str
    words: str
    url: Callable[[User, str], str]
    refusal: Callable[[User, str, datetime], str]
    left: Callable[[Collection[str]], Collection[str]]


PLACES: dict[str, Place] = {}


def register(place: Place) -> None:
    """Make a kind of thing one to record at."""
    PLACES[place.kind] = place
