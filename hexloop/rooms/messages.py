"""What may be said in a room: each message is a JSON object with a ``kind``, and nothing else is understood."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from hexloop.lib.errors import HexloopError
from hexloop.rooms.limits import MOST_TEXT, PROTOCOL, Code

MOST_VERSION = 2**53 - 1
_FIELD = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
ABOUT = frozenset({"hints", "events", "item", "notes", "round"})
"""What somebody may be told to look at again. What it says comes from the pages, not through here."""


class Refused(HexloopError):
    """What ends a connection: ``code`` and a sentence that its page may show."""

    def __init__(self, code: Code, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True, slots=True)
class Hello:
    """The first message: who comes."""

    ticket: str


@dataclass(frozen=True, slots=True)
class Text:
    """What stands in a field, as a whole."""

    field: str
    version: int
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """What stood from ``start`` to ``end`` (UTF-16 units) became ``insert``; ``version`` is the one that came out."""

    field: str
    version: int
    start: int
    end: int
    insert: str


@dataclass(frozen=True, slots=True)
class Nudge:
    """Something can be fetched anew from the pages."""

    about: str


@dataclass(frozen=True, slots=True)
class Want:
    """Somebody lost the thread and asks for the whole text of a field."""

    field: str


Message = Hello | Text | Change | Nudge | Want


def parse(raw: str) -> Message:
    """Read a message. Raises ``Refused``."""
    try:
        said = json.loads(raw, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise _bad("That is no JSON.") from None
    if not isinstance(said, dict):
        raise _bad("A message is a JSON object with a kind.")
    reader = _READERS.get(said["kind"]) if isinstance(said.get("kind"), str) else None
    if reader is None:
        raise _bad("This kind of message is not known here.")
    return reader(said)


def _hello(said: dict[str, Any]) -> Hello:
    if _whole(said, "protocol") != PROTOCOL:
        raise _bad("The page is of another version of Hexloop. Reload it.")
    return Hello(_string(said, "ticket", 4_000))


def _text(said: dict[str, Any]) -> Text:
    return Text(_field(said), _whole(said, "version"), _string(said, "text", MOST_TEXT))


def _change(said: dict[str, Any]) -> Change:
    start, end = _whole(said, "from"), _whole(said, "to")
    if start > end:
        raise _bad("A change ends before it begins.")
    return Change(_field(said), _whole(said, "version"), start, end, _string(said, "insert", MOST_TEXT))


def _nudge(said: dict[str, Any]) -> Nudge:
    about = _string(said, "about", 40)
    if about not in ABOUT:
        raise _bad("Nothing of that name can be looked at again.")
    return Nudge(about)


def _want(said: dict[str, Any]) -> Want:
    return Want(_field(said))


_READERS: dict[str, Callable[[dict[str, Any]], Message]] = {
    "hello": _hello,
    "text": _text,
    "change": _change,
    "nudge": _nudge,
    "want": _want,
}


def _field(said: dict[str, Any]) -> str:
    name = _string(said, "field", 40)
    if not _FIELD.fullmatch(name):
        raise _bad("That is no name of a field.")
    return name


def _string(said: dict[str, Any], name: str, most: int) -> str:
    value = said.get(name)
    if not isinstance(value, str):
        raise _bad(f"{name} has to be a text.")
    # Characters beyond the first plane are two units; only a text near the limit has to be counted.
    if len(value) > most or (2 * len(value) > most and len(value.encode("utf-16-le", "surrogatepass")) > 2 * most):
        raise Refused(Code.TOO_BIG, f"{name} is too long to be followed.")
    return value


def _whole(said: dict[str, Any], name: str) -> int:
    value = said.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MOST_VERSION:
        raise _bad(f"{name} has to be a whole number.")
    return value


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _bad(sentence: str) -> Refused:
    return Refused(Code.BAD_MESSAGE, sentence)
