"""Two values side by side, with marks on what differs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import accumulate, islice, zip_longest

from hexloop.core.content.arrays import dtype_name, numbers, place_of, readable, size_of
from hexloop.core.content.valuetext import number_text, value_text
from hexloop.core.judge.task import Array, Checker, Ordering, Value

Span = tuple[int, int]
Marks = tuple[Span, ...]

_TOKEN = re.compile(r"-?[\w.]+|.", re.DOTALL)
_AROUND = 2
_SORTABLE = 2_000
_SMALL_ARRAY = 64
_LONG_WORD = 20
_KEEP_BEFORE = 30
_EVERYTHING = 20_000


class LineKind(StrEnum):
    """How a line stands to its other side."""

    SAME = "same"
    CHANGED = "changed"
    MISSING = "missing"
    """Expected, and did not come back."""
    EXTRA = "extra"
    """Came back, and was not expected."""
    SKIPPED = "skipped"
    """Stands for lines that are not shown; its words are in ``label``."""


@dataclass(frozen=True, slots=True)
class DiffLine:
    """One line of the two columns. ``label`` names the place (``[17]``, ``get(1)``) or is empty. Marks are
    ``(start, end)`` positions in the text beside them."""

    kind: LineKind
    label: str = ""
    expected: str = ""
    got: str = ""
    expected_marks: Marks = ()
    got_marks: Marks = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """``where`` is the place of the first difference, such as ``[17][2]``, or empty."""

    lines: tuple[DiffLine, ...]
    where: str = ""


def difference(
    expected: Value,
    got: Value,
    type: str = "Any",  # noqa: A002 -- the word of the signature
    *,
    checker: Checker = Checker(),  # noqa: B008 -- frozen
    most: int = 30,
    width: int = 100,
) -> Difference:
    """``expected`` and ``got`` side by side, in at most about ``most`` lines of about ``width`` characters.

    What ``checker`` lets pass is not marked: numbers within the tolerance, items in another order. Short
    values stand on one line; long lists show the items around the first difference.
    """
    expected, got = _plain(ordered(expected, checker)), _plain(ordered(got, checker))
    where = _where(expected, got, checker)
    if isinstance(expected, Array) and isinstance(got, Array):
        return Difference(tuple(_array_lines(expected, got, checker, most)), where)
    short = all(len(value_text(value, type, limit=width)) <= width for value in (expected, got))
    if isinstance(expected, list) and isinstance(got, list) and not short:
        return Difference(tuple(_list_lines(expected, got, checker, most, width)), where)
    if isinstance(expected, dict) and isinstance(got, dict) and not short:
        return Difference(tuple(_mapping_lines(expected, got, checker, most, width)), where)
    texts = [value_text(value, type, limit=_EVERYTHING) for value in (expected, got)]
    close = value_text(_closed(expected, got, checker), type, limit=_EVERYTHING)
    return Difference((pair(*texts, same=_same(expected, got, checker), width=width, close=close),), where)


def pair(
    expected: str, got: str, *, label: str = "", same: bool = False, width: int = 100, close: str = ""
) -> DiffLine:
    """Two texts on one line, cut so that the first difference is in sight, marks on the words that differ.

    ``close`` is ``got`` with every number that the checker lets pass written as it was expected: its words
    are compared, those of ``got`` are shown.
    """
    if same or expected == got:
        return DiffLine(LineKind.SAME, label, _cut(expected, 0, width), _cut(got, 0, width))
    hidden = 0
    if max(len(expected), len(got)) > width:
        hidden = max(0, _shared(expected, got) - _KEEP_BEFORE)
    left, right = _cut(expected, hidden, width), _cut(got, hidden, width)
    left_marks, right_marks = _marks(left, right, _cut(close or got, hidden, width))
    return DiffLine(LineKind.CHANGED, label, left, right, left_marks, right_marks)


def _shared(left: str, right: str) -> int:
    """How many characters both begin with."""
    return next((at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


def _cut(text: str, hidden: int, width: int) -> str:
    shown = text[hidden : hidden + width]
    return f"{'…' if hidden else ''}{shown}{'…' if hidden + width < len(text) else ''}"


def _marks(left: str, right: str, close: str) -> tuple[Marks, Marks]:
    a, b, compared = _TOKEN.findall(left), _TOKEN.findall(right), _TOKEN.findall(close)
    a_at, b_at = _offsets(a), _offsets(b)
    if len(compared) == len(b):
        b = compared
    left_marks, right_marks = [], []
    for tag, a_from, a_to, b_from, b_to in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            one, other = (a_at[a_from], a_at[a_to]), (b_at[b_from], b_at[b_to])
            one, other = _narrowed(left, right, one, other)
            left_marks += [one] * (one[0] < one[1])
            right_marks += [other] * (other[0] < other[1])
    return tuple(left_marks), tuple(right_marks)


def _offsets(tokens: Sequence[str]) -> list[int]:
    return [0, *accumulate(len(token) for token in tokens)]


def _narrowed(left: str, right: str, one: Span, other: Span) -> tuple[Span, Span]:
    """Long words are marked where they differ; short ones as a whole, for 12 and 13 are two numbers."""
    if min(one[1] - one[0], other[1] - other[0]) < _LONG_WORD:
        return one, other
    a, b = left[one[0] : one[1]], right[other[0] : other[1]]
    head = _shared(a, b)
    tail = _shared(a[head:][::-1], b[head:][::-1])
    return (one[0] + head, one[1] - tail), (other[0] + head, other[1] - tail)


def ordered(value: Value, checker: Checker) -> Value:
    """For answers in any order: the items sorted by their text, so that equal ones meet."""
    if checker.kind not in {Ordering.ANY_ORDER, Ordering.ANY_ORDER_NESTED}:
        return value
    if not isinstance(value, list) or len(value) > _SORTABLE:
        return value
    items = value
    if checker.kind is Ordering.ANY_ORDER_NESTED:
        items = [_by_text(item) if isinstance(item, list) else item for item in value]
    return _by_text(items)


def _by_text(items: list[Value]) -> list[Value]:
    return sorted(items, key=lambda item: (isinstance(item, str), item if _is_number(item) else 0, value_text(item)))


def _plain(value: Value) -> Value:
    """Small arrays as nested lists."""
    if isinstance(value, Array) and readable(value) and 0 < size_of(value) <= _SMALL_ARRAY:
        flat: list[Value] = [_component(number) for number in numbers(value, 0, size_of(value))]
        for size in reversed(value.shape[1:]):
            flat = [flat[at : at + size] for at in range(0, len(flat), size)]
        return flat if value.shape else flat[0]
    return [_plain(item) for item in value] if isinstance(value, list) else value


def _closed(expected: Value, got: Value, checker: Checker) -> Value:
    """``got`` with every number that the checker lets pass as it was expected."""
    if isinstance(expected, list) and isinstance(got, list):
        both = [_closed(a, b, checker) for a, b in zip(expected, got, strict=False)]
        return both + got[len(both) :]
    return expected if _is_number(expected) and _same(expected, got, checker) else got


def _component(number: complex) -> Value:
    return number_text(number) if isinstance(number, complex) else number


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _same(expected: Value, got: Value, checker: Checker) -> bool:
    """Whether the checker would let it pass, item by item; the judge alone decides about the whole."""
    if isinstance(expected, list) and isinstance(got, list):
        return len(expected) == len(got) and all(_same(a, b, checker) for a, b in zip(expected, got, strict=True))
    if isinstance(expected, dict) and isinstance(got, dict):
        return expected.keys() == got.keys() and all(_same(expected[key], got[key], checker) for key in expected)
    if isinstance(expected, int | float) and isinstance(got, int | float):
        return isinstance(expected, bool) == isinstance(got, bool) and _close(expected, got, checker)
    if isinstance(expected, Array) and isinstance(got, Array) and readable(expected) and readable(got):
        return expected.shape == got.shape and all(_close(a, b, checker) for a, b in _numbers(expected, got))
    return expected == got


def _close(expected: complex, got: complex, checker: Checker) -> bool:
    if expected == got or (expected != expected and got != got):  # noqa: PLR0124 -- only NaN differs from itself
        return True
    if checker.kind is not Ordering.CLOSE:
        return False
    return abs(expected - got) <= checker.atol + checker.rtol * abs(expected)


def _where(expected: Value, got: Value, checker: Checker) -> str:
    """The path to the first difference."""
    if isinstance(expected, list) and isinstance(got, list):
        for index, (a, b) in enumerate(zip(expected, got, strict=False)):
            if not _same(a, b, checker):
                return f"[{index}]{_where(a, b, checker)}"
        return f"[{min(len(expected), len(got))}]" if len(expected) != len(got) else ""
    if isinstance(expected, dict) and isinstance(got, dict):
        for key in [*expected, *got]:
            if key not in expected or key not in got or not _same(expected[key], got[key], checker):
                return f"[{value_text(key)}]{_where(expected.get(key), got.get(key), checker)}"
    return ""


def _list_lines(expected: list[Value], got: list[Value], checker: Checker, most: int, width: int) -> Iterator[DiffLine]:
    """The items that differ with a few around them; what both begin and end with is counted only."""
    shortest = min(len(expected), len(got))
    head = _alike(zip(expected, got, strict=False), checker, shortest)
    tail = _alike(zip(reversed(expected), reversed(got), strict=False), checker, shortest - head)
    start, after = max(0, head - _AROUND), max(0, tail - _AROUND)
    sides = [side[start : min(len(side) - after, start + most)] for side in (expected, got)]
    if start:
        yield DiffLine(LineKind.SKIPPED, _count(start, "alike"))
    yield from _window(sides[0], sides[1], start, checker, width)
    rest = max(len(side) - start - len(shown) for side, shown in zip((expected, got), sides, strict=True))
    if rest:
        yield DiffLine(LineKind.SKIPPED, _count(rest, "alike" if rest == after else "more"))


def _alike(pairs: Iterable[tuple[Value, Value]], checker: Checker, most: int) -> int:
    """How many pairs from the first on are the same, ``most`` at most."""
    return next((at for at, (a, b) in enumerate(islice(pairs, most)) if not _same(a, b, checker)), most)


def _count(number: int, word: str) -> str:
    return f"… {_grouped(number)} {word}"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", " ")


def _window(expected: list[Value], got: list[Value], start: int, checker: Checker, width: int) -> Iterator[DiffLine]:
    """The items of both sides, aligned by what they say; by position when a tolerance decides."""
    left = [value_text(item, limit=_EVERYTHING) for item in expected]
    right = [value_text(item, limit=_EVERYTHING) for item in got]
    if checker.kind is Ordering.CLOSE:
        right_keys = [
            left[at] if at < len(left) and _same(expected[at], item, checker) else right[at]
            for at, item in enumerate(got)
        ]
    else:
        right_keys = right
    for tag, a, a_end, b, b_end in SequenceMatcher(None, left, right_keys, autojunk=False).get_opcodes():
        for i, j in zip_longest(range(a, a_end), range(b, b_end)):
            label = f"[{start + (j if i is None else i)}]"
            if j is None:
                yield DiffLine(LineKind.MISSING, label, expected=_cut(left[i], 0, width))
            elif i is None:
                yield DiffLine(LineKind.EXTRA, label, got=_cut(right[j], 0, width))
            else:
                same = tag == "equal"
                yield from _item_lines(expected[i], got[j], label, checker, same=same, width=width)


def _item_lines(
    expected: Value, got: Value, label: str, checker: Checker, *, same: bool, width: int
) -> Iterator[DiffLine]:
    if isinstance(expected, Array) and isinstance(got, Array) and not same:
        for line in _array_lines(expected, got, checker, _SMALL_ARRAY):
            yield replace(line, label=f"{label} {line.label}")
        return
    texts = [value_text(item, limit=_EVERYTHING) for item in (expected, got)]
    close = value_text(_closed(expected, got, checker), limit=_EVERYTHING)
    yield pair(*texts, label=label, same=same, width=width, close=close)


def _mapping_lines(
    expected: dict[str, Value], got: dict[str, Value], checker: Checker, most: int, width: int
) -> Iterator[DiffLine]:
    keys = list(dict.fromkeys([*expected, *got]))
    for key in keys[:most]:
        label = value_text(key, limit=width)
        sides = [value_text(side[key], limit=_EVERYTHING) if key in side else "" for side in (expected, got)]
        if key not in got:
            yield DiffLine(LineKind.MISSING, label, expected=_cut(sides[0], 0, width))
        elif key not in expected:
            yield DiffLine(LineKind.EXTRA, label, got=_cut(sides[1], 0, width))
        else:
            same = _same(expected[key], got[key], checker)
            yield pair(*sides, label=label, same=same, width=width)
    if len(keys) > most:
        yield DiffLine(LineKind.SKIPPED, _count(len(keys) - most, "more"))


def _array_lines(expected: Array, got: Array, checker: Checker, most: int) -> Iterator[DiffLine]:
    yield pair(str(expected.shape), str(got.shape), label="shape")
    yield pair(dtype_name(expected), dtype_name(got), label="dtype")
    if expected.shape != got.shape or not readable(expected) or not readable(got):
        return
    total = size_of(expected)
    differing = 0
    for position, (a, b) in enumerate(_numbers(expected, got)):
        if _close(a, b, checker):
            continue
        differing += 1
        if differing <= most:
            place = ", ".join(map(str, place_of(expected, position)))
            yield pair(number_text(a), number_text(b), label=f"[{place}]")
    yield DiffLine(LineKind.SKIPPED, f"{_grouped(differing)} of {_grouped(total)} numbers differ")


def _numbers(expected: Array, got: Array) -> Iterator[tuple[complex, complex]]:
    """The numbers of two arrays of one shape, pair by pair."""
    total = size_of(expected)
    return zip(numbers(expected, 0, total), numbers(got, 0, total), strict=True)
