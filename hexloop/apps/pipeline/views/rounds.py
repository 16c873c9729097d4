"""Rounds: added, read, changed, put in order, taken away."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest, back
from hexloop.apps.pipeline import services
from hexloop.apps.pipeline.forms import RoundForm, check, round_values
from hexloop.apps.pipeline.models import Loop, Round
from hexloop.apps.pipeline.models.rounds import KINDS, OUTCOMES, PRACTISED, STAGES
from hexloop.apps.pipeline.queries import loop_url, round_url
from hexloop.apps.pipeline.queries.round_page import round_page as page_of_round
from hexloop.apps.pipeline.views.finding import find_loop, find_round, own_zone, warn, zones
from hexloop.core.interviews.words import Outcome, Stage


@require_safe
def round_page(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """A round: when and with whom, what it entails, what was asked."""
    row = find_round(request, slug, number)
    context = {"page": page_of_round(request.user, row, timezone.now()), "outcomes": OUTCOMES, "stages": STAGES}
    return render(request, "pipeline/round_page.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def round_new(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Add a round at the end of a loop."""
    loop = find_loop(request, slug, number)
    if request.method != "POST":
        initial = {"kind": "coding", "minutes": 60, "zone": own_zone(request.user)}
        return _form(request, loop, initial)
    form = RoundForm(request.POST)
    try:
        check(form)
        text, warning = form.text(own_zone(request.user))
        made = services.add_rounds(user=request.user, loop=loop, rounds=[text], at=timezone.now())[0]
    except services.CannotKeepLoop as error:
        return _form(request, loop, request.POST, trouble=str(error), status=422)
    warn(request, [warning])
    messages.success(request, f"{made.title} is in the loop.")
    if "another" in request.POST:
        return redirect("round_new", slug, number)
    return redirect(loop_url(slug, number))


@require_http_methods(["GET", "HEAD", "POST"])
def round_edit(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """What is said of a round. When it was changed elsewhere since, both are shown."""
    row = find_round(request, slug, number)
    if request.method != "POST":
        values = round_values(row) | ({} if row.zone else {"zone": own_zone(request.user)})
        return _form(request, row.loop, values, row=row)
    form = RoundForm(request.POST)
    try:
        check(form)
        text, warning = form.text(own_zone(request.user), row)
        version = form.cleaned_data["version"] or 0
        services.edit_round(user=request.user, round=row, text=text, version=version, at=timezone.now())
    except services.ChangedElsewhere as error:
        row.refresh_from_db()
        trouble = str(error)
        return _form(request, row.loop, request.POST, row=row, trouble=trouble, other=round_values(row), status=409)
    except services.CannotKeepLoop as error:
        return _form(request, row.loop, request.POST, row=row, trouble=str(error), status=422)
    warn(request, [warning])
    messages.success(request, "The changes are kept.")
    return redirect(round_url(slug, number))


@require_POST
def round_stage(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Set the stage or the outcome of a round."""
    row, at = find_round(request, slug, number), timezone.now()
    stage, outcome = request.POST.get("stage", ""), request.POST.get("outcome", "")
    try:
        if stage in dict(STAGES):
            services.set_stage(user=request.user, round=row, stage=Stage(stage), at=at)
        elif outcome in dict(OUTCOMES):
            services.set_outcome(user=request.user, round=row, outcome=Outcome(outcome), at=at)
    except services.CannotKeepLoop as error:
        messages.error(request, str(error))
    return back(request, round_url(slug, number))


@require_POST
def round_shift(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Move a round up or down in its loop."""
    row = find_round(request, slug, number)
    services.shift_round(user=request.user, round=row, by=-1 if request.POST.get("to") == "up" else 1)
    return redirect(f"{loop_url(slug, row.loop.number)}#round-{number}")


@require_POST
def loop_order(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Put the rounds of a loop into the posted order of their numbers (``order``: "3 1 2")."""
    loop = find_loop(request, slug, number)
    numbers = [int(one) for one in request.POST.get("order", "").split()[:200] if one.isascii() and one.isdigit()]
    services.order_rounds(user=request.user, loop=loop, numbers=numbers)
    return HttpResponse(status=204)


@require_POST
def round_remove(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Take a round out of its loop; it can be brought back for a day."""
    row = find_round(request, slug, number)
    services.remove_round(user=request.user, round=row, at=timezone.now())
    undo = reverse("round_restore", args=[slug, number])
    messages.success(request, f"{row.title} is gone. For a day you can bring it back.", extra_tags=undo)
    return redirect(loop_url(slug, row.loop.number))


@require_POST
def round_restore(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Bring back a round that was taken away."""
    row = find_round(request, slug, number, removed=True)
    services.restore_round(user=request.user, round=row)
    messages.success(request, f"{row.title} is back.")
    return redirect(loop_url(slug, row.loop.number))


def _form(
    request: SignedInRequest,
    loop: Loop,
    values: Any,
    *,
    row: Round | None = None,
    trouble: str = "",
    other: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "loop": loop,
        "company": loop.company,
        "row": row,
        "values": values,
        "trouble": trouble,
        "other": _said(other) if other else None,
        "version": row.version if row and other else values.get("version", row.version if row else 0),
        "kinds": KINDS,
        "practised": [("", "None of the six"), *PRACTISED],
        "stages": STAGES,
        "outcomes": OUTCOMES,
        "zones": zones(request.user, [values.get("zone", "")]),
    }
    return render(request, "pipeline/round_form_page.html", context, status=status)


def _said(values: dict[str, Any]) -> list[tuple[str, str]]:
    """What stands elsewhere by now, as lines to read."""
    names = {"entails": "What it entails", "starts_at": "Time", "under_nda": "Under NDA"}
    left_out = {"version"}
    return [
        (names.get(name, name.replace("_", " ").capitalize()), str(value))
        for name, value in values.items()
        if value and name not in left_out
    ]
