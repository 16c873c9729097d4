"""Putting things into blocks."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest, back
from hexloop.apps.calendar import queries, services
from hexloop.apps.calendar.queries import State
from hexloop.apps.calendar.views.finding import find_occurrence, say_done
from hexloop.apps.review.kinds import KINDS, Thing

AHEAD = timedelta(days=14)


@require_http_methods(["GET", "HEAD"])
def put_page(request: SignedInRequest) -> HttpResponse:
    """The next blocks, to put ``?kind=`` and ``?key=`` into one of them."""
    kind, key = request.GET.get("kind", "")[:32], request.GET.get("key", "")[:200]
    thing = _thing(request, kind, key)
    at = timezone.now()
    zone = accounts.preferences(request.user).zone
    blocks = [
        (each, f"{each.starts_at.astimezone(zone):%A %H:%M}", each.starts_at.astimezone(zone))
        for each in queries.occurrences(request.user, at, at + AHEAD, at=at)
        if each.kind != "free" and each.state in {State.PLANNED, State.NOW}
    ]
    context = {"thing": thing, "kind": kind, "key": key, "blocks": blocks}
    return render(request, "calendar/put_page.html", context)


@require_POST
def block_put_item(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Put a thing into a block."""
    block, each = find_occurrence(request, block_id, on, timezone.now())
    kind, key = request.POST.get("kind", "")[:32], request.POST.get("key", "")[:200]
    thing = _thing(request, kind, key)
    try:
        services.choose(user=request.user, block=block, on=on, kind=kind, key=key, at=timezone.now())
    except services.CannotPlan as error:
        messages.warning(request, str(error))
    else:
        say_done(request, f"{thing.title} is in {each.title}.")
    return back(request, each.url)


@require_POST
def block_take_out(request: SignedInRequest, block_id: int, on: date) -> HttpResponse:
    """Take a chosen thing out of a block."""
    block, each = find_occurrence(request, block_id, on, timezone.now())
    kind, key = request.POST.get("kind", "")[:32], request.POST.get("key", "")[:200]
    services.let_go(user=request.user, block=block, on=on, kind=kind, key=key, at=timezone.now())
    say_done(request, f"Taken out of {each.title}.")
    return redirect(each.url)


def _thing(request: SignedInRequest, kind: str, key: str) -> Thing:
    """The thing, or 404 when this user cannot see it."""
    thing = KINDS[kind].resolve(request.user, [key]).get(key) if kind in KINDS and "\0" not in key else None
    if thing is None:
        raise Http404
    return thing
