"""Every read of the mock app."""

from hexloop.apps.mock.queries.choices import (
    SORTS,
    find_loop,
    line_of,
    loop_choices,
    loop_plan,
    plan_choices,
    planned_round,
    sort_of,
)
from hexloop.apps.mock.queries.debrief import debrief
from hexloop.apps.mock.queries.mock_list import following, listed_mocks, mock_page, mock_rows
from hexloop.apps.mock.queries.round_page import (
    asked,
    clock_props,
    coding_part,
    current_item,
    given,
    last_verdict,
    problem_tabs,
)
from hexloop.apps.mock.queries.time_left import clock_text, length_words, minutes_text, seconds_left, seconds_of_break
from hexloop.apps.mock.queries.visible import (
    find_item,
    find_mock,
    find_problem,
    find_round,
    mock_url,
    round_url,
    visible_mocks,
)

__all__ = [
    "SORTS",
    "asked",
    "clock_props",
    "clock_text",
    "coding_part",
    "current_item",
    "debrief",
    "find_item",
    "find_loop",
    "find_mock",
    "find_problem",
    "find_round",
    "following",
    "given",
    "last_verdict",
    "length_words",
    "line_of",
    "listed_mocks",
    "loop_choices",
    "loop_plan",
    "minutes_text",
    "mock_page",
    "mock_rows",
    "mock_url",
    "plan_choices",
    "planned_round",
    "problem_tabs",
    "round_url",
    "seconds_left",
    "seconds_of_break",
    "sort_of",
    "visible_mocks",
]
