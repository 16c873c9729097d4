"""What stands beside the entries so that they are found quickly, made for the database at hand.

SQLite: two FTS5 tables that keep no text of their own and are kept by triggers. ``search_words`` has the words of
title and text; ``search_parts`` has every three letters, for parts of words. A Python may come with an SQLite that
lacks FTS5 or its trigrams: then the table is left out, and so are the triggers, because every save would fail on them.
PostgreSQL: a ``tsvector`` column and, where the extension may be made, an index of three letters.
"""

from __future__ import annotations

from typing import Any

from django.db import DatabaseError, transaction

from hexloop.core.search.words import SIGNS

WORDS = "search_words"
PARTS = "search_parts"

_COLUMNS = {WORDS: ("title_words", "words"), PARTS: ("title", "text")}
_MADE_AS = {
    # The words come ready made: whatever stands between two spaces is one.
    WORDS: "prefix='2 3', tokenize=\"unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'\"",
    # Without positions the index is a third as large; what was found is compared with the text.
    PARTS: "detail=none, tokenize='trigram'",
}
TITLE_WEIGHT = 8.0

_LETTERS = "".join(chr(0x2C30 + place) for place in range(len(SIGNS)))
"""PostgreSQL's parser drops signs. Each is put into the index as a letter of a script that nobody writes."""
SIGNS_AS_LETTERS = str.maketrans(SIGNS, _LETTERS)


def present(connection: Any) -> frozenset[str]:
    """Which of the two tables (SQLite) or indexes (PostgreSQL) are there."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE name IN (%s, %s)", [f"{WORDS}_new", f"{PARTS}_new"])
        else:
            cursor.execute("SELECT indexname FROM pg_indexes WHERE indexname IN (%s, %s)", [WORDS, PARTS])
        return frozenset(name.removesuffix("_new") for (name,) in cursor.fetchall())


def install(connection: Any) -> frozenset[str]:
    """Make what this database can do and take away what it cannot. Returns what is there. Changes no entry."""
    if connection.vendor == "sqlite":
        return frozenset(name for name in _COLUMNS if _on_sqlite(connection, name))
    return _on_postgresql(connection)


def install_anew(connection: Any) -> frozenset[str]:
    """Make SQLite's tables from nothing. PostgreSQL keeps its column right by itself."""
    if connection.vendor == "sqlite":
        remove(connection)
    return install(connection)


def remove(connection: Any) -> None:
    """Take everything away that ``install`` makes."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name in _COLUMNS:
                _drop_triggers(cursor, name)
                cursor.execute(f"DROP TABLE IF EXISTS {name}")
        else:
            cursor.execute(f"DROP INDEX IF EXISTS {PARTS}")
            cursor.execute("ALTER TABLE search_entry DROP COLUMN IF EXISTS vector")


def fault(connection: Any) -> str:
    """What SQLite says is wrong between the entries and its tables, or an empty text."""
    if connection.vendor != "sqlite":
        return ""
    with connection.cursor() as cursor:
        for name in present(connection):
            try:
                cursor.execute(f"INSERT INTO {name}({name}, rank) VALUES('integrity-check', 1)")
            except DatabaseError as error:
                return f"{name}: {error}"
    return ""


def _on_sqlite(connection: Any, name: str) -> bool:
    columns = ", ".join(_COLUMNS[name])
    new, old = (", ".join(f"{row}.{column}" for column in _COLUMNS[name]) for row in ("new", "old"))
    there = name in present(connection)
    with connection.cursor() as cursor:
        try:
            with transaction.atomic(connection.alias):
                cursor.execute(
                    f"CREATE VIRTUAL TABLE IF NOT EXISTS {name} USING fts5({columns}, content='search_entry', "
                    f"content_rowid='id', {_MADE_AS[name]})"
                )
                # Only a table that was opened is known to work.
                cursor.execute(f"SELECT rowid FROM {name} LIMIT 1")  # noqa: S608 -- its own names
        except DatabaseError:
            _drop_triggers(cursor, name)
            return False
        if there:
            return True
        taken = f"INSERT INTO {name}({name}, rowid, {columns}) VALUES('delete', old.id, {old});"
        given = f"INSERT INTO {name}(rowid, {columns}) VALUES(new.id, {new});"
        for when, body in {
            "new": f"AFTER INSERT ON search_entry BEGIN {given} END",
            "gone": f"AFTER DELETE ON search_entry BEGIN {taken} END",
            "changed": f"AFTER UPDATE OF {columns} ON search_entry BEGIN {taken} {given} END",
        }.items():
            cursor.execute(f"CREATE TRIGGER IF NOT EXISTS {name}_{when} {body}")
        if name == WORDS:
            cursor.execute(f"INSERT INTO {name}({name}, rank) VALUES('rank', 'bm25({TITLE_WEIGHT}, 1.0)')")
        cursor.execute(f"INSERT INTO {name}({name}) VALUES('rebuild')")
    return True


def _drop_triggers(cursor: Any, name: str) -> None:
    for when in ("new", "gone", "changed"):
        cursor.execute(f"DROP TRIGGER IF EXISTS {name}_{when}")


def _on_postgresql(connection: Any) -> frozenset[str]:
    there = present(connection)
    if WORDS in there:
        return there  # whether the extension may be made was settled then
    vector = " || ".join(
        f"setweight(to_tsvector('simple', translate({column}, '{SIGNS}', '{_LETTERS}')), '{weight}')"
        for column, weight in (("title_words", "A"), ("words", "D"))
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"ALTER TABLE search_entry ADD COLUMN IF NOT EXISTS vector tsvector GENERATED ALWAYS AS ({vector}) STORED"
        )
        cursor.execute(f"CREATE INDEX IF NOT EXISTS {WORDS} ON search_entry USING gin (vector)")
        try:
            with transaction.atomic(connection.alias):
                cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
                cursor.execute(
                    f"CREATE INDEX IF NOT EXISTS {PARTS} ON search_entry "
                    "USING gin (title gin_trgm_ops, text gin_trgm_ops)"
                )
        except DatabaseError:
            return frozenset({WORDS})
    return frozenset({WORDS, PARTS})
