"""What Crossref's interface answers about a DOI: JSON with one work."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from hexloop.core.formats.references.identifiers import arxiv_id, doi_of
from hexloop.core.formats.references.looked_up import BadAnswer, Looked, NotThere
from hexloop.core.formats.references.reading import MOST_ABSTRACT, MOST_NAME, MOST_TITLE, author, pages_of
from hexloop.core.formats.references.records import MOST_AUTHORS, Author, Reference, ReferenceKind
from hexloop.core.formats.references.tex import tidy

_KINDS = {
    "journal-article": ReferenceKind.ARTICLE,
    "proceedings-article": ReferenceKind.CONFERENCE,
    "book-chapter": ReferenceKind.CHAPTER,
    "book-section": ReferenceKind.CHAPTER,
    "book-part": ReferenceKind.CHAPTER,
    "reference-entry": ReferenceKind.CHAPTER,
    "book": ReferenceKind.BOOK,
    "monograph": ReferenceKind.BOOK,
    "edited-book": ReferenceKind.BOOK,
    "reference-book": ReferenceKind.BOOK,
    "proceedings": ReferenceKind.BOOK,
    "dissertation": ReferenceKind.THESIS,
    "report": ReferenceKind.REPORT,
}
_DATES = ("issued", "published", "published-print", "published-online", "posted")
_HEADING = re.compile(r"<jats:title>.{0,200}?</jats:title>", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][\w:.-]*(?:\s[^<>]*)?/?>")
_NOT_READ = "Crossref answered something that Hexloop cannot read. Try again later."


def read_crossref(raw: bytes, wanted: str) -> Looked:
    """The work of the DOI ``wanted``. Raises ``NotThere`` and ``BadAnswer``."""
    try:
        answer = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise BadAnswer(_NOT_READ) from error
    work = answer.get("message") if isinstance(answer, dict) else None
    if not isinstance(work, dict) or answer.get("message-type") != "work":
        raise BadAnswer(_NOT_READ)
    title = _words(_first(work, "title"))[:MOST_TITLE]
    if not title:
        raise NotThere(f"Crossref knows {wanted}, but no title of it. Add the paper by hand.")
    kind = _KINDS.get(_text(work, "type"), ReferenceKind.MISC)
    preprints = (arxiv_id(one) for one in _related(work, "has-preprint", "is-version-of"))
    published = (doi_of(one) for one in _related(work, "is-preprint-of"))
    reference = Reference(
        title=title,
        authors=tuple(_authors(work)),
        year=_year(work),
        kind=kind,
        venue="" if kind is ReferenceKind.MISC else _words(_first(work, "container-title"))[:MOST_NAME],
        publisher=_words(_text(work, "publisher"))[:MOST_NAME],
        volume=tidy(_text(work, "volume"))[:50],
        number=tidy(_text(work, "issue"))[:50],
        pages=pages_of(tidy(_text(work, "page") or _text(work, "article-number")))[:50],
        doi=wanted,
        arxiv_id=next((one.value for one in preprints if one), ""),
        abstract=_words(_HEADING.sub("", _text(work, "abstract")))[:MOST_ABSTRACT],
    )
    return Looked(reference, published_doi=next((doi for doi in published if doi), ""))


def _authors(work: Mapping[str, Any]) -> Iterator[Author]:
    for one in _list(work, "author")[:MOST_AUTHORS]:
        if not isinstance(one, dict):
            continue
        suffix = _text(one, "suffix")
        family = f"{_text(one, 'family')} {suffix}" if suffix else _text(one, "family")
        found = author(_words(family or _text(one, "name")), _words(_text(one, "given")))
        if found:
            yield found


def _year(work: Mapping[str, Any]) -> int | None:
    for name in _DATES:
        parts = work.get(name)
        dates = parts.get("date-parts") if isinstance(parts, dict) else None
        first = dates[0] if isinstance(dates, list) and dates else None
        year = first[0] if isinstance(first, list) and first else None
        if isinstance(year, int) and 1000 <= year < 2100:
            return year
    return None


def _related(work: Mapping[str, Any], *names: str) -> list[str]:
    relations = work.get("relation")
    if not isinstance(relations, dict):
        return []
    found = [one for name in names for one in _list(relations, name) if isinstance(one, dict)]
    return [_text(one, "id") for one in found]


def _list(holder: Mapping[str, Any], name: str) -> list[Any]:
    value = holder.get(name)
    return value if isinstance(value, list) else []


def _first(work: Mapping[str, Any], name: str) -> str:
    return next((one for one in _list(work, name) if isinstance(one, str) and one.strip()), "")


def _text(holder: Mapping[str, Any], name: str) -> str:
    value = holder.get(name)
    return value if isinstance(value, str) else ""


def _words(text: str) -> str:
    """Without the tags of JATS and HTML, which titles hold."""
    return tidy(html.unescape(_TAG.sub("", text)))
