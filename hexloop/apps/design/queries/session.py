"""An attempt as its page shows it: where it stands, its clocks and its stages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from hexloop.apps.design.models import Attempt, StageWork
from hexloop.apps.design.rounds import RoundShown, round_of
from hexloop.core.design.clock import SIGN_EVERY_SECONDS, over_words, spent_words, step
from hexloop.core.design.stages import Stage
from hexloop.core.telling import clock

RECORDED_AS = "attempt"
"""How recordings call an attempt; their key is its number."""


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stage in the list: time spent beside time planned, in figures and in words."""

    stage: Stage
    planned: int
    seconds: int
    current: bool
    written: bool

    @property
    def spent(self) -> str:
        """``3:50 of 5:00``."""
        return spent_words(self.seconds, self.planned)

    @property
    def clock(self) -> str:
        """``3:50``."""
        return clock(self.seconds)

    @property
    def stands(self) -> str:
        """``1:10 left``."""
        return over_words(self.seconds, self.planned)

    @property
    def over(self) -> bool:
        """Whether it took longer than planned."""
        return self.seconds > self.planned * 60

    @property
    def bar(self) -> int:
        """How much of its minutes is over, in percent."""
        return min(100, round(self.seconds / 0.6 / self.planned)) if self.planned else 100 * bool(self.seconds)


@dataclass(frozen=True, slots=True)
class ClockShown:
    """The clocks of an attempt: of the whole and of the stage, and what the scripts need to let them run. In the
    ``round`` of a mock its clock stands in the place of the whole."""

    number: int
    running: bool
    started: bool
    stages: tuple[StageRow, ...]
    round: RoundShown | None = None

    @property
    def current(self) -> StageRow:
        """Where it stands."""
        return next(row for row in self.stages if row.current)

    @property
    def seconds(self) -> int:
        """Spent in all."""
        return sum(row.seconds for row in self.stages)

    @property
    def minutes(self) -> int:
        """Planned in all."""
        return sum(row.planned for row in self.stages)

    @property
    def whole(self) -> StageRow:
        """All stages as one."""
        return StageRow(self.current.stage, self.minutes, self.seconds, current=True, written=False)

    @property
    def following(self) -> Stage | None:
        """The stage after this one."""
        later = [row.stage for row in self.stages if row.stage.number == self.current.stage.number + 1]
        return later[0] if later else None

    @property
    def recorded_as(self) -> tuple[str, str]:
        """What is recorded here is of the round, where it has one."""
        return self.round.recorded_as if self.round else (RECORDED_AS, str(self.number))

    @property
    def props(self) -> dict[str, Any]:
        """For the scripts."""
        return {
            "signUrl": reverse("design_sign", args=[self.number]),
            "every": SIGN_EVERY_SECONDS,
            **self.state,
            "planned": {row.stage.value: row.planned for row in self.stages},
            "overUrl": self.round.url if self.round else "",
        }

    @property
    def state(self) -> dict[str, Any]:
        """What changes while it runs."""
        return {
            "running": self.running,
            "stage": self.current.stage.value,
            "seconds": {row.stage.value: row.seconds for row in self.stages},
        }


def clock_of(attempt: Attempt, at: datetime) -> ClockShown:
    """The clocks at a moment: what counts since the last sign is shown, and counted with the next one. One query, and
    those of its round where it has one."""
    works, away, running_on = list(attempt.stages.all()), attempt.round_minutes is not None, 0
    if attempt.running and attempt.last_sign_at:
        running_on = step(attempt.last_sign_at, at, away=away).seconds
    return ClockShown(
        attempt.pk,
        attempt.running,
        attempt.started_at is not None,
        tuple(_row(work, attempt.stage, running_on) for work in works),
        None if attempt.ended else round_of(attempt, at),
    )


def _row(work: StageWork, current: str, running_on: int) -> StageRow:
    here = work.stage == current
    return StageRow(
        Stage(work.stage), work.planned_minutes, work.seconds + running_on * here, here, bool(work.notes.strip())
    )
