"""Typical loops to begin from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.pipeline import services
from hexloop.apps.pipeline.forms import SPARE, planned_lines
from hexloop.apps.pipeline.models.rounds import KINDS, PRACTISED
from hexloop.apps.pipeline.queries import loop_url, rounds_of
from hexloop.apps.pipeline.queries.templates import Template, find_template, templates
from hexloop.apps.pipeline.queries.visible import own_templates
from hexloop.apps.pipeline.views.finding import find_loop
from hexloop.core.interviews.starters import PlannedRound


@require_safe
def templates_page(request: SignedInRequest) -> HttpResponse:
    """Every typical loop."""
    return render(request, "pipeline/templates_page.html", {"templates": templates(request.user)})


@require_http_methods(["GET", "HEAD", "POST"])
def template_edit(request: SignedInRequest, key: str = "") -> HttpResponse:
    """Change a typical loop, or make one. One that comes with the program becomes the person's own by it."""
    template = find_template(templates(request.user), key)
    if key and template is None:
        raise Http404
    if request.method != "POST":
        given = template.rounds if template else ()
        return _page(request, template, {"name": template.name if template else ""}, given)
    rounds, row = planned_lines(request.POST.dict()), template.row if template else None
    try:
        services.keep_template(
            user=request.user,
            name=request.POST.get("name", ""),
            rounds=rounds,
            at=timezone.now(),
            template=row,
            starter=template.key if template and row is None else "",
            version=_version(request),
        )
    except services.ChangedElsewhere as error:
        now = find_template(templates(request.user), key)
        return _page(request, now, request.POST, rounds, trouble=str(error), other=now, status=409)
    except services.CannotKeepLoop as error:
        return _page(request, template, request.POST, rounds, trouble=str(error), status=422)
    messages.success(request, "The template is kept.")
    return redirect("loop_templates")


@require_POST
def template_remove(request: SignedInRequest, key: str) -> HttpResponse:
    """Take a template away."""
    template = find_template(templates(request.user), key)
    if template is None:
        raise Http404
    starter = "" if template.row else template.key
    gone = services.remove_template(user=request.user, template=template.row, starter=starter, at=timezone.now())
    undo = reverse("template_restore", args=[gone.pk])
    messages.success(request, f"{template.name} is gone.", extra_tags=undo)
    return redirect("loop_templates")


@require_POST
def template_restore(request: SignedInRequest, pk: int) -> HttpResponse:
    """Bring back a template that was taken away."""
    row = get_object_or_404(own_templates(request.user), pk=pk)
    services.restore_template(user=request.user, template=row)
    messages.success(request, f"{row.name} is back.")
    return redirect("loop_templates")


@require_POST
def loop_template(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Save the rounds of a loop as a template."""
    loop = find_loop(request, slug, number)
    name = request.POST.get("name", "") or loop.role or "Loop"
    try:
        made = services.template_of_rounds(user=request.user, name=name, rounds=rounds_of(loop), at=timezone.now())
    except services.CannotKeepLoop as error:
        messages.error(request, str(error))
        return redirect(loop_url(slug, number))
    messages.success(request, f"{made.name} is among your templates.")
    return redirect("loop_templates")


def _version(request: SignedInRequest) -> int:
    text = request.POST.get("version", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _page(
    request: SignedInRequest,
    template: Template | None,
    values: Any,
    rounds: Sequence[PlannedRound],
    *,
    trouble: str = "",
    other: Template | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "template": template,
        "values": values,
        "rounds": [*rounds, *([None] * SPARE)],
        "kinds": KINDS,
        "practised": [("", "None of the six"), *PRACTISED],
        "trouble": trouble,
        "other": other,
        "version": template.row.version if template and template.row else 0,
    }
    return render(request, "pipeline/template_page.html", context, status=status)
