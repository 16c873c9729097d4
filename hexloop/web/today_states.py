"""Readiness and weakest topics on Today, out of the states of all cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from hexloop.apps.accounts.models import User
from hexloop.apps.review import kinds
from hexloop.apps.review.queries import CardState
from hexloop.core.memory.readiness import Readiness, by_round
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
    """How ready this user is, round by round. Costs one query a kind."""
    totals: dict[str, int] = defaultdict(int)
    for kind in kinds.KINDS.values():
        for key, count in kind.totals(user).items():
            totals[key] += count
    rounds = by_round(((card.round, card.recall) for card in cards), totals)
    without = [AXIS_NAMES[key] for key in Round if key not in rounds]
    return ReadinessCard(
        values={key.value: _percent(rounds[key].value) if key in rounds else None for key in Round},
        lines=[_readiness_line(key, rounds[key]) for key in Round if key in rounds],
        empty=f"{listed(without)}: nothing to practise there yet." if without else "",
    )


def _readiness_line(key: Round, ready: Readiness) -> str:
    """``Coding 12 (9 to 15): 20 of 75 tried, 45 % of those still there.``"""
    name = AXIS_NAMES[key]
    if ready.recall is None:
        return f"{name} 0: none of {ready.total} tried yet."
    band = f"{_percent(ready.low)} to {_percent(ready.high)}"
    tried = f"{ready.tried} of {ready.total} tried, {_percent(ready.recall)} % of those still there"
    return f"{name} {_percent(ready.value)} ({band}): {tried}."


def _percent(share: float) -> int:
    return round(100 * share)


def weakest_topics(cards: Iterable[CardState]) -> list[Meter]:
    """The topics with the lowest mean recall, of those that have a card."""
    recalls: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for card in cards:
        if card.topic:
            recalls[card.kind, card.topic, card.round].append(card.recall)
    weakest = sorted(recalls, key=lambda place: (fmean(recalls[place]), place))[:WEAKEST]
    titles = _topic_titles(weakest)
    return [
        Meter(
            label=titles.get((kind, topic), topic.replace("-", " ").capitalize()),
            percent=_percent(fmean(recalls[kind, topic, key])),
            round=key,
            url=kinds.KINDS[kind].topic_url(topic) if kind in kinds.KINDS else "",
        )
        for kind, topic, key in weakest
    ]


def _topic_titles(places: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str], str]:
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
