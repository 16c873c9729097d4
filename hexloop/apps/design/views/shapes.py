"""The shapes of one's own in the library of the whiteboard: read and saved by its script."""

from __future__ import annotations

import json
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.design.models import Shapes
from hexloop.apps.design.services.shapes import ShapesChanged, save_shapes
from hexloop.core.boards.scenes import BadScene

NO_SAVE = "This page is older than the program. Reload it; the shape is kept in this browser."
TOO_MUCH = "Your shapes are too large: together they may have 1 MB. Take large ones out."


@require_http_methods(["GET", "HEAD", "PUT"])
def board_shapes(request: SignedInRequest) -> JsonResponse:
    """The shapes as they stand, or a save of them all. 409 with the others when they were saved elsewhere since."""
    if request.method != "PUT":
        shapes = accounts.owned(Shapes, request.user).first()
        return JsonResponse(_sent(shapes) if shapes else {"items": [], "revision": 0})
    try:
        given = _read(request.body)
    except RequestDataTooBig:
        return JsonResponse({"error": TOO_MUCH}, status=413)
    if given is None:
        return JsonResponse({"error": NO_SAVE}, status=422)
    try:
        kept = save_shapes(user=request.user, at=timezone.now(), **given)
    except ShapesChanged as error:
        return JsonResponse(_sent(error.shapes), status=409)
    except BadScene as error:
        return JsonResponse({"error": str(error)}, status=422)
    return JsonResponse({"revision": kept.shapes.revision, "words": kept.words})


def _sent(shapes: Shapes) -> dict[str, Any]:
    return {"items": json.loads(shapes.items), "revision": shapes.revision}


def _read(body: bytes) -> dict[str, Any] | None:
    """What the script sends: ``items`` as a text of JSON, and the revision; ``None`` for anything else."""
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError):
        return None
    kinds = {"items": str, "revision": int}
    if not isinstance(sent, dict) or any(not isinstance(sent.get(name), kind) for name, kind in kinds.items()):
        return None
    return {name: sent[name] for name in kinds}
