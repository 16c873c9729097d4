"""What the world knows of a paper: typed by hand, corrected, written as BibTeX."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.papers import queries, services
from hexloop.apps.papers.forms import NewForm, RecordForm, first_error, record_initial
from hexloop.apps.papers.views.finding import find_paper, take_paper
from hexloop.core.content.papers import Group
from hexloop.core.formats.references.bibtex_writing import write_bibtex

ADDED_WORDS = {
    services.How.NEW: "The paper is on your shelf.",
    services.How.MERGED: "You have this paper: what was new was added to it.",
    services.How.SAME: "You have this paper already.",
}


@require_http_methods(["GET", "HEAD", "POST"])
def paper_new(request: SignedInRequest) -> HttpResponse:
    """A paper by hand. One that is there already takes what is new."""
    form = NewForm(request.POST or None)
    trouble, status = "", 200
    if request.method == "POST":
        trouble, status = first_error(form), 422
        if form.is_valid():
            try:
                added = services.add_by_hand(
                    user=request.user,
                    reference=form.reference(),
                    group=form.cleaned_data["group"],
                    at=timezone.now(),
                )
            except services.CannotKeepPaper as error:
                trouble = str(error)
            else:
                messages.success(request, ADDED_WORDS[added.how])
                return redirect("paper", slug=added.paper.slug)
    context = {"form": form, "trouble": trouble, "groups": [(one.value, one.title) for one in Group]}
    return render(request, "papers/new_page.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def paper_record(request: SignedInRequest, slug: str) -> HttpResponse:
    """Correct what stands in the record; what the person wrote is elsewhere and stays."""
    paper = find_paper(request, slug)
    form = RecordForm(request.POST or None, initial=record_initial(paper))
    trouble, status = "", 200
    if request.method == "POST":
        trouble, status = first_error(form), 422
        if form.is_valid():
            paper = take_paper(request, slug)
            reference = replace(queries.reference_of(paper), **form.values())
            try:
                services.set_reference(user=request.user, paper=paper, reference=reference, at=timezone.now())
            except services.CannotKeepPaper as error:
                trouble = str(error)
            else:
                messages.success(request, "The record is changed.")
                return redirect("paper", slug=paper.slug)
    return render(request, "papers/record_page.html", {"form": form, "paper": paper, "trouble": trouble}, status=status)


@require_safe
def paper_bib(request: SignedInRequest, slug: str) -> HttpResponse:
    """One paper as a BibTeX file. Nothing that the person wrote is in it; one under NDA is not
    there."""
    paper = find_paper(request, slug)
    if paper.under_nda:
        raise Http404
    return bib_answer(write_bibtex([queries.reference_to_export(paper)]), f"{paper.slug}.bib")


def bib_answer(text: str, name: str) -> HttpResponse:
    """BibTeX as a file to keep."""
    safe = "".join(sign for sign in name if sign.isascii() and (sign.isalnum() or sign in "-_.")) or "paper.bib"
    response = HttpResponse(text, content_type="application/x-bibtex; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{safe}"'
    return response
