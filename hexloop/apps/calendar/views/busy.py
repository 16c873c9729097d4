"""Bringing other calendars as busy times."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.calendar.models import BusyKind
from hexloop.apps.calendar.queries.busy import busy_sources
from hexloop.apps.calendar.services.busy import CannotBring, ask_again, bring_file, bring_link, forget_source
from hexloop.apps.calendar.views.others import others_answer
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.ics.reading import MOST_BYTES
from hexloop.lib.outside import Unreachable

REFUSED = (BadFile, CannotBring, Unreachable)


@require_POST
def busy_add(request: SignedInRequest) -> HttpResponse:
    """Bring a file or an address."""
    upload, url = request.FILES.get("file"), request.POST.get("url", "").strip()
    try:
        if upload is not None:
            source = bring_file(
                user=request.user, raw=upload.read(MOST_BYTES + 1), name=upload.name or "", at=timezone.now()
            )
        elif url:
            source = bring_link(user=request.user, url=url, name=request.POST.get("name", ""), at=timezone.now())
        else:
            raise CannotBring("Choose a file, or give the address of a calendar.")
    except REFUSED as error:
        return others_answer(request, {"busy_trouble": str(error), "busy_url": url}, status=422)
    messages.success(request, f"{source.name} is in your calendar.")
    return redirect("calendar_others")


@require_POST
def busy_again(request: SignedInRequest, source_id: int) -> HttpResponse:
    """Ask an address once more."""
    source = get_object_or_404(busy_sources(request.user), pk=source_id, kind=BusyKind.LINK)
    try:
        ask_again(source=source, at=timezone.now())
    except REFUSED as error:
        return others_answer(request, {"busy_trouble": str(error)}, status=422)
    messages.success(request, f"{source.name} was read again.")
    return redirect("calendar_others")


@require_POST
def busy_forget(request: SignedInRequest, source_id: int) -> HttpResponse:
    """Remove one with all its times."""
    source = get_object_or_404(busy_sources(request.user).exclude(kind=BusyKind.REMOTE), pk=source_id)
    forget_source(source=source)
    messages.success(request, f"{source.name} is no longer in your calendar.")
    return redirect("calendar_others")
