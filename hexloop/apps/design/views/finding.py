"""What the views of the studio share."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.design.models import Attempt
from hexloop.apps.design.queries.visible import visible_attempts


def find_attempt(request: SignedInRequest, number: int) -> Attempt:
    """This person's attempt, or 404."""
    return get_object_or_404(visible_attempts(request.user), pk=min(number, 2**62))


def find_removed(request: SignedInRequest, number: int) -> Attempt:
    """This person's attempt, deleted or not, or 404."""
    return get_object_or_404(accounts.owned(Attempt, request.user), pk=min(number, 2**62))
