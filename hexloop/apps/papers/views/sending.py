"""The bytes of a PDF as an answer: to be read by our reader or saved, never shown by the browser itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header

from hexloop.apps.files.store import CHUNK, path_of

_ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'"
"""Opened by itself, a file runs nothing, asks for nothing and is of no origin."""
_RANGE = re.compile(r"bytes=([0-9]{1,15})-([0-9]{0,15})")
_PDF = "application/pdf"


def send_pdf(sha256: str, name: str, wanted: str) -> HttpResponseBase:
    """The whole file, or the one range of it that ``wanted`` (the header Range) asks for. 404 when it is gone."""
    path = path_of(sha256)
    if not path.is_file():
        raise Http404
    size = path.stat().st_size
    found = _RANGE.fullmatch(wanted)
    answer = _part(path, size, int(found[1]), found[2]) if found else _whole(path)
    safe = re.sub(r"[\x00-\x1f\x7f/\\]", "_", name)
    answer.headers["Content-Disposition"] = str(content_disposition_header(True, safe))
    answer.headers["Content-Security-Policy"] = _ALONE
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Accept-Ranges"] = "bytes"
    answer.headers["Cache-Control"] = "private, max-age=3600"
    return answer


def _whole(path: Path) -> HttpResponseBase:
    return FileResponse(path.open("rb"), content_type=_PDF)


def _part(path: Path, size: int, first: int, last_word: str) -> HttpResponseBase:
    last = min(int(last_word), size - 1) if last_word else size - 1
    if first > last:
        return HttpResponse(status=416, content_type=_PDF, headers={"Content-Range": f"bytes */{size}"})
    answer = StreamingHttpResponse(_read(path, first, last - first + 1), status=206, content_type=_PDF)
    answer.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    answer.headers["Content-Length"] = str(last - first + 1)
    return answer


def _read(path: Path, first: int, length: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(first)
        while length > 0 and (chunk := file.read(min(CHUNK, length))):
            length -= len(chunk)
            yield chunk
