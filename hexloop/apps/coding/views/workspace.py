"""The page of a problem and what is written on it beside judging."""

from __future__ import annotations

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.coding import judging, queries, services
from hexloop.apps.coding.forms import InsightForm, SourceForm
from hexloop.apps.coding.models import Part, Problem
from hexloop.apps.coding.packs import NotInPack, pack_problem
from hexloop.apps.coding.views.answers import (
    find_in_pack,
    find_part,
    find_problem,
    left_answer,
    page_context,
)


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
    change = queries.shown_change(request.user, problem)
    for part in (content, change) if change else (content,):
        judging.warm(part)
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
    """One more hint; with ``part`` 2 of the change request."""
    problem = find_in_pack(request, slug)
    if request.POST.get("part") == str(Part.CHANGE.value):
        change = find_part(request, problem, Part.CHANGE)
        services.reveal_change_hint(user=request.user, problem=problem, change=change, at=timezone.now())
        return left_answer(request, problem, "change")
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


def _gone(request: SignedInRequest, problem: Problem, reason: str) -> HttpResponse:
    now = queries.now_of(request.user, timezone.now())
    rows = queries.attempt_rows(request.user, problem, now)
    return render(request, "coding/gone_page.html", {"problem": problem, "reason": reason, "attempts": rows})
