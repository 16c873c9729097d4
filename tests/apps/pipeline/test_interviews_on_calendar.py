"""Interviews as events: which ones, and what a drag does."""

from datetime import timedelta

import pytest
from make import NOW
from make_loop import make_loop, make_round

from hexloop.apps.calendar.sources import SOURCES, CannotMove, Move
from hexloop.apps.pipeline import services
from hexloop.core.interviews.words import Outcome, Stage

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def events(user, since=NOW, until=NOW + timedelta(days=7)):
    return SOURCES["interviews"].events(user, since, until)


def test_interviews_that_touch_the_time_are_events(user, stranger, django_assert_num_queries):
    loop = make_loop(user)
    inside = make_round(
        user,
        "coding",
        loop=loop,
        starts_at=NOW + HOUR,
        zone="Asia/Kathmandu",
        name="ML coding",
        links=("https://a.b/",),
    )
    touching = make_round(user, "take_home", loop=loop, starts_at=NOW - 24 * HOUR, minutes=2880)
    make_round(user, "design", loop=loop, starts_at=NOW - HOUR, minutes=60)  # ends when it begins
    make_round(user, "breadth", loop=loop, starts_at=NOW + timedelta(days=7))
    make_round(user, "domain", loop=loop, starts_at=NOW + HOUR, outcome=Outcome.CANCELLED)
    make_round(user, "behavior", loop=loop)
    make_round(stranger, "coding", starts_at=NOW + HOUR)

    with django_assert_num_queries(1):
        found = events(user)

    assert [event.key for event in found] == [touching.key, inside.key]
    event = found[1]
    assert (event.title, event.zone, event.place, event.round, event.url) == (
        "Acme: ML coding",
        "Asia/Kathmandu",
        "https://a.b/",
        "coding",
        "/companies/acme/rounds/1/",
    )


def test_drag_moves_the_round_and_keeps_its_zone(user):
    row = make_round(user, "coding", starts_at=NOW + HOUR, zone="Asia/Kathmandu")
    move = Move(row.key, NOW + 30 * HOUR, 45, row.version)

    SOURCES["interviews"].move(user, move, NOW)

    row.refresh_from_db()
    assert (row.starts_at, row.minutes, row.zone) == (NOW + 30 * HOUR, 45, "Asia/Kathmandu")


def test_drag_of_an_old_copy_or_of_what_is_done_or_anothers_moves_nothing(user, stranger):
    row = make_round(user, "coding", starts_at=NOW + HOUR)
    done = make_round(user, "design", loop=row.loop, starts_at=NOW - 3 * HOUR, stage=Stage.DONE)
    services.reschedule(user=user, round=row, starts_at=NOW + 2 * HOUR, at=NOW)

    for who, move, words in (
        (user, Move(row.key, NOW, 60, 1), "changed elsewhere"),
        (user, Move(done.key, NOW, 60, 1), "is done"),
        (stranger, Move(row.key, NOW, 60, 2), "not there any more"),
        (user, Move("round-x", NOW, 60, 0), "not there any more"),
    ):
        with pytest.raises(CannotMove, match=words):
            SOURCES["interviews"].move(who, move, NOW)

    row.refresh_from_db()
    assert row.starts_at == NOW + 2 * HOUR
