"""Dragging, deleting, days off, undo."""

from __future__ import annotations

from datetime import date, datetime, time

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest, back
from hexloop.apps.calendar import queries, services, sources
from hexloop.apps.calendar.forms import MoveForm
from hexloop.apps.calendar.models import Step
from hexloop.apps.calendar.services import Scope
from hexloop.apps.calendar.services.free_time import move_to_free_time
from hexloop.apps.calendar.views.finding import (
    calendar_part,
    calendar_url,
    find_occurrence,
    say_done,
    wants_part,
)
from hexloop.core.interviews.local_times import moment
from hexloop.lib.errors import HexloopError

NOT_MOVED = "That is no time to move to, so it stays where it is."


@require_POST
def block_move(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Another day, time or length, by the clocks of the calendar that it was dragged in."""
    block, each = find_occurrence(request, block_id, on, timezone.now())
    form = MoveForm(request.POST)
    if not form.is_valid():
        return _answer(request, NOT_MOVED, on, state="warn", status=422)
    given = form.cleaned_data
    zone = accounts.preferences(request.user).zone
    try:
        starts = _local(given["to_on"], given["starts_minute"])
        # Seen in one zone, kept in the block's own.
        local = starts if each.zone == zone.key else _in_zone(starts, request, each)
        services.move_occurrence(
            user=request.user,
            block=block,
            on=on,
            to_on=local.date(),
            starts_minute=local.hour * 60 + local.minute,
            minutes=given["minutes"],
            version=given["version"],
            at=timezone.now(),
            scope=Scope(given["scope"] or Scope.THIS),
        )
    except services.StaleBlock:
        words = "It was changed elsewhere meanwhile. This is how it stands now; move it again if you still want to."
        return _answer(request, words, on, state="warn", status=409)
    except HexloopError as error:
        return _answer(request, str(error), on, state="warn", status=422)
    return _answer(request, f"{each.title}: {starts:%a %H:%M}, {given['minutes']} min.", given["to_on"])


@require_POST
def block_free(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Move a block to the next time that is free."""
    block, each = find_occurrence(request, block_id, on, timezone.now())
    try:
        starts = move_to_free_time(user=request.user, block=block, each=each, at=timezone.now())
    except HexloopError as error:
        return _answer(request, str(error), on, state="warn", status=422)
    return _answer(request, f"{each.title} is on {starts:%A} at {starts:%H:%M} now.", starts.date())


@require_POST
def block_remove(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Delete a block: this day of it, this and later ones, or all."""
    block, each = find_occurrence(request, block_id, on, timezone.now())
    scope = request.POST.get("scope", "")
    version = request.POST.get("version", "")
    try:
        services.remove_block(
            user=request.user,
            block=block,
            on=on,
            scope=Scope(scope) if scope in set(Scope) else Scope.THIS,
            version=int(version) if version.isascii() and version.isdigit() else None,
            at=timezone.now(),
        )
    except services.StaleBlock:
        words = "It was changed elsewhere meanwhile, so it was not deleted. This is how it stands now."
        return _answer(request, words, on, state="warn", status=409)
    except HexloopError as error:
        return _answer(request, str(error), on, state="warn", status=422)
    return _answer(request, f"{each.title} is deleted.", on)


@require_POST
def event_move(request: SignedInRequest, source: str) -> HttpResponse:
    """Another time for an event of another app, which says whether that can be."""
    found, form = sources.SOURCES.get(source), MoveForm(request.POST)
    if found is None or found.move is None:
        raise Http404
    if not form.is_valid():
        return _answer(request, NOT_MOVED, timezone.now().date(), state="warn", status=422)
    given = form.cleaned_data
    zone = accounts.preferences(request.user).zone
    starts = moment(_local(given["to_on"], given["starts_minute"]), zone)
    move = sources.Move(given["key"], starts.at, given["minutes"], given["version"] or 0)
    try:
        found.move(request.user, move, timezone.now())
    except HexloopError as error:
        return _answer(request, str(error), given["to_on"], state="warn", status=409)
    return _answer(request, starts.warning or "It is moved.", given["to_on"], state="moved")


@require_POST
def day_off(request: SignedInRequest, on: date) -> HttpResponse:
    """Make a day a day off, or an ordinary one again."""
    off = request.POST.get("off") == "1"
    try:
        services.set_day_off(user=request.user, on=on, off=off, at=timezone.now())
    except HexloopError as error:
        return _answer(request, str(error), on, state="warn", status=422)
    words = "is a day off: what repeats does not take place." if off else "is an ordinary day again."
    return _answer(request, f"{on:%A}, {on.day} {on:%B} {words}", on)


@require_POST
def undo(request: SignedInRequest, step_id: int) -> HttpResponse:
    """Take back one thing that was done to the calendar."""
    step = get_object_or_404(accounts.owned(Step, request.user), pk=step_id)
    try:
        services.undo_step(user=request.user, step=step, at=timezone.now())
    except services.CannotUndo as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, f"Undone. {step.text}")
    return back(request, reverse("calendar"), anywhere=True)


def _local(day: date, minute: int) -> datetime:
    return datetime.combine(day, time(minute // 60, minute % 60))


def _in_zone(starts: datetime, request: SignedInRequest, each: queries.Occurrence) -> datetime:
    zone = accounts.preferences(request.user).zone
    return moment(starts, zone).at.astimezone(each.starts_local.tzinfo)


def _answer(request: SignedInRequest, text: str, on: date, *, state: str = "ok", status: int = 200) -> HttpResponse:
    if wants_part(request):
        return calendar_part(request, text, state=state, status=status)
    if state == "ok":
        say_done(request, text)
    else:
        (messages.warning if state == "warn" else messages.success)(request, text)
    return back(request, calendar_url(on))
