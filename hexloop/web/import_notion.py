"""What the page asks before an export of Notion comes in: what each table becomes, and what its columns are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from hexloop.apps.files.models import Import
from hexloop.importers.pages.mapping import chosen_for, database_from
from hexloop.importers.pages.target import Target
from hexloop.importers.pages.targets import PAGES, TARGETS

TARGET_CHOICES = [(target.name, target.title) for target in TARGETS.values()]
_TWICE = "Another column is this already."
_UNKNOWN = "Choose one of the list."


@dataclass(frozen=True, slots=True)
class ColumnAsk:
    """A column with examples, and what it is: ``chosen`` is the name of a field, empty for what stays on the page."""

    number: int
    name: str
    samples: tuple[str, ...]
    filled: int
    chosen: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class TableAsk:
    """A table with what it becomes. ``number`` names its fields on the page."""

    number: int
    title: str
    detail: str
    target: str
    note: str
    choices: tuple[tuple[str, str], ...]
    columns: tuple[ColumnAsk, ...]

    @property
    def open(self) -> bool:
        """Whether its columns are shown at once."""
        return self.target != PAGES or any(column.fault for column in self.columns)

    @property
    def used(self) -> str:
        """How many columns are used, in words."""
        count, all_ = sum(bool(column.chosen) for column in self.columns), len(self.columns)
        return f"{count} of {all_} {'column' if all_ == 1 else 'columns'} used"


@dataclass(frozen=True, slots=True)
class Asked:
    """All tables, what was chosen, and whether something is wrong with it."""

    tables: list[TableAsk]
    choices: dict[str, Any]
    faulty: bool = False


def asked(brought: Import, sent: QueryDict | None = None, targets: Mapping[str, Target] = TARGETS) -> Asked:
    """The tables of an export with the guesses, or with what was ``sent``. A table that became something else since
    its columns were shown has them guessed anew."""
    tables, choices, faulty = [], {}, False
    for number, kept in enumerate(brought.holds["databases"]):
        guessed = brought.choices["databases"].get(kept["id"], {"target": PAGES, "columns": {}})
        target, columns, faults = _chosen(number, kept, guessed, sent, targets)
        tables.append(_table(number, kept, targets[target], columns, faults))
        choices[kept["id"]] = {"title": kept["title"], "target": target, "columns": columns}
        faulty = faulty or bool(faults)
    return Asked(tables, {"databases": choices}, faulty)


def _chosen(
    number: int,
    kept: Mapping[str, Any],
    guessed: Mapping[str, Any],
    sent: QueryDict | None,
    targets: Mapping[str, Target],
) -> tuple[str, dict[str, str], dict[int, str]]:
    if sent is None:
        return guessed["target"], dict(guessed["columns"]), {}
    target = sent.get(f"target-{number}", "")
    if target not in targets:
        return guessed["target"], dict(guessed["columns"]), {-1: _UNKNOWN}
    names = [column["name"] for column in kept["columns"]]
    if sent.get(f"shown-{number}") != target:
        anew = chosen_for(database_from(kept), target, targets).columns
        return target, {name: anew.get(name, "") for name in names}, {}
    many = {field.name: field.many for field in targets[target].fields}
    columns: dict[str, str] = {}
    faults: dict[int, str] = {}
    for place, name in enumerate(names):
        field = sent.get(f"field-{number}-{place}", "")
        if field and field not in many:
            faults[place] = _UNKNOWN
        elif field and not many[field] and field in columns.values():
            faults[place] = _TWICE
        columns[name] = field
    return target, columns, faults


def _table(
    number: int, kept: Mapping[str, Any], target: Target, columns: Mapping[str, str], faults: Mapping[int, str]
) -> TableAsk:
    rows = f"{kept['rows']:,} {'row' if kept['rows'] == 1 else 'rows'}"
    where = f"on the page {kept['parent']}" if kept["parent"] else ""
    views = (
        f"{len(kept['views'])} other {'view' if len(kept['views']) == 1 else 'views'} of it" if kept["views"] else ""
    )
    return TableAsk(
        number=number,
        title=kept["title"],
        detail=" · ".join(part for part in (rows, where, views) if part),
        target=target.name,
        note=target.note,
        choices=tuple((field.name, field.title) for field in target.fields),
        columns=tuple(
            ColumnAsk(
                number=place,
                name=column["name"],
                samples=tuple(column["samples"]),
                filled=column["filled"],
                chosen=columns.get(column["name"], ""),
                fault=faults.get(place, ""),
            )
            for place, column in enumerate(kept["columns"])
        ),
    )
