"""What the search offers while it is typed, and the chips that teach its filters."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import visible_companies
from hexloop.apps.search import queries as index
from hexloop.apps.search.sources import SOURCES
from hexloop.core.rounds import Round
from hexloop.core.search.query import EXAMPLES, STATES, with_filter
from hexloop.web.frame import SEARCH_URL

MOST = 8
_LAST = re.compile(r'(?:^|\s)(-?([a-z]+):("?)([^"\s]*))$', re.IGNORECASE)
_DAYS = {"today": "Due today or before", "tomorrow": "Due by tomorrow", "week": "Due within a week"}
_MOMENTS = {"today": "", "yesterday": "", "7d": "Seven days ago", "30d": "Thirty days ago"}


@dataclass(frozen=True, slots=True)
class Hint:
    """A filter to go on with. ``text`` is the whole search once it is taken, ``shown`` what it adds, ``about`` what it
    means."""

    text: str
    shown: str
    about: str

    @property
    def data(self) -> dict[str, str]:
        """As JSON types."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter to press: ``url`` is the search with it, or without where it is ``on``."""

    title: str
    url: str
    on: bool
    round: str = ""


@dataclass(frozen=True, slots=True)
class ChipRow:
    """Chips of which one can be chosen."""

    title: str
    chips: tuple[Chip, ...]


def hints(user: User, text: str) -> list[Hint]:
    """The values that a filter at the end of ``text`` may have; nothing where there is none. A query at most."""
    found = _LAST.search(text)
    name = found[2].lower() if found else ""
    if not found or name not in EXAMPLES:
        return []
    before, typed = text[: found.start(1)], found[4].casefold()
    sign = "-" if found[1].startswith("-") else ""
    offered = [
        (value, about)
        for value, about in _values(user, name)
        if value.startswith(typed) or about.lower().startswith(typed)
    ]
    if [value for value, _ in offered] == [typed]:
        return []
    shown = [
        (f'{sign}{name}:"{value}"' if " " in value else f"{sign}{name}:{value}", about) for value, about in offered
    ]
    return [Hint(f"{before}{words} ", words, about) for words, about in shown[:MOST]]


def chip_rows(text: str) -> list[ChipRow]:
    """The filters that people reach for, as links that work without scripts."""
    rows = {
        "Kind": [("kind", source.kind, source.plural) for source in SOURCES.values()]
        + [("kind", "company", "Companies")],
        "Round": [("round", one.value, one.title) for one in Round],
        "State": [
            ("due", "today", "Due today"),
            ("is", "pinned", "Pinned"),
            ("is", "own", "Your own"),
            ("is", "archived", "Archived"),
        ],
    }
    return [ChipRow(title, tuple(_chip(text, *chip) for chip in chips)) for title, chips in rows.items()]


def _chip(text: str, name: str, value: str, title: str) -> Chip:
    on = f"{name}:{value}" in text.lower().split()
    turned = with_filter(text, name, "" if on else value)
    return Chip(title, f"{SEARCH_URL}?{urlencode({'q': turned})}", on, value if name == "round" else "")


def _values(user: User, name: str) -> list[tuple[str, str]]:
    if name == "company":
        return [(company.slug, company.name) for company in visible_companies(user)]
    if name == "topic":
        return [(topic, "") for topic in index.topics(user)]
    if name == "tag":
        return [(tag, "") for tag in index.tags(user)]
    return {
        "kind": [*((source.kind, source.plural) for source in SOURCES.values()), ("company", "Companies")],
        "round": [(one.value, one.title) for one in Round],
        "due": list(_DAYS.items()),
        "is": [*((state, about.capitalize()) for state, about in STATES.items()), ("due", "Due today or before")],
    }.get(name, list(_MOMENTS.items()))
