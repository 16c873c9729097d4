"""Where the links of an export lead: by path, however it is written, else by the id in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from hexloop.core.formats.notion.names import Path, id_in, key_of, path_of, split, squeezed
from hexloop.core.formats.notion.records import LINK_CLOSE, LINK_OPEN, Link, Target

MOST_HREF = 4_000
CUT = 12
"""So many letters and digits must be the same for a name to be one that was cut."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}:")
_OUTSIDE = ("http://", "https://", "mailto:")
_NOTION = re.compile(r"https://(?:(?:www\.|app\.)?notion\.(?:so|com)|[a-z0-9-]{1,60}\.notion\.site)/", re.IGNORECASE)
_SPACE = re.compile(r"[\s<>()\\]")


@dataclass(frozen=True, slots=True)
class Place:
    """Something that a link can lead to."""

    path: Path
    target: Target
    id: str


class Places:
    """All files of an export that are something, found by links."""

    def __init__(self, places: Iterable[Place], tables: Mapping[str, str]) -> None:
        """``tables`` has the id of a table for each id that it is known by."""
        self._exact: dict[Path, Place] = {}
        self._alike: dict[Path, Place] = {}
        self._ids: dict[str, Place] = {}
        self._names: dict[str, list[Place]] = {}
        self._folders: dict[Path, list[Place]] = {}
        for place in places:
            self._exact.setdefault(place.path, place)
            self._alike.setdefault(_alike(place.path), place)
            self._names.setdefault(key_of(place.path[-1]), []).append(place)
            self._folders.setdefault(_alike(place.path[:-1]), []).append(place)
            if place.target is Target.PAGE:
                self._ids.setdefault(place.id, place)
        for known, found in tables.items():
            self._ids.setdefault(known, Place((), Target.DATABASE, found))

    def by_id(self, found: str) -> Place | None:
        """The page or table with an id."""
        return self._ids.get(found)

    def find(self, href: str, folder: Path) -> Place | None:
        """What an address leads to that stands on a page in ``folder``."""
        for address in _readings(href):
            path = _joined(folder, address)
            found = self._exact.get(path) or self._alike.get(_alike(path))
            if found:
                return found
        address = unquote(_without_place(href))
        found = self._ids.get(id_in(address.rpartition("/")[2]))
        return found or self._cut(_joined(folder, address)) or self._only(address)

    def _cut(self, path: Path) -> Place | None:
        """A file whose name, or that of its link, was cut short: it alone begins alike in the same folder."""
        stem, ending = split(path[-1]) if path else ("", "")
        letters = squeezed(stem)
        if len(letters) < CUT:
            return None
        there = self._folders.get(_alike(path[:-1]), [])
        alike = [place for place in there if _begins_alike(letters, ending, place.path[-1])]
        return alike[0] if len(alike) == 1 else None

    def _only(self, address: str) -> Place | None:
        """The only file of that name, wherever it is: folders may have been moved."""
        there = self._names.get(key_of(address.rpartition("/")[2]), [])
        return there[0] if len(there) == 1 else None


class Linker:
    """The links of one page: it notes those that lead to something in the export and writes the others."""

    def __init__(self, places: Places, folder: Path) -> None:
        self.links: list[Link] = []
        self._places = places
        self._folder = folder
        self._known: dict[str, Place | None] = {}

    def link(self, words: str, href: str) -> Link:
        """The link from its words and its address."""
        place = self._inside(href)
        if place:
            return Link(words, _readable(href), place.target, place.id)
        return Link(words, _readable(href), Target.MISSING)

    def written(self, words: str, href: str, *, picture: bool = False) -> str:
        """Markdown of a link: a placeholder, a link to the web, or its words where it leads nowhere. A picture in the
        words stands before the link, which has none then."""
        href = href.strip()
        if LINK_OPEN in words:
            same = bool(self.links) and self.links[-1].href == _readable(href)
            return words if same else f"{words} {self.written('', href)}".rstrip()
        if len(href) > MOST_HREF or not href or href.startswith("#"):
            return words
        place = self._inside(href)
        if place is None and _SCHEME.match(href):
            return self._outside(words, href)
        found = self.link(words, href)
        return self.kept(Link(found.words, found.href, found.target, found.id, picture))

    def to(self, words: str, target: Target, found: str) -> str:
        """Markdown of a link to something that is known."""
        return self.kept(Link(words, "", target, found))

    def kept(self, link: Link) -> str:
        """The placeholder of a link."""
        self.links.append(link)
        return f"{LINK_OPEN}{len(self.links) - 1}{LINK_CLOSE}"

    def _inside(self, href: str) -> Place | None:
        if href not in self._known:
            self._known[href] = self._find(href)
        return self._known[href]

    def _find(self, href: str) -> Place | None:
        if _SCHEME.match(href):
            return self._places.by_id(id_in(_without_place(href))) if _NOTION.match(href) else None
        return self._places.find(href, self._folder)

    def _outside(self, words: str, href: str) -> str:
        """A link that leaves the export. Addresses that a browser would run, or that hold a file, are left out."""
        if not href.lower().startswith(_OUTSIDE):
            return words
        address = _SPACE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), href)
        return f"[{words.strip() or _shown(href)}]({address})"


def _shown(href: str) -> str:
    return href.replace("[", "%5B").replace("]", "%5D")


def _readable(href: str) -> str:
    return unicodedata.normalize("NFC", unquote(href))


def _readings(href: str) -> Iterable[str]:
    """The ways to read an address: what follows ``#`` may be a place on a page or part of a name."""
    yield unquote(_without_place(href))
    yield unquote(href)
    yield href


def _without_place(href: str) -> str:
    return re.split("[?#]", href, maxsplit=1)[0]


def _joined(folder: Path, address: str) -> Path:
    parts = [] if address.startswith("/") else list(folder)
    for part in address.replace("\\", "/").split("/"):
        if part == "..":
            parts = parts[:-1]
        else:
            parts += path_of(part)
    return tuple(parts)


def _alike(path: Path) -> Path:
    return tuple(" ".join(unicodedata.normalize("NFKC", part).casefold().split()) for part in path)


def _begins_alike(letters: str, ending: str, name: str) -> bool:
    stem, own = split(name)
    found = squeezed(stem)
    return own == ending and len(found) >= CUT and (found.startswith(letters) or letters.startswith(found))
