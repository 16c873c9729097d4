"""The notes on a paper: a page of one's own, written in the page editor beside the TL;DR."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.notes import queries as pages
from hexloop.apps.notes import services as writing
from hexloop.apps.notes.models import Page
from hexloop.apps.papers import services
from hexloop.apps.papers.forms import NotesForm
from hexloop.apps.papers.models import Paper
from hexloop.apps.papers.views.finding import find_paper, take_paper

NO_TEXT = "The text is longer than 512 kB, or the form is not from this program. Move a part of it to a page."


@require_POST
def paper_notes_begin(request: SignedInRequest, slug: str) -> HttpResponse:
    """Begin the notes, and open them for writing."""
    services.notes_page(user=request.user, paper=take_paper(request, slug), at=timezone.now())
    return redirect("paper_notes", slug=slug)


@require_http_methods(["GET", "HEAD", "POST"])
def paper_notes(request: SignedInRequest, slug: str) -> HttpResponse:
    """The notes in the editor; a post keeps them. When they were saved elsewhere since, both texts are shown."""
    paper = find_paper(request, slug)
    if paper.notes is None:
        return redirect("paper", slug=slug)
    if request.method != "POST":
        return _editor(request, paper, paper.notes)
    form = NotesForm(request.POST)
    if not form.is_valid():
        typed = request.POST.get("source", "")
        return _editor(request, paper, paper.notes, source=typed, trouble=NO_TEXT, status=422)
    source = form.cleaned_data["source"]
    try:
        writing.save_page(
            user=request.user,
            page=paper.notes,
            body=source,
            version=form.cleaned_data["revision"],
            at=timezone.now(),
        )
    except writing.PageChanged as error:
        return _editor(request, paper, error.page, source=source, trouble=str(error), other=error.page.body, status=409)
    except writing.CannotKeepPage as error:
        return _editor(request, paper, paper.notes, source=source, trouble=str(error), status=422)
    messages.success(request, "The notes are saved.")
    return redirect("paper", slug=slug)


def _editor(
    request: SignedInRequest,
    paper: Paper,
    page: Page,
    *,
    source: str | None = None,
    trouble: str = "",
    other: str | None = None,
    status: int = 200,
) -> HttpResponse:
    text = page.body if source is None else source
    context = {
        "paper": paper,
        "page": page,
        "source": text,
        "trouble": trouble,
        "other": other,
        "html": pages.drawn(request.user, page, text).html,
        "props": {
            "draftUrl": reverse("page_draft", args=[page.slug]),
            "previewUrl": reverse("page_preview", args=[page.slug]),
            "revision": page.version,
            "titles": pages.latest_titles(request.user, page),
        },
    }
    return render(request, "papers/notes_page.html", context, status=status)
