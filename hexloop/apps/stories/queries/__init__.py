"""Every read of the stories app."""

from hexloop.apps.stories.queries.coverage import Coverage, OverUse, StoryUse, coverage, over_used, uses
from hexloop.apps.stories.queries.story_list import Filters, StoryList, story_list
from hexloop.apps.stories.queries.story_page import (
    answering,
    find_story,
    question_named,
    story_page,
    tell_page,
)
from hexloop.apps.stories.queries.things import answering_panel, story_count, story_face, story_things
from hexloop.apps.stories.queries.versions import field_changes, version_rows
from hexloop.apps.stories.queries.visible import Strength, asked_questions, story_url, visible_stories

__all__ = [
    "Coverage",
    "Filters",
    "OverUse",
    "StoryList",
    "StoryUse",
    "Strength",
    "answering",
    "answering_panel",
    "asked_questions",
    "coverage",
    "field_changes",
    "find_story",
    "over_used",
    "question_named",
    "story_count",
    "story_face",
    "story_list",
    "story_page",
    "story_things",
    "story_url",
    "tell_page",
    "uses",
    "version_rows",
    "visible_stories",
]
