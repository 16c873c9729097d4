from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from make import NOW, make_user

from hexloop.apps.accounts import queries, services
from hexloop.apps.accounts.models import Preferences, SignInLink, User

pytestmark = pytest.mark.django_db


def test_changed_preferences_are_kept_and_the_others_stay(user):
    services.change_preferences(user=user, changes={"theme": "dark", "day_start_hour": 5})
    services.change_preferences(user=user, changes={"day_start_hour": 6})

    chosen = queries.preferences(user)

    assert (chosen.theme, chosen.day_start_hour, chosen.editor_keys) == ("dark", 6, "standard")
    assert Preferences.objects.count() == 1


@pytest.mark.parametrize(
    "change",
    [
        {"retention": "0.69"},
        {"retention": "0.98"},
        {"time_zone": "Mars/Base"},
        {"day_start_hour": 24},
        {"theme": "pink"},
    ],
)
def test_value_that_is_not_allowed_changes_nothing(user, change):
    services.change_preferences(user=user, changes={"theme": "dark"})

    with pytest.raises(ValidationError) as refused:
        services.change_preferences(user=user, changes={"editor_keys": "vim", **change})

    assert set(refused.value.message_dict) == set(change)
    assert (queries.preferences(user).editor_keys, queries.preferences(user).theme) == ("standard", "dark")


def test_change_leaves_others_alone(user, stranger):
    services.change_preferences(user=stranger, changes={"theme": "light"})

    services.change_preferences(user=user, changes={"theme": "dark"})

    assert queries.preferences(stranger).theme == "light"


def test_laptop_has_one_user_who_has_no_password():
    first, second = services.local_user(), services.local_user()

    assert first == second
    assert (first.username, first.has_usable_password()) == ("me", False)
    assert User.objects.count() == 1


def test_link_signs_in_once(user):
    make_user("somebody-else")
    token = services.make_link(user=user, at=NOW)

    signed_in = services.use_link(token=token, at=NOW + timedelta(minutes=1))

    assert signed_in == user
    with pytest.raises(services.LinkRefused, match="was used already"):
        services.use_link(token=token, at=NOW + timedelta(minutes=2))


def test_link_lives_for_a_day(user):
    token = services.make_link(user=user, at=NOW)

    with pytest.raises(services.LinkRefused, match="older than a day"):
        services.use_link(token=token, at=NOW + timedelta(hours=24))

    assert services.use_link(token=token, at=NOW + timedelta(hours=24, seconds=-1)) == user


def test_unknown_link_is_refused(user):
    services.make_link(user=user, at=NOW)

    with pytest.raises(services.LinkRefused, match="not known here"):
        services.use_link(token="guess", at=NOW)


def test_stored_link_does_not_give_the_token_away(user):
    token = services.make_link(user=user, at=NOW)

    stored = SignInLink.objects.values().get()

    assert len(token) >= 43
    assert token not in str(stored)
