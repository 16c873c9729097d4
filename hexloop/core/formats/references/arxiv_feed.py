"""What arXiv's interface answers: an Atom feed with one entry for each id that it was asked for."""

from __future__ import annotations

import re

from lxml import etree

from hexloop.core.formats.references.identifiers import arxiv_id, doi_of
from hexloop.core.formats.references.looked_up import BadAnswer, Looked, NotThere
from hexloop.core.formats.references.reading import MOST_ABSTRACT, MOST_NAME, MOST_TITLE, author_of, year_of
from hexloop.core.formats.references.records import MOST_AUTHORS, Reference, ReferenceKind
from hexloop.core.formats.references.tex import plain, tidy

_NAMES = {"a": "http://www.w3.org/2005/Atom", "x": "http://arxiv.org/schemas/atom"}
_NOT_READ = "arXiv answered something that Hexloop cannot read. Try again later."
_BUSY = re.compile(rb"\s*rate exceeded", re.IGNORECASE)


def read_arxiv(raw: bytes, wanted: str) -> Looked:
    """The entry of ``wanted`` in a feed. Raises ``NotThere`` and ``BadAnswer``."""
    if _BUSY.match(raw):
        raise BadAnswer("arXiv is asked too often at the moment. Wait a minute and try again.")
    for entry in _feed(raw).iterfind("a:entry", _NAMES):
        found = arxiv_id(_text(entry, "a:id"))
        title = plain(_text(entry, "a:title"))[:MOST_TITLE]
        # What goes wrong there comes as an entry too, whose address is that of an error.
        if found and found.value == wanted and title:
            return _looked(entry, wanted, title)
    raise NotThere(f"arXiv knows no paper {wanted}. Check the id.")


def _looked(entry: etree._Element, wanted: str, title: str) -> Looked:
    doi = doi_of(_text(entry, "x:doi"))
    venue = plain(_text(entry, "x:journal_ref"))[:MOST_NAME]
    names = [_text(one, "a:name") for one in entry.iterfind("a:author", _NAMES)][:MOST_AUTHORS]
    authors = (author_of(plain(name)) for name in names)
    reference = Reference(
        title=title,
        authors=tuple(one for one in authors if one),
        year=year_of(_text(entry, "a:published")),
        kind=ReferenceKind.ARTICLE if venue else ReferenceKind.MISC,
        venue=venue,
        arxiv_id=wanted,
        doi=doi,
        abstract=plain(_text(entry, "a:summary"))[:MOST_ABSTRACT],
    )
    return Looked(reference, published_doi=doi)


def _feed(raw: bytes) -> etree._Element:
    if b"<!DOCTYPE" in raw:
        raise BadAnswer(_NOT_READ)
    # No entities and nothing loaded: an answer is text from anywhere.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        feed = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadAnswer(_NOT_READ) from error
    if feed.tag != f"{{{_NAMES['a']}}}feed":
        raise BadAnswer(_NOT_READ)
    return feed


def _text(element: etree._Element, path: str) -> str:
    return tidy(element.findtext(path, "", _NAMES) or "")
