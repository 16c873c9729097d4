"""The demo's shelf: everything in the diary exists, and the three months leave a time line."""

from datetime import UTC, timedelta

import pytest
from make import NOW

from hexloop.apps.resources import queries
from hexloop.apps.resources.models import Progress, Step
from hexloop.apps.resources.packs import pack_resources
from hexloop.core.memory.study_day import StudyClock
from hexloop.importers.demo_resources import DIARY, NOTES, read_along

TODAY = NOW.date()


@pytest.fixture
def reader(user):
    """Somebody who lived the diary."""
    read_along(user=user, today=TODAY, clock=StudyClock(UTC, 4))
    return user


def test_the_diary_names_what_the_shelf_holds_in_the_order_of_days():
    days = [evening.days_ago for evening in DIARY]

    assert {evening.key for evening in DIARY} | {key for _, key, _, _ in NOTES} <= set(pack_resources())
    assert days == sorted(days, reverse=True)


def test_some_are_done_some_go_on_one_was_put_aside(reader):
    shelf = queries.shelf(reader, queries.Filters(), NOW)

    assert shelf.text.endswith(" resources, 4 going on, 4 done, 1 put aside")
    assert shelf.going_on[0].title == "Machine Learning System Design Interview"
    assert Progress.objects.exclude(note="").count() == len(NOTES)


def test_every_evening_is_a_day_of_the_time_line(reader):
    on = set(Step.objects.values_list("on", flat=True))

    assert {TODAY - timedelta(days=evening.days_ago) for evening in DIARY} <= on
    assert max(on) < TODAY


def test_a_pack_without_a_shelf_is_no_trouble(user, settings, tmp_path):
    settings.PACKS = [tmp_path]

    read_along(user=user, today=TODAY, clock=StudyClock(UTC, 4))

    assert Progress.objects.count() == 1
