"""Highlights: made in the reader, changed there or on a page of their own, taken away and brought back."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.papers.highlight_forms import MarkForm, SaidForm
from hexloop.apps.papers.models import Colour, Highlight
from hexloop.apps.papers.queries import pdfs as queries
from hexloop.apps.papers.queries.visible import paper_url
from hexloop.apps.papers.services import highlights as services

NOT_OURS = "This highlight could not be read. Load the page again, then mark the words once more."


@require_POST
def highlight_make(request: SignedInRequest, slug: str, number: int) -> JsonResponse:
    """Mark words of a page. The reader's script asks for this."""
    there = queries.pdf_files(request.user).filter(paper__slug=_plain(slug)).select_related("paper").defer("text")
    file, form = get_object_or_404(there, pk=number), MarkForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"error": NOT_OURS}, status=422)
    given = form.cleaned_data
    try:
        row = services.make_highlight(
            user=request.user,
            file=file,
            page=given["page"],
            quads=given["quads"],
            quote=given["quote"],
            at=timezone.now(),
            **form.said(),
        )
    except services.CannotKeepHighlight as error:
        return JsonResponse({"error": str(error)}, status=422)
    return JsonResponse(queries.mark(file, row), status=201)


@require_http_methods(["GET", "HEAD", "POST"])
def highlight_edit(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Colour, note and question of a highlight."""
    row = _find(request, slug, number)
    trouble, status = "", 200
    form = SaidForm(request.POST)
    if request.method == "POST":
        trouble, status = NOT_OURS, 422
        if form.is_valid():
            said = form.said(Colour(row.colour))
            try:
                row = services.edit_highlight(user=request.user, highlight=row, at=timezone.now(), **said)
            except services.CannotKeepHighlight as error:
                trouble = str(error)
            else:
                return _answer(request, row)
        if _wants_json(request):
            return JsonResponse({"error": trouble}, status=status)
        row.note, row.question = request.POST.get("note", ""), request.POST.get("question", "")
    context = {"row": row, "paper": row.file.paper, "colours": Colour.choices, "trouble": trouble}
    return render(request, "papers/highlight_page.html", context, status=status)


@require_POST
def highlight_remove(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Take a highlight away, and its card. Both can come back."""
    row = _find(request, slug, number)
    services.remove_highlight(user=request.user, highlight=row, at=timezone.now())
    return _answer(request, row)


@require_POST
def highlight_restore(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Bring it back."""
    row = services.restore_highlight(user=request.user, highlight=_find(request, slug, number))
    return _answer(request, row)


def _find(request: SignedInRequest, slug: str, number: int) -> Highlight:
    """A highlight of this user, also one that was taken away."""
    own = accounts.owned(Highlight, request.user).filter(file__paper__slug=_plain(slug), file__gone_at=None)
    return get_object_or_404(own.select_related("file__paper").defer("file__text"), pk=number)


def _answer(request: SignedInRequest, row: Highlight) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse(queries.mark(row.file, row))
    return redirect(f"{paper_url(row.file.paper.slug)}#highlights")


def _wants_json(request: SignedInRequest) -> bool:
    return request.headers.get("Accept") == "application/json"


def _plain(slug: str) -> str:
    return slug.replace("\0", "")
