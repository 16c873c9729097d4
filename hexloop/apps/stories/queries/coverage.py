"""Which questions have a story and which have none, which story is told too often, and which skill nobody tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Tag
from hexloop.apps.review.kinds import Listed
from hexloop.apps.stories.models import Fit
from hexloop.apps.stories.queries.lines import story_lines, strength_of_line
from hexloop.apps.stories.queries.visible import (
    QUESTION,
    Strength,
    answers_of,
    asked_questions,
    story_url,
    tellings_of,
)
from hexloop.apps.stories.skills import SKILLS
from hexloop.lib.html import Html

_WORDS = {None: "", False: "fits", True: "best"}
_MARKS = {
    "": "<td></td>",
    "fits": '<td><span class="mark fits"></span><span class="visually-hidden">answers it</span></td>',
    "best": '<td><span class="mark best"></span><span class="visually-hidden">the best</span></td>',
}
OFTEN = 3
"""From so many questions of one loop on a story is told too often."""


@dataclass(frozen=True, slots=True)
class StoryUse:
    """A story that answers a question."""

    title: str
    slug: str
    url: str
    best: bool


@dataclass(frozen=True, slots=True)
class OverUse:
    """A story that would be told for ``count`` questions of ``where`` ("Acme")."""

    title: str
    url: str
    count: int
    where: str


@dataclass(frozen=True, slots=True)
class Column:
    """A story of the picture."""

    title: str
    url: str
    strength: str
    answers: int


@dataclass(frozen=True, slots=True)
class Line:
    """A question of the picture; ``cells`` say for each story ``best``, ``fits`` or nothing."""

    key: str
    title: str
    url: str
    cells: list[str]
    covered: bool

    @property
    def marks(self) -> Html:
        """The cells of the table: there are as many as questions times stories."""
        return Html("".join(_MARKS[cell] for cell in self.cells))


@dataclass(frozen=True, slots=True)
class Theme:
    """The questions of one topic; ``percent`` of them have a story."""

    title: str
    lines: list[Line]
    covered: int
    percent: int

    @property
    def gaps(self) -> list[Line]:
        """The questions without a story."""
        return [line for line in self.lines if not line.covered]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The whole page."""

    themes: list[Theme]
    columns: list[Column]
    covered: int
    total: int
    percent: int
    over_used: list[OverUse]
    unused: list[Column]
    skills: list[tuple[str, str]]

    @property
    def gaps(self) -> int:
        """How many questions have no story."""
        return self.total - self.covered


def coverage(user: User) -> Coverage:
    """Every question of the round with the stories that answer it. Five queries, however many there are."""
    questions = asked_questions(user)
    fits, tellings = answers_of(user), tellings_of(user)
    stories = sorted(story_lines(user), key=lambda story: (-len(fits.get(story.pk, ())), story.title))
    strengths = {story.pk: strength_of_line(story, tellings.get(story.pk, ())) for story in stories}
    columns = [
        Column(story.title, story.url, strengths[story.pk].title, len(fits.get(story.pk, ()))) for story in stories
    ]
    answers = [fits.get(story.pk, {}) for story in stories]
    themes = [
        _theme(title, list(group), answers) for title, group in groupby(questions, key=lambda one: one.group_title)
    ]
    covered = sum(theme.covered for theme in themes)
    told = {skill for story in stories if strengths[story.pk] > Strength.UNFINISHED for skill in story.skill_ids}
    return Coverage(
        themes=themes,
        columns=columns,
        covered=covered,
        total=len(questions),
        percent=round(100 * covered / len(questions)) if questions else 0,
        over_used=_by_company(user, columns, answers),
        unused=[column for column in columns if not column.answers],
        skills=[(skill, title) for skill, title in SKILLS.items() if skill not in told],
    )


def uses(user: User, keys: Collection[str]) -> Mapping[str, list[StoryUse]]:
    """The stories that answer these questions, the best first: for a loop or a company. One query."""
    rows = accounts.owned(Fit, user).filter(key__in=keys, story__removed_at=None).select_related("story")
    found: dict[str, list[StoryUse]] = {key: [] for key in keys}
    for fit in rows.order_by("-best", "story__title"):
        story = fit.story
        found[fit.key].append(StoryUse(story.title, story.slug, story_url(story.slug), fit.best))
    return found


def over_used(user: User, keys: Collection[str], where: str) -> list[OverUse]:
    """The stories that would be told for three or more of these questions. One query."""
    counts = Counter((found[0].title, found[0].url) for found in uses(user, keys).values() if found)
    return [OverUse(title, url, count, where) for (title, url), count in counts.most_common() if count >= OFTEN]


def _by_company(user: User, columns: Sequence[Column], answers: Sequence[Mapping[str, bool]]) -> list[OverUse]:
    """By the questions that a company is tagged with: the best story is the one that would be told, else the first."""
    tellers: dict[str, int] = {}
    for place, keys in enumerate(answers):
        for key, best in keys.items():
            if best or key not in tellers:
                tellers[key] = place
    asked: dict[str, Counter[int]] = {}
    tags = accounts.owned(Tag, user).filter(kind=QUESTION).order_by("company__name", "pk")
    for name, key in tags.values_list("company__name", "key"):
        counts = asked.setdefault(name, Counter())
        if key in tellers:
            counts[tellers[key]] += 1
    return [
        OverUse(columns[place].title, columns[place].url, count, name)
        for name, counts in asked.items()
        for place, count in counts.most_common()
        if count >= OFTEN
    ]


def _theme(title: str, questions: Sequence[Listed], answers: Sequence[Mapping[str, bool]]) -> Theme:
    lines = [_line(one, answers) for one in questions]
    covered = sum(line.covered for line in lines)
    return Theme(title, lines, covered, round(100 * covered / len(lines)))


def _line(question: Listed, answers: Sequence[Mapping[str, bool]]) -> Line:
    cells = [_WORDS[keys.get(question.key)] for keys in answers]
    return Line(question.key, question.title, question.url, cells, any(cells))
