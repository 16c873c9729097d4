"""Measuring how an attempt grows."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.coding import measuring, queries, services
from hexloop.apps.coding.forms import GuessForm
from hexloop.apps.coding.models import Attempt
from hexloop.apps.coding.views.answers import find_attempt
from hexloop.core.content.growing import GrowthFailed
from hexloop.lib.errors import HexloopError


@require_POST
def attempt_growth(request: SignedInRequest, attempt_id: int) -> HttpResponse:
    """Measure, after a guess or without one, and show it; takes a second or two."""
    attempt = find_attempt(request, attempt_id)
    form = GuessForm(request.POST)
    if not form.is_valid():
        return _answer(request, attempt, first_error(form), 422)
    try:
        services.record_growth(attempt=attempt, guess=form.cleaned_data["guess"])
    except (services.NotMeasurable, GrowthFailed, measuring.AlreadyMeasuring, measuring.Stopped) as error:
        return _answer(request, attempt, str(error), 422)
    except HexloopError as error:
        return _answer(request, attempt, str(error), 503)
    return _answer(request, attempt)


@require_POST
def attempt_growth_stop(request: SignedInRequest, attempt_id: int) -> HttpResponse:
    """End the measurement that is going on; what shows is up to that request."""
    measuring.stop(find_attempt(request, attempt_id).pk)
    return HttpResponse(status=204)


def _answer(request: SignedInRequest, attempt: Attempt, trouble: str = "", status: int = 200) -> HttpResponse:
    if not wants_fragment(request):
        return redirect("attempt", attempt_id=attempt.pk)
    context = {"growth": queries.growth_part(attempt), "growth_trouble": trouble}
    return render(request, "coding/_growth.html", context, status=status)
