"""What the views of papers share."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.papers import queries, services
from hexloop.apps.papers.models import RATINGS, Asked, Paper, Status
from hexloop.apps.papers.packs import shelf
from hexloop.apps.papers.queries.pdfs import pdf_part
from hexloop.core.content.papers import Group
from hexloop.core.formats.references.bibtex_writing import write_bibtex
from hexloop.core.rounds import Round

PAGE_KEYS = [
    {"keys": "t", "title": "Write the TL;DR", "selector": "[data-tldr]"},
    {"keys": "r", "title": "Mark as read", "selector": "[data-read]"},
    {"keys": "e", "title": "Edit the notes", "selector": "[data-edit]"},
]


def find_paper(request: SignedInRequest, slug: str) -> Paper:
    """This user's paper at that address, or one of the reading list as a row that is not stored; else 404."""
    paper = queries.find_paper(request.user, slug.replace("\0", ""))
    if paper is None:
        raise Http404
    return paper


def take_paper(request: SignedInRequest, slug: str) -> Paper:
    """This user's paper at that address; one of the reading list becomes theirs. Else 404."""
    paper = find_paper(request, slug)
    if paper.pk:
        return paper
    return services.take(user=request.user, listed=shelf().by_slug[paper.slug], at=timezone.now())


def paper_answer(
    request: SignedInRequest, paper: Paper, *, part: str = "", trouble: str = "", status: int = 200, **more: Any
) -> HttpResponse:
    """The page of a paper; for htmx the ``part`` of it that was posted and what changes with it. After a change without
    scripts the page is loaded anew."""
    if request.method == "POST" and not request.htmx and not trouble:
        return redirect("paper", slug=paper.slug)
    at = timezone.now()
    paper = find_paper(request, paper.slug)
    context = {
        "paper": paper,
        "side": queries.paper_side(request.user, paper, at),
        "notes": queries.paper_notes(request.user, paper),
        "tldr": queries.tldr_html(paper),
        "bibtex": write_bibtex([queries.reference_to_export(paper)]),
        "pdf": pdf_part(request.user, paper if paper.pk else None, paper.slug, at),
        "groups": [(one.value, one.title) for one in Group],
        "rounds": [(one.value, one.title) for one in Round],
        "all_topics": shelf().topics.items(),
        "statuses": Status.choices,
        "ratings": list(RATINGS),
        "asked_choices": Asked.choices,
        "who": queries.who_wrote(paper),
        "links": queries.links(paper),
        "part": part,
        "trouble": trouble,
        "page_keys": PAGE_KEYS,
    } | more
    template = "papers/_answer.html" if part and request.htmx else "papers/paper_page.html"
    return render(request, template, context, status=status)
