"""The topic mix of a company: which topics are tagged with it, how often, and what one still has of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from hexloop.apps.accounts.models import User
from hexloop.apps.companies import queries as companies
from hexloop.apps.companies.models import Company
from hexloop.apps.review import kinds
from hexloop.apps.review.queries import Remembered
from hexloop.web.today_states import topic_titles

MOST = 12
"""How many topics are drawn, the largest first."""


@dataclass(frozen=True, slots=True)
class TopicBar:
    """A topic with how many things of it are tagged. ``width`` is its bar and ``known`` the filled part of it, in
    percent of the widest; ``percent`` is what one still has of the topic, ``None`` where nothing of it was graded."""

    title: str
    url: str
    round: str
    count: int
    width: int
    known: float
    percent: int | None


def topic_mix(user: User, company: Company, left: Iterable[Remembered]) -> list[TopicBar]:
    """The topics that a company asks, the most often first; ``left`` is what this user remembers today. A query for the
    tags, one a kind."""
    names = [kinds.Named(kind, key) for kind, key in companies.tagged_things(company)]
    places = [
        (name[0], thing.topic, kinds.KINDS[name[0]].round_of(thing))
        for name, thing in kinds.things(user, names).items()
        if thing.topic and name[0] in kinds.KINDS
    ]
    if not places:
        return []
    means = _means(left)
    counts = sorted(Counter(places).items(), key=lambda one: (-one[1], one[0]))[:MOST]
    titles = topic_titles([place for place, _ in counts])
    return [
        TopicBar(
            title=titles.get((kind, topic), topic.replace("-", " ").capitalize()),
            url=kinds.KINDS[kind].topic_url(topic),
            round=of,
            count=count,
            width=round(100 * count / counts[0][1]),
            known=round(100 * count / counts[0][1] * means.get((kind, topic), 0.0), 1),
            percent=round(100 * means[kind, topic]) if (kind, topic) in means else None,
        )
        for (kind, topic, of), count in counts
    ]


def _means(left: Iterable[Remembered]) -> dict[tuple[str, str], float]:
    """What is left of the graded things of each topic, by kind and topic."""
    sums: dict[tuple[str, str], tuple[int, float]] = {}
    for one in left:
        cards, known = sums.get((one.kind, one.topic), (0, 0.0))
        sums[one.kind, one.topic] = (cards + one.cards, known + one.known)
    return {place: known / cards for place, (cards, known) in sums.items()}
