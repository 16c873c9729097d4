"""The program that opens a PDF from anywhere: a process of its own, with little memory and little time.

Started by ``reading.py`` through ``lib/confined``; the PDF is its standard input. It prints one JSON list a line: what
the file says of itself, the pieces of text of the first page with their sizes, how many pages there are, then the text
of each page. The last line is ``["end"]``; without it a limit ended the program. It imports nothing of this program
but pypdf, which runs no script of a PDF and opens no file in it.
"""

from __future__ import annotations

import json
import logging
import math
import struct
import sys
import zlib
from collections.abc import Mapping
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

MOST_PAGES = 3_000
MOST_PIECES = 400
MOST_PIECE = 400
MOST_TEXT = 4 * 1024 * 1024

_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    PyPdfError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What pypdf raises of a file that is not as it should be. One broken page must not cost the others."""


def main() -> int:
    """Read standard input; 0 when all that can be read was printed."""
    logging.disable(logging.CRITICAL)
    try:
        reader = PdfReader(sys.stdin.buffer, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            tell(["locked"])
            return 1
    except _BROKEN:
        return 1
    tell_about(reader)
    tell_pages(reader)
    tell(["end"])
    return 0


def tell_about(reader: PdfReader) -> None:
    """What the file says of itself, and the first page piece by piece."""
    try:
        about: Mapping[Any, Any] = reader.metadata or {}
        words = {str(key): str(value)[:1000] for key, value in list(about.items())[:50]}
        tell(["about", words])
    except _BROKEN:
        tell(["about", {}])
    try:
        tell(["pieces", pieces(reader.pages[0])])
    except _BROKEN:
        tell(["pieces", []])


def tell_pages(reader: PdfReader) -> None:
    """How many pages there are, then each one's text; an empty one for a page that is broken."""
    try:
        count = len(reader.pages)
    except _BROKEN:
        return
    tell(["pages", count])
    said = 0
    for number in range(min(count, MOST_PAGES)):
        try:
            text = reader.pages[number].extract_text()
        except _BROKEN:
            text = ""
        said += len(text)
        if said > MOST_TEXT:
            return
        tell(["page", text])


def pieces(page: PageObject) -> list[tuple[float, str]]:
    """The upright text of a page in its order: height in points, and words."""
    found: list[tuple[float, str]] = []

    def see(text: str, cm: Any, tm: Any, font: Any, size: Any) -> None:
        if not text.strip() or len(found) >= MOST_PIECES:
            return
        _, b, c, d = (float(number) for number in tm[:4])
        upright = abs(b) < 0.01 and abs(c) < 0.01
        if upright:
            height = float(size or 0) * math.hypot(b, d) * math.hypot(float(cm[1]), float(cm[3]))
            found.append((round(height, 1), text[:MOST_PIECE]))

    page.extract_text(visitor_text=see)
    return found


def tell(row: list[Any]) -> None:
    """One line, at once: what was said counts even when a limit ends the program in the next."""
    sys.stdout.write(json.dumps(row, ensure_ascii=True, separators=(",", ":")) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
