"""Papers with PDFs and highlights for tests: plain functions, no surprises."""

from __future__ import annotations

from make import NOW
from make_pdf import make_pdf

from hexloop.apps.papers.models import Highlight, PdfFile
from hexloop.apps.papers.services import highlights, pdfs

TEXT = "The softmax saturates without the root."
PAGES = [[(72, 700, 20, "Attention Is All You Need"), (72, 660, 10, TEXT)], [(72, 700, 10, "Second page")]]
QUADS = [[0.1, 0.2, 0.5, 0.22], [0.1, 0.23, 0.3, 0.25]]


def keep(user, content: bytes | None = None, *, name="attention.pdf", at=NOW, paper=None) -> pdfs.Kept:
    """Bring a PDF as the pages do."""
    chunks = [make_pdf(PAGES) if content is None else content]
    return pdfs.keep_pdf(user=user, name=name, chunks=chunks, at=at, paper=paper)


def mark(user, file: PdfFile, *, at=NOW, **values) -> Highlight:
    """Mark words on the first page."""
    given = {"page": 1, "quads": QUADS, "quote": "The softmax saturates"} | values
    return highlights.make_highlight(user=user, file=file, at=at, **given)
