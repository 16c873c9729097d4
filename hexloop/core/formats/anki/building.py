"""The rows of a collection's tables, of the old form and the new, as records."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hexloop.core.formats.anki.protobuf import fields, text_of
from hexloop.core.formats.anki.records import Answer, Card, Collection, Deck, Note, NoteType, Template
from hexloop.core.formats.errors import BadFile

MOST_GUID = 190
"""What the name of a note may have; a card that is a question of its own adds to it."""
_FIELDS = "\x1f"
_CLOZE = 1
_FILTERED = 2
_NUMBERS = (
    *("id", "note_id", "deck_id", "ord", "edited", "type", "queue", "due", "interval", "factor", "reps", "lapses"),
    *("home_due", "home", "flags"),
)
"""The columns of a card that are numbers, in the order of its row."""

_WRONG = "This file is none of Anki's, or damaged: {}. Export it once more from Anki, and import that file."


def collection_of(rows: Iterable[list[Any]]) -> Collection:
    """A collection from the rows of its tables: the table's name, then the columns that ``reader.py`` names.

    Raises ``BadFile`` for rows that no collection has.
    """
    tables: dict[str, list[list[Any]]] = {}
    for table, *row in rows:
        tables.setdefault(table, []).append(row)
    try:
        return _collection(tables)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError, RecursionError) as error:
        raise BadFile(_WRONG.format(f"a row cannot be understood ({type(error).__name__})")) from error


def _collection(tables: Mapping[str, list[list[Any]]]) -> Collection:
    if "col" not in tables:
        raise BadFile(_WRONG.format("it says nothing of its collection"))
    crt, _, conf, models, decks = tables["col"][0]
    if "notetypes" in tables:
        offset = _offset({row[0]: _bytes(row[1]) for row in tables.get("config", [])}.get("creationOffset", b"null"))
        types, found = _types_of_tables(tables), _decks_of_tables(tables)
    else:
        offset = _offset(json.dumps(_json(conf).get("creationOffset")).encode())
        types, found = _types_of_json(models), _decks_of_json(decks)
    notes = [_note(row) for row in tables.get("notes", [])]
    return Collection(
        made=_whole(crt),
        made_on=None if offset is None else _local(_whole(crt), offset),
        types=types,
        decks=found,
        notes=notes,
        cards=[_card(row) for row in tables.get("cards", [])],
        answers=[Answer(*(_whole(value) for value in row)) for row in tables.get("revlog", [])],
    )


def _local(created: int, offset: int) -> date:
    """The study day on which a collection was made: its stamp lies at the start of that day, where it was made."""
    return (datetime.fromtimestamp(created, UTC) - timedelta(minutes=offset)).date()


def _offset(raw: bytes) -> int | None:
    """Minutes west of Greenwich; collections of older versions do not say."""
    found = json.loads(raw)
    return found if isinstance(found, int) and abs(found) < 24 * 60 else None


def _note(row: list[Any]) -> Note:
    number, guid, type_id, edited, tags, texts = row
    if not str(guid) or len(str(guid)) > MOST_GUID:
        raise BadFile(_WRONG.format("a note has no name"))
    return Note(
        id=_whole(number),
        guid=str(guid),
        type_id=_whole(type_id),
        edited=_whole(edited),
        tags=tuple(str(tags).split()),
        fields=tuple(str(texts).split(_FIELDS)),
    )


def _card(row: list[Any]) -> Card:
    *numbers, data = row
    return Card(**dict(zip(_NUMBERS, map(_whole, numbers), strict=True)), data=str(data or ""))


def _types_of_tables(tables: Mapping[str, list[list[Any]]]) -> dict[int, NoteType]:
    names: dict[int, list[tuple[int, str]]] = {}
    for type_id, place, name in tables.get("fields", []):
        names.setdefault(type_id, []).append((place, str(name)))
    templates: dict[int, list[Template]] = {}
    for type_id, place, config in tables.get("templates", []):
        message = _bytes(config)
        templates.setdefault(type_id, []).append(Template(_whole(place), text_of(message, 1), text_of(message, 2)))
    return {
        _whole(number): NoteType(
            id=_whole(number),
            name=str(name),
            cloze=any(field == 1 and value == _CLOZE for field, value in fields(_bytes(config))),
            fields=tuple(field for _, field in sorted(names.get(number, []))),
            templates=tuple(sorted(templates.get(number, []), key=lambda one: one.ord)),
        )
        for number, name, config in tables["notetypes"]
    }


def _types_of_json(models: str) -> dict[int, NoteType]:
    return {
        int(number): NoteType(
            id=int(number),
            name=str(model["name"]),
            cloze=model.get("type", 0) == _CLOZE,
            fields=tuple(str(field["name"]) for field in sorted(model["flds"], key=lambda one: one["ord"])),
            templates=tuple(
                Template(_whole(one["ord"]), str(one["qfmt"]), str(one["afmt"]))
                for one in sorted(model["tmpls"], key=lambda one: one["ord"])
            ),
        )
        for number, model in _json(models).items()
    }


def _decks_of_tables(tables: Mapping[str, list[list[Any]]]) -> dict[int, Deck]:
    return {
        _whole(number): Deck(
            _whole(number),
            str(name).replace(_FIELDS, "::"),
            any(field == _FILTERED for field, _ in fields(_bytes(kind))),
        )
        for number, name, kind in tables.get("decks", [])
    }


def _decks_of_json(decks: str) -> dict[int, Deck]:
    return {
        int(number): Deck(int(number), str(deck["name"]), bool(deck.get("dyn", 0)))
        for number, deck in _json(decks).items()
    }


def _json(text: Any) -> dict[str, Any]:
    found = json.loads(str(text) or "{}")
    if not isinstance(found, dict):
        raise BadFile(_WRONG.format("a column holds something else than it should"))
    return found


def _whole(value: Any) -> int:
    """A number as Anki stores it; old versions left fractions in some columns."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise TypeError("no number")
    return int(value)


def _bytes(value: Any) -> bytes:
    return base64.b64decode(value["b"]) if isinstance(value, dict) else str(value).encode()
