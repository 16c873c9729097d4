"""The registry of what comes to the calendar from elsewhere: events with a time, and what was learned on a day.

An app registers its sources when it is ready, so that the calendar shows things of apps that it never imports::

    sources.register(EventSource("interviews", events=queries.interview_events, move=services.move_interview))
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from hexloop.apps.accounts.models import User
from hexloop.lib.errors import HexloopError


@dataclass(frozen=True, slots=True)
class Event:
    """Something with a time that is not a block.

    ``key`` names it within its source and stays. ``starts_at`` and ``ends_at`` are aware instants; of an event of whole
    days (``all_day``) they are midnights in UTC and only their dates count, the last one not included. ``zone`` is the
    zone it was agreed in. ``busy``: nothing else should be planned then. ``tentative``: its time is not settled.
    ``version`` goes back to ``move``, to notice a change made elsewhere. Empty ``url``: it has no page.
    """

    key: str
    title: str
    starts_at: datetime
    ends_at: datetime
    url: str = ""
    detail: str = ""
    round: str = ""
    zone: str = ""
    place: str = ""
    all_day: bool = False
    busy: bool = True
    tentative: bool = False
    movable: bool = True
    under_nda: bool = False
    version: int = 0


@dataclass(frozen=True, slots=True)
class Move:
    """Where an event was dragged: a new instant and a length in minutes. ``version`` is that of the event as shown."""

    key: str
    starts_at: datetime
    minutes: int
    version: int = 0


class CannotMove(HexloopError):
    """An event stays where it is; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class EventSource:
    """How an app answers for its events. ``events(user, from, until)`` are those that touch the time between two aware
    instants, at the cost of as many queries however many there are. ``move(user, move, at)`` writes a new time in one
    transaction or raises a ``HexloopError`` whose sentence is shown; without it nothing of this source can be dragged.
    ``feeds``: its events go out in the person's feed.
    """

    name: str
    events: Callable[[User, datetime, datetime], Sequence[Event]]
    move: Callable[[User, Move, datetime], None] | None = None
    feeds: bool = True


@dataclass(frozen=True, slots=True)
class Learned:
    """One thing that was learned on a day, as a day lists it."""

    title: str
    url: str
    detail: str = ""
    round: str = ""


@dataclass(frozen=True, slots=True)
class LearnedSource:
    """How an app says what was learned: ``counts(user, from, until)`` is how much on each study day, both included,
    ``learned(user, day)`` what; each costs as many queries however much there is. ``one`` and ``many`` are its words
    ("page written", "pages written")."""

    name: str
    one: str
    many: str
    counts: Callable[[User, date, date], Mapping[date, int]]
    learned: Callable[[User, date], Sequence[Learned]]


SOURCES: dict[str, EventSource] = {}
"""Every source of events by its name."""
LEARNED: dict[str, LearnedSource] = {}
"""Every source of what was learned by its name, in the order of a day."""


def register(source: EventSource) -> None:
    """Add a source of events; the last one registered under a name counts."""
    SOURCES[source.name] = source


def register_learned(source: LearnedSource) -> None:
    """Add a source of what was learned; the last one registered under a name counts."""
    LEARNED[source.name] = source


def events(user: User, since: datetime, until: datetime) -> list[tuple[EventSource, Event]]:
    """Everything of all sources that touches the time from ``since`` to ``until``, in order."""
    found = [(source, event) for source in SOURCES.values() for event in source.events(user, since, until)]
    return sorted(found, key=lambda pair: (pair[1].starts_at, pair[1].ends_at, pair[1].title))
