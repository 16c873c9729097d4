"""What stands in a property: dates in English, numbers with their signs, lists, links to other pages."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from datetime import date

from hexloop.core.formats.notion.records import Link, Span, Type, Value

LinkOf = Callable[[str, str], Link]
"""A link from its words and its address."""

MOST_DATE = 200
MOST_NUMBER = 60
DATES = {Type.DATE, Type.CREATED_TIME, Type.EDITED_TIME}

_MONTHS = [
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
]
_MONTH = {name[:size]: number for number, name in enumerate(_MONTHS, start=1) for size in (3, len(name))}
_TIME = r"(?:\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?:\s?(?P<half>[AaPp][Mm]))?)?(?:\s\([A-Z0-9+:-]{2,9}\))?"
_NAMED = re.compile(rf"@?(?P<month>[A-Za-z]{{3,9}})\.?\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}}){_TIME}")
_NUMBERED = re.compile(rf"@?(?P<year>\d{{4}})[-/](?P<month>\d{{1,2}})[-/](?P<day>\d{{1,2}}){_TIME}")
_SLASHED = re.compile(rf"@?(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})/(?P<year>\d{{4}}){_TIME}")
_ONLY_TIME = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?:\s?(?P<half>[AaPp][Mm]))?")
_ARROW = re.compile(r"\s*(?:→|->)\s*")
_MENTION = re.compile(
    r"@(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}"
    r"(?: \d{1,2}:\d{2}(?: [AP]M)?)?(?: → (?:[A-Z][a-z]{2,8} \d{1,2}, \d{4})?(?: ?\d{1,2}:\d{2}(?: [AP]M)?)?)?"
)
_NUMBER = re.compile(r"[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][-+]?\d{1,3})?")
_CURRENCY = re.compile(r"^([-+−]?)\s*(?:[$€£¥₩₹₽]|[A-Z]{1,3}\$?)\s?|\s?(?:%|[€₽₩]|kr|zł)$")
_RELATION = re.compile(r"(.{0,500}?) \(([^()\s]{1,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500}){0,20})\)(?:, ?|$)")


def span_of(text: str) -> Span | None:
    """A date, a moment or a range: ``April 23, 2024 → May 22, 2024``, ``December 4, 2024 8:45 AM``."""
    if not text or len(text) > MOST_DATE:
        return None
    first, *rest = _ARROW.split(text.strip().lstrip("@").strip(), maxsplit=1)
    start = _moment(first.strip())
    if not start or not rest or not rest[0].strip():
        return Span(start) if start else None
    end = _moment(rest[0].strip()) or _same_day(start, rest[0].strip())
    return Span(start, end) if end else None


def dates_in(text: str) -> str:
    """A text with its mentions of dates (``@April 23, 2024``) in ISO form."""
    if "@" not in text:
        return text
    return _MENTION.sub(lambda found: iso_of(found[0]), text)


def iso_of(text: str) -> str:
    """A date as it is shown: ``2024-04-23``, ``2024-12-04 08:45``, ``2024-04-23 → 2024-05-22``; else the text."""
    span = span_of(text)
    return " → ".join(one.replace("T", " ") for one in (span.start, span.end) if one) if span else text


def number_of(text: str) -> float | None:
    """A number without its currency, its thousands and its per cent sign (which divides nothing)."""
    if len(text) > MOST_NUMBER:
        return None
    bare = _CURRENCY.sub(r"\1", text.strip()).strip()
    if not any(sign.isdecimal() for sign in bare) or not _NUMBER.fullmatch(bare):
        return None
    found = float(bare.replace(",", "").replace("−", "-"))
    return found if math.isfinite(found) else None


def value_of(kind: Type, text: str, link_of: LinkOf) -> Value:
    """What a text means as a property of a kind; ``None`` where it is empty or cannot be read so."""
    text = text.strip()
    if not text:
        return False if kind is Type.CHECKBOX else None
    if kind is Type.RELATION:
        return tuple(link_of(words, href) for words, href in relations(text))
    if kind is Type.FILES:
        return tuple(link_of("", href) for href in listed(text))
    return _PLAIN.get(kind, str)(text)


def _ticked(text: str) -> bool | None:
    return {"yes": True, "no": False, "true": True, "false": False}.get(text.casefold())


def listed(text: str) -> Iterator[str]:
    """The members of a list with commas. A member that holds a comma and a space itself cannot be told from two."""
    return (part.strip() for part in re.split(r",\s+|\n", text) if part.strip())


def relations(text: str) -> list[tuple[str, str]]:
    """The titles and addresses in ``Title (path), Title2 (path2)``; empty where the text is none such."""
    found: list[tuple[str, str]] = []
    place = 0
    while place < len(text):
        one = _RELATION.match(text, place)
        if not one or not looks_like_page(one[2]):
            return []
        found.append((one[1].strip(), one[2]))
        place = one.end()
    return found


def looks_like_page(href: str) -> bool:
    """Whether an address leads to a page or a table of an export, or of Notion itself."""
    return href.partition("#")[0].lower().endswith((".md", ".html", ".csv")) or "notion.so/" in href


def _moment(text: str) -> str:
    found = _NAMED.fullmatch(text) or _NUMBERED.fullmatch(text) or _SLASHED.fullmatch(text)
    if not found:
        return ""
    parts = found.groupdict()
    if "one" in parts:
        month, day = _month_first(int(parts["one"]), int(parts["two"]))
    else:
        name = parts["month"].casefold()
        month = int(name) if name.isdigit() else _MONTH.get(name, 0)
        day = int(parts["day"])
    try:
        found_on = date(int(parts["year"]), month, day).isoformat()
    except ValueError:
        return ""
    if not parts["hour"]:
        return found_on
    time = _time(parts["hour"], parts["minute"], parts["half"])
    return f"{found_on}T{time}" if time else ""


def _month_first(one: int, two: int) -> tuple[int, int]:
    """Month and day of ``one/two``; where both could be the month nobody can know, so it is no date."""
    if one > 12:
        return two, one
    return (one, two) if two > 12 or one == two else (0, 0)


def _same_day(start: str, text: str) -> str:
    """The end of a range that only names a time."""
    found = _ONLY_TIME.fullmatch(text)
    time = _time(found["hour"], found["minute"], found["half"]) if found else ""
    return f"{start[:10]}T{time}" if time else ""


def _time(hour: str, minute: str, half: str | None) -> str:
    hours = int(hour)
    if half:
        if not 1 <= hours <= 12:
            return ""
        hours = hours % 12 + (12 if half.lower() == "pm" else 0)
    return f"{hours:02}:{minute}" if hours < 24 and int(minute) < 60 else ""


_PLAIN: dict[Type, Callable[[str], Value]] = {
    **dict.fromkeys(DATES, span_of),
    Type.NUMBER: number_of,
    Type.CHECKBOX: _ticked,
    Type.MULTI_SELECT: lambda text: tuple(listed(text)),
    Type.PERSON: lambda text: tuple(listed(text)),
}
