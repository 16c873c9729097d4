"""What bytes are is said by their first ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.formats.recognition import OTHER, media_type, safe_picture

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def png(width, height):
    return PNG + width.to_bytes(4, "big") + height.to_bytes(4, "big")


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (png(1, 1), "image/png"),
        (b"GIF87a\x01\x00\x01\x00", "image/gif"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"RIFF\0\0\0\0WAVEfmt ", "audio/wav"),
        (b"\xff\xfb\x90", "audio/mpeg"),
        (b"\0\0\0\x20ftypM4A ", "audio/mp4"),
        (b"fLaC", "audio/flac"),
        (b"<svg>", OTHER),
        (b"%PDF", OTHER),
        (b"PK\x03\x04", OTHER),
        (b"", OTHER),
    ],
)
def test_types(head, found):
    assert media_type(head) == found


@pytest.mark.parametrize(
    ("head", "safe"),
    [
        (png(1000, 1000), True),
        (png(50_000, 50_000), False),
        (png(0, 10), False),
        (PNG, False),
        (b"\x89PNG\r\n\x1a\n<script>", False),
        (b"GIF89a\xff\xff\xff\xff", False),
        (b"GIF89a\x02\x00\x02\x00", True),
        (b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08\x00\x10\x00\x10", True),
        (b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xd9", False),
        (b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x01\x40\x00\x00", True),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + b"\x10\x00\x10\x00", True),
        (b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\xff\xff\xff\xff\xff\xff", False),
        (b"ID3", False),
    ],
)
def test_pictures_that_a_browser_may_draw(head, safe):
    assert safe_picture(head) is safe


@given(st.binary(max_size=80))
def test_any_bytes_can_be_looked_at(head):
    media_type(head)
    safe_picture(head)
