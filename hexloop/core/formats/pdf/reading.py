"""A PDF as plain records. The bytes are opened in a confined process only; whatever happens there is no error here."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from hexloop.lib.confined import running as confined

PROGRAM = Path(__file__).with_name("program.py")
LIMITS = confined.Limits(cpu_s=20, wall_s=20.0)
HEAD = 1024
MOST_PRINTED = 32 * 1024 * 1024

_WHITE = b"\xef\xbb\xbf\x00\t\n\f\r "
_CUT = re.compile(r"([^\W\d_])[-\u00ad]\s?\n\s?([^\W\d_])")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(slots=True)
class Contents:
    """What a PDF says. ``about`` is its own word on itself, ``pieces`` the text of page one with the heights of its
    letters, ``count`` how many pages there are (0: unknown), ``texts`` the text of each page as far as it was read.
    ``whole`` says that the end was reached, ``locked`` that a password is needed."""

    about: dict[str, str] = field(default_factory=dict)
    pieces: list[tuple[float, str]] = field(default_factory=list)
    count: int = 0
    texts: list[str] = field(default_factory=list)
    whole: bool = False
    locked: bool = False

    @property
    def has_text(self) -> bool:
        """Whether there are words to search and to mark: a scan has none."""
        return any(text.strip() for text in self.texts)


def is_pdf(head: bytes) -> bool:
    """Whether a file is a PDF by its first bytes. White space may stand before the signature and nothing else: what
    also begins as something else is not taken for a PDF."""
    return head[:HEAD].lstrip(_WHITE).startswith(b"%PDF-")


def flowing(text: str) -> str:
    """Text of pages as it is searched: words that a line's end cut in two are whole, letters drawn as one are two."""
    return _CUT.sub(r"\1\2", unicodedata.normalize("NFKC", text))


def read_pdf(file: IO[bytes], *, limits: confined.Limits = LIMITS) -> Contents:
    """What is said in a file on disk. A file that cannot be read, or not in time, says nothing: no error is raised."""
    file.seek(0)
    found = Contents()
    with closing(confined.lines(PROGRAM, limits=limits, stdin=file)) as printed:
        _take(found, printed)
    return found


def _take(found: Contents, lines: Iterable[bytes]) -> None:
    size = 0
    for line in lines:
        size += len(line)
        if size > MOST_PRINTED:
            return
        try:
            _take_row(found, json.loads(line))
        except (ValueError, TypeError, LookupError, AttributeError):
            return  # cut off in the midst of a line, or not ours


def _take_row(found: Contents, row: list[Any]) -> None:
    match row:
        case ["about", dict(about)]:
            found.about = _clean_words(about)
        case ["pieces", list(pieces)]:
            found.pieces = [(float(height), _clean(words)) for height, words in pieces]
        case ["pages", int(count)]:
            found.count = count
        case ["page", str(text)]:
            found.texts.append(_clean(text))
        case ["locked"]:
            found.locked = True
        case ["end"]:
            found.whole = True


def _clean_words(about: Mapping[str, Any]) -> dict[str, str]:
    return {str(key): _clean(value).strip() for key, value in about.items()}


def _clean(text: str) -> str:
    """Text that every database keeps: without NUL, other signs that nobody sees, and halves of characters."""
    return _UNSEEN.sub(" ", text)
