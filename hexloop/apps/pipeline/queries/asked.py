"""Finds the things that lines of a debrief name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.problem_names import ProblemNames, problem_names
from hexloop.apps.pipeline.models import AskedItem, Loop
from hexloop.apps.questions.models import OwnQuestion, Question
from hexloop.apps.review import kinds
from hexloop.apps.search import queries as search
from hexloop.core.search.query import MOST_TERMS, Filter, Query, Term
from hexloop.core.search.words import words

PROBLEM, QUESTION, STORY, CASE = "problem", "question", "story", "case"
SUGGESTED = 4


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A thing that a line may name."""

    kind: str
    key: str
    title: str


class Finder:
    """Finds things of one person by what they type. Each kind costs a query or two, whatever the number of lines."""

    def __init__(self, user: User, at: datetime) -> None:
        self.user, self.at = user, at

    @cached_property
    def _problems(self) -> ProblemNames:
        return problem_names(self.user)

    def key(self, kind: str, text: str) -> str:
        """The key of the thing of this kind that ``text`` names, empty where there is none."""
        if kind == PROBLEM:
            problem = self._problems.find(text)
            return problem.slug if problem else ""
        if kind == QUESTION:
            return self._question(text)
        return self._titled(kind, text) if kind in kinds.KINDS else ""

    def _question(self, text: str) -> str:
        own = accounts.owned(OwnQuestion, self.user).filter(question__iexact=text).first()
        if own:
            return own.key
        listed = Question.objects.filter(title__iexact=text, listed=True).values_list("slug", flat=True).first()
        return listed or ""

    def _titled(self, kind: str, text: str) -> str:
        found = search.best(self.user, _query(kind, words(text)), at=self.at, limit=SUGGESTED)
        return next((hit.key for hit in found if hit.title.casefold() == text.casefold()), "")


def suggestions(user: User, item: AskedItem, at: datetime) -> list[Suggestion]:
    """What a line that names nothing yet may mean."""
    if item.key or item.kind not in kinds.KINDS:
        return []
    said = words(item.text)
    by_length = sorted(dict.fromkeys(said), key=len, reverse=True)
    for some in (said, by_length[:2], by_length[:1]):
        found = search.best(user, _query(item.kind, some), at=at, limit=SUGGESTED) if some else ()
        if found:
            return [Suggestion(hit.kind, hit.key, hit.title) for hit in found]
    return []


def asked_in(user: User, loop: Loop) -> list[tuple[str, str]]:
    """Kind and key of everything that was asked in a loop. One query."""
    items = AskedItem.objects.filter(debrief__owner=user, debrief__round__loop=loop).exclude(key="")
    return list(items.order_by("debrief_id", "place").values_list("kind", "key"))


def _query(kind: str, said: Sequence[str]) -> Query:
    """Things of a kind with all of these words; what looks like a filter is none here."""
    terms = tuple(Term(word, (word,)) for word in said[:MOST_TERMS])
    return Query(terms, filters=(Filter("kind", kind),))
