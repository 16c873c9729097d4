"""Readiness and weakest topics on Today, out of the states of all cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from hexloop.apps.accounts.models import User
from hexloop.apps.pipeline.queries import felt_by_round
from hexloop.apps.review import kinds
from hexloop.apps.review import queries as review
from hexloop.apps.review.queries import CardState
from hexloop.core.memory.readiness import Pool, Prior, Readiness, evenly, readiness, with_tagged
from hexloop.core.rounds import Round
from hexloop.web.drawing import AXIS_NAMES
from hexloop.web.pieces import Meter

WEAKEST = 5


@dataclass(frozen=True, slots=True)
class ReadinessCard:
    """The hexagon: ``values`` by round in percent (``None``: nothing to practise there), ``lines`` how
    each came about, ``empty`` which rounds have nothing yet."""

    values: dict[str, int | None]
    lines: list[str]
    empty: str


def readiness_card(user: User, cards: Iterable[CardState]) -> ReadinessCard:
    """How ready this user is, round by round. Costs one query a kind, one for first tries, one for debriefs."""
    return card_of(ready_by_round(user, cards))


def card_of(rounds: Mapping[str, Readiness]) -> ReadinessCard:
    """The hexagon of these rounds."""
    without = [AXIS_NAMES[key] for key in Round if key not in rounds]
    return ReadinessCard(
        values={key.value: _percent(rounds[key].value) if key in rounds else None for key in Round},
        lines=[_readiness_line(key, rounds[key]) for key in Round if key in rounds],
        empty=f"{listed(without)}: nothing to practise there yet." if without else "",
    )


def ready_by_round(
    user: User, cards: Iterable[CardState], tagged: Mapping[tuple[str, str], str] | None = None
) -> dict[str, Readiness]:
    """How ready this user is by round; a round without anything to practise is left out. ``tagged`` maps what a company
    asks (kind and key) to its round: it weighs more there."""
    tagged = tagged or {}
    recalls: dict[tuple[str, str, bool], list[float]] = defaultdict(list)
    tried = set()
    for card in cards:
        name = (card.kind, card.thing)
        if name in tagged:
            tried.add(name)
        recalls[card.round, card.kind, name in tagged].append(card.recall)
    untried = _untried(user, recalls, {name: of for name, of in tagged.items() if name not in tried})
    tries, felt = review.first_tries(user), felt_by_round(user)
    found = {}
    for key in Round:
        pools: dict[bool, list[Pool]] = {True: [], False: []}
        for of, kind, named in sorted(recalls.keys() | untried.keys()):
            if of == key:
                prior = Prior().after(*tries.get(kind, (0, 0))).after_rounds(felt.get(key, ()))
                place = (of, kind, named)
                pools[named].append(Pool(kind, recalls.get(place, ()), untried.get(place, 0), prior))
        likely = with_tagged(pools[True], pools[False]) if pools[True] else evenly(pools[False])
        ready = readiness(likely)
        if ready:
            found[key.value] = ready
    return found


def _untried(
    user: User, recalls: Mapping[tuple[str, str, bool], Sequence[float]], tagged: Mapping[tuple[str, str], str]
) -> dict[tuple[str, str, bool], int]:
    """How many things were never tried, by round, kind, and whether the company asks them by name."""
    found: dict[tuple[str, str, bool], int] = {}
    for name, kind in kinds.KINDS.items():
        for of, total in kind.totals(user).items():
            if total:
                named = sum(thing[0] == name and its == of for thing, its in tagged.items())
                seen = len(recalls.get((of, name, True), ())) + len(recalls.get((of, name, False), ()))
                found[of, name, True] = named
                found[of, name, False] = max(0, total - seen - named)
    return {place: count for place, count in found.items() if count}


def _readiness_line(key: Round, ready: Readiness) -> str:
    """``Coding 24 (15 to 33): 20 of 75 tried, 45 % of those still there.``"""
    name = AXIS_NAMES[key]
    band = f"{name} {_percent(ready.value)} ({_percent(ready.low)} to {_percent(ready.high)})"
    if ready.recall is None:
        return f"{band}: a guess, none of {ready.total} tried yet."
    return f"{band}: {ready.tried} of {ready.total} tried, {_percent(ready.recall)} % of those still there."


@dataclass(frozen=True, slots=True)
class Percents:
    """A readiness with its band, ready to show."""

    value: int
    low: int
    high: int


def percents(ready: Readiness) -> Percents:
    """The figures of a readiness as a person reads them."""
    return Percents(_percent(ready.value), _percent(ready.low), _percent(ready.high))


def _percent(share: float) -> int:
    return round(100 * share)


def weakest_topics(cards: Iterable[CardState]) -> list[Meter]:
    """The topics with the lowest mean recall, of those that have a card."""
    recalls: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for card in cards:
        if card.topic:
            recalls[card.kind, card.topic, card.round].append(card.recall)
    weakest = sorted(recalls, key=lambda place: (fmean(recalls[place]), place))[:WEAKEST]
    titles = topic_titles(weakest)
    return [
        Meter(
            label=titles.get((kind, topic), topic.replace("-", " ").capitalize()),
            percent=_percent(fmean(recalls[kind, topic, key])),
            round=key,
            url=kinds.KINDS[kind].topic_url(topic) if kind in kinds.KINDS else "",
        )
        for kind, topic, key in weakest
    ]


def topic_titles(places: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str], str]:
    """The words for topics, each given as kind, topic and round, by kind and topic. Costs no query."""
    topics: dict[str, list[str]] = defaultdict(list)
    for kind, topic, _ in places:
        topics[kind].append(topic)
    return {
        (name, topic): title
        for name, ids in topics.items()
        if name in kinds.KINDS
        for topic, title in kinds.KINDS[name].topic_titles(ids).items()
    }


def listed(parts: Sequence[str]) -> str:
    """Joined as in a sentence: ``a``, ``a and b``, ``a, b and c``."""
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)
