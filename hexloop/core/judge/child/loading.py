"""From source text to something that can be called."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from types import CodeType
from typing import Any

from . import bans, guards, prelude, report
from .loops import Loop, refuse_loops

MOST_CHARACTERS = 512 * 1024


class Refused(Exception):
    """The submission cannot be run at all; the text says why."""


def lines_of(source: str) -> list[str]:
    """The lines as the compiler counts them (``str.splitlines`` knows more ends of line than Python does)."""
    return source.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def load(source: str, scope: prelude.Scope, image: str, banned: list[str], loops: list[str] | None = None) -> None:
    """Compile ``source``, hold it against the bans, execute it in ``scope``.

    With ``loops``, no loop is allowed but for those over a ``range`` of one of these names.

    Raises ``Refused`` for what is not Python or is banned; what the code itself raises passes through.
    """
    code = compiled(source, image, banned, loops)
    guards.guard(banned)
    scope.enter()
    exec(code, scope.names)  # noqa: S102 -- what a judge is for


def compiled(source: str, image: str, banned: list[str], loops: list[str] | None = None) -> CodeType:
    """The code of ``source``. Raises ``Refused`` with the line at fault."""
    if len(source) > MOST_CHARACTERS:
        raise Refused(f"The source is longer than {MOST_CHARACTERS // 1024} kB.")
    if "\0" in source:
        raise Refused(f"Line {source.partition(chr(0))[0].count(chr(10)) + 1}: the source holds a null byte.")
    try:
        if banned or loops is not None:
            tree = ast.parse(source, report.FILE)
            bans.refuse(tree, banned, prelude.origins(image))
            if loops is not None:
                refuse_loops(tree, loops)
        return compile(source, report.FILE, "exec", dont_inherit=True)
    except SyntaxError as error:
        raise Refused(report.describe_syntax(error, lines_of(source))) from error
    except (bans.Banned, Loop) as error:
        raise Refused(str(error)) from error
    except (RecursionError, MemoryError) as error:
        raise Refused("The source is nested too deep to compile.") from error
    except ValueError as error:
        raise Refused(f"The source cannot be compiled: {error}.") from error


def find_class(scope: prelude.Scope, wanted: Sequence[str]) -> Any:
    """The first of the classes ``wanted`` that the submission defines."""
    for name in wanted:
        found = scope.defined(name)
        if found is not None:
            return found
    raise Refused(f"Define class {wanted[0]}: the judge looks for that name and does not find it.")


def find_method(owner: Any, wanted: Sequence[str]) -> str:
    """The first of the names ``wanted`` that ``owner`` has."""
    for name in wanted:
        if callable(getattr(owner, name, None)):
            return name
    raise Refused(f"Class {owner.__name__} needs the method {wanted[0]}: the judge calls it and does not find it.")


def find_function(scope: prelude.Scope, wanted: Sequence[str]) -> Callable[[], Callable[..., Any]]:
    """A maker of the callable for one case: a bare function, or the same name in a class ``Solution``."""
    for name in wanted:
        function = scope.defined(name)
        if callable(function):
            return lambda: function
    owner = scope.defined("Solution")
    for name in wanted:
        if callable(getattr(owner, name, None)):
            return lambda name=name: getattr(owner(), name)  # type: ignore[misc]
    raise Refused(f"Define the function {wanted[0]}: the judge calls it and does not find it.")
