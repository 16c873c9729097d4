"""Drawings of a whiteboard, as Excalidraw writes them: cleaned whenever they come in.

What is kept is named here, part by part; everything else is left out. What a person would miss is said in sentences.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from hexloop.core.boards.inline_pictures import clean_picture
from hexloop.lib.errors import HexloopError

MOST_BYTES = 5 * 1024 * 1024
MOST_ELEMENTS = 5_000
FARTHEST = 1_000_000
"""How far from the middle something may lie, in units of the board. A screen is about a thousand wide."""
MOST_POINTS = 20_000
MOST_LETTERS = 20_000
MOST_LINK = 2_000
WHITE, INK = "#ffffff", "#1e1e1e"

Kept = Mapping[str, Any]


class BadScene(HexloopError):
    """This is no drawing, or it is too large; the text says what to do."""


@dataclass(frozen=True, slots=True)
class CleanScene:
    """A drawing that may be kept and shown: its text as an ``.excalidraw`` file, how many parts it has, and sentences
    about what was taken out."""

    text: str
    parts: int
    words: tuple[str, ...]


class _UnfitError(Exception):
    """A value that is not what its name promises."""


class _LeftOutError(Exception):
    """A part that is left out, for a reason that is counted."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


_Check = Callable[[object], Any]
_Checks = dict[str, _Check]


def clean_scene(text: str) -> CleanScene:
    """The drawing without whatever could do harm. Raises ``BadScene``."""
    size = len(text.encode("utf-8", "replace"))
    if size > MOST_BYTES:
        raise BadScene(
            f"A board may have 5 MB and this one has {size / 1024 / 1024:.1f}. Take large pictures out of it."
        )
    read = _read(text)
    elements, files = read.get("elements"), read.get("files")
    if not isinstance(elements, list):
        raise BadScene("This file holds no drawing of Excalidraw. Save one there as .excalidraw and choose that.")
    if len(elements) > MOST_ELEMENTS:
        raise BadScene(
            f"A board may have {MOST_ELEMENTS} parts and this one has {len(elements)}. Take some of them out."
        )
    gone: Counter[str] = Counter()
    pictures = _pictures(files if isinstance(files, dict) else {})
    drawn = [one for one in (_element(element, pictures, gone) for element in elements) if one is not None]
    used = {one["fileId"] for one in drawn if one["type"] == "image"}
    scene = {
        "type": "excalidraw",
        "version": 2,
        "source": "hexloop",
        "elements": drawn,
        "appState": {"viewBackgroundColor": _background(read.get("appState"))},
        "files": {key: value for key, value in pictures.items() if key in used},
    }
    return CleanScene(
        json.dumps(scene, ensure_ascii=False, separators=(",", ":"), allow_nan=False), len(drawn), _said(gone)
    )


def clean_parts(elements: Iterable[object]) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """Parts of a drawing by themselves, cleaned as those of a scene are, and sentences about what was taken out.
    Pictures are: their bytes lie in a scene."""
    gone: Counter[str] = Counter()
    kept = [one for one in (_element(element, {}, gone) for element in elements) if one is not None]
    return kept, _said(gone)


def read_json(text: str) -> object:
    """What a text of JSON holds. Raises ``BadScene`` where it cannot be read, or holds a number that is none."""
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except RecursionError as error:
        raise BadScene("This drawing is nested too deeply to be read. Save it in Excalidraw again.") from error
    except ValueError as error:
        raise BadScene("This is not an .excalidraw file: its text cannot be read. Choose another file.") from error


def _read(text: str) -> Kept:
    read = read_json(text)
    if not isinstance(read, dict):
        raise BadScene("This file holds no drawing of Excalidraw. Save one there as .excalidraw and choose that.")
    return read


def _refuse_constant(name: str) -> NoReturn:
    raise BadScene(f"This drawing has a place or a size that is no number ({name}). Draw that part again.")


def _pictures(files: Kept) -> dict[str, dict[str, Any]]:
    kept = {}
    for key, file in files.items():
        address = file.get("dataURL") if isinstance(file, dict) else None
        picture = clean_picture(address) if isinstance(address, str) and len(key) <= 100 else None
        if picture is not None:
            kind = picture[len("data:") : picture.index(";")]
            kept[_letters(key)] = {"id": _letters(key), "mimeType": kind, "dataURL": picture, "created": 0}
    return kept


