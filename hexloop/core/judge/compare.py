"""Whether an answer is the expected one, and if not, how it differs. Trusted code on hostile values."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from reprlib import Repr
from typing import Any

from hexloop.core.judge import arrays
from hexloop.core.judge.child.declared import ANY, ARRAYS, DTYPES, NODES, Declared
from hexloop.core.judge.task import Array, Checker, Nan, Ordering, Value

# LeetCode's rule for answers that are declared to be real numbers.
_FLOAT_TOLERANCE = 1e-5
_SLACK = 10_000

_short = Repr()
_short.maxlist = _short.maxdict = 12
_short.maxstring = _short.maxlong = _short.maxother = 120
_short.maxlevel = 4


def difference(got: Value, expected: Value, checker: Checker, declared: Declared = ANY) -> str:
    """How ``got`` differs from ``expected``, as a short text for the person; nothing when it passes.

    ``declared`` is the declared type of the answer: where it says ``float``, whole numbers pass for
    real ones and 1e-5 is near enough. A truth value never passes for a number, nor a number for one.
    """
    try:
        if checker.kind is Ordering.ONE_OF:
            return _one_of(got, expected, checker, declared)
        kind = checker.within if checker.kind is Ordering.PREFIX_K else checker.kind
        return _RULES[kind](_Walk(replace(checker, kind=kind)), got, expected, declared)
    except RecursionError:
        return "The answer is nested too deep to be compared."


def _one_of(got: Value, expected: Value, checker: Checker, declared: Declared) -> str:
    """Nothing when one of the right answers fits. With one right answer, how ``got`` differs from it."""
    if type(expected) is not list or not expected:
        return _differs(got, expected, "")
    inner = replace(checker, kind=checker.within)
    found = [difference(got, right, inner, declared) for right in expected]
    if not all(found):
        return ""
    if len(found) == 1:
        return found[0]
    return f"expected one of the {len(expected)} right answers, such as {show(expected[0])}, got {show(got)}."


def sequence_difference(
    got: Value,
    expected: Value,
    checkers: Checker | Sequence[Checker],
    operations: Sequence[str],
    declared: Sequence[Declared],
) -> str:
    """``difference`` for a sequence of operations: the order of the answers stands, a checker looks into each.

    ``checkers`` is one for all, or one for each operation.
    """
    if isinstance(checkers, Checker):
        checkers = [checkers] * len(operations)
    if type(got) is not list or type(expected) is not list or len(got) != len(expected):
        return difference(got, expected, Checker())
    rows = zip(got, expected, operations, declared, checkers, strict=False)
    for place, (left, right, name, kind, checker) in enumerate(rows):
        raised = type(right) is dict and right.keys() == {"raises"}
        if found := difference(left, right, Checker() if raised else checker, kind):
            return f"Operation {place + 1}, {name}: {found}"
    return ""


class _Walk:
    """Goes down both values at once. ``place`` is where it is, in Python's spelling: ``[2][0]``."""

    def __init__(self, checker: Checker) -> None:
        self._checker = checker
        self._near = checker.kind is Ordering.CLOSE

    def compare(self, got: Value, expected: Value, declared: Declared, place: str = "") -> str:
        """The first difference at or below ``place``."""
        if declared.name in NODES:
            got, expected = ([] if side is None else side for side in (got, expected))
        if isinstance(got, Array) or isinstance(expected, Array) or self._wants_dtype(declared):
            return self._arrays(got, expected, declared, place)
        if type(got) is list and type(expected) is list:
            return self._lists(got, expected, declared, place)
        if type(got) is dict and type(expected) is dict:
            return self._dicts(got, expected, declared, place)
        return "" if self._scalars(got, expected, declared) else _differs(got, expected, place)

    def any_order(self, got: Value, expected: Value, declared: Declared) -> str:
        """The outer lists as multisets."""
        return self._unordered(got, expected, declared, lambda item: item)

    def any_order_nested(self, got: Value, expected: Value, declared: Declared) -> str:
        """The outer lists as multisets of multisets."""
        return self._unordered(
            got, expected, declared, lambda item: sorted(item, key=_rank) if type(item) is list else item
        )

    def _unordered(self, got: Value, expected: Value, declared: Declared, inner: Callable[[Value], Value]) -> str:
        got, expected = arrays.as_lists(got), arrays.as_lists(expected)
        if type(got) is not list or type(expected) is not list:
            return self.compare(got, expected, declared)
        if _size(got) > 2 * _size(expected) + _SLACK:  # sorting it would keep the judge busy
            return f"the answer is far too long: expected {_count(len(expected))}, got {_count(len(got))}."
        left, right = [inner(item) for item in got], [inner(item) for item in expected]
        if not self.compare(sorted(left, key=_rank), sorted(right, key=_rank), declared):
            return ""
        return _odd_one_out(left, right)

    def _lists(self, got: list[Any], expected: list[Any], declared: Declared, place: str) -> str:
        if declared.name == "GraphNode":  # neighbours have no order
            expected = [sorted(row) if type(row) is list else row for row in expected]
        if _same_text(got, expected):
            return ""
        if len(got) != len(expected):
            return f"{_at(place)}expected {_count(len(expected))}, got {_count(len(got))}."
        inside = declared.inside[0] if declared.name == "List" else ANY
        for index, (left, right) in enumerate(zip(got, expected, strict=True)):
            if found := self.compare(left, right, inside, f"{place}[{index}]"):
                return found
        return ""

    def _dicts(self, got: dict[str, Any], expected: dict[str, Any], declared: Declared, place: str) -> str:
        if missing := expected.keys() - got.keys():
            return f"{_at(place)}the key {show(min(missing))} is missing."
        if extra := got.keys() - expected.keys():
            return f"{_at(place)}the key {show(min(extra))} is not expected."
        inside = declared.inside[1] if declared.name == "Dict" else ANY
        for key, right in expected.items():
            if found := self.compare(got[key], right, inside, f"{place}[{key!r}]"):
                return found
        return ""

    def _scalars(self, got: Value, expected: Value, declared: Declared) -> bool:
        if not isinstance(got, (int, float)) or not isinstance(expected, (int, float)):
            return type(got) is type(expected) and got == expected
        if isinstance(got, bool) or isinstance(expected, bool):
            return got is expected
        if self._near:
            return not self._is_refused_nan(got) and near(got, expected, self._checker.rtol, self._checker.atol)
        if declared.name == "float":
            return near(got, expected, _FLOAT_TOLERANCE, _FLOAT_TOLERANCE)
        if type(expected) is int:
            return type(got) is int and got == expected
        return near(got, expected, 0.0, 0.0)

    def _is_refused_nan(self, got: float) -> bool:
        return self._checker.nan is Nan.REFUSE and got != got  # noqa: PLR0124 -- only NaN differs from itself

    def _wants_dtype(self, declared: Declared) -> bool:
        return declared.name in ARRAYS and bool(self._dtype(declared))

    def _dtype(self, declared: Declared) -> str:
        """The dtype that an answer must have: the checker's, or that of the declared type."""
        named = next((word.name for word in declared.inside if declared.name in ARRAYS and word.name in DTYPES), "")
        return self._checker.dtype if self._near and self._checker.dtype else named

    def _arrays(self, got: Value, expected: Value, declared: Declared, place: str) -> str:
        dtype = self._dtype(declared)
        found = arrays.dtype_difference(got, dtype) if dtype else ""
        if not found and self._near:
            found = arrays.difference(got, expected, self._checker)
        elif not found:
            found = arrays.shape_difference(got, expected)
        if found:
            return _at(place) + found
        return "" if self._near else self.compare(arrays.as_lists(got), arrays.as_lists(expected), ANY, place)


