"""The tables of problem.toml that a problem and its change request both have."""

from __future__ import annotations

from pathlib import Path

from hexloop.core.content.problem import Constraint, Submission
from hexloop.core.content.source import suggestion
from hexloop.core.content.tables import Table


def read_constraints(root: Table) -> tuple[Constraint, ...]:
    """Every ``[[constraint]]`` below ``root``."""
    constraints = []
    for table in root.tables("constraint"):
        constraints.append(Constraint(table.text("text"), table.text("check", "", may_be_empty=True)))
        table.finish()
    return tuple(constraints)


def read_reference(root: Table, submissions: tuple[Submission, ...]) -> tuple[Submission, int]:
    """The submission that ``[reference]`` below ``root`` names, and the seed for generate.py."""
    accepted = {f"accepted/{one.name}": one for one in submissions if one.expected == "accepted"}
    table = root.table("reference")
    if table is None:
        header = root.header("reference")
        root.complain(f'[{header}] is missing: add it with submission = "accepted/….py".')
        return Submission("", "accepted", Path()), 0
    name = table.text("submission")
    if name and name not in accepted:
        table.complain(f'"{name}" is not in submissions/: {suggestion(name, sorted(accepted))}', "submission")
    seed = table.whole("seed", 0)
    table.finish()
    return accepted.get(name, Submission(name, "accepted", Path())), seed


def read_exempt(root: Table, *keys: str) -> dict[str, str]:
    """The reasons in ``[exempt]`` below ``root``, which may be given for ``keys``."""
    table = root.table("exempt")
    if table is None:
        return {}
    reasons = {key: table.text(key) for key in keys if key in table}
    table.finish()
    return reasons
