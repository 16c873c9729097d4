"""A reference: what the world knows of a paper, and nothing that a person wrote about it."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum

MOST_AUTHORS = 500
"""What stands behind them is left out: collaborations of thousands name themselves first."""


MORE = (
    *("editor", "booktitle", "series", "edition", "chapter", "month", "address", "location", "organization"),
    *("isbn", "issn", "type", "language", "primaryclass", "eventtitle", "translator"),
)
"""The fields of BibTeX that have no place of their own here and say nothing of who keeps the file."""


class ReferenceKind(StrEnum):
    """What a reference is, in BibTeX's words."""

    ARTICLE = "article"
    CONFERENCE = "inproceedings"
    CHAPTER = "incollection"
    BOOK = "book"
    THESIS = "phdthesis"
    REPORT = "techreport"
    MISC = "misc"

    @property
    def label(self) -> str:
        """As it is shown."""
        return _LABELS[self]


_LABELS = {
    ReferenceKind.ARTICLE: "Journal article",
    ReferenceKind.CONFERENCE: "Conference paper",
    ReferenceKind.CHAPTER: "Book chapter",
    ReferenceKind.BOOK: "Book",
    ReferenceKind.THESIS: "Thesis",
    ReferenceKind.REPORT: "Report",
    ReferenceKind.MISC: "Preprint or other",
}


@dataclass(frozen=True, slots=True)
class Author:
    """A person, or an organisation, whose whole name is the family name. ``van`` and ``de`` stand before the family
    name, ``Jr.`` behind it: ``de la Cruz``, ``King Jr.``."""

    family: str
    given: str = ""

    @property
    def name(self) -> str:
        """``Ada Lovelace``."""
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True)
class Reference:
    """One paper. Texts are plain, with single spaces and without markup; mathematics may stand in them as ``$x^2$``.

    ``venue`` is the journal, the proceedings or the book that it stands in, ``publisher`` also the school of a thesis
    and the institution of a report. ``doi`` is in lower case and without its address, ``arxiv_id`` without a version.
    ``citekey`` is empty where none was given. ``more`` is what else a BibTeX entry says to everybody, by the names in
    ``MORE``, in that order. Everything here may leave the program: what a person wrote stands
    elsewhere.
    """

    title: str
    authors: tuple[Author, ...] = ()
    year: int | None = None
    kind: ReferenceKind = ReferenceKind.MISC
    venue: str = ""
    publisher: str = ""
    volume: str = ""
    number: str = ""
    pages: str = ""
    doi: str = ""
    arxiv_id: str = ""
    url: str = ""
    abstract: str = ""
    keywords: tuple[str, ...] = ()
    citekey: str = ""
    more: tuple[tuple[str, str], ...] = ()

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of everything it says."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()


def merged(first: Reference, second: Reference) -> Reference:
    """``first`` with what only ``second`` says. A published version is put first, so that its venue and year stay."""
    empty = {field.name: getattr(second, field.name) for field in fields(first) if not getattr(first, field.name)}
    if first.kind is ReferenceKind.MISC:
        empty["kind"] = second.kind
    said = dict(second.more) | dict(first.more)
    empty["more"] = tuple((name, said[name]) for name in MORE if name in said)
    return replace(first, **empty)


def is_published(reference: Reference) -> bool:
    """Whether it is more than a preprint: it stands in something."""
    return reference.kind is not ReferenceKind.MISC and bool(reference.venue or reference.publisher)


def likeness_key(reference: Reference) -> str:
    """What two references to one paper share when neither names an id: title and the first author's family name,
    without case, accents, spaces and signs. Empty where there is too little to tell papers apart by."""
    title = _letters(reference.title)
    if len(title) < 8 or not reference.authors:
        return ""
    return f"{title}/{_letters(reference.authors[0].family)}"


def citekey_for(reference: Reference) -> str:
    """A citekey in the usual form: ``vaswani2017attention``."""
    family = _letters(reference.authors[0].family) if reference.authors else ""
    words = [_letters(word) for word in reference.title.split()]
    word = next((word for word in words if len(word) > 3 and word not in _SMALL_WORDS), words[0] if words else "")
    year = str(reference.year) if reference.year else ""
    return f"{family[:40]}{year}{word[:40]}" or "paper"


_SMALL_WORDS = {"towards", "toward", "with", "from", "into", "using", "what", "when", "this", "that", "your"}


def _letters(text: str) -> str:
    """Letters and digits of the Latin alphabet without accents and case; others as they are."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[\W_]+", "", "".join(char for char in plain if not unicodedata.combining(char)))
