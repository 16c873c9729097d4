"""What a problem brings along: functions that a submission may call, classes of its arguments."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from functools import wraps
from typing import Any

from .arguments import bring
from .nodes import NotPlain
from .prelude import Scope

FILE = "prelude.py"
PREPARE = "prepare"
_MODULE = "hexloop_problem_prelude"


class Broken(Exception):
    """The problem's own code does not work; the submission is not to blame."""


class TooManyCalls(BaseException):
    """The limit of calls is reached. No ``except Exception`` of a submission holds it up."""


class Given:
    """The problem's prelude, executed once; ``prepare`` sets it for a case."""

    def __init__(self, order: dict[str, Any], scope: Scope) -> None:
        """Run the source and put its names into ``scope``. Raises ``Broken``."""
        self._most: int = order["most_calls"]
        self._calls = 0
        module = types.ModuleType(_MODULE)
        sys.modules[_MODULE] = module
        names = vars(module)
        names["count_call"] = self._count
        try:
            code = compile(order["source"], FILE, "exec", dont_inherit=True)
            exec(code, names)  # noqa: S102 -- pack code, in the sandbox
        except BaseException as error:
            raise Broken(_told(error)) from error
        for name in filter(None, (*order["functions"], *order["classes"], order["driver"])):
            if not callable(names.get(name)):
                raise Broken(f"{FILE} does not define {name}.")
        for name in order["functions"]:
            scope.provide(name, self._counted(names[name]))
        for name in order["classes"]:
            scope.provide(name, names[name])
            bring(name, names[name])
        self.driver: Callable[..., Any] | None = names[order["driver"]] if order["driver"] else None
        self._prepare: Callable[[Any], object] | None = names.get(PREPARE)

    def prepare(self, value: Any) -> None:
        """Set everything for the next case. Raises ``Broken``."""
        self._calls = 0
        if self._prepare is None:
            return
        try:
            self._prepare(value)
        except BaseException as error:
            raise Broken(_told(error)) from error

    def check(self) -> None:
        """Refuse an answer that took too many calls. Raises ``NotPlain``."""
        if self._most and self._calls > self._most:
            raise NotPlain(f"Too many calls: the judge's functions may be called {self._most} times in a case.")

    def _count(self) -> None:
        self._calls += 1
        if self._most and self._calls > self._most:
            raise TooManyCalls

    def _counted(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def counted(*args: Any, **named: Any) -> Any:
            self._count()
            return function(*args, **named)

        return counted


def _told(error: BaseException) -> str:
    """The exception with its last line in the prelude."""
    line = 0
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, SyntaxError):
        line = error.lineno or 0
    return f"{FILE}{f', line {line}' if line else ''}: {type(error).__name__}: {error}"[:500]
