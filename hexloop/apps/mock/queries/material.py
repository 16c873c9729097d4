"""What could be asked in a round, with when it was last seen: the candidates of the drawing.

Each kind of round costs as many queries however much there is. Candidates have an order of their own, so that the same
chance draws the same in another home.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Max, OuterRef, Subquery

from hexloop.apps.accounts.models import User
from hexloop.apps.accounts.queries import owned
from hexloop.apps.coding.models import Attempt, ProblemTopic, Progress
from hexloop.apps.coding.queries import visible_problems
from hexloop.apps.companies.queries import often_asked
from hexloop.apps.design.models import AnswerShown
from hexloop.apps.design.queries.visible import visible_attempts
from hexloop.apps.mock.models import MockItem
from hexloop.apps.projects.queries import visible_projects
from hexloop.apps.questions.models import Answer
from hexloop.apps.questions.queries import visible_questions
from hexloop.apps.review import queries as review
from hexloop.apps.review.kinds import KINDS
from hexloop.apps.review.models import Card
from hexloop.apps.stories.models import Fit, Telling
from hexloop.core.interviews.drawing import NEVER_TRIED, Candidate
from hexloop.core.rounds import Round

PROBLEM, QUESTION, PROJECT, CASE = "problem", "question", "project", "case"
NO_STORY, NEVER_TOLD, TOLD = 1.0, 0.6, 0.2
"""How weak a behavior question counts: without a story, with one that was never told, with one that was."""


@dataclass(frozen=True, slots=True)
class Material:
    """Candidates of one kind of thing, and their titles."""

    kind: str
    candidates: list[Candidate]
    titles: Mapping[str, str]
    under_nda: frozenset[str] = frozenset()


class _Row(NamedTuple):
    """A thing as it is stored."""

    key: str
    title: str
    topic: str = ""
    level: int = 0
    minutes: int = 0
    pattern: str = ""


def problems(user: User, *, flavor: str, company: str, today: date) -> Material:
    """Coding problems of a flavor (empty: of any). One that was opened was seen."""
    topic = ProblemTopic.objects.filter(problem=OuterRef("pk")).order_by("place").values("topic")[:1]
    rows = visible_problems(user).filter(listed=True).annotate(topic=Subquery(topic))
    if flavor:
        rows = rows.filter(kind=flavor)
    seen = _latest(
        owned(Progress, user).values_list("problem__slug", "first_opened_at"),
        owned(Attempt, user).values_list("problem__slug").annotate(Max("at")),
        _graded(user, PROBLEM),
    )
    context = _Context(user, PROBLEM, company, today, seen)
    found: Any = rows.order_by("slug").values_list("slug", "title", "topic", "difficulty_rank", "minutes", "pattern")
    return context.material(_Row(slug, title, topic or "", *more) for slug, title, topic, *more in found)


def questions(user: User, round_key: Round, *, company: str, today: date) -> Material:
    """Questions of a round: the packs' and one's own."""
    context = _Context(user, QUESTION, company, today, _questions_seen(user))
    return context.material(_question_rows(user, round_key), _own_under_nda(user))


def behavior_questions(user: User, *, company: str, today: date) -> Material:
    """Questions that are answered with a story. One whose story was told was seen; one without a story is weakest."""
    told = dict(_told(user).values_list("story").annotate(Max("at")))
    stories: dict[str, list[int]] = {}
    for key, story in owned(Fit, user).filter(story__removed_at=None).values_list("key", "story"):
        stories.setdefault(key, []).append(story)
    rehearsed = _latest((key, told.get(each)) for key, found in stories.items() for each in found)
    by_key = _told(user).exclude(key="").values_list("key").annotate(Max("at"))
    context = _Context(
        user, QUESTION, company, today, _latest(_questions_seen(user).items(), rehearsed.items(), by_key)
    )
    context.weak_by_key = {key: TOLD if key in rehearsed else NEVER_TOLD for key in stories}
    context.otherwise = NO_STORY
    return context.material(_question_rows(user, Round.BEHAVIOR), _own_under_nda(user))


def projects(user: User, *, company: str, today: date) -> Material:
    """One's own projects."""
    rows = list(visible_projects(user).order_by("title", "pk"))
    context = _Context(user, PROJECT, company, today, _latest(_graded(user, PROJECT)))
    return context.material(
        (_Row(row.key, row.title) for row in rows), frozenset(row.key for row in rows if row.under_nda)
    )


