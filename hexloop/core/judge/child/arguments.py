"""Arguments as the submission expects them, built from the plain values of a case."""

from __future__ import annotations

import sys
from typing import Any

from .declared import Declared
from .nodes import graph_nodes, list_nodes, tree_nodes


class Builder:
    """Builds arguments for one call with the node classes of the submission.

    ``originals`` collects every graph node that was handed out, so that a copy can be told from them.
    """

    def __init__(self, namespace: dict[str, Any]) -> None:
        self._names = namespace
        self.originals: list[Any] = []

    def build(self, value: Any, declared: Declared) -> Any:
        """``value`` as an object of the declared type. ``None`` stays ``None`` but for lists of nodes."""
        make = _MAKERS.get(declared.name)
        return make(self, value, declared) if make else value

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
        return list_nodes(value or [], self._names["ListNode"])

    def _tree_node(self, value: Any, _: Declared) -> Any:
        return tree_nodes(value or [], self._names["TreeNode"])

    def _graph_node(self, value: Any, _: Declared) -> Any:
        nodes = graph_nodes(value or [], self._names["Node"])
        self.originals += nodes
        return nodes[0] if nodes else None

    def _float(self, value: Any, _: Declared) -> Any:
        return float(value) if type(value) is int else value

    def _ndarray(self, value: Any, _: Declared) -> Any:
        return sys.modules["numpy"].asarray(value) if type(value) is list else value


_MAKERS = {
    "List": Builder._list,
    "Dict": Builder._dict,
    "ListNode": Builder._list_node,
    "TreeNode": Builder._tree_node,
    "GraphNode": Builder._graph_node,
    "float": Builder._float,
    "ndarray": Builder._ndarray,
}


def _needs_building(declared: Declared) -> bool:
    return declared.name in _MAKERS and (declared.name not in {"List", "Dict"} or _needs_building(declared.inside[-1]))
