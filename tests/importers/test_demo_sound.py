"""The sound of the demo is a file that the program takes and a browser plays."""

import struct

import pytest

from hexloop.apps.recordings.sound import media_type
from hexloop.importers.demo_sound import silence


def pages(data):
    """The pages of an Ogg file: kind, samples, number and packets, their checksums checked bit by bit."""
    while data:
        kind, samples, number, checksum, count = struct.unpack_from("<xBqxxxxIIB", data, 4)
        lengths = data[27 : 27 + count]
        end = 27 + count + sum(lengths)
        page, data = data[:end], data[end:]
        assert checksum == remainder(page[:22] + bytes(4) + page[26:])
        packets, place = [], 27 + count
        for length in lengths:
            packets.append(page[place : place + length])
            place += length
        yield kind, samples, number, packets


def remainder(data):
    """Of the bits of ``data`` as a polynomial."""
    rest = 0
    for byte in data:
        for bit in range(7, -1, -1):
            rest = (rest << 1) & 0xFFFFFFFF ^ (0x04C11DB7 if (rest >> 31 ^ byte >> bit) & 1 else 0)
    return rest


@pytest.mark.parametrize("seconds", [1, 20])
def test_silence_is_an_ogg_file_of_its_length(seconds):
    data = silence(seconds)
    found = list(pages(data))

    assert media_type(data) == "audio/ogg"
    assert [number for _, _, number, _ in found] == list(range(len(found)))
    assert [found[0][0], found[-1][0]] == [2, 4]
    assert [found[0][3][0][:8], found[1][3][0][:8]] == [b"OpusHead", b"OpusTags"]
    assert found[-1][1] == 312 + seconds * 48_000
    assert sum(len(packets) for *_, packets in found[2:]) * 5_760 >= seconds * 48_000
    assert len(data) < 200 * (seconds + 2)
