"""Two versions of a program, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from hexloop.lib.highlight import highlight
from hexloop.lib.html import Html

_CONTEXT = 3
_EXACT_LINES = 2_000
_NOTHING = Html()


@dataclass(frozen=True, slots=True)
class DiffRow:
    """A line of both versions. ``kind`` is ``same``, ``changed``, ``removed``, ``added`` or ``gap``,
    which stands for lines left out. A number of 0 says that this side has no line here."""

    kind: str
    old_number: int = 0
    new_number: int = 0
    old: Html = _NOTHING
    new: Html = _NOTHING


def side_by_side(old: str, new: str) -> list[DiffRow]:
    """The changed lines with three around them, old beside new; nothing when both are the same."""
    before, after = code_lines(old), code_lines(new)
    rows: list[DiffRow] = []
    for number, group in enumerate(_groups(old, new)):
        if number:
            rows.append(DiffRow("gap"))
        for tag, i, i_end, j, j_end in group:
            pairs = zip_longest(range(i, i_end), range(j, j_end))
            rows += [_row("same" if tag == "equal" else "", a, b, before, after) for a, b in pairs]
    return rows


def unified(rows: list[DiffRow]) -> Iterator[DiffRow]:
    """The rows of ``side_by_side`` as one column: of a stretch that changed first all that was removed."""
    added: list[DiffRow] = []
    for row in rows:
        if row.kind in {"same", "gap"}:
            yield from added
            added = []
            yield row
            continue
        if row.old_number:
            yield DiffRow("removed", old_number=row.old_number, old=row.old)
        if row.new_number:
            added.append(DiffRow("added", new_number=row.new_number, new=row.new))
    yield from added


def code_lines(source: str) -> list[Html]:
    """``source`` in colour, one item a line."""
    lines = highlight(source).split("\n")
    return [Html(line) for line in lines[: len(lines) - (lines[-1] == "")]]


def _groups(old: str, new: str) -> Iterator[list[tuple[str, int, int, int, int]]]:
    if old == new:
        return iter(())
    before, after = old.removesuffix("\n").split("\n"), new.removesuffix("\n").split("\n")
    # Exact is better, and without bounds: thousands of equal lines would take minutes.
    long = len(before) + len(after) > _EXACT_LINES
    return iter(SequenceMatcher(None, before, after, autojunk=long).get_grouped_opcodes(_CONTEXT))


def _row(kind: str, a: int | None, b: int | None, before: list[Html], after: list[Html]) -> DiffRow:
    """One row; without a ``kind``, what is missing on one side says it."""
    kind = kind or ("added" if a is None else "removed" if b is None else "changed")
    old_number, old = (0, _NOTHING) if a is None else (a + 1, _line(before, a))
    new_number, new = (0, _NOTHING) if b is None else (b + 1, _line(after, b))
    return DiffRow(kind, old_number, new_number, old, new)


def _line(lines: list[Html], at: int) -> Html:
    # The highlighter drops an empty last line.
    return lines[at] if at < len(lines) else _NOTHING
