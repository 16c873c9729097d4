"""The guide's rules that need no judge: prose, counts, cases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hexloop.core.content.cachefile import dump_cases
from hexloop.core.content.cases import case_place
from hexloop.core.content.problem import PackError, PackProblem
from hexloop.core.content.references import unknown_node
from hexloop.core.content.signature import CONSTRUCTOR
from hexloop.core.content.typenames import fits, parse_type
from hexloop.core.judge.task import MISSING, Case, Method, Ordering, Signature, Style, Value, _Missing

SECTIONS = ("Pattern", "Why it works", "Code walk", "Complexity", "Pitfalls", "What is asked next")
CHANGE_SECTIONS = ("What changes", "Code walk", "Pitfalls")
LEAST_ACCEPTED = 2
LEAST_WRONG = 3
SAMPLES = range(2, 4)
CASES = range(20, 61)
CHANGE_SAMPLES = range(1, 4)
CHANGE_CASES = range(10, 61)

_HEADING = re.compile(r"^## +(.+?) *$", re.MULTILINE)


def prose_errors(problem: PackProblem) -> list[PackError]:
    """The editorial's sections, in order and filled; no title in the statement."""
    path = f"problems/{problem.slug}/editorial.md"
    sections = CHANGE_SECTIONS if problem.extends else SECTIONS
    parts = _HEADING.split(problem.editorial)
    bodies = dict(zip(parts[1::2], parts[2::2], strict=True))
    errors = []
    for section in sections:
        if section not in bodies:
            errors.append(PackError(path, 0, f'The section "## {section}" is missing: write it.'))
        elif not bodies[section].strip():
            errors.append(PackError(path, 0, f'The section "## {section}" is empty: write it.'))
    if not errors and [name for name in parts[1::2] if name in sections] != list(sections):
        errors.append(PackError(path, 0, f"The sections stand in another order than {', '.join(sections)}."))
    if re.match(r"# ", problem.statement):
        statement = f"problems/{problem.slug}/statement.md"
        errors.append(PackError(statement, 1, "The page shows the title already: take the heading out."))
    return errors


def submission_errors(problem: PackProblem) -> list[PackError]:
    """Enough accepted and wrong submissions, unless problem.toml says why not."""
    errors = []
    for folder, key, least in (("accepted", "accepted", LEAST_ACCEPTED), ("wrong_answer", "wrong", LEAST_WRONG)):
        count = sum(one.expected == folder for one in problem.submissions)
        if count < least and key not in problem.exempt:
            message = (
                f"There are {count} submissions here: write {least} at least, or say in problem.toml"
                f' under [{_exempt(problem)}] why not: {key} = "…".'
            )
            errors.append(PackError(f"problems/{problem.slug}/submissions/{folder}", 0, message))
    return errors


def _exempt(problem: PackProblem) -> str:
    return "change.exempt" if problem.extends else "exempt"


def case_errors(problem: PackProblem, cases: Sequence[Case]) -> list[PackError]:
    """Counts, duplicates, and values that are not of the declared types. Of a change request its own cases."""
    path = f"problems/{problem.slug}/cases.jsonl"
    errors = []
    samples = sum(case.sample for case in cases)
    if samples not in (CHANGE_SAMPLES if problem.extends else SAMPLES):
        wanted = "one to three" if problem.extends else "two or three"
        errors.append(PackError(path, 0, f"There are {samples} samples: the statement needs {wanted}."))
    counts = CHANGE_CASES if problem.extends else CASES
    few = len(cases) < counts[0]
    if len(cases) not in counts and not (few and "cases" in problem.exempt):
        message = (
            f"There are {len(cases)} cases with the generated ones: the guide asks for {counts[0]} to {counts[-1]}."
        )
        if few:
            message += f' If no more can be asked, say so in problem.toml under [{_exempt(problem)}]: cases = "…".'
        errors.append(PackError(path, 0, message))
    return errors + _duplicates(problem, cases) + _misfits(problem, cases)


def _duplicates(problem: PackProblem, cases: Sequence[Case]) -> list[PackError]:
    errors = []
    seen: dict[str, int] = {}
    for index, case in enumerate(cases):
        key = dump_cases([replace(case, expected=MISSING, sample=False, note="")])
        first = seen.setdefault(key, index)
        if first != index:
            path, line, words = case_place(problem, index)
            other, other_line, other_words = case_place(problem, first)
            where = f"{other.rpartition('/')[2]}{f' line {other_line}' if other_line else ''}"
            message = f"This {words} asks the same as {other_words} ({where}): take one out."
            errors.append(PackError(path, line, message))
    return errors


def _misfits(problem: PackProblem, cases: Sequence[Case]) -> list[PackError]:
    errors = []
    for index, case in enumerate(cases):
        wrong = misfit(problem, case)
        if wrong:
            path, line, words = case_place(problem, index)
            errors.append(PackError(path, line, f"In {words}, {wrong}"))
    return errors


def misfit(problem: PackProblem, case: Case) -> str:
    """What of the case is not of its declared type, in a sentence; empty when all is."""
    signature, task = problem.task.signature, problem.task
    if case.given is not None and task.given is None:
        return '"given" is for the prelude, and this problem brings none along: take it out.'
    close = {task.checker.kind, task.checker.within, *(method.checker for method in signature.methods)}
    if (case.rtol, case.atol) != (None, None) and Ordering.CLOSE not in close:
        return '"rtol" and "atol" mean something for kind = "close" only: take them out.'
    if signature.style is Style.OPERATIONS:
        return _sequence_misfit(signature, case)
    wrong = _argument_misfit(signature.methods[0], case.args)
    if wrong or problem.task.checker.kind is not Ordering.ONE_OF:
        return wrong or _answer_misfit(signature.answer_type, case.expected)
    if not isinstance(case.expected, list) or not case.expected:
        return '"expected" must be the list of all right answers.'
    return next(filter(None, (_answer_misfit(signature.answer_type, one) for one in case.expected)), "")


def _sequence_misfit(signature: Signature, case: Case) -> str:
    methods = {method.name: method for method in signature.methods}
    answers: Sequence[Value | _Missing]
    answers = case.expected if isinstance(case.expected, list) else [MISSING] * len(case.operations)
    for position, (name, args, answer) in enumerate(zip(case.operations, case.args, answers, strict=True)):
        method = methods[name if position else CONSTRUCTOR]
        raised = isinstance(answer, dict) and set(answer) == {"raises"}
        wrong = _argument_misfit(method, args if isinstance(args, list) else [])
        if position and not wrong and not raised:
            wrong = _answer_misfit(method.returns, answer)
        if wrong:
            return f"operation {position}, {name}: {wrong}"
    return ""


def _argument_misfit(method: Method, args: Sequence[Value]) -> str:
    for param, value in zip(method.params, args, strict=True):
        if not fits(value, parse_type(param.type)):
            return f'the argument "{param.name}" is not of the type {param.type}.'
    return unknown_node(method, args)


def _answer_misfit(returns: str, expected: Value | _Missing) -> str:
    if expected is MISSING or fits(expected, parse_type(returns)):
        return ""
    return f'"expected" is not of the type {returns}.'
