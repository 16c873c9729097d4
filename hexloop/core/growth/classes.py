"""The usual classes of growth, from the slowest to the fastest."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import inf, log2

_MOST_EXPONENT = 500
"""2^n of a larger n is no number that a fit can use, and no program has run that long."""


class GrowthClass(StrEnum):
    """A class in big-O notation; ``rank`` orders them."""

    CONSTANT = "O(1)"
    LOG = "O(log n)"
    LINEAR = "O(n)"
    LINEAR_LOG = "O(n log n)"
    SQUARE = "O(n²)"
    CUBE = "O(n³)"
    EXPONENTIAL = "O(2ⁿ)"

    @property
    def rank(self) -> int:
        """0 for the class that grows least."""
        return list(GrowthClass).index(self)

    def at(self, n: float) -> float:
        """The class's function at ``n``; infinite where it is beyond floating point."""
        return _SHAPES[self].at(n)


@dataclass(frozen=True, slots=True)
class _Shape:
    at: Callable[[float], float]
    spellings: tuple[str, ...]


_SHAPES = {
    GrowthClass.CONSTANT: _Shape(lambda _: 1.0, ("1",)),
    GrowthClass.LOG: _Shape(lambda n: log2(n + 1), ("logn",)),
    GrowthClass.LINEAR: _Shape(float, ("n",)),
    GrowthClass.LINEAR_LOG: _Shape(lambda n: n * log2(n + 1), ("nlogn",)),
    GrowthClass.SQUARE: _Shape(lambda n: n**2, ("n²", "n^2", "n**2")),
    GrowthClass.CUBE: _Shape(lambda n: n**3, ("n³", "n^3", "n**3")),
    GrowthClass.EXPONENTIAL: _Shape(lambda n: 2.0**n if n <= _MOST_EXPONENT else inf, ("2ⁿ", "2^n", "2**n")),
}

_BIG_O = re.compile(r"O\((.+)\)")


def class_named(text: str) -> GrowthClass | None:
    """The class that ``text`` spells (``O(n log n)``, ``O(n^2)``), or ``None`` when it is not one in ``n``."""
    found = _BIG_O.fullmatch(re.sub(r"[\s·*]", "", text) if "**" not in text else re.sub(r"\s", "", text))
    if found is None:
        return None
    return next((one for one, shape in _SHAPES.items() if found[1] in shape.spellings), None)
