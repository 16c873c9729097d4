"""Tries that another place judged, kept as history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding import queries
from hexloop.apps.coding.models import Attempt, Problem
from hexloop.apps.coding.showing import storable
from hexloop.apps.review.models import Review
from hexloop.apps.search import services as search
from hexloop.core.judge.verdict import Verdict

BATCH = 500


@dataclass(frozen=True, slots=True)
class ElsewhereAttempt:
    """A try as the other place tells of it. ``source`` is empty where its code is not known, or is not Python."""

    problem: Problem
    at: datetime
    verdict: Verdict
    source: str = ""


@transaction.atomic
def keep_attempts(*, user: User, attempts: Sequence[ElsewhereAttempt], elsewhere: str) -> list[Attempt]:
    """Keep tries that ``elsewhere`` judged. They count as tried, are found by their code, and are neither judged
    again nor graded."""
    rows = [
        Attempt(
            owner=user,
            problem=one.problem,
            at=one.at,
            source=storable(one.source),
            verdict=one.verdict.value,
            passed=0,
            total=0,
            cpu_ms=0.0,
            wall_ms=0.0,
            elsewhere=elsewhere,
        )
        for one in attempts
    ]
    made = Attempt.objects.bulk_create(rows, BATCH)
    search.refresh(user=user, kind=queries.KIND, keys=sorted({one.problem.slug for one in attempts}))
    return made


@transaction.atomic
def match_reviews(*, user: User, elsewhere: str) -> None:
    """Let accepted tries that ``elsewhere`` judged point at the grade that was imported for their very moment."""
    given = accounts.owned(Review, user).filter(source=elsewhere, card_kind=queries.KIND, undone_at=None)
    reviews = {(key, at): pk for pk, key, at in given.values_list("pk", "card_key", "at")}
    tries = accounts.owned(Attempt, user).filter(elsewhere=elsewhere, verdict=Verdict.ACCEPTED.value, review=None)
    matched = []
    for attempt in tries.select_related("problem").only("at", "problem__slug"):
        found = reviews.get((attempt.problem.slug, attempt.at))
        if found:
            attempt.review_id = found
            matched.append(attempt)
    Attempt.objects.bulk_update(matched, ["review"], BATCH)
