"""What the page of a report shows: tabs by outcome, a filter by words, and the lines in portions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from hexloop.apps.files.models import Import
from hexloop.core.formats.tables import write_table
from hexloop.importers.door import Door
from hexloop.importers.report import Outcome

PAGE = 100


@dataclass(frozen=True, slots=True)
class Tab:
    """The lines of a report with one outcome."""

    title: str
    count: int
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A line of a report. ``url`` is where the thing is now, if it has a page."""

    title: str
    where: str
    outcome: str
    reason: str
    url: str


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A part of a report."""

    tabs: list[Tab]
    lines: list[ReportRow]
    older: str
    newer: str
    shown: str
    show: str
    words: str
    filtered: bool
    said: list[str]
    unresolved: list[tuple[str, str]]


def report_page(brought: Import, *, show: str, words: str, start: int) -> ReportPage:
    """The lines of a report from ``start`` on, all of them or those with the outcome ``show``, which have ``words``."""
    counts = brought.counts
    wanted = show if show in set(Outcome) else ""
    lines = [line for line in brought.report if _fits(line, wanted, words)]
    tabs = [Tab("All", len(brought.report), _address(brought, "", words), not wanted)]
    tabs += [
        Tab(each.value.capitalize(), counts.get(each.value, 0), _address(brought, each, words), wanted == each)
        for each in Outcome
        if counts.get(each.value)
    ]
    begin = min(max(0, start), max(0, len(lines) - 1)) // PAGE * PAGE
    end = begin + PAGE
    return ReportPage(
        tabs=tabs,
        lines=[ReportRow(*[*line, ""][:5]) for line in lines[begin:end]],
        newer=_address(brought, wanted, words, begin - PAGE) if begin else "",
        older=_address(brought, wanted, words, end) if end < len(lines) else "",
        shown=f"{begin + 1} to {min(end, len(lines))} of {len(lines):,}" if len(lines) > PAGE else "",
        show=wanted,
        words=words,
        filtered=bool(words) and not lines,
        said=list(brought.details.get("said", ())),
        unresolved=[(page, href) for page, href in brought.details.get("unresolved", ())],
    )


def report_table(brought: Import, door: Door) -> bytes:
    """The whole report as a table to keep."""
    headings = (door.one.casefold(), door.where.casefold(), "outcome", "reason")
    return write_table(headings, (line[:4] for line in brought.report), bom=True)


def report_json(brought: Import) -> dict[str, Any]:
    """The whole report for another program."""
    names = ("title", "entry", "outcome", "reason")
    return {
        "file": brought.name,
        "source": brought.source,
        "counts": brought.counts,
        **brought.details,
        "lines": [dict(zip(names, line, strict=False)) for line in brought.report],
    }


def _fits(line: list[str], outcome: str, words: str) -> bool:
    if outcome and line[2] != outcome:
        return False
    text = f"{line[0]} {line[1]} {line[3]}".casefold() if words else ""
    return all(word in text for word in words.casefold().split())


def _address(brought: Import, show: str, words: str, start: int = 0) -> str:
    asked = {"show": str(show), "q": words, "from": str(start) if start else ""}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"/import/{brought.pk}/?{query}" if query else f"/import/{brought.pk}/"
