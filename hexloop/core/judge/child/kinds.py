"""The six things that LeetCode calls ``Node``: built for a call, written back in LeetCode's notation after it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from .nodes import NotPlain, Origins, chain, part, tree_nodes

Made = tuple[Any, list[Any]]
"""The node that is handed over, and all nodes."""

Guard = Callable[[Any], None]
"""Refuses a node of the input."""


class Node:
    """A node of a graph."""

    def __init__(self, val: Any = 0, neighbors: Any = None) -> None:
        self.val = val
        self.neighbors = neighbors if neighbors is not None else []


class RandomNode:
    """A link of a list with one more pointer that leads anywhere."""

    def __init__(self, x: Any, next: Any = None, random: Any = None) -> None:  # noqa: A002 -- LeetCode's signature
        self.val = x
        self.next = next
        self.random = random


class NaryNode:
    """A node of a tree with any number of children."""

    def __init__(self, val: Any = None, children: Any = None) -> None:
        self.val = val
        self.children = children if children is not None else []


class NextNode:
    """A node of a binary tree that knows its neighbour to the right."""

    def __init__(self, val: Any = 0, left: Any = None, right: Any = None, next: Any = None) -> None:  # noqa: A002
        self.val = val
        self.left = left
        self.right = right
        self.next = next


class QuadNode:
    """A node of a quad tree."""

    def __init__(  # noqa: PLR0917 -- LeetCode's signature
        self,
        val: Any = False,
        isLeaf: Any = False,  # noqa: N803 -- LeetCode's names
        topLeft: Any = None,  # noqa: N803
        topRight: Any = None,  # noqa: N803
        bottomLeft: Any = None,  # noqa: N803
        bottomRight: Any = None,  # noqa: N803
    ) -> None:
        self.val = val
        self.isLeaf = isLeaf
        self.topLeft = topLeft
        self.topRight = topRight
        self.bottomLeft = bottomLeft
        self.bottomRight = bottomRight


class DoublyNode:
    """A link of a list that knows both neighbours, and perhaps a list below it."""

    def __init__(self, val: Any = 0, prev: Any = None, next: Any = None, child: Any = None) -> None:  # noqa: A002
        self.val = val
        self.prev = prev
        self.next = next
        self.child = child


class Kind(NamedTuple):
    """``build`` makes nodes from a case's value with the submission's class, ``write`` undoes it.

    ``write`` shows each node to its second argument first, where an answer must be a copy.
    """

    default: Any
    build: Callable[[Sequence[Any], Any], Made]
    write: Callable[[Any, Guard], list[Any]]


def write(kind: Kind, start: Any, origins: Origins) -> list[Any]:
    """The plain value of the nodes around ``start``. Raises ``NotPlain``."""
    if start is None:
        return []
    given = {id(node) for node in origins.nodes}

    def guard(node: Any) -> None:
        if id(node) in given:
            raise NotPlain(f"The answer is not a deep copy: its node {node.val!r} is a node of the input.")

    return kind.write(start, guard)


def _graph(adjacency: Sequence[Any], make: Any) -> Made:
    """From a list of neighbours for each node, numbered from 1."""
    nodes = [make(number) for number in range(1, len(adjacency) + 1)]
    for node, neighbors in zip(nodes, adjacency, strict=True):
        node.neighbors = [nodes[number - 1] for number in neighbors]
    return nodes[0] if nodes else None, nodes


def _graph_values(start: Any, guard: Guard) -> list[Any]:
    """The neighbours of each node, sorted. Refuses a graph whose values are not 1 to n."""
    if part(start, "val", "Node") != 1:
        raise NotPlain(f"The answer starts at node {start.val!r}; return the copy of the node that was given, node 1.")
    found = {id(start): start}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        part(node, "val", "Node")
        guard(node)
        for neighbor in part(node, "neighbors", "Node") or []:
            if id(neighbor) not in found:
                found[id(neighbor)] = neighbor
                waiting.append(neighbor)
    rows = {node.val: sorted(neighbor.val for neighbor in node.neighbors or []) for node in found.values()}
    if len(rows) != len(found) or rows.keys() != set(range(1, len(rows) + 1)):
        raise NotPlain(f"The answer has {len(found)} nodes, and their values are not the numbers 1 to {len(found)}.")
    return [rows[number] for number in range(1, len(rows) + 1)]


def _random(pairs: Sequence[Any], make: Any) -> Made:
    """From pairs of a value and the position that ``random`` leads to, ``None`` for nowhere."""
    nodes = [make(value) for value, _ in pairs]
    for place, (node, (_, target)) in enumerate(zip(nodes, pairs, strict=True)):
        node.next = nodes[place + 1] if place + 1 < len(nodes) else None
        node.random = None if target is None else nodes[target]
    return nodes[0] if nodes else None, nodes


def _random_values(head: Any, guard: Guard) -> list[Any]:
    nodes = chain(head, "Node")
    places = {id(node): place for place, node in enumerate(nodes)}
    values = []
    for place, node in enumerate(nodes):
        guard(node)
        target = part(node, "random", "Node")
        if target is not None and id(target) not in places:
            raise NotPlain(f"The random pointer of node {place} (from 0) leads to a node outside the returned list.")
        values.append([node.val, None if target is None else places[id(target)]])
    return values


def _nary(values: Sequence[Any], make: Any) -> Made:
    """From the level order in which ``None`` ends each group of siblings, the root being a group of its own."""
    if not values:
        return None, []
    root = make(values[0])
    root.children = []
    nodes, parent = [root], -1
    for value in values[1:]:
        if value is None:
            parent += 1
            continue
        if not 0 <= parent < len(nodes):
            raise ValueError("a tree whose level order does not fit: after the root comes null")
        node = make(value)
        node.children = []
        nodes[parent].children.append(node)
        nodes.append(node)
    return root, nodes


def _nary_values(root: Any, _: Guard) -> list[Any]:
    values: list[Any] = [part(root, "val", "Node"), None]
    nodes = _level_order(root, lambda node: part(node, "children", "Node") or [])
    for node in nodes:
        values += [*(part(child, "val", "Node") for child in node.children or []), None]
    while values[-1] is None:
        values.pop()
    return values


def _level_order(root: Any, below: Callable[[Any], Sequence[Any]]) -> list[Any]:
    """All nodes, level by level. Refuses a node that is reached twice."""
    nodes, seen = [root], {id(root)}
    for node in nodes:
        for child in below(node):
            if id(child) in seen:
                raise NotPlain("The answer is not a tree: one of its nodes is reached twice.")
            seen.add(id(child))
            nodes.append(child)
    return nodes


def _next(values: Sequence[Any], make: Any) -> Made:
    """From a binary tree's level order; the pointers to the right lead nowhere yet."""
    root = tree_nodes(values, make)
    return root, [] if root is None else [root]


