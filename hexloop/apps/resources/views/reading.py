"""The page of a resource, and how far one is with it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.fields import named_error
from hexloop.apps.accounts.http import SignedInRequest, back, wants_fragment
from hexloop.apps.resources import queries, services
from hexloop.apps.resources.forms import NoteForm, PlaceForm, StateForm
from hexloop.apps.resources.models import State
from hexloop.apps.resources.shelf import Shelved
from hexloop.apps.resources.views.finding import find_resource


@require_safe
def resource_page(request: SignedInRequest, key: str) -> HttpResponse:
    """Why it is there, how far one is, what one noted."""
    return _page(request, find_resource(request, key))


@require_POST
def resource_state(request: SignedInRequest, key: str) -> HttpResponse:
    """Say how far one is."""
    resource, form = find_resource(request, key), StateForm(request.POST)
    if not form.is_valid():
        answer = _answer if wants_fragment(request) else _page
        return answer(request, resource, trouble="Choose one of the four states.", status=422)
    before = queries.resource_row(request.user, resource, timezone.now()).standing
    state = State(form.cleaned_data["state"])
    services.set_state(user=request.user, resource=resource, state=state, at=timezone.now())
    if wants_fragment(request):
        return _answer(request, resource, before=before.state)
    messages.success(request, f"{resource.title}: {state.label.lower()}.")
    return back(request, reverse("resource", args=[key]))


@require_POST
def resource_place(request: SignedInRequest, key: str) -> HttpResponse:
    """Say where one is."""
    resource, form, trouble = find_resource(request, key), PlaceForm(request.POST), ""
    if form.is_valid():
        given = form.cleaned_data
        try:
            services.set_place(
                user=request.user,
                resource=resource,
                part=given["part"] or 0,
                place=given["place"],
                at=timezone.now(),
            )
        except services.CannotKeepResource as error:
            trouble = str(error)
        else:
            if wants_fragment(request):
                return _place(request, resource, kept=True)
            messages.success(request, f"{resource.title}: where you are is kept.")
            return back(request, reverse("resource", args=[key]))
    trouble = trouble or named_error(form)
    if wants_fragment(request):
        return _place(request, resource, trouble=trouble, status=422)
    return _page(request, resource, trouble=trouble, typed=request.POST.get("place", ""), status=422)


@require_POST
def resource_note(request: SignedInRequest, key: str) -> HttpResponse:
    """Keep the note and the rating."""
    resource, form, trouble = find_resource(request, key), NoteForm(request.POST), ""
    if form.is_valid():
        given = form.cleaned_data
        try:
            services.write_note(
                user=request.user,
                resource=resource,
                note=given["note"],
                rating=given["rating"],
                under_nda=given["under_nda"],
                at=timezone.now(),
            )
        except services.CannotKeepResource as error:
            trouble = str(error)
        else:
            if wants_fragment(request):
                return _note(request, resource, said="Kept.")
            messages.success(request, "Your note is kept.")
            return back(request, reverse("resource", args=[key]))
    trouble, typed = trouble or named_error(form), request.POST.get("note", "")
    if wants_fragment(request):
        return _note(request, resource, note_trouble=trouble, note_typed=typed, status=422)
    return _page(request, resource, note_trouble=trouble, note_typed=typed, status=422)


def _answer(request: SignedInRequest, resource: Shelved, *, status: int = 200, **more: object) -> HttpResponse:
    """The part of the page that the form stood on: a row of the shelf, or the head of the resource's own page."""
    if request.POST.get("part_of") == "page":
        page = queries.resource_page(request.user, resource, timezone.now())
        return render(request, "resources/_standing_again.html", {"page": page, "row": page.row, **more}, status=status)
    row = queries.resource_row(request.user, resource, timezone.now())
    context = {"row": row, "here": request.POST.get("next", ""), **more}
    return render(request, "resources/_row.html", context, status=status)


def _place(request: SignedInRequest, resource: Shelved, *, status: int = 200, **more: object) -> HttpResponse:
    """What stands around the fields of a place. The fields stay as they are: somebody is typing in them."""
    now, context = timezone.now(), dict(more)
    if request.POST.get("part_of") == "page":
        context["page"] = page = queries.resource_page(request.user, resource, now)
        context["row"] = page.row
    else:
        context["row"] = queries.resource_row(request.user, resource, now)
    return render(request, "resources/_place_again.html", context, status=status)


def _note(request: SignedInRequest, resource: Shelved, *, status: int = 200, **more: object) -> HttpResponse:
    page = queries.resource_page(request.user, resource, timezone.now())
    return render(request, "resources/_note.html", {"page": page, "row": page.row, **more}, status=status)


def _page(request: SignedInRequest, resource: Shelved, *, status: int = 200, **more: object) -> HttpResponse:
    page = queries.resource_page(request.user, resource, timezone.now())
    return render(request, "resources/resource_page.html", {"page": page, "row": page.row, **more}, status=status)
