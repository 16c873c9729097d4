"""A whole onsite at once: a day, and the meetings of it one after the other."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.pipeline import services
from hexloop.apps.pipeline.forms import SPARE, OnsiteForm, check, onsite_meetings
from hexloop.apps.pipeline.models import Loop
from hexloop.apps.pipeline.models.rounds import KINDS
from hexloop.apps.pipeline.queries import loop_url, rounds_of
from hexloop.apps.pipeline.views.finding import find_loop, own_zone, warn, zones
from hexloop.core.interviews.words import Stage


@require_http_methods(["GET", "HEAD", "POST"])
def onsite_page(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Give the rounds of a loop their times on one day, and add those that are missing."""
    loop = find_loop(request, slug, number)
    zone = own_zone(request.user)
    if request.method != "POST":
        return _page(request, loop, {"begins": "09:30", "pause": 15, "zone": zone})
    form = OnsiteForm(request.POST)
    try:
        check(form)
        meetings, zone, warnings = onsite_meetings(form, request.POST, zone)
        services.plan_onsite(user=request.user, loop=loop, meetings=meetings, zone=zone, at=timezone.now())
    except services.CannotKeepLoop as error:
        return _page(request, loop, request.POST, trouble=str(error))
    warn(request, warnings)
    messages.success(
        request, f"{len(meetings)} {'meeting has its' if len(meetings) == 1 else 'meetings have their'} time."
    )
    return redirect(loop_url(slug, number))


def _page(request: SignedInRequest, loop: Loop, values: Any, trouble: str = "") -> HttpResponse:
    waiting = [row for row in rounds_of(loop) if row.stage != Stage.DONE]
    lines: list[dict[str, Any]] = [
        {
            "number": row.number,
            "title": row.title,
            "kind": row.kind,
            "minutes": row.minutes,
            "on": row.starts_at is None,
        }
        for row in waiting
    ]
    lines += [{"number": 0, "kind": "", "minutes": 60} for _ in range(SPARE if waiting else 5)]
    for place, line in enumerate(lines):
        begin = f"meeting-{place}-"
        if f"{begin}kind" in values:
            line |= {name: values.get(f"{begin}{name}", "") for name in ("kind", "name", "minutes", "time")}
            line["on"] = f"{begin}on" in values
    context = {
        "loop": loop,
        "company": loop.company,
        "values": values,
        "lines": lines,
        "kinds": KINDS,
        "trouble": trouble,
        "zones": zones(request.user, [values.get("zone", "")]),
    }
    return render(request, "pipeline/onsite_page.html", context, status=422 if trouble else 200)
