"""Tables in whatever encoding, and cells that are no formulas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.tables import guarded, read_table, unguarded, write_table


def cells(raw):
    return [row.cells for row in read_table(raw).rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_is_read(encoding):
    table = read_table("Question,Answer\r\nnaïve,café\r\n".encode(encoding))

    assert (table.headings, [row.cells for row in table.rows]) == (("Question", "Answer"), [("naïve", "café")])


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_sign_between_cells_is_found(sign):
    raw = f'question{sign}answer{sign}tags\n"a, b; c"{sign}two{sign}x\nq{sign}a{sign}y\n'.encode()

    assert read_table(raw).sign == sign
    assert cells(raw) == [("a, b; c", "two", "x"), ("q", "a", "y")]


def test_a_cell_may_hold_lines_and_quotes():
    table = read_table(b'question,answer\n"two\nlines","say ""yes"""\nnext,one\n')

    assert [(row.number, row.cells) for row in table.rows] == [(2, ("two\nlines", 'say "yes"')), (3, ("next", "one"))]


def test_a_table_without_headings_keeps_its_first_row():
    table = read_table(b"What is 1 + 1?,2\nAnd 2 + 2?,4\n")

    assert table.headings == ("Column 1", "Column 2")
    assert [row.cells for row in table.rows] == [("What is 1 + 1?", "2"), ("And 2 + 2?", "4")]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "empty"),
        (b"\x00\xff\x00\xd8", "no table"),
        (b"\xef\xbb\xbfquestion\n\xff\xfe", "Line 2"),
        (b'question,answer\nok,1\n"' + b"x" * 200_001, "Row 3"),
        (b"question,answer\n" + b"," * 300, "Row 2"),
    ],
)
def test_what_cannot_be_read_is_named(raw, said):
    with pytest.raises(BadFile, match=said):
        read_table(raw)


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("'=1", "''=1"),
        ("-5", "-5"),
        ("+3.25", "+3.25"),
        ("-1e-3", "-1e-3"),
        ("it's", "it's"),
        ("'quoted'", "'quoted'"),
        ("", ""),
    ],
)
def test_no_cell_begins_like_a_formula(cell, written):
    assert guarded(cell) == written
    assert unguarded(written) == cell


@given(st.text(alphabet="'=+-@\t\r\n 1.,e%ab"))
def test_guarding_is_taken_off_exactly(cell):
    assert unguarded(guarded(cell)) == cell


@given(
    st.lists(
        st.lists(st.text(alphabet="'=+-@\t 1,;\"ab\nü"), min_size=2, max_size=2).filter(
            lambda row: any(map(str.strip, row))
        ),
        min_size=1,
        max_size=5,
    ),
    st.booleans(),
)
def test_what_was_written_is_read_again(rows, bom):
    raw = write_table(("question", "answer"), rows, bom=bom)

    table = read_table(raw)

    assert table.headings == ("question", "answer")
    assert [list(row.cells) for row in table.rows] == rows
