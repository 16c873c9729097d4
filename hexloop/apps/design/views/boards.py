"""The board of an attempt: its page, what its script reads and saves, its files and its versions."""

from __future__ import annotations

import json
import re
from typing import Any

from django.contrib import messages
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.design.models import Attempt
from hexloop.apps.design.queries.boards import board_of, board_shown, picture_to_show, version_rows
from hexloop.apps.design.queries.session import clock_of
from hexloop.apps.design.services.boards import EMPTY_SCENE, BoardChanged, replace_board, restore_version, save_board
from hexloop.apps.design.views.finding import find_attempt
from hexloop.core.boards.scenes import MOST_BYTES, BadScene

ALONE = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox; frame-ancestors 'none'"
"""Opened by itself a picture runs nothing, asks for nothing and is of no origin; its fonts and pictures are inside."""
EXCALIDRAW = "application/vnd.excalidraw+json"
NO_SAVE = "This page is older than the program. Reload it; the drawing is kept in this browser."
TOO_MUCH = "This drawing is too large: a board may have 5 MB. Take large pictures out of it."
NO_FILE = "Choose an .excalidraw file first."


@require_safe
def board_page(request: SignedInRequest, number: int) -> HttpResponse:
    """The board at the size of the window, with its versions and files."""
    return _page(request, find_attempt(request, number))


@require_http_methods(["GET", "HEAD", "PUT"])
def board_scene(request: SignedInRequest, number: int) -> JsonResponse:
    """The drawing as it stands, or a save of it. 409 with the other drawing when it was saved elsewhere since."""
    attempt = find_attempt(request, number)
    if request.method == "PUT":
        return _save(request, attempt)
    board = board_of(attempt)
    if board is None:
        return JsonResponse({"scene": "", "revision": 0, "pictured": True})
    return JsonResponse(
        {"scene": board.scene, "revision": board.revision, "pictured": board.pictured == board.revision}
    )


@require_safe
def board_picture(request: SignedInRequest, number: int) -> HttpResponse:
    """The picture of the board, with its fonts inside. 404 before there is one."""
    attempt = find_attempt(request, number)
    board = board_of(attempt)
    return send_picture(board.svg if board else "", attempt)


@require_safe
def version_picture(request: SignedInRequest, number: int, version: int) -> HttpResponse:
    """The picture of a version."""
    attempt = find_attempt(request, number)
    return send_picture(get_object_or_404(attempt.board_versions, pk=min(version, 2**62)).svg, attempt)


@require_safe
def board_file(request: SignedInRequest, number: int) -> HttpResponse:
    """The drawing as an ``.excalidraw`` file."""
    attempt = find_attempt(request, number)
    board = board_of(attempt)
    headers = {"Content-Disposition": _named(attempt, "excalidraw"), "X-Content-Type-Options": "nosniff"}
    return HttpResponse(board.scene if board else EMPTY_SCENE, content_type=EXCALIDRAW, headers=headers)


@require_POST
def board_import(request: SignedInRequest, number: int) -> HttpResponse:
    """Put the drawing of an ``.excalidraw`` file in the place of the board."""
    attempt = find_attempt(request, number)
    sent = request.FILES.get("file")
    if sent is None:
        return _page(request, attempt, trouble=NO_FILE, status=422)
    try:
        text = sent.read(MOST_BYTES + 1).decode("utf-8", "replace")
        saved = replace_board(attempt=attempt, scene=text, at=timezone.now())
    except BadScene as error:
        return _page(request, attempt, trouble=str(error), status=422)
    told = " ".join(["The drawing of the file is the board now. What stood there is among the versions.", *saved.words])
    messages.success(request, told)
    return redirect("design_board", number=attempt.pk)


@require_POST
def board_restore(request: SignedInRequest, number: int, version: int) -> HttpResponse:
    """Bring a version back; a toast offers to undo it."""
    attempt = find_attempt(request, number)
    chosen = get_object_or_404(attempt.board_versions, pk=min(version, 2**62))
    kept = restore_version(attempt=attempt, version=chosen, at=timezone.now())
    if kept is None:
        messages.success(request, "The board shows this version already.")
    else:
        undo = reverse("design_board_restore", args=[attempt.pk, kept.pk])
        messages.success(request, "The board shows that version now.", extra_tags=undo)
    return redirect("design_board", number=attempt.pk)


def send_picture(svg: str, attempt: Attempt) -> HttpResponse:
    """A cleaned picture as a file that pages show as an image. 404 when it is empty."""
    if not svg:
        raise Http404
    headers = {
        "Content-Disposition": _named(attempt, "svg"),
        "Content-Security-Policy": ALONE,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, max-age=3600",
    }
    return HttpResponse(picture_to_show(svg), content_type="image/svg+xml", headers=headers)


def _save(request: SignedInRequest, attempt: Attempt) -> JsonResponse:
    try:
        sent = _sent(request.body)
    except RequestDataTooBig:
        return JsonResponse({"error": TOO_MUCH}, status=413)
    if sent is None:
        return JsonResponse({"error": NO_SAVE}, status=422)
    try:
        saved = save_board(attempt=attempt, at=timezone.now(), **sent)
    except BoardChanged as error:
        return JsonResponse({"scene": error.board.scene, "revision": error.board.revision}, status=409)
    except BadScene as error:
        return JsonResponse({"error": str(error)}, status=422)
    return JsonResponse({"revision": saved.board.revision, "words": saved.words})


def _sent(body: bytes) -> dict[str, Any] | None:
    """What the script of the board sends; ``None`` for anything else."""
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError):
        return None
    kinds = {"scene": str, "svg": str, "revision": int, "overwrite": bool}
    if not isinstance(sent, dict) or any(not isinstance(sent.get(name), kind) for name, kind in kinds.items()):
        return None
    return {name: sent[name] for name in kinds}


def _page(request: SignedInRequest, attempt: Attempt, *, trouble: str = "", status: int = 200) -> HttpResponse:
    zone = accounts.preferences(request.user).zone
    context: dict[str, Any] = {
        "attempt": attempt,
        "clock": clock_of(attempt, timezone.now()),
        "board": board_shown(attempt),
        "versions": version_rows(attempt, zone),
        "trouble": trouble,
    }
    return render(request, "design/board_page.html", context, status=status)


def _named(attempt: Attempt, ending: str) -> str:
    name = re.sub(r"[^\w .-]+", " ", attempt.title).strip()[:80] or "board"
    return str(content_disposition_header(True, f"{name}.{ending}"))
