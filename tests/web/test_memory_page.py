from __future__ import annotations

import sys
from datetime import date, timedelta
from decimal import Decimal

import pytest
from make import NOW, days_before, grade_thing
from pages import main_text, section_text, toast_texts

from hexloop.apps.accounts.models import Preferences
from hexloop.apps.review import fitting, services
from hexloop.apps.review.building import day_queue
from hexloop.apps.review.models import Card, EasyDate, MemoryChoices, Review
from hexloop.apps.review.scheduling import scheduling_for
from hexloop.apps.review.services import fitting as writes
from hexloop.core.memory.fit import Fitting, Score
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS
from hexloop.core.rounds import Round

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW)]

TODAY = NOW.date()
URL = "/settings/memory/"
ROUNDS = [one.value for one in Round]
GOOD = {
    "recall": "90",
    "new_per_day": "10",
    "reviews_per_day": "200",
    "catch_up": "on",
    "balance": "on",
    "bury_siblings": "on",
    "leech_lapses": "8",
    "leech_action": "suspend",
    "ignore_before": "",
    **{f"recall_{one}": "90" for one in ROUNDS},
    **{f"easy_{place}": "100" for place in range(7)},
}
BETTER = Fitting(
    tuple(weight * 1.01 if place == 2 else weight for place, weight in enumerate(DEFAULT_WEIGHTS)),
    1_300,
    260,
    1_080,
    Score(0.2512, 0.0412),
    Score(0.2104, 0.0215),
)


@pytest.fixture(autouse=True)
def noon(time_machine):
    time_machine.move_to(NOW, tick=False)


def save(client, without=(), **changes):
    """Send the form with these fields changed and these boxes not ticked."""
    sent = {name: value for name, value in (GOOD | changes).items() if name not in without}
    page = client.post(URL, sent)
    assert page.status_code == 302, main_text(page)


def give(user, key, grade=Grade.SOLID, days_ago=2, of=Round.BREADTH, **more):
    return grade_thing(user, key, grade, kind="page", round=of, at=days_before(days_ago), **more).card


def put(user, *keys):
    cards = [services.NewCard("page", key, Round.BREADTH, key) for key in keys]
    services.put(user=user, cards=cards, at=NOW)


def asked(user):
    return [entry.key for entry in day_queue(user, at=NOW).entries]


# The form


def test_form_shows_the_defaults(signed_in):
    page = signed_in.get(URL)

    assert page.status_code == 200
    for text in (
        'name="recall" min="70" max="97" step="1" value="90"',
        'name="recall_design" min="70" max="97" step="1" value="90"',
        'id="new_per_day" name="new_per_day" type="number" inputmode="numeric" min="0" max="999" value="10"',
        'name="reviews_per_day" type="number" inputmode="numeric" min="1" max="9999" value="200"',
        'name="catch_up" checked',
        'name="balance" checked',
        'name="bury_siblings" checked',
        'value="suspend" checked',
    ):
        assert text in page.text
    assert page.text.count('<option value="100" selected>') == 7


