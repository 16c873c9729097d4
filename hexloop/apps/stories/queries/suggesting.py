"""Which questions a story may answer: a guess from words and skills, made on this machine and shown as a guess."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from hexloop.apps.review.kinds import Listed
from hexloop.apps.stories.models import Story
from hexloop.core.content.questions.matching import Rarity, Spoken, rarity, share

MOST = 6
ENOUGH = 0.42
_POINTS = 2
"""How many of the question and its points count: those that the story touches most. One alone is chance."""
_OF_SKILLS = 0.4
"""How much of a guess is the skills that both name; the rest is words."""


def guessed_questions(story: Story, questions: Sequence[Listed], *, without: Iterable[str]) -> list[Listed]:
    """The questions that the story most seems to answer, the likeliest first."""
    leave = set(without)
    rare, spoken = _rare(tuple(_words(one) for one in questions)), Spoken(_told(story))
    scored = [(_score(story, spoken, one, rare), one) for one in questions if one.key not in leave]
    best = sorted((each for each in scored if each[0] >= ENOUGH), key=lambda each: -each[0])
    return [one for _, one in best[:MOST]]


def guessed_stories(question: Listed, stories: Sequence[Story], questions: Sequence[Listed]) -> set[int]:
    """The ids of the stories that seem to answer a question."""
    rare = _rare(tuple(_words(one) for one in questions))
    return {story.pk for story in stories if _score(story, Spoken(_told(story)), question, rare) >= ENOUGH}


def _score(story: Story, spoken: Spoken, question: Listed, rare: Rarity) -> float:
    skills = set(story.skill_ids) & set(question.skills)
    shared = len(skills) / len(question.skills) if question.skills else 0.0
    said = [share(spoken, text, set(), rare) for text in (question.title, *question.text.split("\n"))]
    words = sum(sorted(said, reverse=True)[:_POINTS]) / _POINTS
    return _OF_SKILLS * shared + (1 - _OF_SKILLS) * words


def _told(story: Story) -> str:
    return " ".join([story.title, *story.parts.values(), story.number])


def _words(question: Listed) -> str:
    return f"{question.title} {question.text}"


@lru_cache(maxsize=8)
def _rare(texts: tuple[str, ...]) -> Rarity:
    return rarity(texts)
