"""Tables of text (CSV): read in whatever encoding they have, written so that no cell is a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.guessing import looks_like_headings

MOST_BYTES = 64 * 1024 * 1024
MOST_ROWS = 50_000
MOST_CELL = 200_000
MOST_COLUMNS = 200
SIGNS = (",", ";", "\t", "|")

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?%?")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of one row; ``number`` counts rows of the file from 1, the headings included."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it stands in a file. ``headings`` are its first row, or ``Column 1`` and so on."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str
    sign: str


def read_table(raw: bytes, headings: Collection[str] = ()) -> Table:
    """Read a table; guards against formulas are taken off again. Raises ``BadFile`` naming the row. ``headings`` are
    what columns may be called besides those of questions."""
    if len(raw) > MOST_BYTES:
        raise BadFile(f"This table has more than {MOST_BYTES // 2**20} MB. Split it and import the parts.")
    text, encoding = _decoded(raw)
    sign = _sign_of(text, headings)
    rows = _rows(text, sign)
    if not rows:
        raise BadFile(
            "This table is empty. Save it with one thing a row, and a row of headings on top: question and answer, say."
        )
    width = max(len(row.cells) for row in rows)
    first = rows[0].cells
    if looks_like_headings(first, headings):
        names = [cell.strip() or f"Column {place}" for place, cell in enumerate(first, start=1)]
        names += [f"Column {place}" for place in range(len(first) + 1, width + 1)]
        rows = rows[1:]
    else:
        names = [f"Column {place}" for place in range(1, width + 1)]
    return Table(tuple(names), tuple(rows), encoding, sign)


def write_table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, bom: bool = False) -> bytes:
    """A table in UTF-8 with commas. No cell begins like a formula, so that a spreadsheet runs nothing."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig" if bom else "utf-8")


def guarded(cell: str) -> str:
    """The cell with a quote before it where a spreadsheet would take it for a formula; numbers stay numbers."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def unguarded(cell: str) -> str:
    """The other way: what ``guarded`` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _decoded(raw: bytes) -> tuple[str, str]:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            try:
                return raw.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise BadFile(_not_text(error)) from error
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        if b"\0" in raw:
            raise BadFile("This is no table of text. Save it as CSV (UTF-8) and import that.") from None
        # What spreadsheets of Western Europe and America save; its five empty places become marks.
        return raw.decode("cp1252", "replace"), "cp1252"


def _not_text(error: UnicodeDecodeError) -> str:
    row = error.object[: error.start].count(b"\n") + 1
    return f"Line {row} is not written in the encoding that the file names at its start. Save it as CSV (UTF-8)."


def _sign_of(text: str, headings: Collection[str]) -> str:
    """The sign between cells: one that makes the first row headings, else the one that parts most rows evenly."""
    sample = text[:20_000]

    def evenness(sign: str) -> tuple[bool, int, int]:
        rows = _sample_rows(sample, sign)
        widths = [len(row) for row in rows]
        usual = max(set(widths), key=widths.count) if widths else 0
        headed = bool(rows) and len(rows[0]) > 1 and looks_like_headings(rows[0], headings)
        return headed, widths.count(usual) if usual > 1 else 0, usual

    return max(SIGNS, key=evenness)


def _sample_rows(sample: str, sign: str) -> list[list[str]]:
    try:
        rows = list(csv.reader(io.StringIO(sample, newline=""), delimiter=sign))
    except csv.Error:
        return []
    # The last row of a sample is cut off.
    return [row for row in (rows[:-1] or rows)[:50] if row]


def _rows(text: str, sign: str) -> list[Row]:
    """All rows that hold anything."""
    csv.field_size_limit(MOST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    found: list[Row] = []
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return found
        except csv.Error as error:
            raise BadFile(f"Row {number} (line {reader.line_num}) cannot be read: {_reason(error)}") from error
        if len(cells) > MOST_COLUMNS:
            raise BadFile(f"Row {number} has more than {MOST_COLUMNS} cells. Is the sign between cells another one?")
        if any(cell.strip() for cell in cells):
            found.append(Row(number, tuple(unguarded(cell).replace("\0", "") for cell in cells)))
        if len(found) > MOST_ROWS:
            raise BadFile(f"This table has more than {MOST_ROWS:,} rows. Split it and import the parts.")


def _reason(error: csv.Error) -> str:
    if "field larger" in str(error):
        return f"a cell has more than {MOST_CELL:,} characters. Is a quote left open?"
    return f"{error}. Check its quotes."
