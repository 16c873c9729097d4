"""Arguments as the submission expects them, built from the plain values of a case."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from typing import Any

from .declared import GRAD, NODE_KINDS, Declared
from .kinds import KINDS
from .nodes import Origins, branches, close_circle, links, list_nodes, tree_nodes


class BadCase(Exception):
    """The case does not fit the problem, and the submission is not to blame."""


class Builder:
    """Builds arguments for one call with the node classes of the submission.

    ``origins`` keeps what the answer may have to be recognised by. With ``strided``, arrays and tensors
    lie in memory with gaps.
    """

    def __init__(self, namespace: dict[str, Any], *, strided: bool = False) -> None:
        self._names = namespace
        self._strided = strided
        self._heads: dict[str, Any] = {}
        self.origins = Origins()

    def build_all(
        self, names: Sequence[str], values: Sequence[Any], declared: Sequence[Declared], kept: Collection[str]
    ) -> list[Any]:
        """All arguments of one call in order. The nodes of those named in ``kept`` are remembered."""
        built = []
        for name, value, kind in zip(names, values, declared, strict=False):
            argument = self.build(value, kind)
            if kind.name == "ListNode":
                self._heads[name] = argument
            if name in kept:
                self._remember(name, kind, argument)
            built.append(argument)
        return built + list(values[len(built) :])  # one beyond the declared ones goes in as it is

    def build(self, value: Any, declared: Declared) -> Any:
        """``value`` as an object of the declared type. ``None`` stays ``None`` but for lists of nodes."""
        make = _MAKERS.get(declared.name)
        return make(self, value, declared) if make else value

    def _remember(self, name: str, declared: Declared, argument: Any) -> None:
        if declared.name == "ListNode":
            self.origins.remember(name, enumerate(links(argument)))
        elif declared.name == "TreeNode":
            self.origins.remember(name, ((node.val, node) for node in branches(argument)))

    def _list(self, value: Any, declared: Declared) -> Any:
        [inside] = declared.inside
        if value is None or not _needs_building(inside):
            return value
        return [self.build(item, inside) for item in value]

    def _dict(self, value: Any, declared: Declared) -> Any:
        inside = declared.inside[1]
        if value is None or not _needs_building(inside):
            return value
        return {key: self.build(item, inside) for key, item in value.items()}

    def _list_node(self, value: Any, _: Declared) -> Any:
        make = self._names["ListNode"]
        if not isinstance(value, dict):
            return list_nodes(value or [], make)
        if "joins" in value:
            nodes = list(links(self._heads.get(value["joins"])))
            if not 0 <= value["at"] < len(nodes):
                raise BadCase(f"The list joins {value['joins']} at {value['at']}, where there is no node.")
            return list_nodes(value["values"], make, nodes[value["at"]])
        head = list_nodes(value["values"], make)
        if value["pos"] >= len(value["values"]):
            raise BadCase(f"The list's end leads back to {value['pos']}, where there is no node.")
        close_circle(head, value["pos"])
        return head

    def _tree_node(self, value: Any, _: Declared) -> Any:
        return tree_nodes(value or [], self._names["TreeNode"])

    def _node(self, value: Any, declared: Declared) -> Any:
        start, nodes = KINDS[declared.name].build(value or [], self._names["Node"])
        self.origins.nodes += nodes
        return start

    def _reference(self, value: Any, declared: Declared) -> Any:
        if value is None:
            return None
        param = declared.inside[0].name
        known = self.origins.by_label.get(param, {})
        if value not in known:
            raise BadCase(f"{param} has no node {value!r}.")
        return known[value]

    def _interval(self, value: Any, _: Declared) -> Any:
        return None if value is None else self._names["Interval"](*value)

    def _float(self, value: Any, _: Declared) -> Any:
        return float(value) if type(value) is int else value

    def _ndarray(self, value: Any, declared: Declared) -> Any:
        numpy = sys.modules["numpy"]
        if value is None:
            return None
        dtype = declared.inside[0].name if declared.inside else None
        array = numpy.asarray(value, dtype=dtype)
        if self._strided and array.ndim:
            return numpy.repeat(array, 2, axis=-1)[..., ::2]
        return array

    def _tensor(self, value: Any, declared: Declared) -> Any:
        torch = sys.modules["torch"]
        if value is None:
            return None
        words = [word.name for word in declared.inside]
        dtype = next((getattr(torch, word) for word in words if word != GRAD), None)
        if isinstance(value, (list, int, float)):
            tensor = torch.tensor(value, dtype=dtype)
        else:
            tensor = torch.from_numpy(value.copy()).to(dtype)
        if self._strided and tensor.ndim:
            tensor = tensor.repeat_interleave(2, -1)[..., ::2]
        return tensor.requires_grad_() if GRAD in words else tensor

    def _rng(self, value: Any, _: Declared) -> Any:
        return sys.modules["numpy"].random.default_rng(value)

    def _generator(self, value: Any, _: Declared) -> Any:
        return sys.modules["torch"].Generator().manual_seed(value)


def given_maker(kind: Any) -> Any:
    """How an object of a class that the problem brings is made from a case's value."""
    make = getattr(kind, "from_case", kind)
    return lambda _builder, value, _declared: None if value is None else make(value)


_MAKERS: dict[str, Any] = {
    "List": Builder._list,
    "Dict": Builder._dict,
    "ListNode": Builder._list_node,
    "TreeNode": Builder._tree_node,
    "ListNodeOf": Builder._reference,
    "TreeNodeOf": Builder._reference,
    "Interval": Builder._interval,
    "float": Builder._float,
    "ndarray": Builder._ndarray,
    "tensor": Builder._tensor,
    "rng": Builder._rng,
    "generator": Builder._generator,
} | dict.fromkeys(NODE_KINDS, Builder._node)


def bring(name: str, kind: Any) -> None:
    """Make arguments of the declared type ``name`` with ``kind``. One run has one problem, so this is for good."""
    _MAKERS[name] = given_maker(kind)


def _needs_building(declared: Declared) -> bool:
    return declared.name in _MAKERS and (declared.name not in {"List", "Dict"} or _needs_building(declared.inside[-1]))
