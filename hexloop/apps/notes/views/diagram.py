"""The frame that draws diagrams: a page of no origin that holds one script and can ask nobody for anything."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from hexloop.apps.accounts.http import SignedInRequest

_SCRIPT = "dist/diagram.js"


@require_safe
def diagram_frame(_request: SignedInRequest) -> HttpResponse:
    """Mermaid in a page of its own. The script stands in the page and is allowed by its hash, so the frame needs no
    request at all: a sandboxed page is of no origin, and this program answers none but its own pages."""
    found = finders.find(_SCRIPT)
    if not isinstance(found, str):
        raise Http404
    path = Path(found)
    html, policy = _page(path, path.stat().st_mtime_ns)
    response = HttpResponse(html)
    response.headers["Content-Security-Policy"] = policy
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    response.headers["Cache-Control"] = "private, max-age=86400"
    return response


@cache
def _page(path: Path, _changed_ns: int) -> tuple[bytes, str]:
    """The page with the script, and the policy that allows this script and nothing else."""
    # The build writes no closing tag into the script; a test holds it.
    script = path.read_bytes()
    digest = base64.b64encode(hashlib.sha256(script).digest()).decode()
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src 'sha256-{digest}'",
            # Mermaid writes a style sheet into every drawing and attributes onto its parts.
            "style-src 'unsafe-inline'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'self'",
            "sandbox allow-scripts",
        )
    )
    head = b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Diagrams</title></head><body><script>'
    return head + script + b"</script></body></html>", policy
