"""Only the worker that opens PDFs may compile WebAssembly."""

from wsgiref.headers import Headers

import pytest

from hexloop.settings.static_headers import add_headers
from hexloop.web.middleware import CONTENT_SECURITY_POLICY


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("/static/dist/assets/pdf.worker.min-FHbmGBN0.mjs", True),
        ("/static/dist/assets/app-FHbmGBN0.js", False),
        ("/static/dist/pdfjs/wasm/openjpeg_nowasm_fallback.js", False),
        ("/static/pdf.worker.html", False),
    ],
)
def test_a_file_may_compile_or_not(url, allowed):
    headers = Headers()

    add_headers(headers, "", url)

    assert ("'wasm-unsafe-eval'" in headers.get("Content-Security-Policy", "")) is allowed


def test_pages_may_not():
    assert "eval" not in CONTENT_SECURITY_POLICY
