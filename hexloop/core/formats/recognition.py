"""What bytes are, by their first ones: names and declared types are not believed."""

from __future__ import annotations

from collections.abc import Iterator

HEAD = 64 * 1024
"""How many bytes are enough to know a file and the size of a picture."""

MOST_PIXELS = 50_000_000
OTHER = "application/octet-stream"

_AUDIO = ((b"ID3", "audio/mpeg"), (b"OggS", "audio/ogg"), (b"fLaC", "audio/flac"))
_MP3 = {0xFB, 0xF3, 0xF2, 0xFA}
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
"""JPEG markers with the size of the picture."""


def media_type(head: bytes) -> str:
    """The type of a picture or a sound that can be shown or played; ``OTHER`` for everything else, which can only be
    saved. ``head`` are the first ``HEAD`` bytes."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if head.startswith(b"RIFF") and head[8:12] in {b"WEBP", b"WAVE"}:
        return "image/webp" if head[8:12] == b"WEBP" else "audio/wav"
    return _sound(head)


def safe_picture(head: bytes) -> bool:
    """Whether a browser may draw it: a raster picture that says its size, and no more pixels than fit in memory."""
    width, height = picture_size(head)
    return 0 < width * height <= MOST_PIXELS


def _sound(head: bytes) -> str:
    for magic, found in _AUDIO:
        if head.startswith(magic):
            return found
    if head[:1] == b"\xff" and head[1:2] and head[1] in _MP3:
        return "audio/mpeg"
    if head[4:8] == b"ftyp" and head[8:12] in {b"M4A ", b"mp42", b"isom", b"M4B "}:
        return "audio/mp4"
    return OTHER


def picture_size(head: bytes) -> tuple[int, int]:
    """Width and height of a picture, zeros where its head does not say them."""
    read = {"image/png": _png, "image/gif": _gif, "image/jpeg": _jpeg, "image/webp": _webp}.get(media_type(head))
    return read(head) if read else (0, 0)


def _png(head: bytes) -> tuple[int, int]:
    return (_big(head, 16, 4), _big(head, 20, 4)) if head[12:16] == b"IHDR" else (0, 0)


def _gif(head: bytes) -> tuple[int, int]:
    return _little(head, 6, 2), _little(head, 8, 2)


def _jpeg(head: bytes) -> tuple[int, int]:
    for marker, place in _segments(head):
        if marker in _FRAMES:
            return _big(head, place + 5, 2), _big(head, place + 3, 2)
    return 0, 0


def _segments(head: bytes) -> Iterator[tuple[int, int]]:
    """The markers of a JPEG, each with the place of its length."""
    place = 2
    while place + 4 <= len(head) and head[place] == 0xFF:
        yield head[place + 1], place + 2
        place += 2 + max(2, _big(head, place + 2, 2))


def _webp(head: bytes) -> tuple[int, int]:
    kind = head[12:16]
    if kind == b"VP8X":
        return _little(head, 24, 3) + 1, _little(head, 27, 3) + 1
    if kind == b"VP8L":
        bits = _little(head, 21, 4)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return (_little(head, 26, 2) & 0x3FFF, _little(head, 28, 2) & 0x3FFF) if kind == b"VP8 " else (0, 0)


def _big(head: bytes, place: int, size: int) -> int:
    return int.from_bytes(head[place : place + size], "big")


def _little(head: bytes, place: int, size: int) -> int:
    return int.from_bytes(head[place : place + size], "little")
