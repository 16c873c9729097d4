"""Memory: how a person wants to be reminded, what it costs, and weights of their own."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts import services as people
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.review import services
from hexloop.core.memory.fit import OptimizerMissing, TooFewReviews
from hexloop.core.memory.workload import HIGHEST, LOWEST
from hexloop.core.rounds import Round
from hexloop.lib.errors import HexloopError
from hexloop.web.errors import sentence
from hexloop.web.memory_form import EasyDatesForm, MemoryForm
from hexloop.web.memory_page import chart, memory_context


@require_http_methods(["GET", "HEAD", "POST"])
def memory_page(request: SignedInRequest) -> HttpResponse:
    """The form; sending it stores every choice or, when one is not allowed, none."""
    if request.method != "POST":
        return _page(request)
    form = MemoryForm(request.POST)
    if not form.is_valid():
        return _page(request, form=form)
    with transaction.atomic():
        people.change_preferences(user=request.user, changes={"retention": form.retention})
        services.choose(user=request.user, **form.choices)
    messages.success(request, "Memory settings saved.")
    return redirect("memory")


@require_safe
def memory_workload(request: SignedInRequest) -> HttpResponse:
    """The curve of the round in ``round`` (none: all) with the recall of its slider marked; a part of the page."""
    round_key = _round_in(request)
    typed = request.GET.get(f"recall_{round_key}" if round_key else "recall", "")
    if not typed.isdecimal() or not LOWEST <= int(typed) <= HIGHEST:
        return sentence(f"Give a recall from {LOWEST} to {HIGHEST} percent.", 422)
    drawn = chart(request.user, at=timezone.now(), round_key=round_key, percent=int(typed))
    return render(request, "web/_workload.html", {"chart": drawn})


@require_POST
def memory_easy_dates(request: SignedInRequest) -> HttpResponse:
    """Add a stretch of easy dates or, with ``remove``, make one ordinary again."""
    form = EasyDatesForm(request.POST)
    if not form.is_valid():
        return _page(request, easy_form=form)
    first, last = form.stretch
    if "remove" in request.POST:
        services.remove_easy_dates(user=request.user, first=first, last=last)
        return _at("easy-title")
    try:
        services.add_easy_dates(user=request.user, first=first, last=last, percent=form.cleaned_data["percent"])
    except services.BadDates as error:
        form.add_error("last", str(error))
        return _page(request, easy_form=form)
    return _at("easy-title")


@require_POST
def memory_fit(request: SignedInRequest) -> HttpResponse:
    """Fit to this person's reviews."""
    try:
        choices = services.fit_weights(user=request.user, at=timezone.now())
    except (TooFewReviews, OptimizerMissing) as error:
        return _back(request, error)
    adopted = choices.weights_report is not None and choices.weights_report["adopted"]
    messages.success(request, "Your own weights are in use." if adopted else "Fitted. The defaults are no worse.")
    return _at("fit-title")


@require_POST
def memory_reset(request: SignedInRequest) -> HttpResponse:
    """Go back to the default weights."""
    services.reset_weights(user=request.user, at=timezone.now())
    messages.success(request, "The default weights are in use again.")
    return _at("fit-title")


@require_POST
def memory_move(request: SignedInRequest) -> HttpResponse:
    """Give every card the date that its memory asks for now."""
    try:
        action = services.move_dates(user=request.user, at=timezone.now())
    except services.NothingChosen as error:
        return _back(request, error)
    messages.success(request, f"{action.text}.")
    return _at("fit-title")


def _page(
    request: SignedInRequest, *, form: MemoryForm | None = None, easy_form: EasyDatesForm | None = None
) -> HttpResponse:
    context = memory_context(request.user, at=timezone.now(), form=form, easy_form=easy_form, shown=_round_in(request))
    return render(request, "web/memory_page.html", context, status=422 if form or easy_form else 200)


def _at(part: str) -> HttpResponse:
    return redirect(f"{reverse('memory')}#{part}")


def _round_in(request: SignedInRequest) -> str:
    asked = request.GET.get("round", "")
    return asked if asked in set(Round) else ""


def _back(request: SignedInRequest, error: HexloopError) -> HttpResponse:
    messages.warning(request, str(error))
    return _at("fit-title")
