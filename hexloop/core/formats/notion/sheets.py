"""The tables of an export (CSV): read row by row, and what their columns are likely to be."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hexloop.core.formats.notion.elements import without_own_signs
from hexloop.core.formats.notion.records import Column, Type
from hexloop.core.formats.notion.values import listed, number_of, relations, span_of
from hexloop.core.formats.tables import MOST_CELL

MOST_BYTES = 32 * 1024 * 1024
MOST_LINE = 2_000_000
MOST_ROWS = 50_000
MOST_COLUMNS = 500
MOST_OPTIONS = 50
_LOOKED_AT = 200
_COUNTED = 500
_SAMPLE = 200

_FILE = re.compile(r"[^\s,]{1,1000}\.[A-Za-z0-9]{1,5}")
_URL = re.compile(r"https?://\S+")
_EMAIL = re.compile(r"[^\s@,]+@[^\s@,]+\.[A-Za-z]{2,}")
_CREATED = re.compile(r"\b(?:created|added)\b", re.IGNORECASE)
_EDITED = re.compile(r"\b(?:edited|updated|modified)\b", re.IGNORECASE)
_STATUS = re.compile(r"\b(?:status|stage|state)\b", re.IGNORECASE)
_ONE = re.compile(r"\b(?:level|difficulty|priority|type|kind|category|round|result|rating)$", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(?:tags?|topics|labels|categories|companies|keywords|patterns|skills)$", re.IGNORECASE)


class BadTable(Exception):
    """A table that cannot be read. The text says why; the file is kept as it is."""


def rows_of(chunks: Iterable[bytes]) -> Iterator[list[str]]:
    """The rows of a table, its headings first. Raises ``BadTable``."""
    csv.field_size_limit(MOST_CELL)
    reader = csv.reader(_lines(chunks))
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BadTable(f"Its row {number} cannot be read as a table: {_reason(error)}.") from error
        if len(cells) > MOST_COLUMNS:
            raise BadTable(f"Its row {number} has more than {MOST_COLUMNS} cells.")
        if number > MOST_ROWS + 1:
            raise BadTable(f"It has more than {MOST_ROWS:,} rows.")
        if cells:
            yield [without_own_signs(cell) for cell in cells]


def headings_of(cells: list[str]) -> tuple[str, ...]:
    """The names of columns, each once."""
    found: list[str] = []
    for place, cell in enumerate(cells, start=1):
        name = cell.strip() or f"Column {place}"
        same = sum(one == name or one.startswith(f"{name} (") for one in found)
        found.append(f"{name} ({same + 1})" if name in found else name)
    return tuple(found)


@dataclass(slots=True)
class Seen:
    """What was seen of a column so far."""

    name: str
    filled: int = 0
    values: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    parts: Counter[str] = field(default_factory=Counter)

    def add(self, cell: str) -> None:
        """Look at another cell."""
        text = cell.strip()
        if not text:
            return
        self.filled += 1
        if len(self.values) < _LOOKED_AT:
            self.values.append(text[:2000])
        for counter, words in ((self.counts, [text]), (self.parts, listed(text[:1000]))):
            for word in words:
                if len(word) <= _SAMPLE and (word in counter or len(counter) < _COUNTED):
                    counter[word] += 1

    def column(self, kind: Type | None) -> Column:
        """The column, of a type that is known or guessed."""
        found = kind or self._guess()
        counter = self.parts if found is Type.MULTI_SELECT else self.counts
        choosing = found in {Type.SELECT, Type.MULTI_SELECT, Type.STATUS}
        return Column(
            name=self.name,
            type=found,
            guessed=kind is None,
            filled=self.filled,
            options=tuple(word for word, _ in counter.most_common(MOST_OPTIONS)) if choosing else (),
            samples=tuple(dict.fromkeys(value[:_SAMPLE] for value in self.values))[:3],
        )

    def _guess(self) -> Type:
        values = self.values
        if not values:
            return Type.TEXT
        if all(value in {"Yes", "No"} for value in values):
            return Type.CHECKBOX
        if all(span_of(value) for value in values):
            edited = Type.EDITED_TIME if _EDITED.search(self.name) else Type.DATE
            return Type.CREATED_TIME if _CREATED.search(self.name) else edited
        for kind, holds in _HOLDS:
            if all(holds(value) for value in values):
                return kind
        return self._choice()

    def _choice(self) -> Type:
        """Whether the texts are chosen from a few: each of them short, and coming again."""
        if any(len(value) > 120 or "\n" in value for value in self.values):
            return Type.TEXT
        named = next((kind for kind, names in _NAMED if names.search(self.name)), None)
        several = named is Type.MULTI_SELECT or (named is None and any(", " in value for value in self.values))
        counter = self.parts if several else self.counts
        total = sum(counter.values())
        few = named or (total >= 3 and len(counter) <= 0.7 * total)
        if not few or len(counter) > MOST_OPTIONS or any(len(word) > 60 for word in counter):
            return Type.TEXT
        return named or (Type.MULTI_SELECT if several else Type.SELECT)


def _are_files(value: str) -> bool:
    parts = list(listed(value))
    return all(_FILE.fullmatch(part) and ("/" in part or "%20" in part) for part in parts)


_NAMED = ((Type.STATUS, _STATUS), (Type.MULTI_SELECT, _SEVERAL), (Type.SELECT, _ONE))
_HOLDS = (
    (Type.NUMBER, lambda value: number_of(value) is not None),
    (Type.RELATION, lambda value: bool(relations(value))),
    (Type.FILES, lambda value: _are_files(value) and not _URL.fullmatch(value)),
    (Type.URL, _URL.fullmatch),
    (Type.EMAIL, _EMAIL.fullmatch),
)


def _lines(chunks: Iterable[bytes]) -> Iterator[str]:
    """Lines with their ends, as they come. Bytes that are no UTF-8 become marks."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
    size, rest = 0, ""
    for chunk in chunks:
        size += len(chunk)
        if size > MOST_BYTES:
            raise BadTable(f"It has more than {MOST_BYTES // 2**20} MB.")
        lines = (rest + decoder.decode(chunk)).split("\n")
        rest = lines.pop()
        for line in lines:
            yield from _ended(line + "\n")
        if len(rest) > MOST_LINE:
            raise BadTable("It has a line of more than two million characters.")
    rest += decoder.decode(b"", final=True)
    if rest:
        yield from _ended(rest)


def _ended(line: str) -> Iterator[str]:
    """Lines may end with a carriage return alone."""
    parts = line.replace("\r\n", "\n").split("\r")
    yield from (f"{part}\n" for part in parts[:-1])
    if parts[-1]:
        yield parts[-1]


def _reason(error: csv.Error) -> str:
    if "field larger" in str(error):
        return f"a cell has more than {MOST_CELL:,} characters"
    return str(error)
