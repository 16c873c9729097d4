"""Arguments that speak of the nodes of other arguments: whether those nodes are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hexloop.core.content.typenames import TypeName, core, innermost, parse_type
from hexloop.core.judge.task import Method, Value


def unknown_node(method: Method, args: Sequence[Value]) -> str:
    """What is wrong with the nodes that ``args`` speak of, in a sentence; empty when all are there.

    ``args`` must be of their declared types.
    """
    before: dict[str, Value] = {}
    for param, value in zip(method.params, args, strict=False):
        kind = core(parse_type(param.type))
        wrong = _joined(value, before) if kind.name == "ListNode" else _missing(innermost(kind), value, before)
        if wrong:
            return f'the argument "{param.name}" {wrong}'
        before[param.name] = value
    return ""


def _missing(kind: TypeName, value: Value, before: Mapping[str, Value]) -> str:
    if kind.name not in {"ListNodeOf", "TreeNodeOf"}:
        return ""
    target = kind.words[0]
    named = value if isinstance(value, list) else [value]
    labels = before.get(target)
    for one in named:
        if one is None:
            continue
        if kind.name == "ListNodeOf":
            size = list_length(labels, before)
            if not isinstance(one, int) or one >= size:
                return f"is node {one} of {target}, which has {size}, counted from 0."
            continue
        count = labels.count(one) if isinstance(labels, list) else 0
        if count != 1:
            return f"is the node {one} of {target}, which has {count or 'no'} such nodes: there must be one."
    return ""


def _joined(value: Value, before: Mapping[str, Value]) -> str:
    if not isinstance(value, dict) or "joins" not in value:
        return ""
    target, at = value["joins"], value["at"]
    if not isinstance(target, str) or target not in before:
        return f"joins {target}, which is no parameter before it."
    size = list_length(before[target], before)
    if not isinstance(at, int) or at >= size:
        return f"joins {target} at {at}, which has {size} nodes, counted from 0."
    return ""


def list_length(value: Value, before: Mapping[str, Value]) -> int:
    """How many nodes a linked list of a case has, those it shares with an earlier one included."""
    if isinstance(value, dict):
        own = value["values"]
        length = len(own) if isinstance(own, list) else 0
        at = value.get("at")
        if isinstance(at, int):
            length += list_length(before.get(str(value["joins"])), before) - at
        return length
    return len(value) if isinstance(value, list) else 0
