"""The types of a signature, in LeetCode's spelling: read, compared with values, written in Python."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from hexloop.core.judge.task import Array, Value
from hexloop.lib.errors import HexloopError

NODE_KINDS = ("GraphNode", "RandomNode", "NaryNode", "NextNode", "QuadNode", "DoublyNode")
"""What LeetCode calls ``Node``: a signature speaks of one of them."""

PLAIN = (
    *("int", "float", "str", "bool", "None", "Any", "ListNode", "TreeNode"),
    *NODE_KINDS,
    *("Interval", "ndarray", "tensor", "rng", "generator"),
)
DTYPES = ("float32", "float64", "int64", "bool")
_WITH_ONE = re.compile(r"(List|Optional)\[(.+)\]")
_MAPPING = re.compile(r"Dict\[str, ?(.+)\]")
_REFERENCE = re.compile(r"(ListNodeOf|TreeNodeOf)\[([A-Za-z_]\w*)\]")
_ARRAY = re.compile(rf"(ndarray|tensor)\[({'|'.join(DTYPES)})\]")
_GRAD = re.compile(rf"tensor\[(?:({'|'.join(DTYPES)}), ?)?(grad)\]")
_CLASS = re.compile(r"[A-Z]\w*")


class BadType(HexloopError):
    """A type that no signature may use."""


@dataclass(frozen=True, slots=True)
class TypeName:
    """``List[int]`` is ``TypeName("List", TypeName("int"))``; ``inner`` of ``Dict`` is its value's type.

    ``words`` are what stands in the brackets of arrays, tensors and references. A name that is none of
    ours is a class that the problem brings along.
    """

    name: str
    inner: TypeName | None = None
    words: tuple[str, ...] = ()


@lru_cache(maxsize=512)
def parse_type(text: str) -> TypeName:
    """Read a type, refuse (``BadType``) what is not one. Classes of the problem's own are taken on trust."""
    word = text.strip()
    if word in PLAIN:
        return TypeName(word)
    for pattern in (_WITH_ONE, _MAPPING, _REFERENCE, _ARRAY, _GRAD):
        found = pattern.fullmatch(word)
        if found:
            return _bracketed(pattern, found)
    if _CLASS.fullmatch(word) and word not in {"List", "Optional", "Dict", "ListNodeOf", "TreeNodeOf"}:
        return TypeName(word)
    raise BadType(
        f'"{word}" is not a type: write {", ".join(PLAIN)}, or List[…], Optional[…], Dict[str, …] around one of them.'
    )


def _bracketed(pattern: re.Pattern[str], found: re.Match[str]) -> TypeName:
    if pattern is _WITH_ONE:
        return TypeName(found[1], parse_type(found[2]))
    if pattern is _MAPPING:
        return TypeName("Dict", parse_type(found[1]))
    if pattern is _GRAD:
        return TypeName("tensor", words=tuple(word for word in found.groups() if word))
    return TypeName(found[1], words=(found[2],))


def names(kind: TypeName) -> tuple[str, ...]:
    """The names of all types in ``kind``, from the outside in."""
    return (kind.name, *(names(kind.inner) if kind.inner else ()))


def core(kind: TypeName) -> TypeName:
    """``kind`` without ``Optional`` around it."""
    return core(kind.inner) if kind.name == "Optional" and kind.inner else kind


def innermost(kind: TypeName) -> TypeName:
    """What the lists, mappings and options are of."""
    return innermost(kind.inner) if kind.inner else kind


def fits(value: Value, kind: TypeName) -> bool:
    """Whether ``value``, as a case writes it, is of the type ``kind``. A whole number is a ``float`` too.

    What a class of the problem's own is made of, only its prelude knows.
    """
    check = _FITS.get(kind.name)
    return check is None or check(value, kind)


