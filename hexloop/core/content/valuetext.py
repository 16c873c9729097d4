"""Values as text for people, in Python's spelling, never longer than asked."""

from __future__ import annotations

import json
import math

from hexloop.core.content.arrays import Number, dtype_name, numbers, readable, size_of
from hexloop.core.content.typenames import BadType, TypeName, parse_type
from hexloop.core.judge.task import Array, Value

CUT = " … (cut)"
"""Ends a text that would have been longer."""

_WHOLE_ARRAY = 64
_HEAD = 3
_MOST_AXES = 4
_DEEPEST = 50


def value_text(value: Value, type: str = "Any", *, limit: int = 400) -> str:  # noqa: A002 -- the word of the signature
    """``value`` as a person would write it: ``[[1,0],[2,1]]``, ``True``, ``"abc"``.

    A declared ``float`` shows its point. Arrays with many numbers show their shape, dtype and edges.
    At most ``limit`` characters are kept, then ``CUT``; the work done is bounded by it too.
    """
    writer = _Writer(limit)
    try:
        writer.value(value, _kind(type))
    except _Full:
        return "".join(writer.pieces)[:limit] + CUT
    return "".join(writer.pieces)


def number_text(number: Number) -> str:
    """A number as Python writes it, floats with at most ten digits."""
    if isinstance(number, bool):
        return str(number)
    if isinstance(number, int):
        return _whole_text(number)
    if isinstance(number, complex):
        return f"({number.real:.10g}{number.imag:+.10g}j)"
    return repr(float(f"{number:.10g}"))


def _whole_text(number: int) -> str:
    try:
        return str(number)
    except ValueError:  # Python refuses to write out more than some thousand digits
        return f"a whole number of {number.bit_length()} bits"


def _kind(text: str) -> TypeName:
    try:
        return parse_type(text)
    except BadType:
        return TypeName("Any")


class _Full(Exception):
    """The limit is reached."""


class _Writer:
    """Collects pieces until there are enough."""

    def __init__(self, limit: int) -> None:
        self.pieces: list[str] = []
        self._limit = limit
        self._left = limit
        self._depth = 0

    def value(self, value: Value, kind: TypeName | None) -> None:
        while kind and kind.name == "Optional":
            kind = kind.inner
        match value:
            case list():
                self._list(value, kind)
            case dict():
                self._mapping(value, kind)
            case Array():
                self._put(_array_text(value))
            case str():
                self._text(value)
            case _:
                self._put(_scalar_text(value, kind))

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self._left -= len(piece)
        if self._left < 0:
            raise _Full

    def _text(self, value: str) -> None:
        # Quoting is done for what can be shown only; a text may be megabytes long.
        shown = value[: self._left + 1]
        quoted = json.dumps(shown, ensure_ascii=False)
        self._put(quoted if len(shown) == len(value) else quoted[:-1] + " " * self._limit)

    def _list(self, value: list[Value], kind: TypeName | None) -> None:
        inner = kind.inner if kind else None
        if self._depth > _DEEPEST:
            self._put("[…]")
            return
        self._depth += 1
        self._put("[")
        for number, item in enumerate(value):
            if number:
                self._put(",")
            self.value(item, inner)
        self._put("]")
        self._depth -= 1

    def _mapping(self, value: dict[str, Value], kind: TypeName | None) -> None:
        if self._depth > _DEEPEST:
            self._put("{…}")
            return
        self._depth += 1
        self._put("{")
        for number, (key, item) in enumerate(value.items()):
            if number:
                self._put(", ")
            self._text(key)
            self._put(": ")
            self.value(item, kind.inner if kind else None)
        self._put("}")
        self._depth -= 1


def _scalar_text(value: Value, kind: TypeName | None) -> str:
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{_whole_text(value)}.0" if kind and kind.name == "float" else _whole_text(value)
    return str(value)


def _array_text(array: Array) -> str:
    about = f"array of shape {array.shape}, {dtype_name(array)}"
    if not readable(array) or not size_of(array) or len(array.shape) > _MOST_AXES:
        return about
    if size_of(array) <= _WHOLE_ARRAY:
        nested = _nested(array, 0, 0, whole=True)
        return f"array({nested})" if array.dtype[1:] in {"f8", "i8", "b1"} else f"array({nested}, {dtype_name(array)})"
    return f"{about}: {_nested(array, 0, 0, whole=False)}"


def _nested(array: Array, axis: int, start: int, *, whole: bool) -> str:
    """The part of ``array`` below ``axis`` that begins at ``start``: whole, or its first items and the last."""
    if axis == len(array.shape):
        return number_text(next(numbers(array, start, 1)))
    size = array.shape[axis]
    stride = math.prod(array.shape[axis + 1 :])
    shown = range(size) if whole or size <= _HEAD + 1 else [*range(_HEAD), size - 1]
    parts = [_nested(array, axis + 1, start + item * stride, whole=whole) for item in shown]
    if len(parts) < size:
        parts.insert(-1, "…")
    return f"[{','.join(parts)}]"
