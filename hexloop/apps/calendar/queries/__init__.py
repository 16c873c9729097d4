"""Every read of the calendar."""

from hexloop.apps.calendar.queries.filling import Filled, filled_text, filled_texts, fillings
from hexloop.apps.calendar.queries.occurrences import (
    Occurrence,
    State,
    all_blocks,
    block_url,
    days_off,
    goal_text,
    occurrence,
    occurrences,
    own_blocks,
)
from hexloop.apps.calendar.queries.sittings import own_sittings
from hexloop.apps.calendar.queries.weeks import (
    DayMinutes,
    WeekMinutes,
    blocks_of_day,
    blocks_of_days,
    filling_of,
    going_on,
    next_block,
    study_clock,
    week_minutes,
)

__all__ = [
    "DayMinutes",
    "Filled",
    "Occurrence",
    "State",
    "WeekMinutes",
    "all_blocks",
    "block_url",
    "blocks_of_day",
    "blocks_of_days",
    "days_off",
    "filled_text",
    "filled_texts",
    "filling_of",
    "fillings",
    "goal_text",
    "going_on",
    "next_block",
    "occurrence",
    "occurrences",
    "own_blocks",
    "own_sittings",
    "study_clock",
    "week_minutes",
]
