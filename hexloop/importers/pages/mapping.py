"""What each table becomes: guessed, remembered from the last time, and as it is kept with an import."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from hexloop.apps.accounts.models import User
from hexloop.apps.files.models import Source, Stage
from hexloop.apps.files.queries import REMEMBERED, visible_imports
from hexloop.core.formats.notion.records import Column, Database, Type
from hexloop.importers.pages.target import SURE, Chosen, Target, words_of
from hexloop.importers.pages.targets import PAGES, TARGETS

_PATH = re.compile(r" \([^()\s]+(?:\.(?:md|html|csv)\)|$)")
"""What stands behind the titles of a relation."""


def guess(database: Database) -> Chosen:
    """What a table most probably is, by its title and its columns; plain pages where nothing is likely."""
    best = max(TARGETS.values(), key=lambda target: target.guess(database))
    chosen = best if best.guess(database) >= SURE else TARGETS[PAGES]
    return chosen_for(database, chosen.name)


def chosen_for(database: Database, target: str, targets: Mapping[str, Target] = TARGETS) -> Chosen:
    """A table as this target, with its columns guessed."""
    return Chosen(target, targets[target].columns(database.columns, database.title_column))


def guesses(user: User, databases: Iterable[Database]) -> dict[str, Chosen]:
    """What each table becomes, by its id: as the person chose the last time for a table of this title, else guessed."""
    last = remembered(user)
    return {database.id: _as_before(database, last.get(words_of(database.title))) for database in databases}


def _as_before(database: Database, before: Chosen | None) -> Chosen:
    names = {column.name for column in database.columns}
    if before is None or not names & set(before.columns):
        return guess(database)
    columns = dict(chosen_for(database, before.target).columns) | {
        name: one for name, one in before.columns.items() if name in names
    }
    return Chosen(before.target, {name: one for name, one in columns.items() if one})


def remembered(user: User) -> dict[str, Chosen]:
    """What was last chosen for tables, by their titles. A column that was left on its page has an empty field."""
    imports = visible_imports(user=user).filter(source=Source.NOTION, stage=Stage.DONE)
    found: dict[str, Chosen] = {}
    for choices in imports.values_list("choices", flat=True)[:REMEMBERED]:
        for words in choices.get("databases", {}).values():
            if words.get("target") in TARGETS:
                found.setdefault(words_of(words["title"]), Chosen(words["target"], words["columns"]))
    return found


def as_json(databases: Iterable[Database], chosen: Mapping[str, Chosen]) -> dict[str, Any]:
    """What was chosen as it is kept with an import."""
    return {
        "databases": {
            one.id: {
                "title": one.title,
                "target": chosen[one.id].target,
                "columns": {column.name: chosen[one.id].columns.get(column.name, "") for column in one.columns},
            }
            for one in databases
            if one.id in chosen
        }
    }


def from_json(choices: Mapping[str, Any]) -> dict[str, Chosen]:
    """What was chosen, by the ids of tables. What is not known any more is left out."""
    found = {}
    for key, words in choices.get("databases", {}).items():
        target = TARGETS.get(words.get("target", ""))
        if target:
            fields = {field.name for field in target.fields}
            columns = {name: one for name, one in words.get("columns", {}).items() if one in fields}
            found[key] = Chosen(target.name, columns)
    return found


def database_json(database: Database, parent: str) -> dict[str, Any]:
    """What the page that asks shows of a table."""
    return {
        "id": database.id,
        "title": database.title,
        "parent": parent,
        "rows": database.rows,
        "row_pages": database.row_pages,
        "title_column": database.title_column,
        "columns": [_column_json(column) for column in database.columns],
        "views": [view.title for view in database.views],
    }


def database_from(kept: Mapping[str, Any]) -> Database:
    """A table from what was kept of it: enough to guess again."""
    columns = tuple(
        Column(
            name=one["name"],
            type=Type(one["type"]),
            guessed=True,
            filled=one["filled"],
            options=tuple(one["options"]),
            samples=tuple(one["samples"]),
        )
        for one in kept["columns"]
    )
    return Database(
        id=kept["id"],
        title=kept["title"],
        path="",
        parent="",
        columns=columns,
        title_column=kept["title_column"],
        rows=kept["rows"],
        row_pages=kept["row_pages"],
    )


def _column_json(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "type": column.type.value,
        "filled": column.filled,
        "options": list(column.options[:20]),
        "samples": [_PATH.sub("", sample)[:160] for sample in column.samples],
    }