def _next_values(root: Any, _: Guard) -> list[Any]:
    """Each level along its ``next`` pointers, ``"#"`` at its end: LeetCode's notation."""
    values: list[Any] = []
    seen: set[int] = set()
    start = root
    while start is not None:
        node, start = start, None
        while node is not None:
            if id(node) in seen:
                raise NotPlain(f"Following next from {values[-1]!r} leads to a node that was passed already.")
            seen.add(id(node))
            values.append(part(node, "val", "Node"))
            start = start or part(node, "left", "Node") or part(node, "right", "Node")
            node = part(node, "next", "Node")
        values.append("#")
    return values


_QUARTERS = ("topLeft", "topRight", "bottomLeft", "bottomRight")


def _quad(values: Sequence[Any], make: Any) -> Made:
    """From LeetCode's level order of pairs ``[isLeaf, val]``, ``None`` below a leaf."""
    if not values:
        return None, []
    nodes = [make(bool(values[0][1]), bool(values[0][0]), None, None, None, None)]
    for place, value in enumerate(values[1:]):
        if value is None:
            continue
        node = make(bool(value[1]), bool(value[0]), None, None, None, None)
        setattr(nodes[place // 4], _QUARTERS[place % 4], node)
        nodes.append(node)
    return nodes[0], nodes


def _quad_values(root: Any, _: Guard) -> list[Any]:
    """The same level order. A node that is no leaf may have either value: it is written with 1."""
    values: list[Any] = []
    seen: set[int] = set()
    waiting = deque([root])
    while waiting:
        node = waiting.popleft()
        if node is None:
            values.append(None)
            continue
        if id(node) in seen:
            raise NotPlain("The answer is not a tree: one of its nodes is reached twice.")
        seen.add(id(node))
        leaf = bool(part(node, "isLeaf", "Node"))
        values.append([int(leaf), int(bool(part(node, "val", "Node"))) if leaf else 1])
        waiting += [part(node, quarter, "Node") for quarter in _QUARTERS]
    while values and values[-1] is None:
        values.pop()
    return values


def _doubly(values: Sequence[Any], make: Any) -> Made:
    """From a list of values; ``[value, [...]]`` is a node with a list below it."""
    nodes: list[Any] = []
    before: Any = None
    for value in values:
        own, below = value if isinstance(value, list) else (value, [])
        try:
            node = make(own)
        except TypeError:  # LeetCode's own definition asks for all four
            node = make(own, None, None, None)
        node.prev, node.next, node.child = before, None, None
        if before is not None:
            before.next = node
        if below:
            node.child = _doubly(below, make)[0]
        nodes.append(node)
        before = node
    return nodes[0] if nodes else None, nodes


def _doubly_values(head: Any, guard: Guard) -> list[Any]:
    values: list[Any] = []
    before: Any = None
    for node in chain(head, "Node"):
        if part(node, "prev", "Node") is not before:
            wanted = "nothing" if before is None else f"the node before it, {before.val!r}"
            raise NotPlain(f"prev of the node {node.val!r} must lead to {wanted}.")
        child = getattr(node, "child", None)
        values.append(node.val if child is None else [node.val, _doubly_values(child, guard)])
        before = node
    return values


KINDS = {
    "GraphNode": Kind(Node, _graph, _graph_values),
    "RandomNode": Kind(RandomNode, _random, _random_values),
    "NaryNode": Kind(NaryNode, _nary, _nary_values),
    "NextNode": Kind(NextNode, _next, _next_values),
    "QuadNode": Kind(QuadNode, _quad, _quad_values),
    "DoublyNode": Kind(DoublyNode, _doubly, _doubly_values),
}
