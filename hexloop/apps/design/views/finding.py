"""What the views of the studio share."""

from __future__ import annotations

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.design.models import Attempt
from hexloop.apps.design.queries.visible import visible_attempts
from hexloop.apps.design.rounds import round_of
from hexloop.apps.design.services.attempts import leave_round

BACK = "design_back"
"""Where in the browser's session stands which page an attempt was opened from."""


def find_attempt(request: SignedInRequest, number: int) -> Attempt:
    """This person's attempt, or 404. When the time of its round is over, it has ended; when its mock was deleted, it
    goes on alone."""
    attempt: Attempt = get_object_or_404(visible_attempts(request.user), pk=min(number, 2**62))
    if attempt.ended or attempt.round_minutes is None:
        return attempt
    found = round_of(attempt, timezone.now())
    if found is None:
        return leave_round(attempt=attempt)
    if found.over:
        attempt.refresh_from_db()
    return attempt


def find_removed(request: SignedInRequest, number: int) -> Attempt:
    """This person's attempt, deleted or not, or 404."""
    return get_object_or_404(accounts.owned(Attempt, request.user), pk=min(number, 2**62))


def back_of(request: SignedInRequest, attempt: Attempt) -> str:
    """The page that this attempt was opened from; empty where it is none of a mock's or another's."""
    kept = request.session.get(BACK, {})
    return str(kept.get(str(attempt.pk), "")) if isinstance(kept, dict) else ""


def keep_back(request: SignedInRequest, attempt: Attempt) -> None:
    """Remember the page of this program that ``?back=`` names."""
    wanted = request.GET.get("back", "")
    if wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, {request.get_host()}):
        request.session[BACK] = {str(attempt.pk): wanted}
