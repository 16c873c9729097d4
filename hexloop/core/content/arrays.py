"""Reads typed buffers without NumPy: pages and the command line show arrays and start quickly."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator

from hexloop.core.judge.task import Array

Number = bool | int | float | complex

_CODES = {
    "b1": "?",
    "i1": "b",
    "i2": "h",
    "i4": "i",
    "i8": "q",
    "u1": "B",
    "u2": "H",
    "u4": "I",
    "u8": "Q",
    "f2": "e",
    "f4": "f",
    "f8": "d",
    "c8": "ff",
    "c16": "dd",
}
_NAMES = {"i": "int", "u": "uint", "f": "float", "c": "complex"}


def dtype_name(array: Array) -> str:
    """The name people know: ``float64`` for ``<f8``."""
    kind, size = array.dtype[1:2], array.dtype[2:]
    if kind == "b":
        return "bool"
    return f"{_NAMES[kind]}{8 * int(size)}" if kind in _NAMES and size.isdigit() else array.dtype


def size_of(array: Array) -> int:
    """How many numbers it holds; 1 for an array without axes."""
    return math.prod(array.shape)


def readable(array: Array) -> bool:
    """Whether ``numbers`` can read it: a numeric dtype and as many bytes as the shape says."""
    code = _CODES.get(array.dtype[1:])
    return code is not None and len(array.data) == size_of(array) * struct.calcsize(f"<{code}")


def numbers(array: Array, start: int, count: int, step: int = 1) -> Iterator[Number]:
    """``count`` numbers in C order from ``start``. The array must be ``readable``."""
    code = _CODES[array.dtype[1:]]
    order = ">" if array.dtype[0] == ">" else "<"
    one = struct.Struct(order + code)
    for position in range(start, start + count * step, step):
        parts = one.unpack_from(array.data, position * one.size)
        yield complex(*parts) if len(parts) == 2 else parts[0]


def place_of(array: Array, position: int) -> tuple[int, ...]:
    """The index of the number at ``position`` in C order."""
    place = []
    for size in reversed(array.shape):
        position, at = divmod(position, size)
        place.append(at)
    return tuple(reversed(place))
