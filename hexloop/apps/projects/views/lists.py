"""All projects, and a new one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.projects import queries, services
from hexloop.apps.projects.forms import NO_FORM, PartForm, typed
from hexloop.apps.projects.parts import Part


@require_safe
def projects_page(request: SignedInRequest) -> HttpResponse:
    """Every project, the one that was edited last first; ``?company=`` keeps those that are for it."""
    company = request.GET.get("company", "").replace("\0", "")[:100]
    rows = queries.project_rows(request.user, company, timezone.now())
    return render(request, "projects/projects_page.html", {"rows": rows, "company": company})


@require_http_methods(["GET", "HEAD", "POST"])
def project_new(request: SignedInRequest) -> HttpResponse:
    """A title and a line make a project; its sections are written next."""
    form = PartForm(Part.WRITE_UP, request.POST or None)
    if request.method != "POST":
        return render(request, "projects/new_page.html", {"values": {}})
    trouble = NO_FORM
    if form.is_valid():
        try:
            project = services.make_project(
                user=request.user, texts=form.texts(), at=timezone.now(), under_nda=form.cleaned_data["under_nda"]
            )
        except services.CannotKeepProject as error:
            trouble = str(error)
        else:
            messages.success(request, "The project is kept. Write its sections.")
            return redirect("project_edit", slug=project.slug)
    values = {**typed(form), "under_nda": "under_nda" in request.POST}
    return render(request, "projects/new_page.html", {"values": values, "trouble": trouble}, status=422)
