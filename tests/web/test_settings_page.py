from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from make import NOW, grade_thing, make_user
from pages import main_text, toast_texts

from hexloop.apps.accounts.models import Preferences
from hexloop.apps.review.building import day_queue
from hexloop.core.memory.grades import Grade

pytestmark = pytest.mark.django_db

GOOD = {
    "theme": "dark",
    "time_zone": "Asia/Kathmandu",
    "day_start_hour": "6",
    "editor_keys": "vim",
    "completion": "on",
}


def test_form_shows_what_holds_now(client):
    person = make_user("ada", theme="dark", time_zone="Europe/London", day_start_hour=5, editor_keys="vim")
    client.force_login(person)

    page = client.get("/settings/")

    assert [line for line in page.text.splitlines() if 'value="dark" checked' in line]
    assert 'value="vim" checked' in page.text
    assert 'name="completion" checked' in page.text
    assert 'list="zones" value="Europe/London"' in page.text
    assert 'min="0" max="23" value="5"' in page.text
    assert '<option value="Pacific/Apia">' in page.text


def test_saving_keeps_every_setting(signed_in, user):
    page = signed_in.post("/settings/", GOOD, follow=True)

    stored = Preferences.objects.get()
    assert page.redirect_chain == [("/settings/", 302)]
    assert toast_texts(page) == ["Settings saved."]
    assert (stored.owner, stored.theme, stored.time_zone, stored.day_start_hour) == (user, "dark", "Asia/Kathmandu", 6)
    assert (stored.editor_keys, stored.completion) == ("vim", True)


def test_recall_chosen_on_the_page_memory_stays(signed_in, user):
    Preferences.objects.create(owner=user, retention="0.80")

    signed_in.post("/settings/", GOOD)

    assert Preferences.objects.get().retention == Decimal("0.80")


def test_page_leads_to_memory(signed_in):
    assert '<a href="/settings/memory/">Memory</a>' in signed_in.get("/settings/").text


def test_start_of_the_day_decides_when_the_next_days_cards_are_asked(signed_in, user, page_kind):
    grade_thing(user, "a", Grade.NO_CLUE, kind="page", at=NOW)
    at_five = NOW.replace(hour=5, minute=0) + timedelta(days=1)

    signed_in.post("/settings/", GOOD | {"time_zone": "UTC", "day_start_hour": "6"})
    before_six = day_queue(user, at=at_five).due
    signed_in.post("/settings/", GOOD | {"time_zone": "UTC", "day_start_hour": "5"})

    assert (before_six, day_queue(user, at=at_five).due) == (0, 1)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("London", "Europe/London"),
        ("lord howe", "Australia/Lord_Howe"),
        ("asia/kathmandu", "Asia/Kathmandu"),
        ("utc", "UTC"),
    ],
)
def test_time_zone_is_found_by_its_city(signed_in, typed, zone):
    page = signed_in.post("/settings/", GOOD | {"time_zone": typed})

    assert page.status_code == 302
    assert Preferences.objects.get().time_zone == zone


def test_box_left_empty_switches_completion_off(signed_in):
    signed_in.post("/settings/", {key: value for key, value in GOOD.items() if key != "completion"})

    assert Preferences.objects.get().completion is False


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("time_zone", "Mars/Base", "Mars/Base is not a time zone. Choose one such as Europe/London."),
        ("time_zone", "", "Choose a time zone such as Europe/London."),
        ("day_start_hour", "24", "Give an hour from 0 to 23."),
        ("day_start_hour", "four", "Give an hour from 0 to 23."),
    ],
)
def test_value_that_is_not_allowed_says_what_to_give_and_saves_nothing(signed_in, field, value, text):
    page = signed_in.post("/settings/", GOOD | {field: value})

    assert page.status_code == 422
    assert text in main_text(page)
    assert f'id="{field}-error"' in page.text
    assert 'value="Asia/Kathmandu"' in page.text or field == "time_zone"
    assert not Preferences.objects.exists()


@pytest.mark.parametrize(("field", "value"), [("theme", "pink"), ("editor_keys", "emacs")])
def test_choice_that_does_not_exist_is_refused(signed_in, field, value):
    page = signed_in.post("/settings/", GOOD | {field: value})

    assert page.status_code == 422
    assert f'id="{field}-error"' in page.text


def test_theme_takes_effect_on_the_next_page(signed_in):
    signed_in.post("/settings/", GOOD)

    assert 'data-theme="dark"' in signed_in.get("/settings/").text


def test_theme_alone_is_kept_without_an_answer_to_show(signed_in, user):
    answer = signed_in.post("/settings/theme/", {"theme": "light"})

    assert (answer.status_code, answer.content) == (204, b"")
    assert Preferences.objects.get().theme == "light"


@pytest.mark.parametrize("theme", ["pink", ""])
def test_theme_that_does_not_exist_is_refused(signed_in, theme):
    answer = signed_in.post("/settings/theme/", {"theme": theme})

    assert (answer.status_code, answer.text) == (422, "Choose the theme system, light or dark.")
    assert not Preferences.objects.exists()


def test_page_says_where_the_data_lies_and_how_to_copy_it(signed_in, monkeypatch, tmp_path):
    monkeypatch.setenv("HEXLOOP_DATA", str(tmp_path))

    text = main_text(signed_in.get("/settings/"))

    assert f"Everything you make stays in one folder on this computer: {tmp_path}" in text
    assert "hexloop backup FILE" in text


def test_settings_of_others_stay(signed_in, stranger):
    Preferences.objects.create(owner=stranger, theme="light")

    signed_in.post("/settings/", GOOD)

    assert Preferences.objects.get(owner=stranger).theme == "light"
