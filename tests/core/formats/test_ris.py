"""RIS in and out."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_records import references

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.references.reading import LeftOut
from hexloop.core.formats.references.records import Author, Reference, ReferenceKind
from hexloop.core.formats.references.ris import read_ris, write_ris

SAMPLE = b"""\
TY  - JOUR
ID  - lecun2015
AU  - LeCun, Yann
AU  - King, Martin, Jr.
A1  - OpenAI
TI  - Deep
  learning
JO  - Nature
PY  - 2015/05/27
VL  - 521
IS  - 7553
SP  - 436
EP  - 444
DO  - https://doi.org/10.1038/NATURE14539
UR  - javascript:alert(1)
UR  - https://www.nature.com/x; https://example.org/y
KW  - learning
N1  - private words of mine
L1  - file:///home/ann/secret.pdf
ER  -

TY  - CPAPER
TI  - Attention Is All You Need
UR  - https://arxiv.org/abs/1706.03762v5
ER  -
"""


def titles(read):
    return [one.reference.title for one in read.found]


def test_records_are_read():
    read = read_ris(SAMPLE)

    assert read.left_out == []
    assert [(one.line, one.key) for one in read.found] == [(1, "lecun2015"), (22, "")]
    first, second = (one.reference for one in read.found)
    assert first == Reference(
        title="Deep learning",
        authors=(Author("OpenAI"), Author("LeCun", "Yann"), Author("King Jr.", "Martin")),
        year=2015,
        kind=ReferenceKind.ARTICLE,
        venue="Nature",
        volume="521",
        number="7553",
        pages="436-444",
        doi="10.1038/nature14539",
        url="https://www.nature.com/x",
        keywords=("learning",),
        citekey="lecun2015",
    )
    assert (second.kind, second.arxiv_id) == (ReferenceKind.CONFERENCE, "1706.03762")


def test_what_cannot_be_taken_is_named_with_its_line():
    read = read_ris(
        b"words before\nTY  - JOUR\nTI  - A\nID  - x\nTY  - JOUR\nAU  - B, C\nER  - \n"
        b"TY  - JOUR\nTI  - C\nID  - X\nER  - \n"
        b"TY  - JOUR\nTI  - D\nAB  - " + b"x" * 65_537 + b"\nER  - \nTY  - JOUR\nTI  - E"
    )

    assert titles(read) == ["A"]
    assert read.left_out == [
        LeftOut(5, "", "It has no title."),
        LeftOut(8, "X", "The id X stands in line 2 already."),
        LeftOut(12, "", "Its field AB says more than 64 kB."),
        LeftOut(16, "", "Its last line (ER  - ) is missing, so the file may have been cut off here."),
    ]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "no RIS record"),
        (b"@article{a}", "no RIS record"),
        (b"TY  - JOUR\n" * 20_001, "20,000"),
        (b"\0\xff", "no text"),
    ],
)
def test_what_is_no_list_of_records_is_refused(raw, said):
    with pytest.raises(BadFile, match=said):
        read_ris(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"TY  - JOUR\nTI  - x\n" + b"y\n" * 1_000_000 + b"ER  - \n",
        b"TY  - JOUR\nTI  - x\n" + b"AU  - A, B\n" * 200_000 + b"ER  - \n",
        b"\xef\xbb\xbfTY  - JOUR\r\nTI  - x\r\n more\r\nER  - \r\n",
    ],
)
def test_traps_end(raw):
    """In steps that grow with the file: were one of them quadratic, this would take minutes."""
    read = read_ris(raw)

    assert len(read.found) + len(read.left_out) == 1


def test_nothing_private_is_written():
    written = write_ris([read_ris(SAMPLE).found[0].reference])

    assert "private" not in written
    assert "secret" not in written


@settings(deadline=None)
@given(st.lists(references(), max_size=4, unique_by=lambda one: one.citekey.casefold() or id(one)))
def test_what_is_written_is_read_back(written):
    one_name = [
        replace(one, authors=tuple(author for author in one.authors if "," not in author.name)) for one in written
    ]
    # RIS has no way to say these.
    plain = [
        replace(one, url="", keywords=tuple(one.keywords), pages=one.pages if one.pages.count("-") < 2 else "")
        for one in one_name
    ]

    read = read_ris(write_ris(plain).encode() + b"TY  - GEN\nTI  - End\nER  - \n")

    assert [replace(one.reference, url="") for one in read.found[:-1]] == plain


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_mutated_files_are_read_or_refused(data):
    raw = bytearray(SAMPLE)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(raw)))
        end = place + data.draw(st.integers(0, 30))
        raw[place:end] = data.draw(
            st.binary(max_size=12) | st.sampled_from([b"\n", b"TY  - ", b"ER  - ", b"UK  - ", b"  -"])
        )

    try:
        read = read_ris(bytes(raw))
    except BadFile:
        return
    assert all(one.reference.title for one in read.found)
    write_ris([one.reference for one in read.found]).encode()
