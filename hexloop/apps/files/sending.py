"""Handing out the bytes of a file."""

from __future__ import annotations

import re

from django.http import FileResponse, Http404

from hexloop.apps.files import store
from hexloop.apps.files.models import Attachment
from hexloop.core.formats.recognition import HEAD, media_type, safe_picture

_ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'"
"""Opened by itself, a file runs nothing, asks for nothing and is of no origin."""


def send(attachment: Attachment, *, only_pictures: bool = False) -> FileResponse:
    """The bytes of a file. Only a raster picture, by its bytes and not by what was noted of it, is shown in a page;
    everything else is handed out to be saved or played, or is a 404 where ``only_pictures`` go out."""
    try:
        opened = store.path_of(attachment.sha256).open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    head = opened.read(HEAD)
    opened.seek(0)
    found = media_type(head)
    shown = found.startswith("image/") and safe_picture(head)
    if only_pictures and not shown:
        opened.close()
        raise Http404
    name = re.sub(r"[\x00-\x1f\x7f/\\]", "_", attachment.name)
    response = FileResponse(opened, as_attachment=not shown, filename=name, content_type=found)
    response.headers["Content-Security-Policy"] = _ALONE
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, max-age=86400, immutable"
    return response
