"""Showing slides, on a screen and on paper, and as a file for other programs."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.files import store
from hexloop.apps.files.models import Attachment
from hexloop.apps.projects.models import Project
from hexloop.apps.projects.views.finding import find_project
from hexloop.core.slides.deck import read_deck
from hexloop.core.slides.pptx import to_pptx
from hexloop.lib.markdown import to_html

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
UNDER_NDA = "{} is under NDA, so its slides leave in no file. Present them here; that stays on this computer."
MOST_PICTURE = 20 * 1024 * 1024


@require_safe
def slides_present(request: SignedInRequest, slug: str) -> HttpResponse:
    """The slides, one after the other, with notes and a clock. Without scripts they stand below one another."""
    return _shown(request, find_project(request, slug), "projects/present_page.html")


@require_safe
def slides_print(request: SignedInRequest, slug: str) -> HttpResponse:
    """The slides for paper, one a sheet; ``?notes=1`` puts the notes below each."""
    return _shown(request, find_project(request, slug), "projects/print_page.html")


@require_safe
def slides_markdown(request: SignedInRequest, slug: str) -> HttpResponse:
    """The text as a file."""
    project = find_project(request, slug)
    if refusal := _refusal(request, project):
        return refusal
    return _file(project.slides.encode(), "text/markdown; charset=utf-8", f"{project.slug}.md")


@require_safe
def slides_pptx(request: SignedInRequest, slug: str) -> HttpResponse:
    """The slides as a file that PowerPoint, Keynote and LibreOffice open."""
    project = find_project(request, slug)
    if refusal := _refusal(request, project):
        return refusal
    mine = accounts.owned(Attachment, request.user).filter(under_nda=False)

    def picture(sha256: str) -> bytes | None:
        found = mine.filter(sha256=sha256).first()
        path = store.path_of(sha256) if found else None
        return path.read_bytes() if path and path.is_file() and path.stat().st_size <= MOST_PICTURE else None

    return _file(to_pptx(read_deck(project.slides), picture=picture), PPTX, f"{project.slug}.pptx")


def _shown(request: SignedInRequest, project: Project, template: str) -> HttpResponse:
    deck = read_deck(project.slides)
    if not deck.slides:
        messages.warning(request, "There are no slides yet. Draft them from the write-up, or write the first one.")
        return redirect("project_slides", slug=project.slug)
    context = {
        "project": project,
        "slides": [(slide.title, to_html(slide.body), to_html(slide.notes)) for slide in deck.slides],
        "with_notes": request.GET.get("notes") == "1",
        "back": reverse("project_slides", args=[project.slug]),
    }
    return render(request, template, context)


def _refusal(request: SignedInRequest, project: Project) -> HttpResponse | None:
    """What is said instead of a file: under NDA nothing leaves, and of nothing there is no file."""
    if project.under_nda:
        messages.error(request, UNDER_NDA.format(project.title))
    elif not project.slides.strip():
        messages.warning(request, "There are no slides yet. Draft them from the write-up, or write the first one.")
    else:
        return None
    return redirect("project_slides", slug=project.slug)


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    plain = name if name.isascii() else f"slides.{name.rsplit('.', 1)[1]}"
    response.headers["Content-Disposition"] = f'attachment; filename="{plain}"'
    return response
