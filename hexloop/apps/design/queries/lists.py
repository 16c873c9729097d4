"""The attempts of a person, the latest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from django.db.models import Avg, Q, Sum

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.design.models import BY_SELF, Attempt
from hexloop.apps.design.queries.visible import visible_attempts
from hexloop.core.design.clock import spent_words

MOST_ROWS = 200


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """An attempt in a list. ``state`` is one of "not started", "under way", "paused", "ended"; ``own`` and ``friends``
    are mean scores, empty without any."""

    number: int
    title: str
    day: str
    state: str
    time: str
    own: str
    friends: str
    under_nda: bool


def attempt_rows(user: User) -> list[AttemptRow]:
    """All attempts, the latest first. Three queries."""
    zone = accounts.preferences(user).zone
    rows = (
        visible_attempts(user)
        .annotate(
            own=Avg("scores__points", filter=Q(scores__by=BY_SELF)),
            friends=Avg("scores__points", filter=~Q(scores__by=BY_SELF)),
        )
        .order_by("-made_at", "-pk")[:MOST_ROWS]
    )
    attempts = list(rows)
    spent = dict(
        Attempt.objects.filter(pk__in=[one.pk for one in attempts])
        .annotate(spent=Sum("stages__seconds"))
        .values_list("pk", "spent")
    )
    return [_row(one, spent.get(one.pk) or 0, zone) for one in attempts]


def state_of(attempt: Attempt) -> str:
    """How far it is, in a word or two."""
    if attempt.ended:
        return "ended"
    if attempt.started_at is None:
        return "not started"
    return "under way" if attempt.running else "paused"


def points_text(points: float | None) -> str:
    """``2.6``; nothing for no score."""
    return "" if points is None else f"{points:.1f}"


def day_text(at: datetime, zone: tzinfo) -> str:
    """``3 Nov 2026`` in a time zone."""
    local = at.astimezone(zone)
    return f"{local.day} {local:%b %Y}"


def _row(attempt: Attempt, seconds: int, zone: tzinfo) -> AttemptRow:
    return AttemptRow(
        attempt.pk,
        attempt.title,
        day_text(attempt.started_at or attempt.made_at, zone),
        state_of(attempt),
        spent_words(seconds, attempt.minutes),
        points_text(getattr(attempt, "own", None)),
        points_text(getattr(attempt, "friends", None)),
        attempt.under_nda,
    )
