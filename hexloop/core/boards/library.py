"""The shapes that a person adds to the library of the whiteboard: cleaned whenever they come in, as drawings are."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hexloop.core.boards.scenes import BadScene, clean_parts, read_json

MOST_SHAPES = 100
MOST_PARTS = 500
"""How many parts one shape may have."""
MOST_BYTES = 1024 * 1024
MOST_NAME = 100
_ID = re.compile(r"[\w.:-]{1,100}")


@dataclass(frozen=True, slots=True)
class CleanLibrary:
    """Shapes that may be kept and shown: JSON as Excalidraw takes it, how many there are, and sentences about what was
    taken out."""

    text: str
    shapes: int
    words: tuple[str, ...]


def clean_library(text: str) -> CleanLibrary:
    """The shapes without whatever could do harm; of two with the same name the first. Raises ``BadScene``."""
    size = len(text.encode("utf-8", "replace"))
    if size > MOST_BYTES:
        raise BadScene(f"Your shapes may have 1 MB and these have {size / 1024 / 1024:.1f}. Take large ones out.")
    read = read_json(text)
    if not isinstance(read, list):
        raise BadScene("This is no list of shapes. Reload the page and add the shape again.")
    if len(read) > MOST_SHAPES:
        raise BadScene(f"The library takes {MOST_SHAPES} shapes of your own and these are {len(read)}. Take some out.")
    shapes: dict[str, dict[str, Any]] = {}
    said: list[str] = []
    for item in read:
        shape, words = _shape(item)
        said += words
        if shape is not None:
            shapes.setdefault(shape["id"], shape)
    kept = json.dumps(list(shapes.values()), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return CleanLibrary(kept, len(shapes), tuple(dict.fromkeys(said)))


def _shape(item: object) -> tuple[dict[str, Any] | None, Sequence[str]]:
    """One shape, cleaned, and what was taken out of it; ``None`` when nothing of it is left."""
    if not isinstance(item, dict) or not isinstance(name := item.get("id"), str) or not _ID.fullmatch(name):
        return None, ()
    elements = item.get("elements")
    if not isinstance(elements, list):
        return None, ()
    if len(elements) > MOST_PARTS:
        raise BadScene(f"A shape takes {MOST_PARTS} parts and one of these has {len(elements)}. Make two of it.")
    parts, words = clean_parts(elements)
    made = item.get("created")
    kept = {
        "id": name,
        "status": "published" if item.get("status") == "published" else "unpublished",
        "created": made if isinstance(made, int) and not isinstance(made, bool) and 0 <= made < 2**53 else 0,
        "elements": parts,
    }
    if isinstance(title := item.get("name"), str) and title:
        kept["name"] = title.replace("\0", "").encode("utf-8", "replace").decode()[:MOST_NAME]
    return (kept if parts else None), words
