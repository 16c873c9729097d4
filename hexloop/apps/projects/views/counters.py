"""The counter-questions of a project."""

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
from hexloop.apps.projects.forms import CounterForm, counter_values
from hexloop.apps.projects.models import Counter, Project
from hexloop.apps.projects.views.finding import find_counter, find_project, tabs


@require_http_methods(["GET", "HEAD", "POST"])
def project_questions(request: SignedInRequest, slug: str) -> HttpResponse:
    """What an interviewer would ask, with a form for one more."""
    project = find_project(request, slug)
    if request.method != "POST":
        return _list(request, project, {})
    form = CounterForm(request.POST)
    if not form.is_valid():
        return _list(request, project, request.POST.dict(), trouble=first_error(form), status=422)
    try:
        made = services.add_counter(user=request.user, project=project, text=form.text(), at=timezone.now())
    except services.CannotKeepProject as error:
        return _list(request, project, request.POST.dict(), trouble=str(error), status=422)
    messages.success(request, "The question is kept." if made.answer else "The question is kept. Answer it next.")
    return redirect(f"{reverse('project_questions', args=[project.slug])}#counter-{made.pk}")


@require_POST
def questions_from_bank(request: SignedInRequest, slug: str) -> HttpResponse:
    """Take the ticked questions of the bank."""
    project = find_project(request, slug)
    listed = {one.key: one.title for one in queries.bank_questions(request.user, project)}
    chosen = [(key, listed[key]) for key in dict.fromkeys(request.POST.getlist("question")) if key in listed]
    try:
        made = services.ask_from_bank(user=request.user, project=project, questions=chosen, at=timezone.now())
    except services.CannotKeepProject as error:
        messages.error(request, str(error))
        return redirect("project_questions", slug=project.slug)
    messages.success(request, f"{len(made)} taken. Each becomes a card once it is answered.")
    return redirect("project_questions", slug=project.slug)


@require_http_methods(["GET", "HEAD", "POST"])
def counter_edit(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """One counter-question in a form. When it was saved elsewhere since, both texts are shown."""
    project = find_project(request, slug)
    counter = find_counter(project, number)
    if request.method != "POST":
        return _form(request, project, counter, counter_values(counter))
    form, typed = CounterForm(request.POST), request.POST.dict()
    if not form.is_valid():
        return _form(request, project, counter, typed, trouble=first_error(form), status=422)
    version = form.cleaned_data["version"] or 0
    try:
        services.save_counter(user=request.user, counter=counter, text=form.text(), version=version, at=timezone.now())
    except services.RowChanged as error:
        stands = counter_values(error.row) if isinstance(error.row, Counter) else {}
        return _form(request, project, counter, typed, trouble=str(error), stands=stands, status=409)
    except services.CannotKeepProject as error:
        return _form(request, project, counter, typed, trouble=str(error), status=422)
    messages.success(request, "The answer is saved.")
    return redirect(f"{reverse('project_questions', args=[project.slug])}#counter-{counter.pk}")


@require_POST
def counter_remove(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Take a counter-question away; a toast offers to undo it."""
    project = find_project(request, slug)
    counter = find_counter(project, number)
    services.remove_counter(user=request.user, counter=counter, at=timezone.now())
    undo = reverse("counter_restore", args=[project.slug, counter.pk])
    messages.success(request, "The question is deleted. You can bring it back for a day.", extra_tags=undo)
    return redirect("project_questions", slug=project.slug)


@require_POST
def counter_restore(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Bring a counter-question back."""
    project = find_project(request, slug)
    counter = find_counter(project, number, removed=True)
    services.restore_counter(user=request.user, counter=counter, at=timezone.now())
    return redirect("project_questions", slug=project.slug)


def _list(
    request: SignedInRequest, project: Project, typed: dict[str, Any], *, trouble: str = "", status: int = 200
) -> HttpResponse:
    context = {
        "project": project,
        "tabs": tabs(project, "project_questions"),
        "rows": queries.counter_rows(request.user, project, timezone.now()),
        "bank": queries.bank_questions(request.user, project),
        "values": typed,
        "trouble": trouble,
    }
    return render(request, "projects/questions_page.html", context, status=status)


def _form(
    request: SignedInRequest,
    project: Project,
    counter: Counter,
    values: dict[str, Any],
    *,
    trouble: str = "",
    stands: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "project": project,
        "counter": counter,
        "values": values,
        "version": (stands or values).get("version", 0),
        "stands": stands,
        "trouble": trouble,
    }
    return render(request, "projects/question_page.html", context, status=status)
