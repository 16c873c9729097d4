"""Problems that are to be solved with whole arrays: no loop over rows in sight."""

from __future__ import annotations

import ast
from collections.abc import Collection

_WORDS = {
    ast.For: "a for loop",
    ast.AsyncFor: "a for loop",
    ast.While: "a while loop",
    ast.ListComp: "a comprehension",
    ast.SetComp: "a comprehension",
    ast.DictComp: "a comprehension",
    ast.GeneratorExp: "a generator expression",
}
_DISGUISED = frozenset({"map", "vectorize", "frompyfunc", "apply_along_axis", "apply_over_axes", "fromiter", "reduce"})
_UFUNC_METHODS = frozenset({"reduce"})


class Loop(Exception):
    """The submission loops; the text says where."""


def refuse_loops(tree: ast.Module, allowed: Collection[str]) -> None:
    """Raise ``Loop`` at the first loop that is not a ``for`` over ``range(name)`` of an allowed name.

    A loop in disguise (``map``, ``np.vectorize``) is one too; ``np.add.reduce`` is none.
    """
    nodes = (node for node in ast.walk(tree) if isinstance(node, (ast.stmt, ast.expr)))
    found = sorted((node.lineno, word) for node in nodes if (word := _loop(node, allowed)))
    if not found:
        return
    line, word = found[0]
    but = f" A for loop over range({' or '.join(sorted(allowed))}) is fine." if allowed else ""
    raise Loop(f"Line {line} has {word}; this problem asks you to work on whole arrays without loops.{but}")


def _loop(node: ast.AST, allowed: Collection[str]) -> str:
    """What kind of loop ``node`` is, in words; nothing when it is none."""
    if isinstance(node, ast.For) and _counts(node.iter, allowed):
        return ""
    if isinstance(node, ast.Call):
        name = _called(node.func)
        return f"{name}, which loops" if name in _DISGUISED else ""
    return _WORDS.get(type(node), "")


def _called(function: ast.AST) -> str:
    if isinstance(function, ast.Name):
        return function.id
    if isinstance(function, ast.Attribute) and function.attr not in _UFUNC_METHODS:
        return function.attr
    return ""


def _counts(iterated: ast.AST, allowed: Collection[str]) -> bool:
    match iterated:
        case ast.Call(func=ast.Name(id="range"), args=[*bounds]):
            return bool(bounds) and all(_is_allowed(bound, allowed) for bound in bounds)
    return False


def _is_allowed(bound: ast.AST, allowed: Collection[str]) -> bool:
    """One of the allowed names, a number, or a sum of such."""
    if isinstance(bound, ast.Name):
        return bound.id in allowed
    if isinstance(bound, ast.BinOp):
        return _is_allowed(bound.left, allowed) and _is_allowed(bound.right, allowed)
    return isinstance(bound, ast.Constant) and bool(allowed)
