"""Stories for tests: four short parts with a number, told in half a minute."""

from make import NOW

from hexloop.apps.stories import services
from hexloop.apps.stories.services import StoryText, Told

PARTS = {
    "situation": "The shop stood still on a Sunday.",
    "task": "Bring it back before nine.",
    "action": "I compared the features with those of the day before, and I took the snapshot of the morning.",
    "result": "It was back in 38 minutes.",
}
QUESTIONS = ("disagreed-with-manager", "conflict-with-peer", "only-one-against", "hard-feedback")
"""The behavior questions of the bank that these tests have."""


def story_text(title="The flat night", **more):
    """A story that is ready, with changes."""
    return StoryText(**{"title": title, **PARTS} | more)


def make_story(user, title="The flat night", *, questions=(), best=(), at=NOW, **more):
    """A stored one."""
    story = services.write_story(user=user, text=story_text(title, **more), at=at, questions=questions)
    for key in best:
        services.set_best(user=user, story=story, key=key, best=True, at=at)
    return story


def tell(user, story, *, seconds=121, at=NOW, key="", note="", **scores):
    """Told once."""
    told = Told(seconds=seconds, scores=scores or {"action": 3}, key=key, note=note)
    return services.keep_telling(user=user, story=story, told=told, at=at)
