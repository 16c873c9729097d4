"""Problems as the search finds them: what their page says, and what a person wrote about them.

Hints, editorials and change requests stay out: a search must not give away what a page keeps back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import Attempt, Problem, Progress
from hexloop.apps.coding.packs import pack_problems, topics
from hexloop.apps.coding.queries.problem_list import problem_url
from hexloop.apps.coding.queries.visible import KIND
from hexloop.apps.search.sources import Item, Source
from hexloop.core.rounds import Round

LATEST_ATTEMPTS = 3


def problem_items() -> Iterator[Item]:
    """Every problem of the packs."""
    titles = {topic.id: topic.title for topic in topics()}
    for slug, (_, problem) in pack_problems().items():
        told = [problem.statement, *(constraint.text for constraint in problem.constraints)]
        about = [
            problem.pattern,
            ", ".join(titles.get(topic, topic) for topic in problem.topics),
            f"{problem.difficulty.value} {problem.kind.title} {problem.number or ''}",
        ]
        topic = problem.topics[0] if problem.topics else ""
        yield Item(
            slug,
            problem.title,
            "\n\n".join(about),
            problem_url(slug),
            Round.CODING.value,
            topic,
            problem.topics,
            markdown="\n\n".join(told),
        )


def own_items(user: User, keys: Collection[str] | None) -> Iterator[Item]:
    """What this user wrote about problems: the insight and the code of the latest attempts. Two queries."""
    insights = (
        accounts.owned(Progress, user)
        .exclude(insight="")
        .values_list("problem_id", "insight", "insight_at", "under_nda")
    )
    attempts = accounts.owned(Attempt, user).order_by("-at").values_list("problem_id", "source", "at", "under_nda")
    if keys is not None:
        insights, attempts = insights.filter(problem__slug__in=keys), attempts.filter(problem__slug__in=keys)
    insight_of: dict[int, str] = {}
    codes: dict[int, list[str]] = {}
    moments: dict[int, list[datetime]] = {}
    secret: set[int] = set()
    for problem, text, at, nda in insights:
        insight_of[problem] = text
        moments[problem] = [at] if at else []
        secret |= {problem} if nda else set()
    for problem, text, at, nda in attempts:
        sources = codes.setdefault(problem, [])
        if len(sources) < LATEST_ATTEMPTS and text not in sources:
            sources.append(text)
        moments.setdefault(problem, []).append(at)
        secret |= {problem} if nda else set()
    for row in Problem.objects.filter(pk__in=moments).prefetch_related("topics"):
        topic = min(row.topics.all(), key=lambda one: one.place, default=None)
        yield Item(
            row.slug,
            row.title,
            "\n\n".join(codes.get(row.pk, [])),
            problem_url(row.slug),
            Round.CODING.value,
            topic.topic if topic else "",
            changed_at=max(moments[row.pk], default=None),
            under_nda=row.pk in secret,
            markdown=insight_of.get(row.pk, ""),
        )


SOURCE = Source(KIND, "Problem", "Problems", own=own_items, common=problem_items)
