"""Declared types, as a signature spells them: ``List[List[int]]``, ``Optional[TreeNode]``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

NODE_KINDS = frozenset({"GraphNode", "RandomNode", "NaryNode", "NextNode", "QuadNode", "DoublyNode"})
"""The things that LeetCode calls ``Node``; a signature uses one of them."""

NODES = frozenset({"ListNode", "TreeNode"}) | NODE_KINDS
"""Types that are written as lists in a case; an empty one is ``[]``, never ``None``."""

REFERENCES = frozenset({"ListNodeOf", "TreeNodeOf"})
"""A node of another argument, whose name stands in the brackets."""

DTYPES = frozenset({"float32", "float64", "int64", "bool"})
"""What may stand in the brackets of ``ndarray`` and ``tensor``."""

ARRAYS = frozenset({"ndarray", "tensor"})

GRAD = "grad"

_LOWER = frozenset({"int", "float", "str", "bool", "ndarray", "tensor", "rng", "generator"})
_CLASS = re.compile(r"[A-Z]\w*")
_NAME = re.compile(r"[A-Za-z_]\w*")
_BRACKETED = frozenset({"Optional", "Dict"}) | REFERENCES


class Declared(NamedTuple):
    """A type's name and what stands in its brackets. ``Optional[T]`` is ``T``: ``None`` may stand anywhere.

    A name that is none of ours is a class that the problem brings along.
    """

    name: str
    inside: tuple[Declared, ...] = ()


ANY = Declared("Any")


@lru_cache(maxsize=512)
def parse(text: str) -> Declared:
    """The type that ``text`` spells. Raises ``ValueError`` that names what is not understood."""
    text = text.strip()
    if not text.endswith("]"):
        if text not in _LOWER and (not _CLASS.fullmatch(text) or text in _BRACKETED):
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
    if _takes_words(name, [word.strip() for word in inside]):
        return Declared(name, tuple(Declared(word.strip()) for word in inside))
    raise ValueError(f"{text!r} is not a type a signature can use")


def names(declared: Declared) -> Iterator[str]:
    """Every type's name in ``declared``, not the words in the brackets of arrays and references."""
    yield declared.name
    if declared.name in {"List", "Dict"}:
        for inside in declared.inside:
            yield from names(inside)


def referred(declared: Declared) -> Iterator[str]:
    """The parameters whose nodes ``declared`` speaks of."""
    if declared.name in REFERENCES:
        yield declared.inside[0].name
    elif declared.name in {"List", "Dict"}:
        for inside in declared.inside:
            yield from referred(inside)


def _takes_words(name: str, words: list[str]) -> bool:
    """Whether ``name`` may have just these words in its brackets."""
    if name in REFERENCES:
        return len(words) == 1 and bool(_NAME.fullmatch(words[0]))
    if name == "ndarray":
        return len(words) == 1 and words[0] in DTYPES
    if name == "tensor":
        dtypes = [word for word in words if word in DTYPES]
        return len(dtypes) <= 1 and len(words) == len(set(words)) and set(words) <= {*dtypes, GRAD}
    return False


def _split(text: str) -> list[str]:
    """The parts of ``text`` between the commas that stand outside brackets."""
    parts, depth, start = [], 0, 0
    for place, letter in enumerate(text):
        depth += (letter == "[") - (letter == "]")
        if letter == "," and depth == 0:
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]
