"""Applications: begun, described, moved, taken away."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest, back
from hexloop.apps.companies import services as companies
from hexloop.apps.companies.models import Company
from hexloop.apps.companies.queries import visible_companies
from hexloop.apps.pipeline import services
from hexloop.apps.pipeline.forms import LoopForm, NewLoopForm, StatusForm, check, first_error
from hexloop.apps.pipeline.models import Loop, Priority
from hexloop.apps.pipeline.models.loops import STATUSES
from hexloop.apps.pipeline.queries import loop_url
from hexloop.apps.pipeline.queries.templates import Template, find_template, templates
from hexloop.apps.pipeline.views.finding import find_loop
from hexloop.core.interviews.words import Status
from hexloop.lib.errors import HexloopError


@require_http_methods(["GET", "HEAD", "POST"])
def loop_new(request: SignedInRequest) -> HttpResponse:
    """Begin an application: at a company that is there or a new one, from a template or without rounds."""
    known = templates(request.user)
    if request.method != "POST":
        company = visible_companies(request.user).filter(slug=request.GET.get("company", "")).first()
        initial = {"company": company.name if company else request.GET.get("name", ""), "status": "applied"}
        return _new_page(request, known, initial | {"template": request.GET.get("template", "")})
    form = NewLoopForm(request.POST)
    if not form.is_valid():
        return _new_page(request, known, request.POST, trouble=first_error(form))
    try:
        loop = _make(request, form, known)
    except HexloopError as error:
        return _new_page(request, known, request.POST, trouble=str(error))
    messages.success(request, f"{loop.company.name} is on your board.")
    return redirect(loop_url(loop.company.slug, loop.number))


@require_http_methods(["GET", "HEAD", "POST"])
def loop_edit(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """What is said of an application. When it was changed elsewhere since, both are shown."""
    loop = find_loop(request, slug, number)
    if request.method != "POST":
        return _edit_page(request, loop, _values(loop))
    form = LoopForm(request.POST)
    if not form.is_valid():
        return _edit_page(request, loop, request.POST, trouble=first_error(form), status=422)
    version = form.cleaned_data["version"] or 0
    try:
        services.edit_loop(user=request.user, loop=loop, text=form.text(), version=version, at=timezone.now())
    except services.ChangedElsewhere as error:
        loop.refresh_from_db()
        return _edit_page(request, loop, request.POST, trouble=str(error), other=_values(loop), status=409)
    except services.CannotKeepLoop as error:
        return _edit_page(request, loop, request.POST, trouble=str(error), status=422)
    messages.success(request, "The changes are kept.")
    return redirect(loop_url(slug, number))


@require_POST
def loop_status(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Move an application to a status, today or on a day that lies back."""
    loop = find_loop(request, slug, number)
    form = StatusForm(request.POST)
    before = Status(loop.status)
    try:
        check(form)
        change = services.set_status(
            user=request.user,
            loop=loop,
            status=Status(form.cleaned_data["status"]),
            on=form.cleaned_data["on"],
            at=timezone.now(),
        )
    except services.CannotKeepLoop as error:
        if request.headers.get("X-Moved-By") == "board":
            return HttpResponse(str(error), status=422, content_type="text/plain")
        messages.error(request, str(error))
        return back(request, loop_url(slug, number))
    loop.refresh_from_db()
    if loop.status != change.status:
        messages.success(
            request,
            f"{Status(change.status).title} is noted. The latest still is {loop.get_status_display()}.",
        )
    elif before != loop.status:
        undo = reverse("loop_status_remove", args=[slug, number, change.pk])
        messages.success(request, f"{loop.company.name}: {Status(change.status).title}.", extra_tags=undo)
    return back(request, loop_url(slug, number))


@require_POST
def loop_status_redate(request: SignedInRequest, slug: str, number: int, change: int) -> HttpResponse:
    """Correct the day of a step."""
    loop = find_loop(request, slug, number)
    step = get_object_or_404(loop.changes, pk=change)
    try:
        on = date.fromisoformat(request.POST.get("on", ""))
    except ValueError:
        messages.error(request, "Write the day as 2026-11-30.")
        return back(request, loop_url(slug, number))
    try:
        services.redate_status(user=request.user, loop=loop, change=step, on=on, at=timezone.now())
    except services.CannotKeepLoop as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "The day is corrected.")
    return back(request, loop_url(slug, number))


@require_POST
def loop_status_remove(request: SignedInRequest, slug: str, number: int, change: int) -> HttpResponse:
    """Take a step out of the history."""
    loop = find_loop(request, slug, number)
    step = get_object_or_404(loop.changes, pk=change)
    try:
        services.remove_status(user=request.user, loop=loop, change=step, at=timezone.now())
    except services.CannotKeepLoop as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "The step is taken out.")
    return back(request, loop_url(slug, number), anywhere=True)


@require_POST
def loop_remove(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Take an application away; it can be brought back for a day."""
    loop = find_loop(request, slug, number)
    services.remove_loop(user=request.user, loop=loop, at=timezone.now())
    undo = reverse("loop_restore", args=[slug, number])
    messages.success(request, "The loop is gone with its rounds. For a day you can bring it back.", extra_tags=undo)
    return redirect("company", slug)


@require_POST
def loop_restore(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Bring back an application that was taken away."""
    loop = find_loop(request, slug, number, removed=True)
    services.restore_loop(user=request.user, loop=loop)
    messages.success(request, "The loop is back.")
    return redirect(loop_url(slug, number))


def _make(request: SignedInRequest, form: NewLoopForm, known: list[Template]) -> Loop:
    given, at = form.cleaned_data, timezone.now()
    template = find_template(known, given["template"])
    company: Company = companies.name_company(user=request.user, name=given["company"], at=at)
    return services.make_loop(
        user=request.user,
        company=company,
        text=form.text(),
        at=at,
        status=Status(given["status"] or Status.APPLIED),
        on=given["on"],
        rounds=[services.planned(one) for one in template.rounds] if template else [],
    )


def _new_page(request: SignedInRequest, known: list[Template], values: Any, trouble: str = "") -> HttpResponse:
    context = {
        "values": values,
        "trouble": trouble,
        "templates": known,
        "statuses": STATUSES,
        "priorities": Priority.choices,
        "companies": visible_companies(request.user).values_list("name", flat=True),
        "today": accounts.study_day(request.user, timezone.now()).isoformat(),
    }
    return render(request, "pipeline/loop_new_page.html", context, status=422 if trouble else 200)


def _edit_page(
    request: SignedInRequest, loop: Loop, values: Any, *, trouble: str = "", other: Any = None, status: int = 200
) -> HttpResponse:
    context = {
        "loop": loop,
        "company": loop.company,
        "values": values,
        "trouble": trouble,
        "other": other,
        "version": loop.version if other else values.get("version", loop.version),
        "priorities": Priority.choices,
    }
    return render(request, "pipeline/loop_edit_page.html", context, status=status)


def _values(loop: Loop) -> dict[str, Any]:
    names = ("role", "location", "link", "priority", "notes", "under_nda", "version")
    return {name: getattr(loop, name) for name in names}
