"""All attempts, and how their scores go."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.design.queries.lists import attempt_rows
from hexloop.apps.design.queries.scores import trend


@require_safe
def attempts_page(request: SignedInRequest) -> HttpResponse:
    """The latest first."""
    context = {"rows": attempt_rows(request.user), "trend": trend(request.user)}
    return render(request, "design/attempts_page.html", context)
