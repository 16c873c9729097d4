"""Linked lists and trees: built from plain values for a call, written back as plain values after it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

_NAME = vars(type)["__name__"]
_LONGEST_NAME = 100


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


class Interval(list[Any]):
    """A stretch of time as NeetCode defines it, which is a pair for code that was written for pairs."""

    def __init__(self, start: Any = 0, end: Any = 0) -> None:
        super().__init__((start, end))

    @property
    def start(self) -> Any:
        """Where it begins."""
        return self[0]

    @start.setter
    def start(self, value: Any) -> None:
        self[0] = value

    @property
    def end(self) -> Any:
        """Where it ends."""
        return self[1]

    @end.setter
    def end(self, value: Any) -> None:
        self[1] = value


class NotPlain(Exception):
    """The answer cannot be written down; the text says why, as a sentence for the person."""


class Origins:
    """What the arguments of one call were made of, to know their nodes again in the answer.

    ``nodes`` are those that a copy may not hold. ``labels`` knows, for a parameter, what each of its nodes
    is called in the case: a list's by position, a tree's by value. The nodes are kept, so that no other
    object can take over their identity.
    """

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.labels: dict[str, dict[int, Any]] = {}
        self.by_label: dict[str, dict[Any, Any]] = {}

    def remember(self, param: str, labelled: Iterable[tuple[Any, Any]]) -> None:
        """Keep the nodes of ``param``, each with its label. Of two nodes with one label the first has it."""
        known: dict[Any, Any] = {}
        labels: dict[int, Any] = {}
        for label, node in labelled:
            labels[id(node)] = label
            known.setdefault(label, node)
        self.by_label[param], self.labels[param] = known, labels


NOTHING = Origins()
"""For values that come from no call."""


def list_nodes(values: Sequence[Any], make: Any = ListNode, rest: Any = None) -> Any:
    """The head of a linked list of ``values`` and then ``rest``, or ``None`` when there is neither."""
    head = rest
    for value in reversed(values):
        node = make(value)
        node.next = head
        head = node
    return head


def close_circle(head: Any, position: int) -> None:
    """Let the last node of a list point to its node ``position``, counted from 0; a negative one leaves it open."""
    if position < 0 or head is None:
        return
    nodes = list(links(head))
    nodes[-1].next = nodes[position]


def links(head: Any) -> Iterator[Any]:
    """The nodes of a list in order, each once."""
    seen: set[int] = set()
    while head is not None and id(head) not in seen:
        seen.add(id(head))
        yield head
        head = head.next


def branches(root: Any) -> Iterator[Any]:
    """The nodes of a tree in level order."""
    waiting = deque([root])
    while waiting:
        node = waiting.popleft()
        if node is not None:
            yield node
            waiting += (node.left, node.right)


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


def list_values(head: Any) -> list[Any]:
    """The values of a linked list in order. Refuses a list that runs in a circle."""
    return [node.val for node in chain(head, "ListNode")]


def chain(head: Any, wanted: str) -> list[Any]:
    """The nodes along ``next``, each of which has a value. Refuses a circle, and what is not the ``wanted`` node."""
    nodes: list[Any] = []
    seen: set[int] = set()
    while head is not None:
        if id(head) in seen:
            raise NotPlain(f"The returned list runs in a circle of {len(nodes)} or fewer nodes.")
        seen.add(id(head))
        nodes.append(head)
        part(head, "val", wanted)
        head = part(head, "next", wanted)
    return nodes


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
        values.append(part(node, "val", "TreeNode"))
        waiting += [part(node, "left", "TreeNode"), part(node, "right", "TreeNode")]
    while values and values[-1] is None:
        values.pop()
    return values


def part(node: Any, name: str, wanted: str) -> Any:
    """An attribute of a node. Refuses what is not a node, and what only answers to every name (``__getattr__``)."""
    try:
        return object.__getattribute__(node, name)
    except AttributeError:
        raise NotPlain(f"Expected a {wanted}, found a value of type {kind_of(node)}.") from None


def by_class(value: Any, name: str) -> Any:
    """What the class of ``value`` has under ``name``, or ``None``. Nothing that answers to every name is asked."""
    try:
        return type.__getattribute__(type(value), name)
    except AttributeError:
        return None


def kind_of(value: Any) -> str:
    """The name of the class of ``value``, which a metaclass cannot hide."""
    name: str = _NAME.__get__(type(value))
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
