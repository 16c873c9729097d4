"""Changes of a page that are made where it is read."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.notes import queries, services
from hexloop.apps.notes.forms import MarkForm, TickForm
from hexloop.apps.notes.marking import CannotMark, Mark
from hexloop.apps.notes.models import Page
from hexloop.apps.notes.views.finding import find_page

CHANGED = "This page was changed elsewhere, so nothing was done. Here it is as it stands now: try again."


@require_POST
def page_todo(request: SignedInRequest, slug: str) -> HttpResponse:
    """Tick a to-do or open it again: back to the page, or for a script its new text as JSON."""
    page = find_page(request, slug)
    form = TickForm(request.POST)
    if not form.is_valid():
        return _refused(request, page, "That is no to-do of this page. Load the page again.", 422)
    return _answered(
        request,
        page,
        lambda: services.tick_todo(
            user=request.user,
            page=page,
            line=form.line,
            done=form.done,
            version=form.cleaned_data["revision"],
            at=timezone.now(),
        ),
    )


@require_POST
def page_mark(request: SignedInRequest, slug: str) -> HttpResponse:
    """Highlight selected words, make a gap of them, or take a highlight away; answers as ``page_todo`` does."""
    page = find_page(request, slug)
    form = MarkForm(request.POST)
    if not form.is_valid():
        return _refused(request, page, "Select some words of one paragraph first, no more than 2,000 characters.", 422)
    given = form.cleaned_data
    return _answered(
        request,
        page,
        lambda: services.mark_words(
            user=request.user,
            page=page,
            words=given["words"],
            lines=(given["first"], given["last"]),
            how=Mark(given["how"]),
            version=given["revision"],
            at=timezone.now(),
        ),
        line=given["first"],
    )


def _answered(request: SignedInRequest, page: Page, change: Callable[[], Page], line: int = 0) -> HttpResponse:
    try:
        changed = change()
    except services.PageChanged:
        return _refused(request, page, CHANGED, 409)
    except CannotMark as error:
        return _refused(request, page, str(error), 422, line)
    except services.CannotKeepPage as error:
        return _refused(request, page, str(error), 422)
    if not _by_script(request):
        return redirect("page", slug=page.slug)
    return JsonResponse(_now(request, changed))


def _refused(request: SignedInRequest, page: Page, words: str, status: int, line: int = 0) -> HttpResponse:
    if not _by_script(request):
        messages.error(request, words)
        return redirect("page", slug=page.slug)
    page.refresh_from_db()
    edit = f"{reverse('page_edit', args=[page.slug])}?line={line}"
    return JsonResponse({"error": words, "editUrl": edit} | _now(request, page), status=status)


def _now(request: SignedInRequest, page: Page) -> dict[str, object]:
    return {"revision": page.version, "html": queries.drawn(request.user, page, reading=True).html}


def _by_script(request: SignedInRequest) -> bool:
    return request.headers.get("Accept") == "application/json"
