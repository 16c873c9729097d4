"""What a problem asks to write without: found in the syntax tree before the code runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping


class Banned(ImportError):
    """The submission uses what the problem rules out."""

    def __init__(self, ban: str, line: int = 0) -> None:
        super().__init__(f"This problem asks you to write it without {ban}" + (f" (line {line})." if line else "."))


def refuse(tree: ast.Module, bans: list[str], prelude: Mapping[str, str]) -> None:
    """Raise ``Banned`` for the first use of a banned module or dotted name, aliases resolved.

    ``prelude`` says where the names come from that are in scope without an import.
    """
    if not bans:
        return
    known = _names(tree, prelude)
    for line, dotted in sorted(_uses(tree, known)):
        refuse_name(dotted, bans, line)


def refuse_name(dotted: str, bans: list[str], line: int = 0) -> None:
    """Raise ``Banned`` when ``dotted`` is banned or lies in what is."""
    for ban in bans:
        if dotted == ban or dotted.startswith(ban + "."):
            raise Banned(ban, line)


def _names(tree: ast.Module, prelude: Mapping[str, str]) -> dict[str, str]:
    """What each name stands for, as a dotted name; names that the submission binds itself stand for nothing."""
    bound = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    bound |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    bound |= {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    known = {name: dotted for name, dotted in prelude.items() if name not in bound}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                known[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom) and not node.level:
            known.update((alias.asname or alias.name, f"{node.module}.{alias.name}") for alias in node.names)
    for node in ast.walk(tree):  # ``la = np.linalg``
        if isinstance(node, ast.Assign) and (dotted := _dotted(node.value, known)):
            known.update((target.id, dotted) for target in node.targets if isinstance(target, ast.Name))
    return known


def _uses(tree: ast.Module, known: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Every dotted name that is imported or used, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
        elif isinstance(node, (ast.Attribute, ast.Name, ast.Call)) and (dotted := _dotted(node, known)):
            yield node.lineno, dotted


def _dotted(node: ast.AST, known: Mapping[str, str]) -> str:
    """``np.linalg.lstsq`` as ``numpy.linalg.lstsq``, or nothing when its root is not a known name."""
    parts: list[str] = []
    while inner := _looked_up(node):
        parts.append(inner[1])
        node = inner[0]
    if not isinstance(node, ast.Name) or node.id not in known:
        return ""
    return ".".join([known[node.id], *reversed(parts)])


def _looked_up(node: ast.AST) -> tuple[ast.AST, str] | None:
    """The object and the name of ``np.dot`` and of ``getattr(np, "dot")``."""
    if isinstance(node, ast.Attribute):
        return node.value, node.attr
    match node:
        case ast.Call(func=ast.Name(id="getattr"), args=[target, ast.Constant(value=str(name)), *_]):
            return target, name
    return None
