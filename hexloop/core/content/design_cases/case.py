"""What a design case is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hexloop.core.content.questions.question import Level
from hexloop.core.design.calculator import Estimate
from hexloop.core.design.estimates import compute
from hexloop.core.design.stages import Preset, Stage

CASES_FOLDER = "cases"
OWN_KEY = "own-"
"""What the keys of a person's own prompts begin with; no id of a pack does."""
TAKEN_IDS = ("attempts", "estimates", "prompts", "rfc", "rubric", "shared", "trend")
"""Ids that are addresses of other pages."""


class CaseArea(StrEnum):
    """The shelf a case stands on."""

    SEARCH = "search"
    RECOMMENDATION = "recommendation"
    FEED = "feed"
    ADS = "ads"
    MARKETPLACE = "marketplace"
    TRUST = "trust"
    LANGUAGE = "language"
    PLATFORM = "platform"
    VISION = "vision"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The name a person reads."""
        return _AREAS[self]


_AREAS = {
    CaseArea.SEARCH: "Search",
    CaseArea.RECOMMENDATION: "Recommendation",
    CaseArea.FEED: "Feeds and notifications",
    CaseArea.ADS: "Ads",
    CaseArea.MARKETPLACE: "Marketplaces",
    CaseArea.TRUST: "Trust and safety",
    CaseArea.LANGUAGE: "Language models",
    CaseArea.PLATFORM: "Platforms",
    CaseArea.VISION: "Images and video",
}


@dataclass(frozen=True, slots=True)
class Clarification:
    """A question that a strong candidate asks, what the interviewer answers, and what hangs on it."""

    ask: str
    answer: str
    why: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """One arrow of a diagram, between two boxes that are named."""

    source: str
    target: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class StagePart:
    """One stage: what an interviewer listens for, and how a strong answer goes."""

    stage: Stage
    listens: tuple[str, ...]
    outline: str
    board: tuple[Arrow, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseEstimate:
    """An estimate that belongs to a stage. Its figures are computed when they are shown."""

    calculator: str
    stage: Stage
    inputs: Mapping[str, str | float | Mapping[str, str | float]]
    says: str

    def worked(self) -> Estimate:
        """The figures. Raises ``NoCalculator`` or ``BadInputs``, which a checked case does not."""
        return compute(self.calculator, self.inputs)


@dataclass(frozen=True, slots=True)
class WeakAnswer:
    """An answer that people give, and why it costs them."""

    says: str
    why: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What an interviewer asks next, and a strong answer."""

    asks: str
    strong: str


@dataclass(frozen=True, slots=True)
class DesignCase:
    """A case as docs/guide/add-a-case.md describes it. Texts are Markdown with ``$…$`` mathematics; ``stages`` has all
    eight in their order; ``papers``, ``questions`` and ``related`` are ids, ``order`` the place in the list."""

    id: str
    title: str
    area: CaseArea
    level: Level
    leaning: Preset
    order: int
    prompt: str
    clarify: tuple[Clarification, ...]
    stages: tuple[StagePart, ...]
    estimates: tuple[CaseEstimate, ...]
    weak: tuple[WeakAnswer, ...]
    follow_ups: tuple[FollowUp, ...]
    also_asked: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    computed: tuple[str, ...] = ()

    def part(self, stage: Stage) -> StagePart:
        """What it says of ``stage``."""
        return self.stages[stage.number - 1]

    def estimates_of(self, stage: Stage) -> tuple[CaseEstimate, ...]:
        """The estimates that belong to ``stage``."""
        return tuple(one for one in self.estimates if one.stage is stage)
