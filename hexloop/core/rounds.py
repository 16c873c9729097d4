"""The six rounds of a machine-learning interview loop: the hexagon."""

from __future__ import annotations

from enum import StrEnum


class Round(StrEnum):
    """One of the six rounds that can be practised. The value is the key used in URLs, packs and rows."""

    CODING = "coding"
    DESIGN = "design"
    BREADTH = "breadth"
    DOMAIN = "domain"
    PROJECT = "project"
    BEHAVIOR = "behavior"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The name a person reads, in sentence case."""
        return _TITLES[self]


_TITLES = {
    Round.CODING: "Coding",
    Round.DESIGN: "ML system design",
    Round.BREADTH: "ML breadth",
    Round.DOMAIN: "ML domain",
    Round.PROJECT: "Project deep dive",
    Round.BEHAVIOR: "Behavior",
}
