"""Writing a page, and what is said of it beside its text."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.files.uploads import MOST_BYTES, as_text, keep_upload
from hexloop.apps.notes import queries, services
from hexloop.apps.notes.forms import ROUNDS, AboutForm, TextForm
from hexloop.apps.notes.models import Page
from hexloop.apps.notes.views.finding import find_page
from hexloop.lib.errors import HexloopError

NO_TEXT = "The text is longer than 512 kB, or the form is not from this program. Move a part of it to another page."


@require_http_methods(["GET", "HEAD", "POST"])
def page_edit(request: SignedInRequest, slug: str) -> HttpResponse:
    """The text in a form; a post keeps it. When the page was saved elsewhere since, both texts are shown."""
    page = find_page(request, slug)
    if request.method != "POST":
        return _editor(request, page)
    form = TextForm(request.POST)
    if not form.is_valid():
        return _editor(request, page, source=request.POST.get("source", ""), trouble=NO_TEXT, status=422)
    source = form.cleaned_data["source"]
    try:
        _save(request, page, form)
    except services.PageChanged as error:
        return _editor(request, error.page, source=source, trouble=str(error), other=error.page.body, status=409)
    except services.CannotKeepPage as error:
        return _editor(request, page, source=source, trouble=str(error), status=422)
    messages.success(request, "The page is saved.")
    return redirect("page", slug=page.slug)


@require_POST
def page_draft(request: SignedInRequest, slug: str) -> JsonResponse:
    """Save in the midst of writing. 409 with the other text when the page was saved elsewhere since."""
    page = find_page(request, slug)
    form = TextForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"error": NO_TEXT}, status=422)
    try:
        saved = _save(request, page, form, settle=False)
    except services.PageChanged as error:
        return JsonResponse({"source": error.page.body, "revision": error.page.version}, status=409)
    except services.CannotKeepPage as error:
        return JsonResponse({"error": str(error)}, status=422)
    return JsonResponse({"revision": saved.version})


@require_POST
def page_file(request: SignedInRequest, slug: str) -> HttpResponse:
    """Keep a file and open the editor again with the posted text and the file at its end; nothing is saved yet. It is
    the way without scripts: with them, the editor puts the file where the cursor stands."""
    page = find_page(request, slug)
    form = TextForm(request.POST)
    if not form.is_valid():
        return _editor(request, page, source=request.POST.get("source", ""), trouble=NO_TEXT, status=422)
    source, sent = form.cleaned_data["source"], request.FILES.get("file")
    if sent is None:
        return _editor(request, page, source=source, trouble="Choose a file first.", status=422)
    name = sent.name or "file"
    try:
        kept = keep_upload(user=request.user, name=name, data=sent.read(MOST_BYTES + 1), at=timezone.now())
    except HexloopError as error:
        return _editor(request, page, source=source, trouble=str(error), status=422)
    source = "\n\n".join(filter(None, [source.rstrip(), as_text(kept, name)])) + "\n"
    page.version = form.cleaned_data["revision"]
    return _editor(
        request, page, source=source, notice="The file stands at the end of the text. Save to keep it there."
    )


@require_POST
def page_preview(request: SignedInRequest, slug: str) -> HttpResponse:
    """The posted text as it would be read; nothing is kept."""
    page = find_page(request, slug)
    form = TextForm(request.POST)
    if not form.is_valid():
        return HttpResponse(NO_TEXT, status=422, content_type="text/plain")
    return HttpResponse(queries.drawn(request.user, page, form.cleaned_data["source"]).html)


@require_POST
def page_about(request: SignedInRequest, slug: str) -> HttpResponse:
    """Title, round and NDA of a page."""
    page = find_page(request, slug)
    form = AboutForm(request.POST)
    trouble = "Choose one of the rounds."
    if form.is_valid():
        given, at = form.cleaned_data, timezone.now()
        try:
            page = services.rename_page(user=request.user, page=page, title=given["title"], at=at)
        except services.CannotKeepPage as error:
            trouble = str(error)
        else:
            services.describe_page(
                user=request.user, page=page, round_key=given["round"], nda=given["under_nda"], at=at
            )
            messages.success(request, "The page is changed. Links to it followed.")
            return redirect("page", slug=page.slug)
    return _editor(request, page, trouble=trouble, status=422)


@require_POST
def page_pin(request: SignedInRequest, slug: str) -> HttpResponse:
    """Put the page first in the list, or take it from there."""
    page = find_page(request, slug)
    services.pin_page(user=request.user, page=page, pinned=not page.pinned)
    return redirect("page", slug=page.slug)


@require_POST
def page_archive(request: SignedInRequest, slug: str) -> HttpResponse:
    """Put the page away, or bring it back; ``?to=0`` and ``?to=1`` say which."""
    page = find_page(request, slug)
    archived = not page.archived if "to" not in request.GET else request.GET["to"] == "1"
    services.archive_page(user=request.user, page=page, archived=archived)
    words = "The page is in the archive. Its cards stay." if archived else "The page is back."
    undo = f"{reverse('page_archive', args=[page.slug])}?to={'0' if archived else '1'}"
    messages.success(request, words, extra_tags=undo)
    return redirect("page", slug=page.slug)


@require_POST
def page_delete(request: SignedInRequest, slug: str) -> HttpResponse:
    """Remove a page that is in the archive for good, with its revisions and cards."""
    page = find_page(request, slug)
    try:
        services.delete_page(user=request.user, page=page)
    except services.CannotKeepPage as error:
        messages.error(request, str(error))
        return redirect("page", slug=page.slug)
    messages.success(request, "The page is gone, with its revisions and cards.")
    return redirect(f"{reverse('pages')}?archived=1")


def _line(request: SignedInRequest) -> int | None:
    line = request.GET.get("line", "")
    return int(line) if line.isdecimal() and len(line) < 7 else None


def _save(request: SignedInRequest, page: Page, form: TextForm, *, settle: bool = True) -> Page:
    given = form.cleaned_data
    return services.save_page(
        user=request.user,
        page=page,
        body=given["source"],
        version=given["revision"],
        at=timezone.now(),
        settle=settle,
        apart=given["apart"],
    )


def _editor(
    request: SignedInRequest,
    page: Page,
    *,
    source: str | None = None,
    trouble: str = "",
    notice: str = "",
    other: str | None = None,
    status: int = 200,
) -> HttpResponse:
    text = page.body if source is None else source
    context = {
        "page": page,
        "source": text,
        "trouble": trouble,
        "notice": notice,
        "other": other,
        "apart": other is not None or "apart" in request.POST,
        "rounds": ROUNDS,
        "html": queries.drawn(request.user, page, text).html,
        "props": {
            "draftUrl": reverse("page_draft", args=[page.slug]),
            "previewUrl": reverse("page_preview", args=[page.slug]),
            "filesUrl": reverse("files"),
            "line": _line(request),
            "revision": page.version,
            "titles": queries.latest_titles(request.user, page),
        },
    }
    return render(request, "notes/edit_page.html", context, status=status)
