"""The order in which topics are studied: each after what it needs, drawn in stages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from hexloop.core.content.problem import Topic


def needs_of(topics: Iterable[Topic]) -> dict[str, frozenset[str]]:
    """What each topic needs first, by id; a topic needs its parent too. Needs that no topic has as its id are left
    out: another pack may hold them."""
    listed = list(topics)
    known = {topic.id for topic in listed}
    return {topic.id: frozenset({*topic.needs, topic.parent} & known) for topic in listed}


def circle(topics: Iterable[Topic]) -> tuple[str, ...]:
    """The ids of topics that need each other in a ring, the first one again at the end; empty when there is none."""
    try:
        TopologicalSorter(needs_of(topics)).prepare()
    except CycleError as error:
        ring: list[str] = error.args[1]
        return tuple(reversed(ring))
    return ()


def stages(topics: Sequence[Topic]) -> list[list[Topic]]:
    """The topics by the length of the longest way to them, the first stage needing nothing.

    Within a stage a topic stands near what it needs: ordered by the mean place of that in the stages before, then
    as in ``topics``. The topics must have no circle.
    """
    needs = needs_of(topics)
    depth: dict[str, int] = {}
    for name in TopologicalSorter(needs).static_order():
        depth[name] = 1 + max((depth[need] for need in needs[name]), default=-1)
    rows: list[list[Topic]] = [[] for _ in range(1 + max(depth.values(), default=-1))]
    for topic in topics:
        rows[depth[topic.id]].append(topic)
    place: dict[str, float] = {}
    for row in rows:
        row.sort(key=lambda topic: _mean(place[need] for need in needs[topic.id]))
        place |= {topic.id: (at + 0.5) / len(row) for at, topic in enumerate(row)}
    return rows


def arrows(topics: Sequence[Topic]) -> list[tuple[str, str]]:
    """Pairs of a topic and one that needs it, without those that a longer way says already."""
    needs = needs_of(topics)
    all_below: dict[str, set[str]] = {}
    for name in TopologicalSorter(needs).static_order():
        all_below[name] = set(needs[name]).union(*(all_below[need] for need in needs[name]))
    return [
        (need, topic.id)
        for topic in topics
        for need in sorted(needs[topic.id])
        if not any(need in all_below[other] for other in needs[topic.id])
    ]


def places(topics: Sequence[Topic]) -> Mapping[str, int]:
    """The place of each topic in the order of study, from 0: stage by stage."""
    return {topic.id: at for at, topic in enumerate(topic for stage in stages(topics) for topic in stage)}


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0
