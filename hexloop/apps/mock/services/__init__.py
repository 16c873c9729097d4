"""Every write of the mock app."""

from hexloop.apps.mock.services.debriefing import write_debrief
from hexloop.apps.mock.services.errors import CannotSetUp, NothingToAsk, NotNow, TextChanged
from hexloop.apps.mock.services.handing_in import go_on_judging, hand_in_again, judge_handed_in, starter_of
from hexloop.apps.mock.services.running import (
    end_mock,
    end_round,
    let_time_pass,
    next_item,
    skip_round,
    start_round,
    turn_to,
)
from hexloop.apps.mock.services.setting_up import make_mock, remove_mock, restore_mock
from hexloop.apps.mock.services.texts import (
    keep_late_text,
    run_code,
    save_last_text,
    save_notes,
    save_text,
    submit_code,
    warm,
)
from hexloop.apps.mock.services.trackers import grade_item, keep_telling, last_attempt

__all__ = [
    "CannotSetUp",
    "NotNow",
    "NothingToAsk",
    "TextChanged",
    "end_mock",
    "end_round",
    "go_on_judging",
    "grade_item",
    "hand_in_again",
    "judge_handed_in",
    "keep_late_text",
    "keep_telling",
    "last_attempt",
    "let_time_pass",
    "make_mock",
    "next_item",
    "remove_mock",
    "restore_mock",
    "run_code",
    "save_last_text",
    "save_notes",
    "save_text",
    "skip_round",
    "start_round",
    "starter_of",
    "submit_code",
    "turn_to",
    "warm",
    "write_debrief",
]
