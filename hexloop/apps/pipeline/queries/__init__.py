"""Every read of the pipeline app."""

from hexloop.apps.pipeline.queries.asked import Suggestion, asked_in, suggestions
from hexloop.apps.pipeline.queries.interviews import (
    DebriefWaiting,
    NextInterview,
    debriefs_waiting,
    felt_by_round,
    interviews_between,
    next_interviews,
)
from hexloop.apps.pipeline.queries.visible import (
    latest_loop,
    loop_url,
    loops_of,
    round_url,
    rounds_of,
    visible_loops,
    visible_rounds,
)

__all__ = [
    "DebriefWaiting",
    "NextInterview",
    "Suggestion",
    "asked_in",
    "debriefs_waiting",
    "felt_by_round",
    "interviews_between",
    "latest_loop",
    "loop_url",
    "loops_of",
    "next_interviews",
    "round_url",
    "rounds_of",
    "suggestions",
    "visible_loops",
    "visible_rounds",
]
