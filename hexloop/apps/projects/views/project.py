"""The page of a project, its privacy, its end, and telling it with a clock."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.projects import queries, services
from hexloop.apps.projects.views.finding import find_project, find_removed, tabs

PAGE_KEYS = [{"keys": "e", "title": "Edit the write-up", "selector": "[data-edit]"}]
TELL_KEYS = [{"keys": " ", "title": "Start the clock, or stop it", "selector": ".timer"}]


@require_safe
def project_page(request: SignedInRequest, slug: str) -> HttpResponse:
    """The five sections."""
    project = find_project(request, slug)
    context = {
        "project": project,
        "page": queries.project_page(request.user, project, timezone.now()),
        "tabs": tabs(project, "project"),
        "page_keys": PAGE_KEYS,
    }
    return render(request, "projects/project_page.html", context)


@require_safe
def project_tell(request: SignedInRequest, slug: str, minutes: int) -> HttpResponse:
    """Tell one of the three lengths against a clock, then compare."""
    project = find_project(request, slug)
    rows = queries.told_rows(project)
    told = next((row for row in rows if row.minutes == minutes), None)
    if told is None:
        raise Http404
    context = {
        "project": project,
        "told": told,
        "rows": rows,
        "page_keys": TELL_KEYS,
        "props": {"minutes": minutes, "paused": True},
    }
    return render(request, "projects/tell_page.html", context)


@require_POST
def project_nda(request: SignedInRequest, slug: str) -> HttpResponse:
    """Put a project under NDA, or take it from there."""
    project = find_project(request, slug)
    under_nda = "under_nda" in request.POST
    services.put_under_nda(user=request.user, project=project, under_nda=under_nda, at=timezone.now())
    words = "under NDA: it is in no export and no file" if under_nda else "no longer under NDA"
    messages.success(request, f"{project.title} is {words}.")
    return redirect("project", slug=project.slug)


@require_POST
def project_remove(request: SignedInRequest, slug: str) -> HttpResponse:
    """Delete a project; the list then offers to undo it."""
    project = find_project(request, slug)
    services.remove_project(user=request.user, project=project, at=timezone.now())
    undo = reverse("project_restore", args=[project.slug])
    messages.success(request, f"{project.title} is deleted. You can bring it back for a day.", extra_tags=undo)
    return redirect("projects")


@require_POST
def project_restore(request: SignedInRequest, slug: str) -> HttpResponse:
    """Bring back a project that was deleted."""
    project = find_removed(request, slug)
    services.restore_project(user=request.user, project=project, at=timezone.now())
    return redirect("project", slug=project.slug)
