"""The essay's table of topics as a map of what is covered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import ProblemTopic
from hexloop.apps.coding.packs import topic_family, topics
from hexloop.apps.coding.queries.problem_list import topic_url
from hexloop.apps.coding.queries.visible import MASTERY_WORDS, visible_problems, with_memory
from hexloop.core.content.problem import Topic

GROUP_TITLES = {
    "structure": "Data structures",
    "algorithm": "Algorithms",
    "ml": "ML coding",
    "ood": "Object-oriented design",
}


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
    levels = {pk: level or 0 for pk, level in problems.values_list("pk", "level")}
    members: dict[str, set[int]] = {}
    for topic, pk in ProblemTopic.objects.values_list("topic", "problem_id"):
        if pk in levels:
            members.setdefault(topic, set()).add(pk)
    return [
        TopicGroup(title, [_cell(topic, members, levels) for topic in topics() if topic.group == group])
        for group, title in GROUP_TITLES.items()
    ]


def _cell(topic: Topic, members: dict[str, set[int]], levels: dict[int, int]) -> TopicCell:
    here = set().union(*(members.get(one, set()) for one in topic_family(topic.id)))
    found = [levels[pk] for pk in here]
    graded = sum(level > 0 for level in found)
    return TopicCell(
        id=topic.id,
        title=topic.title,
        url=topic_url(topic.id),
        under=bool(topic.parent),
        total=len(found),
        graded=graded,
        shade=max(1, round(sum(found) / len(found))) if graded else 0,
        words=_words(found),
    )


def _words(levels: Iterable[int]) -> str:
    """``5 problems: 2 solid, 1 bugs, 2 never tried``, the best first."""
    counts = Counter(levels)
    total = counts.total()
    if not total:
        return "No problem yet"
    named = [f"{counts[level]} {MASTERY_WORDS[level]}" for level in (4, 3, 2, 1) if counts[level]]
    if not named:
        return f"{total} problem{'' if total == 1 else 's'}, never tried"
    if counts[0]:
        named.append(f"{counts[0]} never tried")
    return f"{total} problem{'' if total == 1 else 's'}: {', '.join(named)}"
