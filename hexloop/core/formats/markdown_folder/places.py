"""Where the links of a folder lead, by the rules of Obsidian: the whole path, else the end of one."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from hexloop.core.formats.markdown_folder.sorting import PAGES
from hexloop.core.formats.notion.names import Path, split
from hexloop.core.formats.notion.records import LINK_CLOSE, LINK_OPEN, Link, Target


class Places:
    """All pages and files of a folder, found by links. ``aliases`` are other names of pages."""

    def __init__(self, pages: Mapping[Path, str], files: Mapping[Path, str], aliases: Mapping[str, str]) -> None:
        self._whole: dict[Path, tuple[Target, str]] = {}
        self._ends: dict[str, list[Path]] = {}
        self._aliases = {_alike(name): found for name, found in aliases.items()}
        known = [(path, (Target.PAGE, found)) for path, found in pages.items()]
        known += [(path, (Target.ATTACHMENT, found)) for path, found in files.items()]
        for path, place in sorted(known, key=lambda one: (len(one[0]), one[0])):
            key = _key(path)
            self._whole.setdefault(key, place)
            self._ends.setdefault(key[-1], []).append(key)

    def find(self, address: str, folder: Path) -> tuple[Target, str] | None:
        """What an address leads to that stands on a page in ``folder``; a page needs no ending."""
        wanted = _joined((), address)
        if not wanted:
            return None
        for path in (_joined(folder, address), wanted):
            found = self._whole.get(_key(path))
            if found:
                return found
        ends = self._ends.get(_key(wanted)[-1], [])
        fitting = [path for path in ends if path[-len(wanted) :] == _key(wanted)]
        here = next((path for path in fitting if path[:-1] == _key(folder)), fitting[0] if fitting else None)
        if here:
            return self._whole[here]
        alias = self._aliases.get(_alike(address))
        return (Target.PAGE, alias) if alias else None


class Linker:
    """The links of one page: each is noted and stands in the text as a placeholder."""

    def __init__(self, places: Places, folder: Path) -> None:
        self.links: list[Link] = []
        self._places = places
        self._folder = folder

    def link(self, words: str, address: str, *, picture: bool = False) -> Link:
        """A link inside the folder. ``words`` are Markdown, ``address`` is without the heading that it names."""
        target, found = self._places.find(address, self._folder) or (Target.MISSING, "")
        return Link(words, address, target, found, picture and target is not Target.PAGE)

    def written(self, words: str, address: str, *, picture: bool = False) -> str:
        """The placeholder of a link."""
        self.links.append(self.link(words, address, picture=picture))
        return f"{LINK_OPEN}{len(self.links) - 1}{LINK_CLOSE}"


def _joined(folder: Path, address: str) -> Path:
    parts = [] if address.startswith("/") else list(folder)
    for part in unicodedata.normalize("NFC", address).replace("\\", "/").split("/"):
        part = part.strip()  # noqa: PLW2901 -- spaces around names mean nothing
        if part == "..":
            parts = parts[:-1]
        elif part and part != ".":
            parts.append(part)
    return tuple(parts)


def _key(path: Path) -> Path:
    """A path as paths are compared: without the ending of a page."""
    if not path:
        return ()
    stem, ending = split(path[-1])
    last = stem if ending in PAGES else path[-1]
    return tuple(_alike(part) for part in (*path[:-1], last))


def _alike(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
