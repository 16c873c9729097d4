"""What the files of a folder are: pages, files that pages may show, and what is left alone, each with a reason."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from hexloop.core.formats.archive import Archive
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.notion.names import Path, fault_of, is_junk, name_of, path_of, split
from hexloop.core.formats.notion.records import Role

SETTINGS = ".obsidian"
MOST_SETTINGS = 1024 * 1024
MOST_PAGE = 16 * 1024 * 1024
PAGES = {".md", ".markdown", ".mdown", ".mkd"}

_TEMPLATES = re.compile(r"[_+]?templates?", re.IGNORECASE)
_FILLED_IN = re.compile(r"<%|\{\{\s*(?:date|time|title)\b", re.IGNORECASE)
_DRAWING = re.compile(r"\.excalidraw(?:\.md)?", re.IGNORECASE)
_HIDDEN = {
    SETTINGS: "A setting of Obsidian, which is of no use here.",
    ".trash": "It lies in Obsidian's bin.",
    ".git": "It belongs to Git.",
}
_OTHER_HIDDEN = "It is hidden: another program keeps it for itself."
_JUNK = "The operating system made it."
_ENDINGS = {
    ".canvas": "A canvas of Obsidian's has no place here.",
    ".base": "A view of Obsidian's has no place here; the pages that it lists come in.",
    ".excalidraw": "A drawing of Excalidraw's comes in only as a picture: export it as PNG beside your page.",
}
_TEMPLATE = "A template, no page."
_TWICE = "Another file has the same name but for capitals or accents."


@dataclass(slots=True)
class Found:
    """A file of the folder. ``path`` is its place in it, without the folder's own name; ``shown`` as the zip file says
    it."""

    path: Path
    shown: str
    size: int
    role: Role
    reason: str = ""
    entry: str = ""


def sort_files(archive: Archive) -> tuple[str, list[Found]]:
    """The name of the one folder around everything (empty where there is none), and all files with what they are."""
    found = [_found(name, entry) for name, entry in archive.entries.items() if not name.endswith("/")]
    root = _root(found)
    for one in found:
        if root and one.path:
            one.path = one.path[1:]
    templates = _template_folders(archive, found)
    seen: set[Path] = set()
    for one in found:
        if one.role is Role.IGNORED:
            continue
        one.role, one.reason = _role(one, archive, templates)
        alike = tuple(part.casefold() for part in one.path)
        if one.role is not Role.IGNORED and alike in seen:
            one.role, one.reason = Role.IGNORED, _TWICE
        seen.add(alike)
    return root, found


def _found(name: str, entry: zipfile.ZipInfo) -> Found:
    fault, shown = fault_of(entry), name_of(entry)
    if fault:
        return Found((), shown, entry.file_size, Role.IGNORED, fault.replace("which no export holds", "not followed"))
    path = path_of(shown)
    if is_junk(path):
        return Found(path, shown, entry.file_size, Role.IGNORED, _JUNK)
    return Found(path, shown, entry.file_size, Role.ATTACHMENT, entry=name)


def _root(found: Collection[Found]) -> str:
    """The one folder in which everything lies."""
    first = {one.path[0] for one in found if one.path and one.role is not Role.IGNORED}
    deep = all(len(one.path) > 1 for one in found if one.path and one.role is not Role.IGNORED)
    name = next(iter(first)) if len(first) == 1 and deep else ""
    return "" if name.startswith(".") else name


def _role(one: Found, archive: Archive, templates: Collection[Path]) -> tuple[Role, str]:
    hidden = next((part for part in one.path if part.startswith(".")), "")
    if hidden:
        return Role.IGNORED, _HIDDEN.get(hidden, _OTHER_HIDDEN)
    stem, ending = split(one.path[-1])
    if _DRAWING.search(stem) or ending in _ENDINGS:
        return Role.IGNORED, _ENDINGS.get(ending, _ENDINGS[".excalidraw"])
    if ending not in PAGES:
        return Role.ATTACHMENT, ""
    if any(one.path[: len(folder)] == folder for folder in templates) or _is_template(one, archive):
        return Role.IGNORED, _TEMPLATE
    return Role.PAGE, ""


def _is_template(one: Found, archive: Archive) -> bool:
    """Whether a page lies among templates and has places to be filled in; many people keep templates of code so."""
    if not any(_TEMPLATES.fullmatch(part) for part in one.path[:-1]):
        return False
    try:
        text = archive.read(one.entry, most=MOST_PAGE)
    except BadFile:
        return False
    return bool(_FILLED_IN.search(text.decode("utf-8", "replace")))


def _template_folders(archive: Archive, found: Collection[Found]) -> list[Path]:
    """The folders that Obsidian, or the plugin Templater, has its templates in."""
    names = {(SETTINGS, "templates.json"), (SETTINGS, "plugins", "templater-obsidian", "data.json")}
    folders = []
    for one in found:
        if one.path in names and one.entry:
            for folder in _named(archive, one):
                path = path_of(folder)
                if path:
                    folders.append(path)
    return folders


def _named(archive: Archive, one: Found) -> Iterator[str]:
    try:
        settings: Any = json.loads(archive.read(one.entry, most=MOST_SETTINGS))
    except (BadFile, ValueError, RecursionError):
        return
    for name in ("folder", "templates_folder"):
        if isinstance(settings, dict) and isinstance(settings.get(name), str):
            yield settings[name]
