"""Two attempts at one case beside each other."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.design.models import Attempt
from hexloop.apps.design.queries.cases import find_case
from hexloop.apps.design.queries.comparing import attempt_choices, compared, ended_attempts


@require_safe
def compare_page(request: SignedInRequest, key: str) -> HttpResponse:
    """The attempts that ``?a=`` and ``?b=`` name, else the last one before the latest. 404 for one that is not this
    person's, did not end, or is at another case."""
    attempts = ended_attempts(request.user, key)
    case = find_case(request.user, key)
    if case is None and not attempts:
        raise Http404
    zone = accounts.preferences(request.user).zone
    context = {
        "key": key,
        "title": case.title if case else attempts[0].title,
        "has_case": case is not None,
        "choices": attempt_choices(attempts, zone),
    }
    if len(attempts) > 1:
        second = _chosen(attempts, request.GET.get("b", ""), attempts[0])
        first = _chosen(attempts, request.GET.get("a", ""), next(one for one in attempts if one.pk != second.pk))
        context["compared"] = compared(first, second, timezone.now(), zone)
    elif "a" in request.GET or "b" in request.GET:
        raise Http404
    return render(request, "design/compare_page.html", context)


def _chosen(attempts: list[Attempt], number: str, otherwise: Attempt) -> Attempt:
    if not number:
        return otherwise
    found = next((one for one in attempts if str(one.pk) == number), None)
    if found is None:
        raise Http404
    return found
