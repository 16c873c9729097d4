"""The names that LeetCode puts in scope before a submission, so that what was pasted runs unchanged."""

from __future__ import annotations

import builtins
import importlib
import sys
import types
from typing import Any

from .kinds import KINDS, Node
from .nodes import Interval, ListNode, TreeNode

# Order matters: a later module's names win (``Counter`` is that of collections, not of typing), the
# built-ins win over all of them (``pow``, ``open``, ``compile``), and the modules themselves win over
# what they define (``datetime``).
STARS = (
    "typing", "string", "re", "datetime", "collections", "heapq", "bisect", "copy", "math", "random", "statistics",
    "itertools", "functools", "operator", "io", "sys", "json",
)  # fmt: skip

EXTRA = {"numpy": {"np": "numpy", "numpy": "numpy"}, "torch": {"np": "numpy", "numpy": "numpy", "torch": "torch"}}
"""Further names by image: what an ML notebook imports in its first cell."""


def origins(image: str) -> dict[str, str]:
    """Where each prelude name comes from, as a dotted name: ``heappush`` is ``heapq.heappush``."""
    found = {name: f"{module}.{name}" for module in STARS for name in _public(module)}
    found |= {name: name for name in vars(builtins)}
    return found | {name: name for name in STARS} | EXTRA.get(image, {})


class Scope:
    """A module ``solution`` that holds the prelude; its dict, ``names``, is where the submission runs.

    The zygote makes it once and each child uses its copy of that: building it anew would cost a
    child a millisecond of page faults.
    """

    def __init__(self, image: str) -> None:
        module = types.ModuleType("solution")
        self.module = module
        self.names = vars(module)
        self._fill(image)
        self._given = dict(self.names)

    def enter(self) -> None:
        """Make the module known by its name: dataclasses and typing look it up there."""
        sys.modules["solution"] = self.module

    def provide(self, name: str, value: Any) -> None:
        """Put ``value`` in scope as the problem's, not the submission's."""
        self.names[name] = self._given[name] = value

    def choose_node(self, kind: str) -> None:
        """Let ``Node`` be the class that the problem's type ``kind`` speaks of."""
        self.provide("Node", KINDS[kind].default)

    def defined(self, name: str) -> Any:
        """What the submission itself calls ``name``; ``None`` for a name that only the prelude holds."""
        found = self.names.get(name)
        return None if found is self._given.get(name) else found

    def _fill(self, image: str) -> None:
        names = self.names
        for star in STARS:
            names.update((name, getattr(sys.modules[star], name)) for name in _public(star))
        for name in vars(builtins):
            names.pop(name, None)
        names.update((name, sys.modules[name]) for name in STARS)
        names.update((name, sys.modules[module]) for name, module in EXTRA.get(image, {}).items())
        names.update(exit=sys.exit, quit=sys.exit)  # the interactive names, which LeetCode has too
        names.update(ListNode=ListNode, TreeNode=TreeNode, Node=Node, Interval=Interval)
        names.update(__name__="solution", __builtins__=builtins)


def _public(module: str) -> list[str]:
    found = importlib.import_module(module)
    return list(getattr(found, "__all__", None) or [name for name in vars(found) if not name.startswith("_")])
