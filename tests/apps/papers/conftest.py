"""What the tests of papers share."""

import pytest

from hexloop.apps.papers.services import pdfs
from hexloop.core.formats.pdf.reading import read_pdf

_READ = {}


@pytest.fixture(autouse=True)
def each_pdf_is_read_once(monkeypatch):
    """The process that reads a PDF takes a third of a second; the same bytes always say the same."""

    def read_once(file):
        content = file.read()
        if content not in _READ:
            _READ[content] = read_pdf(file)
        return _READ[content]

    monkeypatch.setattr(pdfs, "read_pdf", read_once)
