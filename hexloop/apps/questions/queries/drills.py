"""Rapid fire: what can be drawn, what is asked now, and how it went."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import tagged_keys, visible_companies
from hexloop.apps.questions.drawing import Candidate, weakness
from hexloop.apps.questions.models import Answer, Drill
from hexloop.apps.questions.own import KIND
from hexloop.apps.questions.packs import bank, topic_title
from hexloop.apps.questions.queries.asking import Asked, Asking, asking
from hexloop.apps.questions.queries.question_page import seconds_text
from hexloop.apps.questions.queries.things import question_things, topic_url
from hexloop.apps.questions.queries.visible import Now, visible_questions
from hexloop.apps.review.models import Card
from hexloop.apps.review.scheduling import memory_choices, weights_of
from hexloop.core.content.questions.question import Area
from hexloop.core.memory import schedule
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.wording import past_text

OWN = "own"
"""What one's own questions are called among the areas."""
USUAL_AREAS = (Area.BREADTH.value, Area.NLP.value, Area.RANKING.value)
"""What is drawn from when nothing is chosen: what can be answered in a minute."""
WEAKEST = 3
RECENT = 8


@dataclass(frozen=True, slots=True)
class Memory:
    """What a card says of a question."""

    recall: float
    last: Grade


@dataclass(frozen=True, slots=True)
class TopicChoice:
    """A topic to drill, with how much of it is there."""

    id: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class AreaChoice:
    """An area to drill."""

    id: str
    title: str
    round: str
    count: int
    topics: list[TopicChoice]


@dataclass(frozen=True, slots=True)
class DrillRow:
    """A drill of before."""

    url: str
    text: str
    detail: str
    going_on: bool


@dataclass(frozen=True, slots=True)
class Step:
    """The question that a drill asks now. ``number`` counts from 1, ``percent`` says how much is done."""

    drill: Drill
    asking: Asking
    number: int
    total: int
    percent: float
    last: str


