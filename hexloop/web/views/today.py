"""Today: what to do now."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.core.memory.readiness import MEANING
from hexloop.web.context import frame_with
from hexloop.web.today import today_rows

START_KEYS = [
    {"keys": "s", "title": "Start", "selector": "[data-start]"},
    {"keys": "Enter", "title": "Start", "selector": "[data-start]"},
]
"""On a focused row Enter opens that row: links keep their own Enter."""


@require_safe
def today_page(request: SignedInRequest) -> HttpResponse:
    """The home page."""
    today = today_rows(request.user, at=timezone.now())
    frame = frame_with(request, today.due_by_kind)
    context = {"today": today, "meaning": MEANING, "page_keys": START_KEYS, "frame": frame}
    return render(request, "web/today.html", context)
