"""Cases as packs write them: one JSON object a line in cases.jsonl, the same objects from generate.py."""

from __future__ import annotations

import json
from collections.abc import Callable

from hexloop.core.content.signature import CONSTRUCTOR
from hexloop.core.content.source import Source, suggestion
from hexloop.core.judge.task import MISSING, Case, Method, Signature, Style, Value
from hexloop.lib.errors import HexloopError

KEYS = ("args", "expected", "operations", "sample", "note", "given", "rtol", "atol")


class BadCase(HexloopError):
    """An object that is no case of its problem."""


def case_from(data: object, signature: Signature) -> Case:
    """Turn one object into a case, or refuse it with ``BadCase``, which says what to write instead."""
    if not isinstance(data, dict):
        raise BadCase('A case is an object, such as {"args": [1], "expected": 2}.')
    for key in data:
        if key not in KEYS:
            raise BadCase(f'"{key}" is not known in a case: {suggestion(str(key), list(KEYS))}')
    sample, note = data.get("sample", False), data.get("note", "")
    if not isinstance(sample, bool):
        raise BadCase('"sample" must be true or false.')
    if not isinstance(note, str):
        raise BadCase('"note" must be a text.')
    args = data.get("args")
    if not isinstance(args, list):
        raise BadCase('"args" must be a list of the arguments.')
    expected = data.get("expected", MISSING)
    operations = _CHECKS[signature.style](data, args, expected, signature)
    rtol, atol = (_tolerance(data, key) for key in ("rtol", "atol"))
    return Case(tuple(args), expected, operations, sample, note, data.get("given"), rtol, atol)


def _tolerance(data: dict[str, object], key: str) -> float | None:
    value = data.get(key)
    if value is None:
        return None
    if not isinstance(value, int | float) or isinstance(value, bool) or not value >= 0:
        raise BadCase(f'"{key}" must be a number of at least 0, such as 1e-3.')
    return float(value)


def read_cases(source: Source, signature: Signature) -> tuple[Case, ...]:
    """Read cases.jsonl; every fault is noted with its line."""
    cases: list[Case] = []
    for number, line in numbered(source.text):
        try:
            case = case_from(json.loads(line), signature)
            _check_sample(case, cases, signature.style)
        except json.JSONDecodeError as error:
            source.complain(f"This line is not one JSON object: {error.msg} at column {error.colno}.", number)
        except BadCase as error:
            source.complain(str(error), number)
        else:
            cases.append(case)
    if not cases and not source.errors:
        source.complain("There is no case: write two or three samples at least.")
    return tuple(cases)


def numbered(text: str) -> list[tuple[int, str]]:
    """The lines that hold a case, with their numbers from 1."""
    return [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]


def _check_sample(case: Case, before: list[Case], style: Style) -> None:
    if not case.sample:
        return
    if before and not before[-1].sample:
        raise BadCase("Samples come first: move this line above the cases that are none.")
    if case.expected is MISSING and style is not Style.ROUND_TRIP:
        raise BadCase('A sample is shown with its answer: add "expected".')
    if not case.note.strip():
        raise BadCase('A sample is shown with a word of explanation: add "note".')


def _check_call(data: dict[str, object], args: list[Value], _expected: object, signature: Signature) -> tuple[str, ...]:
    if "operations" in data:
        raise BadCase('"operations" belongs to style = "operations"; this problem is one call: take it out.')
    _check_arity(args, signature.methods[0])
    return ()


def _check_sequence(
    data: dict[str, object], args: list[Value], expected: object, signature: Signature
) -> tuple[str, ...]:
    names = data.get("operations")
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names) or not names:
        raise BadCase(f'"operations" must be a list of names that starts with "{signature.class_name}".')
    if names[0] != signature.class_name:
        raise BadCase(f'The first operation is "{names[0]}": it must be the constructor, "{signature.class_name}".')
    if len(args) != len(names):
        raise BadCase(f"There are {len(names)} operations and {len(args)} argument lists: give each operation one.")
    methods = {method.name: method for method in signature.methods}
    for position, (name, given) in enumerate(zip(names, args, strict=True)):
        method = methods.get(CONSTRUCTOR if position == 0 else name)
        if method is None:
            known = sorted(set(methods) - {CONSTRUCTOR})
            raise BadCase(f'Operation {position}, "{name}", is no method of the signature: {suggestion(name, known)}')
        if not isinstance(given, list):
            raise BadCase(f'The arguments of operation {position}, "{name}", must be a list.')
        _check_arity(given, method, f'Operation {position}, "{name}",')
    if expected is not MISSING:
        _check_answers(expected, len(names), signature)
    return tuple(names)


def _check_arity(args: list[Value], method: Method, what: str = "The call") -> None:
    if len(args) != len(method.params):
        wanted = ", ".join(param.name for param in method.params) or "none"
        raise BadCase(f"{what} has {len(args)} arguments; the signature takes {len(method.params)}: {wanted}.")


def _check_answers(expected: object, count: int, signature: Signature) -> None:
    if not isinstance(expected, list) or len(expected) != count:
        raise BadCase(f'"expected" must be a list of {count} answers, one for each operation, null for the first.')
    for answer in expected:
        if isinstance(answer, dict) and set(answer) == {"raises"} and answer["raises"] not in signature.raises:
            raise BadCase(f'"{answer["raises"]}" is not in raises of [signature]: add it there or correct it here.')


_Check = Callable[[dict[str, object], list[Value], object, Signature], tuple[str, ...]]
_CHECKS: dict[Style, _Check] = {
    Style.FUNCTION: _check_call,
    Style.OPERATIONS: _check_sequence,
    Style.ROUND_TRIP: _check_call,
}


def as_value(case: Case) -> dict[str, Value]:
    """The case as a plain object again, without what is not set."""
    data: dict[str, Value] = {"args": list(case.args)}
    if case.expected is not MISSING:
        data["expected"] = case.expected
    if case.operations:
        data["operations"] = list(case.operations)
    if case.sample:
        data["sample"] = True
    if case.note:
        data["note"] = case.note
    for key, value in (("given", case.given), ("rtol", case.rtol), ("atol", case.atol)):
        if value is not None:
            data[key] = value
    return data
