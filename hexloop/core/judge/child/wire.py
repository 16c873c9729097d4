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

TOO_LONG = "a whole number of more than 4 300 digits"
"""What Python refuses to write down."""

_ARRAY = "$array"
_DICT = "$dict"
_MARKS = (_ARRAY, _DICT)
_MARK = b'"$'
_NESTED = frozenset({list, dict})
_SCALARS = frozenset({int, float, str, bool, type(None)})
_DECODER = json.JSONDecoder()
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


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
    try:
        text = _ENCODER.encode(_Writer(take_apart, buffers).write(message, 0))
    except Malformed:
        raise
    except TypeError as error:
        raise Malformed(str(error)) from error
    except ValueError:
        raise Malformed(f"it holds {TOO_LONG}") from None
    body = text.encode("utf-8", "replace")
    return b"".join([HEAD.pack(len(body), sum(map(len, buffers))), body, *buffers])


def unpack(body: bytes, buffers: bytes | memoryview, put_together: PutTogether) -> dict[str, Any]:
    """The message of a frame. ``put_together`` turns parts into an array and refuses bad ones with ``ValueError``.

    Raises ``Malformed`` for anything that ``pack`` would not have written.
    """
    view = memoryview(buffers)
    reader = _Reader(view, put_together)
    try:
        text = body.decode()
        # Without a mark there is nothing to look for, and the decoder need not call back for each dict.
        decoder = json.JSONDecoder(object_hook=reader.read) if _MARK in body else _DECODER
        message, end = decoder.raw_decode(text)
        if body.count(b"[") + body.count(b"{") > DEPTH:
            _measure(message)
    except Malformed:
        raise
    except (TypeError, ValueError, KeyError, RecursionError) as error:
        raise Malformed(str(error)) from error
    if type(message) is not dict or end != len(text) or reader.used != len(view):
        raise Malformed("not a message")
    return message


class _Writer:
    """Turns values into what JSON can hold: arrays into notes, ambiguous dicts into pairs."""

    def __init__(self, take_apart: TakeApart, buffers: list[bytes | memoryview]) -> None:
        self._take_apart = take_apart
        self._buffers = buffers

    def write(self, value: Any, depth: int) -> Any:
        """``value`` as JSON's types; lists of scalars, which are most of what is sent, as they are."""
        kind = type(value)
        if kind in _SCALARS:
            return value
        if depth > DEPTH:
            raise Malformed(f"it is nested more than {DEPTH} deep")
        if kind is list:
            if _SCALARS.issuperset(map(type, value)):
                return value
            return [self.write(item, depth + 1) for item in value]
        if kind is dict:
            written = {key: self.write(item, depth + 1) for key, item in value.items()}
            return written if written.keys().isdisjoint(_MARKS) else {_DICT: [[*pair] for pair in written.items()]}
        dtype, shape, data = self._take_apart(value)
        self._buffers.append(data)
        return {_ARRAY: [dtype, list(shape), len(data)]}


class _Reader:
    """Undoes what ``_Writer`` did, from the inside out."""

    def __init__(self, view: memoryview, put_together: PutTogether) -> None:
        self._view = view
        self._put_together = put_together
        self.used = 0

    def read(self, found: dict[str, Any]) -> Any:
        """What a dict of the JSON text stands for."""
        if len(found) != 1:
            return found
        [(key, value)] = found.items()
        if key == _DICT:
            return dict(value)
        return self._array(*value) if key == _ARRAY else found

    def _array(self, dtype: str, shape: list[int], size: int) -> Any:
        if type(size) is not int or not 0 <= size <= len(self._view) - self.used:
            raise Malformed("an array that reaches beyond its frame")
        start = self.used
        self.used += size
        return self._put_together(Parts(dtype, tuple(shape), self._view[start : self.used]))


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