def _background(state: object) -> str:
    given = state.get("viewBackgroundColor") if isinstance(state, dict) else None
    try:
        return _colour(given)
    except _UnfitError:
        return WHITE


def _element(element: object, pictures: Kept, gone: Counter[str]) -> dict[str, Any] | None:
    """One part of the drawing, cleaned; ``None`` and a count in ``gone`` when it is left out."""
    if isinstance(element, dict) and (element.get("isDeleted") is True or element.get("type") == "selection"):
        return None
    try:
        return _part(element, pictures, gone)
    except _LeftOutError as error:
        gone[error.why] += 1
    except (KeyError, _UnfitError):
        gone["broken"] += 1
    return None


def _part(element: object, pictures: Kept, gone: Counter[str]) -> dict[str, Any]:
    if not isinstance(element, dict) or not isinstance(kind := element.get("type"), str):
        raise _UnfitError
    if kind not in _KINDS:
        raise _LeftOutError("frames" if kind in _SITES else "unknown")
    kept = {name: check(element[name]) for name, check in _NEEDED.items()} | _more(element, kind, gone)
    if kind == "image" and kept["fileId"] not in pictures:
        raise _LeftOutError("pictures")
    return kept


def _more(element: Kept, kind: str, gone: Counter[str]) -> dict[str, Any]:
    needed, allowed = _KINDS[kind]
    kept = {name: check(element[name]) for name, check in needed.items()}
    for name, check in (_COMMON | allowed).items():
        if name not in element:
            continue
        try:
            kept[name] = check(element[name])
        except _UnfitError:
            gone["links"] += name == "link"  # Excalidraw fills in whatever else is missing.
    return {**kept, "type": kind, "isDeleted": False}


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _UnfitError
    if not -FARTHEST <= value <= FARTHEST:
        raise _LeftOutError("far")
    return value


