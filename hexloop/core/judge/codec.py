"""Messages to and from a child, on the parent's side: arrays are plain data here, and everything read is hostile."""

from __future__ import annotations

import math
import re
from typing import Any

from hexloop.core.judge.child import wire
from hexloop.core.judge.child.wire import HEAD, Malformed
from hexloop.core.judge.task import Array

__all__ = ["HEAD", "Malformed", "decode", "encode", "item_bytes"]

_DTYPE = re.compile(r"[<>|]([biufc])(1|2|4|8|16)")
_MOST_AXES = 32
# An empty list is two bytes on the wire and 64 in memory: eight megabytes of them would be 250.
_MOST_CONTAINERS = 500_000
# Half of a surrogate pair: JSON can spell it, but no file and no database can hold it.
# An even number of backslashes before it is text that only looks like one.
_SURROGATE = re.compile(rb"(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]")


def encode(message: dict[str, Any]) -> bytes:
    """The frame for ``message``. Raises ``Malformed`` for a value that is not a ``Value``."""
    return wire.pack(message, _parts)


def decode(body: bytes | bytearray | memoryview, buffers: bytes | bytearray | memoryview) -> dict[str, Any]:
    """The message of a frame from a child. Raises ``Malformed`` for anything that is not one, and nothing else."""
    if _SURROGATE.search(body):
        raise Malformed("text with half a surrogate pair")
    text = bytes(body)
    if text.count(b"[") + text.count(b"{") > _MOST_CONTAINERS:
        raise Malformed("too many lists in one message")
    return wire.unpack(text, memoryview(buffers), _array)


def item_bytes(dtype: str) -> int:
    """How many bytes an element takes. Raises ``ValueError`` for what is not a number's or a truth value's dtype."""
    found = _DTYPE.fullmatch(dtype)
    if not found or (found[1] == "b" and found[2] != "1"):
        raise ValueError(f"{dtype[:40]!r} is not a numeric dtype")
    return int(found[2])


def _parts(value: object) -> wire.Parts:
    if not isinstance(value, Array):
        raise TypeError(f"a value of type {type(value).__name__} cannot go into a case")
    return wire.Parts(value.dtype, value.shape, value.data)


def _array(parts: wire.Parts) -> Array:
    dtype, shape, data = parts
    if type(dtype) is not str or len(shape) > _MOST_AXES or not all(type(size) is int and size >= 0 for size in shape):
        raise ValueError("not the shape of an array")
    if math.prod(shape) * item_bytes(dtype) != len(data):
        raise ValueError("an array whose bytes do not fill its shape")
    return Array(dtype, tuple(shape), bytes(data))
