"""The skills that stories show: a list of our own, and whatever a person adds."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from django.utils.text import slugify

SKILLS = MappingProxyType(
    {
        "ownership": "Ownership",
        "leadership": "Leadership",
        "conflict": "Conflict",
        "influence": "Influence",
        "collaboration": "Collaboration",
        "communication": "Communication",
        "ambiguity": "Ambiguity",
        "decision": "Decisions",
        "data": "Deciding on data",
        "prioritization": "Prioritization",
        "delivery": "Delivery under pressure",
        "debugging": "Finding the cause",
        "failure": "Failure",
        "learning": "Learning",
        "feedback": "Feedback",
        "mentoring": "Mentoring",
        "initiative": "Initiative",
        "customer": "Customer focus",
    }
)
"""By id; the ids are those that the questions of the packs name."""

MOST = 12
MOST_ID = 40


def skill_title(skill: str) -> str:
    """A skill in words."""
    return SKILLS.get(skill, skill.replace("-", " ").capitalize())


def read_skills(words: Iterable[str]) -> tuple[str, ...]:
    """The ids of what was ticked and written: a title of the list counts as its id, none comes twice."""
    by_title = {title.casefold(): skill for skill, title in SKILLS.items()}
    found = (by_title.get(word.strip().casefold()) or slugify(word, allow_unicode=True)[:MOST_ID] for word in words)
    return tuple(dict.fromkeys(skill for skill in found if skill))


def as_stored(skills: Iterable[str]) -> str:
    """Ids between spaces, with one at both ends."""
    text = " ".join(skills)
    return f" {text} " if text else ""
