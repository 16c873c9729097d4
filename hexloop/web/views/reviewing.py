"""Review: the one queue, and taking grades back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.accounts.queries import owned
from hexloop.apps.review import services
from hexloop.apps.review.models import Review
from hexloop.lib.errors import HexloopError
from hexloop.web.card_actions import ended
from hexloop.web.reviewing import queue
from hexloop.web.views.session import next_card
from hexloop.web.views.today import START_KEYS


@require_safe
def review_page(request: SignedInRequest) -> HttpResponse:
    """Everything due, what is coming, and the last grades; ``?round=`` cuts it."""
    rows = queue(request.user, at=timezone.now(), only=request.GET.get("round", ""))
    return render(request, "web/review_page.html", {"queue": rows, "page_keys": START_KEYS})


@require_POST
def review_undo(request: SignedInRequest) -> HttpResponse:
    """Take back what was done last, or the grade named by ``review``."""
    try:
        undone = _undo(request)
    except (services.NothingToUndo, services.NotTheLatest) as error:
        return _refused(request, error)
    return _changed(request, ended(f"Undone: {undone}"), undone=True)


@require_POST
def review_redo(request: SignedInRequest) -> HttpResponse:
    """Do what was taken back last once more."""
    try:
        redone = services.redo(user=request.user, at=timezone.now())
    except services.NothingToRedo as error:
        return _refused(request, error)
    return _changed(request, ended(f"Done again: {redone.text}"), undone=False)


def _undo(request: SignedInRequest) -> str:
    """Undo, and say what was undone."""
    number = request.POST.get("review", "")
    if not number:
        return services.undo(user=request.user, at=timezone.now()).text
    known = number.isascii() and number.isdigit() and len(number) < 18
    review = get_object_or_404(owned(Review, request.user), pk=int(number) if known else 0)
    return services.undo_review(user=request.user, review=review, at=timezone.now()).action.text


def _changed(request: SignedInRequest, text: str, *, undone: bool) -> HttpResponse:
    if "session" in request.POST:
        return next_card(request, text, undo=not undone, redo=undone)
    if not request.htmx:
        messages.success(request, text)
        return HttpResponseRedirect(_page_before(request))
    if "reload" in request.POST:
        messages.success(request, text)
        return HttpResponse(headers={"HX-Refresh": "true"})
    context: dict[str, object] = {"text": text, "undone": undone}
    if "queue" in request.POST:
        context["queue"] = queue(request.user, at=timezone.now(), only=request.POST["queue"])
    return render(request, "web/_review_changed.html", context)


def _refused(request: SignedInRequest, error: HexloopError) -> HttpResponse:
    if "session" in request.POST:
        return next_card(request, str(error), state="warn")
    if not request.htmx:
        context = {"title": "Nothing was changed", "text": str(error)}
        return render(request, "web/message_page.html", context, status=409)
    response = render(request, "web/_error_toast.html", {"text": str(error)}, status=409)
    response.headers["HX-Retarget"] = "#toasts"
    response.headers["HX-Reswap"] = "beforeend"
    return response


def _page_before(request: SignedInRequest) -> str:
    before = request.headers.get("Referer", "")
    return before if url_has_allowed_host_and_scheme(before, {request.get_host()}) else reverse("review")
