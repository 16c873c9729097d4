"""Two papers that are one, and papers that leave the shelf. Both ask first."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.papers import queries, services
from hexloop.apps.papers.models import Paper


@require_http_methods(["GET", "HEAD", "POST"])
def paper_merge(request: SignedInRequest, slug: str) -> HttpResponse:
    """Choose another paper (``?other=``), see what will become of both, and let them be one."""
    paper = _own_paper(request, slug)
    named = request.POST.get("other", "") or request.GET.get("other", "")
    other = get_object_or_404(queries.visible_papers(request.user), slug=named.replace("\0", "")) if named else None
    trouble, status = "", 200
    if request.method == "POST":
        if other is None:
            trouble, status = "Choose the other paper first.", 422
        else:
            try:
                merged = services.merge(user=request.user, paper=paper, other=other, at=timezone.now())
            except services.CannotKeepPaper as error:
                trouble, status, other = str(error), 422, None
            else:
                messages.success(request, "The two papers are one. Nothing that you wrote was lost.")
                return redirect("paper", slug=merged.slug)
    context = {
        "paper": paper,
        "other": other,
        "trouble": trouble,
        "q": _word(request),
        "choices": [] if other else queries.merge_choices(request.user, paper, _word(request)),
        "outcome": queries.merge_outcome(paper, other) if other else [],
    }
    return render(request, "papers/merge_page.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def paper_remove(request: SignedInRequest, slug: str) -> HttpResponse:
    """Ask, then take the paper off the shelf."""
    paper = _own_paper(request, slug)
    if request.method != "POST":
        return render(request, "papers/remove_page.html", {"paper": paper})
    services.remove_paper(user=request.user, paper=paper)
    messages.success(request, "The paper is off your shelf. Its notes stay among your pages.")
    return redirect("papers")


def _own_paper(request: SignedInRequest, slug: str) -> Paper:
    paper = queries.find_paper(request.user, slug.replace("\0", ""))
    if paper is None or paper.pk is None:
        raise Http404
    return paper


def _word(request: SignedInRequest) -> str:
    return request.GET.get("q", "").replace("\0", " ").strip()[:200]