def test_every_choice_is_kept_and_shown_again(signed_in, user):
    changes = {
        "recall": "85",
        "own_design": "on",
        "recall_design": "95",
        "recall_coding": "71",
        "new_per_day": "0",
        "reviews_per_day": "9999",
        "leech_lapses": "5",
        "leech_action": "tag",
        "ignore_before": "2026-02-28",
        "easy_5": "50",
        "easy_6": "0",
    }

    save(signed_in, without=["catch_up", "balance", "bury_siblings"], **changes)

    kept = MemoryChoices.objects.get()
    page = signed_in.get(URL)
    assert Preferences.objects.get().retention == Decimal("0.85")
    assert kept.owner == user
    assert kept.retention_by_round == {"design": 0.95}
    assert (kept.new_per_day, kept.reviews_per_day, kept.leech_lapses, kept.leech_action) == (0, 9999, 5, "tag")
    assert (kept.catch_up, kept.balance, kept.bury_siblings) == (False, False, False)
    assert (kept.ignore_before, kept.easy_weekdays) == (date(2026, 2, 28), [100, 100, 100, 100, 100, 50, 0])
    assert toast_texts(page) == ["Memory settings saved."]
    assert 'name="own_design" checked' in page.text
    assert 'name="recall_design" min="70" max="97" step="1" value="95"' in page.text
    assert 'name="recall_coding" min="70" max="97" step="1" value="85"' in page.text
    assert 'type="date" value="2026-02-28"' in page.text
    assert '<option value="50" selected>50 %, reduced' in page.text


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("recall", "69", "Give a whole number from 70 to 97."),
        ("recall_behavior", "98", "Give a whole number from 70 to 97."),
        ("recall_behavior", "", "Give a whole number from 70 to 97."),
        ("new_per_day", "-1", "Give a whole number from 0 to 999."),
        ("new_per_day", "many", "Give a whole number from 0 to 999."),
        ("new_per_day", "2.5", "Give a whole number from 0 to 999."),
        ("reviews_per_day", "0", "Give a whole number from 1 to 9999."),
        ("leech_lapses", "1", "Give a whole number from 2 to 99."),
        ("leech_action", "delete", "Choose what happens to a leech."),
        ("ignore_before", "yesterday", "Give a date such as 2026-12-24."),
        ("easy_3", "101", "Give a whole number from 0 to 100."),
    ],
)
def test_value_that_is_not_allowed_says_what_to_give_and_nothing_typed_is_lost(signed_in, field, value, text):
    page = signed_in.post(URL, GOOD | {"recall": "77", "own_coding": "on", field: value})

    assert page.status_code == 422
    assert "Nothing was saved: see the fields below." in main_text(page)
    assert text in main_text(page)
    assert f'id="{field}-error"' in page.text
    assert 'name="own_coding" checked' in page.text
    assert field == "recall" or 'name="recall" min="70" max="97" step="1" value="77"' in page.text
    assert not MemoryChoices.objects.exists()
    assert not Preferences.objects.exists()


def test_odd_percentage_that_was_stored_stays_an_option(signed_in, user):
    services.choose(user=user, easy_weekdays=[35, 100, 100, 100, 100, 100, 100])

    assert '<option value="35" selected>35 %</option>' in signed_in.get(URL).text


def test_choices_are_kept_all_or_none(signed_in, monkeypatch):
    def fails(**values):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(services, "choose", fails)

    with pytest.raises(RuntimeError):
        signed_in.post(URL, GOOD | {"recall": "80"})

    assert not Preferences.objects.exists()


def test_choices_of_others_stay(signed_in, stranger):
    services.choose(user=stranger, new_per_day=3)

    save(signed_in, new_per_day="7")

    assert MemoryChoices.objects.get(owner=stranger).new_per_day == 3


def test_page_is_for_people_who_are_signed_in(client):
    for path in ("", "workload/", "easy-dates/", "fit/", "reset/", "move/"):
        assert client.post(URL + path).status_code == 403


# Each choice does something


def test_recall_decides_when_things_come_back(signed_in, user, page_kind):
    save(signed_in, recall="97", own_coding="on", recall_coding="70")

    breadth, coding = give(user, "a"), give(user, "b", of=Round.CODING)

    gone = days_before(2).date()
    assert ((breadth.due_on - gone).days, (coding.due_on - gone).days) == (2, 77)


def test_new_things_a_day(signed_in, user, page_kind):
    put(user, "a", "b", "c")

    save(signed_in, new_per_day="2")

    assert asked(user) == ["a", "b"]


def test_reviews_a_day(signed_in, user, page_kind):
    for key in "abc":
        give(user, key, days_ago=30)

    save(signed_in, reviews_per_day="2")

    queue = day_queue(user, at=NOW)
    assert (queue.due, queue.held_back) == (2, 1)


def test_backlog_begins_with_what_is_best_known_or_longest_overdue(signed_in, user, page_kind):
    give(user, "long-ago", Grade.SLOW, days_ago=60)
    give(user, "lately", Grade.SOLID, days_ago=12)

    save(signed_in, reviews_per_day="1")
    best_known = asked(user)
    save(signed_in, without=["catch_up"], reviews_per_day="1")
    longest_overdue = asked(user)

    assert (best_known, longest_overdue) == (["lately"], ["long-ago"])


