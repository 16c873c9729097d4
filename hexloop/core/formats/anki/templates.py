"""Templates: read for the fields that they name, and then dropped."""

from __future__ import annotations

import re
from collections.abc import Mapping

MOST_TEMPLATE = 100_000
_TAG = re.compile(r"\{\{\{?([^{}]{1,500})\}\}\}?")
_SPECIAL = {"FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag", "CardID"}


def named_fields(template: str, values: Mapping[str, str]) -> list[str]:
    """The fields that a side shows for a note with these ``values``, in order, each once.

    ``{{#Field}}…{{/Field}}`` shows what is in it where the field is not empty, ``{{^Field}}`` where it is. Filters
    (``cloze:``, ``type:``, ``hint:``, ``furigana:``) are passed over: the field is what counts.
    """
    found: list[str] = []
    closed: list[str] = []
    for tag in _TAG.findall(template[:MOST_TEMPLATE]):
        name = tag.strip()
        if name[:1] in {"#", "^"}:
            _open(name, values, closed)
        elif name[:1] == "/":
            if closed and closed[-1] == name[1:].strip():
                closed.pop()
        elif not closed:
            name = name.rpartition(":")[2].strip()
            if name in values and name not in _SPECIAL and name not in found:
                found.append(name)
    return found


def _open(name: str, values: Mapping[str, str], closed: list[str]) -> None:
    """Note a section that shows nothing. One inside it is closed with it, so only its own name opens it again."""
    field = name[1:].strip()
    filled = bool(values.get(field, "").strip())
    if closed or filled != (name[0] == "#"):
        closed.append(field)
