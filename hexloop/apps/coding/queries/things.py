"""Problems for the apps that know them by kind and key only: the queue, Today, the search."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import Attempt, ProblemTopic, Progress
from hexloop.apps.coding.packs import topics
from hexloop.apps.coding.queries.problem_list import problem_url
from hexloop.apps.coding.queries.visible import MASTERY_WORDS, visible_problems, with_memory
from hexloop.apps.review.kinds import Thing
from hexloop.core.judge.verdict import Verdict


def problem_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """The problems of these slugs, each with how it went last time: one query."""
    return {problem.slug: _thing(problem) for problem in _known(user).filter(slug__in=keys)}


def problem_count(user: User) -> int:
    """How many problems there are to practise."""
    return visible_problems(user).filter(listed=True).count()


def topic_titles(ids: Collection[str]) -> Mapping[str, str]:
    """The words of these topics; costs no query."""
    return {topic.id: topic.title for topic in topics() if topic.id in ids}


def _known(user: User) -> QuerySet[Any]:
    own = {"problem": OuterRef("pk")}
    tries = accounts.owned(Attempt, user).filter(**own).order_by("-at")
    known: QuerySet[Any] = with_memory(visible_problems(user), user).annotate(
        topic=Subquery(ProblemTopic.objects.filter(**own).order_by("place").values("topic")[:1]),
        insight=Subquery(accounts.owned(Progress, user).filter(**own).values("insight")[:1]),
        last_verdict=Subquery(tries.values("verdict")[:1]),
        last_passed=Subquery(tries.values("passed")[:1]),
        last_total=Subquery(tries.values("total")[:1]),
    )
    return known


def _thing(problem: Any) -> Thing:
    return Thing(problem.title, problem_url(problem.slug), _detail(problem), problem.topic or "")


def _detail(problem: Any) -> str:
    """``Bugs last time: forgot the visiting state``; without an insight how the last attempt ended."""
    word = f"{MASTERY_WORDS[problem.level].capitalize()} last time" if problem.level else ""
    if word and problem.insight:
        return f"{word}: {problem.insight}"
    if not problem.last_verdict:
        return word or problem.pattern
    verdict = Verdict(problem.last_verdict)
    ended = verdict.title if verdict.passed else f"passed {problem.last_passed} of {problem.last_total}"
    return f"{word}, {ended[:1].lower()}{ended[1:]}" if word else f"{ended[:1].upper()}{ended[1:]} last time"
