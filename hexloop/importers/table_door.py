"""Tables of questions: looked at, and imported with a meaning for each column."""

from __future__ import annotations

from typing import IO, Any

from hexloop.apps.accounts.models import User
from hexloop.apps.files.models import Source
from hexloop.core.formats.guessing import COLUMNS, guess_columns, guess_place
from hexloop.core.formats.tables import MOST_BYTES, Table, read_table
from hexloop.importers.door import Door, Job
from hexloop.importers.places import place_from, topics
from hexloop.importers.report import Report
from hexloop.importers.tables import import_table

SAMPLE_ROWS = 5


def read_rows(file: IO[bytes]) -> Table:
    """The table in a file. Raises ``BadFile``."""
    file.seek(0)
    return read_table(file.read(MOST_BYTES + 1))


def _is_mine(file: IO[bytes], name: str) -> bool:
    """Whatever nothing else is may be a table: reading it tells."""
    return True


def _look(user: User, file: IO[bytes], name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    table = read_rows(file)
    holds = {
        "headings": list(table.headings),
        "rows": len(table.rows),
        "sample": [[cell[:200] for cell in row.cells] for row in table.rows[:SAMPLE_ROWS]],
        "encoding": table.encoding,
        "sign": table.sign,
    }
    place = guess_place(name.rpartition(".")[0], topics())
    return holds, {"columns": guess_columns(table.headings), "place": [place.round.value, place.topic]}


def _carry_out(job: Job) -> Report:
    choices = job.brought.choices
    return import_table(
        user=job.user,
        table=read_rows(job.file),
        columns={name: int(place) for name, place in choices["columns"].items() if name in COLUMNS},
        place=place_from(choices["place"]),
        at=job.at,
        progress=job.progress,
        dry_run=job.dry_run,
    )


CSV = Door(Source.CSV, _is_mine, _look, _carry_out, one="Note", where="Deck", leads_to="review", leads_as="Review")
