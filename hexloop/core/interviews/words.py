"""The words for loops and rounds: statuses, kinds of rounds, stages and outcomes. Values are stored and exported."""

from __future__ import annotations

from enum import StrEnum

from hexloop.core.rounds import Round


class Status(StrEnum):
    """How far an application has come, in the order of the board."""

    WISHLIST = "wishlist"
    APPLIED = "applied"
    RECRUITER = "recruiter"
    SCREENING = "screening"
    ONSITE = "onsite"
    OFFER = "offer"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    GHOSTED = "ghosted"
    ARCHIVED = "archived"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The name a person reads, in sentence case."""
        return self.value.capitalize()

    @property
    def is_over(self) -> bool:
        """Whether nothing more is to come of an application."""
        return self in CLOSED


CLOSED = frozenset({Status.ACCEPTED, Status.REJECTED, Status.WITHDRAWN, Status.GHOSTED, Status.ARCHIVED})
"""Statuses after which nothing more comes."""
STEPS = (Status.APPLIED, Status.RECRUITER, Status.SCREENING, Status.ONSITE, Status.OFFER, Status.ACCEPTED)
"""The way up, as the funnel counts it."""


class RoundKind(StrEnum):
    """What a round of a loop is: one of the six that can be practised, or another meeting."""

    CODING = "coding"
    DESIGN = "design"
    BREADTH = "breadth"
    DOMAIN = "domain"
    PROJECT = "project"
    BEHAVIOR = "behavior"
    RECRUITER = "recruiter"
    MANAGER = "manager"
    PHONE = "phone"
    TAKE_HOME = "take_home"
    PRESENTATION = "presentation"
    TEAM_MATCH = "team_match"
    CUSTOM = "custom"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The name a person reads, in sentence case."""
        return _OTHERS[self] if self in _OTHERS else Round(self.value).title

    @property
    def practises(self) -> Round | None:
        """The one of the six that it is, if it is one; others may practise any (a phone screen is often coding)."""
        return None if self in _OTHERS else Round(self.value)


_OTHERS = {
    RoundKind.RECRUITER: "Recruiter call",
    RoundKind.MANAGER: "Hiring manager chat",
    RoundKind.PHONE: "Phone screen",
    RoundKind.TAKE_HOME: "Take-home",
    RoundKind.PRESENTATION: "Presentation",
    RoundKind.TEAM_MATCH: "Team match",
    RoundKind.CUSTOM: "Other",
}


class Stage(StrEnum):
    """How far one round has come: availability was sent and no time is fixed, it has a time, it is over."""

    SCHEDULING = "scheduling"
    IN_PROGRESS = "in_progress"
    DONE = "done"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The name a person reads, in sentence case."""
        return {"scheduling": "Scheduling", "in_progress": "In progress", "done": "Done"}[self.value]


class Outcome(StrEnum):
    """What became of one round."""

    WAITING = "waiting"
    PASSED = "passed"
    NOT_PASSED = "not_passed"
    CANCELLED = "cancelled"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The name a person reads, in sentence case."""
        return self.value.replace("_", " ").capitalize()
