"""Pictures without what they tell beside the picture: where and when it was taken, by whom, with which camera.

The picture itself is copied byte for byte and never decoded. Parts are copied that a browser needs to draw it; every
other part, and whatever follows the end of the picture, stays out. How a photo is turned is kept.
"""

from __future__ import annotations

import re

from hexloop.core.formats.recognition import media_type
from hexloop.lib.errors import HexloopError

_PNG_MAGIC = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs"),
    *(b"cICP", b"acTL", b"fcTL", b"fdAT"),
}
_WEBP_KEPT = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
_WEBP_TOLD = 0x08 | 0x04
"""The flags of VP8X that promise EXIF and XMP."""
_SOS, _EOI = 0xDA, 0xD9
_JPEG_KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""Of the application segments, by how they begin: the density, the colour profile, how Adobe coded the colours. Others
hold small copies of the picture as it was before it was cut."""
_JPEG_SCAN_END = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]", re.DOTALL)
_GIF_LOOP = {b"NETSCAPE2.0", b"ANIMEXTS1.0"}
_ORIENTATION = 0x0112


class BrokenPicture(HexloopError):
    """The parts of a picture do not fit together."""


def without_metadata(data: bytes) -> bytes:
    """The same picture without EXIF, GPS, XMP, comments and trailing bytes. What is no picture comes back as it is.
    Raises ``BrokenPicture`` when it cannot be followed to its end."""
    copy = {"image/png": _png, "image/jpeg": _jpeg, "image/webp": _webp, "image/gif": _gif}.get(media_type(data[:64]))
    if copy is None:
        return data
    try:
        return copy(data)
    except IndexError as error:
        raise _broken() from error


def _png(data: bytes) -> bytes:
    out, place = [_PNG_MAGIC], len(_PNG_MAGIC)
    while True:
        end = place + 12 + int.from_bytes(data[place : place + 4], "big")
        kind = data[place + 4 : place + 8]
        if end > len(data) or not kind.isalpha():
            raise _broken()
        if kind in _PNG_KEPT:
            out.append(data[place:end])
        if kind == b"IEND":
            return b"".join(out)
        place = end


def _jpeg(data: bytes) -> bytes:
    out, place = [data[:2]], 2
    while True:
        if data[place] != 0xFF:
            raise _broken()
        marker = data[place + 1]
        if marker == 0xFF:  # a byte of padding
            place += 1
            continue
        if marker == _EOI:
            return b"".join([*out, b"\xff\xd9"])
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        end = place + 2 + length
        if length < 2 or end > len(data):
            raise _broken()
        segment = data[place:end]
        if marker == 0xE1 and (turned := _orientation(segment[4:])) > 1:
            out.append(_turn_segment(turned))
        if segment.startswith(_JPEG_KEPT.get(marker, b""), 4) and not _told(marker):
            out.append(segment)
        place = end
        if marker == _SOS:
            found = _JPEG_SCAN_END.search(data, place)
            # A download that was cut short has no end; browsers draw what is there.
            place = found.end() - 2 if found else len(data)
            out.append(data[end:place])
            if found is None:
                return b"".join([*out, b"\xff\xd9"])


def _told(marker: int) -> bool:
    """Whether a segment speaks about the picture instead of being part of it."""
    return marker == 0xFE or (0xE0 <= marker <= 0xEF and marker not in _JPEG_KEPT)


def _orientation(payload: bytes) -> int:
    """How a photo is turned (2 to 8), 1 where nothing says so."""
    if not payload.startswith(b"Exif\0\0"):
        return 1
    tiff = payload[6:]
    order = {b"II*\0": "little", b"MM\0*": "big"}.get(tiff[:4])
    if order is None:
        return 1

    def number(place: int, size: int) -> int:
        return int.from_bytes(tiff[place : place + size], "little" if order == "little" else "big")

    first = number(4, 4)
    for entry in range(first + 2, first + 2 + 12 * min(number(first, 2), 200), 12):
        if number(entry, 2) == _ORIENTATION:
            turned = number(entry + 8, 2)
            return turned if 1 <= turned <= 8 else 1
    return 1


def _turn_segment(turned: int) -> bytes:
    """An EXIF segment that says how the photo is turned, and nothing else."""
    entry = _ORIENTATION.to_bytes(2, "big") + b"\0\x03\0\0\0\x01" + turned.to_bytes(2, "big") + b"\0\0"
    payload = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + entry + b"\0\0\0\0"
    return b"\xff\xe1" + (len(payload) + 2).to_bytes(2, "big") + payload


def _webp(data: bytes) -> bytes:
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise _broken()
    out: list[bytes] = []
    place = 12
    while place + 8 <= end:
        size = int.from_bytes(data[place + 4 : place + 8], "little")
        after = place + 8 + size + size % 2
        if place + 8 + size > end:
            raise _broken()
        chunk = bytearray(data[place:after])
        if chunk[:4] == b"VP8X":
            chunk[8] &= ~_WEBP_TOLD & 0xFF
        if bytes(chunk[:4]) in _WEBP_KEPT:
            out.append(bytes(chunk))
        place = after
    body = b"WEBP" + b"".join(out)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _gif(data: bytes) -> bytes:
    place = 13 + _colours(data[10])
    out = [data[:place]]
    while True:
        mark = data[place]
        if mark == 0x3B:
            return b"".join([*out, b";"])
        if mark == 0x2C:
            start = place + 10 + _colours(data[place + 9]) + 1
        elif mark == 0x21:
            start = place + 2
        else:
            raise _broken()
        end = _end(data, start)
        told = mark == 0x21 and (data[place + 1] == 0xFE or (data[place + 1] == 0xFF and _foreign(data, start)))
        if not told:
            out.append(data[place:end])
        place = end


def _foreign(data: bytes, start: int) -> bool:
    return data[start + 1 : start + 12] not in _GIF_LOOP


def _colours(flags: int) -> int:
    """How many bytes the table of colours takes that these flags announce."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _end(data: bytes, place: int) -> int:
    """Where the blocks from ``place`` on end, the empty last one too."""
    size = -1
    while size:
        size = data[place]
        place += 1 + size
    return place


def _broken() -> BrokenPicture:
    return BrokenPicture(
        "This picture is broken or cut short. Open it in a picture program, save it again, and try that."
    )
