"""What every view of the calendar does: find what this user may see, go back, offer undo."""

from __future__ import annotations

from datetime import date, datetime

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar import queries, services
from hexloop.apps.calendar.models import Block, Sitting
from hexloop.apps.calendar.queries import Occurrence
from hexloop.apps.calendar.queries.grid import Month, Week, month, week
from hexloop.apps.calendar.services.blocks import EARLIEST, LATEST


def find_block(request: SignedInRequest, block_id: int) -> Block:
    """The user's block, or 404; a deleted one only where something was done in it."""
    return get_object_or_404(queries.all_blocks(request.user), pk=block_id)


def find_occurrence(request: SignedInRequest, block_id: int, on: date, at: datetime) -> tuple[Block, Occurrence]:
    """The user's block, and what it is on that day, or 404."""
    block = find_block(request, block_id)
    found = queries.occurrence(request.user, block, on, at=at)
    if found is None:
        raise Http404
    return block, found


def find_sitting(request: SignedInRequest, block_id: int, on: date) -> Sitting:
    """The block that was started, or 404."""
    return get_object_or_404(queries.own_sittings(request.user), block_id=block_id, on=on)


def today_of(user: User, at: datetime) -> date:
    """The day by the clocks of this user."""
    return at.astimezone(accounts.preferences(user).zone).date()


def read_day(text: str, otherwise: date) -> date:
    """The day that an address names, kept within what a calendar can show."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return otherwise
    return min(max(day, EARLIEST), LATEST)


def wants_part(request: SignedInRequest) -> bool:
    """Whether a script asks for the calendar alone."""
    return bool(request.htmx)


def view_of(request: SignedInRequest, values: dict[str, str]) -> Week | Month:
    """The week or the month that the address, or a form, names."""
    at = timezone.now()
    on = read_day(values.get("on", ""), today_of(request.user, at))
    make = month if values.get("view") == "month" else week
    return make(request.user, on, at)


def calendar_part(request: SignedInRequest, text: str, *, state: str = "ok", status: int = 200) -> HttpResponse:
    """The calendar as it stands now with a message; what was just done can be undone unless it failed."""
    step = services.latest_step(request.user) if state == "ok" else None
    values = {"view": request.POST.get("view", ""), "on": request.POST.get("shown", "")}
    context = {
        "view": view_of(request, values),
        "text": text,
        "state": state,
        "undo_url": reverse("calendar_undo", args=[step.pk]) if step else "",
    }
    return render(request, "calendar/_calendar_answer.html", context, status=status)


def say_done(request: SignedInRequest, text: str) -> None:
    """A message with Undo on the next page."""
    step = services.latest_step(request.user)
    messages.success(request, text, extra_tags=reverse("calendar_undo", args=[step.pk]))


def calendar_url(on: date) -> str:
    """The calendar around a day."""
    return f"{reverse('calendar')}?on={on.isoformat()}"
