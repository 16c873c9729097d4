"""What stands within a line of an exported Markdown file: links, pictures, the few tags that Notion writes, dates."""

from __future__ import annotations

import re

from hexloop.core.formats.notion.places import MOST_HREF, Linker
from hexloop.core.formats.notion.values import dates_in

MOST_LINE = 100_000
"""A longer line is no text that anybody wrote: it stays as it is."""

# What stands in code or in a formula is left alone. No pattern here looks behind the next sign of its kind, so a line
# full of them costs no more than its length.
CLOSED = re.compile(
    r"(?<!`)(`++)[^`]++\1(?!`)|\$\$(?:[^$\\]|\\.)++\$\$|\$(?!\s)(?:[^$\\]|\\.)++(?<!\s)\$(?!\d)", re.DOTALL
)
LINK = re.compile(r"(!?)\[((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*)\]\(")
_ADDRESS = re.compile(r"(?:[^()\s\\]|\\.|\((?:[^()\s\\]|\\.|\([^()\s]*+\))*+\))*+")
_NAME = re.compile(r"""[ \t]+(?:"[^"]{0,500}"|'[^']{0,500}')[ \t]*\)""")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]{0,20})\b([^<>]{0,4000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(src|href|alt)=(?:"([^"]{0,4000})"|'([^']{0,4000})')""", re.IGNORECASE)
_DROPPED = {"u", "span", "font", "center", "div", "p", "figure", "figcaption", "iframe", "video", "audio", "source"}


def mended(text: str, linker: Linker) -> str:
    """A line as pages here have it, with its links noted in ``linker``."""
    if len(text) > MOST_LINE:
        return text
    out: list[str] = []
    place = 0
    text = _linked(text, linker)
    for closed in CLOSED.finditer(text):
        out += [_plain(text[place : closed.start()], linker), closed[0]]
        place = closed.end()
    return "".join(out) + _plain(text[place:], linker)


def attributes(tag: str) -> dict[str, str]:
    """The addresses and words in the text of a tag."""
    return {found[1].lower(): found[2] or found[3] or "" for found in _ATTRIBUTE.finditer(tag)}


def _plain(text: str, linker: Linker) -> str:
    return dates_in(_without_tags(text, linker) if "<" in text else text)


def _without_tags(text: str, linker: Linker) -> str:
    """Marks as ``==``, pictures and links as such, line breaks as spaces; tags that say nothing are left out, others
    stay as text."""
    marks = len(re.findall(r"<mark\b", text)) == text.count("</mark>")
    out: list[str] = []
    opened: list[tuple[int, str]] = []
    place = 0
    for found in _TAG.finditer(text):
        closing, tag = bool(found[1]), found[2].lower()
        out.append(text[place : found.start()])
        place = found.end()
        if tag == "a" and not closing:
            opened.append((len(out), attributes(found[3]).get("href", "")))
        elif tag == "a" and opened:
            start, href = opened.pop()
            out[start:] = [linker.written("".join(out[start:]), href)]
        else:
            out.append(_tag(found, linker, marks=marks))
    return "".join(out) + text[place:]


def _tag(found: re.Match[str], linker: Linker, *, marks: bool) -> str:
    tag = found[2].lower()
    if tag == "img":
        said = attributes(found[3])
        return linker.written(said.get("alt", ""), said.get("src", ""), picture=True)
    if tag == "mark":
        return "==" if marks else ""
    if tag == "br":
        return " "
    return "" if tag in _DROPPED else found[0]


def _linked(text: str, linker: Linker, *, within: bool = False) -> str:
    """The links of a line, except those in code and formulas."""
    if "](" not in text:
        return text
    closed = iter([found.span() for found in CLOSED.finditer(text)])
    span = next(closed, None)
    out: list[str] = []
    place = start = 0
    while found := LINK.search(text, start):
        while span is not None and span[1] <= found.start():
            span = next(closed, None)
        if span is not None and (span[0] <= found.start() or span[0] < found.end() < span[1]):
            start = span[1]
            continue
        href, end = destination(text, found.end())
        if end:
            picture = bool(found[1])
            words = found[2] if picture or within else _linked(found[2], linker, within=True)
            out += [text[place : found.start()], linker.written(words, href, picture=picture)]
            place = end
        start = end or found.end()
    return "".join(out) + text[place:]


def destination(text: str, place: int) -> tuple[str, int]:
    """The address that begins at ``place`` and where its link ends; 0 where there is none. Brackets in it are
    paired."""
    found = _ADDRESS.match(text, place, place + MOST_HREF)
    if not found:
        return "", 0
    if text.startswith(")", found.end()):
        return found[0].strip("<>"), found.end() + 1
    named = _NAME.match(text, found.end())
    return (found[0].strip("<>"), named.end()) if named else ("", 0)
