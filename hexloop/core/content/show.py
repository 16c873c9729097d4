"""A case and what came of it as text for people: pages and the command line show the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hexloop.core.content.differ import Difference, DiffLine, LineKind, difference, ordered, pair
from hexloop.core.content.problem import PackProblem
from hexloop.core.content.signature import CONSTRUCTOR
from hexloop.core.content.valuetext import CUT, value_text
from hexloop.core.judge.checking import expected_of, tolerant
from hexloop.core.judge.task import MISSING, Case, Checker, Method, Ordering, Style, Value, _Missing

__all__ = [
    "CUT",
    "DiffLine",
    "Difference",
    "LineKind",
    "answer_text",
    "call_text",
    "case_difference",
    "difference",
    "expected_text",
    "operation_lines",
    "value_text",
]

_WIDEST_CALL = 40
GIVEN = "given"
"""What the prelude is set with, shown and typed beside the arguments."""


def call_text(problem: PackProblem, case: Case, *, limit: int = 400) -> str:
    """The call: ``numCourses = 3, prerequisites = [[1,0],[2,1]]``, or the operations, one a line.

    Each argument is cut at ``limit`` characters.
    """
    if problem.task.signature.style is Style.OPERATIONS:
        return "\n".join(_calls(problem, case, limit))
    params = problem.task.signature.methods[0].params
    parts = [
        f"{param.name} = {value_text(value, param.type, limit=limit)}"
        for param, value in zip(params, case.args, strict=False)
    ]
    if case.given is not None:
        parts.append(f"{GIVEN} = {value_text(case.given, limit=limit)}")
    return ", ".join(parts)


def answer_text(problem: PackProblem, answer: Value, *, limit: int = 400) -> str:
    """The answer of a function, in its declared type."""
    return value_text(answer, _answer_type(problem), limit=limit)


def expected_text(problem: PackProblem, case: Case, *, limit: int = 400) -> str:
    """What a function is expected to answer: every right answer, where the case lists several."""
    expected = expected_of(problem.task, case)
    if expected is MISSING:
        return ""
    if problem.task.checker.kind is Ordering.ONE_OF and isinstance(expected, list):
        return " or ".join(answer_text(problem, one, limit=limit) for one in expected)
    return answer_text(problem, expected, limit=limit)


def operation_lines(
    problem: PackProblem, case: Case, answers: Value | _Missing = MISSING, *, limit: int = 80
) -> list[str]:
    """The operations with their answers, arrows in one column: ``put(1, 1) → None``.

    ``answers`` is a list with one answer for each operation, the first belonging to the constructor,
    which shows none. Where it is shorter, or missing, the call stands alone.
    """
    calls = _calls(problem, case, limit)
    given = _answers(problem, case, answers, limit)
    column = min(_WIDEST_CALL, max((len(call) for call in calls[1:]), default=0))
    return [
        f"{call:<{column}} → {answer}" if answer else call
        for call, answer in zip(calls, given + [""] * (len(calls) - len(given)), strict=True)
    ]


def case_difference(problem: PackProblem, case: Case, got: Value, *, most: int = 30, width: int = 100) -> Difference:
    """Expected and got of one failing case side by side; for operations one line a call, labelled with it."""
    if problem.task.signature.style is not Style.OPERATIONS:
        expected, checker = _comparable(problem, case)
        return difference(expected, got, _answer_type(problem), checker=checker, most=most, width=width)
    return _operation_difference(problem, case, got, most, width)


def _operation_difference(problem: PackProblem, case: Case, got: Value, most: int, width: int) -> Difference:
    limit = width * 4
    calls = _calls(problem, case, limit)
    wanted, came = _answers(problem, case, case.expected, limit), _answers(problem, case, got, limit)
    first = next((at for at in range(len(calls)) if wanted[at : at + 1] != came[at : at + 1]), len(calls))
    start = max(0, min(first, len(calls)) - most // 2)
    lines = [DiffLine(LineKind.SKIPPED, f"… {start} operations before")] if start else []
    for at in range(start, min(len(calls), start + most)):
        left, right = "".join(wanted[at : at + 1]), "".join(came[at : at + 1])
        if at < len(came) or at >= len(wanted):
            lines.append(pair(left, right, label=calls[at], width=width))
        else:
            lines.append(DiffLine(LineKind.MISSING, calls[at], expected=left))
    rest = len(calls) - start - most
    if rest > 0:
        lines.append(DiffLine(LineKind.SKIPPED, f"… {rest} operations after"))
    return Difference(tuple(lines), calls[first] if first < len(calls) else "")


def _comparable(problem: PackProblem, case: Case) -> tuple[Value, Checker]:
    """One right answer, and how another is held against it. Of several, the first is shown."""
    checker = tolerant(problem.task.checker, case)
    expected = expected_of(problem.task, case)
    if expected is MISSING:
        expected = None
    if checker.kind is Ordering.ONE_OF and isinstance(expected, list) and expected:
        expected = expected[0]
    if checker.kind in {Ordering.ONE_OF, Ordering.PREFIX_K}:
        checker = replace(checker, kind=checker.within)
    return expected, checker


def _answer_type(problem: PackProblem) -> str:
    return problem.task.signature.answer_type


def _methods(problem: PackProblem, case: Case) -> list[Method | None]:
    known = {method.name: method for method in problem.task.signature.methods}
    return [known.get(name if at else CONSTRUCTOR) for at, name in enumerate(case.operations)]


def _calls(problem: PackProblem, case: Case, limit: int) -> list[str]:
    calls = []
    for name, method, args in zip(case.operations, _methods(problem, case), case.args, strict=False):
        types = [param.type for param in method.params] if method else []
        calls.append(f"{name}({', '.join(_arguments(args, types, limit))})")
    return calls


def _arguments(args: Value, types: Sequence[str], limit: int) -> list[str]:
    given = args if isinstance(args, list) else []
    return [value_text(value, kind, limit=limit) for value, kind in zip(given, types, strict=False)]


def _answers(problem: PackProblem, case: Case, answers: Value | _Missing, limit: int) -> list[str]:
    """One text an operation; empty for the constructor, which answers with itself."""
    if answers is MISSING or not isinstance(answers, list):
        return []
    texts = []
    for at, (method, answer) in enumerate(zip(_methods(problem, case), answers, strict=False)):
        if isinstance(answer, dict) and set(answer) == {"raises"}:
            texts.append(f"raises {answer['raises']}")
        elif answer is None and at == 0:
            texts.append("")
        else:
            kind = method.checker if method and method.checker else problem.task.checker.kind
            shown = ordered(answer, Checker(kind))
            texts.append(value_text(shown, method.returns if method and at else "Any", limit=limit))
    return texts
