"""PDFs made by hand, object by object, so that a test can say exactly what is wrong in one."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
Line = tuple[float, float, float, str]
"""Where a line of text begins from the left and from the bottom in points, how high its letters are, and the words."""


def pdf_of(objects: Sequence[bytes], *, more: bytes = b"", head: bytes = b"%PDF-1.7\n") -> bytes:
    """A file of these objects, numbered from 1; the first is the catalogue."""
    out = bytearray(head)
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, more, table)
    return bytes(out)


def stream(content: bytes, words: bytes = b"") -> bytes:
    """An object that is a stream."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), words, content)


def text_stream(lines: Sequence[Line]) -> bytes:
    """The content of a page with these lines on it."""
    said = []
    for x, y, size, words in lines:
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
        said.append(b"BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (size, x, y, escaped))
    return stream(zlib.compress(b"\n".join(said)), b"/Filter /FlateDecode")


def make_pdf(
    pages: Sequence[Sequence[Line]],
    *,
    about: Mapping[str, str] | None = None,
    outline: Sequence[str] = (),
    catalogue: bytes = b"",
    page: bytes = b"",
    more_objects: Sequence[bytes] = (),
) -> bytes:
    """A PDF with these lines on its pages. ``outline`` names a chapter for each page. ``catalogue`` and ``page`` go
    into those dictionaries; what ``more_objects`` hold is numbered from ``first_free(pages, outline)`` on."""
    count = len(pages)
    first_page, first_text = 5, 5 + count
    kids = b" ".join(b"%d 0 R" % (first_page + n) for n in range(count))
    info = " ".join(f"/{key} ({value})" for key, value in (about or {}).items()).encode("cp1252")
    chapters = first_text + count
    if outline:
        catalogue += b" /Outlines %d 0 R" % chapters
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalogue,
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids),
        FONT,
        b"<< %s >>" % info,
    ]
    objects += [
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
        b"/Contents %d 0 R %s >>" % (first_text + n, page)
        for n in range(count)
    ]
    objects += [text_stream(lines) for lines in pages]
    objects += _outline(outline, chapters, first_page)
    return pdf_of([*objects, *more_objects], more=b"/Info 4 0 R")


def first_free(pages: Sequence[Sequence[Line]], outline: Sequence[str] = ()) -> int:
    """The number of the first of ``more_objects``."""
    return 5 + 2 * len(pages) + (len(outline) + 1 if outline else 0)


def _outline(titles: Sequence[str], number: int, first_page: int) -> list[bytes]:
    if not titles:
        return []
    last = number + len(titles)
    made = [b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (number + 1, last, len(titles))]
    for place, title in enumerate(titles):
        following = b"/Next %d 0 R" % (number + place + 2) if place + 1 < len(titles) else b""
        made.append(
            b"<< /Title (%s) /Parent %d 0 R /Dest [%d 0 R /XYZ 0 792 0] %s >>"
            % (title.encode("cp1252"), number, first_page + place, following)
        )
    return made
