"""What a PDF says comes out; what it does to whoever opens it stays in the process that opened it."""

import io
import os
import time
import zlib
from random import Random

import pytest
from make_pdf import FONT, first_free, make_pdf, pdf_of, stream
from pypdf import PdfReader, PdfWriter

from hexloop.core.formats.pdf.reading import Contents, flowing, is_pdf, read_pdf
from hexloop.lib.confined.running import Limits

PAGES = [
    [(72, 700, 20, "Attention Is All You Need"), (72, 660, 10, "We propose the Transformer.")],
    [(72, 700, 10, "Second")],
]
SHORT = Limits(cpu_s=1, wall_s=4.0)


@pytest.fixture
def read(tmp_path):
    def read_bytes(content, **more):
        path = tmp_path / "a.pdf"
        path.write_bytes(content)
        with path.open("rb") as file:
            return read_pdf(file, **more)

    return read_bytes


def nothing(found):
    return (found.texts, found.whole) == ([], False)


def test_a_pdf_says_its_title_pages_and_text(read):
    found = read(make_pdf(PAGES, about={"Title": "A title", "Author": "Ada Lovelace"}))

    assert found.about == {"/Title": "A title", "/Author": "Ada Lovelace"}
    assert found.pieces == [(20.0, "Attention Is All You Need"), (10.0, "We propose the Transformer.")]
    assert (found.count, found.whole, found.locked, found.has_text) == (2, True, False, True)
    assert found.texts == ["Attention Is All You Need\nWe propose the Transformer.", "Second"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("soft-\nmax", "softmax"),
        ("soft\u00ad \n max", "softmax"),
        ("e\ufb03cient", "efficient"),
        ("1-\n2", "1-\n2"),
        ("a - \n b", "a - \n b"),
        ("-" * 50_000, "-" * 50_000),
    ],
)
def test_text_flows(text, said):
    assert flowing(text) == said


def test_a_scan_has_no_text(read):
    found = read(make_pdf([[], []]))

    assert (found.count, found.texts, found.whole, found.has_text) == (2, ["", ""], True, False)


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        (b"%PDF-1.7\n", True),
        (b"\xef\xbb\xbf\r\n %PDF-1.4", True),
        (b"GIF89a\x01\x00%PDF-1.7", False),
        (b"PK\x03\x04%PDF-1.7", False),
        (b"<script>alert(1)</script>%PDF-1.7", False),
        (b"\x00" * 2000 + b"%PDF-1.7", False),
        (b"%PDF", False),
        (b"", False),
    ],
)
def test_only_what_begins_as_a_pdf_is_one(head, is_one):
    assert is_pdf(head) is is_one


