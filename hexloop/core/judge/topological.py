"""Orders of a graph: any of them is right, when there is one."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping
from typing import Any

from hexloop.core.judge import compare
from hexloop.core.judge.task import MISSING, Checker, Edge, Value, _Missing


def difference(got: Value, expected: Value | _Missing, checker: Checker, args: Mapping[str, Value]) -> str:
    """Why ``got`` is no order of the graph in ``args``, in a few words; nothing when it is one.

    Of a graph with a circle, the expected answer is the right one.
    """
    nodes, edges = graph(checker, args)
    if _has_circle(nodes, edges):
        return "" if expected is MISSING else compare.difference(got, expected, Checker())
    items = list(got) if type(got) in {list, str} else None  # type: ignore[arg-type]
    if items is None:
        return f"expected all {len(nodes)} nodes in an order, got {compare.show(got)}."
    if len(items) != len(nodes):
        return f"expected each of the {len(nodes)} nodes once, got {len(items)} items."
    places = {_key(item): place for place, item in enumerate(items)}
    for node in nodes:
        if _key(node) not in places:
            return f"{compare.show(node)} is missing from the answer."
    for before, after in edges:
        if places[_key(before)] > places[_key(after)]:
            return f"{compare.show(before)} must come before {compare.show(after)}."
    return ""


def graph(checker: Checker, args: Mapping[str, Value]) -> tuple[list[Any], list[tuple[Any, Any]]]:
    """All nodes, and the edges as pairs of what comes before and what after."""
    content = args[checker.nodes]
    nodes = list(range(content)) if isinstance(content, int) else list(content)  # type: ignore[arg-type]
    pairs = args[checker.edges]
    edges = [(pair[0], pair[1]) for pair in pairs]  # type: ignore[union-attr, index]
    return nodes, edges if checker.edge is Edge.BEFORE_AFTER else [(after, before) for before, after in edges]


def _has_circle(nodes: list[Any], edges: list[tuple[Any, Any]]) -> bool:
    waiting = dict.fromkeys(map(_key, nodes), 0)
    following: dict[Any, list[Any]] = defaultdict(list)
    for before, after in edges:
        following[_key(before)].append(_key(after))
        waiting[_key(after)] += 1
    free = deque(node for node, count in waiting.items() if not count)
    done = 0
    while free:
        done += 1
        for after in following[free.popleft()]:
            waiting[after] -= 1
            if not waiting[after]:
                free.append(after)
    return done < len(waiting)


def _key(item: Any) -> Any:
    """``item`` as a key that tells ``True`` from 1, and takes what cannot be one."""
    return (type(item), item) if type(item) in {int, str} else compare.show(item)
