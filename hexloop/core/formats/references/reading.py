"""What the readers of references share: text from bytes, texts and numbers from fields, and what a file gave."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.references.records import Author, Reference
from hexloop.core.formats.references.tex import tidy

MOST_BYTES = 20 * 1024 * 1024
MOST_FIELD = 64 * 1024
"""Characters of one field, also after everything it refers to was put in."""
MOST_TITLE = 500
MOST_NAME = 300
MOST_ABSTRACT = 20_000
MOST_ENTRIES = 20_000
MOST_KEYWORDS = 100

_YEAR = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)")
_KEY = re.compile(r"[^\s{}()\"#%'=,~\\]{1,200}")
_DASHES = re.compile(r"\s*[-‐‑‒–—]+\s*")
_ORGANISATION = re.compile(
    r"\b(?:collaboration|consortium|group|team|inc\.?|university|institute|lab|labs)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Found:
    """A reference of a file. ``key`` names it there; ``line`` is where it begins."""

    line: int
    key: str
    reference: Reference


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was read of a file and is no reference, with the reason."""

    line: int
    name: str
    reason: str


@dataclass(slots=True)
class Bibliography:
    """Everything that a file gave, in its order."""

    found: list[Found] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def decoded(raw: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with a mark, else Latin letters as Windows writes them. Raises ``BadFile``."""
    if len(raw) > MOST_BYTES:
        raise BadFile(f"This file has more than {MOST_BYTES // 2**20} MB. Split it and import the parts.")
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        if b"\0" in raw:
            raise BadFile("This is no text, so there are no references in it. Save it as UTF-8.") from None
        text = raw.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def as_citekey(written: str) -> str:
    """A key that BibTeX reads; empty for anything else."""
    return written if _KEY.fullmatch(written) else ""


def year_of(text: str) -> int | None:
    """The first year that a text names."""
    found = _YEAR.search(text)
    return int(found[0]) if found else None


def pages_of(text: str) -> str:
    """``12-34`` for pages that are joined by dashes of any length."""
    return _DASHES.sub("-", text).strip("- ")


def address_of(text: str) -> str:
    """An address that a browser may follow; empty for anything else."""
    words = tidy(text)
    right = re.fullmatch(r"https?://[^\s<>\"\\^`{|}]+", words, re.IGNORECASE)
    return words if right and len(words) <= 1_000 else ""


def author_of(name: str) -> Author | None:
    """A name in one piece: ``Ludwig van Beethoven``, ``Beethoven, Ludwig``, or an organisation. ``None`` for none."""
    words = tidy(name)
    family, comma, given = words.partition(",")
    if comma:
        return author(family, given)
    if _ORGANISATION.search(words):
        return author(words)
    parts = words.split(" ")
    split = len(parts) - 1
    while split > 1 and parts[split - 1].islower():
        split -= 1
    return author(" ".join(parts[split:]), " ".join(parts[:split]))


def author(family: str, given: str = "") -> Author | None:
    """An author of what was read; ``None`` where there is no name."""
    last, first = tidy(family)[:200], tidy(given)[:200]
    if not last:
        last, first = first, ""
    return Author(last, first) if last else None
