"""Every problem once, under the topic that it is met with on the way: the order of study."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from hexloop.apps.accounts.models import User
from hexloop.apps.coding.packs import topics
from hexloop.apps.coding.queries.problem_list import ProblemRow, problem_row
from hexloop.apps.coding.queries.problem_lists import Stretch, progress_bar
from hexloop.apps.coding.queries.study_order import topics_in_order
from hexloop.apps.coding.queries.visible import Now, visible_problems, with_memory
from hexloop.core.content.roadmap import places


@dataclass(frozen=True, slots=True)
class PatternSection:
    """A topic and the problems that need nothing later, the easier first. ``well`` of them went well (slow or
    solid); ``here`` says that this is where to go on: the first with a problem that was never graded."""

    id: str
    title: str
    rows: list[ProblemRow]
    bar: list[Stretch]
    well: int
    here: bool


def pattern_sections(user: User, now: Now) -> list[PatternSection]:
    """All sections in the order of study, those without a problem left out: two queries."""
    every = topics()
    order = places(every)
    touched = topics_in_order(order)
    problems: Any = with_memory(visible_problems(user), user).filter(listed=True)
    rows: dict[str, list[ProblemRow]] = {}
    for problem in problems.order_by("difficulty_rank", "minutes", "title"):
        if problem.pk in touched:
            rows.setdefault(touched[problem.pk][-1], []).append(problem_row(problem, now))
    titles = {topic.id: topic.title for topic in every}
    found = [name for name in sorted(order, key=order.__getitem__) if name in rows]
    here = next((name for name in found if any(row.level == 0 for row in rows[name])), None)
    return [_section(name, titles[name], rows[name], here=name == here) for name in found]


def _section(name: str, title: str, rows: list[ProblemRow], *, here: bool) -> PatternSection:
    levels = Counter(row.level for row in rows)
    return PatternSection(name, title, rows, progress_bar(levels, len(rows)), levels[3] + levels[4], here)
