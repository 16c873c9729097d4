"""As much of Protocol Buffers as Anki's files need: the fields of a message, without a schema."""

from __future__ import annotations

from collections.abc import Iterator

Value = int | bytes


def fields(message: bytes) -> Iterator[tuple[int, Value]]:
    """The fields of a message in order: number and value, a number or bytes. Raises ``ValueError`` for none."""
    place = 0
    while place < len(message):
        tag, place = _varint(message, place)
        value, place = _value(message, place, tag & 7)
        yield tag >> 3, value


def text_of(message: bytes, number: int) -> str:
    """The last text of the field ``number``, or an empty one."""
    found = [value for field, value in fields(message) if field == number and isinstance(value, bytes)]
    return found[-1].decode("utf-8", "replace") if found else ""


def _value(message: bytes, place: int, wire: int) -> tuple[Value, int]:
    if wire == 0:
        return _varint(message, place)
    if wire == 2:
        size, place = _varint(message, place)
    elif wire in {1, 5}:
        size = 8 if wire == 1 else 4
    else:
        raise ValueError("a field of a kind that is not used any more")
    if size > len(message) - place:
        raise ValueError("a field that is longer than its message")
    return message[place : place + size], place + size


def _varint(message: bytes, place: int) -> tuple[int, int]:
    found = 0
    for shift in range(0, 64, 7):
        if place >= len(message):
            raise ValueError("a number that is cut off")
        byte = message[place]
        place += 1
        found |= (byte & 0x7F) << shift
        if byte < 0x80:
            return found, place
    raise ValueError("a number that never ends")
