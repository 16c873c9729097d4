"""Pictures of whiteboards: SVG as Excalidraw draws it, read by an allow-list and written anew.

Nothing of what came in is passed on as it stood: elements and attributes that are not named here are left out, and so
is every value that does not look like one. Style sheets are never kept; fonts are put in by us when a picture is shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from hexloop.core.boards.inline_pictures import clean_picture
from hexloop.lib.errors import HexloopError

MOST_BYTES = 6 * 1024 * 1024
MOST_PARTS = 60_000
MOST_DEPTH = 40
MOST_USES = 500
SVG = "http://www.w3.org/2000/svg"


class BadPicture(HexloopError):
    """This is no picture of a board; the text says so."""


def clean_svg(text: str) -> str:
    """The picture, written anew. Raises ``BadPicture`` for what is no SVG, declares anything, or is too large."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise BadPicture("The picture of this board is too large. Take large pictures out of it.")
    writer = _Writer()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = writer.refuse
    parser.ProcessingInstructionHandler = writer.refuse
    parser.StartElementHandler = writer.start
    parser.EndElementHandler = writer.end
    parser.CharacterDataHandler = writer.letters
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        raise BadPicture("The picture of this board could not be read.") from error
    return "".join(writer.out)


def families(svg: str) -> list[str]:
    """The fonts that a cleaned picture names, each once."""
    named = re.findall(r'font-family="([^"]*)"', svg)
    return list(dict.fromkeys(one.strip() for names in named for one in names.split(",")))


def with_fonts(svg: str, fonts: Mapping[str, str]) -> str:
    """A cleaned picture with the fonts (family to WOFF2 in base64) inside of it, as pictures may load nothing."""
    faces = "".join(
        f'@font-face{{font-family:"{family}";src:url(data:font/woff2;base64,{data}) format("woff2")}}'
        for family, data in fonts.items()
    )
    opening = svg.index(">") + 1
    return f"{svg[:opening]}<style>{faces}</style>{svg[opening:]}" if faces else svg


class _Writer:
    """Hears the parts of a picture and writes down those that may stand in one."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._open: list[str] = []
        self._parts = 0
        self._uses = 0
        self._skipping = 0

    def refuse(self, *_: object) -> None:
        raise BadPicture("The picture of this board declares what a picture does not need.")

    def start(self, name: str, given: dict[str, str]) -> None:
        self._parts += 1
        if self._parts > MOST_PARTS or len(self._open) + self._skipping > MOST_DEPTH:
            raise BadPicture("The picture of this board has too many parts.")
        if not self._open and (name != "svg" or given.get("xmlns") != SVG):
            raise BadPicture("The picture of this board is no SVG.")
        if self._skipping or self._unwanted(name):
            self._skipping += 1
            return
        kept = dict(_clean(name, given))
        if name == "image" and "href" not in kept:
            self._skipping += 1
            return
        if not self._open:
            kept = {"xmlns": SVG} | kept
        self._open.append(name)
        # A link is no more than what it holds.
        if name != "a":
            self.out.append(f"<{name}{''.join(f' {key}={quoteattr(value)}' for key, value in kept.items())}>")

    def _unwanted(self, name: str) -> bool:
        if name == "use":
            self._uses += 1
            # A copy of a copy of a copy grows without end.
            return self._uses > MOST_USES or "symbol" in self._open or "defs" in self._open
        return name not in _ELEMENTS or (name == "svg" and bool(self._open))

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        self._open.pop()
        if name != "a":
            self.out.append(f"</{name}>")

    def letters(self, text: str) -> None:
        if not self._skipping and self._open and self._open[-1] in _TEXTS:
            self.out.append(escape(text))


_TEXTS = {"text", "tspan", "title", "desc"}
_ELEMENTS = {
    *("svg", "g", "defs", "symbol", "use", "image", "mask", "clipPath", "a"),
    *("path", "rect", "line", "polyline", "polygon", "circle", "ellipse", *_TEXTS),
}
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20}|rgba?\([0-9.,% ]{1,40}\)")
_NUMBERS = re.compile(r"[-+0-9.eE,%\s]{0,2000}")
_PATH = re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9eE+\-.,\s]*")
_TRANSFORM = re.compile(r"(?:(?:translate|rotate|scale|matrix|skewX|skewY)\([-+0-9.eE,\s]{1,200}\)\s*){0,10}")
_WORD = re.compile(r"[a-zA-Z0-9.\- ]{1,60}")
_FAMILY = re.compile(r"[a-zA-Z0-9 ,\-]{1,200}")
_ID = re.compile(r"[\w.:-]{1,120}", re.ASCII)
_PLACE = re.compile(r"url\(\"?#[\w.:-]{1,120}\"?\)", re.ASCII)
_COPY = re.compile(r"#[\w.:-]{1,120}", re.ASCII)
_VALUES = {
    **dict.fromkeys(
        (
            *("x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2", "dx", "dy", "points"),
            *("viewBox", "opacity", "fill-opacity", "stroke-opacity", "stroke-width", "stroke-miterlimit"),
            *("stroke-dasharray", "stroke-dashoffset"),
        ),
        _NUMBERS,
    ),
    **dict.fromkeys(
        (
            *("fill-rule", "clip-rule", "stroke-linecap", "stroke-linejoin", "font-weight", "font-style"),
            *("text-anchor", "direction", "dominant-baseline", "preserveAspectRatio", "maskUnits", "clipPathUnits"),
        ),
        _WORD,
    ),
    "font-size": re.compile(r"[0-9.]{1,12}(?:px)?"),
    "font-family": _FAMILY,
    "fill": _COLOUR,
    "stroke": _COLOUR,
    "d": _PATH,
    "transform": _TRANSFORM,
    "id": _ID,
    "clip-path": _PLACE,
    "mask": _PLACE,
}


def _clean(name: str, given: Mapping[str, str]) -> list[tuple[str, str]]:
    kept = [(key, value) for key, value in given.items() if key in _VALUES and _VALUES[key].fullmatch(value)]
    address = given.get("href", given.get("xlink:href", ""))
    if name == "use" and _COPY.fullmatch(address):
        kept.append(("href", address))
    if name == "image" and (picture := clean_picture(address)):
        kept.append(("href", picture))
    if name == "text":
        kept.append(("xml:space", "preserve"))
    return kept
