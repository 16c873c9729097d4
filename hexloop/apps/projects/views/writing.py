"""Writing a part of a project by autosave and by post, and what it said before."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.projects import queries, services
from hexloop.apps.projects.forms import NO_FORM, DraftForm, PartForm, typed
from hexloop.apps.projects.models import Project
from hexloop.apps.projects.parts import SECTIONS, TELLINGS, TITLES, Part
from hexloop.apps.projects.views.finding import find_project, tabs
from hexloop.core.slides.deck import read_deck
from hexloop.core.telling import WORDS_A_MINUTE, clock, length
from hexloop.lib.markdown import to_html

PAGE_OF = {Part.WRITE_UP: "project", Part.TOLD: "project_told", Part.SLIDES: "project_slides"}
TEMPLATE_OF = {
    Part.WRITE_UP: "projects/edit_page.html",
    Part.TOLD: "projects/told_page.html",
    Part.SLIDES: "projects/slides_page.html",
}


@require_http_methods(["GET", "HEAD", "POST"])
def project_edit(request: SignedInRequest, slug: str) -> HttpResponse:
    """The sections in a form; a post keeps them. When they were saved elsewhere since, both texts are shown."""
    return _write(request, find_project(request, slug), Part.WRITE_UP)


@require_http_methods(["GET", "HEAD", "POST"])
def project_told(request: SignedInRequest, slug: str) -> HttpResponse:
    """The three lengths, with their words against their minutes."""
    return _write(request, find_project(request, slug), Part.TOLD)


@require_http_methods(["GET", "HEAD", "POST"])
def project_slides(request: SignedInRequest, slug: str) -> HttpResponse:
    """The text of the slides, and what it gives."""
    return _write(request, find_project(request, slug), Part.SLIDES)


@require_POST
def project_draft(request: SignedInRequest, slug: str, part: str) -> JsonResponse:
    """Save in the midst of writing. 409 with the other texts when the part was saved elsewhere since."""
    project, which = find_project(request, slug), _part(part)
    draft = DraftForm(request.POST)
    if not draft.is_valid():
        return JsonResponse({"error": NO_FORM}, status=422)
    try:
        saved = services.save_part(
            user=request.user,
            project=project,
            part=which,
            texts=draft.cleaned_data["source"],
            version=draft.cleaned_data["revision"],
            at=timezone.now(),
        )
    except services.ProjectChanged as error:
        other = _values(error.project, which)
        version = getattr(error.project, which.version_field)
        return JsonResponse({"source": json.dumps(other), "revision": version}, status=409)
    except services.CannotKeepProject as error:
        return JsonResponse({"error": str(error)}, status=422)
    return JsonResponse({"revision": getattr(saved, which.version_field)})


@require_safe
def project_versions(request: SignedInRequest, slug: str) -> HttpResponse:
    """Everything that the texts said; ``?version=`` shows one beside what stands."""
    project = find_project(request, slug)
    context: dict[str, object] = {
        "project": project,
        "rows": queries.version_rows(request.user, project, timezone.now()),
    }
    number = request.GET.get("version", "")
    if number:
        known = number.isascii() and number.isdigit() and len(number) < 18
        version = get_object_or_404(project.versions, pk=int(number) if known else 0)
        context |= {"version": version, "changes": queries.field_changes(project, version)}
    return render(request, "projects/versions_page.html", context)


@require_POST
def project_version_restore(request: SignedInRequest, slug: str, number: int) -> HttpResponse:
    """Let a part say again what it said."""
    project = find_project(request, slug)
    version = get_object_or_404(project.versions, pk=min(number, 2**62))
    services.restore_version(user=request.user, project=project, version=version, at=timezone.now())
    messages.success(request, "It says again what it said. What it said until now is a version too.")
    return redirect(PAGE_OF[Part(version.part)], slug=project.slug)


@require_POST
def slides_draft(request: SignedInRequest, slug: str) -> HttpResponse:
    """A first draft of the slides from what is written."""
    project = find_project(request, slug)
    services.draft_deck(user=request.user, project=project, at=timezone.now())
    messages.success(request, "A first draft is there. Cut it until you can talk over it.")
    return redirect("project_slides", slug=project.slug)


def _part(name: str) -> Part:
    try:
        return Part(name)
    except ValueError as error:
        raise Http404 from error


def _values(project: Project, part: Part) -> dict[str, str]:
    return {name: str(getattr(project, name)) for name in part.fields}


def _write(request: SignedInRequest, project: Project, part: Part) -> HttpResponse:
    if request.method != "POST":
        return _editor(request, project, part, _values(project, part))
    form = PartForm(part, request.POST)
    if not form.is_valid():
        return _editor(request, project, part, typed(form), trouble=NO_FORM, status=422)
    version = form.cleaned_data["version"] or 0
    try:
        saved = services.save_part(
            user=request.user,
            project=project,
            part=part,
            texts=form.texts(),
            version=version,
            at=timezone.now(),
            apart=form.cleaned_data["apart"],
        )
    except services.ProjectChanged as error:
        return _editor(request, error.project, part, typed(form), trouble=str(error), other=True, status=409)
    except services.CannotKeepProject as error:
        return _editor(request, project, part, typed(form), trouble=str(error), status=422)
    messages.success(request, f"The {part.words} {'is' if part is Part.WRITE_UP else 'are'} saved.")
    return redirect(PAGE_OF[part], slug=saved.slug)


def _editor(
    request: SignedInRequest,
    project: Project,
    part: Part,
    values: Mapping[str, str],
    *,
    trouble: str = "",
    other: bool = False,
    status: int = 200,
) -> HttpResponse:
    now = _values(project, part) if other else {}
    context: dict[str, Any] = {
        "project": project,
        "values": values,
        "version": getattr(project, part.version_field),
        "tabs": tabs(project, PAGE_OF[part]),
        "trouble": trouble,
        "apart": other or "apart" in request.POST,
        "others": [(TITLES[name], text) for name, text in now.items() if text != values.get(name, "")],
        "props": {
            "draftUrl": reverse("project_draft", args=[project.slug, part.value]),
            "filesUrl": reverse("files"),
            "revision": getattr(project, part.version_field),
        },
        **_shown(project, part, values),
    }
    return render(request, TEMPLATE_OF[part], context, status=status)


def _shown(project: Project, part: Part, values: Mapping[str, str]) -> dict[str, Any]:
    """What stands beside the form of a part."""
    if part is Part.WRITE_UP:
        return {"sections": [(one, values.get(one.field, ""), length(values.get(one.field, ""))) for one in SECTIONS]}
    if part is Part.TOLD:
        return {
            "tellings": [
                (one, values.get(one.field, ""), length(values.get(one.field, "")), one.minutes * WORDS_A_MINUTE)
                for one in TELLINGS
            ],
        }
    deck = read_deck(values.get("slides", ""))
    told = length(" ".join(slide.notes for slide in deck.slides))
    return {
        "slides": [(place, slide.title, to_html(slide.body)) for place, slide in enumerate(deck.slides, start=1)],
        "notes_told": clock(told.seconds) if told.words else "",
    }
