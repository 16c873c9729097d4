"""The page of other calendars: what goes out, what comes in, and the one that is kept the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.calendar.models import FeedHolds
from hexloop.apps.calendar.queries.others import busy_rows, feed_rows
from hexloop.apps.calendar.queries.remotes import remote_part
from hexloop.apps.calendar.services.remotes import PACES


@require_safe
def others_page(request: SignedInRequest) -> HttpResponse:
    """All of it."""
    return others_answer(request, {})


def others_answer(request: SignedInRequest, more: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    """The page with what just happened."""
    zone, at = accounts.preferences(request.user).zone, timezone.now()
    remote = remote_part(request.user, zone, at)
    context = {
        "feeds": feed_rows(request.user, zone, at),
        "feed_choices": FeedHolds.choices,
        "busy": busy_rows(request.user, zone, at),
        "remote": remote,
        "paces": PACES,
        # What stands in the form: what was typed, or else what is connected.
        "connection": more.get("remote_typed") or remote or {},
    }
    return render(request, "calendar/others_page.html", {**context, **more}, status=status)
