"""The list of pages, a new page, and the topic pages."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.accounts.lists import without_page
from hexloop.apps.notes import queries, services
from hexloop.apps.notes.forms import ROUNDS, NewForm
from hexloop.core.rounds import Round

PAGE_LENGTH = 100


@require_safe
def pages_page(request: SignedInRequest) -> HttpResponse:
    """The pages of this user: ``?q=`` words, ``?tag=`` a tag, ``?archived=1`` those put away."""
    text = _word(request, "q")
    tag = _word(request, "tag")
    archived = request.GET.get("archived") == "1"
    found = queries.page_query(request.user, text, tag, archived=archived)
    page = Paginator(found, PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {
        "q": text,
        "tag": tag,
        "archived": archived,
        "page": page,
        "others": without_page(request),
        "rows": queries.page_rows(page.object_list, request.user, timezone.now()),
        "tags": queries.tag_counts(request.user),
        "topics": queries.topic_rows(request.user),
    }
    return render(request, "notes/pages_page.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def page_new(request: SignedInRequest) -> HttpResponse:
    """Offer to make a page (of ``?title=``), or make it and open it for writing."""
    form = NewForm(request.POST or {"title": _word(request, "title")})
    trouble, status = "", 200
    if request.method == "POST":
        trouble, status = "Choose one of the rounds.", 422
        if form.is_valid():
            given = form.cleaned_data
            try:
                page = services.make_page(
                    user=request.user, title=given["title"], round_key=given["round"], at=timezone.now()
                )
            except services.CannotKeepPage as error:
                trouble = str(error)
            else:
                return redirect("page_edit", slug=page.slug)
    return render(request, "notes/new_page.html", {"form": form, "rounds": ROUNDS, "trouble": trouble}, status=status)


@require_safe
def topic_page(request: SignedInRequest, key: str) -> HttpResponse:
    """The topic page of a round. It is made from its outline the first time somebody comes."""
    if key not in set(Round):
        raise Http404
    page = services.topic_page(user=request.user, of=Round(key), at=timezone.now())
    if page.archived:
        messages.info(request, "This page is in the archive.")
    return redirect("page", slug=page.slug)


def _word(request: SignedInRequest, name: str) -> str:
    return request.GET.get(name, "").replace("\0", " ").strip()[:200]
