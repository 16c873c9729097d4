"""Strict reading of TOML tables: each key is asked for, and what nobody asked for is a fault."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from typing import TypeVar

from hexloop.core.content.source import Source, suggestion

Step = str | int
Choice = TypeVar("Choice", bound=StrEnum)

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?")
_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")


class Table:
    """One table of a TOML file. Faults are noted in ``source`` with their line; a stand-in comes back,
    so the caller reads on and looks at ``source.errors`` in the end."""

    def __init__(self, source: Source, data: dict[str, object], steps: tuple[Step, ...] = ()) -> None:
        self._source = source
        self._data = data
        self._steps = steps
        self._asked: list[str] = []

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def text(self, key: str, default: str | None = None, *, may_be_empty: bool = False) -> str:
        """A text. Without ``default`` the key must be there."""
        value = self._take(key, default is None, 'a text in quotes, such as "…"')
        if value is None:
            return default or ""
        if not isinstance(value, str):
            return self._wrong(key, "must be a text in quotes", "")
        if not value.strip() and not may_be_empty:
            return self._wrong(key, "is empty: fill it in", "")
        return value

    def whole(self, key: str, default: int | None = None, *, least: int | None = None, why: str = "") -> int:
        """A whole number of at least ``least``; ``why`` says what a smaller one would do."""
        value = self._take(key, default is None, "a whole number")
        if value is None:
            return default or 0
        if not isinstance(value, int) or isinstance(value, bool):
            return self._wrong(key, "must be a whole number", 0)
        if least is not None and value < least:
            return self._wrong(key, f"must be at least {least}{why and f': {why}'}", 0)
        return value

    def number(self, key: str, default: float) -> float:
        """A number that is not negative."""
        value = self._take(key, False, "a number")
        if value is None:
            return default
        if not isinstance(value, int | float) or isinstance(value, bool) or not value >= 0:
            return self._wrong(key, "must be a number of at least 0, such as 1e-6", default)
        return float(value)

    def quantities(self, key: str) -> dict[str, str | float | dict[str, str | float]]:
        """A table of numbers and of texts that hold one with its unit; a value may be such a table itself."""
        value = self._take(key, True, 'a table such as { users = "50 M", peak = 3 }')
        if value is None:
            return {}
        if not isinstance(value, dict) or not all(
            _is_quantity(item) or _are_quantities(item) for item in value.values()
        ):
            return self._wrong(key, 'must be a table such as { users = "50 M", peak = 3 }', {})
        return value

    def flag(self, key: str) -> bool:
        """``true`` or ``false``, which is also what a missing key means."""
        value = self._take(key, False, "true or false")
        if value is None or isinstance(value, bool):
            return bool(value)
        return self._wrong(key, "must be true or false", False)

    def steps(self, key: str, default: tuple[int | str, ...]) -> tuple[int | str, ...]:
        """One position or a list of them: whole numbers or texts."""
        value = self._take(key, False, "")
        if type(value) in {int, str}:
            value = [value]
        if value is None:
            return default
        if not isinstance(value, list) or not value or not all(type(item) in {int, str} for item in value):
            return self._wrong(key, 'must be a list of positions, such as [1, 2] or ["grads.W"]', default)
        return tuple(value)

    def texts(self, key: str, default: tuple[str, ...] | None = ()) -> tuple[str, ...]:
        """A list of different, non-empty texts."""
        value = self._take(key, default is None, 'a list of texts, such as ["…", "…"]')
        if value is None:
            return default or ()
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            return self._wrong(key, 'must be a list of texts, such as ["…", "…"]', ())
        twice = sorted({item for item in value if value.count(item) > 1})
        if twice:
            return self._wrong(key, f'names "{twice[0]}" twice: take one out', ())
        return tuple(value)

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """A list of pairs of texts, such as parameters with their types."""
        value = self._take(key, True, 'pairs of name and type, such as [["nums", "List[int]"]]')
        if value is None:
            return ()
        if not isinstance(value, list) or not all(_is_pair(item) for item in value):
            return self._wrong(key, 'must be pairs of name and type, such as [["nums", "List[int]"]]', ())
        return tuple((name, kind) for name, kind in value)

    def choice(self, key: str, choices: type[Choice], default: Choice | None = None) -> Choice:
        """One of the values of ``choices``."""
        known = [item.value for item in choices]
        value = self._take(key, default is None, " or ".join(f'"{name}"' for name in known))
        if isinstance(value, str) and value in known:
            return choices(value)
        if value is not None:
            self._wrong(key, f"is {value!r}: {suggestion(str(value), known)}", None)
        return default or next(iter(choices))

    def table(self, key: str) -> Table | None:
        """The table under ``key``, or ``None`` when there is none."""
        value = self._take(key, False, "")
        if value is None:
            return None
        if not isinstance(value, dict):
            return self._wrong(key, f"must be a table: write [{self.header(key)}] above its keys", None)
        return Table(self._source, value, (*self._steps, key))

    def tables(self, key: str) -> tuple[Table, ...]:
        """The array of tables under ``key``, empty when there is none."""
        value = self._take(key, False, "")
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            return self._wrong(key, f"must be a list of tables: write [[{self.header(key)}]] above each", ())
        return tuple(Table(self._source, item, (*self._steps, key, index)) for index, item in enumerate(value))

    def header(self, key: str) -> str:
        """The words of the table under ``key``, as they stand between brackets."""
        return ".".join(self._names(key))

    def finish(self) -> None:
        """Complain about every key that nobody asked for."""
        for key in self._data:
            if key not in self._asked:
                hint = suggestion(key, self._asked, most=20)
                self.complain(f"{self._spell(key)} is not known here: {hint}", key)

    def complain(self, message: str, key: str = "") -> None:
        """Note a fault at ``key``, or at the table's header."""
        steps = (*self._steps, key) if key else self._steps
        self._source.complain(message, line_of(self._source.text, steps))

    def _take(self, key: str, required: bool, wanted: str) -> object:
        self._asked.append(key)
        if required and key not in self._data:
            self.complain(f"{self._spell(key)} is missing: add {key} = … with {wanted}.")
        return self._data.get(key)

    def _wrong(self, key: str, message: str, instead: _T) -> _T:
        self.complain(f"{self._spell(key)} {message}{'' if message[-1] in '.?' else '.'}", key)
        return instead

    def _names(self, key: str) -> list[str]:
        return [*(step for step in self._steps if isinstance(step, str)), key]

    def _spell(self, key: str) -> str:
        header = ".".join(self._names(key)[:-1])
        return f'"{key}" in [{header}]' if header else f'"{key}"'


