"""The list of stories: filters in, rows out, the weakest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import often_asked
from hexloop.apps.review.models import Card
from hexloop.apps.stories.cards import KIND
from hexloop.apps.stories.models import Story, Telling
from hexloop.apps.stories.queries.things import told
from hexloop.apps.stories.queries.visible import (
    Strength,
    answers_of,
    hints_of,
    story_url,
    strength_with,
    tellings_of,
    visible_stories,
)
from hexloop.apps.stories.skills import skill_title
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.memory.wording import due_text, past_text
from hexloop.core.telling import LONGEST_SECONDS

PAGE_LENGTH = 20
"""A row is three lines of text."""
SKILLS = 3


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
    """One story, ready to show. ``level`` is its mastery, 0 before its card was graded; ``detail`` how many questions
    it answers, when it was told last, its project and whether it is under NDA; ``skills`` the first three."""

    title: str
    url: str
    strength: str
    level: int
    skills: tuple[str, ...]
    detail: str
    words: str
    clock: str
    too_long: bool
    hint: str
    due: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class StoryList:
    """The rows of a page of those that pass, and what the filters can be set to. ``total`` counts all stories."""

    rows: list[StoryRow]
    page: Page[_Read]
    total: int
    skills: list[tuple[str, str]]
    projects: list[str]
    words: str


@dataclass(frozen=True, slots=True)
class _Read:
    """A story with what its texts say, which is worked out once."""

    story: Story
    hints: tuple[str, ...]
    strength: Strength
    answers: Collection[str]
    tellings: Sequence[Telling]


def story_list(user: User, filters: Filters, at: datetime, *, page: str | None = None) -> StoryList:
    """The stories that pass, the weakest first, and the rows of a page of them. Six queries at most, however many there
    are."""
    answers, tellings = answers_of(user), tellings_of(user)
    everything = [
        _read(story, answers.get(story.pk, {}), tellings.get(story.pk, [])) for story in visible_stories(user)
    ]
    clock = accounts.study_clock(accounts.preferences(user))
    today = clock.day_of(at)
    of_company = often_asked(user, filters.company, KIND) if filters.company else None
    found = [one for one in everything if _passes(one, filters, of_company)]
    found.sort(key=lambda one: (one.strength, bool(one.answers), one.story.title.casefold()))
    if of_company:
        found.sort(key=lambda one: -of_company[one.story.key])
    shown = Paginator(found, PAGE_LENGTH).get_page(page)
    cards = _cards(user)
    skills = sorted({skill for one in everything for skill in one.story.skill_ids})
    return StoryList(
        rows=[_row(one, cards.get(one.story.key), clock, today) for one in shown.object_list],
        page=shown,
        total=len(everything),
        skills=[(skill, skill_title(skill)) for skill in skills],
        projects=sorted({one.story.project for one in everything if one.story.project}),
        words=_words(found, len(everything)),
    )


def _read(story: Story, answers: Collection[str], tellings: Sequence[Telling]) -> _Read:
    said = hints_of(story)
    return _Read(story, said, strength_with(story, said, tellings), answers, tellings)


def _cards(user: User) -> dict[str, Card]:
    # The order makes SQLite take the index of keys: by itself it goes through every card of this person.
    cards = accounts.owned(Card, user).filter(kind=KIND).order_by("key")
    return {card.key: card for card in cards.only("key", "last_grade", "due_on", "suspended")}


def _passes(one: _Read, filters: Filters, of_company: Collection[str] | None) -> bool:
    story = one.story
    return (
        (not filters.q or _says(story, filters.q.casefold().split()))
        and (not filters.skill or filters.skill in story.skill_ids)
        and (not filters.project or filters.project == story.project)
        and (not filters.question or filters.question in one.answers)
        and (not filters.strength or filters.strength == one.strength.key)
        and (of_company is None or story.key in of_company)
    )


def _says(story: Story, words: Iterable[str]) -> bool:
    text = " ".join((story.title, *story.parts.values(), story.number, story.project, story.angle)).casefold()
    return all(word in text for word in words)


def _row(one: _Read, card: Card | None, clock: StudyClock, today: date) -> StoryRow:
    story, whole = one.story, told(one.story)
    fits, tellings = len(one.answers), one.tellings
    due = card.due_on if card and not card.suspended else None
    questions = f"{fits} question{'' if fits == 1 else 's'}" if fits else "no question yet"
    said = f"told {past_text(clock.day_of(tellings[0].at), today)}" if tellings else ""
    return StoryRow(
        title=story.title,
        url=story_url(story.slug),
        strength=one.strength.title,
        level=(card.last_grade or 0) if card else 0,
        skills=tuple(skill_title(skill) for skill in story.skill_ids[:SKILLS]),
        detail=" · ".join(filter(None, (questions, said, story.project, "Under NDA" if story.under_nda else ""))),
        # Numbers are costly inside a template.
        words=f"{whole.words} words",
        clock=whole.clock,
        too_long=whole.seconds > LONGEST_SECONDS,
        hint=one.hints[0] if one.hints else "",
        due=due_text(due, today) if due else "",
        overdue=bool(due and due < today),
    )


def _words(found: Sequence[_Read], total: int) -> str:
    """``8 stories · 2 strong · 1 unfinished``."""
    by_strength = Counter(one.strength for one in found)
    of = f" of {total}" if len(found) < total else ""
    parts = [f"{len(found)}{of} {'story' if len(found) == 1 and not of else 'stories'}"]
    counts = [(by_strength[each], each.title.lower()) for each in reversed(Strength)]
    return " · ".join(parts + [f"{count} {word}" for count, word in counts if count])
