"""What the blank editor holds: the signature in the look that people know from LeetCode."""

from __future__ import annotations

from hexloop.core.content.typenames import annotation, mentions, parse_type
from hexloop.core.judge.task import Method, Signature

_DEFINITIONS = {
    "ListNode": (
        "# The judge brings this node of a singly linked list:",
        "# class ListNode:",
        "#     def __init__(self, val=0, next=None):",
        "#         self.val = val",
        "#         self.next = next",
    ),
    "TreeNode": (
        "# The judge brings this node of a binary tree:",
        "# class TreeNode:",
        "#     def __init__(self, val=0, left=None, right=None):",
        "#         self.val = val",
        "#         self.left = left",
        "#         self.right = right",
    ),
    "GraphNode": (
        "# The judge brings this node of a graph:",
        "# class Node:",
        "#     def __init__(self, val=0, neighbors=None):",
        "#         self.val = val",
        "#         self.neighbors = neighbors if neighbors is not None else []",
    ),
}


def starter_for(signature: Signature) -> str:
    """Write the starter: definitions of the nodes as comments, then the class or the bare function."""
    kinds = [
        parse_type(text) for method in signature.methods for text in (*(p.type for p in method.params), method.returns)
    ]
    lines = [
        line for name, text in _DEFINITIONS.items() if any(mentions(kind, name) for kind in kinds) for line in text
    ]
    if any(mentions(kind, "ndarray") for kind in kinds):
        lines += ["import numpy as np", "", ""]
    for name in signature.classes:
        lines += [f"class {name}:", "    pass", "", ""]
    if signature.class_name:
        lines.append(f"class {signature.class_name}:")
    indent = "    " if signature.class_name else ""
    for number, method in enumerate(signature.methods):
        lines += [""] * (number > 0) + _definition(method, indent)
    return "\n".join(lines) + "\n"


def _definition(method: Method, indent: str) -> list[str]:
    params = [f"{param.name}: {annotation(parse_type(param.type))}" for param in method.params]
    inside = ["self", *params] if indent else params
    # LeetCode writes constructors without an arrow.
    arrow = "" if method.name == "__init__" else f" -> {annotation(parse_type(method.returns))}"
    return [f"{indent}def {method.name}({', '.join(inside)}){arrow}:", f"{indent}    pass"]
