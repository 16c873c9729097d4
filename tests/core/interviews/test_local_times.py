from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from hexloop.core.interviews.local_times import moment

ASK_GAP = "Ask which time was meant."


def wall(year, month, day, hour, minute):
    """A time on the wall, of no zone."""
    return datetime.combine(date(year, month, day), time(hour, minute))


@pytest.mark.parametrize(
    ("zone", "local", "at", "warning"),
    [
        (
            "America/New_York",
            wall(2026, 3, 8, 2, 30),
            datetime(2026, 3, 8, 7, 30, tzinfo=UTC),
            "Clocks go forward then: 02:30 does not exist on 8 March in America/New_York, so this is 03:30. " + ASK_GAP,
        ),
        (
            "Europe/London",
            wall(2026, 3, 29, 1, 30),
            datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
            "Clocks go forward then: 01:30 does not exist on 29 March in Europe/London, so this is 02:30. " + ASK_GAP,
        ),
        (
            "Australia/Lord_Howe",  # half an hour only
            wall(2026, 10, 4, 2, 15),
            datetime(2026, 10, 3, 15, 45, tzinfo=UTC),
            "Clocks go forward then: 02:15 does not exist on 4 October in Australia/Lord_Howe, so this is 02:45. "
            + ASK_GAP,
        ),
        (
            "Pacific/Apia",  # the day that was left out
            wall(2011, 12, 30, 9, 0),
            datetime(2011, 12, 30, 19, 0, tzinfo=UTC),
            "Clocks go forward then: 09:00 does not exist on 30 December in Pacific/Apia, so this is 31 December, "
            "09:00. " + ASK_GAP,
        ),
        (
            "America/New_York",
            wall(2026, 11, 1, 1, 30),
            datetime(2026, 11, 1, 5, 30, tzinfo=UTC),
            "Clocks go back then: 01:30 comes twice on 1 November in America/New_York. This is the first one, "
            "UTC-04:00. Ask which was meant.",
        ),
        (
            "Australia/Lord_Howe",
            wall(2026, 4, 5, 1, 45),
            datetime(2026, 4, 4, 14, 45, tzinfo=UTC),
            "Clocks go back then: 01:45 comes twice on 5 April in Australia/Lord_Howe. This is the first one, "
            "UTC+11:00. Ask which was meant.",
        ),
        ("Asia/Kathmandu", wall(2026, 3, 8, 2, 30), datetime(2026, 3, 7, 20, 45, tzinfo=UTC), ""),
        ("Pacific/Apia", wall(2024, 2, 29, 9, 0), datetime(2024, 2, 28, 20, 0, tzinfo=UTC), ""),
        ("America/New_York", wall(2026, 3, 8, 3, 0), datetime(2026, 3, 8, 7, 0, tzinfo=UTC), ""),
    ],
)
def test_local_time_is_one_instant_and_says_when_clocks_were_changed(zone, local, at, warning):
    found = moment(local, ZoneInfo(zone))

    assert (found.at, found.warning) == (at, warning)
