"""The demo's stories: eight, told on the evenings that they name, with gaps and a story that is told too often."""

import tomllib
from datetime import UTC

import pytest
from make import NOW

from hexloop.apps.questions import services as questions
from hexloop.apps.questions.packs import bank
from hexloop.apps.stories import queries
from hexloop.apps.stories.models import Story, StoryVersion, Telling
from hexloop.apps.stories.skills import SKILLS
from hexloop.core.memory.study_day import StudyClock
from hexloop.importers.demo_stories import TEXTS, tell_stories
from hexloop.importers.whole.private import private_rows


@pytest.fixture
def teller(user):
    """Somebody who told the stories."""
    questions.sync_questions()
    tell_stories(user=user, today=NOW.date(), clock=StudyClock(UTC, 4))
    return user


def test_texts_name_questions_and_skills_that_there_are():
    texts = tomllib.loads(TEXTS.read_text(encoding="utf-8"))
    named = {key for story in texts["story"] for key in story.get("best", []) + story.get("answers", [])}
    named |= {key for asked in texts["asked"] for key in asked["questions"]}

    assert named - set(bank().questions) == set()
    assert {skill for story in texts["story"] for skill in story["skills"]} - set(SKILLS) == set()


def test_there_is_something_of_everything(teller):
    found = queries.story_list(teller, queries.Filters(), NOW)
    page = queries.coverage(teller)

    assert found.words == "8 stories · 1 strong · 4 told · 2 needs work · 1 unfinished"
    assert [(use.title, use.where) for use in page.over_used] == [("The night the ranking went flat", "Acme")]
    assert 0 < page.covered < page.total
    assert page.skills != []


def test_story_under_nda_stays_behind_with_all_that_hangs_on_it(teller):
    secret = Story.objects.get(under_nda=True)
    secret.tellings.create(at=NOW, seconds=90)

    kept = private_rows(teller)

    assert kept.ids["stories.Story"] == {secret.pk}
    assert kept.ids["stories.StoryVersion"] == set(
        StoryVersion.objects.filter(story=secret).values_list("pk", flat=True)
    )
    assert kept.ids["stories.Telling"] == set(Telling.objects.filter(story=secret).values_list("pk", flat=True))
    assert kept.ids["stories.Fit"] == set(secret.fits.values_list("pk", flat=True))
