"""What an ML problem asks beside right answers, found by asking more: gradients, arrays with gaps in memory."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Protocol

from hexloop.core.judge import arrays
from hexloop.core.judge.checking import Checking
from hexloop.core.judge.task import MISSING, Array, Case, Gradient, Task, Value

_MOST_POINTS = 6
"""How many numbers of each argument are moved; a wrong formula is wrong nearly everywhere."""


class Ask(Protocol):
    """One more question to the child. Whatever is not an answer ends the case."""

    def __call__(self, variant: Case, *, strided: bool = False) -> Value:
        """What came back."""


class Further:
    """The further questions of one task."""

    def __init__(self, task: Task, checking: Checking) -> None:
        self._task = task
        self._checking = checking
        self._names = [param.name for param in task.signature.methods[0].params]

    @property
    def wanted(self) -> bool:
        """Whether the task has any."""
        return self._task.ml.gradient is not None or self._task.ml.non_contiguous

    def fault(self, index: int, case: Case, got: Value, ask: Ask) -> str:
        """What is wrong with a right answer, in a sentence; nothing when all is well."""
        if self._task.ml.non_contiguous and (found := self._strided(case, got, ask)):
            return found
        gradient = self._task.ml.gradient
        return self._gradient(gradient, index, case, got, ask) if gradient else ""

    def _strided(self, case: Case, got: Value, ask: Ask) -> str:
        expected = got if case.expected is MISSING else case.expected
        found = self._checking.difference(replace(case, expected=expected), ask(case, strided=True))
        return f"With an input that is not contiguous in memory: {found}" if found else ""

    def _gradient(self, gradient: Gradient, index: int, case: Case, got: Value, ask: Ask) -> str:
        args = dict(zip(self._names, case.args, strict=False))
        chance = random.Random(index)  # noqa: S311 -- which numbers are looked at
        for path, where in zip(gradient.wrt, gradient.grads, strict=True):
            content, claimed = _real(_at(args, path)), _real(_at(got, where))
            if claimed is None or content is None or claimed.shape != content.shape:
                return f"The gradient of {path} must have the shape of {path}."
            places = list(_places(content.shape))
            for place in sorted(chance.sample(places, min(_MOST_POINTS, len(places)))):
                ends = []
                for step in (gradient.eps, -gradient.eps):
                    moved = content.astype("<f8")
                    moved[place] += step
                    ends.append(_number(gradient, args, ask(self._moved(case, args, path, _packed(moved)))))
                if None in ends:
                    return f"The answer holds no number at {gradient.value} to take the gradient of."
                measured = (ends[0] - ends[1]) / (2 * gradient.eps)  # type: ignore[operator]  # None is out
                own = float(claimed[place])
                if not abs(own - measured) <= gradient.atol + gradient.rtol * max(abs(own), abs(measured)):
                    spot = f" at {list(place)}" if place else ""
                    return f"The gradient of {path}{spot} is {own:.6g}; central differences give {measured:.6g}."
        return ""

    def _moved(self, case: Case, args: Mapping[str, Value], path: str, new: Value) -> Case:
        """``case`` with ``new`` at ``path``."""
        name, *steps = path.split(".")
        changed = tuple(_with(args[one], steps, new) if one == name else args[one] for one in self._names)
        return replace(case, args=changed, expected=MISSING)


def _number(gradient: Gradient, args: Mapping[str, Value], answer: Value) -> float | None:
    """The number that the gradient is of, or ``None`` when the answer holds none."""
    value = _real(_at(answer, gradient.value))
    if value is None:
        return None
    if not gradient.upstream:
        return float(sum(value.ravel().tolist()))
    upstream = _real(args[gradient.upstream])
    if upstream is None or upstream.shape != value.shape:
        return None
    return float(sum(a * b for a, b in zip(value.ravel().tolist(), upstream.ravel().tolist(), strict=True)))


def _real(value: Value) -> Any:
    """``value`` as an array of real numbers, or ``None`` when it is not one."""
    found = arrays.numbers(value)
    return None if found is None or found.dtype.kind == "c" else found


def _places(shape: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Every index of an array."""
    if not shape:
        yield ()
        return
    for first in range(shape[0]):
        yield from ((first, *rest) for rest in _places(shape[1:]))


def _at(value: Any, path: int | str) -> Value:
    """What stands at ``path``, such as ``1`` or ``params.W``; ``None`` when there is nothing."""
    for step in str(path).split("."):
        if isinstance(value, (list, tuple)) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        elif isinstance(value, dict) and step in value:
            value = value[step]
        elif step == "0" and isinstance(value, (int, float, Array)):
            continue  # an answer that is the number alone
        else:
            return None
    found: Value = value
    return found


def _with(value: Any, steps: list[str], new: Value) -> Value:
    """``value`` with ``new`` where ``steps`` lead."""
    if not steps:
        return new
    step, rest = steps[0], steps[1:]
    if isinstance(value, dict):
        return {key: _with(item, rest, new) if key == step else item for key, item in value.items()}
    return [_with(item, rest, new) if str(at) == step else item for at, item in enumerate(value)]


def _packed(array: Any) -> Value:
    if not array.shape:
        return float(array)
    return Array(array.dtype.str, array.shape, array.tobytes())
