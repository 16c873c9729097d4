"""A calculator as the pages show it: its inputs as they were written, what they come to, or what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from hexloop.core.design.calculator import BadInputs, Calculator, Estimate, Given, Input
from hexloop.core.design.estimates import CALCULATORS

SPARE_ROWS = 2
"""Empty rows below the parts of an input."""


@dataclass(frozen=True, slots=True)
class Field:
    """An input with what stands in it; ``rows`` are the parts with their values."""

    input: Input
    written: str
    rows: tuple[tuple[str, str], ...]
    fault: str

    @property
    def hint(self) -> str:
        """What it counts, with an example."""
        unit = self.input.unit.name
        return f"{unit}, such as {self.input.default}" if unit and self.input.default else unit


@dataclass(frozen=True, slots=True)
class CalculatorShown:
    """A calculator with its fields; ``estimate`` is nothing where an input is no good, and ``faults`` says why."""

    calculator: Calculator
    fields: tuple[Field, ...]
    estimate: Estimate | None
    faults: tuple[str, ...]


def shown(calculator: Calculator, given: Given) -> CalculatorShown:
    """The calculator with these inputs; what is not given has its default."""
    try:
        estimate, faults = calculator.compute(given), {}
    except BadInputs as error:
        estimate, faults = None, error.faults
    labels = {one.name: one.label for one in calculator.inputs}
    return CalculatorShown(
        calculator,
        tuple(_field(one, given, faults.get(one.name, "")) for one in calculator.inputs),
        estimate,
        tuple(f"{labels.get(name, name)}: {fault}" for name, fault in faults.items()),
    )


def calculator_url(calculator: str, given: Mapping[str, object], **more: str | int) -> str:
    """The page of a calculator with these inputs in it."""
    fields: list[tuple[str, str]] = [("calculator", calculator), *((name, str(value)) for name, value in more.items())]
    for name, value in given.items():
        if isinstance(value, Mapping):
            for part, each in value.items():
                fields += [(f"{name}-part", str(part)), (f"{name}-value", str(each))]
        else:
            fields.append((name, str(value)))
    return f"{reverse('design_estimates')}?{urlencode(fields)}"


def choices(current: str, **more: str | int) -> list[tuple[Calculator, str, bool]]:
    """Every calculator, its address, and whether it is the one that is shown."""
    return [(one, calculator_url(name, {}, **more), name == current) for name, one in CALCULATORS.items()]


def _field(one: Input, given: Given, fault: str) -> Field:
    written = given.get(one.name, dict(one.parts) if one.parts else one.default)
    if one.parts:
        rows = tuple((str(name), str(value)) for name, value in written.items()) if isinstance(written, Mapping) else ()
        return Field(one, "", (*rows, *[("", "")] * SPARE_ROWS), fault)
    return Field(one, str(written), (), fault)
