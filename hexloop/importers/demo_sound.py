"""A sound in which nobody speaks, for the demo: Opus in Ogg, as a browser records it (RFC 6716, 7845 and 3533)."""

from __future__ import annotations

import struct

RATE = 48_000
PACKET_SAMPLES = 5_760
"""Of a packet: six frames of 20 ms."""
_SILENT = b"\xfb\x06" + 6 * b"\xff\xfe"
"""Six frames of silence: full band, 20 ms each, one channel, all of one length."""
_PRE_SKIP = 312
"""Samples at the begin that a decoder leaves out."""
_PACKETS_A_PAGE = 100
_SERIAL = 1
_FIRST, _MIDDLE, _LAST = 2, 0, 4
_POLYNOMIAL = 0x04C11DB7


def silence(seconds: int) -> bytes:
    """So many seconds of silence as a file, about 130 bytes for each."""
    packets = -(-seconds * RATE // PACKET_SAMPLES)
    head = struct.pack("<8sBBHIhB", b"OpusHead", 1, 1, _PRE_SKIP, RATE, 0, 0)
    tags = struct.pack("<8sI7sI", b"OpusTags", 7, b"hexloop", 0)
    pages = [_page(_FIRST, 0, 0, [head]), _page(_MIDDLE, 0, 1, [tags])]
    for number, start in enumerate(range(0, packets, _PACKETS_A_PAGE), start=2):
        count = min(_PACKETS_A_PAGE, packets - start)
        last = start + count == packets
        samples = _PRE_SKIP + seconds * RATE if last else (start + count) * PACKET_SAMPLES
        pages.append(_page(_LAST if last else _MIDDLE, samples, number, [_SILENT] * count))
    return b"".join(pages)


def _page(kind: int, samples: int, number: int, packets: list[bytes]) -> bytes:
    """A page of packets shorter than 255 bytes, which ends at ``samples``."""
    lengths = bytes(len(packet) for packet in packets)
    body = lengths + b"".join(packets)
    head = struct.pack("<4sBBqIIIB", b"OggS", 0, kind, samples, _SERIAL, number, 0, len(packets))
    return head[:22] + struct.pack("<I", _checksum(head + body)) + head[26:] + body


def _checksum(data: bytes) -> int:
    total = 0
    for byte in data:
        total = (total << 8) & 0xFFFFFFFF ^ _TABLE[total >> 24 ^ byte]
    return total


def _entry(value: int) -> int:
    value <<= 24
    for _ in range(8):
        value = (value << 1) ^ (_POLYNOMIAL if value & 0x80000000 else 0)
    return value & 0xFFFFFFFF


_TABLE = [_entry(value) for value in range(256)]
