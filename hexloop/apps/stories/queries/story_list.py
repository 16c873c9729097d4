"""The list of stories: filters in, rows out, the weakest first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import often_asked
from hexloop.apps.review.models import Card
from hexloop.apps.stories.cards import KIND
from hexloop.apps.stories.models import Story
from hexloop.apps.stories.queries.things import told
from hexloop.apps.stories.queries.visible import (
    Strength,
    story_url,
    strength_of,
    visible_stories,
    with_answers,
)
from hexloop.apps.stories.skills import skill_title
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.memory.wording import due_text, past_text
from hexloop.core.telling import LONGEST_SECONDS, hints


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is cut by; empty means all. ``question`` is a key, ``company`` the slug of one that is told
    them."""

    q: str = ""
    skill: str = ""
    project: str = ""
    question: str = ""
    strength: str = ""
    company: str = ""


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One story, ready to show. ``level`` is its mastery, 0 before its card was graded."""

    title: str
    url: str
    strength: str
    level: int
    skills: list[str]
    project: str
    words: int
    clock: str
    too_long: bool
    questions: str
    told: str
    hint: str
    due: str
    overdue: bool
    under_nda: bool


@dataclass(frozen=True, slots=True)
class StoryList:
    """The rows that pass, and what the filters can be set to. ``total`` counts all stories."""

    rows: list[StoryRow]
    total: int
    skills: list[tuple[str, str]]
    projects: list[str]
    words: str


def story_list(user: User, filters: Filters, at: datetime) -> StoryList:
    """The stories that pass, the weakest first. Six queries at most, however many there are."""
    everything = list(with_answers(visible_stories(user)))
    clock = accounts.study_clock(accounts.preferences(user))
    cards = {card.key: card for card in accounts.owned(Card, user).filter(kind=KIND)}
    of_company = often_asked(user, filters.company, KIND) if filters.company else None
    found = [story for story in everything if _passes(story, filters, of_company)]
    found.sort(key=lambda story: (strength_of(story), bool(story.fits.all()), story.title.casefold()))
    if of_company:
        found.sort(key=lambda story: -of_company[story.key])
    skills = sorted({skill for story in everything for skill in story.skill_ids})
    return StoryList(
        rows=[_row(story, cards.get(story.key), clock, clock.day_of(at)) for story in found],
        total=len(everything),
        skills=[(skill, skill_title(skill)) for skill in skills],
        projects=sorted({story.project for story in everything if story.project}),
        words=_words(found, len(everything)),
    )


def _passes(story: Story, filters: Filters, of_company: Collection[str] | None) -> bool:
    text = " ".join((story.title, *story.parts.values(), story.number, story.project, story.angle)).casefold()
    return (
        all(word in text for word in filters.q.casefold().split())
        and (not filters.skill or filters.skill in story.skill_ids)
        and (not filters.project or filters.project == story.project)
        and (not filters.question or any(fit.key == filters.question for fit in story.fits.all()))
        and (not filters.strength or filters.strength == strength_of(story).key)
        and (of_company is None or story.key in of_company)
    )


def _row(story: Story, card: Card | None, clock: StudyClock, today: date) -> StoryRow:
    strength, whole = strength_of(story), told(story)
    fits, tellings = len(story.fits.all()), story.tellings.all()
    said = hints(story.parts, number=story.has_number)
    due = card.due_on if card and not card.suspended else None
    return StoryRow(
        title=story.title,
        url=story_url(story.slug),
        strength=strength.title,
        level=(card.last_grade or 0) if card else 0,
        skills=[skill_title(skill) for skill in story.skill_ids],
        project=story.project,
        words=whole.words,
        clock=whole.clock,
        too_long=whole.seconds > LONGEST_SECONDS,
        questions=f"{fits} question{'' if fits == 1 else 's'}" if fits else "no question yet",
        told=f"told {past_text(clock.day_of(tellings[0].at), today)}" if tellings else "",
        hint=said[0] if said and strength <= Strength.NEEDS_WORK else "",
        due=due_text(due, today) if due else "",
        overdue=bool(due and due < today),
        under_nda=story.under_nda,
    )


def _words(found: Sequence[Story], total: int) -> str:
    """``8 stories · 2 strong · 1 unfinished``."""
    counts = [(sum(strength_of(story) is one for story in found), one.title.lower()) for one in reversed(Strength)]
    of = f" of {total}" if len(found) < total else ""
    parts = [f"{len(found)}{of} {'story' if len(found) == 1 and not of else 'stories'}"]
    return " · ".join(parts + [f"{count} {word}" for count, word in counts if count])
