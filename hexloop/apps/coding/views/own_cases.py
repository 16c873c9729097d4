"""Cases of one's own: typed, or kept from an attempt."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.coding import queries, services
from hexloop.apps.coding.forms import OwnCaseForm
from hexloop.apps.coding.models import OwnCase, Problem
from hexloop.apps.coding.typed_case import BadTypedCase
from hexloop.apps.coding.views.answers import find_attempt, find_in_pack, page_context
from hexloop.lib.errors import HexloopError


@require_POST
def problem_cases(request: SignedInRequest, slug: str) -> HttpResponse:
    """Add, change or remove a case of one's own; ``case`` names one that is there."""
    problem = find_in_pack(request, slug)
    case = _own_case(request, problem)
    if case and "remove" in request.POST:
        services.remove_own_case(case=case)
        return _cases_answer(request, problem, said="Removed.")
    form = OwnCaseForm(request.POST)
    if not form.is_valid():
        return _cases_answer(request, problem, case, first_error(form))
    try:
        _write_case(request, problem, case, **form.cleaned_data)
    except (BadTypedCase, services.TooManyCases) as error:
        return _cases_answer(request, problem, case, str(error))
    return _cases_answer(request, problem, said="Saved. Run takes it with the examples.")


def _own_case(request: SignedInRequest, problem: Problem) -> OwnCase | None:
    number = request.POST.get("case", "")
    if not number:
        return None
    if not (number.isascii() and number.isdigit() and len(number) < 18):
        raise Http404
    return get_object_or_404(accounts.owned(OwnCase, request.user), problem=problem, pk=int(number))


def _write_case(request: SignedInRequest, problem: Problem, case: OwnCase | None, *, text: str, expected: str) -> None:
    if case:
        services.change_own_case(case=case, text=text, expected=expected)
    else:
        at = timezone.now()
        services.add_own_case(user=request.user, problem=problem, text=text, expected=expected, at=at)


def _cases_answer(
    request: SignedInRequest, problem: Problem, case: OwnCase | None = None, error: str = "", said: str = ""
) -> HttpResponse:
    """The own cases; with an ``error`` what was typed stays in the form it was typed into."""
    typed = {"id": case.pk if case else 0, "text": request.POST.get("text", ""), "error": error}
    context = {
        "slug": problem.slug,
        "own_cases": queries.own_case_rows(request.user, problem),
        "case_hint": queries.own_case_hint(queries.richest_content(request.user, problem)),
        "typed": typed | {"expected": request.POST.get("expected", "")} if error else None,
        "cases_open": True,
        "cases_said": said,
    }
    status = 422 if error else 200
    if wants_fragment(request):
        return render(request, "coding/_own_cases.html", context, status=status)
    if not error:
        return redirect("problem", slug=problem.slug)
    return render(request, "coding/problem_page.html", page_context(request, problem) | context, status=status)


@require_POST
def case_keep(request: SignedInRequest, attempt_id: int, index: int) -> HttpResponse:
    """Make a case of an attempt one's own. Without htmx the problem's page shows it."""
    attempt = find_attempt(request, attempt_id)
    problem = find_in_pack(request, attempt.problem.slug)
    context: dict[str, object] = {"slug": problem.slug, "cases_open": True}
    try:
        services.keep_case(user=request.user, attempt=attempt, index=index, at=timezone.now())
        context["cases_said"] = "Kept. Run takes it with the examples."
    except HexloopError as error:
        context["cases_trouble"] = str(error)
    if not wants_fragment(request):
        return redirect(f"{reverse('problem', args=[problem.slug])}?cases=1#own-cases")
    context["own_cases"] = queries.own_case_rows(request.user, problem)
    context["case_hint"] = queries.own_case_hint(queries.richest_content(request.user, problem))
    return render(request, "coding/_own_cases.html", context, status=422 if "cases_trouble" in context else 200)
