"""A problem is something to think aloud at; runs and submits stand on the time line."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.urls import reverse

from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import Attempt, Problem
from hexloop.apps.coding.queries import visible_problems
from hexloop.apps.recordings import services as recordings
from hexloop.apps.recordings.models import MarkKind
from hexloop.apps.recordings.places import Place
from hexloop.core.judge.verdict import Result, Verdict

KIND = "problem"
"""How recordings call a problem; their key is its slug."""


def mark_run(*, user: User, result: Result, at: datetime) -> None:
    """Note in what is recorded that the examples were run."""
    words = f"{result.passed} of {result.total} passed"
    recordings.mark(user_id=user.pk, kind=MarkKind.RUN, at=at, words=words)


def mark_submit(*, user: User, attempt: Attempt) -> None:
    """Note in what is recorded that code was submitted."""
    words = f"{Verdict(attempt.verdict).title}, {attempt.passed} of {attempt.total} cases"
    recordings.mark(user_id=user.pk, kind=MarkKind.SUBMIT, at=attempt.at, words=words)


def _url(user: User, key: str) -> str:
    return reverse("problem", args=[key]) if visible_problems(user).filter(slug=key).exists() else ""


def _refusal(user: User, key: str, at: datetime) -> str:
    return ""


def _left(keys: Collection[str]) -> set[str]:
    return set(Problem.objects.filter(slug__in=keys).values_list("slug", flat=True))


PROBLEM = Place(KIND, "Record what you say", url=_url, refusal=_refusal, left=_left)