def annotation(kind: TypeName) -> str:
    """The type as a person's code writes it: LeetCode calls a graph's node ``Node``."""
    if kind.name == "Dict" and kind.inner:
        return f"Dict[str, {annotation(kind.inner)}]"
    if kind.inner:
        return f"{kind.name}[{annotation(kind.inner)}]"
    if kind.name in NODE_KINDS:
        return "'Node'"
    return _ANNOTATIONS.get(kind.name, kind.name)


_ANNOTATIONS = {
    "ListNodeOf": "ListNode",
    "TreeNodeOf": "TreeNode",
    "ndarray": "np.ndarray",
    "tensor": "torch.Tensor",
    "rng": "np.random.Generator",
    "generator": "torch.Generator",
}


def _is_list_of(value: Value, inner: TypeName | None) -> bool:
    if not isinstance(value, list):
        return False
    if inner == TypeName("int"):  # the long lists of generated cases
        return all(type(item) is int for item in value)
    return inner is None or all(fits(item, inner) for item in value)


def _all(value: Value, holds: Callable[[Value], bool]) -> bool:
    return isinstance(value, list) and all(holds(item) for item in value)


def _is_linked(value: Value) -> bool:
    """A list of values; with ``pos`` its end leads back, with ``joins`` and ``at`` it runs into an earlier list."""
    if not isinstance(value, dict):
        return value is None or isinstance(value, list)
    if not isinstance(value.get("values"), list):
        return False
    if value.keys() == {"values", "pos"}:
        return type(value["pos"]) is int and -1 <= value["pos"] < max(1, len(value["values"]))  # type: ignore[arg-type]
    return value.keys() == {"values", "joins", "at"} and isinstance(value["joins"], str) and _is_place(value["at"])


def _is_place(value: Value) -> bool:
    return type(value) is int and value >= 0


def _is_mapping(value: Value, kind: TypeName) -> bool:
    return isinstance(value, dict) and (kind.inner is None or all(fits(item, kind.inner) for item in value.values()))


def _is_array(value: Value) -> bool:
    """An array, or numbers in nested lists; ``null`` is none, a missing number is ``NaN``."""
    return all(_is_array(item) for item in value) if isinstance(value, list) else isinstance(value, Array | int | float)


def _is_optional(value: Value, kind: TypeName) -> bool:
    return value is None or (kind.inner is not None and fits(value, kind.inner))


_FITS: dict[str, Callable[[Value, TypeName], bool]] = {
    "int": lambda value, _: type(value) is int,
    "float": lambda value, _: type(value) in (int, float),
    "str": lambda value, _: isinstance(value, str),
    "bool": lambda value, _: isinstance(value, bool),
    "None": lambda value, _: value is None,
    "Any": lambda _value, _: True,
    "ListNode": lambda value, _: _is_linked(value),
    "TreeNode": lambda value, _: value is None or isinstance(value, list),
    "GraphNode": lambda value, _: value is None or _is_list_of(value, TypeName("List", TypeName("int"))),
    "RandomNode": lambda value, _: value is None or _all(value, lambda item: isinstance(item, list) and len(item) == 2),
    "NaryNode": lambda value, _: value is None or isinstance(value, list),
    "NextNode": lambda value, _: value is None or isinstance(value, list),
    "QuadNode": lambda value, _: value is None or _all(value, lambda item: item is None or isinstance(item, list)),
    "DoublyNode": lambda value, _: value is None or isinstance(value, list),
    "ListNodeOf": lambda value, _: value is None or (type(value) is int and value >= 0),
    "TreeNodeOf": lambda value, _: value is None or type(value) in (int, float, str),
    "Interval": lambda value, _: _all(value, lambda item: type(item) in (int, float)) and len(value) == 2,  # type: ignore[arg-type]
    "ndarray": lambda value, _: _is_array(value),
    "tensor": lambda value, _: _is_array(value),
    "rng": lambda value, _: type(value) is int and value >= 0,
    "generator": lambda value, _: type(value) is int and value >= 0,
    "List": lambda value, kind: _is_list_of(value, kind.inner),
    "Dict": _is_mapping,
    "Optional": _is_optional,
}
