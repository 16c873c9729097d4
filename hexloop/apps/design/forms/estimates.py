"""What was put into a calculator, from a form or from the query string."""

from __future__ import annotations

from django.http import QueryDict

from hexloop.core.design.calculator import MOST_PARTS, Calculator

LONGEST = 200


def given_inputs(sent: QueryDict, calculator: Calculator) -> dict[str, object]:
    """The inputs of a calculator by name, as written; those that were not sent are left out. Of an input with parts,
    ``<name>-part`` and ``<name>-value`` come once for each; rows without both are left out."""
    given: dict[str, object] = {}
    for one in calculator.inputs:
        if one.parts and f"{one.name}-part" in sent:
            names, values = sent.getlist(f"{one.name}-part"), sent.getlist(f"{one.name}-value")
            rows = [(name.strip(), value.strip()) for name, value in zip(names, values, strict=False)]
            given[one.name] = {
                name[:LONGEST]: value[:LONGEST] for name, value in rows[: MOST_PARTS * 2] if name or value
            }
        elif not one.parts and one.name in sent:
            given[one.name] = str(sent.get(one.name, "")).strip()[:LONGEST]
    return given
