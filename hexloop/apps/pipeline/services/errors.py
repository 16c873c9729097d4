"""What services refuse."""

from __future__ import annotations

from hexloop.apps.pipeline.models import Debrief, Loop, LoopTemplate, Offer, Round
from hexloop.lib.errors import HexloopError


class CannotKeepLoop(HexloopError):
    """Something of a loop that cannot be kept as it was given."""


class ChangedElsewhere(HexloopError):
    """It was saved elsewhere since this copy of it was opened; ``row`` is as it stands now."""

    def __init__(self, row: Loop | Round | Debrief | LoopTemplate | Offer) -> None:
        super().__init__(
            "This was changed elsewhere since you opened it. Nothing is lost: both are below. Saving keeps yours."
        )
        self.row = row
