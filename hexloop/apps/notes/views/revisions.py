"""What a page said before."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.notes import queries, services
from hexloop.apps.notes.differences import changes
from hexloop.apps.notes.views.finding import find_page

MOST = 200


@require_safe
def revisions_page(request: SignedInRequest, slug: str) -> HttpResponse:
    """The revisions of a page, the newest first."""
    page = find_page(request, slug)
    rows = queries.revision_rows(request.user, page, timezone.now(), MOST)
    return render(request, "notes/revisions_page.html", {"page": page, "rows": rows})


@require_safe
def revision_page(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """What is different between a revision and the page as it stands."""
    page = find_page(request, slug)
    revision = get_object_or_404(page.revisions, pk=number)
    context = {"page": page, "revision": revision, "changes": changes(revision.body, page.body)}
    return render(request, "notes/revision_page.html", context)


@require_POST
def revision_restore(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Let the page say again what it said then."""
    page = find_page(request, slug)
    revision = get_object_or_404(page.revisions, pk=number)
    try:
        services.restore_revision(user=request.user, page=page, revision=revision, at=timezone.now())
    except services.CannotKeepPage as error:
        messages.error(request, str(error))
        return redirect("page_revision", slug=slug, number=number)
    messages.success(request, "The page says again what it said. What it said until now is kept as a revision.")
    return redirect("page", slug=slug)
