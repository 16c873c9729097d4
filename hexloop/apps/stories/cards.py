"""What a story is to the queue: one card, told aloud against a clock."""

from __future__ import annotations

import re

from hexloop.apps.review.services import NewCard
from hexloop.apps.stories.models import Story
from hexloop.core.rounds import Round

KIND = "story"
"""What stories are called in cards, company tags and searches."""

_KEY = re.compile(r"story-([1-9][0-9]{0,17})")


def story_id(key: str) -> int | None:
    """The id of the story that a key belongs to; ``None`` when it is no story's."""
    found = _KEY.fullmatch(key)
    return int(found[1]) if found else None


def story_card(story: Story) -> NewCard:
    """The card of a story."""
    return NewCard(
        kind=KIND,
        key=story.key,
        round=Round.BEHAVIOR,
        title=story.title,
        tags=story.skill_ids,
        under_nda=story.under_nda,
    )
