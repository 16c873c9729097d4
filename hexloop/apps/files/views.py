"""A person's files, to that person only."""

from __future__ import annotations

import re

from django.http import FileResponse, Http404, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.files import store
from hexloop.apps.files.queries import visible_attachments
from hexloop.apps.files.uploads import MOST_BYTES, as_text, keep_upload
from hexloop.core.formats.recognition import HEAD, media_type, safe_picture
from hexloop.lib.errors import HexloopError

_ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'"
"""Opened by itself, a file runs nothing, asks for nothing and is of no origin."""


NO_FILE = "Choose a file first."


@require_POST
def keep_file(request: SignedInRequest) -> JsonResponse:
    """Keep the posted ``file``; ``text`` is the Markdown that shows it. 422 with a sentence when it cannot be kept."""
    sent = request.FILES.get("file")
    if sent is None:
        return JsonResponse({"error": NO_FILE}, status=422)
    name = sent.name or "file"
    try:
        kept = keep_upload(user=request.user, name=name, data=sent.read(MOST_BYTES + 1), at=timezone.now())
    except HexloopError as error:
        return JsonResponse({"error": str(error)}, status=422)
    return JsonResponse({"url": kept.url, "text": as_text(kept, name)}, status=201)


@require_safe
def file(request: SignedInRequest, sha256: str) -> HttpResponseBase:
    """The bytes of one file. Only a raster picture, by its bytes and not by what was noted of it, is shown in a page;
    everything else is handed out to be saved or played."""
    attachment = get_object_or_404(visible_attachments(user=request.user), sha256=sha256)
    try:
        opened = store.path_of(attachment.sha256).open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    head = opened.read(HEAD)
    opened.seek(0)
    found = media_type(head)
    shown = found.startswith("image/") and safe_picture(head)
    name = re.sub(r"[\x00-\x1f\x7f/\\]", "_", attachment.name)
    response = FileResponse(opened, as_attachment=not shown, filename=name, content_type=found)
    response.headers["Content-Security-Policy"] = _ALONE
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, max-age=86400, immutable"
    return response