def test_siblings_wait_or_not(signed_in, user, page_kind):
    put(user, "a#c1", "a#c2")

    save(signed_in)
    one = asked(user)
    save(signed_in, without=["bury_siblings"])
    both = asked(user)

    assert (one, both) == (["a#c1"], ["a#c1", "a#c2"])


@pytest.mark.parametrize(("action", "suspended"), [("suspend", True), ("tag", False)])
def test_leech_is_found_at_the_chosen_number_of_lapses(signed_in, user, page_kind, action, suspended):
    save(signed_in, leech_lapses="2", leech_action=action)

    give(user, "a", days_ago=9)
    once = give(user, "a", Grade.NO_CLUE, days_ago=6).leech
    card = give(user, "a", Grade.NO_CLUE, days_ago=3)

    assert once is False
    assert (card.leech, card.suspended) == (True, suspended)


def test_busy_days_are_evened_out_or_not(signed_in, user, page_kind):
    first = give(user, "a").due_on

    evened = give(user, "b").due_on
    save(signed_in, without=["balance"])
    not_evened = give(user, "c").due_on

    assert (evened, not_evened) == (first - timedelta(days=1), first)


def test_easy_weekday_gets_less(signed_in, user, page_kind):
    asked_for = days_before(2).date() + timedelta(days=8)

    save(signed_in, **{f"easy_{asked_for.weekday()}": "0"})

    assert give(user, "a").due_on == asked_for - timedelta(days=1)


def test_reviews_before_the_chosen_day_are_not_counted_for_fitting(signed_in, user, page_kind):
    for days_ago in (40, 30, 9):
        give(user, "a", days_ago=days_ago)

    save(signed_in, ignore_before=days_before(10).date().isoformat())

    assert "You have 1: 999 to go." in section_text(signed_in.get(URL), "fit-title")


# Easy dates


def test_stretch_of_easy_dates_is_added_listed_and_removed(signed_in, user):
    added = signed_in.post(URL + "easy-dates/", {"first": "2026-12-24", "last": "2027-01-02", "percent": "0"})
    signed_in.post(URL + "easy-dates/", {"first": "2027-02-01", "last": "", "percent": "50"})
    listed = section_text(signed_in.get(URL), "easy-title")

    stretch = {"first": "2026-12-24", "last": "2027-01-02", "percent": "0", "remove": "1"}
    signed_in.post(URL + "easy-dates/", stretch)

    assert (added.status_code, added.url) == (302, URL + "#easy-title")
    assert "Thu 24 Dec to Sat 2 Jan 2027 0 % Remove : Thu 24 Dec to Sat 2 Jan 2027" in listed
    assert "Mon 1 Feb 2027 50 % Remove" in listed
    assert list(EasyDate.objects.values_list("on", "percent")) == [(date(2027, 2, 1), 50)]


def test_date_that_was_easy_takes_the_new_percentage(signed_in, user):
    signed_in.post(URL + "easy-dates/", {"first": "2026-12-24", "last": "2026-12-26", "percent": "0"})
    signed_in.post(URL + "easy-dates/", {"first": "2026-12-26", "percent": "50"})

    assert dict(EasyDate.objects.values_list("on", "percent")) == {
        date(2026, 12, 24): 0,
        date(2026, 12, 25): 0,
        date(2026, 12, 26): 50,
    }


def test_nothing_lands_on_a_date_kept_free(signed_in, user, page_kind):
    asked_for = days_before(2).date() + timedelta(days=8)

    signed_in.post(URL + "easy-dates/", {"first": asked_for.isoformat(), "last": "", "percent": "0"})

    assert give(user, "a").due_on == asked_for - timedelta(days=1)


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        ({"first": "", "last": "", "percent": "0"}, "Give a date such as 2026-12-24."),
        ({"first": "2026-02-30", "last": "", "percent": "0"}, "Give a date such as 2026-12-24."),
        ({"first": "2026-12-24", "last": "soon", "percent": "0"}, "Give a date such as 2026-12-24."),
        ({"first": "2026-12-24", "last": "2026-12-23", "percent": "0"}, "The last day lies before the first."),
        ({"first": "2026-12-24", "last": "2027-12-25", "percent": "0"}, "That is more than 366 days."),
        ({"first": "2026-12-24", "last": "", "percent": "120"}, "Give a whole number from 0 to 100."),
    ],
)
def test_dates_that_cannot_be_meant_say_what_to_give(signed_in, sent, text):
    page = signed_in.post(URL + "easy-dates/", sent)

    assert page.status_code == 422
    assert text in section_text(page, "easy-title")
    assert f'name="first" type="date" min="2026-11-22" value="{sent["first"]}"' in page.text
    assert not EasyDate.objects.exists()


