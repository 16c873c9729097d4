"""The ``[grow]`` table: how the problem is measured at growing sizes."""

from __future__ import annotations

import re

from hexloop.core.content.problem import Grow
from hexloop.core.content.tables import Table
from hexloop.core.growth.classes import GrowthClass, class_named

SMALLEST = 64
LARGEST = 65_536

_DEFINED = re.compile(r"^def grow\(", re.MULTILINE)


def read_grow(root: Table, growth: str, generator: str) -> Grow | None:
    """What ``[grow]`` says, or ``None`` when there is none. ``growth`` is the problem's target, which
    ``target`` repeats in n where it is written in other letters; ``generator`` is generate.py's text."""
    table = root.table("grow")
    defined = bool(_DEFINED.search(generator))
    if table is None:
        if defined:
            root.complain("generate.py has grow, but problem.toml says nothing of it: add [grow] with its variable.")
        return None
    if not defined:
        table.complain("[grow] needs def grow(n, seed) in generate.py: write it, or take the table out.")
    grow = Grow(
        variable=table.text("variable", "n"),
        target=_target(table, growth),
        smallest=table.whole("smallest", SMALLEST, least=1),
        largest=table.whole("largest", LARGEST, least=2),
    )
    if grow.largest < 2 * grow.smallest:
        table.complain('"largest" in [grow] must be at least twice "smallest".', "largest")
    table.finish()
    return grow


def _target(table: Table, growth: str) -> GrowthClass:
    known = ", ".join(f'"{one.value}"' for one in GrowthClass)
    text = table.text("target", growth)
    found = class_named(text)
    if found is None and "target" in table:
        table.complain(f'"target" in [grow] is "{text}": write one of {known}.', "target")
    elif found is None and growth:
        table.complain(f'[grow] needs "target", what "{growth}" is in n: write one of {known}.')
    return found or GrowthClass.LINEAR
