"""HTML as Notion exports it, read into elements; and what stands within a line of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree, html

from hexloop.core.formats.notion.places import Linker
from hexloop.core.formats.notion.records import LINK_CLOSE, LINK_OPEN
from hexloop.core.formats.notion.styled import Run, code, escaped
from hexloop.core.formats.notion.values import iso_of

Element: TypeAlias = etree._Element
MOST_DEPTH = 100
"""Elements in one another; what is deeper is only its words."""
MOST_TAGS = 300_000

_STYLES = {"strong": "bold", "b": "bold", "em": "italic", "i": "italic", "del": "strike", "s": "strike", "mark": "mark"}
_ATOMS = {"br", "img", "code", "time"}
_SILENT = {"script", "style", "head", "svg", "noscript", "template", "title", "colgroup"}
_LINES = re.compile(r"[ \t]*\n[ \t]*")
_OWN_SIGNS = ("\0", "\ue000", "\ue001", LINK_OPEN, LINK_CLOSE)
_NOT_XML = bytes({*range(32)} - {*b"\t\n\r"})


def parsed(text: str) -> Element | None:
    """The document, without comments; ``None`` where there is nothing in it, or where elements lie thousands deep in
    one another, of which the parser gives only what comes before. Nothing outside is ever loaded."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        document = html.document_fromstring(text.encode().translate(None, _NOT_XML), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    too_deep = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return None if too_deep else document


def without_own_signs(text: str) -> str:
    """A text without NUL and without the signs that mark links here."""
    for sign in _OWN_SIGNS:
        text = text.replace(sign, "")
    return text


def classes(element: Element) -> set[str]:
    """The classes of an element."""
    return set((element.get("class") or "").split())


def with_class(element: Element, tag: str, name: str) -> Iterator[Element]:
    """All elements inside with a tag and a class, in order."""
    return (found for found in element.iter(tag) if name in classes(found))


def text_of(element: Element) -> str:
    """All text of an element as it stands."""
    return "".join(str(part) for part in element.itertext())


def words_of(element: Element) -> str:
    """The plain words of an element on one line: dates in ISO form, formulas as TeX, no icons."""
    out: list[str] = []
    _collect_words(element, out, 0)
    return " ".join("".join(out).split())


def _collect_words(element: Element, out: list[str], depth: int) -> None:
    if element.tag in _SILENT or "icon" in classes(element) or "user-icon" in classes(element):
        return
    if element.tag == "time":
        out.append(iso_of(text_of(element)))
        return
    tex = tex_of(element)
    if tex or depth > MOST_DEPTH:
        out.append(tex or text_of(element))
        return
    out.append(element.text or "")
    if element.tag == "br":
        out.append("\n")
    for child in element:
        _collect_words(child, out, depth + 1)
        out.append(child.tail or "")


def tex_of(element: Element) -> str:
    """The TeX of a formula; empty for every other element."""
    if not classes(element) & {"katex", "katex-display", "notion-text-equation-token", "equation"}:
        return ""
    found = next(iter(element.iter("annotation")), None)
    return text_of(found).strip() if found is not None else ""


def runs_of(element: Element, linker: Linker, styles: frozenset[str] = frozenset(), depth: int = 0) -> list[Run]:
    """The text within an element, its own beginning included, its tail not."""
    runs = [_text(element.text, styles)]
    for child in element:
        runs += child_runs(child, linker, styles, depth + 1)
        runs.append(_text(child.tail, styles))
    return runs


def child_runs(child: Element, linker: Linker, styles: frozenset[str], depth: int) -> list[Run]:
    """The text of an element that stands in a line."""
    tag, named = child.tag, classes(child)
    if tag in _SILENT or "user-icon" in named or (tag == "img" and "icon" in named):
        return []
    tex = tex_of(child)
    if tex:
        return [Run(f"${' '.join(tex.split())}$", styles)]
    if depth > MOST_DEPTH:
        return [_text(text_of(child), styles)]
    if tag == "a":
        return _link(child, linker, depth, styles)
    if tag in _ATOMS:
        return [Run(_atom(child, linker), styles)]
    own = _STYLES.get(str(tag))
    if own == "mark" and "highlight-default" in named:
        own = None
    return runs_of(child, linker, styles | {own} if own else styles, depth)


def _atom(child: Element, linker: Linker) -> str:
    if child.tag == "br":
        return "\n"
    if child.tag == "img":
        return linker.written(escaped(child.get("alt") or ""), child.get("src") or "", picture=True)
    words = text_of(child)
    return code(words) if child.tag == "code" else escaped(iso_of(words.strip()))


def _link(child: Element, linker: Linker, depth: int, styles: frozenset[str]) -> list[Run]:
    """A link; its icon is left out, so that its words are the title of the page."""
    runs = [_text(child.text, frozenset())]
    for inner in child:
        if "icon" not in classes(inner):
            runs += child_runs(inner, linker, frozenset(), depth + 1)
        runs.append(_text(inner.tail, frozenset()))
    words = "".join(run.text for run in runs).replace("\n", " ").strip()
    return [Run(linker.written(words, child.get("href") or ""), styles)]


def _text(text: str | None, styles: frozenset[str]) -> Run:
    return Run(escaped(_LINES.sub("\n", text)) if text else "", styles)