def test_easy_dates_of_others_are_not_shown_and_stay(signed_in, stranger):
    eve = date(2026, 12, 24)
    services.add_easy_dates(user=stranger, first=eve, last=eve, percent=0)

    listed = section_text(signed_in.get(URL), "easy-title")
    signed_in.post(URL + "easy-dates/", {"first": "2026-12-01", "last": "2026-12-31", "percent": "0", "remove": "1"})

    assert "24 Dec" not in listed
    assert EasyDate.objects.get().owner == stranger


# The curve


def test_curve_shows_what_the_recall_costs(signed_in, page_kind):
    page = signed_in.get(URL)

    assert "All rounds: what it costs" in main_text(page)
    assert "At 90 %: about" in main_text(page)
    assert "of 10 things still there at its end." in main_text(page)
    assert "Fewer than 100 of your reviews were timed, so this assumes 2 min for a first try, 1 min" in main_text(page)
    assert page.text.count('class="workload-dot') == 2


def test_curve_of_a_round_marks_the_slider_that_moves(signed_in, page_kind):
    part = signed_in.get(URL + "workload/", {"round": "breadth", "recall_breadth": "95"})

    assert part.status_code == 200
    assert part.text.startswith('<figure class="workload" id="workload" data-round="breadth">')
    assert "ML breadth: what it costs" in part.text
    assert "At 95 %: about" in part.text


def test_curve_of_a_round_can_be_asked_for_without_scripts(signed_in, user, page_kind):
    services.choose(user=user, retention_by_round={"breadth": 0.8})

    page = signed_in.get(URL, {"round": "breadth"})

    assert "ML breadth: what it costs" in main_text(page)
    assert "At 80 %: about" in main_text(page)


@pytest.mark.parametrize("recall", ["", "69", "98", "ninety", "-80", "9" * 400])
def test_curve_of_a_recall_that_is_none_says_what_to_give(signed_in, recall):
    answer = signed_in.get(URL + "workload/", {"recall": recall})

    assert (answer.status_code, answer.text) == (422, "Give a recall from 70 to 97 percent.")


def test_round_that_does_not_exist_shows_all(signed_in, page_kind):
    assert "All rounds: what it costs" in main_text(signed_in.get(URL, {"round": "cooking"}))


def test_curve_says_why_there_is_none(signed_in, user, page_kind):
    empty = main_text(signed_in.get(URL, {"round": "design"}))
    services.choose(user=user, new_per_day=0)
    nothing_new = main_text(signed_in.get(URL))

    assert "There is nothing to learn here yet" in empty
    assert "With no new things a day there is nothing to work out." in nothing_new


def test_curve_uses_the_persons_own_times(signed_in, user, page_kind):
    card = give(user, "a", days_ago=200)
    Review.objects.all().delete()
    Review.objects.bulk_create(
        Review(owner=user, card=card, card_kind="page", card_key="a", grade=3, at=NOW, on=TODAY, seconds=90, after={})
        for _ in range(100)
    )

    assert "Times and grades as in your own 100 timed reviews." in main_text(signed_in.get(URL))


def test_machine_without_the_simulator_shows_all_else(signed_in, page_kind, monkeypatch):
    services_missing = "need the package fsrs-rs-python, which is not installed or has no build for this Python."
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)
    fitting.workload.curve.cache_clear()

    page = signed_in.get(URL)
    signed_in.post(URL + "fit/")

    assert page.status_code == 200
    assert services_missing in section_text(page, "recall-title")
    assert services_missing in section_text(page, "fit-title")
    assert services_missing in toast_texts(signed_in.get(URL))[0]


# Fitting


