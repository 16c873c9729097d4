"""Stories as lines of a list: what their texts say is worked out once, and kept by the texts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from hexloop.apps.accounts.models import User
from hexloop.apps.stories.models import Story, Telling
from hexloop.apps.stories.queries.things import told
from hexloop.apps.stories.queries.visible import Strength, hints_of, story_url, strength_with, visible_stories
from hexloop.core.telling import LONGEST_SECONDS, missing

COLUMNS = (
    "id",
    "slug",
    "title",
    "situation",
    "task",
    "action",
    "result",
    "metric",
    "metric_from",
    "metric_to",
    "metric_words",
    "skills",
    "project",
    "angle",
    "under_nda",
)
"""What a line is made of, and nothing else of a story."""


@dataclass(frozen=True, slots=True)
class StoryLine:
    """What a list says of a story. ``hints`` are what a listener would miss, ``unfinished`` whether a part is lacking,
    ``says`` all its words in small letters."""

    pk: int
    key: str
    title: str
    url: str
    project: str
    under_nda: bool
    skill_ids: tuple[str, ...]
    hints: tuple[str, ...]
    unfinished: bool
    words: int
    clock: str
    too_long: bool
    says: str


def story_lines(user: User) -> list[StoryLine]:
    """All stories of this person. One query."""
    return [_line(*row) for row in visible_stories(user).values_list(*COLUMNS)]


def strength_of_line(line: StoryLine, tellings: Collection[Telling]) -> Strength:
    """How far a story is that was told like this, the latest first."""
    return strength_with(line.hints, tellings, unfinished=line.unfinished)


@lru_cache(maxsize=512)
def _line(*columns: Any) -> StoryLine:
    """The same columns give the same line."""
    story = Story(**dict(zip(COLUMNS, columns, strict=True)))
    whole = told(story)
    return StoryLine(
        pk=story.pk,
        key=story.key,
        title=story.title,
        url=story_url(story.slug),
        project=story.project,
        under_nda=story.under_nda,
        skill_ids=story.skill_ids,
        hints=hints_of(story),
        unfinished=bool(missing(story.parts)),
        words=whole.words,
        clock=whole.clock,
        too_long=whole.seconds > LONGEST_SECONDS,
        says=" ".join((story.title, *story.parts.values(), story.number, story.project, story.angle)).casefold(),
    )