_RULES: dict[Ordering, Callable[[_Walk, Value, Value, Declared], str]] = {
    Ordering.EXACT: _Walk.compare,
    Ordering.CLOSE: _Walk.compare,
    Ordering.ANY_ORDER: _Walk.any_order,
    Ordering.ANY_ORDER_NESTED: _Walk.any_order_nested,
}


def near(got: float, expected: float, rtol: float, atol: float) -> bool:
    """NumPy's rule for two numbers, for whole numbers of any size; NaN is near NaN."""
    if got == expected:
        return True
    try:
        left, right = float(got), float(expected)
    except OverflowError:
        return False
    if math.isnan(left) or math.isnan(right):
        return math.isnan(left) and math.isnan(right)
    return math.isfinite(left) and math.isfinite(right) and abs(left - right) <= atol + rtol * abs(right)


def _same_text(got: Value, expected: Value) -> bool:
    """Equality in one pass of C code. JSON tells ``true``, ``1`` and ``1.0`` apart, which ``==`` does not."""
    try:
        return json.dumps(got) == json.dumps(expected)
    except (TypeError, ValueError):
        return False


def _size(values: list[Any]) -> int:
    return len(values) + sum(len(item) for item in values if type(item) is list)


def _rank(value: Any) -> tuple[Any, ...]:
    """A sort key that puts any two plain values in order, equal values next to each other."""
    kind = type(value)
    if value is None:
        return (0,)
    if kind is bool:
        return (1, value)
    if kind is int or kind is float:
        return (2, math.inf, 1) if value != value else (2, value, 0)  # noqa: PLR0124 -- NaN
    if kind is str:
        return (3, value)
    if kind is list:
        return (4, [_rank(item) for item in value])
    return (5, json.dumps(value, sort_keys=True, default=repr))


def _odd_one_out(got: list[Any], expected: list[Any]) -> str:
    """The first item that one side has more often than the other."""
    left, right = Counter(map(_text, got)), Counter(map(_text, expected))
    for item in expected:
        if left[_text(item)] < right[_text(item)]:
            return f"{show(item)} is missing from the answer."
    for item in got:
        if right[_text(item)] < left[_text(item)]:
            return f"{show(item)} does not belong in the answer."
    return _differs(got, expected, "")


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, default=repr)


def _differs(got: Value, expected: Value, place: str) -> str:
    return f"{_at(place)}expected {show(expected)}, got {show(got)}."


def _at(place: str) -> str:
    return f"at {place}: " if place else ""


def _count(number: int) -> str:
    return "one item" if number == 1 else f"{number} items"


def show(value: Value) -> str:
    """A value in a few words."""
    return arrays.show(value) if isinstance(value, Array) else _short.repr(value)
