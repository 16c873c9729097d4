"""An attempt is something to think aloud at."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.urls import reverse

from hexloop.apps.accounts.models import User
from hexloop.apps.design.models import Attempt
from hexloop.apps.design.queries.session import RECORDED_AS
from hexloop.apps.design.queries.visible import visible_attempts
from hexloop.apps.recordings.places import Place


def _find(user: User, key: str) -> Attempt | None:
    return visible_attempts(user).filter(pk=key).first() if key.isdecimal() and len(key) < 19 else None


def _url(user: User, key: str) -> str:
    return reverse("design_attempt", args=[key]) if _find(user, key) else ""


def _refusal(user: User, key: str, at: datetime) -> str:
    attempt = _find(user, key)
    if attempt is None or attempt.started_at is None:
        return "Start the clock of the attempt first, then record."
    return "The attempt has ended, so there is nothing to record." if attempt.ended else ""


def _left(keys: Collection[str]) -> set[str]:
    return {str(pk) for pk in Attempt.objects.filter(pk__in=keys).values_list("pk", flat=True)}


ATTEMPT = Place(RECORDED_AS, "Record what you say", url=_url, refusal=_refusal, left=_left)
