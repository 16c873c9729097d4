"""``equivalents.toml``: mutants that no case can tell from the submission, each with the reason."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from hexloop.core.content.mutation.mutants import Mutant, Name, problem_mutants
from hexloop.core.content.problem import PackError, PackProblem
from hexloop.core.content.source import open_source, suggestion
from hexloop.core.content.tables import Table, open_table

FILE = "equivalents.toml"
LEAST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Equivalents:
    """The names of the mutants that the file explains, each with its table, and the file's faults."""

    tables: dict[Name, Table]
    errors: list[PackError]

    def complain(self, name: Name, message: str) -> None:
        """Note a fault of the entry about ``name``."""
        self.tables[name].complain(message)


def read_equivalents(problem: PackProblem, mutants: Sequence[Mutant]) -> Equivalents:
    """The problem's entries, each held against ``mutants``; nothing when there is no such file."""
    errors: list[PackError] = []
    tables: dict[Name, Table] = {}
    file = problem.folder / FILE
    source = open_source(file, f"problems/{problem.slug}/{FILE}", errors) if file.exists() else None
    root = open_table(source) if source else None
    if root is None:
        return Equivalents({}, errors)
    names = dict.fromkeys(mutant.name for mutant in mutants)  # their order is that of the text
    for table in root.tables("equivalent"):
        before = len(errors)
        name = _entry(table)
        if name in tables:
            table.complain("This mutant has an entry above: take one out.")
        elif len(errors) == before and name not in names:
            table.complain(_unmatched(name, names))
        elif len(errors) == before:
            tables[name] = table
    root.finish()
    return Equivalents(tables, errors)


def stale_entries(problem: PackProblem) -> list[PackError]:
    """The faults of the file that show without a judge."""
    if not (problem.folder / FILE).exists():
        return []
    return read_equivalents(problem, problem_mutants(problem)).errors


def entry_text(mutant: Mutant) -> str:
    """The table for ``mutant``, its reason still to be written."""
    name = mutant.name
    texts = [("submission", name.submission), ("line", name.line), ("change", name.change)]
    lines = ["[[equivalent]]", *(f"{key} = {_quoted(text)}" for key, text in texts)]
    if name.nth > 1:
        lines.append(f"nth = {name.nth}")
    return "\n".join([*lines, 'reason = ""'])


def _entry(table: Table) -> Name:
    name = Name(table.text("submission"), table.text("line"), table.text("change"), table.whole("nth", 1, least=1))
    reason = table.text("reason")
    if reason and len(reason.split()) < LEAST_WORDS:
        table.complain('"reason" is too short: say why no case can tell this mutant from the submission.', "reason")
    table.finish()
    return name


def _unmatched(name: Name, names: Collection[Name]) -> str:
    """Which part of the name leads nowhere."""
    here = [one for one in names if one.submission == name.submission]
    if not here:
        hint = suggestion(name.submission, sorted({one.submission for one in names}))
        return f'"{name.submission}" is no accepted submission with mutants: {hint}'
    there = [one for one in here if one.line == name.line]
    if not there:
        return "No mutant is on this line any more: correct the line, or remove the entry."
    known = "; ".join(f"{one.change}{f' (nth = {one.nth})' if one.nth > 1 else ''}" for one in there)
    nth = f" with nth = {name.nth}" if name.nth > 1 else ""
    return f'"{name.change}"{nth} is no mutant of this line: correct it to one of these, or remove the entry: {known}.'


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's, too."""
    return json.dumps(text, ensure_ascii=False)
