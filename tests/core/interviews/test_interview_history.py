from datetime import date

import pytest

from hexloop.core.interviews.history import FunnelRow, Step, current, funnel, order_fault
from hexloop.core.interviews.words import Status

TODAY = date(2026, 11, 22)


def step(status, day, month=11):
    return Step(Status(status), date(2026, month, day))


def test_status_is_that_of_the_latest_day_and_the_last_noted_of_one_day():
    assert current([step("onsite", 10), step("applied", 2)]) is Status.ONSITE
    assert current([step("applied", 2), step("recruiter", 2)]) is Status.RECRUITER


@pytest.mark.parametrize(
    ("before", "new", "fault"),
    [
        ([], step("applied", 1), ""),
        ([], step("applied", 23), "Applied on 23 Nov 2026 lies ahead. Choose today or a day before."),
        ([], Step(Status.APPLIED, date(1815, 1, 1)), "1815 is too long ago. Choose a day since 1990."),
        ([step("wishlist", 20)], step("applied", 1), ""),
        ([step("recruiter", 3)], step("applied", 1), ""),
        ([step("screening", 3)], step("applied", 5), ""),
        (
            [step("applied", 5)],
            step("offer", 3),
            "Offer on 3 Nov 2026 would come before Applied on 5 Nov 2026. Choose a later day, or correct that one "
            "first.",
        ),
        ([step("applied", 5), step("offer", 9)], step("onsite", 12), ""),
        (
            [step("screening", 5), step("applied", 2)],
            step("rejected", 1),
            "Rejected on 1 Nov 2026 would come before Applied on 2 Nov 2026. Choose a later day, or correct that one "
            "first.",
        ),
        ([step("wishlist", 5)], step("archived", 4), ""),
    ],
)
def test_steps_stand_in_an_order_that_can_be(before, new, fault):
    assert order_fault(before, new, TODAY) == fault


def test_funnel_counts_who_came_how_far_and_how_long_it_took():
    histories = [
        [step("wishlist", 1, 9), step("applied", 1, 10), step("screening", 11, 10), step("onsite", 20, 10)],
        [step("applied", 1, 10), step("screening", 5, 10), step("rejected", 9, 10)],
        [step("applied", 3, 10), step("ghosted", 3, 11)],
        [step("wishlist", 1, 11)],
    ]

    rows = funnel(histories)

    assert rows == [
        FunnelRow(Status.APPLIED, 3, 0, 1, None),
        FunnelRow(Status.RECRUITER, 2, 0, 0, None),
        FunnelRow(Status.SCREENING, 2, 0, 1, 7),
        FunnelRow(Status.ONSITE, 1, 1, 0, 9),
        FunnelRow(Status.OFFER, 0, 0, 0, None),
        FunnelRow(Status.ACCEPTED, 0, 0, 0, None),
    ]
