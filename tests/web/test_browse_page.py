"""The card browser and what is done to many cards at once."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from make import NOW, days_before, grade_thing
from pages import main_text, toast_texts
from review_kinds import every_manner  # noqa: F401 -- a fixture

from hexloop.apps.review import services
from hexloop.apps.review.models import Card, Cram
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("every_manner")]

TODAY = NOW.date()


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield


def card(user, key="adam", due_in=0, *, kind="question", of=Round.BREADTH, grade=Grade.BUGS, **more):
    made = grade_thing(user, key, grade, kind=kind, round=of, topic="", at=days_before(30)).card
    Card.objects.filter(pk=made.pk).update(due_on=TODAY + timedelta(days=due_in), **more)
    return made


def titles(page):
    return [row.title for row in page.context["browser"].rows]


def act(browser, verb, *cards, query="", **more):
    values = {"verb": verb, "card": [one.pk for one in cards]} | more
    return browser.post(f"/review/browse/act/?{query}", values, follow=True)


def test_all_cards_stand_there_by_their_date(signed_in, user):
    card(user, "late", -3)
    card(user, "soon", 2, kind="problem", of=Round.CODING, lapses=4, marked=True, flag=2)
    services.put(user=user, cards=[services.NewCard("question", "new", Round.BREADTH, "New one")], at=NOW)

    page = signed_in.get("/review/browse/")

    late, soon, new = page.context["browser"].rows
    assert (late.title, late.due, late.overdue, late.interval, late.level) == ("Late", "3 d overdue", True, "27 d", 2)
    assert (soon.due, soon.kind, soon.lapses, soon.notes) == ("Tue 24 Nov", "Problem", "4", ["Marked", "Flag 2"])
    assert (new.due, new.interval, new.recall, new.level) == ("new", "", "", 0)
    assert "1 to 3 of 3" in main_text(page)


def test_search_stands_in_the_address(signed_in, user):
    card(user, "adam")
    card(user, "relu", 3)

    page = signed_in.get("/review/browse/?q=is:due&sort=-title")

    assert titles(page) == ["Adam"]
    assert 'value="is:due"' in page.text
    assert 'action="/review/browse/act/?q=is%3Adue&amp;sort=-title"' in page.text


def test_search_that_cannot_be_read_says_what_to_write(signed_in, user):
    card(user)

    page = signed_in.get("/review/browse/?q=is:hard")

    assert page.status_code == 422
    assert "Write is: with one of new, due" in main_text(page)
    assert titles(page) == []


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("title", ["Adam", "Bm25", "Relu"]),
        ("-title", ["Relu", "Bm25", "Adam"]),
        ("due", ["Relu", "Adam", "Bm25"]),
        ("-lapses", ["Bm25", "Adam", "Relu"]),
        ("mastery", ["Relu", "Adam", "Bm25"]),
        ("nonsense", ["Relu", "Adam", "Bm25"]),
    ],
)
def test_columns_sort(signed_in, user, sort, order):
    card(user, "adam", 0)
    card(user, "bm25", 5, lapses=3, grade=Grade.SOLID)
    card(user, "relu", -5, grade=Grade.NO_CLUE)

    assert titles(signed_in.get(f"/review/browse/?sort={sort}")) == order


def test_head_of_a_column_turns_the_order_round(signed_in, user):
    card(user)

    columns = {one.name: one for one in signed_in.get("/review/browse/?q=a&sort=title").context["browser"].columns}

    assert (columns["title"].sorted, columns["title"].url) == ("ascending", "?q=a&sort=-title")
    assert (columns["due"].sorted, columns["due"].url) == ("", "?q=a")


@pytest.mark.parametrize("page_number", ["2", "9", "x", "-1"])
def test_pages_of_a_hundred(signed_in, user, page_number):
    new = [services.NewCard("question", f"q{n:03}", Round.BREADTH, f"Q{n:03}") for n in range(130)]
    services.put(user=user, cards=new, at=NOW)

    page = signed_in.get(f"/review/browse/?sort=title&page={page_number}")

    second = page_number in {"2", "9"}
    assert titles(page)[0] == ("Q100" if second else "Q000")
    assert len(titles(page)) == (30 if second else 100)
    assert page.context["browser"].after_url == ("" if second else "?sort=title&page=2")


@pytest.mark.parametrize(
    ("verb", "field", "value", "says"),
    [
        ("suspend", "suspended", True, "Suspended: 2 cards."),
        ("bury", "buried_until", TODAY + timedelta(days=1), "Buried until tomorrow: 2 cards."),
        ("mark", "marked", True, "Marked: 2 cards."),
        ("flag:5", "flag", 5, "Flag 5: 2 cards."),
        ("forget", "reviews", 0, "New again: 2 cards."),
        ("set_due", "due_on", TODAY + timedelta(days=9), "Due on Tue 1 Dec: 2 cards."),
    ],
)
def test_chosen_cards_are_handled_together(signed_in, user, verb, field, value, says):
    adam, relu, other = card(user, "adam"), card(user, "relu"), card(user, "other")

    page = act(signed_in, verb, adam, relu, query="q=is:due", on="2026-12-01")

    assert page.redirect_chain == [("/review/browse/?q=is%3Adue", 302)]
    assert toast_texts(page) == [says]
    assert list(Card.objects.filter(**{field: value}).order_by("pk")) == [adam, relu]
    assert getattr(other, field) != value
    services.undo(user=user, at=NOW)
    assert not Card.objects.filter(**{field: value}).exists()


def test_all_that_was_found_can_be_handled(signed_in, user):
    for n in range(3):
        card(user, f"due-{n}")
    card(user, "later", 9)

    page = act(signed_in, "suspend", query="q=is:due", every="1")

    assert toast_texts(page) == ["Suspended: 3 cards."]
    assert Card.objects.get(suspended=False).key == "later"


def test_without_a_choice_nothing_happens(signed_in, user):
    card(user)

    page = act(signed_in, "suspend")

    assert toast_texts(page) == ["Choose some cards first: tick them, or press x on a row."]
    assert not Card.objects.get().suspended


def test_chosen_cards_can_be_reviewed_or_crammed(signed_in, user):
    adam, relu = card(user, "adam"), card(user, "relu", 9)

    reviewed = act(signed_in, "review", adam, relu)
    crammed = act(signed_in, "cram", adam, relu)

    assert reviewed.redirect_chain == [(f"/review/session/?q=cid%3A{adam.pk}%2C{relu.pk}", 302)]
    assert reviewed.context["session"].due == 1
    assert crammed.redirect_chain == [("/review/cram/", 302)]
    assert sorted(Cram.objects.get().cards) == [adam.pk, relu.pk]


def test_cards_of_others_are_neither_found_nor_handled(client, user, stranger):
    mine = card(user)
    client.force_login(stranger)

    page = client.get("/review/browse/?q=adam")
    done = act(client, "suspend", mine)

    assert titles(page) == []
    assert toast_texts(done)[0].startswith("Choose some cards first")
    assert not Card.objects.get().suspended


def test_empty_collection_says_how_it_begins(signed_in):
    assert "No cards yet" in main_text(signed_in.get("/review/browse/"))
    assert "No card found" in main_text(signed_in.get("/review/browse/?q=x"))


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_the_cards(signed_in, user, count, django_assert_num_queries):
    for n in range(count):
        card(user, f"card-{n}")

    # Session and person; preferences, choices; how many, the page; the frame's two.
    with django_assert_num_queries(8):
        page = signed_in.get("/review/browse/?q=is:due&sort=recall")

    assert len(titles(page)) == count