_T = TypeVar("_T")


def open_table(source: Source) -> Table | None:
    """The file's root table, or ``None`` after noting where the TOML breaks."""
    try:
        return Table(source, tomllib.loads(source.text))
    except tomllib.TOMLDecodeError as error:
        message, line = str(error), 0
        place = _PLACE.search(message)
        if place:
            message, line = message[: place.start()], int(place[1])
        elif message.endswith("(at end of document)"):
            line = source.text.count("\n") + 1
        source.complain(f"This is not valid TOML: {message[0].lower() + message[1:]}.", line)
        return None


def line_of(text: str, steps: tuple[Step, ...]) -> int:
    """The line where the key or table ``steps`` is written, else its table's header, else 0.

    tomllib keeps no positions. This walk over the headers is enough for files laid out as the guide
    lays them out; dotted keys and inline tables fall back to the header.
    """
    names = tuple(step for step in steps if isinstance(step, str))
    index = next((step for step in reversed(steps) if isinstance(step, int)), None)
    if not names:
        return 0
    key = re.compile(rf"\s*[\"']?{re.escape(names[-1])}[\"']?\s*=")
    header: tuple[str, ...] = ()
    seen: dict[tuple[str, ...], int] = {}
    fallback = 0
    for number, line in enumerate(text.splitlines(), start=1):
        found = _HEADER.match(line)
        if found:
            header = tuple(part.strip().strip("\"'") for part in found[2].split("."))
            seen[header] = seen.get(header, -1) + 1
            here = index is None or seen[header] == index
            if header == names and here:
                return number
            if header == names[:-1] and here:
                fallback = number
        elif header == names[:-1] and (index is None or not header or seen[header] == index) and key.match(line):
            return number
    return fallback


def _is_pair(item: object) -> bool:
    return isinstance(item, list) and len(item) == 2 and all(isinstance(part, str) and part for part in item)


def _is_quantity(item: object) -> bool:
    return isinstance(item, str | int | float) and not isinstance(item, bool)


def _are_quantities(item: object) -> bool:
    return isinstance(item, dict) and all(_is_quantity(part) for part in item.values())
