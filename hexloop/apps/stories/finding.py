"""Stories as the one index holds them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hexloop.apps.accounts.models import User
from hexloop.apps.search.sources import Item, Source
from hexloop.apps.stories.cards import KIND, story_id
from hexloop.apps.stories.models import Story
from hexloop.apps.stories.queries.visible import story_url, visible_stories
from hexloop.core.rounds import Round


def own_items(user: User, keys: Collection[str] | None) -> Iterable[Item]:
    """A person's stories. One query."""
    stories = visible_stories(user)
    if keys is not None:
        stories = stories.filter(pk__in=[number for key in keys if (number := story_id(key)) is not None])
    return [_item(story) for story in stories]


def _item(story: Story) -> Item:
    texts = (story.number, story.project, story.angle)
    return Item(
        key=story.key,
        title=story.title,
        text="\n".join(text for text in texts if text),
        markdown="\n\n".join(text for text in story.parts.values() if text),
        url=story_url(story.slug),
        round=Round.BEHAVIOR.value,
        tags=story.skill_ids,
        changed_at=story.edited_at,
        under_nda=story.under_nda,
    )


SOURCE = Source(KIND, "Story", "Stories", own=own_items)
"""What the search asks about stories."""
