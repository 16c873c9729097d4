"""Declared types, as a signature spells them: ``List[List[int]]``, ``Optional[TreeNode]``."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_SIMPLE = frozenset(
    {"int", "float", "str", "bool", "None", "Any", "ListNode", "TreeNode", "GraphNode", "ndarray", "List", "Dict"}
)


class Declared(NamedTuple):
    """A type's name and what stands in its brackets. ``Optional[T]`` is ``T``: ``None`` may stand anywhere."""

    name: str
    inside: tuple[Declared, ...] = ()


ANY = Declared("Any")

NODES = frozenset({"ListNode", "TreeNode", "GraphNode"})
"""Types that are written as lists in a case; an empty one is ``[]``, never ``None``."""


@lru_cache(maxsize=512)
def parse(text: str) -> Declared:
    """The type that ``text`` spells. Raises ``ValueError`` that names what is not understood."""
    text = text.strip()
    if not text.endswith("]"):
        if text not in _SIMPLE:
            raise ValueError(f"{text!r} is not a type a signature can use")
        return Declared(text, (ANY,) if text == "List" else ())
    name, _, rest = text[:-1].partition("[")
    inside = _split(rest)
    if name == "Optional" and len(inside) == 1:
        return parse(inside[0])
    if name == "List" and len(inside) == 1:
        return Declared(name, (parse(inside[0]),))
    if name == "Dict" and len(inside) == 2:
        return Declared(name, (parse(inside[0]), parse(inside[1])))
    raise ValueError(f"{text!r} is not a type a signature can use")


def _split(text: str) -> list[str]:
    """The parts of ``text`` between the commas that stand outside brackets."""
    parts, depth, start = [], 0, 0
    for place, letter in enumerate(text):
        depth += (letter == "[") - (letter == "]")
        if letter == "," and depth == 0:
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]
