"""Readiness and weakest topics on Today, out of the states of all cards."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hexloop.apps.accounts.models import User
from hexloop.apps.pipeline.queries import felt_by_round
from hexloop.apps.review import kinds
from hexloop.apps.review import queries as review
from hexloop.apps.review.queries import Remembered
from hexloop.core.memory.readiness import Pool, Prior, Readiness, evenly, readiness, with_tagged
from hexloop.core.rounds import Round
from hexloop.web.drawing import AXIS_NAMES
from hexloop.web.pieces import Meter

WEAKEST = 5


@dataclass(frozen=True, slots=True)
class ReadinessCard:
    """The hexagon: ``values`` by round in percent (``None``: nothing but a guess), ``lines`` how each came about,
    ``empty`` which rounds have nothing to practise yet."""

    values: dict[str, int | None]
    lines: list[str]
    empty: str


def readiness_card(user: User, left: Iterable[Remembered]) -> ReadinessCard:
    """How ready this user is, round by round. Costs one query a kind, one for first tries, one for debriefs."""
    return card_of(ready_by_round(user, left))


def card_of(rounds: Mapping[str, Readiness]) -> ReadinessCard:
    """The hexagon of these rounds."""
    without = [AXIS_NAMES[key] for key in Round if key not in rounds]
    return ReadinessCard(
        values={key.value: _drawn(rounds.get(key)) for key in Round},
        lines=[_readiness_line(key, rounds[key]) for key in Round if key in rounds],
        empty=f"{listed(without)}: nothing to practise there yet." if without else "",
    )


def _drawn(ready: Readiness | None) -> int | None:
    """What the hexagon draws of a round; a guess alone stands in words only, not as a figure."""
    return _percent(ready.value) if ready and not ready.guessed else None


@dataclass(frozen=True, slots=True)
class Tagged:
    """What a company asks by name: each thing (kind and key) with its round, what is left of them, and which of them
    were graded."""

    rounds: Mapping[tuple[str, str], str]
    left: Sequence[Remembered]
    graded: Collection[tuple[str, str]]


NOTHING_TAGGED = Tagged({}, (), ())


def ready_by_round(user: User, left: Iterable[Remembered], tagged: Tagged = NOTHING_TAGGED) -> dict[str, Readiness]:
    """How ready this user is by round; a round without anything to practise is left out. What a company asks by name
    weighs more there."""
    named, rest = _sums(tagged.left), _sums(left)
    for place, of_named in named.items():
        whole = rest[place]
        rest[place] = _Sum(whole.tried - of_named.tried, whole.known - of_named.known, whole.squares - of_named.squares)
    untried = Counter((of, kind) for (kind, key), of in tagged.rounds.items() if (kind, key) not in tagged.graded)
    tries, felt = review.first_tries(user), felt_by_round(user)
    pools: dict[str, tuple[list[Pool], list[Pool]]] = defaultdict(lambda: ([], []))
    for (of, kind), total in _totals(user, rest).items():
        prior = Prior().after(*tries.get(kind, (0, 0))).after_rounds(felt.get(of, ()))
        here, others = named.get((of, kind), _Sum()), rest.get((of, kind), _Sum())
        asked = untried[of, kind] if total else 0
        never = max(0, total - here.tried - others.tried - asked)
        pools[of][0].append(Pool(kind, *here, untried=asked, prior=prior))
        pools[of][1].append(Pool(kind, *others, untried=never, prior=prior))
    found = {
        key: readiness(with_tagged(asked, others) if any(pool.size for pool in asked) else evenly(others))
        for key, (asked, others) in pools.items()
    }
    return {key.value: ready for key in Round if (ready := found.get(key.value))}


class _Sum(NamedTuple):
    """How many were tried, the sum of their recalls, and that of the squares."""

    tried: int = 0
    known: float = 0.0
    squares: float = 0.0


def _sums(left: Iterable[Remembered]) -> dict[tuple[str, str], _Sum]:
    found: dict[tuple[str, str], _Sum] = defaultdict(_Sum)
    for one in left:
        had = found[one.round, one.kind]
        found[one.round, one.kind] = _Sum(had.tried + one.cards, had.known + one.known, had.squares + one.squares)
    return found


def _totals(user: User, tried: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """How many things there are by round and kind; what was tried counts though its pack is gone."""
    found = dict.fromkeys(tried, 0)
    for name, kind in kinds.KINDS.items():
        for of, total in kind.totals(user).items():
            if total:
                found[str(of), name] = total
    return found


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


def weakest_topics(left: Iterable[Remembered]) -> list[Meter]:
    """The topics with the lowest mean recall, of those that have a card."""
    means = {(one.kind, one.topic, one.round): one.known / one.cards for one in left if one.topic}
    weakest = sorted(means, key=lambda place: (means[place], place))[:WEAKEST]
    titles = topic_titles(weakest)
    return [
        Meter(
            label=titles.get((kind, topic), topic.replace("-", " ").capitalize()),
            percent=_percent(means[kind, topic, key]),
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
