"""A case as a person types it: one argument a line, in JSON or as a Python literal.

The line a sample shows, ``numCourses = 2, prerequisites = [[1, 0]]``, works as well. A sequence of
operations is two lines: the names, then one argument list for each.
"""

from __future__ import annotations

import ast
import json

from hexloop.core.content.arrays import numbers, size_of
from hexloop.core.content.casefile import BadCase, case_from
from hexloop.core.content.references import unknown_node
from hexloop.core.content.show import GIVEN
from hexloop.core.content.signature import CONSTRUCTOR
from hexloop.core.content.typenames import fits, parse_type
from hexloop.core.judge.task import MISSING, Array, Case, Method, Param, Signature, Style, Value
from hexloop.lib.errors import HexloopError


class BadTypedCase(HexloopError):
    """What was typed is no case of this problem; the text names the line."""


def typed_case(text: str, expected: str, signature: Signature) -> Case:
    """The case that ``text`` and ``expected`` spell. An empty ``expected`` leaves the answer open.
    Raises ``BadTypedCase``."""
    if signature.style is Style.OPERATIONS:
        return _sequence(text, expected, signature)
    return _call(text, expected, signature)


def case_as_typed(case: Case, signature: Signature) -> str:
    """What a person would have typed for the input of ``case``: ``typed_case`` reads it back."""
    args = [_lists(value) for value in case.args]
    if signature.style is Style.OPERATIONS:
        return f"{_dumped(list(case.operations))}\n{_dumped(args)}"
    return "\n".join(_dumped(value) for value in args)


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lists(value: Value) -> object:
    """The value with arrays as nested lists, which is how a person writes them."""
    if isinstance(value, Array):
        flat: list[object] = list(numbers(value, 0, size_of(value)))
        for size in reversed(value.shape[1:]):
            flat = [flat[at : at + size] for at in range(0, len(flat), size)] if size else []
        return flat if value.shape else flat[0]
    return [_lists(item) for item in value] if isinstance(value, list) else value


def _call(text: str, expected: str, signature: Signature) -> Case:
    method = signature.methods[0]
    text, given = _without_given(text)
    args = _arguments(text, method.params)
    for number, (param, value) in enumerate(zip(method.params, args, strict=True), start=1):
        if not fits(value, parse_type(param.type)):
            raise BadTypedCase(f"Line {number}: {param.name} is {param.type}, and this is not one.")
    if wrong := unknown_node(method, args):
        raise BadTypedCase(f"{wrong[:1].upper()}{wrong[1:]}")
    answer_type = signature.answer_type
    answer = _answer(expected)
    if answer is not MISSING and not fits(answer, parse_type(answer_type)):
        raise BadTypedCase(f"Expected: the answer is {answer_type}, and this is not one.")
    return Case(tuple(args), answer, given=given)


def _without_given(text: str) -> tuple[str, Value]:
    """The text without the part that sets the problem's own functions, and the value of that part."""
    before, found, after = text.rpartition(f"{GIVEN} = ")
    if not found or not before.endswith(("\n", ", ")):
        return text, None
    return before.rstrip().removesuffix(","), _value(after, GIVEN)


def _sequence(text: str, expected: str, signature: Signature) -> Case:
    lines = _lines(text)
    if len(lines) != 2:
        raise BadTypedCase(
            f'Write two lines: the names, such as ["{signature.class_name}", …], then one argument list for each. '
            f"There {_are(len(lines))} now."
        )
    names, args = (_value(line, f"Line {number}") for number, line in enumerate(lines, start=1))
    data: dict[str, Value] = {"operations": names, "args": args}
    answer = _answer(expected)
    if answer is not MISSING:
        data["expected"] = answer
    try:
        case = case_from(data, signature)
    except BadCase as error:
        raise BadTypedCase(str(error).replace('"args"', "Line 2").replace('"operations"', "Line 1")) from error
    _check_operations(case, {method.name: method for method in signature.methods})
    return case


def _check_operations(case: Case, methods: dict[str, Method]) -> None:
    for place, (name, given) in enumerate(zip(case.operations, case.args, strict=True)):
        method = methods[name if place else CONSTRUCTOR]
        values = given if isinstance(given, list) else []
        for param, value in zip(method.params, values, strict=True):
            if not fits(value, parse_type(param.type)):
                raise BadTypedCase(
                    f"Line 2: {param.name} of {name} (operation {place}) is {param.type}, and this is not one."
                )


def _arguments(text: str, params: tuple[Param, ...]) -> list[Value]:
    lines = _lines(text)
    if len(lines) == 1:
        named = _as_keywords(lines[0], params)
        if named is not None:
            return named
    if len(lines) != len(params):
        names = ", ".join(param.name for param in params)
        raise BadTypedCase(f"Write {_lines_of(len(params), names)}. There {_are(len(lines))} now.")
    return [
        _value(_without_name(line, param.name), f"Line {number}")
        for number, (line, param) in enumerate(zip(lines, params, strict=True), start=1)
    ]


def _as_keywords(line: str, params: tuple[Param, ...]) -> list[Value] | None:
    """The values of ``a = 1, b = [2]``, or ``None`` when the line is not that with exactly these names."""
    try:
        call = ast.parse(f"f({line})", mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    if not isinstance(call, ast.Call) or call.args:
        return None
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    if set(given) != {param.name for param in params}:
        return None
    return [_value(ast.unparse(given[param.name]), param.name) for param in params]


def _without_name(line: str, name: str) -> str:
    before, equals, after = line.partition("=")
    return after if equals and before.strip() == name else line


def _answer(expected: str) -> Value:
    return _value(expected, "Expected") if expected.strip() else MISSING


def _value(text: str, where: str) -> Value:
    """The value that ``text`` spells, JSON first, since ``true`` and ``null`` are no Python."""
    try:
        return _plain(json.loads(text), where)
    except (ValueError, RecursionError):
        pass
    try:
        return _plain(ast.literal_eval(text.strip()), where)
    except (SyntaxError, ValueError, TypeError, RecursionError, MemoryError):
        shown = text.strip()
        shown = shown if len(shown) <= 40 else f"{shown[:40]}…"
        raise BadTypedCase(
            f'{where}: {shown} is neither JSON nor a Python literal. Write for instance [1, 2], "ab", true or None.'
        ) from None


def _plain(value: object, where: str) -> Value:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple):
        return [_plain(item, where) for item in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {str(key): _plain(item, where) for key, item in value.items()}
    raise BadTypedCase(f"{where}: a {type(value).__name__} cannot be an argument. Write a list, a number or a text.")


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _lines_of(count: int, names: str) -> str:
    return f"1 line for {names}" if count == 1 else f"{count} lines, one for each of {names}"


def _are(count: int) -> str:
    return "is 1" if count == 1 else f"are {count or 'none'}"