def flate_bomb(layers):
    """Zeros, packed again and again: a few hundred bytes that want to be 300 MB, each layer a thousand times more."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(300)) + packer.flush()
    for _ in range(layers - 1):
        packed = zlib.compress(packed, 9)
    return packed


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_a_bomb_of_packed_streams_is_no_text_and_costs_the_others_nothing(read, layers):
    filters = b"/Filter [%s]" % (b"/FlateDecode " * layers)
    pages = [[], [(72, 700, 10, "After the bomb")]]
    content = make_pdf(pages).replace(b"/Contents 7 0 R", b"/Contents 9 0 R", 1)
    bomb = stream(flate_bomb(layers), filters)
    content = with_objects(content, [bomb])

    found = read(content)

    assert (found.texts, found.whole) == (["", "After the bomb"], True)


def with_objects(content, objects):
    """The same file with objects behind its last one; readers find them by their numbers."""
    body, _, _ = content.partition(b"xref\n")
    number = body.count(b" 0 obj\n")
    whole = [part.split(b" 0 obj\n", 1)[1] for part in body.split(b"\nendobj\n") if b" 0 obj\n" in part]
    assert len(whole) == number
    return pdf_of([*whole, *objects], more=b"/Info 4 0 R")


def test_an_outline_that_never_ends_is_not_followed(read):
    number = first_free(PAGES)
    loop = [
        b"<< /Type /Outlines /First %d 0 R /Last %d 0 R >>" % (number + 1, number + 1),
        b"<< /Title (Round and round) /Parent %d 0 R /Next %d 0 R /First %d 0 R >>" % (number, number + 1, number),
    ]

    found = read(make_pdf(PAGES, catalogue=b"/Outlines %d 0 R" % number, more_objects=loop))

    assert (found.count, found.whole, found.has_text) == (2, True, True)


@pytest.mark.parametrize(
    "pages",
    [
        b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>",
        b"<< /Type /Pages /Count 1000000000 /Kids [3 0 R 2 0 R] >>",
        b"<< /Type /Pages /Count -1 /Kids 2 0 R >>",
    ],
)
def test_a_tree_of_pages_that_never_ends_is_no_text(read, pages):
    found = read(pdf_of([b"<< /Type /Catalog /Pages 2 0 R >>", pages, b"<< /Type /Pages /Kids [2 0 R] >>"]))

    assert not found.has_text


def test_a_table_of_objects_that_points_to_itself_is_no_text(read):
    content = make_pdf(PAGES)
    place = content.rindex(b"xref\n0")

    found = read(content.replace(b"/Info 4 0 R", b"/Info 4 0 R /Prev %d" % place))

    assert found.count in {0, 2}


def test_a_hundred_thousand_pages_end_by_a_limit_or_by_the_most_that_is_read(read):
    count = 100_000
    kids = b" ".join(b"%d 0 R" % (4 + n) for n in range(count))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids), FONT]
    objects += [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"] * count

    found = read(pdf_of(objects))

    assert (found.count in {0, count}, len(found.texts) <= 3_000, found.has_text) == (True, True, False)


@pytest.mark.parametrize("password", ["", "secret"])
def test_a_locked_pdf_says_so(read, password):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make_pdf(PAGES))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)

    found = read(locked.getvalue())

    assert (found.locked, found.has_text) == ((True, False) if password else (False, True))


def test_a_script_and_an_embedded_file_stay_where_they_are(read, tmp_path):
    number = first_free(PAGES)
    evil = [
        b"<< /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/'\\);) >>",
        b"<< /Names [(../../evil.sh) %d 0 R] >>" % (number + 2),
        b"<< /Type /Filespec /F (../../evil.sh) /EF << /F %d 0 R >> >>" % (number + 3),
        stream(b"#!/bin/sh\ntouch /tmp/evil", b"/Type /EmbeddedFile"),
        b"<< /S /Launch /F (/bin/sh) >>",
    ]
    catalogue = b"/OpenAction %d 0 R /Names << /EmbeddedFiles %d 0 R >> /AA << /O %d 0 R >>" % (
        number,
        number + 1,
        number + 4,
    )

    found = read(make_pdf(PAGES, catalogue=catalogue, more_objects=evil))

    assert "".join(found.texts) == "Attention Is All You Need\nWe propose the Transformer.Second"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.pdf"]


def test_a_pdf_that_is_cut_off_anywhere_is_read_or_not_and_never_an_error(read):
    content = make_pdf(PAGES)

    found = [read(content[: len(content) * part // 8]) for part in range(8)]

    assert all(isinstance(one, Contents) for one in found)
    assert nothing(found[0])


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7", b"%PDF-1.7\n" + b"[" * 200_000, b"%PDF-1.7\n" + os.urandom(50_000), b"<html></html>"],
    ids=["empty", "signature", "brackets", "noise", "html"],
)
def test_what_is_no_pdf_says_nothing(read, content):
    assert nothing(read(content))


def test_nested_brackets_in_a_page_are_no_text(read):
    found = read(make_pdf(PAGES, page=b"/Group " + b"[" * 50_000 + b"]" * 50_000))

    assert (found.has_text, len(found.texts) <= 2) == (False, True)


def test_a_page_that_takes_too_long_ends_by_the_limit_and_what_came_before_counts(read):
    endless = b"BT /F1 10 Tf " + b"1 0 0 1 0 0 Tm (a) Tj " * 2_000_000 + b"ET"
    pages = [[(72, 700, 10, "Before")], []]
    content = make_pdf(pages).replace(b"/Contents 8 0 R", b"/Contents 9 0 R", 1)
    content = with_objects(content, [stream(zlib.compress(endless), b"/Filter /FlateDecode")])
    began = time.monotonic()

    found = read(content, limits=SHORT)

    assert (found.count, found.texts, found.whole) == (2, ["Before"], False)
    assert time.monotonic() - began < 60


def test_a_file_with_changed_bytes_is_read_or_not_and_never_an_error(read):
    chance = Random(7)
    whole = make_pdf(PAGES, about={"Title": "A title"}, outline=["One", "Two"])

    for _ in range(25):
        content = bytearray(whole)
        for place in chance.sample(range(len(content)), chance.choice([1, 5, 40])):
            content[place] = chance.randrange(256)
        found = read(bytes(content))

        assert isinstance(found, Contents)
        assert "\x00" not in "".join(found.texts)


def test_no_signs_come_out_that_a_database_refuses(read):
    found = read(make_pdf([[(72, 700, 10, "NUL \x00 and bell \x07")]], about={"Title": "a\x00b"}))

    assert found.texts == ["NUL   and bell  "]
    assert "\x00" not in found.about["/Title"]
