"""One paper: its page, and what is said of it with one click."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.papers import queries, services
from hexloop.apps.papers.forms import AboutForm, OpinionForm, StatusForm, TldrForm, first_error
from hexloop.apps.papers.views.finding import find_paper, paper_answer, take_paper


@require_safe
def paper_page(request: SignedInRequest, slug: str) -> HttpResponse:
    """What the paper says in two sentences first, then everything else. One that stands on the shelf under another
    address leads there."""
    other = queries.moved_to(request.user, slug)
    if other and other != slug:
        return redirect("paper", slug=other)
    return paper_answer(request, find_paper(request, slug))


@require_POST
def paper_status(request: SignedInRequest, slug: str) -> HttpResponse:
    """To read, reading or read."""
    form = StatusForm(request.POST)
    if not form.is_valid():
        trouble = "Choose to read, reading or read."
        return paper_answer(request, find_paper(request, slug), part="status", trouble=trouble, status=422)
    paper = take_paper(request, slug)
    status = form.cleaned_data["status"]
    paper = services.set_status(user=request.user, paper=paper, status=status, at=timezone.now())
    return paper_answer(request, paper, part="status")


@require_POST
def paper_tldr(request: SignedInRequest, slug: str) -> HttpResponse:
    """Keep the TL;DR."""
    form = TldrForm(request.POST)
    typed = request.POST.get("tldr", "").replace("\0", "")
    if not form.is_valid():
        paper = find_paper(request, slug)
        return paper_answer(request, paper, part="tldr", trouble=first_error(form), typed=typed, status=422)
    paper = take_paper(request, slug)
    try:
        paper = services.write_tldr(user=request.user, paper=paper, text=form.cleaned_data["tldr"], at=timezone.now())
    except services.CannotKeepPaper as error:
        return paper_answer(request, paper, part="tldr", trouble=str(error), typed=typed, status=422)
    return paper_answer(request, paper, part="tldr")


@require_POST
def paper_opinion(request: SignedInRequest, slug: str) -> HttpResponse:
    """Rating, or whether one would be asked: whichever was sent."""
    form = OpinionForm(request.POST)
    if not form.is_valid():
        trouble = "A rating is a number from 1 to 5, and the question has the answers yes, maybe and no."
        return paper_answer(request, find_paper(request, slug), trouble=trouble, status=422)
    paper, at = take_paper(request, slug), timezone.now()
    if "rating" in request.POST:
        paper = services.rate(user=request.user, paper=paper, rating=form.cleaned_data["rating"], at=at)
    if "asked" in request.POST:
        paper = services.set_asked(user=request.user, paper=paper, asked=form.cleaned_data["asked"], at=at)
    return HttpResponse(status=204) if request.htmx else paper_answer(request, paper)


@require_POST
def paper_about(request: SignedInRequest, slug: str) -> HttpResponse:
    """Shelf, round, topics, NDA and the link to the PDF."""
    form = AboutForm(request.POST)
    if not form.is_valid():
        trouble = "Choose a shelf, a round and topics from the lists."
        return paper_answer(request, find_paper(request, slug), trouble=trouble, status=422)
    given, paper = form.cleaned_data, take_paper(request, slug)
    try:
        paper = services.describe(
            user=request.user,
            paper=paper,
            group=given["group"],
            round_key=given["round"],
            topics=given["topics"],
            nda=given["under_nda"],
            pdf_url=given["pdf_url"].strip(),
            at=timezone.now(),
        )
    except services.CannotKeepPaper as error:
        return paper_answer(request, paper, trouble=str(error), status=422)
    return paper_answer(request, paper)


@require_POST
def paper_card(request: SignedInRequest, slug: str) -> HttpResponse:
    """Let the paper be asked, read or not."""
    paper = take_paper(request, slug)
    try:
        services.make_card(user=request.user, paper=paper, at=timezone.now())
    except services.CannotKeepPaper as error:
        return paper_answer(request, paper, part="card", trouble=str(error), status=422)
    return paper_answer(request, paper, part="card")