@dataclass(frozen=True, slots=True)
class TopicSum:
    """How one topic of a drill went. ``level`` is the mean grade, rounded; ``percent`` the share of points said."""

    topic: str
    title: str
    url: str
    round: str
    asked: int
    grades: str
    level: int
    said: str
    percent: int
    seconds: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer of a drill."""

    title: str
    url: str
    round: str
    detail: str
    level: int


@dataclass(frozen=True, slots=True)
class Summary:
    """How a drill went. ``weakest`` are the topics that the next one is offered on."""

    drill: Drill
    answered: int
    total: int
    said: int
    points: int
    seconds: str
    topics: list[TopicSum]
    answers: list[AnswerRow]
    weakest: list[TopicSum]


def candidates(
    user: User, *, areas: Collection[str], topics: Collection[str], at: datetime, company: str = ""
) -> list[Candidate]:
    """Every question that these choices leave, with how weak it is: two queries, four with preferences."""
    known, set_aside = _memories(user, at)
    chosen = set(areas) or (set() if topics else set(USUAL_AREAS))
    cut = {bank().topics[topic].area.value for topic in topics if topic in bank().topics}
    rows: Any = visible_questions(user).filter(listed=True).values_list("slug", "topic", "area")
    found = [
        _candidate(slug, topic, known.get(slug))
        for slug, topic, area in rows
        if slug not in set_aside and (topic in topics or (area in chosen and area not in cut))
    ]
    found += _own_candidates(user, known, set_aside) if OWN in chosen else []
    if not company:
        return found
    asked = set(tagged_keys(user, company, KIND))
    return [each for each in found if each.key.partition("#")[0] in asked]


def area_choices(user: User) -> list[AreaChoice]:
    """What can be chosen for a drill, with counts: two queries."""
    counts: dict[str, int] = {}
    for topic in visible_questions(user).filter(listed=True).values_list("topic", flat=True):
        counts[topic] = counts.get(topic, 0) + 1
    own = accounts.owned(Card, user).filter(kind=KIND, key__startswith="own-", suspended=False).count()
    areas = [_area_choice(area, counts) for area in Area]
    mine = [AreaChoice(OWN, "My own questions", "", own, [])] if own else []
    return [area for area in areas if area.count] + mine


def drill_text(user: User, *, areas: Collection[str], topics: Collection[str], company: str = "") -> str:
    """What a drill is drawn from, in words: ``ML breadth · Calibration · asked by Acme``."""
    names = [topic_title(topic) for topic in topics]
    cut = {bank().topics[topic].area.value for topic in topics if topic in bank().topics}
    chosen = areas or (() if topics else USUAL_AREAS)
    titles = [Area(area).title for area in chosen if area != OWN and area not in cut]
    asked = [f"asked by {one.name}" for one in visible_companies(user).filter(slug=company)] if company else []
    words = " · ".join([*titles, *names, *(["My own questions"] if OWN in chosen else []), *asked])
    return words if len(words) <= 200 else f"{words[:199]}…"


def own_drills(user: User) -> QuerySet[Drill]:
    """The drills of this user."""
    return accounts.owned(Drill, user)


def drill_rows(user: User, now: Now) -> list[DrillRow]:
    """The last drills, the newest first: one query."""
    return [
        DrillRow(
            url=reverse("drill", args=[drill.pk]),
            text=drill.text,
            detail=f"{drill.place} of {len(drill.keys)} · {past_text(now.day_of(drill.made_at), now.today)}",
            going_on=drill.ended_at is None,
        )
        for drill in own_drills(user).order_by("-made_at", "-pk")[:RECENT]
    ]


def drill_step(
    user: User,
    drill: Drill,
    asked: Asked,
    *,
    at: datetime,
    answer: Answer | None = None,
    text: str | None = None,
    trouble: str = "",
    last: str = "",
) -> Step:
    """What a drill shows now."""
    block = asking(user, asked, at=at, answer=answer, text=text, trouble=trouble)
    clock = {
        "seconds": answer.seconds if answer else 0,
        "limit": drill.seconds_each,
        "reveal": True,
        "stopped": answer is not None,
    }
    block = replace(
        block,
        grade_url=reverse("drill_grade", args=[drill.pk]),
        write_url=reverse("drill_write", args=[drill.pk]),
        target="#drill",
        clock=clock,
        rapid=True,
    )
    total = len(drill.keys)
    return Step(drill, block, drill.place + 1, total, round(100 * drill.place / total, 2), last)


def waiting_answer(drill: Drill) -> Answer | None:
    """The written answer to the question that is asked now, if it waits for its grade."""
    if drill.place >= len(drill.keys):
        return None
    waiting = drill.answers.filter(key=drill.keys[drill.place], review=None)
    return waiting.order_by("-pk").first()


def drill_summary(user: User, drill: Drill) -> Summary:
    """How a drill went, by topic: three queries."""
    answers = [
        answer
        for answer in drill.answers.select_related("review").order_by("at", "pk")
        if answer.review is not None and answer.review.undone_at is None
    ]
    topics = _by_topic(answers)
    weakest = sorted((each for each in topics if each.topic), key=lambda each: (each.percent, each.level))
    return Summary(
        drill=drill,
        answered=len(answers),
        total=len(drill.keys),
        said=sum(len(answer.said) for answer in answers),
        points=sum(answer.points for answer in answers),
        seconds=seconds_text(sum(answer.seconds for answer in answers)),
        topics=topics,
        answers=_answer_rows(user, answers),
        weakest=weakest[:WEAKEST],
    )


def _memories(user: User, at: datetime) -> tuple[Mapping[str, Memory], set[str]]:
    """What is known of each question that was graded, and the keys of those that are set aside."""
    clock = accounts.study_clock(accounts.preferences(user))
    weights, today = weights_of(memory_choices(user)), clock.day_of(at)
    cards = accounts.owned(Card, user).filter(kind=KIND)
    rows: Iterable[Any] = cards.values_list("key", "suspended", "stability", "last_review_at", "last_grade")
    known, aside = {}, set()
    for key, suspended, stability, reviewed_at, last in rows:
        if suspended:
            aside.add(key)
        elif stability is not None:
            recall = schedule.recall_on(stability, reviewed_on=clock.day_of(reviewed_at), on=today, weights=weights)
            known[key] = Memory(recall, Grade(last))
    return known, aside


def _candidate(key: str, topic: str, memory: Memory | None) -> Candidate:
    return Candidate(key, topic, weakness(memory.recall if memory else None, memory.last if memory else None))


def _own_candidates(user: User, known: Mapping[str, Memory], aside: set[str]) -> list[Candidate]:
    cards: Any = accounts.owned(Card, user).filter(kind=KIND, key__startswith="own-").values_list("key", "topic")
    return [_candidate(key, topic or OWN, known.get(key)) for key, topic in cards if key not in aside]


def _area_choice(area: Area, counts: Mapping[str, int]) -> AreaChoice:
    topics = [
        TopicChoice(topic.id, topic.title, counts[topic.id])
        for topic in bank().topics.values()
        if topic.area is area and topic.id in counts
    ]
    return AreaChoice(area.value, area.title, area.round.value, sum(topic.count for topic in topics), topics)


def _by_topic(answers: Sequence[Answer]) -> list[TopicSum]:
    topics: dict[str, list[Answer]] = {}
    for answer in answers:
        topics.setdefault(answer.topic, []).append(answer)
    return [_topic_sum(topic, each) for topic, each in topics.items()]


def _topic_sum(topic: str, answers: Sequence[Answer]) -> TopicSum:
    grades = [Grade(answer.review.grade) for answer in answers if answer.review]
    said, points = sum(len(answer.said) for answer in answers), sum(answer.points for answer in answers)
    mean = round(sum(grades) / len(grades))
    return TopicSum(
        topic=topic,
        title=topic_title(topic) if topic else "Without a topic",
        url=topic_url(topic) if topic else reverse("own_questions"),
        round=answers[0].review.after["round"] if answers[0].review else "",
        asked=len(answers),
        grades=_grade_words(grades),
        level=mean,
        said=f"{said} of {points}" if points else "",
        percent=round(100 * said / points) if points else 25 * mean,
        seconds=seconds_text(round(sum(answer.seconds for answer in answers) / len(answers))),
    )


def _grade_words(grades: Sequence[Grade]) -> str:
    """``2 solid, 1 no clue``, the best first; a single one is only named: ``No clue``."""
    if len(grades) == 1:
        return grades[0].title
    counts = [(grade.title.lower(), grades.count(grade)) for grade in reversed(Grade)]
    return ", ".join(f"{count} {word}" for word, count in counts if count)


def _answer_rows(user: User, answers: Sequence[Answer]) -> list[AnswerRow]:
    things = question_things(user, [answer.key for answer in answers])
    rows = []
    for answer in answers:
        thing = things.get(answer.key)
        facts = (
            topic_title(answer.topic) if answer.topic else "",
            f"{len(answer.said)} of {answer.points} points" if answer.points else "",
            seconds_text(answer.seconds),
        )
        rows.append(
            AnswerRow(
                title=thing.title if thing else answer.key,
                url=thing.url if thing else "",
                round=thing.round if thing else "",
                detail=" · ".join(fact for fact in facts if fact),
                level=answer.review.grade if answer.review else 0,
            )
        )
    return rows
