"""The decision log of a project."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts.fields import first_error
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.projects import queries, services
from hexloop.apps.projects.forms import REVERSIBLE, DecisionForm, decision_values
from hexloop.apps.projects.models import Decision, Project
from hexloop.apps.projects.views.finding import find_decision, find_project, tabs


@require_http_methods(["GET", "HEAD", "POST"])
def project_decisions(request: SignedInRequest, slug: str) -> HttpResponse:
    """The log, the latest first, with a form for one more; ``?reason=none`` keeps those without a reason."""
    project = find_project(request, slug)
    if request.method != "POST":
        return _log(request, project, {})
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _log(request, project, request.POST.dict(), trouble=first_error(form), status=422)
    try:
        made = services.add_decision(user=request.user, project=project, text=form.text(), at=timezone.now())
    except services.CannotKeepProject as error:
        return _log(request, project, request.POST.dict(), trouble=str(error), status=422)
    if made.reason.strip():
        messages.success(request, "The decision is kept.")
    else:
        messages.warning(request, "The decision is kept, without a reason yet. Write one before somebody asks.")
    return redirect(f"{reverse('project_decisions', args=[project.slug])}#decision-{made.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def decision_edit(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """One decision in a form. When it was saved elsewhere since, both texts are shown."""
    project = find_project(request, slug)
    decision = find_decision(project, number)
    if request.method != "POST":
        return _form(request, project, decision, decision_values(decision))
    form, typed = DecisionForm(request.POST), request.POST.dict()
    if not form.is_valid():
        return _form(request, project, decision, typed, trouble=first_error(form), status=422)
    version = form.cleaned_data["version"] or 0
    try:
        services.save_decision(
            user=request.user, decision=decision, text=form.text(), version=version, at=timezone.now()
        )
    except services.RowChanged as error:
        stands = decision_values(error.row) if isinstance(error.row, Decision) else {}
        return _form(request, project, decision, typed, trouble=str(error), stands=stands, status=409)
    except services.CannotKeepProject as error:
        return _form(request, project, decision, typed, trouble=str(error), status=422)
    messages.success(request, "The decision is saved.")
    return redirect(f"{reverse('project_decisions', args=[project.slug])}#decision-{decision.pk}")


@require_POST
def decision_ask(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Make counter-questions of the alternatives of a decision."""
    project = find_project(request, slug)
    decision = find_decision(project, number)
    try:
        made = services.ask_why_not(user=request.user, project=project, decision=decision, at=timezone.now())
    except services.CannotKeepProject as error:
        messages.error(request, str(error))
        return redirect("project_decisions", slug=project.slug)
    messages.success(request, f"{len(made)} new: answer them as you would aloud." if made else "All are asked already.")
    return redirect("project_questions", slug=project.slug)


@require_POST
def decision_remove(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Take a decision away; a toast offers to undo it."""
    project = find_project(request, slug)
    decision = find_decision(project, number)
    services.remove_decision(user=request.user, decision=decision, at=timezone.now())
    undo = reverse("decision_restore", args=[project.slug, decision.pk])
    messages.success(request, "The decision is deleted. You can bring it back for a day.", extra_tags=undo)
    return redirect("project_decisions", slug=project.slug)


@require_POST
def decision_restore(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Bring a decision back."""
    project = find_project(request, slug)
    services.restore_decision(user=request.user, decision=find_decision(project, number, removed=True))
    return redirect("project_decisions", slug=project.slug)


def _log(
    request: SignedInRequest, project: Project, typed: dict[str, Any], *, trouble: str = "", status: int = 200
) -> HttpResponse:
    rows = queries.decision_rows(request.user, project, only_flagged=False, at=timezone.now())
    only_flagged = request.GET.get("reason") == "none"
    context = {
        "project": project,
        "tabs": tabs(project, "project_decisions"),
        "rows": [row for row in rows if row.flagged or not only_flagged],
        "total": len(rows),
        "flags": sum(row.flagged for row in rows),
        "only_flagged": only_flagged,
        "values": typed,
        "choices": REVERSIBLE,
        "trouble": trouble,
    }
    return render(request, "projects/decisions_page.html", context, status=status)


def _form(
    request: SignedInRequest,
    project: Project,
    decision: Decision,
    values: dict[str, Any],
    *,
    trouble: str = "",
    stands: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "project": project,
        "decision": decision,
        "values": values,
        "version": (stands or values).get("version", 0),
        "stands": stands,
        "choices": REVERSIBLE,
        "trouble": trouble,
    }
    return render(request, "projects/decision_page.html", context, status=status)
