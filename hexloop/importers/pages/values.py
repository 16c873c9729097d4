"""What the cells of a table mean here: levels of mastery, days, names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, time
from zoneinfo import ZoneInfo

from hexloop.core.formats.notion.records import Property, Span, Type
from hexloop.core.formats.notion.values import span_of
from hexloop.core.memory.grades import Grade

_WORD = re.compile(r"[^\W\d_]+")
_SPLIT = re.compile(r"[,;/\n]|\s\+\s")
_ADDRESS = re.compile(r"https?://[^\s)>\]]+")

MASTERY: dict[Grade, frozenset[str]] = {
    Grade.NO_CLUE: frozenset({"no clue", "no idea", "clueless", "again", "failed", "fail", "stuck", "forgot", "red"}),
    Grade.BUGS: frozenset({"bugs", "bug", "buggy", "some bugs", "with bugs", "hard", "shaky", "orange"}),
    Grade.SLOW: frozenset({"slow", "too slow", "solved slowly", "ok", "okay", "medium", "yellow"}),
    Grade.SOLID: frozenset({"solid", "mastered", "easy", "perfect", "confident", "fluent", "green"}),
}
"""The four words of mastery, and what people write in their place."""

DIFFICULTIES = frozenset({"easy", "medium", "hard"})
"""Words that people use for mastery as well, but mean how hard a problem is where nothing says otherwise."""

_TOLD = {Grade.NO_CLUE: "no clue", Grade.BUGS: "bug", Grade.SLOW: "slow", Grade.SOLID: "solid"}
_YES = {"yes", "true", "x", "done", "redo", "todo", "again", "checked"}


def mastery(text: str) -> Grade | None:
    """The grade that a word of mastery means; ``None`` for a word that means none."""
    words = plain_words(text)
    exact = next((grade for grade, known in MASTERY.items() if words in known), None)
    if exact or not words:
        return exact
    # "Solved, but slow": the one word that says it, and no second one.
    told = [grade for grade, word in _TOLD.items() if word in words]
    return told[0] if len(told) == 1 else None


def plain_words(text: str) -> str:
    """A text in small letters without signs, numbers and pictures: ``🐛 2. Bugs!`` is ``bugs``."""
    return " ".join(_WORD.findall(text.casefold()))


def names(cell: Property) -> list[str]:
    """The names in a cell: the options of a multi-select, the titles of a relation, else what stands between commas."""
    if cell.type is Type.RELATION and isinstance(cell.value, tuple):
        found: Iterable[str] = (str(getattr(link, "words", link)) for link in cell.value)
    elif isinstance(cell.value, tuple):
        found = (str(one) for one in cell.value)
    else:
        found = _SPLIT.split(cell.text)
    cleaned = (" ".join(name.split()) for name in found)
    return list(dict.fromkeys(name for name in cleaned if name))


def moment(cell: Property, zone: ZoneInfo) -> datetime | None:
    """The moment that a cell names, noon for a mere day; ``None`` when it names none. Exports name no time zone, so
    the person's counts."""
    found = cell.value if isinstance(cell.value, Span) else span_of(cell.text.strip())
    return iso_moment(found.start, zone) if found else None


def iso_moment(text: str, zone: ZoneInfo) -> datetime | None:
    """A date or a moment in ISO form in this zone; ``None`` for anything else."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) <= 10:
        found = datetime.combine(found.date(), time(12))
    return found if found.tzinfo else found.replace(tzinfo=zone)


def is_yes(cell: Property) -> bool:
    """Whether a checkbox is ticked, or a word says so."""
    return cell.value if isinstance(cell.value, bool) else plain_words(cell.text) in _YES


def address(text: str) -> str:
    """The first address of the web in a text, empty where there is none."""
    found = _ADDRESS.search(text)
    return found[0] if found else ""
