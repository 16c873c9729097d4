"""How a submission is called: one method, or a sequence of operations on one object."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from typing import Any, Protocol

from .arguments import Builder
from .declared import ANY, Declared, parse
from .loading import find_class, find_function, find_method
from .plain import plain
from .prelude import Scope


class Caller(Protocol):
    """Runs one case."""

    def call(self, question: dict[str, Any]) -> Any:
        """The plain answer to one case."""


class _Method:
    """A method's declared types, parsed once."""

    def __init__(self, written: dict[str, Any]) -> None:
        self.names: list[str] = [written["name"], *written["aliases"]]
        self.params: list[Declared] = [parse(text) for text in written["params"]]
        self.returns: Declared = parse(written["returns"])

    def arguments(self, builder: Builder, args: list[Any]) -> list[Any]:
        """``args`` built as declared; an argument beyond the declared ones goes in as it is."""
        params = self.params + [ANY] * (len(args) - len(self.params))
        return [builder.build(value, declared) for value, declared in zip(args, params, strict=False)]


class OneCall:
    """``class_name().method(*args)`` with a new instance for each case, or the bare function."""

    def __init__(self, signature: dict[str, Any], scope: Scope) -> None:
        [written] = signature["methods"]
        self._method = _Method(written)
        self._judged: int | None = signature["judged_argument"]
        self._scope = scope
        self._make = self._maker(signature["class_name"])

    def call(self, question: dict[str, Any]) -> Any:
        """The return value, or the judged argument after the call."""
        builder = Builder(self._scope.names)
        args = self._method.arguments(builder, question["args"])
        judged = None if self._judged is None else args[self._judged]
        answer = self._make()(*args)
        if self._judged is not None:
            return plain(judged, self._method.params[self._judged])
        return plain(answer, self._method.returns, builder.originals)

    def _maker(self, class_name: str) -> Callable[[], Callable[..., Any]]:
        if not class_name:
            return find_function(self._scope, self._method.names)
        owner = find_class(self._scope, class_name)
        name = find_method(owner, self._method.names)
        return lambda: getattr(owner(), name)


class Sequence:
    """LeetCode's form for classes: the first operation constructs, each further one calls a method."""

    def __init__(self, signature: dict[str, Any], scope: Scope) -> None:
        self._class_name: str = signature["class_name"]
        self._owner = find_class(scope, self._class_name)
        self._names = scope.names
        self._methods = {written["name"]: _Method(written) for written in signature["methods"]}
        self._found = {
            name: find_method(self._owner, method.names) for name, method in self._methods.items() if name != "__init__"
        }
        kinds = [getattr(builtins, name, None) for name in signature["raises"]]
        self._raises = tuple(kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Exception))

    def call(self, question: dict[str, Any]) -> list[Any]:
        """One answer for each operation; an expected exception is an answer, and a failed constructor ends it."""
        answers: list[Any] = []
        target = None
        for operation, args in zip(question["operations"], question["args"], strict=True):
            builds = not answers
            try:
                if builds:
                    target = self._build(args)
                    answers.append(None)
                else:
                    answers.append(self._operate(target, operation, args))
            except self._raises as error:
                answers.append({"raises": self._name(error)})
                if builds:
                    break
        return answers

    def _build(self, args: list[Any]) -> Any:
        method = self._methods.get("__init__")
        return self._owner(*(method.arguments(Builder(self._names), args) if method else args))

    def _operate(self, target: Any, operation: str, args: list[Any]) -> Any:
        method = self._methods[operation]
        builder = Builder(self._names)
        answer = getattr(target, self._found[operation])(*method.arguments(builder, args))
        return plain(answer, method.returns, builder.originals)

    def _name(self, error: BaseException) -> str:
        """The listed name that ``error`` answers to: its own class first, else the nearest base."""
        return next(kind.__name__ for kind in type(error).__mro__ if kind in self._raises)
