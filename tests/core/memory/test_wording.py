from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import Memory, Scheduled, grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.memory.wording import day_text, due_text, interval_text, past_text, reason

TODAY = date(2026, 11, 25)
CLOCK = StudyClock(ZoneInfo("UTC"), 4)
EVENING = datetime(2026, 11, 25, 20, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("due_on", "text"),
    [
        (date(2026, 11, 22), "3 d overdue"),
        (date(2026, 11, 24), "1 d overdue"),
        (date(2026, 11, 25), "today"),
        (date(2026, 11, 26), "tomorrow"),
        (date(2026, 12, 4), "on Fri 4 Dec"),
        (date(2027, 1, 4), "on Mon 4 Jan 2027"),
    ],
)
def test_due_is_said_in_words(due_on, text):
    assert due_text(due_on, TODAY) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 25), "today"),
        (date(2026, 11, 24), "yesterday"),
        (date(2026, 11, 20), "on Fri 20 Nov"),
        (date(2025, 11, 20), "on Thu 20 Nov 2025"),
    ],
)
def test_past_is_said_in_words(day, text):
    assert past_text(day, TODAY) == text


@pytest.mark.parametrize(("days", "text"), [(1, "1 d"), (59, "59 d"), (60, "2 mo"), (364, "12 mo"), (365, "1.0 y")])
def test_interval_fits_a_button(days, text):
    assert interval_text(days) == text


def test_day_carries_the_year_only_when_it_is_another():
    assert [day_text(date(2026, 12, 9), TODAY), day_text(date(2027, 12, 9), TODAY)] == ["9 Dec", "9 Dec 2027"]


def test_reason_says_the_date_and_the_recall_expected_then():
    scheduled = grade(None, Grade.SOLID, at=EVENING, retention=0.9, clock=CLOCK)

    text = reason(scheduled, today=TODAY)

    assert text == (
        "Solid: again on 3 Dec, in 8 days. By then your chance of still having it is expected to fall to 90 %."
    )


def test_reason_takes_its_number_from_the_state():
    memory = Memory(0.5, 5.0, EVENING, date(2026, 11, 26))
    scheduled = Scheduled(Grade.BUGS, memory, 1, memory.due_on, None, 0.8349)

    assert reason(scheduled, today=TODAY) == (
        "Bugs: again tomorrow. By then your chance of still having it is expected to fall to 83 %."
    )


def test_no_clue_comes_again_tomorrow_without_a_number():
    scheduled = grade(None, Grade.NO_CLUE, at=EVENING, retention=0.9, clock=CLOCK)

    assert reason(scheduled, today=TODAY) == "No clue: again tomorrow."


def test_no_clue_on_a_thing_known_for_long_comes_again_tomorrow_too():
    known = Memory(300.0, 3.0, datetime(2026, 5, 1, 12, tzinfo=UTC), TODAY)

    scheduled = grade(known, Grade.NO_CLUE, at=EVENING, retention=0.9, clock=CLOCK)

    assert reason(scheduled, today=TODAY) == "No clue: again tomorrow."


def test_grade_given_late_may_be_due_at_once():
    scheduled = grade(None, Grade.NO_CLUE, at=EVENING, retention=0.9, clock=CLOCK)

    assert reason(scheduled, today=date(2026, 11, 28)) == "No clue: again today."
