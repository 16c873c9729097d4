"""The list of mocks."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.mock import queries


@require_safe
def mocks_page(request: SignedInRequest) -> HttpResponse:
    """Every mock, the running one first."""
    return render(request, "mock/mocks_page.html", {"mocks": queries.visible_mocks(request.user).order_by("-made_at")})
