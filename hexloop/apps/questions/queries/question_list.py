"""The list of questions and the overview by topic: filters in, rows out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, F, Q, QuerySet
from django.urls import reverse

from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import frequency_of, tagged_keys
from hexloop.apps.questions.own import KIND
from hexloop.apps.questions.packs import bank, topic_title
from hexloop.apps.questions.queries.things import about_word, question_url, topic_url
from hexloop.apps.questions.queries.visible import MASTERY_WORDS, Now, visible_questions, with_memory
from hexloop.core.content.questions.question import Area, QuestionTopic
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.wording import due_text
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_line

STATES = {"untried": "Never tried", "weak": "Weak", "due": "Due now", "solid": "Solid"}
"""What a question can be filtered by besides its place: weak is graded No clue or Bugs last time."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is cut by; empty means all. ``company`` is the slug of one that asks them."""

    area: str = ""
    topic: str = ""
    level: str = ""
    state: str = ""
    company: str = ""
    q: str = ""


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question, ready to show. ``level`` is how hard it is, ``mastery`` 0 to 4 how it went."""

    url: str
    title: Html
    level: str
    round: str
    mastery: int
    due: str
    overdue: bool
    listed: bool


@dataclass(frozen=True, slots=True)
class TopicRows:
    """The questions of one topic."""

    title: str
    url: str
    rows: list[QuestionRow]


@dataclass(frozen=True, slots=True)
class Counts:
    """How the questions of a list stand."""

    total: int = 0
    tried: int = 0
    solid: int = 0
    due: int = 0

    @property
    def text(self) -> str:
        """``24 questions · 9 tried · 3 solid · 2 due``; what is nothing is left out."""
        parts = [f"{self.total} question{'' if self.total == 1 else 's'}"]
        named = ((self.tried, "tried"), (self.solid, "solid"), (self.due, "due"))
        return " · ".join(parts + [f"{count} {word}" for count, word in named if count])


@dataclass(frozen=True, slots=True)
class TopicCell:
    """A topic of the overview. ``bar`` has a piece for each mastery from solid to never tried: its words, where it
    starts and how long it is, in percent."""

    title: str
    url: str
    round: str
    total: int
    tried: int
    due: int
    bar: list[tuple[str, str, float, float]]

    @property
    def words(self) -> str:
        """``9 of 24 tried``."""
        return f"{self.tried} of {self.total} tried"


@dataclass(frozen=True, slots=True)
class AreaCells:
    """An area with its topics."""

    id: str
    title: str
    round: str
    url: str
    counts: Counts
    cells: list[TopicCell]


def question_query(user: User, filters: Filters, today: date) -> QuerySet[Any]:
    """The questions that pass the filters, in the order of study, with what the user knows of each."""
    found = with_memory(visible_questions(user), user)
    for name in ("area", "topic", "level"):
        if value := getattr(filters, name):
            found = found.filter(**{name: value})
    order: tuple[Any, ...] = ("place", "pk")
    if filters.company:
        found = found.filter(slug__in=tagged_keys(user, filters.company, KIND))
        found = found.annotate(asked_often=frequency_of(user, filters.company, KIND, "slug"))
        order = (F("asked_often").desc(nulls_last=True), *order)
    if filters.state:
        found = found.filter(_in_state(filters.state, today))
    return found.filter(*(about_word(word) for word in filters.q.split())).order_by(*order)


def count_questions(questions: QuerySet[Any], today: date) -> Counts:
    """How many of them there are, were tried, are solid and are due: one query."""
    found = questions.order_by().aggregate(
        total=Count("pk"),
        tried=Count("pk", filter=Q(last_grade__isnull=False)),
        solid=Count("pk", filter=Q(last_grade=Grade.SOLID)),
        due=Count("pk", filter=Q(due_on__lte=today)),
    )
    return Counts(**found)


def topic_rows(questions: QuerySet[Any], now: Now) -> list[TopicRows]:
    """The rows of ``question_query``, or of a slice of it, under their topics: one query."""
    return [
        TopicRows(topic_title(topic), topic_url(topic), [question_row(row, now) for row in rows])
        for topic, rows in groupby(questions, key=lambda row: str(row.topic))
    ]


def question_row(row: Any, now: Now) -> QuestionRow:
    """One row of a question that carries what ``with_memory`` adds."""
    return QuestionRow(
        url=question_url(row.slug),
        title=_drawn(row.slug, row.title),
        level=row.level.capitalize(),
        round=row.round,
        mastery=row.last_grade or 0,
        due=due_text(row.due_on, now.today) if row.due_on else "",
        overdue=bool(row.due_on and row.due_on < now.today),
        listed=row.listed,
    )


def overview(user: User, now: Now) -> list[AreaCells]:
    """Every area with its topics and how far one has come: one query."""
    rows: Any = with_memory(visible_questions(user).filter(listed=True), user)
    found: dict[str, list[tuple[int, bool]]] = {}
    for topic, grade, due_on in rows.values_list("topic", "last_grade", "due_on"):
        found.setdefault(topic, []).append((grade or 0, bool(due_on and due_on <= now.today)))
    topics = [topic for topic in bank().topics.values() if topic.id in found]
    return [
        _area(area, [topic for topic in topics if topic.area is area], found) for area in Area if _has(area, topics)
    ]


def _has(area: Area, topics: Sequence[QuestionTopic]) -> bool:
    return any(topic.area is area for topic in topics)


def _area(area: Area, topics: Sequence[QuestionTopic], found: dict[str, list[tuple[int, bool]]]) -> AreaCells:
    all_of_it = [each for topic in topics for each in found[topic.id]]
    return AreaCells(
        id=area.value,
        title=area.title,
        round=area.round.value,
        url=f"{reverse('questions')}?{urlencode({'area': area.value})}",
        counts=_counts(all_of_it),
        cells=[_cell(topic, found[topic.id]) for topic in topics],
    )


def _counts(known: Sequence[tuple[int, bool]]) -> Counts:
    return Counts(
        total=len(known),
        tried=sum(level > 0 for level, _ in known),
        solid=sum(level == Grade.SOLID for level, _ in known),
        due=sum(due for _, due in known),
    )


def _cell(topic: QuestionTopic, known: Sequence[tuple[int, bool]]) -> TopicCell:
    counts = _counts(known)
    bar: list[tuple[str, str, float, float]] = []
    start = 0.0
    for level in (4, 3, 2, 1):
        size = 100 * sum(each == level for each, _ in known) / len(known)
        if size:
            bar.append((f"level{level}", MASTERY_WORDS[level], round(start, 2), round(size, 2)))
        start += size
    return TopicCell(
        topic.title, topic_url(topic.id), topic.area.round.value, counts.total, counts.tried, counts.due, bar
    )


def _in_state(state: str, today: date) -> Q:
    return {
        "untried": Q(last_grade__isnull=True),
        "weak": Q(last_grade__lte=Grade.BUGS),
        "due": Q(due_on__lte=today),
        "solid": Q(last_grade=Grade.SOLID),
    }[state]


def _drawn(slug: str, title: str) -> Html:
    question = bank().questions.get(slug)
    return _line(question.question) if question else to_line(title)


@lru_cache(maxsize=4096)
def _line(text: str) -> Html:
    return to_line(text)
