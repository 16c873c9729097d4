"""The grammar of a search.

    gradient clipping          both words, anywhere           "vanishing gradient"   the words beside each other
    -dropout  -kind:paper      not that                       O(n log n)             a bracket holds its words together
    kind:page round:coding     filters, in any order          tag:nlp topic:graphs company:acme due:today
    before:2026-11 after:7d    when it was last worked on     is:pinned is:archived is:own

Nothing is an error: what only looks like a filter (``std::sort``, ``torch:cpu``) is looked for as it is written, and a
filter with a value that says nothing finds nothing and says why (``trouble``). The last word may be one that is still
being typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from hexloop.core.rounds import Round
from hexloop.core.search.words import words

MOST_CHARACTERS = 500
MOST_TERMS = 24
MOST_DAYS = 36_500
SHORTEST_PLURAL = 4


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand beside each other. ``raw`` is as written, ``words`` as the index has them; an ``open`` term may
    go on: its last word is the beginning of one."""

    raw: str
    words: tuple[str, ...]
    open: bool = False
    quoted: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """A single word in the singular and the plural, unless it is quoted; nothing else has more than one form."""
        word = self.words[0]
        if self.quoted or len(self.words) > 1 or len(word) < SHORTEST_PLURAL or not (word.isascii() and word.isalpha()):
            return self.words[:1]
        if word.endswith("s"):
            return (word,) if word.endswith("ss") else (word, word[:-1])
        return (word,) if self.open else (word, f"{word}s")


