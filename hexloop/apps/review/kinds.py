"""The registry of kinds: what turns a kind and a key back into a thing with a title and a page.

An app registers its kinds when it is ready, so that the queue, Today, the search and the hexagon
show things of apps that they never import::

    class CodingConfig(AppConfig):
        def ready(self) -> None:
            kinds.register(Kind("problem", Round.CODING, resolve=queries.things, count=queries.count, …))
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from hexloop.apps.accounts.models import User
from hexloop.core.rounds import Round
from hexloop.lib.html import Html


@dataclass(frozen=True, slots=True)
class Thing:
    """What lists show of a thing. ``detail`` is the second line ("Bugs last time: forgot the visiting
    state", "Passed 14 of 16 last time"), ``topic`` the id of its main topic, ``round`` its round where a kind has
    several. An empty ``url`` says that it has no page any more."""

    title: str
    url: str
    detail: str = ""
    topic: str = ""
    round: str = ""


class Manner(StrEnum):
    """How a card of a kind is asked."""

    REVEAL = "reveal"  # the question shows itself and waits; the answer is shown on demand
    WORK = "work"  # the thing has a page on which it is done and graded: a problem opens a blank editor
    TELL = "tell"  # told aloud against a clock, then compared
    WRITE = "write"  # a text is asked for (a paper's TL;DR), then compared


@dataclass(frozen=True, slots=True)
class Face:
    """What a card shows. ``front`` is asked, ``back`` shown on demand; ``points`` are what can be ticked. ``edit_url``
    is where the thing can be changed, ``seconds`` how long telling it should take (0: no clock), ``wanted`` the line
    above the box where an answer is written."""

    front: Html
    back: Html
    points: tuple[Html, ...] = ()
    note: Html | None = None
    edit_url: str = ""
    seconds: int = 0
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A thing that was never asked, as the queue needs it."""

    key: str
    topic: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A thing where all of a round are listed. ``group`` and ``group_title`` are its topic, ``text`` what else is said
    of it, a line for each point, ``skills`` what it asks for."""

    key: str
    title: str
    url: str
    group: str = ""
    group_title: str = ""
    text: str = ""
    skills: tuple[str, ...] = ()


def _lists_nothing(user: User, round_key: str) -> Sequence[Listed]:
    return ()


def _shows_nothing(user: User, key: str) -> Face | None:
    return None


def _has_nothing_fresh(user: User, round_key: str, topic: str, limit: int) -> Sequence[Fresh]:
    return ()


def _counts_nothing(user: User) -> int:
    return 0


def _names_nothing(topics: Collection[str]) -> Mapping[str, str]:
    return {}


def _leads_nowhere(topic: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Kind:
    """How an app answers for its things. Each call costs one query at most and sees only what the
    user may see; keys that are not found are left out.

    ``resolve(user, keys)`` maps keys to things. ``count(user)`` is how many things there are to
    practise (the whole that coverage is a share of); a kind of several rounds gives ``counts(user)`` instead, by the
    key of the round. ``topic_titles(ids)`` names topics, ``topic_url(id)`` is the page that lists the things
    of one. ``round`` is the round its things belong to, unless a thing names its own; ``None`` where the kind has none.
    What belongs to no round has no card, is not graded and counts for no corner of the hexagon: a mock, an application.

    ``manner`` says how its cards are asked, ``begin`` what the button says that leads to the page of one that is worked
    on, ``face(user, key)`` what one shows (``None``: it is gone).
    ``fresh(user, round, topic, limit)`` are things without a card, in the order in which they should be begun; an empty
    ``round`` or ``topic`` means any. ``listing(user, round)`` are all things of a round, in the order of study, for
    whoever joins its own to them.
    """

    name: str
    round: Round | None
    resolve: Callable[[User, Sequence[str]], Mapping[str, Thing]]
    count: Callable[[User], int] = _counts_nothing
    topic_titles: Callable[[Collection[str]], Mapping[str, str]] = _names_nothing
    topic_url: Callable[[str], str] = _leads_nowhere
    manner: Manner = Manner.WORK
    begin: str = "Open it"
    face: Callable[[User, str], Face | None] = _shows_nothing
    fresh: Callable[[User, str, str, int], Sequence[Fresh]] = _has_nothing_fresh
    counts: Callable[[User], Mapping[str, int]] | None = None
    listing: Callable[[User, str], Sequence[Listed]] = _lists_nothing

    def totals(self, user: User) -> Mapping[str, int]:
        """How many things there are to practise by the key of the round."""
        if self.counts:
            return self.counts(user)
        return {self.round.value: self.count(user)} if self.round else {}

    def round_of(self, thing: Thing) -> str:
        """The key of the round that a thing belongs to, empty where it belongs to none."""
        return thing.round or (self.round.value if self.round else "")


class HasKindKey(Protocol):
    """Anything that names a thing: a card, a row of the queue."""

    @property
    def kind(self) -> str: ...

    @property
    def key(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Named:
    """The name of a thing, for whoever has no card or row of it."""

    kind: str
    key: str


KINDS: dict[str, Kind] = {}
"""Every kind by its name."""


def register(kind: Kind) -> None:
    """Add a kind; the last one registered under a name counts."""
    KINDS[kind.name] = kind


def things(user: User, cards: Iterable[HasKindKey]) -> dict[tuple[str, str], Thing]:
    """The thing behind each card by ``(kind, key)``, at the cost of one query a kind.

    A card whose thing is gone (a pack was taken away) keeps its key as title and has no page.
    """
    keys: dict[str, list[str]] = {}
    for card in cards:
        keys.setdefault(card.kind, []).append(card.key)
    return {
        (name, key): found.get(key, Thing(title=key, url="", detail="Its page is gone: the pack may be missing"))
        for name, wanted in keys.items()
        for found in [KINDS[name].resolve(user, wanted) if name in KINDS else {}]
        for key in wanted
    }
