"""Linked lists, trees and graphs: built from plain values for a call, written back as plain values after it."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Any


class ListNode:
    """A link of a list, as LeetCode defines it."""

    def __init__(self, val: Any = 0, next: Any = None) -> None:  # noqa: A002 -- LeetCode's signature
        self.val = val
        self.next = next


class TreeNode:
    """A node of a binary tree, as LeetCode defines it."""

    def __init__(self, val: Any = 0, left: Any = None, right: Any = None) -> None:
        self.val = val
        self.left = left
        self.right = right


class Node:
    """A node of a graph, as LeetCode defines it."""

    def __init__(self, val: Any = 0, neighbors: Any = None) -> None:
        self.val = val
        self.neighbors = neighbors if neighbors is not None else []


class NotPlain(Exception):
    """The answer cannot be written down; the text says why, as a sentence for the person."""


def list_nodes(values: Sequence[Any], make: Any = ListNode) -> Any:
    """The head of a linked list of ``values``, or ``None`` when there are none."""
    head = None
    for value in reversed(values):
        node = make(value)
        node.next = head
        head = node
    return head


def tree_nodes(values: Sequence[Any], make: Any = TreeNode) -> Any:
    """The root of the tree whose level order, with ``None`` for a missing child, is ``values``."""
    if not values or values[0] is None:
        return None
    root = make(values[0])
    waiting = deque([(root, "left"), (root, "right")])
    for value in values[1:]:
        if not waiting:
            raise ValueError("a tree's level order goes on below its last leaf")
        parent, side = waiting.popleft()
        if value is None:
            setattr(parent, side, None)
            continue
        node = make(value)
        setattr(parent, side, node)
        waiting += [(node, "left"), (node, "right")]
    for parent, side in waiting:
        setattr(parent, side, None)
    return root


def graph_nodes(adjacency: Sequence[Sequence[int]], make: Any = Node) -> list[Any]:
    """All nodes of the graph, numbered from 1 in the order of ``adjacency``."""
    nodes = [make(number) for number in range(1, len(adjacency) + 1)]
    for node, neighbors in zip(nodes, adjacency, strict=True):
        node.neighbors = [nodes[number - 1] for number in neighbors]
    return nodes


def list_values(head: Any) -> list[Any]:
    """The values of a linked list in order. Refuses a list that runs in a circle."""
    values: list[Any] = []
    seen: set[int] = set()
    while head is not None:
        if id(head) in seen:
            raise NotPlain(f"The returned list runs in a circle of {len(values)} or fewer nodes.")
        seen.add(id(head))
        values.append(_part(head, "val", "ListNode"))
        head = _part(head, "next", "ListNode")
    return values


def tree_values(root: Any) -> list[Any]:
    """The level order of a tree without trailing ``None``. Refuses a node that is reached twice."""
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
        values.append(_part(node, "val", "TreeNode"))
        waiting += [_part(node, "left", "TreeNode"), _part(node, "right", "TreeNode")]
    while values and values[-1] is None:
        values.pop()
    return values


def graph_values(start: Any, originals: Sequence[Any] = ()) -> list[list[int]]:
    """The adjacency list of the graph around ``start``, each row sorted.

    Refuses a graph that holds one of ``originals`` (a copy was asked for) or whose values are not 1 to n.
    """
    if start is None:
        return []
    if _part(start, "val", "Node") != 1:
        raise NotPlain(f"The answer starts at node {start.val!r}; return the copy of the node that was given, node 1.")
    given = {id(node) for node in originals}
    found = {id(start): start}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        value = _part(node, "val", "Node")
        if id(node) in given:
            raise NotPlain(f"The answer is not a deep copy: its node {value!r} is a node of the input.")
        for neighbor in _part(node, "neighbors", "Node") or []:
            if id(neighbor) not in found:
                found[id(neighbor)] = neighbor
                waiting.append(neighbor)
    rows = {node.val: sorted(neighbor.val for neighbor in node.neighbors or []) for node in found.values()}
    if len(rows) != len(found) or rows.keys() != set(range(1, len(rows) + 1)):
        raise NotPlain(f"The answer has {len(found)} nodes, and their values are not the numbers 1 to {len(found)}.")
    return [rows[number] for number in range(1, len(rows) + 1)]


def _part(node: Any, name: str, wanted: str) -> Any:
    try:
        return getattr(node, name)
    except AttributeError:
        raise NotPlain(f"Expected a {wanted}, found a value of type {type(node).__name__}.") from None
