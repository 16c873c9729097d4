"""The eight stages of a design round, and how many minutes each of them gets."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

LENGTHS = (45, 60)
"""How many minutes a round can be planned for."""


class Stage(StrEnum):
    """A stage of a design round, in the order in which they are gone through. The value is the key used in packs and
    rows."""

    CLARIFY = "clarify"
    OBJECTIVE = "objective"
    DIAGRAM = "diagram"
    DATA = "data"
    FEATURES = "features"
    MODEL = "model"
    SERVING = "serving"
    EVALUATION = "evaluation"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The name a person reads."""
        return _TITLES[self][0]

    @property
    def asks(self) -> str:
        """What the stage is to find out, in one sentence."""
        return _TITLES[self][1]

    @property
    def number(self) -> int:
        """Its place, counted from 1."""
        return list(Stage).index(self) + 1


_TITLES = {
    Stage.CLARIFY: ("Clarify", "Who uses it, how many are they, and what must never happen?"),
    Stage.OBJECTIVE: ("Objective and metrics", "What does the business want, and what is predicted to get there?"),
    Stage.DIAGRAM: ("High-level diagram", "Which parts are there, and what flows between them?"),
    Stage.DATA: ("Data and labels", "What is logged, what is a label, and what is wrong with it?"),
    Stage.FEATURES: ("Features", "What does the model see, and is it there at serving time?"),
    Stage.MODEL: ("Model, loss, training", "What is learned, with which loss, and how is it trained?"),
    Stage.SERVING: ("Serving and scale", "Where do the milliseconds and the machines go?"),
    Stage.EVALUATION: ("Evaluation and monitoring", "How would you know that it is better, and that it is broken?"),
}


class Preset(StrEnum):
    """Where the minutes go; a case leans the same three ways."""

    EVEN = "even"
    MODEL = "model"
    ENGINEERING = "engineering"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The name a person reads."""
        return _PRESETS[self][0]

    @property
    def meaning(self) -> str:
        """When to choose it, in one sentence."""
        return _PRESETS[self][1]


_PRESETS = {
    Preset.EVEN: ("Even", "Every stage gets what a usual round gives it."),
    Preset.MODEL: ("More ML", "More time for data, features and the model, less for parts and machines."),
    Preset.ENGINEERING: ("More E", "More time for the diagram and for serving, less for the model."),
}
_MINUTES = {
    Preset.EVEN: (5, 5, 5, 7, 6, 8, 5, 4),
    Preset.MODEL: (4, 6, 3, 8, 7, 10, 3, 4),
    Preset.ENGINEERING: (5, 4, 9, 6, 5, 5, 8, 3),
}
"""For 45 minutes, in the order of the stages."""


def planned_minutes(preset: Preset, total: int = 45) -> Mapping[Stage, int]:
    """Whole minutes of each stage, in order, ``total`` together and at least one each where there are so many.

    What is left after rounding down goes to the stages that lost most by it. Raises ``ValueError`` for no minute.
    """
    if total < 1:
        raise ValueError(f"A round of {total} minutes has no minute for its stages.")
    least = 1 if total >= len(Stage) else 0
    shares = [minutes * total / sum(_MINUTES[preset]) for minutes in _MINUTES[preset]]
    whole = [max(least, int(share)) for share in shares]
    losses = sorted(range(len(whole)), key=lambda place: (whole[place] - shares[place], place))
    left = total - sum(whole)
    for place in losses[: max(left, 0)]:
        whole[place] += 1
    while sum(whole) > total:  # a very short round, where the least of one minute was given too often
        whole[whole.index(max(whole))] -= 1
    return dict(zip(Stage, whole, strict=True))
