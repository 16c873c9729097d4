"""The review pack of a company, of one of its loops, or of one round: a page and a booklet for paper."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.review import queries as review
from hexloop.core.memory.readiness import MEANING_AT_COMPANY
from hexloop.web.companies import readiness_at
from hexloop.web.review_booklet import booklet
from hexloop.web.review_pack import find_target, review_pack
from hexloop.web.today_states import percents
from hexloop.web.views.today import START_KEYS

KEYS = [*START_KEYS, {"keys": "b", "title": "Booklet for paper", "selector": "[data-booklet]"}]


@require_safe
def review_pack_page(request: SignedInRequest, slug: str, number: int | None = None) -> HttpResponse:
    """What to review. ``?loop=`` names one of several loops, ``?as=booklet`` is the same for paper."""
    at = timezone.now()
    loop = request.GET.get("loop", "")
    chosen = int(loop) if loop.isascii() and loop.isdigit() and len(loop) < 10 else None
    target = find_target(request.user, slug, loop=chosen, number=number)
    if target is None:
        raise Http404
    pack = review_pack(request.user, target, at=at)
    if request.GET.get("as") == "booklet":
        found = booklet(request.user, pack)
        return render(request, "web/review_pack_booklet.html", {"pack": pack, "booklet": found})
    today = accounts.study_day(request.user, at)
    asked = {one.key for one in pack.rounds}
    left = review.remembered(request.user, today=today, rounds=asked)
    ready = readiness_at(request.user, target.company, left, today=today, asked=asked)
    context = {
        "pack": pack,
        "rounds": [(one, percents(ready[one.key]) if one.key in ready else None) for one in pack.rounds],
        "meaning": MEANING_AT_COMPANY,
        "page_keys": KEYS,
    }
    return render(request, "web/review_pack_page.html", context)