def cases(user: User, *, company: str, today: date) -> Material:
    """Design cases, the packs' and one's own prompts. One that was attempted, or whose answer was read, was
    seen."""
    listed = KINDS[CASE].listing(user, Round.DESIGN.value) if CASE in KINDS else ()
    attempts = visible_attempts(user).values_list("case_key").annotate(Max("made_at"))
    read = owned(AnswerShown, user).values_list("case_key", "at")
    context = _Context(user, CASE, company, today, _latest(attempts, read, _graded(user, CASE)))
    return context.material(_Row(one.key, one.title, one.group) for one in listed)


class _Context:
    """What is known of the things of one kind, whatever they are."""

    def __init__(self, user: User, kind: str, company: str, today: date, seen: Mapping[str, datetime]) -> None:
        self.kind, self.seen = kind, seen
        self.asked = often_asked(user, company, kind) if company else {}
        drawn = owned(MockItem, user).filter(kind=kind).exclude(shown_at=None)
        self.drawn = dict(drawn.values_list("key").annotate(Max("shown_at")))
        self.weak = _weak_topics(user, kind, today)
        self.weak_by_key: Mapping[str, float] = {}
        self.otherwise: float | None = None

    def material(self, rows: Iterable[_Row], under_nda: frozenset[str] = frozenset()) -> Material:
        """The candidates that rows are."""
        found = list(rows)
        candidates = [self._candidate(row) for row in found]
        return Material(self.kind, candidates, {row.key: row.title for row in found}, under_nda)

    def _candidate(self, row: _Row) -> Candidate:
        if self.otherwise is None:
            weakness = self.weak.get(row.topic, NEVER_TRIED)
        else:
            weakness = self.weak_by_key.get(row.key, self.otherwise)
        return Candidate(
            row.key,
            row.topic,
            weakness,
            asked=row.key in self.asked,
            seen_at=self.seen.get(row.key),
            mock_at=self.drawn.get(row.key),
            level=row.level,
            minutes=row.minutes,
            pattern=row.pattern,
        )


def _weak_topics(user: User, kind: str, today: date) -> dict[str, float]:
    """How much of each topic of a kind is forgotten, from 0 to 1, of topics in which something was graded."""
    known: dict[str, tuple[float, int]] = {}
    for each in review.remembered(user, today=today):
        if each.kind == kind:
            recall, cards = known.get(each.topic, (0.0, 0))
            known[each.topic] = recall + each.known, cards + each.cards
    return {topic: 1 - recall / cards for topic, (recall, cards) in known.items() if cards}


def _latest(*histories: Any) -> dict[str, datetime]:
    """The latest moment of each key in histories of key and moment."""
    found: dict[str, datetime] = {}
    for history in histories:
        for key, at in history:
            if at is not None and (key not in found or at > found[key]):
                found[key] = at
    return found


def _graded(user: User, kind: str) -> Any:
    return owned(Card, user).filter(kind=kind).exclude(last_review_at=None).values_list("key", "last_review_at")


def _questions_seen(user: User) -> dict[str, datetime]:
    answers: Any = owned(Answer, user).values_list("key").annotate(Max("at"))
    return _latest(_graded(user, QUESTION), answers)


def _question_rows(user: User, round_key: Round) -> list[_Row]:
    listed: Any = visible_questions(user).filter(listed=True, round=round_key.value)
    found = listed.order_by("place", "slug").values_list("slug", "title", "topic", "level_rank")
    rows = [_Row(slug, title, topic, level) for slug, title, topic, level in found]
    own: Any = owned(Card, user).filter(kind=QUESTION, key__startswith="own-", round=round_key.value, suspended=False)
    return rows + [
        _Row(key, title, topic) for key, title, topic in own.order_by("pk").values_list("key", "title", "topic")
    ]


def _own_under_nda(user: User) -> frozenset[str]:
    return frozenset(
        owned(Card, user).filter(kind=QUESTION, key__startswith="own-", under_nda=True).values_list("key", flat=True)
    )


def _told(user: User) -> Any:
    return Telling.objects.filter(story__owner=user, story__removed_at=None, removed_at=None)
