"""The guide's rules for change requests that need no judge."""

from __future__ import annotations

from collections.abc import Sequence

from hexloop.core.content.constraints import toml_path
from hexloop.core.content.problem import Extension, PackError, PackProblem, ProblemKind
from hexloop.core.judge.task import Case


def missing_change_errors(problem: PackProblem) -> list[PackError]:
    """An object-oriented problem has a change request, unless problem.toml says why not."""
    if problem.kind is not ProblemKind.OOD or problem.change or problem.extends or "change" in problem.exempt:
        return []
    message = (
        "An ood problem has a change request: add [change] and the folder change/, or say under [exempt] why not:"
        ' change = "…".'
    )
    return [PackError(toml_path(problem), 0, message)]


def change_errors(
    problem: PackProblem, extends: Extension, first_cases: Sequence[Case], cases: Sequence[Case]
) -> list[PackError]:
    """Whether the cases of the change call what is new, and whether what is said to be replaced gives another answer
    to some old case. ``cases`` are all of the change request ``problem``, those of the first brief in front."""
    path = toml_path(problem)
    old = {method.name: method for method in extends.first.task.signature.methods}
    called = {name for case in cases[len(first_cases) :] for name in case.operations[1:]}
    errors = [
        PackError(f"problems/{problem.slug}/cases.jsonl", 0, f'No case of the change calls "{method.name}": add some.')
        for method in problem.task.signature.methods
        if method.name not in {*old, *called}
    ]
    changed = _changed(first_cases, cases)
    return errors + [
        PackError(
            path, 0, f'"{name}" in "replaces" answers every old case as before: take it out, or add cases that tell.'
        )
        for name in extends.replaces
        if name not in changed
    ]


def _changed(before: Sequence[Case], after: Sequence[Case]) -> set[str]:
    """The methods that some old case sees another answer of."""
    changed = set()
    for old, new in zip(before, after, strict=False):
        if isinstance(old.expected, list) and isinstance(new.expected, list):
            answers = zip(old.operations, old.expected, new.expected, strict=True)
            changed |= {name for name, one, other in answers if one != other}
    return changed
