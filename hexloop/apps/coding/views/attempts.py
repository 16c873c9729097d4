"""One attempt, its cases and its grade."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.coding import queries, services
from hexloop.apps.coding.forms import GradeForm
from hexloop.apps.coding.models import Attempt
from hexloop.apps.coding.views.answers import change_parts, find_attempt, panel_answer
from hexloop.apps.coding.views.tries import TRIED
from hexloop.lib.errors import HexloopError


@require_safe
def attempt_page(request: SignedInRequest, attempt_id: int) -> HttpResponse:
    """An attempt with its code, its cases and what changed since the one before."""
    attempt = find_attempt(request, attempt_id)
    now = queries.now_of(request.user, timezone.now())
    split = request.GET.get("view") == "split"
    page = queries.attempt_page(request.user, attempt, now, split=split)
    context: dict[str, Any] = {"page": page, **_chosen_case(request, attempt)}
    return render(request, "coding/attempt_page.html", context)


@require_safe
def case_detail(request: SignedInRequest, attempt_id: int, index: int) -> HttpResponse:
    """One case, for a click on its square; without htmx the attempt's page shows it."""
    attempt = find_attempt(request, attempt_id)
    if not wants_fragment(request):
        return redirect(f"{reverse('attempt', args=[attempt_id])}?case={index}#case")
    return render(request, "coding/_case.html", _case_context(attempt, index))


@require_POST
def attempt_put(request: SignedInRequest, attempt_id: int) -> HttpResponse:
    """Put the attempt into the editor and go there."""
    attempt = find_attempt(request, attempt_id)
    services.put_into_editor(user=request.user, attempt=attempt, at=timezone.now())
    return redirect("problem", slug=attempt.problem.slug)


@require_POST
def attempt_grade(request: SignedInRequest, attempt_id: int) -> HttpResponse:
    """Give the attempt its mastery, change it, or take it back."""
    attempt = find_attempt(request, attempt_id)
    form = GradeForm(request.POST)
    reason, trouble = "", ""
    if not form.is_valid():
        trouble = first_error(form)
    else:
        try:
            reason = _grade(request, attempt, form)
        except services.NotGradable as error:
            trouble = str(error)
    if not wants_fragment(request):
        slug = attempt.problem.slug
        return redirect(f"{reverse('problem', args=[slug])}?attempt={attempt_id}#panel")
    now = queries.now_of(request.user, timezone.now())
    panel = queries.attempt_panel(request.user, find_attempt(request, attempt_id), now, reason=reason)
    context = {"attempt": panel, "grade_trouble": trouble, "just_graded": bool(reason)}
    context["change_notice"] = change_parts(request, attempt.problem)["change_notice"]
    response = panel_answer(request, attempt.problem, context, status=422 if trouble else 200)
    response.headers["HX-Trigger"] = TRIED
    return response


def _grade(request: SignedInRequest, attempt: Attempt, form: GradeForm) -> str:
    """Do what the form asks; the answer is the sentence to show."""
    at = timezone.now()
    if form.cleaned_data["undo"]:
        if attempt.review is None or attempt.review.undone_at is not None:
            raise services.NotGradable("This attempt has no grade to take back.")
        services.undo_grade(user=request.user, graded=attempt.review, at=at)
        return ""
    return services.grade_attempt(user=request.user, attempt=attempt, grade=form.cleaned_data["grade"], at=at).reason


def _chosen_case(request: SignedInRequest, attempt: Attempt) -> dict[str, Any]:
    """The case that the query string names; else the page shows the failing one."""
    chosen = request.GET.get("case", "")
    return _case_context(attempt, int(chosen)) if chosen.isascii() and chosen.isdigit() and len(chosen) < 7 else {}


def _case_context(attempt: Attempt, index: int) -> dict[str, Any]:
    try:
        return {"case": queries.case_detail(attempt, index)}
    except queries.NoSuchCase as error:
        raise Http404 from error
    except HexloopError as error:
        return {"case_trouble": str(error)}
