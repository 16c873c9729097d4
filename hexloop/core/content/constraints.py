"""Holds a problem's constraints against its cases, in the sandbox: a check is pack code."""

from __future__ import annotations

from collections.abc import Sequence

from hexloop.core.content.cases import case_place
from hexloop.core.content.change import CHANGE
from hexloop.core.content.problem import PackError, PackProblem
from hexloop.core.content.tables import line_of
from hexloop.core.content.typenames import core, parse_type
from hexloop.core.judge.api import Judge, ProduceFailed
from hexloop.core.judge.task import Case, Limits, Style, Value

CHECK_LIMITS = Limits(cpu_ms=20_000, memory_mb=1_024, answer_kb=65_536)

_SHOWN = 3
_PROGRAM = '''\
def check(image, names, arrays, expressions, rows):
    """Yield [constraint, case, what is wrong]; the case is -1 when the expression itself is wrong."""
    known = {}
    if image != "py":
        import numpy
        known["np"] = numpy
    compiled = []
    for number, text in enumerate(expressions):
        try:
            compiled.append((number, compile(text.strip(), "check", "eval")))
        except SyntaxError as error:
            yield [number, -1, f"is no Python expression: {error.msg}"]
    for index, row in enumerate(rows):
        values = {
            name: numpy.asarray(value) if array and value is not None else value
            for name, array, value in zip(names, arrays, row)
        }
        for number, code in compiled:
            try:
                wrong = "" if eval(code, {**known, **values}) else "does not hold"
            except Exception as error:
                wrong = f"fails with {type(error).__name__}: {error}"
            if wrong:
                yield [number, index, wrong]
'''


def constraint_errors(
    problem: PackProblem, cases: Sequence[Case], *, judge: Judge, carried: int = 0
) -> list[PackError]:
    """Every constraint that some case breaks, with the first cases that do; one run of the sandbox.
    The first ``carried`` cases are those of the first brief."""
    checked = [(index, one) for index, one in enumerate(problem.constraints) if one.check.strip()]
    if not checked:
        return []
    path = toml_path(problem)
    try:
        faults = judge.produce(
            _PROGRAM,
            entry="check",
            args=_arguments(problem, [one.check for _, one in checked], cases),
            image=problem.task.image,
            limits=CHECK_LIMITS,
            most=(len(cases) + 1) * len(checked),
        )
    except ProduceFailed as error:
        return [PackError(path, 0, f"The constraints could not be checked: {error}")]
    errors: list[PackError] = []
    for position, (index, _) in enumerate(checked):
        own = [fault for fault in faults if isinstance(fault, list) and fault[0] == position]
        errors += [_error(problem, path, index, fault, carried) for fault in own[:_SHOWN]]
        if len(own) > _SHOWN:
            line = _line(problem, index)
            errors.append(PackError(path, line, f"… and {len(own) - _SHOWN} more cases break the same constraint."))
    return errors


def _arguments(problem: PackProblem, checks: list[str], cases: Sequence[Case]) -> list[Value]:
    signature = problem.task.signature
    rows: list[list[Value]]
    if signature.style is Style.OPERATIONS:
        names, arrays = ["operations", "args"], [False, False]
        rows = [[list(case.operations), list(case.args)] for case in cases]
    else:
        params = signature.methods[0].params
        names, arrays = (
            [param.name for param in params],
            [core(parse_type(param.type)).name in {"ndarray", "tensor"} for param in params],
        )
        rows = [list(case.args) for case in cases]
    if problem.task.given is not None:
        names, arrays = [*names, "given"], [*arrays, False]
        rows = [[*row, case.given] for row, case in zip(rows, cases, strict=True)]
    return [problem.task.image, list(names), list(arrays), list(checks), [*rows]]


def _error(problem: PackProblem, path: str, index: int, fault: list[Value], carried: int) -> PackError:
    case, wrong = fault[1], str(fault[2])
    check = problem.constraints[index].check
    if not isinstance(case, int) or case < 0:
        return PackError(path, _line(problem, index), f"The check {check} {wrong}.")
    where, line, words = case_place(problem, case, carried)
    return PackError(where, line, f"The check {check} {wrong} for {words}.")


def toml_path(problem: PackProblem) -> str:
    """The problem.toml that speaks of the problem: a change request has that of its first brief."""
    return f"problems/{(problem.extends.first if problem.extends else problem).slug}/problem.toml"


def _line(problem: PackProblem, index: int) -> int:
    first = problem.extends.first if problem.extends else problem
    text = (first.folder / "problem.toml").read_text(encoding="utf-8")
    own = index - len(first.constraints)
    return line_of(text, ("constraint", index, "check") if own < 0 else (CHANGE, "constraint", own, "check"))
