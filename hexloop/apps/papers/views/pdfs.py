"""PDFs: brought in, read, taken away."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.papers.highlight_forms import PlaceForm
from hexloop.apps.papers.models import Paper, PdfFile
from hexloop.apps.papers.queries import pdfs as queries
from hexloop.apps.papers.queries.visible import paper_url
from hexloop.apps.papers.services import pdfs as services
from hexloop.apps.papers.services.adding import How
from hexloop.apps.papers.services.keeping import CannotKeepPaper
from hexloop.apps.papers.views.finding import find_paper, take_paper
from hexloop.apps.papers.views.sending import send_pdf

MOST_FILES = 50
LONGEST_NUMBER = 18
NO_FILE = "Choose a PDF first."
WORDS = {
    How.NEW: "The paper is on your shelf. This is what its first page says: put right what is wrong.",
    How.MERGED: "Kept with the paper that you have.",
    How.SAME: "You have this PDF already.",
}
READER_KEYS = [
    {"keys": "j", "title": "Next page", "event": "hexloop:pdf-next"},
    {"keys": "k", "title": "Previous page", "event": "hexloop:pdf-previous"},
    {"keys": "+", "title": "Larger", "event": "hexloop:pdf-larger"},
    {"keys": "=", "title": "Larger", "event": "hexloop:pdf-larger"},
    {"keys": "-", "title": "Smaller", "event": "hexloop:pdf-smaller"},
    {"keys": "0", "title": "As wide as the window", "event": "hexloop:pdf-width"},
    {"keys": "/", "title": "Find in the PDF", "event": "hexloop:pdf-find"},
    {"keys": "mod+f", "title": "Find in the PDF", "event": "hexloop:pdf-find"},
    {"keys": "n", "title": "Next find", "event": "hexloop:pdf-find-next"},
    {"keys": "shift+n", "title": "Previous find", "event": "hexloop:pdf-find-previous"},
    {"keys": "h", "title": "Highlight the selected words", "event": "hexloop:pdf-mark"},
    {"keys": "c", "title": "Make a card of the selected words", "event": "hexloop:pdf-card"},
    {"keys": "o", "title": "Highlights and outline", "event": "hexloop:pdf-panel"},
]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    name: str
    words: str
    ok: bool
    url: str = ""
    title: str = ""
    record_url: str = ""


@require_http_methods(["GET", "HEAD", "POST"])
def pdf_add(request: SignedInRequest) -> HttpResponse:
    """Bring PDFs: each is kept with the paper that it is, which is added unless it is there."""
    given = request.FILES.getlist("files") if request.method == "POST" else []
    if request.method != "POST":
        return render(request, "papers/pdf_add_page.html")
    if not given or len(given) > MOST_FILES:
        trouble = f"Bring {MOST_FILES} PDFs at most at a time." if given else NO_FILE
        return render(request, "papers/pdf_add_page.html", {"trouble": trouble}, status=422)
    outcomes = [_bring(request, file) for file in given]
    only = outcomes[0]
    if len(outcomes) > 1:
        return render(request, "papers/pdf_add_page.html", {"outcomes": outcomes})
    if not only.ok:
        return render(request, "papers/pdf_add_page.html", {"trouble": only.words}, status=422)
    messages.success(request, only.words)
    return redirect(only.record_url or only.url)


@require_POST
def paper_pdf_add(request: SignedInRequest, slug: str) -> HttpResponse:
    """Bring the PDF of this paper."""
    paper, given = find_paper(request, slug), request.FILES.getlist("files")
    if not given:
        messages.error(request, NO_FILE)
    for file in given[:MOST_FILES]:
        outcome = _bring(request, file, take_paper(request, paper.slug))
        if outcome.ok:
            messages.success(request, f"{outcome.name}: the PDF is here.")
        else:
            messages.error(request, outcome.words)
    return redirect(f"{paper_url(paper.slug)}#pdf")


@require_safe
def pdf_page(request: SignedInRequest, slug: str) -> HttpResponse:
    """Read a PDF of a paper: ``?file=`` names it, else it is the one that was open last."""
    number = request.GET.get("file", "")
    known = number.isdecimal() and len(number) < LONGEST_NUMBER
    file = queries.pdf_to_read(request.user, _plain(slug), int(number) if known else None)
    if file is None:
        raise Http404
    props = {
        "fileUrl": reverse("pdf_bytes", args=[file.paper.slug, file.pk]),
        "assets": static("dist/pdfjs/"),
        "placeUrl": reverse("pdf_place", args=[file.paper.slug, file.pk]),
        "markUrl": reverse("highlight_make", args=[file.paper.slug, file.pk]),
        "canMark": file.can_be_marked,
        "marks": queries.marks(request.user, file),
        "page": file.place_page,
        "top": file.place_top,
        "zoom": file.zoom,
    }
    context = {"file": file, "paper": file.paper, "props": props, "page_keys": READER_KEYS}
    return render(request, "papers/pdf_page.html", context)


@require_safe
def pdf_bytes(request: SignedInRequest, slug: str, number: int) -> HttpResponseBase:
    """The bytes of a PDF, or a part of them, to its owner only."""
    file = _find(request, slug, number)
    return send_pdf(file.attachment.sha256, file.attachment.name, request.headers.get("Range", ""))


@require_POST
def pdf_place(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Remember where somebody reads."""
    file, form = _find(request, slug, number), PlaceForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    services.remember_place(user=request.user, file=file, at=timezone.now(), **form.cleaned_data)
    return HttpResponse(status=204)


@require_POST
def pdf_remove(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Take a PDF away, with its highlights. It can come back."""
    file = _find(request, slug, number)
    services.remove_pdf(user=request.user, file=file, at=timezone.now())
    return redirect(f"{paper_url(file.paper.slug)}#pdf")


@require_POST
def pdf_restore(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Bring it back."""
    gone = accounts.owned(PdfFile, request.user).filter(paper__slug=_plain(slug)).select_related("paper")
    file = get_object_or_404(gone, pk=number)
    services.restore_pdf(user=request.user, file=file)
    return redirect(f"{paper_url(file.paper.slug)}#pdf")


def _bring(request: SignedInRequest, given: UploadedFile[bytes], paper: Paper | None = None) -> Outcome:
    name = given.name or "paper.pdf"
    try:
        kept = services.keep_pdf(user=request.user, name=name, chunks=given.chunks(), at=timezone.now(), paper=paper)
    except CannotKeepPaper as error:
        return Outcome(name, f"{name}: {error}", ok=False)
    slug, title = kept.file.paper.slug, kept.file.paper.title
    record = reverse("paper_record", args=[slug]) if kept.how is How.NEW else ""
    return Outcome(name, WORDS[kept.how], True, f"{paper_url(slug)}#pdf", title, record)


def _find(request: SignedInRequest, slug: str, number: int) -> PdfFile:
    there = queries.pdf_files(request.user).filter(paper__slug=_plain(slug))
    return get_object_or_404(there.select_related("paper", "attachment").defer("text"), pk=number)


def _plain(slug: str) -> str:
    return slug.replace("\0", "")
