"""What became of each thing that an import brought."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """What was done with a note."""

    IMPORTED = "imported"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    ATTACHED = "attached"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Line:
    """One note: its words, its deck, what was done, and why where that is not plain."""

    title: str
    deck: str
    outcome: Outcome
    reason: str = ""


@dataclass(slots=True)
class Report:
    """All of an import."""

    lines: list[Line] = field(default_factory=list)
    cards: int = 0
    reviews: int = 0
    files: int = 0

    @property
    def details(self) -> dict[str, Any]:
        """What a source says besides, as JSON types."""
        return {}

    @property
    def counts(self) -> dict[str, int]:
        """How many notes by outcome, then what came with them."""
        found = Counter(line.outcome.value for line in self.lines)
        notes = {
            outcome.value: found.get(outcome.value, 0)
            for outcome in Outcome
            if found.get(outcome.value) or outcome is not Outcome.ATTACHED
        }
        return notes | {"cards": self.cards, "reviews": self.reviews, "files": self.files}

    @property
    def rows(self) -> list[list[str]]:
        """Every line as plain texts."""
        return [[line.title, line.deck, line.outcome.value, line.reason] for line in self.lines]

    @property
    def sentence(self) -> str:
        """The whole in one sentence."""
        counts = self.counts
        said = [f"{counts[outcome.value]:,} {outcome.value}" for outcome in Outcome if counts.get(outcome.value)]
        notes = ", ".join(said) or "no notes"
        came = " and ".join(
            _many(counts[name], f"new {word}")
            for name, word in (("reviews", "review"), ("files", "file"))
            if counts[name]
        )
        return f"{_first_upper(notes)}; {came}." if came else f"{_first_upper(notes)}."


def _many(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def _first_upper(text: str) -> str:
    return text[0].upper() + text[1:]
