"""NumPy arrays held against each other in the parent. NumPy is loaded only when there is an array to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hexloop.core.judge.task import Array, Checker, Nan, Value

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def difference(got: Value, expected: Value, checker: Checker) -> str:
    """How ``got`` differs from ``expected`` beyond the checker's tolerances; nothing when it does not.

    Either may be an array or nested lists of numbers. Shapes must be equal; NaN equals NaN, or is refused.
    """
    import numpy as np  # noqa: PLC0415 -- slow import

    if reason := shape_difference(got, expected):
        return reason
    left, right = numbers(got), numbers(expected)
    if left is None or right is None:  # pragma: no cover -- refused above; said for the type checker
        return f"expected {show(expected)}, got {show(got)}."
    if (left.dtype.kind == "b") != (right.dtype.kind == "b"):
        return f"expected numbers of dtype {right.dtype}, got {left.dtype}."
    if checker.nan is Nan.REFUSE and left.dtype.kind in "fc" and np.isnan(left).any():
        return f"at {[int(index) for index in np.argwhere(np.isnan(left))[0]]}: the answer holds a NaN."
    with np.errstate(all="ignore"):
        near = np.isclose(left, right, rtol=checker.rtol, atol=checker.atol, equal_nan=True)
    if near.all():
        return ""
    place = tuple(int(index) for index in np.argwhere(~near)[0])
    where = f"at {list(place)}: " if place else ""
    more = int(near.size - np.count_nonzero(near)) - 1
    return f"{where}expected {right[place]:.9g}, got {left[place]:.9g}{f' ({more} more differ)' if more else ''}."


def shape_difference(got: Value, expected: Value) -> str:
    """Both shapes, when they are not the same."""
    left, right = numbers(got), numbers(expected)
    if left is None or right is None:
        return f"expected {show(expected)}, got {show(got)}."
    return "" if left.shape == right.shape else f"expected the shape {right.shape}, got {left.shape}."


def dtype_difference(got: Value, wanted: str) -> str:
    """Both dtypes, when ``got`` has not the one that is wanted. Nested lists have none."""
    import numpy as np  # noqa: PLC0415 -- slow import

    if not isinstance(got, Array):
        return f"expected an array of dtype {np.dtype(wanted)}, got {show(got)}."
    if np.dtype(got.dtype) != np.dtype(wanted):
        return f"expected the dtype {np.dtype(wanted)}, got {np.dtype(got.dtype)}."
    return ""


def as_lists(value: Value) -> Value:
    """``value`` with an array written as nested lists."""
    if isinstance(value, Array):
        found: Value = _load(value).tolist()
        return found
    return value


def show(value: Value) -> str:
    """An array or another value in a few words."""
    if isinstance(value, Array):
        return f"an array of shape {value.shape} and dtype {_load(value).dtype}"
    if value is None:
        return "None"
    return f"a value of type {type(value).__name__}"


def _load(value: Array) -> NDArray[Any]:
    import numpy as np  # noqa: PLC0415 -- slow import

    return np.frombuffer(value.data, dtype=value.dtype).reshape(value.shape)


def numbers(value: Value) -> NDArray[np.generic] | None:
    """``value`` as an array of numbers or truth values, or ``None`` when it is not one."""
    import numpy as np  # noqa: PLC0415 -- slow import

    if isinstance(value, Array):
        return _load(value)
    try:
        found = np.asarray(value)
    except (ValueError, OverflowError):
        return None
    return found if found.dtype.kind in "biufc" else None
