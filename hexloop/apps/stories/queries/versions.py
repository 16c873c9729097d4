"""What a story said before, beside what it says now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.notes.differences import Change, changes
from hexloop.apps.stories.models import Story, StoryVersion
from hexloop.apps.stories.skills import skill_title
from hexloop.core.memory.wording import past_text
from hexloop.core.telling import length

NAMES = {
    "title": "Title",
    "situation": "Situation",
    "task": "Task",
    "action": "Action",
    "result": "Result",
    "metric": "Number",
    "metric_from": "Before",
    "metric_to": "After",
    "metric_words": "In words",
    "skills": "Skills",
    "project": "Project",
    "angle": "For a company",
}


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version. ``current`` is the one that stands."""

    id: int
    when: str
    time: str
    words: int
    current: bool


@dataclass(frozen=True, slots=True)
class FieldChange:
    """How one field of the version differs from what stands."""

    title: str
    lines: list[Change]


def version_rows(user: User, story: Story, at: datetime) -> list[VersionRow]:
    """All versions, the latest first. Two queries."""
    chosen = accounts.preferences(user)
    day = accounts.study_clock(chosen)
    rows = list(story.versions.order_by("-at", "-pk"))
    return [
        VersionRow(
            row.pk,
            past_text(day.day_of(row.at), day.day_of(at)),
            f"{row.at.astimezone(chosen.zone):%H:%M}",
            sum(length(str(row.texts.get(name, ""))).words for name in ("situation", "task", "action", "result")),
            place == 0,
        )
        for place, row in enumerate(rows)
    ]


def field_changes(story: Story, version: StoryVersion) -> list[FieldChange]:
    """From the version to what stands now, the fields that differ."""
    found = []
    for name, title in NAMES.items():
        lines = changes(_words(version.texts.get(name, "")), _words(_now(story, name)))
        if lines:
            found.append(FieldChange(title, lines))
    return found


def _now(story: Story, name: str) -> object:
    return list(story.skill_ids) if name == "skills" else getattr(story, name)


def _words(value: object) -> str:
    return ", ".join(skill_title(str(one)) for one in value) if isinstance(value, list) else str(value)
