"""The page of a problem and what is written on it beside judging."""

from __future__ import annotations

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.coding import judging, queries, services
from hexloop.apps.coding.forms import InsightForm, OwnCaseForm, SourceForm, first_error
from hexloop.apps.coding.models import OwnCase, Problem
from hexloop.apps.coding.packs import NotInPack, pack_problem
from hexloop.apps.coding.typed_case import BadTypedCase
from hexloop.apps.coding.views.answers import find_in_pack, find_problem, left_answer, page_context, wants_fragment


@require_safe
def by_number(request: SignedInRequest, number: int) -> HttpResponse:
    """LeetCode's number leads to the problem."""
    problem = queries.visible_problems(request.user).filter(number=number).order_by("-listed", "pk").first()
    if problem is None:
        raise Http404
    return redirect("problem", slug=problem.slug)


@require_safe
def problem_page(request: SignedInRequest, slug: str) -> HttpResponse:
    """The workspace: statement, hints, editorial and attempts beside the editor."""
    problem = find_problem(request, slug)
    try:
        content = pack_problem(slug)
    except NotInPack as error:
        return _gone(request, problem, str(error))
    if wants_fragment(request):
        return left_answer(request, problem, request.GET.get("tab", ""))
    judging.warm(content)
    return render(request, "coding/problem_page.html", page_context(request, problem))


@require_POST
def problem_draft(request: SignedInRequest, slug: str) -> JsonResponse:
    """Keep what stands in the editor. 409 says what stands there now, when another tab was first."""
    problem = find_in_pack(request, slug)
    form = SourceForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"message": first_error(form)}, status=422)
    try:
        draft = services.save_draft(user=request.user, problem=problem, at=timezone.now(), **form.cleaned_data)
    except services.DraftConflict as conflict:
        answer = {"message": str(conflict), "source": conflict.source, "revision": conflict.revision}
        return JsonResponse(answer, status=409)
    return JsonResponse({"revision": draft.revision})


@require_POST
def problem_hint(request: SignedInRequest, slug: str) -> HttpResponse:
    """One more hint."""
    problem = find_in_pack(request, slug)
    services.reveal_hint(user=request.user, problem=problem, at=timezone.now())
    return left_answer(request, problem, "hints")


@require_POST
def problem_insight(request: SignedInRequest, slug: str) -> HttpResponse:
    """Keep the insight. htmx gets a word on it."""
    problem = find_in_pack(request, slug)
    form = InsightForm(request.POST)
    if not form.is_valid():
        return render(request, "coding/_insight_saved.html", {"error": first_error(form)}, status=422)
    text = form.cleaned_data["insight"]
    services.write_insight(user=request.user, problem=problem, text=text, at=timezone.now())
    if not wants_fragment(request):
        return redirect("problem", slug=slug)
    return render(request, "coding/_insight_saved.html", {"text": text})


@require_POST
def problem_cases(request: SignedInRequest, slug: str) -> HttpResponse:
    """Add, change or remove a case of one's own; ``case`` names one that is there."""
    problem = find_in_pack(request, slug)
    case = _own_case(request, problem)
    if case and "remove" in request.POST:
        services.remove_own_case(case=case)
        return _cases_answer(request, problem)
    form = OwnCaseForm(request.POST)
    if not form.is_valid():
        return _cases_answer(request, problem, case, first_error(form))
    try:
        _write_case(request, problem, case, **form.cleaned_data)
    except (BadTypedCase, services.TooManyCases) as error:
        return _cases_answer(request, problem, case, str(error))
    return _cases_answer(request, problem)


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
    request: SignedInRequest, problem: Problem, case: OwnCase | None = None, error: str = ""
) -> HttpResponse:
    """The own cases; with an ``error`` what was typed stays in the form it was typed into."""
    typed = {"id": case.pk if case else 0, "text": request.POST.get("text", ""), "error": error}
    context = {
        "slug": problem.slug,
        "own_cases": queries.own_case_rows(request.user, problem),
        "typed": typed | {"expected": request.POST.get("expected", "")} if error else None,
        "cases_open": True,
    }
    status = 422 if error else 200
    if wants_fragment(request):
        return render(request, "coding/_own_cases.html", context, status=status)
    if not error:
        return redirect("problem", slug=problem.slug)
    return render(request, "coding/problem_page.html", page_context(request, problem) | context, status=status)


def _gone(request: SignedInRequest, problem: Problem, reason: str) -> HttpResponse:
    now = queries.now_of(request.user, timezone.now())
    rows = queries.attempt_rows(request.user, problem, now)
    return render(request, "coding/gone_page.html", {"problem": problem, "reason": reason, "attempts": rows})
