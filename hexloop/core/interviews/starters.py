"""Typical loops to begin from, until a person has made their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hexloop.core.interviews.words import RoundKind
from hexloop.core.rounds import Round


@dataclass(frozen=True, slots=True)
class PlannedRound:
    """A round of a typical loop."""

    kind: RoundKind
    name: str = ""
    entails: str = ""
    practises: Round | None = None
    minutes: int = 60


@dataclass(frozen=True, slots=True)
class Starter:
    """A typical loop. ``key`` never changes."""

    key: str
    name: str
    rounds: tuple[PlannedRound, ...]


_RECRUITER = PlannedRound(RoundKind.RECRUITER, entails="Team, level, timeline", minutes=30)
_CODING = PlannedRound(
    RoundKind.CODING, entails="Data structures and algorithms; talk while coding", practises=Round.CODING
)
_ML_CODING = PlannedRound(
    RoundKind.CODING, "ML coding", "A model or a metric from scratch, NumPy or PyTorch", Round.CODING
)
_DESIGN = PlannedRound(RoundKind.DESIGN, entails="One open problem, from the goal to serving", practises=Round.DESIGN)
_BREADTH = PlannedRound(
    RoundKind.BREADTH, entails="Short questions across the field", practises=Round.BREADTH, minutes=45
)
_PROJECT = PlannedRound(
    RoundKind.PROJECT, entails="One project: choices, alternatives, impact", practises=Round.PROJECT, minutes=45
)
_BEHAVIOR = PlannedRound(
    RoundKind.BEHAVIOR, entails="Conflict, ambiguity, failure, leading", practises=Round.BEHAVIOR, minutes=45
)

STARTERS = (
    Starter("onsite-five", "Onsite of five rounds", (_CODING, _ML_CODING, _DESIGN, _PROJECT, _BEHAVIOR)),
    Starter(
        "whole-loop",
        "From recruiter to onsite",
        (
            _RECRUITER,
            PlannedRound(
                RoundKind.PHONE, "Phone screen: coding", "One or two problems; talk while coding", Round.CODING
            ),
            _ML_CODING,
            _DESIGN,
            PlannedRound(RoundKind.DOMAIN, entails="The field of the team, in depth", practises=Round.DOMAIN),
            _PROJECT,
            _BEHAVIOR,
        ),
    ),
    Starter(
        "take-home",
        "Take-home, then a team day",
        (
            _RECRUITER,
            _BREADTH,
            PlannedRound(RoundKind.TAKE_HOME, entails="A task to hand in", practises=Round.CODING, minutes=240),
            PlannedRound(RoundKind.PRESENTATION, entails="Your task, then questions", practises=Round.PROJECT),
            PlannedRound(
                RoundKind.MANAGER, entails="How you work, what you want", practises=Round.BEHAVIOR, minutes=45
            ),
            PlannedRound(RoundKind.TEAM_MATCH, entails="Which team fits", minutes=30),
        ),
    ),
)


def as_values(planned: PlannedRound) -> dict[str, str | int]:
    """A planned round as JSON values."""
    practises = planned.practises.value if planned.practises else ""
    return {
        "kind": planned.kind.value,
        "name": planned.name,
        "entails": planned.entails,
        "practises": practises,
        "minutes": planned.minutes,
    }


def from_values(values: Mapping[str, Any]) -> PlannedRound:
    """What ``as_values`` wrote. A kind that is not known (any more) is another one, under its own name."""
    kind, practises, minutes = values.get("kind"), values.get("practises"), values.get("minutes")
    known = kind in {each.value for each in RoundKind}
    return PlannedRound(
        kind=RoundKind(str(kind)) if known else RoundKind.CUSTOM,
        name=str(values.get("name") or ("" if known else kind or "Round")),
        entails=str(values.get("entails") or ""),
        practises=Round(str(practises)) if practises in {each.value for each in Round} else None,
        minutes=minutes if isinstance(minutes, int) and minutes > 0 else 60,
    )
