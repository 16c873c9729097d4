"""A picture is kept, what it tells beside the picture is not."""

import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexloop.core.formats.pictures import BrokenPicture, without_metadata
from hexloop.core.formats.recognition import picture_size

SECRET = b"48.8584 N 2.2945 E"


def chunk(kind, data=b""):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*between, after=b""):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 3, 2, 8, 0, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(b"\0abc\0def"))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(between) + data + chunk(b"IEND") + after


def segment(marker, payload):
    return bytes([0xFF, marker]) + struct.pack(">H", len(payload) + 2) + payload


def exif(orientation, order=">"):
    mark = b"MM\0*" if order == ">" else b"II*\0"
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    gps = struct.pack(f"{order}HHII", 0x8825, 4, 1, 99)
    return b"Exif\0\0" + mark + struct.pack(f"{order}IH", 8, 2) + gps + entry + b"\0\0\0\0" + SECRET


def jpeg(*between, after=b""):
    frame = segment(0xC0, b"\x08" + struct.pack(">HH", 2, 3) + b"\1\1\x11\0")
    scan = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\x00\x34\xff\xd0\x56"
    return (
        b"\xff\xd8"
        + segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
        + b"".join(between)
        + frame
        + scan
        + b"\xff\xd9"
        + after
    )


def riff(kind, data):
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def webp(*more, flags=0x0C):
    size = (2).to_bytes(3, "little") + (1).to_bytes(3, "little")
    body = b"WEBP" + riff(b"VP8X", bytes([flags, 0, 0, 0]) + size) + riff(b"VP8L", b"/odd") + b"".join(more)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def gif(*between, after=b""):
    head = b"GIF89a\3\0\2\0\x80\0\0" + b"\0\0\0\xff\xff\xff"
    return head + b"".join(between) + b",\0\0\0\0\3\0\2\0\0\2\2\x4c\1\0;" + after


GIF_LOOP = b"!\xff\x0bNETSCAPE2.0\3\1\0\0\0"
GIF_COMMENT = b"!\xfe" + bytes([len(SECRET)]) + SECRET + b"\0"
GIF_XMP = b"!\xff\x0bXMP DataXMP" + bytes([len(SECRET)]) + SECRET + b"\0"


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (png(chunk(b"tEXt", b"Comment\0" + SECRET), chunk(b"eXIf", SECRET), chunk(b"iTXt", SECRET)), png()),
        (png(chunk(b"sRGB", b"\0")), png(chunk(b"sRGB", b"\0"))),
        (png(after=b"PK\3\4" + SECRET), png()),
        (jpeg(segment(0xE1, exif(1)), segment(0xFE, SECRET), segment(0xED, SECRET)), jpeg()),
        (jpeg(segment(0xE2, b"MPF\0" + SECRET), after=b"\xff\xd8" + SECRET), jpeg()),
        (jpeg(segment(0xE0, b"JFXX\0" + SECRET)), jpeg()),
        (jpeg(segment(0xE2, b"ICC_PROFILE\0\1\1p")), jpeg(segment(0xE2, b"ICC_PROFILE\0\1\1p"))),
        (webp(riff(b"EXIF", SECRET), riff(b"XMP ", SECRET)), webp(flags=0)),
        (gif(GIF_LOOP, GIF_COMMENT, GIF_XMP, after=SECRET), gif(GIF_LOOP)),
        (b"<svg>" + SECRET, b"<svg>" + SECRET),
    ],
    ids=[
        "png",
        "png-colours",
        "png-behind",
        "jpeg",
        "jpeg-behind",
        "jpeg-thumbnail",
        "jpeg-colours",
        "webp",
        "gif",
        "svg",
    ],
)
def test_only_the_picture_is_kept(told, kept):
    assert without_metadata(told) == kept


@pytest.mark.parametrize("order", [">", "<"])
def test_a_photo_stays_turned_and_tells_no_more(order):
    kept = without_metadata(jpeg(segment(0xE1, exif(6, order))))

    assert SECRET not in kept
    assert b"\x88\x25" not in kept
    assert b"Exif\0\0MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0" in kept
    assert without_metadata(kept) == kept


@pytest.mark.parametrize("made", [png(), jpeg(), webp(), gif()])
def test_a_kept_picture_still_says_its_size(made):
    assert picture_size(without_metadata(made)) == (3, 2)


def test_a_photo_with_much_before_its_size_says_it_afterwards():
    told = jpeg(segment(0xE1, b"x" * 60_000), segment(0xE1, b"x" * 60_000))

    assert picture_size(told[: 64 * 1024]) == (0, 0)
    assert picture_size(without_metadata(told)[: 64 * 1024]) == (3, 2)


@pytest.mark.parametrize(
    "broken",
    [png()[:-6], png()[:20], jpeg()[:20], jpeg()[:4] + b"\0\0" + jpeg()[6:], webp()[:-4], gif()[:-3], gif()[:12]],
)
def test_what_cannot_be_followed_is_refused(broken):
    with pytest.raises(BrokenPicture, match="save it again"):
        without_metadata(broken)


def test_a_photo_cut_short_is_closed():
    assert without_metadata(jpeg()[:-2]) == jpeg()


@settings(deadline=None)
@given(st.sampled_from([png(), jpeg(), webp(), gif(GIF_COMMENT)]), st.data())
def test_changed_bytes_end_in_a_picture_or_a_refusal(made, data):
    changed = bytearray(made)
    for place in data.draw(st.lists(st.integers(0, len(made) - 1), max_size=6)):
        changed[place] = data.draw(st.integers(0, 255))

    try:
        kept = without_metadata(bytes(changed))
    except BrokenPicture:
        return

    assert len(kept) <= len(made) + 40