def _between(least: float, most: float) -> Callable[[object], float]:
    def check(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise _UnfitError
        return min(max(value, least), most)

    return check


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > 2**53:
        raise _UnfitError
    return value


def _letters(text: str) -> str:
    """Text that every database takes: no NUL, no half of a pair."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def _name(value: object) -> str:
    if not isinstance(value, str) or len(value) > 100:
        raise _UnfitError
    return _letters(value)


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > MOST_LETTERS:
        raise _UnfitError
    return _letters(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise _UnfitError
    return value


_COLOUR = re.compile(r"transparent|#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20}")


def _colour(value: object) -> str:
    if not isinstance(value, str) or not _COLOUR.fullmatch(value):
        raise _UnfitError
    return value


def _one_of(*allowed: object) -> _Check:
    def check(value: object) -> Any:  # one of the values given
        if value not in allowed or isinstance(value, bool):
            raise _UnfitError
        return value

    return check


def _or_none(check: _Check) -> _Check:
    return lambda value: None if value is None else check(value)


def _list(check: _Check, most: int) -> Callable[[object], list[Any]]:
    def check_all(value: object) -> list[Any]:
        if not isinstance(value, list) or len(value) > most:
            raise _UnfitError
        return [check(one) for one in value]

    return check_all


def _fields(**checks: _Check) -> Callable[[object], dict[str, Any]]:
    """An object of which only these fields are kept; one of them that is unfit spoils it."""

    def check(value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise _UnfitError
        return {name: checks[name](value[name]) for name in checks if name in value}

    return check


def _point(value: object) -> list[float]:
    if not isinstance(value, list) or len(value) != 2:
        raise _UnfitError
    return [_number(one) for one in value]


def _points(value: object) -> list[list[float]]:
    if not isinstance(value, list) or not 0 < len(value) <= MOST_POINTS:
        raise _UnfitError
    return [_point(one) for one in value]


def safe_link(value: object) -> str:
    """An address that a part of a drawing may lead to: http, https, mailto, or a place in this program.

    Browsers take tabs and line ends out of an address before they read its scheme, so one with such signs is none.
    """
    if not isinstance(value, str) or len(value) > MOST_LINK or re.search(r"[\x00-\x20\x7f\\]", value):
        raise _UnfitError
    inner = value.startswith("#") or (value.startswith("/") and not value.startswith("//"))
    if not inner and not re.match(r"(?:https?://|mailto:)[^/]", value, re.IGNORECASE):
        raise _UnfitError
    return _letters(value)


_SITES = {"iframe", "embeddable", "magicframe"}
_BINDING = _or_none(
    _fields(
        elementId=_name,
        focus=_number,
        gap=_number,
        fixedPoint=_or_none(_point),
    )
)
_ARROWHEAD = _or_none(
    _one_of(
        *("arrow", "bar", "dot", "circle", "circle_outline", "triangle", "triangle_outline", "diamond"),
        *("diamond_outline", "crowfoot_one", "crowfoot_many", "crowfoot_one_or_many"),
    )
)
_NEEDED: _Checks = {
    "id": _name,
    "x": _number,
    "y": _number,
    "width": _number,
    "height": _number,
}
_COMMON: _Checks = {
    "angle": _between(-100, 100),
    "strokeColor": _colour,
    "backgroundColor": _colour,
    "fillStyle": _one_of("hachure", "cross-hatch", "solid", "zigzag"),
    "strokeWidth": _between(0, 100),
    "strokeStyle": _one_of("solid", "dashed", "dotted"),
    "roughness": _between(0, 5),
    "opacity": _between(0, 100),
    "groupIds": _list(_name, 50),
    "frameId": _or_none(_name),
    "index": _or_none(_name),
    "roundness": _or_none(_fields(type=_one_of(1, 2, 3), value=_number)),
    "seed": _whole,
    "version": _whole,
    "versionNonce": _whole,
    "updated": _whole,
    "boundElements": _or_none(_list(_fields(id=_name, type=_one_of("arrow", "text")), MOST_ELEMENTS)),
    "link": _or_none(safe_link),
    "locked": _flag,
}
_LINES: _Checks = {
    "lastCommittedPoint": _or_none(_point),
    "startBinding": _BINDING,
    "endBinding": _BINDING,
    "startArrowhead": _ARROWHEAD,
    "endArrowhead": _ARROWHEAD,
    "elbowed": _flag,
    "polygon": _flag,
    "fixedSegments": _or_none(_list(_fields(start=_point, end=_point, index=_whole), 100)),
    "startIsSpecial": _or_none(_flag),
    "endIsSpecial": _or_none(_flag),
}
_FREE: _Checks = {
    "pressures": _list(_between(0, 1), MOST_POINTS),
    "simulatePressure": _flag,
    "lastCommittedPoint": _or_none(_point),
}
_WORDS: _Checks = {
    "fontSize": _between(1, 1_000),
    "fontFamily": _one_of(1, 2, 3, 5, 6, 7, 8),
    "textAlign": _one_of("left", "center", "right"),
    "verticalAlign": _one_of("top", "middle", "bottom"),
    "containerId": _or_none(_name),
    "originalText": _text,
    "lineHeight": _between(0.5, 5),
    "autoResize": _flag,
}
_IMAGE: _Checks = {
    "status": _one_of("pending", "saved", "error"),
    "scale": _list(_one_of(1, -1), 2),
    "crop": _or_none(
        _fields(x=_number, y=_number, width=_number, height=_number, naturalWidth=_number, naturalHeight=_number)
    ),
}
_KINDS: dict[str, tuple[_Checks, _Checks]] = {
    "rectangle": ({}, {}),
    "diamond": ({}, {}),
    "ellipse": ({}, {}),
    "arrow": ({"points": _points}, _LINES),
    "line": ({"points": _points}, _LINES),
    "freedraw": ({"points": _points}, _FREE),
    "text": ({"text": _text}, _WORDS),
    "image": ({"fileId": _name}, _IMAGE),
    "frame": ({}, {"name": _or_none(_name)}),
}
"""What may be drawn: the fields that it must have, and those that it may have."""


def _said(gone: Counter[str]) -> tuple[str, ...]:
    return tuple(
        f"Taken out: {gone[key]} {one if gone[key] == 1 else many} ({why})."
        for key, (one, many, why) in _TAKEN_OUT.items()
        if gone[key]
    )


_TAKEN_OUT = {
    "frames": ("page of another site", "pages of other sites", "a board holds drawings only"),
    "links": ("link", "links", "a link leads to http, https, mailto or a page of Hexloop"),
    "pictures": ("picture", "pictures", "PNG, JPEG, WebP and GIF can be kept"),
    "far": ("part", "parts", "beyond the edge of the board"),
    "broken": ("part", "parts", "not readable"),
    "unknown": ("part", "parts", "of a kind that this board does not know"),
}
