"""A person's files, to that person only."""

from __future__ import annotations

from django.http import HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.files.queries import visible_attachments
from hexloop.apps.files.sending import send
from hexloop.apps.files.uploads import MOST_BYTES, as_text, keep_upload
from hexloop.lib.errors import HexloopError

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
    """The bytes of one file."""
    return send(get_object_or_404(visible_attachments(user=request.user), sha256=sha256))
