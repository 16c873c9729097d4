"""Answers as plain values: what may cross to the parent, whatever the submission returned."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from . import wire
from .declared import ANY, NODES, REFERENCES, Declared
from .kinds import KINDS, write
from .nodes import NOTHING, NotPlain, Origins, by_class, kind_of, list_values, tree_values

_SCALARS = frozenset({int, float, str, bool, type(None)})
_LISTS: tuple[type, ...] = (
    list,
    tuple,
    set,
    frozenset,
    deque,
    range,
    type({}.keys()),
    type({}.values()),
    type({}.items()),
)
_WALKED = (*_LISTS, Iterator)
# The built-in's own conversion: a subclass may say anything of itself.
_EXACT: dict[type, Callable[[Any], Any]] = {int: int.__int__, float: float.__float__, str: str.__str__}
_NOT_LISTS = (str, bytes, bytearray, dict)
_KEEP_SHAPE = {"ndarray", "tensor"}


def plain(value: Any, declared: Declared, origins: Origins = NOTHING, depth: int = 0) -> Any:
    """``value`` in JSON's types and arrays, read as the declared type where that helps.

    Tuples and other iterables become lists, NumPy scalars become numbers, nodes become lists of values.
    ``origins`` knows the nodes of the arguments. Raises ``NotPlain`` with a
    sentence for the person.
    """
    if depth > wire.DEPTH:
        raise NotPlain(f"The answer is nested more than {wire.DEPTH} deep.")
    if declared.name in NODES:
        return _node(value, declared.name, origins, depth)
    if declared.name in REFERENCES:
        return _reference(value, declared, origins)
    if declared.name == "Interval" and hasattr(value, "start"):
        value = [value.start, value.end]
    if type(value) in _SCALARS and declared.name != "tensor":
        return value
    if declared.name == "List" and not isinstance(value, _NOT_LISTS):
        return _list(value, declared.inside[0], origins, depth)
    return _any(value, declared, origins, depth)


def _node(value: Any, name: str, origins: Origins, depth: int) -> list[Any]:
    if name in KINDS:
        return _items(write(KINDS[name], value, origins), ANY, NOTHING, depth)
    values = list_values(value) if name == "ListNode" else tree_values(value)
    return _items(values, ANY, NOTHING, depth)


def _reference(value: Any, declared: Declared, origins: Origins) -> Any:
    """What the case calls the node: an answer must be one of the argument's own nodes, not one like it."""
    if value is None:
        return None
    param = declared.inside[0].name
    labels = origins.labels.get(param, {})
    if id(value) not in labels:
        kind = declared.name.removesuffix("Of")
        own = "a new one" if hasattr(value, "val") else f"a value of type {kind_of(value)}"
        raise NotPlain(f"Return a {kind} of {param} itself, or None; {own} came back.")
    return labels[id(value)]


def _list(value: Any, inside: Declared, origins: Origins, depth: int) -> Any:
    if _is_array(value):
        return _checked(_array(value)).tolist()
    if not isinstance(value, _LISTS) and not isinstance(value, Iterable):
        return _any(value, ANY, origins, depth)
    return _listed(value, inside, origins, depth)


def _listed(values: Any, inside: Declared, origins: Origins, depth: int) -> list[Any]:
    values = _in_order(values) if isinstance(values, (set, frozenset)) else list(values)
    return _items(values, inside, origins, depth)


def _items(values: list[Any], inside: Declared, origins: Origins, depth: int) -> list[Any]:
    if inside.name not in NODES and _SCALARS.issuperset(map(type, values)):
        return values
    return [plain(item, inside, origins, depth + 1) for item in values]


def _any(value: Any, declared: Declared, origins: Origins, depth: int) -> Any:
    if declared.name == "tensor" and not _is_instance(value, "torch", "Tensor"):
        raise NotPlain(f"Expected a torch tensor, got a value of type {kind_of(value)}.")
    if isinstance(value, dict):
        inside = declared.inside[1] if declared.name == "Dict" else ANY
        return {_key(key): plain(item, inside, origins, depth + 1) for key, item in value.items()}
    if _is_array(value):
        array = _checked(_array(value))
        return array.item() if array.ndim == 0 and declared.name not in _KEEP_SHAPE else array
    for kind, exact in _EXACT.items():
        if isinstance(value, kind):
            return exact(value)
    if _is_numpy_scalar(value):
        return plain(value.item(), ANY, NOTHING, depth + 1)
    if isinstance(value, _WALKED):
        return _listed(value, ANY, origins, depth)
    if callable(by_class(value, "to_case")):
        return plain(value.to_case(), ANY, NOTHING, depth + 1)
    raise NotPlain(f"The answer holds a value of type {kind_of(value)}, which cannot be compared.")


def _key(key: object) -> str:
    if isinstance(key, str):
        return str.__str__(key)
    if isinstance(key, int):
        try:
            return str(int.__int__(key))
        except ValueError:
            raise NotPlain(f"A key of the answer is {wire.TOO_LONG}.") from None
    raise NotPlain(f"A key of the answer is of type {kind_of(key)}; keys must be text or whole numbers.")


def _in_order(values: Any) -> list[Any]:
    """A set's items, sorted where they can be, so that one answer is always written one way."""
    try:
        return sorted(values)
    except TypeError:
        return list(values)


def _is_array(value: object) -> bool:
    return _is_instance(value, "numpy", "ndarray") or _is_instance(value, "torch", "Tensor")


def _is_numpy_scalar(value: object) -> bool:
    return _is_instance(value, "numpy", "generic")


def _is_instance(value: object, module: str, name: str) -> bool:
    """Without importing: a value of a library's type exists only where the library is loaded."""
    kind = getattr(sys.modules.get(module), name, None)
    return isinstance(kind, type) and isinstance(value, kind)


def _array(value: Any) -> Any:
    """A NumPy array for an array or a tensor, which is read by torch's own methods, whatever its subclass says."""
    if _is_instance(value, "torch", "Tensor"):
        torch = sys.modules["torch"]
        try:
            with torch._C.DisableTorchFunction():
                value = torch.Tensor.detach(value).cpu().resolve_conj().resolve_neg().numpy()
        except (TypeError, RuntimeError) as error:  # NumPy has no bfloat16 and no sparse arrays
            raise NotPlain(f"The answer is a tensor of dtype {value.dtype}, which cannot be compared.") from error
    return value


def _checked(array: Any) -> Any:
    if array.dtype.kind not in "biufc" or array.dtype.itemsize > 16 or array.dtype.name in {"float128", "longdouble"}:
        raise NotPlain(f"The answer is an array of dtype {array.dtype}; return numbers.")
    return array
