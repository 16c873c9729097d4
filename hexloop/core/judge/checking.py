"""What is right: one answer held against a case by the problem's checker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hexloop.core.judge import compare, topological
from hexloop.core.judge.child.declared import Declared
from hexloop.core.judge.task import MISSING, Case, Checker, Ordering, Style, Task, Value


class Checking:
    """The checker of one task with the declared types of its answers."""

    def __init__(self, task: Task, returns: Mapping[str, Declared]) -> None:
        self._task = task
        self._returns = returns
        self._checkers = {method.name: method.checker for method in task.signature.methods}

    def difference(self, case: Case, got: Value) -> str:
        """How ``got`` is not what ``case`` asks for, in a few words; nothing when it is right or cannot be told here.

        A case without an expected answer is right whatever came back, where the checker needs one.
        """
        checker = tolerant(self._task.checker, case)
        if checker.kind is Ordering.VALIDATOR:
            return ""
        if checker.kind is Ordering.TOPOLOGICAL_ORDER:
            names = [param.name for param in self._task.signature.methods[0].params]
            return topological.difference(got, case.expected, checker, dict(zip(names, case.args, strict=True)))
        expected = expected_of(self._task, case)
        if expected is MISSING:
            return ""
        if self._task.signature.style is Style.OPERATIONS:
            return self._sequence(case, got, expected, checker)
        [declared] = self._returns.values()
        return compare.difference(got, expected, checker, declared)

    def _sequence(self, case: Case, got: Value, expected: Value, checker: Checker) -> str:
        declared = [self._returns[name] for name in case.operations]
        kinds = [self._checkers.get(name) for name in case.operations]
        checkers = [checker if kind is None else replace(checker, kind=kind) for kind in kinds]
        return compare.sequence_difference(got, expected, checkers, case.operations, declared)


def expected_of(task: Task, case: Case) -> Value:
    """The expected answer, or ``MISSING``. What makes a round trip must come back as it went."""
    if case.expected is MISSING and task.signature.style is Style.ROUND_TRIP and len(case.args) == 1:
        return case.args[0]
    return case.expected


def tolerant(checker: Checker, case: Case) -> Checker:
    """``checker`` with the case's own tolerances."""
    if case.rtol is None and case.atol is None:
        return checker
    return replace(
        checker,
        rtol=checker.rtol if case.rtol is None else case.rtol,
        atol=checker.atol if case.atol is None else case.atol,
    )
