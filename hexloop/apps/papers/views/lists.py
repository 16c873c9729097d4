"""The shelves, and the list of papers."""

from __future__ import annotations

from dataclasses import replace

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest, wants_fragment
from hexloop.apps.accounts.lists import short_url, without_page
from hexloop.apps.papers import queries
from hexloop.apps.papers.forms import FilterForm
from hexloop.apps.papers.packs import shelf
from hexloop.apps.papers.views.records import bib_answer
from hexloop.core.formats.references.bibtex_writing import write_bibtex

PAGE_LENGTH = 100


@require_safe
def papers_page(request: SignedInRequest) -> HttpResponse:
    """How far each shelf is read and what to go on with; with a filter in the query string the papers that pass."""
    form = FilterForm(request.GET, user=request.user)
    filters = form.filters()
    today = queries.today_of(request.user, timezone.now())
    listing = filters != queries.Filters() or "all" in request.GET
    if not listing:
        context: dict[str, object] = {"overview": queries.overview(request.user, today)}
    else:
        found = queries.filtered(request.user, filters)
        page = Paginator(found, PAGE_LENGTH).get_page(request.GET.get("page"))
        context = {
            "listing": True,
            "page": page,
            "sections": queries.sections(list(page.object_list), filters, today),
            "counts": queries.counts_text(found, today),
            "others": without_page(request),
        }
    if wants_fragment(request):
        response = render(request, "papers/_papers.html", context)
        response.headers["HX-Push-Url"] = short_url(request)
        return response
    return render(request, "papers/papers_page.html", context | {"form": form})


@require_safe
def listed_paper(request: SignedInRequest, pack_id: str) -> HttpResponse:
    """To the page of a paper of the reading list by its id there, which questions name it by."""
    listed = shelf().papers.get(pack_id)
    if listed is None:
        raise Http404
    return redirect("paper", slug=queries.moved_to(request.user, listed.slug) or listed.slug)


@require_safe
def papers_bib(request: SignedInRequest) -> HttpResponse:
    """The papers on the shelf that pass the filters as a BibTeX file. Nothing that the person wrote is in it."""
    filters = replace(FilterForm(request.GET, user=request.user).filters(), shelf="mine")
    slugs = [paper.slug for paper in queries.filtered(request.user, filters)]
    by_slug = {paper.slug: paper for paper in queries.visible_papers(request.user).filter(under_nda=False)}
    references = [queries.reference_to_export(by_slug[slug]) for slug in slugs if slug in by_slug]
    return bib_answer(write_bibtex(references), "papers.bib")
