"""Connecting a CalDAV calendar, making both the same, and answering what differs."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.calendar.queries.remotes import open_questions
from hexloop.apps.calendar.services.busy import CannotBring
from hexloop.apps.calendar.services.remotes import connect, disconnect, remote_of, set_pace
from hexloop.apps.calendar.services.syncing import keep_ours, sync, take_theirs
from hexloop.apps.calendar.services.taking import CannotTake
from hexloop.apps.calendar.services.turns import UnderWay
from hexloop.apps.calendar.views.others import others_answer
from hexloop.core.formats.errors import BadFile
from hexloop.lib.outside import Unreachable


@require_POST
def remote_connect(request: SignedInRequest) -> HttpResponse:
    """Test a connection and keep it."""
    url, login, near = request.POST.get("url", ""), request.POST.get("login", ""), "open_network" in request.POST
    password, at = request.POST.get("password", ""), timezone.now()
    try:
        connect(user=request.user, url=url, login=login, password=password, open_network=near, at=at)
    except (Unreachable, BadFile) as error:
        typed = {"url": url, "login": login, "open_network": near}
        return others_answer(request, {"remote_trouble": str(error), "remote_typed": typed}, status=422)
    messages.success(
        request, "Connected. Sync now to make both the same; from then on it goes by itself while Hexloop runs."
    )
    return redirect("calendar_others")


@require_POST
def remote_sync(request: SignedInRequest) -> HttpResponse:
    """Make both the same now."""
    remote = remote_of(request.user)
    if remote is not None:
        try:
            messages.success(request, sync(remote=remote, at=timezone.now()).sentence)
        except (Unreachable, BadFile) as error:
            return others_answer(request, {"remote_trouble": f"{error} Nothing is lost."}, status=422)
    return redirect("calendar_others")


@require_POST
def remote_disconnect(request: SignedInRequest) -> HttpResponse:
    """Forget the connection."""
    remote = remote_of(request.user)
    if remote is not None:
        try:
            disconnect(remote=remote)
        except UnderWay as error:
            return others_answer(request, {"remote_trouble": f"{error} Nothing was changed."}, status=422)
        messages.success(request, "Disconnected. What was written there stays there.")
    return redirect("calendar_others")


@require_POST
def remote_every(request: SignedInRequest) -> HttpResponse:
    """How often both are made the same by itself."""
    remote = remote_of(request.user)
    if remote is not None:
        try:
            set_pace(remote=remote, every_minutes=request.POST.get("every", ""), at=timezone.now())
        except CannotBring as error:
            return others_answer(request, {"remote_trouble": str(error)}, status=422)
        messages.success(request, "Kept.")
    return redirect("calendar_others")


@require_POST
def remote_answer(request: SignedInRequest, item_id: int) -> HttpResponse:
    """What is to count where both differ."""
    item = get_object_or_404(open_questions(request.user), pk=item_id)
    if request.POST.get("keep") == "theirs":
        try:
            take_theirs(item=item, at=timezone.now())
        except CannotTake as error:
            return others_answer(request, {"remote_trouble": str(error)}, status=422)
        messages.success(request, "Taken over from the other calendar.")
    else:
        keep_ours(item=item)
        messages.success(request, "Kept as it is here; the next sync writes it there.")
    return redirect("calendar_others")
