"""All attempts, and how their scores go."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.design.queries.lists import attempt_rows


@require_safe
def attempts_page(request: SignedInRequest) -> HttpResponse:
    """The latest first."""
    return render(request, "design/attempts_page.html", {"rows": attempt_rows(request.user)})
