"""What a mock is made of: typical loops to choose from, the rounds of a company's loop, and their time line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from hexloop.core.rounds import Round

MOST_MINUTES = 180
MOST_BREAK = 120
MOST_ROUNDS = 10
USUAL_BREAK = 10
DSA, ML, OOD = "dsa", "ml", "ood"
FLAVORS = {DSA: "Coding: algorithms", ML: "ML coding", OOD: "Object-oriented design"}
"""The kinds of coding problem, by the keys of the packs, as rounds are called."""


@dataclass(frozen=True, slots=True)
class PlannedRound:
    """A round to come. ``flavor`` is the kind of coding problem, empty for any and for other rounds;
    ``break_minutes`` come after it, unless it is the last."""

    kind: Round
    minutes: int
    break_minutes: int = USUAL_BREAK
    flavor: str = ""
    name: str = ""
    entails: str = ""

    @property
    def title(self) -> str:
        """What it is called."""
        return self.name or FLAVORS.get(self.flavor, "") or self.kind.title


@dataclass(frozen=True, slots=True)
class Plan:
    """A typical loop. ``key`` never changes."""

    key: str
    name: str
    words: str
    rounds: tuple[PlannedRound, ...]


def _coding(flavor: str, minutes: int, after: int = USUAL_BREAK) -> PlannedRound:
    return PlannedRound(Round.CODING, minutes, after, flavor=flavor)


PLANS = (
    Plan("phone", "Phone screen", "One problem, and a few questions about you", (
        _coding(DSA, 40, 5), PlannedRound(Round.BEHAVIOR, 15),
    )),
    Plan("ml-phone", "ML phone screen", "ML coding, then short questions across the field", (
        _coding(ML, 35, 5), PlannedRound(Round.BREADTH, 20),
    )),
    Plan("ml-onsite", "ML onsite", "A whole day: two coding rounds, design, a project, behavior", (
        _coding(DSA, 45), _coding(ML, 45), PlannedRound(Round.DESIGN, 45, 45),
        PlannedRound(Round.PROJECT, 45), PlannedRound(Round.BEHAVIOR, 45),
    )),
    Plan("ml-theory", "Breadth and domain", "What is asked without an editor", (
        PlannedRound(Round.BREADTH, 30), PlannedRound(Round.DOMAIN, 30, 5), PlannedRound(Round.PROJECT, 30),
    )),
    Plan("evening", "One evening", "A short one of each: under an hour and a half", (
        _coding(DSA, 35, 5), PlannedRound(Round.BREADTH, 20, 5), PlannedRound(Round.BEHAVIOR, 18),
    )),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the time line. ``number`` counts rounds from 1; a break has 0."""

    number: int
    title: str
    kind: str
    begins: datetime
    ends: datetime

    @property
    def minutes(self) -> int:
        """How long it is."""
        return round((self.ends - self.begins).total_seconds() / 60)


def time_line(rounds: Sequence[PlannedRound], begins: datetime) -> list[Span]:
    """Every round and break in order, from ``begins``. After the last round there is no break."""
    spans: list[Span] = []
    at = begins
    for number, each in enumerate(rounds, start=1):
        spans.append(Span(number, each.title, each.kind.value, at, at + timedelta(minutes=each.minutes)))
        at = spans[-1].ends
        if each.break_minutes and number < len(rounds):
            spans.append(Span(0, "Break", "", at, at + timedelta(minutes=each.break_minutes)))
            at = spans[-1].ends
    return spans


_ML = re.compile(r"\b(?:ml|machine learning|model|numpy|pytorch|torch|tensor)\b", re.IGNORECASE)
_OOD = re.compile(r"\b(?:object|ood|class design|low[- ]level design)", re.IGNORECASE)


def flavor_of(words: str) -> str:
    """Which kind of coding problem the words of a loop's round ask for."""
    if _OOD.search(words):
        return OOD
    return ML if _ML.search(words) else DSA
