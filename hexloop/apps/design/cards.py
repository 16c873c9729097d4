"""What a case is to the queue: one card, which opens the case."""

from __future__ import annotations

from hexloop.apps.design.models import Prompt
from hexloop.apps.review.services import NewCard
from hexloop.core.content.design_cases.case import CaseArea, DesignCase
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

KIND = "case"
"""What cases are called in cards, company tags and searches."""
_TOPIC = "design-"


def topic_of(area: CaseArea) -> str:
    """The id of the topic that the cases of an area belong to; areas are called as topics of questions are."""
    return f"{_TOPIC}{area.value}"


def area_of(topic: str) -> CaseArea | None:
    """The inverse of ``topic_of``; ``None`` for the topics of other kinds."""
    name = topic.removeprefix(_TOPIC)
    return CaseArea(name) if name != topic and name in list(CaseArea) else None


def case_card(case: DesignCase) -> NewCard:
    """The card of a case of the packs."""
    return NewCard(kind=KIND, key=case.id, round=Round.DESIGN, title=case.title, topic=topic_of(case.area))


def prompt_card(prompt: Prompt) -> NewCard:
    """The card of a prompt of one's own."""
    return NewCard(kind=KIND, key=prompt.key, round=Round.DESIGN, title=prompt.title, under_nda=prompt.under_nda)


def suggested_grade(average: float) -> Grade:
    """The word that fits a mean of the rubric, 1 to 4: the nearest one, halves upward."""
    return Grade(min(4, max(1, int(average + 0.5))))
