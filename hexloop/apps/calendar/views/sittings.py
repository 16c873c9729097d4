"""Going through a block: start, pause, next, finish."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from hexloop.apps.accounts.http import SignedInRequest, back
from hexloop.apps.calendar import queries, services
from hexloop.apps.calendar.models import ItemState, Sitting, SittingItem
from hexloop.apps.calendar.queries.sittings import BLOCK_MARK, item_url
from hexloop.apps.calendar.views.finding import find_block, find_sitting
from hexloop.lib.errors import HexloopError


@require_POST
def block_start(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Start a block, or go on with it."""
    block = find_block(request, block_id)
    try:
        sitting = services.start_block(user=request.user, block=block, on=on, at=timezone.now())
    except services.CannotStart as error:
        messages.warning(request, str(error))
        if error.going_on:
            return redirect(queries.block_url(error.going_on.block_id, error.going_on.on))
        return redirect("calendar")
    request.session[BLOCK_MARK] = sitting.pk
    return redirect(queries.block_url(block_id, on))


@require_POST
def block_pause(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Stop the clock."""
    return _do(request, services.pause_block, find_sitting(request, block_id, on))


@require_POST
def block_resume(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Let the clock run again."""
    sitting = find_sitting(request, block_id, on)
    request.session[BLOCK_MARK] = sitting.pk
    return _do(request, services.resume_block, sitting)


@require_POST
def block_next(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Leave the thing at hand, ticked off with ``done``, and go to the next; after the last to the block itself."""
    sitting, at = find_sitting(request, block_id, on), timezone.now()
    done = request.POST.get("done") == "1"
    item = services.leave_item(user=request.user, sitting=sitting, at=at, done=done)
    if item is None:
        messages.success(request, "That was the last thing on the list. Finish the block, or put in more.")
        return redirect(queries.block_url(block_id, on))
    return redirect(_url(request, sitting, item))


@require_POST
def block_open(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Go to one thing of the list."""
    sitting = find_sitting(request, block_id, on)
    place = _place(request, sitting)
    item = services.open_item(user=request.user, sitting=sitting, place=place, at=timezone.now())
    return redirect(_url(request, sitting, item))


@require_POST
def block_tick(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Say of a thing that it is done, left for later, or open."""
    sitting = find_sitting(request, block_id, on)
    state = request.POST.get("state", "")
    if state not in ItemState.values:
        raise Http404
    services.tick_item(user=request.user, sitting=sitting, place=_place(request, sitting), state=ItemState(state))
    return redirect(queries.block_url(block_id, on))


@require_POST
def block_finish(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """End a block, or keep its note."""
    sitting = find_sitting(request, block_id, on)
    try:
        services.finish_block(
            user=request.user, sitting=sitting, at=timezone.now(), note=request.POST.get("note", sitting.note)
        )
    except HexloopError as error:
        messages.warning(request, str(error))
    else:
        request.session.pop(BLOCK_MARK, None)
    return redirect(queries.block_url(block_id, on))


@require_POST
def block_drop(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Take back that a block was started."""
    services.drop_sitting(user=request.user, sitting=find_sitting(request, block_id, on))
    request.session.pop(BLOCK_MARK, None)
    messages.success(request, "It counts as not started. What you graded stays.")
    return redirect(queries.block_url(block_id, on))


def _do(request: SignedInRequest, service: Callable[..., Sitting], sitting: Sitting) -> HttpResponse:
    try:
        service(user=request.user, sitting=sitting, at=timezone.now())
    except HexloopError as error:
        messages.warning(request, str(error))
    return back(request, queries.block_url(sitting.block_id, sitting.on))


def _place(request: SignedInRequest, sitting: Sitting) -> int:
    text = request.POST.get("place", "")
    place = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else -1
    if not sitting.items.filter(place=place).exists():
        raise Http404
    return place


def _url(request: SignedInRequest, sitting: Sitting, item: SittingItem) -> str:
    today = queries.study_clock(request.user).day_of(timezone.now())
    return item_url(request.user, sitting, item, today)
