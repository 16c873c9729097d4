"""The essay's table of topics as a map of what is covered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import ProblemTopic
from hexloop.apps.coding.packs import topic_family, topics
from hexloop.apps.coding.queries.problem_list import topic_url
from hexloop.apps.coding.queries.visible import STANDINGS, standing_word, visible_problems, with_memory
from hexloop.core.content.problem import Topic

GROUP_TITLES = {
    "structure": "Data structures",
    "algorithm": "Algorithms",
    "ml": "ML coding",
    "ood": "Object-oriented design",
}

_KNOWN = ("pk", "level", "tried_at")


@dataclass(frozen=True, slots=True)
class TopicCell:
    """A topic with how it stands: ``shade`` from 0 (nothing graded) to 4 (all solid), ``words`` in
    full. ``under`` says that it stands below another topic, whose cell counts it as well."""

    id: str
    title: str
    url: str
    under: bool
    total: int
    graded: int
    shade: int
    words: str


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """A column of the map."""

    title: str
    cells: list[TopicCell]


def topic_map(user: User) -> list[TopicGroup]:
    """Every topic of the packs in its group, in their order: two queries, whatever there is."""
    problems: Any = with_memory(visible_problems(user), user).filter(listed=True)
    known = {pk: (level or 0, standing_word(level, at)) for pk, level, at in problems.values_list(*_KNOWN)}
    members: dict[str, set[int]] = {}
    for topic, pk in ProblemTopic.objects.values_list("topic", "problem_id"):
        if pk in known:
            members.setdefault(topic, set()).add(pk)
    return [
        TopicGroup(title, [_cell(topic, members, known) for topic in topics() if topic.group == group])
        for group, title in GROUP_TITLES.items()
    ]


def _cell(topic: Topic, members: dict[str, set[int]], known: dict[int, tuple[int, str]]) -> TopicCell:
    here = set().union(*(members.get(one, set()) for one in topic_family(topic.id)))
    levels = [known[pk][0] for pk in here]
    graded = sum(level > 0 for level in levels)
    return TopicCell(
        id=topic.id,
        title=topic.title,
        url=topic_url(topic.id),
        under=bool(topic.parent),
        total=len(here),
        graded=graded,
        shade=max(1, round(sum(levels) / len(levels))) if graded else 0,
        words=_words([known[pk][1] for pk in here]),
    )


def _words(standings: Sequence[str]) -> str:
    """``5 problems: 2 solid, 1 bugs, 2 never tried``, the best first."""
    counts = Counter(standings)
    if not counts:
        return "No problem yet"
    total = f"{len(standings)} problem{'' if len(standings) == 1 else 's'}"
    if len(counts) == 1:
        return f"{total}, {standings[0]}"
    return f"{total}: {', '.join(f'{counts[word]} {word}' for word in STANDINGS if counts[word])}"
