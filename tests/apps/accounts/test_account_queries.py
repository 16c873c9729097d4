from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from make import grade_thing, make_user

from hexloop.apps.accounts import queries
from hexloop.apps.accounts.models import Preferences
from hexloop.apps.review.models import Card

pytestmark = pytest.mark.django_db


def test_owned_finds_my_rows_and_nobody_elses(user, stranger):
    mine = grade_thing(user).card
    grade_thing(stranger)

    assert list(queries.owned(Card, user)) == [mine]


def test_preferences_are_those_chosen():
    person = make_user("ada", theme="dark", time_zone="Asia/Kathmandu")
    make_user("bob", theme="light")

    chosen = queries.preferences(person)

    assert (chosen.theme, chosen.time_zone, chosen.owner) == ("dark", "Asia/Kathmandu", person)


def test_who_chose_nothing_gets_defaults_in_the_machines_zone(user, settings):
    settings.MACHINE_ZONE = "Europe/London"

    chosen = queries.preferences(user)

    assert (chosen.time_zone, chosen.day_start_hour, Decimal(chosen.retention)) == ("Europe/London", 4, Decimal("0.90"))
    assert Preferences.objects.count() == 0


def test_study_day_follows_zone_and_start_hour():
    person = make_user("ada", time_zone="America/New_York", day_start_hour=6)

    days = [queries.study_day(person, datetime(2026, 11, 22, hour, 59, tzinfo=UTC)) for hour in (10, 11)]

    assert days == [date(2026, 11, 21), date(2026, 11, 22)]
