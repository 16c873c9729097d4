"""What a calculator is: named inputs with units and bounds, steps in words with the numbers put in, results."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from hexloop.core.design.units import NotAQuantity, Unit, number_text, quantity_text, read_quantity
from hexloop.lib.errors import HexloopError

MOST_PARTS = 20
LONGEST_NAME = 60

Given = Mapping[str, object]
"""Inputs as they were written: numbers or texts such as ``"50 M"``, by name; of an input with ``parts`` a table."""


class BadInputs(HexloopError):
    """Inputs that cannot be computed with. ``faults`` has a sentence for each, by the input's name."""

    def __init__(self, faults: Mapping[str, str]) -> None:
        super().__init__(" ".join(f"{name}: {fault}" for name, fault in faults.items()))
        self.faults = dict(faults)


@dataclass(frozen=True, slots=True)
class Input:
    """One input. ``default`` is written as a person would. The least and the most are numbers of ``unit``; ``above``
    says that the least itself is too little. An input with ``parts`` takes a table of names with a quantity each."""

    name: str
    label: str
    unit: Unit
    default: str = ""
    least: float = 0.0
    most: float = 1e15
    above: bool = False
    parts: tuple[tuple[str, str], ...] = ()

    def text(self, value: float) -> str:
        """``value`` as it is written behind the label."""
        return number_text(value, self.unit)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of arithmetic: the formula in words, and the same with the numbers put in and what it comes to."""

    words: str
    numbers: str


@dataclass(frozen=True, slots=True)
class Result:
    """One result: a number of ``unit`` under a name that stays, and a label to show."""

    name: str
    label: str
    value: float
    unit: Unit

    @property
    def text(self) -> str:
        """The value with its unit, rounded to three digits."""
        return quantity_text(self.value, self.unit)


@dataclass(frozen=True, slots=True)
class Worked:
    """What a formula gives."""

    steps: tuple[Step, ...]
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A calculator worked out. ``inputs`` are labels with the values used, in order."""

    calculator: Calculator
    inputs: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    results: tuple[Result, ...]

    def result(self, name: str) -> Result:
        """The result called ``name``. Raises ``KeyError``."""
        return {result.name: result for result in self.results}[name]


@dataclass(frozen=True, slots=True)
class Calculator:
    """``formula`` takes the inputs by name, each a number of its unit (a mapping of them where the input has parts),
    and may raise ``BadInputs``; its docstring names the source."""

    id: str
    title: str
    says: str
    inputs: tuple[Input, ...]
    formula: Callable[..., Worked] = field(repr=False)

    def compute(self, given: Given) -> Estimate:
        """Work it out; an input that is not given has its default.

        Raises ``BadInputs``, which names every input that cannot be read, is out of bounds or does not exist.
        """
        faults: dict[str, str] = {}
        values: dict[str, float | dict[str, float]] = {}
        for one in self.inputs:
            written = given.get(one.name, dict(one.parts) if one.parts else one.default)
            try:
                values[one.name] = _parts(one, written) if one.parts else _number(one, written)
            except NotAQuantity as error:
                faults[one.name] = str(error)
        known = [one.name for one in self.inputs]
        for name in given:
            if name not in known:
                faults[name] = f"There is no such input: write one of {', '.join(known)}."
        if faults:
            raise BadInputs(faults)
        worked = self.formula(**values)
        shown = tuple(pair for one in self.inputs for pair in _shown(one, values[one.name]))
        return Estimate(self, shown, worked.steps, worked.results)


def _number(one: Input, written: object) -> float:
    if not isinstance(written, str | int | float):
        raise NotAQuantity(f"This is no number: write it as {one.default or one.unit.example}.")
    value = read_quantity(written, one.unit)
    if value < one.least or (one.above and value <= one.least):
        least = quantity_text(one.least, one.unit)
        raise NotAQuantity(f"This must be more than {least}." if one.above else f"This must be at least {least}.")
    if value > one.most:
        raise NotAQuantity(f"This must be at most {quantity_text(one.most, one.unit)}.")
    return value


def _parts(one: Input, written: object) -> dict[str, float]:
    if not isinstance(written, Mapping) or not written:
        raise NotAQuantity("Give each part a name and its time, such as retrieval 20 ms.")
    if len(written) > MOST_PARTS:
        raise NotAQuantity(f"At most {MOST_PARTS} parts can be added up: join the small ones.")
    found: dict[str, float] = {}
    for name, value in written.items():
        label = " ".join(str(name).split())
        if not label or len(label) > LONGEST_NAME or label in found:
            raise NotAQuantity(f"Give each part a name of its own of at most {LONGEST_NAME} letters.")
        try:
            found[label] = _number(one, value)
        except NotAQuantity as error:
            raise NotAQuantity(f"{label}: {error}") from error
    return found


def _shown(one: Input, value: float | dict[str, float]) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [(name, one.text(part)) for name, part in value.items()]
    return [(one.label, one.text(value))]
