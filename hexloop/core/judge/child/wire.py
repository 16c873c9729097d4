"""Frames between parent and child: a length-prefixed JSON message and raw buffers behind it.

Both ends use this file; each brings its own idea of an array (plain data in the parent, NumPy in the
child). Nothing is ever unpickled.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

HEAD = struct.Struct(">II")
"""Bytes of JSON, bytes of buffers."""

DEPTH = 100
"""Lists and dicts may nest this deep. No problem needs more than ten."""

_ARRAY = "$array"
_DICT = "$dict"
_NESTED = {list, dict}


class Malformed(ValueError):
    """The bytes are not a frame, or the value cannot be put into one."""


class Parts(NamedTuple):
    """An array taken apart: NumPy's dtype string, the shape, the elements in C order."""

    dtype: str
    shape: Sequence[int]
    data: bytes | memoryview


TakeApart = Callable[[Any], Parts]
PutTogether = Callable[[Parts], Any]


def pack(message: dict[str, Any], take_apart: TakeApart) -> bytes:
    """The frame for ``message``: JSON's types, and whatever ``take_apart`` knows as an array.

    Raises ``Malformed`` when a value fits neither, is nested too deep or holds a number too long to write.
    """
    buffers: list[bytes | memoryview] = []

    def array(value: object) -> dict[str, object]:
        parts = take_apart(value)
        buffers.append(parts.data)
        return {_ARRAY: [parts.dtype, list(parts.shape), len(parts.data)]}

    try:
        escaped = _escape(message, 0)
        text = json.dumps(escaped, ensure_ascii=False, separators=(",", ":"), default=array, check_circular=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise Malformed(str(error)) from error
    body = text.encode("utf-8", "replace")
    return b"".join([HEAD.pack(len(body), sum(map(len, buffers))), body, *buffers])


def unpack(body: bytes | memoryview, buffers: bytes | memoryview, put_together: PutTogether) -> dict[str, Any]:
    """The message of a frame. ``put_together`` turns parts into an array and refuses bad ones with ``ValueError``.

    Raises ``Malformed`` for anything that ``pack`` would not have written.
    """
    view = memoryview(buffers)
    used = 0

    def hook(found: dict[str, Any]) -> Any:
        nonlocal used
        if len(found) != 1:
            return found
        [(key, value)] = found.items()
        if key == _DICT:
            return dict(value)
        if key != _ARRAY:
            return found
        dtype, shape, size = value
        if type(size) is not int or not 0 <= size <= len(view) - used:
            raise Malformed("an array that reaches beyond its frame")
        used += size
        return put_together(Parts(dtype, tuple(shape), view[used - size : used]))

    try:
        text = bytes(body)
        message = json.loads(text.decode("utf-8"), object_hook=hook)
        if text.count(b"[") + text.count(b"{") > DEPTH:
            _measure(message)
    except Malformed:
        raise
    except (TypeError, ValueError, KeyError, RecursionError) as error:
        raise Malformed(str(error)) from error
    if type(message) is not dict or used != len(view):
        raise Malformed("not a message")
    return message


def _escape(value: Any, depth: int) -> Any:
    """``value``, with every dict that could be taken for an array or for an escape written as pairs."""
    if depth > DEPTH:
        raise Malformed(f"nested more than {DEPTH} deep")
    if type(value) is list:
        if _NESTED.isdisjoint(map(type, value)):
            return value
        return [_escape(item, depth + 1) for item in value]
    if type(value) is dict:
        escaped = {key: _escape(item, depth + 1) for key, item in value.items()}
        if not escaped.keys().isdisjoint((_ARRAY, _DICT)):
            return {_DICT: [[key, item] for key, item in escaped.items()]}
        return escaped
    return value


def _measure(message: Any) -> None:
    """Refuse what is nested deeper than ``DEPTH``, level by level, without recursion."""
    level = [message]
    for _ in range(DEPTH + 1):
        level = [
            item
            for outer in level
            for item in (outer.values() if type(outer) is dict else outer)
            if type(item) in _NESTED
        ]
        if not level:
            return
    raise Malformed(f"nested more than {DEPTH} deep")
