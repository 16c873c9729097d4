"""What was asked in a round, written down while it is fresh."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts.http import SignedInRequest, back
from hexloop.apps.pipeline import services
from hexloop.apps.pipeline.forms import ASKED_FIRST, ASKED_KINDS, GRADES, SPARE, DebriefForm, asked_lines, check
from hexloop.apps.pipeline.models import AskedItem, Debrief, Round
from hexloop.apps.pipeline.models.rounds import OUTCOMES
from hexloop.apps.pipeline.queries import round_url
from hexloop.apps.pipeline.queries.debriefs import debrief_of
from hexloop.apps.pipeline.views.finding import find_round
from hexloop.apps.review import kinds
from hexloop.core.interviews.words import Outcome
from hexloop.lib.errors import HexloopError


@require_http_methods(["GET", "HEAD", "POST"])
def debrief_page(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """How it went and what was asked, line by line. When it was changed elsewhere since, both are shown."""
    row = find_round(request, slug, number)
    debrief = debrief_of(request.user, row)
    if request.method != "POST":
        return _page(request, row, _values(row, debrief), _lines(debrief))
    form = DebriefForm(request.POST)
    asked = asked_lines(request.POST.dict())
    lines = [{"text": one.text, "kind": one.kind, "went": one.went, "pk": one.pk} for one in asked]
    try:
        check(form)
        given = form.cleaned_data
        services.keep_debrief(
            user=request.user,
            round=row,
            text=form.text(asked),
            version=given["version"] or 0,
            outcome=Outcome(given["outcome"]) if given["outcome"] else None,
            at=timezone.now(),
        )
    except services.ChangedElsewhere as error:
        now = debrief_of(request.user, row)
        return _page(request, row, request.POST, lines, trouble=str(error), other=now, status=409)
    except HexloopError as error:
        return _page(request, row, request.POST, lines, trouble=str(error), status=422)
    if "more" in request.POST:
        return redirect(f"{reverse('debrief', args=[slug, number])}#more")
    messages.success(request, "The debrief is kept. What was asked is on your list.")
    return redirect(f"{round_url(slug, number)}#debrief")


@require_POST
def asked_link(request: SignedInRequest, slug: str, number: int, item: int) -> HttpResponse:
    """Say which thing a line of the debrief names (``kind``, ``key``)."""
    row = find_round(request, slug, number)
    line = get_object_or_404(
        AskedItem.objects.select_related("debrief__round__loop__company"), pk=item, debrief__round=row
    )
    kind, key = request.POST.get("kind", ""), request.POST.get("key", "")
    try:
        services.link_asked(user=request.user, item=line, kind=kind, key=key, at=timezone.now())
    except HexloopError as error:
        messages.error(request, str(error))
    return redirect(f"{round_url(slug, number)}#debrief")


@require_POST
def debrief_waive(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """End the reminder without a debrief; ``?to=0`` lets it come again."""
    row = find_round(request, slug, number)
    waived = request.GET.get("to") != "0"
    services.waive_debrief(user=request.user, round=row, waived=waived)
    if waived:
        undo = f"{reverse('debrief_waive', args=[slug, number])}?to=0"
        messages.success(request, "No debrief then. Nothing will remind you of it.", extra_tags=undo)
    return back(request, round_url(slug, number), anywhere=True)


def _values(row: Round, debrief: Debrief | None) -> dict[str, Any]:
    return {
        "went": debrief.went or "" if debrief else "",
        "notes": debrief.notes if debrief else "",
        "outcome": row.outcome,
        "version": debrief.version if debrief else 0,
    }


def _lines(debrief: Debrief | None) -> list[dict[str, Any]]:
    if debrief is None:
        return []
    return [
        {"text": item.text, "kind": item.kind, "went": item.went, "pk": item.pk}
        for item in debrief.asked.order_by("place", "pk")
    ]


def _page(
    request: SignedInRequest,
    row: Round,
    values: Any,
    lines: list[dict[str, Any]],
    *,
    trouble: str = "",
    other: Debrief | None = None,
    status: int = 200,
) -> HttpResponse:
    spare = {"text": "", "kind": ASKED_FIRST.get(row.practises, "question"), "went": "", "pk": 0}
    context = {
        "row": row,
        "company": row.loop.company,
        "values": values,
        "lines": [*lines, *([spare] * (SPARE if lines else SPARE + 2))],
        "kinds": [(value, title) for value, title in ASKED_KINDS if not value or value in kinds.KINDS],
        "grades": GRADES,
        "outcomes": OUTCOMES,
        "trouble": trouble,
        "other": other,
        "other_lines": _lines(other),
        "version": other.version if other else values.get("version", 0),
    }
    return render(request, "pipeline/debrief_page.html", context, status=status)
