"""The page of a block, adding one, changing one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.fields import named_error
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.calendar import queries, services
from hexloop.apps.calendar.forms import PURPOSES, SCOPES, WEEKDAYS, BlockForm, block_values
from hexloop.apps.calendar.models import GoalKind
from hexloop.apps.calendar.models.blocks import Repeats
from hexloop.apps.calendar.queries.block_page import block_page as block_rows
from hexloop.apps.calendar.views.finding import (
    calendar_part,
    calendar_url,
    find_block,
    find_occurrence,
    say_done,
    today_of,
    wants_part,
)

KEYS = [
    {"keys": "s", "title": "Start, pause or go on", "selector": "[data-start]"},
    {"keys": "n", "title": "Next thing", "selector": "[data-next]"},
    {"keys": "f", "title": "Move to a free time", "selector": "[data-free]"},
]


@require_safe
def block_page(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """What is in a block, its clock, and what was done in it. ``?q=`` looks for things to put in."""
    at = timezone.now()
    block, each = find_occurrence(request, block_id, on, at)
    page = block_rows(request.user, each, note=block.note, at=at, query=request.GET.get("q", "")[:200])
    return render(request, "calendar/block_page.html", {"page": page, "page_keys": KEYS})


@require_http_methods(["GET", "HEAD", "POST"])
def block_new(request: SignedInRequest) -> HttpResponse:
    """Add a block."""
    at = timezone.now()
    if request.method != "POST":
        return _form_page(request, _first_values(request, at))
    form, trouble = BlockForm(_with_zone(request)), ""
    if form.is_valid():
        try:
            block = services.make_block(user=request.user, plan=form.plan(), at=at)
        except services.CannotPlan as error:
            trouble = str(error)
        else:
            if wants_part(request):
                return calendar_part(request, f"{block.name} is in your calendar.")
            say_done(request, f"{block.name} is in your calendar.")
            return redirect(calendar_url(block.first_on))
    trouble = trouble or named_error(form)
    if wants_part(request):
        return calendar_part(request, trouble, state="warn", status=422)
    return _form_page(request, _typed(request), trouble=trouble, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
def block_edit(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Change a block: this day of it, this and later ones, or all."""
    at = timezone.now()
    block, each = find_occurrence(request, block_id, on, at)
    if request.method != "POST":
        return _form_page(request, block_values(block, each), each=each)
    form, trouble = BlockForm(_with_zone(request)), ""
    if form.is_valid():
        try:
            services.edit_block(
                user=request.user,
                block=block,
                plan=form.plan(),
                version=form.cleaned_data["version"],
                at=at,
                scope=form.chosen_scope(),
                on=on,
            )
        except services.StaleBlock as error:
            return _conflict(request, block_id, on, str(error))
        except services.CannotPlan as error:
            trouble = str(error)
        else:
            say_done(request, "The changes are kept.")
            return redirect(calendar_url(form.cleaned_data["on"]))
    return _form_page(request, _typed(request), each=each, trouble=trouble or named_error(form), status=422)


def _conflict(request: SignedInRequest, block_id: int, on: date, words: str) -> HttpResponse:
    """Both: what was typed stays in the form, what was kept elsewhere stands beside it. Keeping again replaces it."""
    block = find_block(request, block_id)
    each = queries.occurrence(request.user, block, on, at=timezone.now())
    typed = _typed(request) | {"version": block.version}
    theirs = block_values(block, each)
    return _form_page(request, typed, each=each, trouble=words, theirs=theirs, status=409, named=(block_id, on))


def _with_zone(request: SignedInRequest) -> Any:
    """The form with the user's own zone where it names none."""
    given = request.POST.copy()
    given.setdefault("zone", "")
    if not given["zone"]:
        given["zone"] = accounts.preferences(request.user).time_zone
    return given


def _first_values(request: SignedInRequest, at: datetime) -> dict[str, Any]:
    named = request.GET
    return {
        "purpose": named.get("purpose", PURPOSES[0][0]),
        "on": named.get("on", "") or today_of(request.user, at).isoformat(),
        "starts": named.get("starts", "") or "18:30",
        "minutes": named.get("minutes", "") or "60",
        "zone": accounts.preferences(request.user).time_zone,
        "interval": "1",
        "weekdays": [],
    }


def _typed(request: SignedInRequest) -> dict[str, Any]:
    return request.POST.dict() | {"weekdays": request.POST.getlist("weekdays")}


def _form_page(request: SignedInRequest, values: dict[str, Any], *, status: int = 200, **more: Any) -> HttpResponse:
    context = {
        "values": values,
        "purposes": PURPOSES,
        "goals": GoalKind.choices,
        "repeats": Repeats.choices,
        "weekdays": WEEKDAYS,
        "scopes": SCOPES,
        **more,
    }
    return render(request, "calendar/block_form_page.html", context, status=status)
