"""What a history of LeetCode holds, as plain records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hexloop.core.judge.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Submission:
    """A submission. ``slug`` is empty where only the title is known, ``at`` has no zone where the file names none.
    ``where`` names its place in the file."""

    title: str
    slug: str
    verdict: Verdict
    at: datetime
    language: str
    code: str
    where: str


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A problem as a program for spaced repetition keeps it, with FSRS: what is remembered, and a note."""

    title: str
    slug: str
    stability: float
    difficulty: float
    due: datetime
    reviewed: datetime
    reviews: int
    lapses: int
    note: str
    where: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of which nothing can be kept, and why."""

    title: str
    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class History:
    """Everything in a file, in its order."""

    submissions: tuple[Submission, ...]
    cards: tuple[KeptCard, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
