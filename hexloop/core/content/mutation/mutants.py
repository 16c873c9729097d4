"""Every mutant of a program: one edit each, no two alike, each with a name that survives other edits."""

from __future__ import annotations

import ast
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from hexloop.core.content.mutation.kinds import Edit, Kind, Place, edits_at, number_of
from hexloop.core.content.problem import PackProblem, Submission

VERSION = 1
"""Raise it when the same program yields other mutants: results kept before then no longer count."""

# What says how a program is read rather than what it does. ``defaults``: the judge gives every argument.
_UNTOUCHED = {
    "annotation",
    "bases",
    "decorator_list",
    "defaults",
    "format_spec",
    "kw_defaults",
    "returns",
    "type_params",
}
_SKIPPED = (ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal, ast.Assert)


@dataclass(frozen=True, slots=True)
class Name:
    """Which mutant: the submission, its stripped source line, the change, and which of such changes there it is."""

    submission: str
    line: str
    change: str
    nth: int = 1


@dataclass(frozen=True, slots=True)
class Mutant:
    """A program that differs from the submission in one edit. ``number`` is the line's in the submission's file;
    ``before`` and ``after`` show the statement; ``source`` is what is judged."""

    name: Name
    number: int
    kind: Kind
    before: str
    after: str
    source: str


def mutants_of(submission: str, source: str) -> tuple[Mutant, ...]:
    """The mutants of ``source`` in the order of its text. ``submission`` is the file as ``accepted/name.py``.

    Raises ``SyntaxError`` when the source is no Python.
    """
    tree = ast.parse(source)
    lines = source.splitlines()
    plain = ast.unparse(tree)
    seen = {plain}
    counts: Counter[tuple[str, str]] = Counter()
    found: list[Mutant] = []
    for spot in _spots(tree):
        line = lines[spot.number - 1].strip()
        for edit in edits_at(spot.place):
            counts[line, edit.change] += 1
            name = Name(submission, line, edit.change, counts[line, edit.change])
            mutant = _made(tree, spot, edit, name)
            if mutant.source not in seen and _compiles(mutant.source):
                seen.add(mutant.source)
                found.append(mutant)
    return tuple(found)


def problem_mutants(problem: PackProblem) -> list[Mutant]:
    """The mutants of every accepted submission; none of one that is no Python, which judging it says."""
    found: list[Mutant] = []
    for one in accepted(problem):
        with suppress(SyntaxError):
            found += mutants_of(named(one), one.path.read_text(encoding="utf-8"))
    return found


def accepted(problem: PackProblem) -> list[Submission]:
    """The submissions that are mutated."""
    return [one for one in problem.submissions if one.expected == "accepted"]


def named(submission: Submission) -> str:
    """The file as people write it: ``accepted/name.py``."""
    return f"{submission.expected}/{submission.name}"


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place with what is told of it: the line of its text and the statement around it."""

    place: Place
    number: int
    statement: ast.stmt


def _spots(tree: ast.Module) -> Iterator[_Spot]:
    for index, statement in enumerate(tree.body):
        yield from _below(Place(statement, tree, "body", index), 1, statement, fixed=False)


def _below(place: Place, number: int, statement: ast.stmt, *, fixed: bool) -> Iterator[_Spot]:
    """The place and all in it. ``fixed``: inside an f-string, where positions differ between Pythons."""
    node = place.node
    if isinstance(node, ast.stmt):
        if _is_untouched(place):
            return
        statement = node
    if not fixed:
        number = getattr(node, "lineno", number)
    yield _Spot(place, number, statement)
    if isinstance(node, ast.Raise) or (isinstance(node, ast.UnaryOp) and number_of(node) is not None):
        return
    fixed = fixed or isinstance(node, ast.JoinedStr)
    for child in _children(node):
        yield from _below(child, number, statement, fixed=fixed)


def _children(node: ast.AST) -> Iterator[Place]:
    for field, value in ast.iter_fields(node):
        if field in _UNTOUCHED or (isinstance(node, ast.ClassDef) and field == "keywords"):
            continue
        if isinstance(value, ast.AST):
            yield Place(value, node, field)
        elif isinstance(value, list):
            yield from (Place(item, node, field, at) for at, item in enumerate(value) if isinstance(item, ast.AST))


def _is_untouched(place: Place) -> bool:
    """Imports, docstrings, what only the interpreter reads (``__slots__``, the recursion limit), a script's part."""
    match place.node:
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr="setrecursionlimit"))):
            return True
        case ast.Assign(targets=[ast.Name(id="__slots__")]):
            return True
        case ast.If(test=ast.Compare(left=ast.Name(id="__name__"))):
            return True
    return isinstance(place.node, _SKIPPED)


def _made(tree: ast.Module, spot: _Spot, edit: Edit, name: Name) -> Mutant:
    before = _head(spot.statement)
    old = _exchange(edit, edit.new)
    try:
        source = ast.unparse(tree)
        after = _head(edit.new if isinstance(edit.new, ast.stmt) else spot.statement)
    finally:
        _exchange(edit, old)
    if before == after:  # what stands below the first line is dropped
        after = f"{after} pass" if edit.field == "body" else f"{after} … without else"
    return Mutant(name, spot.number, edit.kind, before, after, source)


def _exchange(edit: Edit, new: object) -> object:
    """Put ``new`` in the edit's place; what stood there comes back."""
    holder = getattr(edit.owner, edit.field)
    if edit.index is None:
        setattr(edit.owner, edit.field, new)
        return holder
    old: object = holder[edit.index]
    holder[edit.index] = new
    return old


def _head(statement: ast.stmt) -> str:
    """The statement's first line."""
    return ast.unparse(statement).partition("\n")[0]


def _compiles(source: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # "is" with a literal and the like are what a mutant may well be
        try:
            compile(source, "<mutant>", "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            return False
    return True