def test_fitting_says_how_many_reviews_are_missing(signed_in, user, page_kind):
    for days_ago in (9, 6, 3):
        give(user, "a", days_ago=days_ago)

    shown = section_text(signed_in.get(URL), "fit-title")
    signed_in.post(URL + "fit/")

    assert "You have 2: 998 to go. Below that the defaults are better." in shown
    assert "Fit to my" not in shown
    assert toast_texts(signed_in.get(URL)) == [
        "Too few reviews to fit to: 2 of the 1000 it takes. After about 998 more reviews try again; until then the "
        "default weights are the better ones."
    ]


def test_fitted_weights_are_shown_with_before_and_after(signed_in, user, page_kind, monkeypatch):
    give(user, "a")
    monkeypatch.setattr(writes, "fit", lambda histories, ignore_before: BETTER)

    answer = signed_in.post(URL + "fit/")

    page = signed_in.get(URL)
    shown = section_text(page, "fit-title")
    assert answer.url == URL + "#fit-title"
    assert toast_texts(page) == ["Your own weights are in use."]
    assert "You use your own, fitted on 22 Nov." in shown
    assert "Fitted on 22 Nov to 1 300 reviews of 260 things. Your weights foretold later reviews better" in shown
    assert "Log-loss 0.2512 0.2104 better RMSE (bins) 0.0412 0.0215 better" in shown
    assert "The 21 weights in use 0.2120, 1.2931, 2.3296, 8.2956" in shown


def test_weights_that_are_no_better_say_so(signed_in, user, page_kind, monkeypatch):
    no_better = Fitting(DEFAULT_WEIGHTS, 1_300, 260, 1_080, Score(0.25, 0.04), Score(0.26, 0.03))
    monkeypatch.setattr(writes, "fit", lambda histories, ignore_before: no_better)

    signed_in.post(URL + "fit/")

    page = signed_in.get(URL)
    assert toast_texts(page) == ["Fitted. The defaults are no worse."]
    assert "You use the defaults" in section_text(page, "fit-title")
    assert "foretold later reviews no better than the defaults, so nothing was changed." in main_text(page)
    assert "Log-loss 0.2500 0.2600 RMSE (bins) 0.0400 0.0300 better" in main_text(page)


def test_button_leads_back_to_the_defaults(signed_in, user, page_kind, monkeypatch):
    monkeypatch.setattr(writes, "fit", lambda histories, ignore_before: BETTER)
    signed_in.post(URL + "fit/")

    signed_in.post(URL + "reset/")

    page = signed_in.get(URL)
    assert toast_texts(page) == ["Your own weights are in use.", "The default weights are in use again."]
    assert "You use the defaults" in section_text(page, "fit-title")
    assert MemoryChoices.objects.get().weights is None


def test_dates_move_only_on_request_and_undo_takes_them_back(signed_in, user, page_kind):
    due_on = give(user, "a").due_on
    save(signed_in, recall="80")
    offered = section_text(signed_in.get(URL), "fit-title")
    stayed = Card.objects.get().due_on

    signed_in.post(URL + "move/")
    moved = Card.objects.get().due_on
    after = section_text(signed_in.get(URL), "fit-title")
    signed_in.post("/review/undo/", {"reload": "1"})

    assert "Move the dates of 1 card" in offered
    assert "Dates moved: 1 card. Undo" in after
    assert "Dates moved" not in section_text(signed_in.get(URL), "fit-title")
    assert (stayed, Card.objects.get().due_on) == (due_on, due_on)
    assert moved > due_on + timedelta(days=10)


def test_nothing_to_move_offers_nothing(signed_in, user, page_kind):
    give(user, "a")

    shown = section_text(signed_in.get(URL), "fit-title")
    signed_in.post(URL + "move/")

    assert "All dates are as your weights, recall and easy days ask for." in shown
    assert "Move the dates" not in shown
    assert toast_texts(signed_in.get(URL)) == ["No date has to move: all are as your settings ask for."]


@pytest.mark.parametrize("count", [1, 3])
def test_page_cost_does_not_grow(signed_in, user, page_kind, count, django_assert_num_queries):
    for number in range(count):
        give(user, f"page-{number}")
        services.add_easy_dates(
            user=user, first=date(2027, 1, 2 * number + 1), last=date(2027, 1, 2 * number + 1), percent=0
        )
    how = scheduling_for(user, at=NOW)
    assert how.choices.balance

    with django_assert_num_queries(20):
        signed_in.get(URL)
