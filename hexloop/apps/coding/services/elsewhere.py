"""Tries that another place judged, kept as history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.coding import queries
from hexloop.apps.coding.models import Attempt, Problem
from hexloop.apps.coding.showing import storable
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
