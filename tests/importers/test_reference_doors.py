"""Which source a file is of."""

import io

import pytest

from hexloop.apps.files.models import Source
from hexloop.importers.doors import source_of


@pytest.mark.parametrize(
    ("name", "raw", "source"),
    [
        ("mine.bib", b"", Source.BIBTEX),
        ("MINE.BIB", "@misc{a}".encode("utf-16"), Source.BIBTEX),
        ("download.txt", b"% from a page\r\n@article{a, title = {x}}", Source.BIBTEX),
        ("citation.ris", b"", Source.RIS),
        ("citation", b"\xef\xbb\xbf\r\nTY  - JOUR\r\nER  - \r\n", Source.RIS),
        ("citation.txt", b"TY  - JOUR\rER  - \r", Source.RIS),
        ("table.csv", b"question,answer\nWho is @ada?,{me}\n", Source.CSV),
        ("notes.txt", b"mail ann@article.example {soon}", Source.CSV),
        ("x", b"\0\xff" * 50, Source.CSV),
    ],
)
def test_a_file_is_known_by_its_name_or_what_is_in_it(name, raw, source):
    assert source_of(io.BytesIO(raw), name) == source
