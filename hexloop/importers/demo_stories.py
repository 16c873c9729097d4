"""The stories of the demo: eight of one person's, the questions that they answer, and how telling them went."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from hexloop.apps.accounts.models import User
from hexloop.apps.companies import services as companies
from hexloop.apps.review import kinds
from hexloop.apps.review import services as review
from hexloop.apps.stories import services
from hexloop.apps.stories.cards import KIND
from hexloop.apps.stories.models import Story
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.rounds import Round

TEXTS = Path(__file__).with_name("demo_stories.toml")
EVENING = time(20, 15)
_ASKED = 70
"""How many days ago the questions were tagged with their companies."""
_FIELDS = ("metric", "metric_from", "metric_to", "metric_words", "project", "angle", "under_nda")


def tell_stories(*, user: User, today: date, clock: StudyClock) -> None:
    """Write the stories on their evenings and tell them on others. Questions that the packs of this installation do not
    hold are passed over."""
    texts = tomllib.loads(TEXTS.read_text(encoding="utf-8"))
    for asked in texts["asked"]:
        _asked(user, asked["company"], asked["questions"], _at(_ASKED, today, clock))
    for values in texts["story"]:
        story = _written(user, values, today, clock)
        _answer(user, story, values, _at(values["days_ago"], today, clock))
        for telling in values.get("told", []):
            _tell(user, story, telling, _at(telling["days_ago"], today, clock))


def _written(user: User, values: dict[str, Any], today: date, clock: StudyClock) -> Story:
    at = _at(values["days_ago"], today, clock)
    parts = {name: values.get(name, "").strip() for name in ("situation", "task", "action", "result")}
    text = services.StoryText(
        title=values["title"],
        skills=tuple(values["skills"]),
        **parts,
        **{name: values[name] for name in _FIELDS if name in values},
    )
    # First without its number, as most people write them: the next evening it is there, and the version before too.
    first = services.StoryText(title=text.title, skills=text.skills, **parts | {"result": ""}, under_nda=text.under_nda)
    story = services.write_story(user=user, text=first, at=at)
    return services.save_story(user=user, story=story, text=text, version=1, at=at + timedelta(days=1))


def _answer(user: User, story: Story, values: dict[str, Any], at: datetime) -> None:
    best, also = values.get("best", []), values.get("answers", [])
    services.answer_questions(user=user, story=story, keys=[*best, *also], at=at)
    for key in best:
        services.set_best(user=user, story=story, key=key, best=True, at=at)
    for name in values.get("companies", []):
        company = companies.name_company(user=user, name=name, at=at)
        companies.tag(company=company, kind=KIND, key=story.key, at=at)


def _asked(user: User, name: str, keys: list[str], at: datetime) -> None:
    """What a company is known to ask in this round."""
    company = companies.name_company(user=user, name=name, at=at)
    names = [kinds.Named("question", key) for key in keys]
    for (kind, key), thing in kinds.things(user, names).items():
        if thing.url:
            companies.tag(company=company, kind=kind, key=key, at=at)


def _tell(user: User, story: Story, telling: dict[str, Any], at: datetime) -> None:
    scores = dict(zip(services.SCORED, telling["scores"], strict=True))
    told = services.Told(telling["seconds"], scores, key=telling.get("key", ""), note=telling.get("note", ""))
    services.keep_telling(user=user, story=story, told=told, at=at)
    if grade := telling.get("grade"):
        review.grade(
            user=user,
            kind=KIND,
            key=story.key,
            round=Round.BEHAVIOR,
            topic="",
            grade=Grade(grade),
            seconds=telling["seconds"],
            at=at + timedelta(minutes=10),
        )


def _at(days_ago: int, today: date, clock: StudyClock) -> datetime:
    return datetime.combine(today - timedelta(days=days_ago), EVENING, clock.zone)