@dataclass(frozen=True, slots=True)
class Filter:
    """``name:value`` with the value in small letters, or a day in ``on``; ``wanted`` is false after a minus."""

    name: str
    value: str
    wanted: bool = True
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for: every one of ``terms``, none of ``without``, and what the filters leave. ``trouble`` is a
    sentence about a filter that says nothing."""

    terms: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    trouble: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.terms or self.without or self.filters)

    def values(self, name: str, *, wanted: bool = True) -> list[str]:
        """The values of all filters of this name."""
        return [one.value for one in self.filters if one.name == name and one.wanted is wanted]


STATES = {"pinned": "pinned pages", "archived": "what was put away", "own": "what you made or wrote yourself"}
"""What ``is:`` asks for."""

EXAMPLES = {
    "kind": "kind:page",
    "round": "round:coding",
    "topic": "topic:graphs",
    "tag": "tag:nlp",
    "company": "company:acme",
    "due": "due:today",
    "before": "before:2026-11",
    "after": "after:7d",
    "is": "is:pinned",
}
"""Every filter with an example."""

_TOKEN = re.compile(r'(-)?([A-Za-z]+):("[^"]*"?|\S*)|(-)?"([^"]*)("?)|(-)?(\S+)')
_SPOKEN = re.compile(r'(?<!\S)-?([A-Za-z]+):(?:"[^"]*"?|\S*)')
_OPENING, _CLOSING = "([{", ")]}"
_AGO = re.compile(r"(\d{1,5})([dwmy])")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def parse(text: str, *, today: date) -> Query:
    """What ``text`` asks for. ``today`` is the day that ``today`` and ``7d`` are counted from."""
    terms: list[Term] = []
    without: list[Term] = []
    filters: list[Filter] = []
    trouble = ""
    # No database takes the one, no encoding the other.
    text = text[:MOST_CHARACTERS].replace("\0", " ").encode("utf-8", "replace").decode()
    parts = list(_parts(text))
    for place, part in enumerate(parts):
        if part.name:
            found = _filter(part, today)
            if isinstance(found, str):
                trouble = trouble or found
            elif found:
                filters.append(found)
            continue
        said = tuple(words(part.text))
        if said and len(terms) + len(without) < MOST_TERMS:
            last = place == len(parts) - 1 and not part.closed
            (without if part.minus else terms).append(Term(part.text, said, last and not part.minus, part.quoted))
    return Query(tuple(terms), tuple(without), tuple(filters), trouble)


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    minus: bool = False
    name: str = ""
    quoted: bool = False
    closed: bool = False


def _parts(text: str) -> Iterator[_Part]:
    at = 0
    while found := _TOKEN.search(text, at):
        at = found.end()
        filter_minus, name, value, quote_minus, quoted, closed, minus, word = found.groups()
        if name and name.lower() in EXAMPLES:
            yield _Part(value.strip('"'), bool(filter_minus), name.lower())
        elif quoted is not None:
            yield _Part(quoted, bool(quote_minus), quoted=True, closed=bool(closed))
        else:
            begin = found.start(8) if word else found.start(2)
            at = _held_together(text, begin)
            yield _Part(text[begin:at], bool(minus or filter_minus))


def _held_together(text: str, begin: int) -> int:
    """Where the word ends that begins there. A bracket right after a letter (``O(n log n)``) holds everything up to the
    one that closes it; one that nothing closes holds nothing."""
    end, depth = begin, 0
    spaced = len(text)
    for at in range(begin, len(text)):
        letter = text[at]
        if letter.isspace():
            if depth == 0:
                return at
            spaced = min(spaced, at)
        elif letter in _OPENING and at > begin and (depth or text[at - 1].isalnum()):
            depth += 1
        elif letter in _CLOSING and depth:
            depth -= 1
        end = at + 1
    return end if depth == 0 else spaced


def _filter(part: _Part, today: date) -> Filter | str | None:
    """The filter, a sentence about what is wrong with it, or nothing while its value is not there yet."""
    value = part.text.strip().casefold()
    if not value:
        return None
    if part.name in _CHECKS:
        return _CHECKS[part.name](value, today, part)
    return Filter(part.name, value, not part.minus)


def _round(value: str, _today: date, part: _Part) -> Filter | str:
    for one in Round:
        if value in {one.value, one.title.casefold()}:
            return Filter("round", one.value, not part.minus)
    return f"No round is called {part.text}. Write round: with one of {', '.join(Round)}."


def _state(value: str, today: date, part: _Part) -> Filter | str:
    if value == "due":
        return Filter("due", "due", not part.minus, today)
    if value in STATES:
        return Filter("is", value, not part.minus)
    return f"is:{part.text} says nothing known. Write is: with one of {', '.join(STATES)} or due."


def _due(value: str, today: date, part: _Part) -> Filter | str:
    named = {"today": 0, "now": 0, "overdue": -1, "tomorrow": 1, "week": 7, "month": 30}
    days = named.get(value)
    if days is None and re.fullmatch(r"\d{1,3}d?", value):
        days = int(value.rstrip("d"))
    if days is not None:
        return Filter("due", value, not part.minus, today + timedelta(days=days))
    day = _day(value, today, last=True)
    if day is None:
        return f"due:{part.text} is no day. Write due:today, due:week, or a date such as due:{today}."
    return Filter("due", value, not part.minus, day)


def _moment(value: str, today: date, part: _Part) -> Filter | str:
    day = _day(value, today, last=False)
    if day is None:
        name = part.name
        return f"{name}:{part.text} is no day. Write {name}:{today}, {name}:{today:%Y-%m} or {name}:7d."
    return Filter(part.name, value, not part.minus, day)


def _day(value: str, today: date, *, last: bool) -> date | None:
    """A day as people write it; of a month or a year the first or the last one."""
    if value in {"today", "yesterday"}:
        return today - timedelta(days=value == "yesterday")
    if ago := _AGO.fullmatch(value):
        days = int(ago[1]) * _DAYS[ago[2]]
        return today - timedelta(days=days) if days <= MOST_DAYS else None
    found = _DATE.fullmatch(value)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or (12 if last else 1)), int(found[3] or 1)
    try:
        first = date(year, month, day)
        if not last or found[3]:
            return first
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None


_CHECKS: dict[str, Callable[[str, date, _Part], Filter | str]] = {
    "round": _round,
    "is": _state,
    "due": _due,
    "before": _moment,
    "after": _moment,
}


def with_filter(text: str, name: str, value: str) -> str:
    """A search with ``name:value`` in place of what it says of ``name``; with an empty value without the filter."""
    rest = _SPOKEN.sub(lambda found: found[0] if found[1].lower() != name else "", text)
    said = f'{name}:"{value}"' if " " in value else f"{name}:{value}"
    return " ".join([*rest.split(), *([said] if value else [])])
