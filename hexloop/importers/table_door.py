"""Tables (CSV): looked at, and imported as questions or other things with a meaning for each column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, Any

from hexloop.apps.accounts.models import User
from hexloop.apps.files.models import Source, Stage
from hexloop.apps.files.queries import REMEMBERED, visible_imports
from hexloop.core.formats.guessing import COLUMNS, guess_columns, guess_place
from hexloop.core.formats.notion.records import Database
from hexloop.core.formats.tables import MOST_BYTES, Table, read_table
from hexloop.importers.door import Door, Job
from hexloop.importers.pages.mapping import chosen_for, database_json
from hexloop.importers.pages.target import SURE
from hexloop.importers.places import place_from, topics
from hexloop.importers.report import Report
from hexloop.importers.table_targets import HEADINGS, QUESTIONS, TARGETS
from hexloop.importers.table_things import company_of, database_of, import_things
from hexloop.importers.tables import import_table

SAMPLE_ROWS = 5


def read_rows(file: IO[bytes]) -> Table:
    """The table in a file. Raises ``BadFile``."""
    file.seek(0)
    return read_table(file.read(MOST_BYTES + 1), HEADINGS)


def guess_target(database: Database, columns: Mapping[str, int]) -> str:
    """What a table most probably is: questions, unless another thing is likely. ``columns`` are those of questions."""
    if {"question", "answer"} <= {name for name in columns if _says(database, columns[name], name)}:
        return QUESTIONS
    best = max(TARGETS.values(), key=lambda target: target.guess(database))
    return best.name if best.guess(database) >= SURE else QUESTIONS


def _says(database: Database, place: int, name: str) -> bool:
    """Whether a column is called what it is, and was not taken for want of a better one."""
    return place < len(database.columns) and guess_columns([database.columns[place].name, ""]).get(name) == 0


def _is_mine(file: IO[bytes], name: str) -> bool:
    """Whatever nothing else is may be a table: reading it tells."""
    return True


def _look(user: User, file: IO[bytes], name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    table = read_rows(file)
    database = database_of(table, name)
    holds = {
        "headings": list(table.headings),
        "rows": len(table.rows),
        "sample": [[cell[:200] for cell in row.cells] for row in table.rows[:SAMPLE_ROWS]],
        "encoding": table.encoding,
        "sign": table.sign,
        "databases": [database_json(database, "")],
    }
    place, columns = guess_place(name.rpartition(".")[0], topics()), guess_columns(table.headings)
    target = guess_target(database, columns)
    return holds, {
        "target": target,
        "columns": columns,
        "place": [place.round.value, place.topic],
        "databases": {database.id: {"title": database.title, "target": target, "columns": _fields(database, target)}},
        "company": company_of(name),
        **_remembered(user, list(table.headings)),
    }


def _fields(database: Database, target: str) -> dict[str, str]:
    found = chosen_for(database, target, TARGETS).columns if target in TARGETS else {}
    return {column.name: found.get(column.name, "") for column in database.columns}


def _remembered(user: User, headings: list[str]) -> dict[str, Any]:
    """What was chosen the last time for a table with these headings."""
    before = visible_imports(user=user).filter(source=Source.CSV, stage=Stage.DONE)
    for holds, choices in before.values_list("holds", "choices")[:REMEMBERED]:
        if holds.get("headings") == headings and choices.get("target"):
            return {name: choices[name] for name in ("target", "columns", "place", "databases") if name in choices}
    return {}


def _carry_out(job: Job) -> Report:
    choices, table = job.brought.choices, read_rows(job.file)
    target = choices.get("target", QUESTIONS)
    if target in TARGETS:
        columns = next(iter(choices["databases"].values()))["columns"]
        return import_things(job, table, target, columns, choices.get("company", ""))
    return import_table(
        user=job.user,
        table=table,
        columns={name: int(place) for name, place in choices["columns"].items() if name in COLUMNS},
        place=place_from(choices["place"]),
        at=job.at,
        progress=job.progress,
        dry_run=job.dry_run,
    )


CSV = Door(Source.CSV, _is_mine, _look, _carry_out, one="Row", where="Where", leads_to="review", leads_as="Review")
