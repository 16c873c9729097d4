"""The feed itself, which needs no session, and making, giving up and downloading it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.calendar.models import FeedHolds
from hexloop.apps.calendar.queries.feeds import calendar_text, feed_of, own_feeds
from hexloop.apps.calendar.services.feeds import CannotMakeFeed, make_feed, note_asked, revoke_feed
from hexloop.apps.calendar.views.others import others_answer
from hexloop.core.formats.ics.writing import fingerprint

ICS = "text/calendar; charset=utf-8"


@login_not_required
@require_safe
def calendar_feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar of whoever made this address. A wrong one and one that was given up are not found."""
    feed, at = feed_of(token), timezone.now()
    if feed is None:
        raise Http404
    note_asked(feed=feed, at=at)
    raw = calendar_text(feed.owner, at=at, address=request.build_absolute_uri, holds=feed.holds)
    etag = f'"{fingerprint(raw)}"'
    headers = {"ETag": etag, "Cache-Control": "private, no-cache"}
    if etag in [part.strip().removeprefix("W/") for part in request.headers.get("If-None-Match", "").split(",")]:
        return HttpResponse(status=304, headers=headers)
    headers["Content-Disposition"] = 'inline; filename="hexloop.ics"'
    return HttpResponse(raw, content_type=ICS, headers=headers)


@require_safe
def calendar_ics(request: SignedInRequest) -> HttpResponse:
    """The calendar as it is now, as a file."""
    raw = calendar_text(request.user, at=timezone.now(), address=request.build_absolute_uri)
    headers = {"Content-Disposition": 'attachment; filename="hexloop-calendar.ics"'}
    return HttpResponse(raw, content_type=ICS, headers=headers)


@require_POST
def feed_make(request: SignedInRequest) -> HttpResponse:
    """A new feed. Its address is on this answer and nowhere else, so there is no page to go on to."""
    name, holds = request.POST.get("name", ""), request.POST.get("holds", FeedHolds.ALL.value)
    try:
        feed, token = make_feed(user=request.user, name=name, holds=holds, at=timezone.now())
    except CannotMakeFeed as error:
        return others_answer(request, {"feed_trouble": str(error), "feed_name": name}, status=422)
    url = request.build_absolute_uri(reverse("calendar_feed", args=[token]))
    return others_answer(request, {"new_feed": feed, "new_url": url})


@require_POST
def feed_revoke(request: SignedInRequest, feed_id: int) -> HttpResponse:
    """Give up an address."""
    feed = get_object_or_404(own_feeds(request.user), pk=feed_id)
    revoke_feed(feed=feed, at=timezone.now())
    messages.success(request, f"The address of {feed.name} no longer works.")
    return redirect("calendar_others")
