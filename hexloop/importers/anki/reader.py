"""The program that opens a database from anywhere: a process of its own, with little memory and little time.

Started by ``reading.py`` with FILE through ``lib/confined``. It prints one JSON list a line: a word, then the columns
of a row. What it finds wrong is one last line ``["wrong", <word>, <detail>]``. It imports nothing of this program,
writes nothing, and believes nothing: the file is opened read-only and never journaled, only plain tables are read, and
no SQL of the file runs.
"""

from __future__ import annotations

import base64
import json
import sqlite3
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

DEADLINE_S = 10.0
LONGEST_VALUE = 8 * 1024 * 1024
_NO_CHECKS = ("ignore_check_constraints=ON",)
"""quick_check would run the expressions in them, and those are the file's."""

DEFENSIVE = 1010
"""SQLITE_DBCONFIG_DEFENSIVE, which Python names from 3.12 on."""

MOST_ROWS = {"notes": 200_000, "cards": 500_000, "revlog": 3_000_000}

OLD = {
    "notes": "id guid mid mod tags flds",
    "cards": "id nid did ord mod type queue due ivl factor reps lapses odue odid flags data",
    "revlog": "id cid ease ivl lastIvl factor time type",
    "col": "crt ver conf models decks",
}
NEW = {
    "notetypes": "id name config",
    "fields": "ntid ord name",
    "templates": "ntid ord config",
    "decks": "id name kind",
    "config": "KEY val",
}


class Wrong(Exception):
    """The file is refused: a word for what is wrong, and a detail."""


def main(path: str) -> int:
    """Read ``path``; 0 when all of it was printed."""
    try:
        connection = sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        prepare(connection)
        tables = checked(connection)
        for table, columns in OLD.items():
            put(connection, table, columns)
        if set(NEW) <= tables:
            for table, columns in NEW.items():
                put(connection, table, columns)
    except Wrong as wrong:
        tell(["wrong", *wrong.args])
        return 1
    except sqlite3.OperationalError as error:
        late = "interrupted" in str(error)
        tell(["wrong", "late" if late else "damaged", str(error)[:200]])
        return 1
    except (sqlite3.Error, OverflowError, MemoryError, ValueError) as error:
        tell(["wrong", "damaged", str(error)[:200]])
        return 1
    tell(["end"])
    return 0


def prepare(connection: sqlite3.Connection) -> None:
    """Make the connection trust nothing in the file and stop by itself."""
    started = time.process_time()
    connection.set_progress_handler(lambda: time.process_time() - started > DEADLINE_S, 10_000)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    if hasattr(connection, "setconfig"):
        connection.setconfig(DEFENSIVE, True)
    for pragma in (
        "trusted_schema=OFF",
        "query_only=ON",
        "cell_size_check=ON",
        "mmap_size=0",
        "temp_store=MEMORY",
        *_NO_CHECKS,
    ):
        connection.execute(f"PRAGMA {pragma}")
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    connection.create_collation(
        "unicase", lambda one, other: (one.lower() > other.lower()) - (one.lower() < other.lower())
    )


def checked(connection: sqlite3.Connection) -> set[str]:
    """The names of the tables of a file that holds tables and indexes only, and is sound."""
    tables = set()
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master"):
        if kind not in {"table", "index"} or (sql or "").lstrip().upper().startswith("CREATE VIRTUAL"):
            raise Wrong("objects", f"{kind} {name}"[:200])
        if kind == "table":
            tables.add(name)
    if missing := set(OLD) - tables:
        raise Wrong("schema", f"the table {sorted(missing)[0]}")
    for table, columns in {**OLD, **(NEW if set(NEW) <= tables else {})}.items():
        # table_xinfo marks generated columns: reading those would run SQL of the file.
        found = {row[1]: row[6] for row in connection.execute(f"PRAGMA table_xinfo({table})")}
        for column in columns.split():
            if found.get(column, 1) != 0:
                raise Wrong("schema", f"the column {table}.{column}")
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise Wrong("damaged", "quick_check")
    return tables


def put(connection: sqlite3.Connection, table: str, columns: str) -> None:
    """Print all rows of a table."""
    most = MOST_ROWS.get(table, 100_000)
    names = ", ".join(f'"{name}"' for name in columns.split())
    rows = connection.execute(f"SELECT {names} FROM {table}")  # noqa: S608 -- names from above
    for count, row in enumerate(rows):
        if count >= most:
            raise Wrong("many", table)
        tell([table, *(plain(value) for value in row)])


def plain(value: Any) -> Any:
    """A value as JSON."""
    return {"b": base64.b64encode(value).decode("ascii")} if isinstance(value, bytes) else value


def tell(row: Iterable[Any]) -> None:
    """One line."""
    sys.stdout.write(json.dumps(row, ensure_ascii=True, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
