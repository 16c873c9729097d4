"""Insights: how practice goes."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.web.insights import insights_html


@require_safe
def insights_page(request: SignedInRequest) -> HttpResponse:
    """Forecast, heatmap, true retention and what the cards are like; ``?span=`` widens the forecast."""
    content = insights_html(request.user, at=timezone.now(), span=request.GET.get("span", ""))
    return render(request, "web/insights_page.html", {"content": content})
