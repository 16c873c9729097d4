"""Zip files: entries by name, and caps that count what flows."""

import io
import zipfile

import pytest
import zstandard

from hexloop.core.formats.archive import MIB, Archive, Caps, Tally, open_archive
from hexloop.core.formats.errors import BadFile


def packed(files, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return io.BytesIO(out.getvalue())


def flowed(archive, name, **options):
    return b"".join(archive.chunks(name, **options))


def test_entries_are_read_by_name():
    archive = open_archive(packed({"a.txt": "text", "b": zstandard.compress(b"more")}))

    assert isinstance(archive, Archive)
    assert sorted(archive.entries) == ["a.txt", "b"]
    assert flowed(archive, "a.txt") == b"text"
    assert flowed(archive, "b", zstd=True) == b"more"
    assert archive.read("a.txt", most=4) == b"text"
    with pytest.raises(BadFile, match="far larger"):
        archive.read("a.txt", most=3)


def test_what_is_read_twice_counts_once_and_each_way_by_itself():
    archive = open_archive(packed({"a": b"x" * 100, "b": zstandard.compress(b"y" * 50)}))

    for _ in range(3):
        flowed(archive, "a")
        flowed(archive, "b", zstd=True)
    before = archive.unpacked
    flowed(archive, "b")

    assert before == 150
    assert archive.unpacked == 150 + archive.entries["b"].file_size


def test_reading_only_the_beginning_again_counts_nothing():
    archive = open_archive(packed({"a": b"x" * 2 * MIB}))
    flowed(archive, "a")

    next(archive.chunks("a"))

    assert archive.unpacked == 2 * MIB


def test_parts_share_a_tally():
    inner = packed({"c": b"z" * 40}).getvalue()
    tally = Tally(Caps(total=150, entries=3))
    outer = open_archive(packed({"a": b"x" * 100, "inner.zip": inner}), tally=tally)
    copy = io.BytesIO()
    outer.copy("inner.zip", copy)

    part = open_archive(copy, tally=tally)
    flowed(outer, "a")
    flowed(part, "c")

    assert copy.getvalue() == inner
    assert (tally.entries, tally.unpacked, part.unpacked) == (3, 140, 140)
    with pytest.raises(BadFile, match="more than 3 parts"):
        open_archive(packed({"d": b""}), tally=tally)


def test_a_copy_is_capped_while_it_flows():
    outer = open_archive(packed({"inner.zip": bytes(3 * MIB)}), Caps(total=2 * MIB, ratio_from=10 * MIB))

    with pytest.raises(BadFile, match="more than 2 MB"):
        outer.copy("inner.zip", io.BytesIO())


def test_a_ratio_counts_from_some_size_on():
    caps = Caps(ratio=10, ratio_from=MIB)
    archive = open_archive(packed({"small": bytes(MIB), "large": bytes(2 * MIB)}), caps)

    assert len(flowed(archive, "small")) == MIB
    with pytest.raises(BadFile, match="more than 10 times its size"):
        flowed(archive, "large")


def test_the_total_counts_all_entries():
    archive = open_archive(packed({"a": b"x" * 60, "b": b"y" * 60}), Caps(total=100))

    assert flowed(archive, "a") == b"x" * 60
    with pytest.raises(BadFile, match="more than 0 MB"):
        flowed(archive, "b")


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"no zip file", packed({"a": "x" * 500}).getvalue()[:-40]],
    ids=["nothing", "two letters", "text", "cut off"],  # a zip holds the time it was made
)
def test_what_is_no_zip_file_says_which_ones_are(data):
    with pytest.raises(BadFile) as refused:
        open_archive(io.BytesIO(data))

    assert str(refused.value) == (
        "This is no whole zip file, as .apkg files and Notion's exports are: it cannot be unpacked, so it may have "
        "been cut off on its way here. Copy or export it again."
    )


def test_entries_that_share_bytes_are_refused():
    data = bytearray(packed({"a": "x" * 50, "b": "y" * 50}, zipfile.ZIP_STORED).getvalue())
    second = data.rfind(b"PK\x01\x02")
    data[second + 42 : second + 46] = (5).to_bytes(4, "little")

    with pytest.raises(BadFile, match="overlap"):
        open_archive(io.BytesIO(bytes(data)))


def test_a_damaged_entry_is_refused_when_it_is_read():
    data = bytearray(packed({"a": "x" * 50}, zipfile.ZIP_STORED).getvalue())
    data[40] ^= 1
    archive = open_archive(io.BytesIO(bytes(data)))

    with pytest.raises(BadFile, match="does not unpack"):
        flowed(archive, "a")
