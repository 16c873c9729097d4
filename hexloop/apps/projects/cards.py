"""What projects are to the queue: one card that is told in five minutes, and a card for each counter-question."""

from __future__ import annotations

import re

from hexloop.apps.projects.models import Counter, Project
from hexloop.apps.review.services import NewCard
from hexloop.core.rounds import Round

KIND = "project"
"""What projects are called in cards, company tags and searches."""
COUNTER = "counter"
"""What counter-questions are called."""

_KEY = re.compile(r"(?:project|counter)-([1-9][0-9]{0,17})")


def id_of(kind: str, key: str) -> int | None:
    """The id of the project or counter-question that a key belongs to; ``None`` when it is none of that kind."""
    found = _KEY.fullmatch(key)
    return int(found[1]) if found and key.startswith(f"{kind}-") else None


def project_card(project: Project) -> NewCard:
    """The card of a project: its five-minute version, told aloud."""
    return NewCard(kind=KIND, key=project.key, round=Round.PROJECT, title=project.title, under_nda=project.under_nda)


def counter_card(counter: Counter, project: Project) -> NewCard:
    """The card of a counter-question; it is under NDA when its project is."""
    return NewCard(
        kind=COUNTER, key=counter.key, round=Round.PROJECT, title=counter.question, under_nda=project.under_nda
    )
