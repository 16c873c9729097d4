"""What became of everything in an export or a folder."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hexloop.importers.report import Line, Outcome, Report

_PACKED = re.compile(r"^(?:(?:[0-9a-f-]{32,36}_)?Export(?:Block)?-[^/]*/)+")
MOST_UNRESOLVED = 1_000
"""How many links that lead nowhere are kept by name; all are counted."""


@dataclass(frozen=True, slots=True)
class EntryLine(Line):
    """An entry of the zip file, or a row that has none of its own (``entry`` is false)."""

    url: str = ""
    entry: bool = True


@dataclass(slots=True)
class PagesReport(Report):
    """Every entry as imported, attached or skipped; ``unresolved`` are links that lead nowhere."""

    pages: int = 0
    table_rows: int = 0
    databases: int = 0
    resolved: int = 0
    lost: int = 0
    unresolved: list[tuple[str, str]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def link(self, page: str, href: str, *, found: bool) -> None:
        """Count a link inside the export."""
        if found:
            self.resolved += 1
            return
        self.lost += 1
        if len(self.unresolved) < MOST_UNRESOLVED:
            self.unresolved.append((page, href))

    @property
    def details(self) -> dict[str, Any]:
        """What stands on the page besides the lines."""
        return {
            "said": self.said,
            "summary": self.summary,
            "unresolved": [list(pair) for pair in self.unresolved],
        }

    @property
    def summary(self) -> dict[str, Any]:
        """The numbers that the command prints."""
        entries = [line for line in self.lines if isinstance(line, EntryLine) and line.entry]
        attached = sum(line.outcome is Outcome.ATTACHED for line in entries)
        skipped = [line for line in entries if line.outcome is Outcome.SKIPPED]
        return {
            "entries": len(entries),
            "imported": len(entries) - attached - len(skipped),
            "attached": attached,
            "skipped": len(skipped),
            "pages": self.pages,
            "rows": self.table_rows,
            "databases": self.databases,
            "links": {"resolved": self.resolved, "unresolved": self.lost},
        }

    def as_json(self) -> dict[str, Any]:
        """The answer of ``hexloop import notion --json``."""
        skipped = [
            {"entry": line.deck, "reason": line.reason}
            for line in self.lines
            if isinstance(line, EntryLine) and line.entry and line.outcome is Outcome.SKIPPED
        ]
        unresolved = [{"page": page, "link": href} for page, href in self.unresolved]
        links: Mapping[str, Any] = {"resolved": self.resolved, "unresolved": unresolved}
        outcomes = {name: self.counts.get(name, 0) for name in ("imported", "updated", "unchanged")}
        return self.summary | {"skipped": skipped, "links": links, "outcomes": outcomes}

    @property
    def rows(self) -> list[list[str]]:
        """Every line as plain texts, the last one where it is now."""
        return [
            [line.title, _short(line.deck), line.outcome.value, line.reason, getattr(line, "url", "")]
            for line in self.lines
        ]

    @property
    def sentence(self) -> str:
        """The whole in one sentence."""
        found = Counter(line.outcome for line in self.lines if isinstance(line, EntryLine) and line.entry)
        entries = f"{found.total():,} {'entry' if found.total() == 1 else 'entries'}"
        said = [f"{found[one]:,} {one.value}" for one in Outcome if found[one]]
        loose = len(self.lines) - found.total()
        rows = f"; besides {loose:,} {'row' if loose == 1 else 'rows'} without a page" if loose else ""
        return f"{entries}: {', '.join(said) or 'nothing in them'}{rows}."


def _short(path: str) -> str:
    """A path without the names that Notion gave to the file and its parts."""
    return _PACKED.sub("", path) or path
