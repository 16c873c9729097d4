"""A page as it is read."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.notes import queries
from hexloop.apps.notes.belonging import whole_of
from hexloop.apps.notes.skim import skim
from hexloop.apps.notes.views.finding import find_page

KEYS = [
    {"keys": "h", "title": "Highlight what is selected", "selector": '[data-mark-key="h"]'},
    {"keys": "c", "title": "Make a card of what is selected", "selector": '[data-mark-key="c"]'},
]


@require_safe
def page_page(request: SignedInRequest, slug: str) -> HttpResponse:
    """The page, what links to it, and when it was learned."""
    page, at = find_page(request, slug), timezone.now()
    drawn = queries.drawn(request.user, page, reading=True)
    context = {
        "page": page,
        "whole": whole_of(request.user, page),
        "html": drawn.html,
        "edited": queries.edited_text(request.user, page, at),
        "headings": [heading for heading in drawn.headings if heading.level < 4],
        "backlinks": queries.backlinks(request.user, page),
        "events": queries.time_line(request.user, page, at),
        "keys": KEYS,
        "props": {
            "todoUrl": reverse("page_todo", args=[page.slug]),
            "markUrl": reverse("page_mark", args=[page.slug]),
            "editUrl": reverse("page_edit", args=[page.slug]),
        },
    }
    return render(request, "notes/page.html", context)


@require_safe
def page_skim(request: SignedInRequest, slug: str) -> HttpResponse:
    """Only what stands out: headings, bold, callouts, highlights and card lines."""
    page = find_page(request, slug)
    return render(
        request, "notes/skim_page.html", {"page": page, "parts": skim(queries.drawn(request.user, page).html)}
    )
