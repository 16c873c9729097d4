"""Papers by a paste: an id that is looked up, or BibTeX and RIS entries."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.papers.queries import find_paper
from hexloop.importers import adding
from hexloop.lib.errors import HexloopError

SHOWN = 3
"""How many entries that were left out are named."""


@require_http_methods(["GET", "HEAD", "POST"])
def paper_add(request: SignedInRequest) -> HttpResponse:
    """Add what was pasted, and go on to it. What cannot be added is said beside what was pasted."""
    if request.method != "POST":
        return render(request, "web/add_paper_page.html")
    pasted = request.POST.get("what", "")
    try:
        done = adding.add_pasted(user=request.user, text=pasted, at=timezone.now())
    except HexloopError as error:
        template = "web/_add_paper.html" if request.htmx else "web/add_paper_page.html"
        return render(request, template, {"pasted": pasted, "fault": str(error)}, status=422)
    _say(request, done)
    url = reverse("paper", args=[done.paper.slug]) if done.paper else reverse("papers")
    return HttpResponse(headers={"HX-Redirect": url}) if request.htmx else redirect(url)


@require_POST
def paper_look_up(request: SignedInRequest, slug: str) -> HttpResponse:
    """Ask the catalogues about a paper that is here."""
    paper = find_paper(request.user, slug)
    if paper is None:
        raise Http404
    try:
        done = adding.look_up_again(user=request.user, paper=paper, at=timezone.now())
    except HexloopError as error:
        messages.warning(request, str(error))
        return redirect("paper", slug=slug)
    _say(request, done)
    return redirect("paper", slug=done.paper.slug if done.paper else slug)


def _say(request: SignedInRequest, done: adding.Pasting) -> None:
    (messages.warning if done.trouble else messages.success)(request, done.sentence)
    for line in done.left_out[:SHOWN]:
        messages.warning(request, f"{line.deck}: {line.reason}")
    if len(done.left_out) > SHOWN:
        messages.warning(request, f"{len(done.left_out) - SHOWN} more entries were left out.")
