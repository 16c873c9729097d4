"""A page of the HTML export: its title, properties, icon, cover and text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

from hexloop.core.formats.notion.blocks import body_of
from hexloop.core.formats.notion.elements import Element, parsed, with_class, words_of
from hexloop.core.formats.notion.names import id_in
from hexloop.core.formats.notion.places import Linker
from hexloop.core.formats.notion.properties import Shown, properties_of, shown_tables
from hexloop.core.formats.notion.records import Link, Property, Target, Type
from hexloop.core.formats.notion.styled import at_start, escaped

ONLY_WORDS = "Its blocks lie too deep in one another to be read, so only its words came."

_TAG = re.compile(r"<[^<>]{0,100000}>")
_STYLE = re.compile(r"<(style|script)\b.*?</\1>", re.DOTALL)
_SIGNS = (b'class="page-title"', b'class="page-body"')
_ARTICLE = re.compile(rb'<article\b[^>]{0,400}\bclass="[^"]{0,100}\bpage\b')
_ID = re.compile(rb'<article\b[^>]{0,400}?\bid="([0-9a-fA-F-]{32,36})"')
_TITLE = re.compile(rb'<h1 class="page-title"[^>]{0,200}>(.{0,20000}?)</h1>', re.DOTALL)
_TABLE = b'class="collection-content"'


@dataclass(frozen=True, slots=True)
class Head:
    """What the first pass wants to know of a page."""

    id: str
    title: str
    tables: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """A page as it stands in its file."""

    title: str
    properties: tuple[Property, ...]
    body: str
    icon: str = ""
    cover: Link | None = None
    notes: tuple[str, ...] = ()


def is_page(data: bytes) -> bool:
    """Whether bytes are a page that Notion exported, not any other HTML file."""
    return any(sign in data for sign in _SIGNS) or bool(_ARTICLE.search(data))


def head_of(data: bytes) -> Head:
    """The id, the title and whether there are tables of databases, without reading the whole."""
    found, title = _ID.search(data), _TITLE.search(data)
    words = ""
    if title:
        element = parsed(title[1].decode("utf-8", "replace"))
        words = words_of(element) if element is not None else ""
    return Head(id_in(found[1].decode()) if found else "", words, _TABLE in data)


def tables_of(text: str) -> list[Shown]:
    """The tables of databases on a page, in order."""
    document = parsed(text)
    return [] if document is None else [shown for _, shown in shown_tables(document)]


def texts_of(text: str) -> dict[str, str]:
    """The properties of a page as texts."""
    return {one.name: one.text for one in _properties(text) if one.text}


def types_of(text: str) -> dict[str, Type]:
    """The types of the properties of a page."""
    return {one.name: one.type for one in _properties(text)}


def _properties(text: str) -> Iterator[Property]:
    document = parsed(text)
    if document is not None:
        yield from properties_of(document, lambda words, href: Link(words, href, Target.MISSING))


def read_page(text: str, linker: Linker, table: Callable[[int], str]) -> Marked:
    """Read a page; ``table`` says what stands in place of the table of a database, by its place in ``tables_of``."""
    document = parsed(text)
    if document is None:
        words = unescape(_TAG.sub(" ", _STYLE.sub(" ", text)))
        return Marked("", (), at_start(escaped(" ".join(words.split()))), notes=(ONLY_WORDS,) if words.strip() else ())
    places = {element: place for place, (element, _) in enumerate(shown_tables(document))}
    return _read(document, linker, lambda element: table(places[element]) if element in places else "")


def _read(document: Element, linker: Linker, table: Callable[[Element], str]) -> Marked:
    header = next(iter(document.iter("header")), None)
    body = next(with_class(document, "div", "page-body"), None)
    if body is None:
        article = next(iter(document.iter("article")), None)
        body = next(iter(document.iter("body")), document) if article is None else article
    if header is None:
        return Marked("", (), body_of(body, linker, table))
    title = next(with_class(header, "h1", "page-title"), None)
    described = next(with_class(header, "p", "page-description"), None)
    above = body_of(described, linker, table) if described is not None else ""
    below = body_of(body, linker, table)
    return Marked(
        title=words_of(title) if title is not None else "",
        properties=tuple(properties_of(header, linker.link)),
        body="\n\n".join(part for part in (above, below) if part),
        icon=_icon(header),
        cover=_cover(header, linker),
    )


def _icon(header: Element) -> str:
    found = next(with_class(header, "div", "page-header-icon"), None)
    if found is None:
        return ""
    picture = next(iter(found.iter("img")), None)
    return "".join(str(part) for part in found.itertext()).strip() or (
        (picture.get("src") or "") if picture is not None else ""
    )


def _cover(header: Element, linker: Linker) -> Link | None:
    found = next(with_class(header, "img", "page-cover-image"), None)
    link = linker.link("", found.get("src") or "") if found is not None else None
    return link if link is not None and link.target is Target.ATTACHMENT else None
