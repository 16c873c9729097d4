"""What the blank editor holds: the signature in the look that people know from LeetCode."""

from __future__ import annotations

import ast

from hexloop.core.content.typenames import annotation, names, parse_type
from hexloop.core.judge.task import Given, Method, Signature

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
    "RandomNode": (
        "# The judge brings this node of a list with a second pointer:",
        "# class Node:",
        "#     def __init__(self, x: int, next: 'Node' = None, random: 'Node' = None):",
        "#         self.val = int(x)",
        "#         self.next = next",
        "#         self.random = random",
    ),
    "NaryNode": (
        "# The judge brings this node of a tree with any number of children:",
        "# class Node:",
        "#     def __init__(self, val=None, children=None):",
        "#         self.val = val",
        "#         self.children = children if children is not None else []",
    ),
    "NextNode": (
        "# The judge brings this node of a binary tree that knows its right neighbour:",
        "# class Node:",
        "#     def __init__(self, val=0, left=None, right=None, next=None):",
        "#         self.val = val",
        "#         self.left = left",
        "#         self.right = right",
        "#         self.next = next",
    ),
    "QuadNode": (
        "# The judge brings this node of a quad tree:",
        "# class Node:",
        "#     def __init__(self, val, isLeaf, topLeft, topRight, bottomLeft, bottomRight):",
        "#         self.val = val",
        "#         self.isLeaf = isLeaf",
        "#         self.topLeft = topLeft",
        "#         self.topRight = topRight",
        "#         self.bottomLeft = bottomLeft",
        "#         self.bottomRight = bottomRight",
    ),
    "DoublyNode": (
        "# The judge brings this node of a doubly linked list:",
        "# class Node:",
        "#     def __init__(self, val, prev=None, next=None, child=None):",
        "#         self.val = val",
        "#         self.prev = prev",
        "#         self.next = next",
        "#         self.child = child",
    ),
    "Interval": (
        "# The judge brings this stretch of time, which can also be used as a pair:",
        "# class Interval:",
        "#     def __init__(self, start=0, end=0):",
        "#         self.start = start",
        "#         self.end = end",
    ),
}
_NEEDS = {"ListNodeOf": "ListNode", "TreeNodeOf": "TreeNode"}
_IMPORTS = {
    "import numpy as np": {"ndarray", "rng"},
    "import torch": {"tensor", "generator"},
}


def starter_for(signature: Signature, given: Given | None = None) -> str:
    """Write the starter: what the judge brings as comments, then the class or the bare function."""
    spelled = [text for method in signature.methods for text in (*(p.type for p in method.params), method.returns)]
    used = {_NEEDS.get(name, name) for text in spelled for name in names(parse_type(text))}
    lines = [line for name, text in _DEFINITIONS.items() if name in used for line in text]
    if given is not None:
        lines += _brought(given)
    imports = [line for line, kinds in _IMPORTS.items() if kinds & used]
    if imports:
        lines += [*imports, "", ""]
    for name in signature.classes:
        lines += [f"class {name}:", "    pass", "", ""]
    if signature.class_name:
        lines.append(f"class {signature.class_name}:")
    indent = "    " if signature.class_name else ""
    for number, method in enumerate(signature.methods):
        lines += [""] * (number > 0) + _definition(method, indent)
    return "\n".join(lines) + "\n"


def _brought(given: Given) -> list[str]:
    """The heads of what prelude.py defines for a submission, as comments."""
    lines: list[str] = []
    for node in ast.parse(given.source).body:
        if isinstance(node, ast.FunctionDef) and node.name in given.functions:
            lines += ["# The judge brings this function:", f"# {_head(node)}", "#     ..."]
        if isinstance(node, ast.ClassDef) and node.name in given.classes:
            lines += ["# The judge brings this class:", f"# class {node.name}:"]
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and not method.name.startswith("_") and _is_shown(method):
                    lines += [f"#     {_head(method)}", "#         ..."]
    return lines


def _is_shown(method: ast.FunctionDef) -> bool:
    """Whether a submission is to use it; ``from_case`` and ``to_case`` are the judge's."""
    return method.name not in {"from_case", "to_case"}


def _head(function: ast.FunctionDef) -> str:
    arrow = f" -> {ast.unparse(function.returns)}" if function.returns else ""
    return f"def {function.name}({ast.unparse(function.args)}){arrow}:"


def _definition(method: Method, indent: str) -> list[str]:
    params = [f"{param.name}: {annotation(parse_type(param.type))}" for param in method.params]
    inside = ["self", *params] if indent else params
    # LeetCode writes constructors without an arrow.
    arrow = "" if method.name == "__init__" else f" -> {annotation(parse_type(method.returns))}"
    return [f"{indent}def {method.name}({', '.join(inside)}){arrow}:", f"{indent}    pass"]
