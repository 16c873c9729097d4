"""The texts of a project: what each holds, what its sections ask, and how long each telling may be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """The texts that are written and kept apart from one another."""

    WRITE_UP = "write-up"
    TOLD = "told"
    SLIDES = "slides"

    @property
    def version_field(self) -> str:
        """The field that counts its saves."""
        return {Part.WRITE_UP: "version", Part.TOLD: "told_version", Part.SLIDES: "slides_version"}[self]

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that it holds."""
        if self is Part.SLIDES:
            return ("slides",)
        if self is Part.TOLD:
            return tuple(one.field for one in TELLINGS)
        return (*LINES, *(one.field for one in SECTIONS))

    @property
    def words(self) -> str:
        """How a sentence calls it."""
        return {Part.WRITE_UP: "write-up", Part.TOLD: "versions", Part.SLIDES: "slides"}[self]


LINES = ("title", "role", "dates", "one_line")


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the write-up and the questions that it answers."""

    field: str
    title: str
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TellingLength:
    """One of the three lengths in which a project is told."""

    field: str
    title: str
    minutes: int
    hint: str


SECTIONS = (
    Section(
        "background",
        "Background",
        (
            "Who had which problem, and what did it cost the business?",
            "What was there before, and what was wrong with it?",
        ),
    ),
    Section(
        "solution",
        "Solution and alternatives",
        (
            "What did you build, from end to end?",
            "What else was on the table, and what would each have won and lost?",
            "How did the team and the people beside it come on board?",
        ),
    ),
    Section(
        "challenges",
        "Challenges",
        (
            "What was technically hard, and how did you get past it?",
            "What was hard between teams?",
        ),
    ),
    Section(
        "impact",
        "Impact",
        (
            "What changed, from what to what?",
            "How was it measured, and how sure are you that it was this project?",
        ),
    ),
    Section(
        "reflection",
        "Reflection",
        (
            "Which part are you proud of?",
            "With what you know now, what would you do differently?",
        ),
    ),
)
TELLINGS = (
    TellingLength("told_one", "One minute", 1, "The problem, what you did, and the number. For the first meeting."),
    TellingLength("told_five", "Five minutes", 5, "With the one decision that mattered and what spoke against it."),
    TellingLength(
        "told_fifteen", "Fifteen minutes", 15, "The whole way: alternatives, challenges, how it was measured."
    ),
)
TITLES = {
    "title": "Title",
    "role": "Role",
    "dates": "When",
    "one_line": "In one line",
    **{one.field: one.title for one in SECTIONS},
    **{one.field: one.title for one in TELLINGS},
    "slides": "Slides",
}
FIVE_MINUTES = 300


@dataclass(frozen=True, slots=True)
class Alternative:
    """Something that was not chosen, and why not; an empty ``why_not`` is nothing to be asked about."""

    name: str
    why_not: str = ""


def alternatives(text: str) -> tuple[Alternative, ...]:
    """The lines of ``name: why not``; list marks before a name do not count."""
    found = []
    for line in text.splitlines():
        name, _, why_not = line.strip().lstrip("-*•").strip().partition(":")
        if name.strip():
            found.append(Alternative(name.strip(), why_not.strip()))
    return tuple(found)
