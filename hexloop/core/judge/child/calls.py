"""How a submission is called: one method, two of them in turn, or a sequence of operations on one object."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from .arguments import Builder
from .declared import Declared, parse, referred
from .frozen import Frozen
from .loading import find_class, find_function, find_method
from .nodes import NotPlain, kind_of
from .plain import plain
from .prelude import Scope

_SHOWN_BITS = 120


class Caller(Protocol):
    """Runs one case."""

    def call(self, question: dict[str, Any]) -> Any:
        """The plain answer to one case."""


class _Method:
    """A method's declared types, parsed once."""

    def __init__(self, written: dict[str, Any], *, watched: bool = False) -> None:
        self.names: list[str] = [written["name"], *written["aliases"]]
        self.param_names: list[str] = [name for name, _ in written["params"]]
        self.params: list[Declared] = [parse(text) for _, text in written["params"]]
        self.returns: Declared = parse(written["returns"])
        self._kept = frozenset(name for kind in (*self.params, self.returns) for name in referred(kind))
        self._watched = watched

    def arguments(self, builder: Builder, args: list[Any]) -> list[Any]:
        """``args`` built as declared; an argument beyond the declared ones goes in as it is."""
        return builder.build_all(self.param_names, args, self.params, self._kept)

    def answer(self, function: Callable[..., Any], args: list[Any]) -> Any:
        """What ``function`` returns, as it is. Raises ``NotPlain`` when it changed what it must not."""
        before = Frozen(self.param_names, args) if self._watched else None
        answer = function(*args)
        if before is not None:
            before.check(args)
        return answer


class OneCall:
    """``class_name().method(*args)`` with a new instance for each case, or the bare function."""

    def __init__(self, signature: dict[str, Any], scope: Scope) -> None:
        [written] = signature["methods"]
        self._method = _Method(written, watched=signature["immutable"])
        self._judged: int | None = signature["judged_argument"]
        self._prefix: bool = signature["prefix"]
        self._scope = scope
        self._make = self._maker([signature["class_name"], *signature["class_aliases"]])

    def call(self, question: dict[str, Any]) -> Any:
        """The return value, or what is judged of an argument after the call."""
        builder = Builder(self._scope.names, strided=question["strided"])
        args = self._method.arguments(builder, question["args"])
        judged = None if self._judged is None else args[self._judged]
        answer = self._method.answer(self._make(), args)
        if self._judged is None:
            return plain(answer, self._method.returns, builder.origins)
        if self._prefix:
            judged = _first(answer, judged)
        return plain(judged, self._method.params[self._judged], builder.origins)

    def _maker(self, class_names: list[str]) -> Callable[[], Callable[..., Any]]:
        if not class_names[0]:
            return find_function(self._scope, self._method.names)
        owner = find_class(self._scope, class_names)
        name = find_method(owner, self._method.names)
        return lambda: getattr(owner(), name)


class Driven(OneCall):
    """The problem's driver with the submission's class, or its function, as the first argument."""

    def __init__(self, signature: dict[str, Any], scope: Scope, driver: Callable[..., Any]) -> None:
        self._driver = driver
        super().__init__(signature, scope)

    def _maker(self, class_names: list[str]) -> Callable[[], Callable[..., Any]]:
        if class_names[0]:
            owner = find_class(self._scope, class_names)
            return lambda: partial(self._driver, owner)
        make = find_function(self._scope, self._method.names)
        return lambda: partial(self._driver, make())


def _first(count: Any, items: Any) -> Any:
    """The items that count. Raises ``NotPlain`` for a count that is none."""
    if not isinstance(count, int) or isinstance(count, bool) or not 0 <= count <= len(items):
        text = "a far larger number" if type(count) is int and count.bit_length() > _SHOWN_BITS else str(count)[:40]
        shown = "None" if count is None else f"{text}, of type {kind_of(count)},"
        raise NotPlain(f"Return how many items count, a whole number from 0 to {len(items)}; {shown} came back.")
    return items[:count]


class RoundTrip:
    """What the first method makes goes to the second, as its declared type and nothing more."""

    def __init__(self, signature: dict[str, Any], scope: Scope) -> None:
        self._there, self._back = (_Method(written) for written in signature["methods"])
        self._owner = find_class(scope, [signature["class_name"], *signature["class_aliases"]])
        self._found = [find_method(self._owner, method.names) for method in (self._there, self._back)]
        self._same: bool = signature["same_instance"]
        self._names = scope.names

    def call(self, question: dict[str, Any]) -> Any:
        """The second method's answer."""
        builder = Builder(self._names)
        first = self._owner()
        sent = getattr(first, self._found[0])(*self._there.arguments(builder, question["args"]))
        between = plain(sent, self._there.returns, builder.origins)
        if self._there.returns.name == "str" and not isinstance(between, str):
            raise NotPlain(f"{self._found[0]} must return a text, not a value of type {kind_of(sent)}.")
        second = first if self._same else self._owner()
        answer = getattr(second, self._found[1])(*self._back.arguments(builder, [between]))
        return plain(answer, self._back.returns, builder.origins)


class Sequence:
    """LeetCode's form for classes: the first operation constructs, each further one calls a method."""

    def __init__(self, signature: dict[str, Any], scope: Scope) -> None:
        self._class_name: str = signature["class_name"]
        self._owner = find_class(scope, [self._class_name, *signature["class_aliases"]])
        self._names = scope.names
        watched = signature["immutable"]
        self._methods = {written["name"]: _Method(written, watched=watched) for written in signature["methods"]}
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
        function = getattr(target, self._found[operation])
        answer = method.answer(function, method.arguments(builder, args))
        if method.returns.name == "None":
            return None  # as on LeetCode: nobody looks at what such a method returns
        return plain(answer, method.returns, builder.origins)

    def _name(self, error: BaseException) -> str:
        """The listed name that ``error`` answers to: its own class first, else the nearest base."""
        return next(kind.__name__ for kind in type(error).__mro__ if kind in self._raises)
