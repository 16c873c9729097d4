"""RIS in and out, the form that catalogues and publishers' pages give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rispy import RisParser

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.references.identifiers import arxiv_id, doi_of
from hexloop.core.formats.references.reading import (
    MOST_ABSTRACT,
    MOST_ENTRIES,
    MOST_FIELD,
    MOST_KEYWORDS,
    MOST_NAME,
    MOST_TITLE,
    Bibliography,
    Found,
    LeftOut,
    address_of,
    as_citekey,
    author,
    author_of,
    decoded,
    pages_of,
    year_of,
)
from hexloop.core.formats.references.records import MOST_AUTHORS, Author, Reference, ReferenceKind
from hexloop.core.formats.references.tex import tidy

_TAG = re.compile(r"[ \t]*([A-Z][A-Z0-9])  -[ ]?(.*)")

_KINDS = {
    **dict.fromkeys(("JOUR", "EJOUR", "MGZN", "NEWS", "JFULL"), ReferenceKind.ARTICLE),
    **dict.fromkeys(("CONF", "CPAPER"), ReferenceKind.CONFERENCE),
    **dict.fromkeys(("CHAP", "ECHAP"), ReferenceKind.CHAPTER),
    **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK", "SER"), ReferenceKind.BOOK),
    "THES": ReferenceKind.THESIS,
    "RPRT": ReferenceKind.REPORT,
}
_TYPES = {
    ReferenceKind.ARTICLE: "JOUR",
    ReferenceKind.CONFERENCE: "CPAPER",
    ReferenceKind.CHAPTER: "CHAP",
    ReferenceKind.BOOK: "BOOK",
    ReferenceKind.THESIS: "THES",
    ReferenceKind.REPORT: "RPRT",
    ReferenceKind.MISC: "GEN",
}


class _Refused(Exception):
    """Why a record is left out."""


@dataclass(slots=True)
class _Record:
    """The lines of one record, continued ones joined."""

    line: int
    tags: list[tuple[str, list[str]]] = field(default_factory=list)
    whole: bool = False

    def text(self) -> str:
        """The record with one line for each tag. Raises ``_Refused``."""
        lines = []
        for tag, parts in self.tags:
            value = tidy(" ".join(parts))
            if len(value) > MOST_FIELD:
                raise _Refused(f"its field {tag} says more than {MOST_FIELD // 1024} kB.")
            lines.append(f"{tag}  - {value}")
        return "\n".join([*lines, "ER  - "])


def read_ris(raw: bytes) -> Bibliography:
    """The references of a file; what is not taken is named with its line and the reason. Raises ``BadFile`` for what
    holds no record or far too many."""
    bibliography = Bibliography()
    keys: dict[str, int] = {}
    for record in _records(decoded(raw)):
        try:
            found = _found(record)
            first = keys.setdefault(found.key.casefold(), record.line) if found.key else record.line
            if first != record.line:
                bibliography.left_out.append(
                    LeftOut(record.line, found.key, f"The id {found.key[:80]} stands in line {first} already.")
                )
            else:
                bibliography.found.append(found)
        except _Refused as why:
            bibliography.left_out.append(LeftOut(record.line, "", f"{str(why)[0].upper()}{str(why)[1:]}"))
    if not bibliography.found and not bibliography.left_out:
        raise BadFile("There is no RIS record in this file. Records begin with a line like TY  - JOUR.")
    return bibliography


def write_ris(references: Sequence[Reference]) -> str:
    """Records in the order given, which reading gives back; only what the world knows of a paper."""
    return "\n".join(_written(reference) for reference in references)


def _records(text: str) -> Iterator[_Record]:
    """The records of a text. One ends at the latest where the next begins; only the end of the file cuts one off."""
    record: _Record | None = None
    count = 0
    for number, line in enumerate(text.split("\n"), start=1):
        found = _TAG.match(line)
        tag = found[1] if found else ""
        if tag in {"TY", "ER"}:
            if record:
                record.whole = True
                yield record
            record = _Record(number, [("TY", [found[2] if found else ""])]) if tag == "TY" else None
            count += tag == "TY"
            if count > MOST_ENTRIES:
                raise BadFile(f"This file has more than {MOST_ENTRIES:,} records. Split it and import the parts.")
        elif record and found:
            record.tags.append((tag, [found[2]]))
        elif record:
            record.tags[-1][1].append(line)
    if record:
        yield record


def _found(record: _Record) -> Found:
    if not record.whole:
        raise _Refused("its last line (ER  - ) is missing, so the file may have been cut off here.")
    read: Mapping[str, Any] = RisParser().parse(record.text())[0]
    reference = _reference(read)
    return Found(record.line, reference.citekey, reference)


def _reference(read: Mapping[str, Any]) -> Reference:
    title = _first(read, "title", "primary_title", "short_title")
    if not title:
        raise _Refused("it has no title.")
    urls = [str(url) for url in read.get("urls", [])]
    kind = _KINDS.get(str(read.get("type_of_reference", "")).upper(), ReferenceKind.MISC)
    ids = [_first(read, "doi"), *urls, _first(read, "accession_number")]
    arxiv = next((one for one in map(arxiv_id, ids) if one), None)
    venue = _first(read, "secondary_title", "journal_name", "alternate_title3", "alternate_title2", "tertiary_title")
    pages = "-".join(part for part in (_first(read, "start_page"), _first(read, "end_page")) if part)
    return Reference(
        title=title[:MOST_TITLE],
        authors=_authors(read),
        year=year_of(_first(read, "year", "publication_year", "date")),
        kind=kind,
        venue="" if arxiv and venue.casefold().startswith("arxiv") else venue[:MOST_NAME],
        publisher=_first(read, "publisher")[:MOST_NAME],
        volume=_first(read, "volume")[:50],
        number=_first(read, "number")[:50],
        pages=pages_of(pages)[:50],
        doi=next((doi for doi in map(doi_of, ids) if doi), ""),
        arxiv_id=arxiv.value if arxiv else "",
        url=next((url for url in map(address_of, urls) if url), ""),
        abstract=_first(read, "abstract", "notes_abstract")[:MOST_ABSTRACT],
        keywords=tuple(dict.fromkeys(str(word)[:100] for word in read.get("keywords", []) if word))[:MOST_KEYWORDS],
        citekey=as_citekey(_first(read, "id", "label")),
    )


def _first(read: Mapping[str, Any], *names: str) -> str:
    return next((str(read[name]) for name in names if read.get(name)), "")


def _authors(read: Mapping[str, Any]) -> tuple[Author, ...]:
    names = [str(name) for name in [*read.get("first_authors", []), *read.get("authors", [])]]
    found = (_author(name) for name in names[:MOST_AUTHORS])
    return tuple(one for one in found if one)


def _author(name: str) -> Author | None:
    """``Family, Given, Suffix``. A comma at the end says that the whole is one name."""
    parts = [part.strip() for part in name.split(",", 2)]
    if len(parts) == 1:
        return author_of(name)
    return author(" ".join(part for part in (parts[0], *parts[2:]) if part), parts[1])


def _written(reference: Reference) -> str:
    """The allow-list: what is not named here does not leave."""
    start, _, end = reference.pages.partition("-")
    arxiv = f"https://arxiv.org/abs/{reference.arxiv_id}" if reference.arxiv_id else ""
    lines = [
        ("TY", _TYPES[reference.kind]),
        ("ID", reference.citekey),
        ("TI", reference.title),
        *(("AU", f"{one.family}, {one.given}") for one in reference.authors),
        ("PY", str(reference.year or "")),
        ("T2", reference.venue),
        ("PB", reference.publisher),
        ("VL", reference.volume),
        ("IS", reference.number),
        ("SP", start),
        ("EP", end),
        ("DO", reference.doi),
        ("UR", reference.url),
        ("UR", arxiv if arxiv != reference.url else ""),
        ("AB", reference.abstract),
        *(("KW", word) for word in reference.keywords),
    ]
    return "\n".join([*(f"{tag}  - {value}" for tag, value in lines if value), "ER  - ", ""])
