"""The text of a page as pages here are written: links noted, comments and the names of blocks taken out."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from urllib.parse import unquote

from hexloop.core.formats.markdown_folder.places import Linker
from hexloop.core.formats.markdown_folder.properties import address_of
from hexloop.core.formats.notion.names import split
from hexloop.core.formats.notion.records import Target
from hexloop.core.formats.notion.spans import LINK, MOST_LINE, attributes, destination

MOST_FORMULA = 1_000
REFERENCE = re.compile(r"#\^([A-Za-z0-9-]{1,100})")
"""A link to a block names it so."""

# No part looks behind the next sign of its kind, so a line full of them costs no more than its length.
_TOKEN = re.compile(
    r"\\."
    r"|(?P<code>(?<!`)(?P<ticks>`++)[^`]++(?P=ticks)(?!`))"
    r"|(?P<math>\$\$(?:[^$\\]|\\.)++\$\$|\$(?!\s)(?:[^$\\]|\\.)++(?<!\s)\$(?!\d))"
    r"|(?P<comment>%%)"
    r"|(?P<embed>!?)\[\[(?P<to>[^\[\]|\n]{1,1000}+)(?:\|(?P<words>[^\[\]\n]{0,500}+))?\]\]"
    r"|<img\b(?P<img>[^<>]{0,4000}+)>"
    r"|(?P<link>!?\[)"
)
_FENCE = re.compile(r"[\s>]*+(?:[-*+]\s+|\d{1,9}[.)]\s+)?(`{3,}+|~{3,}+)(.*)")
_BLOCK = re.compile(r"(?:^|[ \t])\^([A-Za-z0-9-]{1,100})[ \t]*$")
_MADE = re.compile(r"(?=[a-z]*[0-9])(?=[0-9]*[a-z])[a-z0-9]{6}")
_SIZE = re.compile(r"\d{1,5}(?:x\d{1,5})?")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}:")
_OUTSIDE = ("http://", "https://", "mailto:")
_ENCLOSED = re.compile(r"<([^<>\n]{1,4000}+)>[ \t]*\)")
_TITLE = re.compile(r"#[ \t]+(.+?)[ \t]*#*[ \t]*")


@dataclass(slots=True)
class Body:
    """A text while it is read. ``blocks`` are the names of blocks that links name."""

    linker: Linker
    blocks: Collection[str]
    comments: bool = False
    _lines: list[str] = field(default_factory=list)
    _out: list[str] = field(default_factory=list)
    _in_comment: bool = False
    _last_comment: int = -1

    def read(self, text: str) -> str:
        """The text as Markdown of pages here."""
        self._lines = text.split("\n")
        self._last_comment = max((place for place, line in enumerate(self._lines) if "%%" in line), default=-1)
        place = 0
        while place < len(self._lines):
            place = self._block(place)
        return "\n".join(self._out).strip("\n")

    def _block(self, place: int) -> int:
        """What begins at a line, and where it ends."""
        line = self._lines[place]
        if not self._in_comment:
            fence = _FENCE.match(line)
            if fence and not (fence[1][0] == "`" and "`" in fence[2]):
                return self._code(place, fence[1])
            if line.strip(" \t>").startswith("$$") and line.count("$$") == 1 and (end := self._formula(place)):
                self._out += self._lines[place:end]
                return end
        if len(line) > MOST_LINE:
            self._out.append(line)
            return place + 1
        written = self._line(line, place)
        if written.strip() or not line.strip():
            self._out.append(written)
        return place + 1

    def _code(self, place: int, sign: str) -> int:
        self._out.append(self._lines[place])
        for after in range(place + 1, len(self._lines)):
            line = self._lines[after]
            self._out.append(line)
            bare = line.strip(" \t>")
            if bare.startswith(sign) and not bare.strip(sign[0]):
                return after + 1
        return len(self._lines)

    def _formula(self, place: int) -> int:
        """Where a formula of several lines ends; 0 where it does not."""
        last = min(len(self._lines), place + MOST_FORMULA)
        return next((after + 1 for after in range(place + 1, last) if "$$" in self._lines[after]), 0)

    def _line(self, line: str, number: int) -> str:
        out: list[str] = []
        place = 0
        while place < len(line):
            if self._in_comment:
                end = line.find("%%", place)
                if end < 0:
                    break
                self._in_comment, place = False, end + 2
                continue
            found = _TOKEN.search(line, place)
            if not found:
                out.append(line[place:])
                break
            out.append(line[place : found.start()])
            written, place = self._token(line, found, number)
            out.append(written)
        return self._without_name("".join(out))

    def _token(self, line: str, found: re.Match[str], number: int) -> tuple[str, int]:
        """What a token becomes, and where it ends."""
        if found["comment"]:
            # One that nothing ends is text.
            if line.find("%%", found.end()) < 0 and self._last_comment <= number:
                return found[0], found.end()
            self._in_comment = True
            self.comments = True
            return "", found.end()
        if found["to"] is not None:
            return self._wiki(found), found.end()
        if found["img"] is not None:
            said = attributes(found["img"])
            source = said.get("src", "")
            written = self._to(said.get("alt", ""), source, picture=True)
            return written or found[0], found.end()
        if found["link"]:
            return self._markdown(line, found)
        return found[0], found.end()

    def _wiki(self, found: re.Match[str]) -> str:
        """``[[Note#Heading|words]]`` or ``![[picture.png|300]]``."""
        to, words, embed = found["to"].removesuffix("\\"), found["words"], bool(found["embed"])
        address, heading = address_of(to), to.partition("#")[2].strip()
        if embed and words:
            words = "|".join(part for part in words.split("|") if not _SIZE.fullmatch(part.strip()))
        name = address.rpartition("/")[2]
        if not address:
            return (words or heading.replace("#", " > ").lstrip("^")).strip()
        link = self.linker.link("", address, picture=embed)
        at = f" > {heading}" if heading and "^" not in heading and link.target is not Target.ATTACHMENT else ""
        shown = (words or "").strip() or f"{name}{at}"
        if link.target is Target.MISSING and not split(name)[1]:
            # A page that is not written yet: here, too, a link may name one.
            title = name if shown == name else f"{name}|{shown}"
            return self.linker.written(f"[[{title}]]", address)
        if embed and link.target is Target.ATTACHMENT:
            shown = (words or "").strip() or split(name)[0]
        return self.linker.written(shown, address, picture=embed)

    def _markdown(self, line: str, found: re.Match[str]) -> tuple[str, int]:
        """``[words](address)``, or a bracket that is none."""
        opened = LINK.match(line, found.start())
        address, end = _address(line, opened.end()) if opened else ("", 0)
        if not opened or not end:
            return found[0], found.end()
        picture, words = bool(opened[1]), opened[2]
        if picture:
            words = "|".join(part for part in words.split("|") if not _SIZE.fullmatch(part.strip()))
        inner = words if picture else self._line(words, len(self._lines))
        written = self._to(inner, address, picture=picture)
        return (written, end) if written else (f"{'!' if picture else ''}[{inner}]({line[opened.end() : end]}", end)

    def _to(self, words: str, address: str, *, picture: bool) -> str:
        """A link by its address; empty for one that stays as it is."""
        if _SCHEME.match(address):
            return "" if address.lower().startswith(_OUTSIDE) else words or address
        if not address or address.startswith("#"):
            return ""
        path = unquote(re.split("[?#]", address, maxsplit=1)[0])
        return self.linker.written(words or split(path.rpartition("/")[2])[0], path, picture=picture)

    def _without_name(self, line: str) -> str:
        """A line without the name of its block at the end: one that a link names, or that Obsidian made."""
        found = _BLOCK.search(line)
        if found and (found[1] in self.blocks or _MADE.fullmatch(found[1])):
            return line[: found.start()].rstrip()
        return line


def _address(line: str, place: int) -> tuple[str, int]:
    """The address that begins at ``place`` and where its link ends; 0 where there is none. Between ``<`` and ``>`` it
    may have spaces."""
    found = _ENCLOSED.match(line, place)
    return (found[1], found.end()) if found else destination(line, place)


def without_title(text: str, title: str) -> str:
    """A text without a heading on top that says its title once more."""
    lines = text.lstrip("\n").split("\n")
    found = _TITLE.fullmatch(lines[0])
    if found and " ".join(found[1].casefold().split()) == " ".join(title.casefold().split()):
        return "\n".join(lines[1:]).lstrip("\n")
    return text
