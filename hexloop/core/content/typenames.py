"""The types of a signature, in LeetCode's spelling: read, compared with values, written in Python."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from hexloop.core.judge.task import Array, Value
from hexloop.lib.errors import HexloopError

_PLAIN = ("int", "float", "str", "bool", "None", "Any", "ListNode", "TreeNode", "GraphNode", "ndarray")
_WITH_ONE = re.compile(r"(List|Optional)\[(.+)\]")
_MAPPING = re.compile(r"Dict\[str, ?(.+)\]")


class BadType(HexloopError):
    """A type that no signature may use."""


@dataclass(frozen=True, slots=True)
class TypeName:
    """``List[int]`` is ``TypeName("List", TypeName("int"))``; ``inner`` of ``Dict`` is its value's type."""

    name: str
    inner: TypeName | None = None


@lru_cache(maxsize=512)
def parse_type(text: str) -> TypeName:
    """Read a type, refuse (``BadType``) what is not one."""
    word = text.strip()
    if word in _PLAIN:
        return TypeName(word)
    found = _WITH_ONE.fullmatch(word)
    if found:
        return TypeName(found[1], parse_type(found[2]))
    found = _MAPPING.fullmatch(word)
    if found:
        return TypeName("Dict", parse_type(found[1]))
    raise BadType(
        f'"{word}" is not a type: write {", ".join(_PLAIN)}, or List[…], Optional[…], Dict[str, …] around one of them.'
    )


def fits(value: Value, kind: TypeName) -> bool:
    """Whether ``value``, as a case writes it, is of the type ``kind``. A whole number is a ``float`` too."""
    return _FITS[kind.name](value, kind)


def annotation(kind: TypeName) -> str:
    """The type as a person's code writes it: LeetCode calls a graph's node ``Node``."""
    if kind.name == "Dict" and kind.inner:
        return f"Dict[str, {annotation(kind.inner)}]"
    if kind.inner:
        return f"{kind.name}[{annotation(kind.inner)}]"
    return {"GraphNode": "'Node'", "ndarray": "np.ndarray"}.get(kind.name, kind.name)


def mentions(kind: TypeName, name: str) -> bool:
    """Whether ``name`` stands somewhere in ``kind``."""
    return kind.name == name or (kind.inner is not None and mentions(kind.inner, name))


def _is_list_of(value: Value, inner: TypeName | None) -> bool:
    if not isinstance(value, list):
        return False
    if inner == TypeName("int"):  # the long lists of generated cases
        return all(type(item) is int for item in value)
    return inner is None or all(fits(item, inner) for item in value)


def _is_mapping(value: Value, kind: TypeName) -> bool:
    return isinstance(value, dict) and (kind.inner is None or all(fits(item, kind.inner) for item in value.values()))


def _is_optional(value: Value, kind: TypeName) -> bool:
    return value is None or (kind.inner is not None and fits(value, kind.inner))


_FITS: dict[str, Callable[[Value, TypeName], bool]] = {
    "int": lambda value, _: type(value) is int,
    "float": lambda value, _: type(value) in (int, float),
    "str": lambda value, _: isinstance(value, str),
    "bool": lambda value, _: isinstance(value, bool),
    "None": lambda value, _: value is None,
    "Any": lambda _value, _: True,
    "ListNode": lambda value, _: value is None or isinstance(value, list),
    "TreeNode": lambda value, _: value is None or isinstance(value, list),
    "GraphNode": lambda value, _: value is None or _is_list_of(value, TypeName("List", TypeName("int"))),
    "ndarray": lambda value, _: isinstance(value, list | Array | int | float),
    "List": lambda value, kind: _is_list_of(value, kind.inner),
    "Dict": _is_mapping,
    "Optional": _is_optional,
}
