"""The order in which the questions of a bank are begun."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from hexloop.core.content.questions.question import Area, Question

AT_ONCE = 3
"""How many topics of an area are studied side by side: what is mixed is told apart better later."""


def study_order(questions: Iterable[Question]) -> list[Question]:
    """All questions as they should be begun: every area goes through its topics in order, a few at once, and the
    areas are mixed so that all of them end together."""
    areas: dict[Area, dict[str, list[Question]]] = {}
    for question in questions:
        areas.setdefault(question.topic.area, {}).setdefault(question.topic.id, []).append(question)
    placed = [
        ((place + 0.5) / len(row), number, question)
        for number, topics in enumerate(areas.values())
        for row in [_side_by_side(list(topics.values()))]
        for place, question in enumerate(row)
    ]
    return [question for _, _, question in sorted(placed, key=lambda each: each[:2])]


def _side_by_side(topics: Sequence[Sequence[Question]]) -> list[Question]:
    groups = (topics[start : start + AT_ONCE] for start in range(0, len(topics), AT_ONCE))
    return [question for group in groups for row in zip_longest(*group) for question in row if question]
