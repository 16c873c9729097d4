"""The list of media: which entry of the package holds which file. Names are names here and never paths."""

from __future__ import annotations

import json
import unicodedata

from hexloop.core.formats.anki.protobuf import fields
from hexloop.core.formats.errors import BadFile

MOST_NAME = 255
_DAMAGED = "The list of media in this file cannot be read. Export it once more from Anki, and import that file."


def media_list(raw: bytes, *, packed: bool) -> dict[str, str]:
    """Entry by name of the file, the name in normal form. ``packed`` is the list of the new form, a message with a
    file for each entry in order; the old form is JSON. Where two names are one, the first counts."""
    try:
        pairs = _from_message(raw) if packed else _from_json(raw)
    except (ValueError, RecursionError) as error:
        raise BadFile(_DAMAGED) from error
    found: dict[str, str] = {}
    for entry, name in pairs:
        if name and len(name) <= MOST_NAME:
            found.setdefault(normal(name), entry)
    return found


def normal(name: str) -> str:
    """A name as Anki compares it, without NUL characters."""
    return unicodedata.normalize("NFC", name.replace("\0", ""))


def _from_json(raw: bytes) -> list[tuple[str, str]]:
    listed = json.loads(raw.decode("utf-8")) if raw else {}
    if not isinstance(listed, dict) or not all(isinstance(name, str) for name in listed.values()):
        raise ValueError("not a list of names")
    return [(entry, name) for entry, name in listed.items() if entry.isascii() and entry.isdigit()]


def _from_message(raw: bytes) -> list[tuple[str, str]]:
    entries = [value for number, value in fields(raw) if number == 1 and isinstance(value, bytes)]
    return [(_place(entry, place), _name(entry)) for place, entry in enumerate(entries)]


def _name(entry: bytes) -> str:
    names = [value for number, value in fields(entry) if number == 1 and isinstance(value, bytes)]
    return names[0].decode("utf-8") if names else ""


def _place(entry: bytes, place: int) -> str:
    """The zip entry of a file: its place in the list, unless it says another."""
    own = [value for number, value in fields(entry) if number == 255 and isinstance(value, int)]
    return str(own[0] if own else place)
