"""What a static file carries beside what every answer does."""

from __future__ import annotations

import re
from wsgiref.headers import Headers

_PDF_WORKER = re.compile(r"/dist/assets/pdf\.worker[^/]*\.mjs$")
_WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
"""A worker has the policy of its file, not that of its page. The one that opens PDFs may compile WebAssembly, to decode
the pictures of scans, and may do nothing else but fetch from this program; pages may not compile any."""


def add_headers(headers: Headers, path: str, url: str) -> None:
    """Called by WhiteNoise for each file."""
    if _PDF_WORKER.search(url):
        headers["Content-Security-Policy"] = _WORKER_POLICY
