"""Cram: any cards in any order; no date changes."""

from __future__ import annotations

from secrets import randbelow
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.accounts.queries import owned
from hexloop.apps.review import queries, services
from hexloop.apps.review.models import Card, Cram
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.search import SearchError
from hexloop.lib.errors import HexloopError
from hexloop.web.card_actions import MOST_SECONDS
from hexloop.web.cramming import OFTEN, ORDERS, cards_to_cram, cram_page
from hexloop.web.session_keys import CRAM_KEYS

SEEDS = 100_000


class CramAnswerForm(forms.Form):
    """How the card went."""

    cram = forms.IntegerField(min_value=1)
    card = forms.IntegerField(min_value=1)
    grade = forms.TypedChoiceField(
        choices=[(grade.value, grade.title) for grade in Grade], coerce=lambda value: Grade(int(value))
    )
    seconds = forms.IntegerField(required=False)

    def clean_seconds(self) -> int:
        """As of any answer."""
        return min(max(self.cleaned_data["seconds"] or 0, 0), MOST_SECONDS)


@require_safe
def cram_page_view(request: SignedInRequest) -> HttpResponse:
    """The cram that goes on, or the form that begins one."""
    return _page(request)


@require_POST
def cram_start(request: SignedInRequest) -> HttpResponse:
    """Begin with what a search finds."""
    return begin_cram(request, request.POST.get("q", ""))


def begin_cram(request: SignedInRequest, text: str) -> HttpResponse:
    """Begin a cram of what ``text`` finds; order and seed come from the request."""
    order = request.POST.get("order", "")
    order = order if order in ORDERS else "random"
    number = request.POST.get("seed", "")
    seed = int(number) if number.isascii() and number.isdigit() and len(number) < 10 else randbelow(SEEDS)
    at = timezone.now()
    try:
        cards = cards_to_cram(request.user, text, order, seed, at=at)
        services.start_cram(user=request.user, text=_text(text, order, seed), cards=cards, at=at)
    except (SearchError, services.NothingChosen) as error:
        return _page(request, trouble=str(error), q=text, status=422)
    return redirect("review_cram")


@require_POST
def cram_answer(request: SignedInRequest) -> HttpResponse:
    """How the first card went."""
    form = CramAnswerForm(request.POST)
    if not form.is_valid():
        raise Http404
    found = get_object_or_404(owned(Cram, request.user), pk=form.cleaned_data["cram"])
    card = owned(Card, request.user).filter(pk=form.cleaned_data["card"]).first()
    if card:
        services.answer_cram(
            user=request.user,
            cram=found,
            card=card,
            grade=form.cleaned_data["grade"],
            at=timezone.now(),
            seconds=form.cleaned_data["seconds"],
        )
    return _next(request)


@require_POST
def cram_undo(request: SignedInRequest) -> HttpResponse:
    """Take back the last answer, or with ``redo`` give it again."""
    found = queries.last_cram(request.user)
    if found is None:
        raise Http404
    try:
        if "redo" in request.POST:
            done = services.redo_cram_answer(user=request.user, cram=found)
        else:
            done = services.undo_cram_answer(user=request.user, cram=found, at=timezone.now())
    except HexloopError as error:
        return _next(request, str(error), state="warn")
    word = "Done again" if "redo" in request.POST else "Undone"
    return _next(request, f"{word}: {Grade(done.grade).title.lower()}.")


@require_POST
def cram_end(request: SignedInRequest) -> HttpResponse:
    """Leave the cram for good."""
    found = queries.current_cram(request.user)
    if found:
        services.end_cram(user=request.user, cram=found, at=timezone.now())
        messages.success(request, "Cram ended. No date changed.")
    return HttpResponseRedirect(reverse("review"))


def _next(request: SignedInRequest, text: str = "", *, state: str = "ok") -> HttpResponse:
    if not request.htmx:
        if text:
            (messages.warning if state == "warn" else messages.success)(request, text)
        return redirect("review_cram")
    context = {**_context(request), "toast": {"text": text, "state": state}}
    return render(request, "review/_cram_answer.html", context)


def _page(request: SignedInRequest, *, trouble: str = "", q: str = "", status: int = 200) -> HttpResponse:
    context = _context(request)
    q = q or request.GET.get("q", "")
    asked = context["cram"].asked if context["cram"] else None
    shown = asked is not None and request.GET.get("show") == asked.name
    context |= {"trouble": trouble, "q": q, "page_keys": CRAM_KEYS, "shown": shown, "often": OFTEN}
    context["written"] = request.GET.get("written", "")[:5_000] if shown else ""
    return render(request, "review/cram_page.html", context, status=status)


def _context(request: SignedInRequest) -> dict[str, Any]:
    found = queries.last_cram(request.user)
    return {"cram": cram_page(request.user, found) if found else None, "orders": ORDERS.items()}


def _text(text: str, order: str, seed: int) -> str:
    what = text.strip() or "all cards"
    what = "chosen cards" if what.startswith("cid:") else what
    return f"{what}, at random ({seed})" if order == "random" else f"{what}, {ORDERS[order].lower()}"
