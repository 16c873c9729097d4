"""The list of stories: filters in, rows out, the weakest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import often_asked
from hexloop.apps.review.models import Card
from hexloop.apps.stories.cards import KIND
from hexloop.apps.stories.models import Telling
from hexloop.apps.stories.queries.lines import StoryLine, story_lines, strength_of_line
from hexloop.apps.stories.queries.visible import Strength, answers_of, tellings_of
from hexloop.apps.stories.skills import skill_title
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.memory.wording import due_text, past_text

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
    """A story with what it answers and how it was told."""

    story: StoryLine
    strength: Strength
    answers: Collection[str]
    tellings: Sequence[Telling]


@dataclass(frozen=True, slots=True)
class _Memory:
    """What the card of a story says: its last grade, 0 before the first, and when it is due."""

    level: int
    due: date | None


NEVER = _Memory(0, None)
"""What there is of a story without a card."""


def story_list(user: User, filters: Filters, at: datetime, *, page: str | None = None) -> StoryList:
    """The stories that pass, the weakest first, and the rows of a page of them. Six queries at most, however many there
    are."""
    answers, tellings = answers_of(user), tellings_of(user)
    everything = [_read(story, answers.get(story.pk, {}), tellings.get(story.pk, [])) for story in story_lines(user)]
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
        rows=[_row(one, cards.get(one.story.key, NEVER), clock, today) for one in shown.object_list],
        page=shown,
        total=len(everything),
        skills=[(skill, skill_title(skill)) for skill in skills],
        projects=sorted({one.story.project for one in everything if one.story.project}),
        words=_words(found, len(everything)),
    )


def _read(story: StoryLine, answers: Collection[str], tellings: Sequence[Telling]) -> _Read:
    return _Read(story, strength_of_line(story, tellings), answers, tellings)


def _cards(user: User) -> dict[str, _Memory]:
    # The order makes SQLite take the index of keys: by itself it goes through every card of this person.
    cards = accounts.owned(Card, user).filter(kind=KIND).order_by("key")
    rows = cards.values_list("key", "last_grade", "due_on", "suspended")
    return {key: _Memory(grade or 0, None if suspended else due) for key, grade, due, suspended in rows}


def _passes(one: _Read, filters: Filters, of_company: Collection[str] | None) -> bool:
    story = one.story
    return (
        (not filters.q or all(word in story.says for word in filters.q.casefold().split()))
        and (not filters.skill or filters.skill in story.skill_ids)
        and (not filters.project or filters.project == story.project)
        and (not filters.question or filters.question in one.answers)
        and (not filters.strength or filters.strength == one.strength.key)
        and (of_company is None or story.key in of_company)
    )


def _row(one: _Read, memory: _Memory, clock: StudyClock, today: date) -> StoryRow:
    story, fits, tellings = one.story, len(one.answers), one.tellings
    due = memory.due
    questions = f"{fits} question{'' if fits == 1 else 's'}" if fits else "no question yet"
    said = f"told {past_text(clock.day_of(tellings[0].at), today)}" if tellings else ""
    return StoryRow(
        title=story.title,
        url=story.url,
        strength=one.strength.title,
        level=memory.level,
        skills=tuple(skill_title(skill) for skill in story.skill_ids[:SKILLS]),
        detail=" · ".join(filter(None, (questions, said, story.project, "Under NDA" if story.under_nda else ""))),
        # Numbers are costly inside a template.
        words=f"{story.words} words",
        clock=story.clock,
        too_long=story.too_long,
        hint=story.hints[0] if story.hints else "",
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
