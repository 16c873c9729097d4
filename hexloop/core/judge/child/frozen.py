"""Arguments as they were, for problems whose arguments must stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .nodes import NotPlain


class Frozen:
    """A copy of the arguments before a call."""

    def __init__(self, names: Sequence[str], args: Sequence[Any]) -> None:
        self._names = names
        self._before = [_state(value) for value in args]

    def check(self, args: Sequence[Any]) -> None:
        """Raise ``NotPlain`` with the name of the first argument that is not as it was."""
        for name, before, value in zip(self._names, self._before, args, strict=False):
            if _state(value) != before:
                raise NotPlain(f"The argument {name} was changed: leave the input as it is and work on a copy.")


def _state(value: Any) -> Any:
    """What may not change about ``value``, as something that can be compared; arrays bit by bit."""
    if isinstance(value, (list, tuple)):
        return [type(value), *map(_state, value)]
    if isinstance(value, dict):
        return {key: _state(item) for key, item in value.items()}
    if hasattr(value, "tobytes"):
        return (value.shape, value.dtype.str, value.tobytes())
    if hasattr(value, "detach"):
        return _state(value.detach().cpu().numpy())
    if isinstance(value, (str, int, float, bool, type(None))):
        return value if value == value else "nan"  # noqa: PLR0124 -- NaN
    return None  # nodes, chance and other machinery may move on
