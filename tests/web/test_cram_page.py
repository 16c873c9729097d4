"""Cram: any cards in any order, and no date changes."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from make import NOW, days_before, grade_thing
from pages import main_text, toast_texts
from review_kinds import every_manner  # noqa: F401 -- a fixture

from hexloop.apps.review import services
from hexloop.apps.review.memory import KEPT
from hexloop.apps.review.models import Card, Cram, Review
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round
from hexloop.web.cramming import OFTEN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("every_manner")]

TODAY = NOW.date()
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield


def card(user, key="adam", due_in=0, *, kind="question", of=Round.BREADTH, grade=Grade.BUGS, **more):
    made = grade_thing(user, key, grade, kind=kind, round=of, topic="", at=days_before(30)).card
    Card.objects.filter(pk=made.pk).update(due_on=TODAY + timedelta(days=due_in), **more)
    return made


def start(browser, q="", **more):
    return browser.post("/review/cram/start/", {"q": q} | more, follow=True)


def asked(page):
    return page.context["cram"].asked and page.context["cram"].asked.title


def answer(browser, one, grade=3):
    values = {"cram": Cram.objects.latest("pk").pk, "card": one.pk, "grade": grade, "seconds": 5}
    return browser.post("/review/cram/answer/", values, headers=HTMX)


def test_cram_of_a_search_goes_to_its_end_without_touching_a_date(signed_in, user):
    adam, relu = card(user, "adam", 9), card(user, "relu", 5)
    card(user, "other", 20)
    before = list(Card.objects.order_by("pk").values(*KEPT))

    page = start(signed_in, "prop:due<=9", order="due")
    assert (page.redirect_chain, asked(page)) == ([("/review/cram/", 302)], "Relu")
    assert "Cramming changes no date." in main_text(page)
    assert asked(answer(signed_in, relu, 1)) == "Adam"
    assert asked(answer(signed_in, adam)) == "Relu"
    page = answer(signed_in, relu)

    assert asked(page) is None
    assert "All 2 were known" in page.text
    assert list(Card.objects.order_by("pk").values(*KEPT)) == before


@pytest.mark.parametrize(("order", "keys"), [("due", ["Relu", "Adam", "Bm25"]), ("hardest", ["Bm25", "Relu", "Adam"])])
def test_order_is_ones_own_choice(signed_in, user, order, keys):
    card(user, "adam", 3, difficulty=2.0)
    card(user, "bm25", 9, lapses=5)
    card(user, "relu", 1, difficulty=9.0)

    page = start(signed_in, order=order)

    assert [Card.objects.get(pk=pk).title for pk in Cram.objects.get().cards] == keys
    assert asked(page) == keys[0]


def test_number_of_a_shuffle_gives_the_same_order_again(signed_in, user):
    for n in range(12):
        card(user, f"card-{n}", n)

    orders = []
    for seed in ("7", "7", "8", ""):
        start(signed_in, order="random", seed=seed)
        orders.append(Cram.objects.latest("pk").cards)

    assert orders[0] == orders[1] != orders[2]
    assert sorted(orders[3]) == sorted(orders[0])
    assert Cram.objects.order_by("pk").first().text == "all cards, at random (7)"


@pytest.mark.parametrize(
    ("q", "says"), [("is:hard", "Write is: with one of"), ("nowhere", "No card is there to cram.")]
)
def test_what_finds_nothing_is_said_beside_the_field(signed_in, user, q, says):
    card(user)

    page = start(signed_in, q)

    assert page.status_code == 422
    assert says in main_text(page)
    assert f'value="{q}"' in page.text


def test_what_is_often_crammed_is_a_search_that_can_be_read(signed_in, user):
    card(user, "adam", 2, marked=True, lapses=3)
    grade_thing(user, "relu", Grade.NO_CLUE, kind="question", round=Round.BREADTH, topic="")

    for _, search in OFTEN:
        page = start(signed_in, search)
        assert (page.status_code, asked(page) is not None) == (200, True)


def test_cram_can_be_left_and_gone_on_with(signed_in, user):
    adam, _ = card(user, "adam", 1), card(user, "relu", 2)
    start(signed_in, order="due")
    answer(signed_in, adam)

    assert asked(signed_in.get("/review/cram/")) == "Relu"
    ended = signed_in.post("/review/cram/end/", follow=True)

    assert toast_texts(ended) == ["Cram ended. No date changed."]
    assert asked(signed_in.get("/review/cram/")) is None


def test_answers_are_taken_back_and_given_again(signed_in, user):
    adam, relu = card(user, "adam", 1), card(user, "relu", 2)
    start(signed_in, order="due")
    answer(signed_in, adam, 1)
    answer(signed_in, relu)

    first = signed_in.post("/review/cram/undo/", headers=HTMX)
    second = signed_in.post("/review/cram/undo/", headers=HTMX)
    third = signed_in.post("/review/cram/undo/", headers=HTMX)
    assert [asked(page) for page in (first, second, third)] == ["Relu", "Adam", "Adam"]
    assert [toast_texts(page) for page in (second, third)] == [
        ["Undone: no clue."],
        ["Nothing was answered in this cram yet."],
    ]
    again = [signed_in.post("/review/cram/undo/", {"redo": 1}, headers=HTMX) for _ in range(3)]

    assert [asked(page) for page in again] == ["Relu", "Adam", "Adam"]
    assert Cram.objects.get().cards == [adam.pk]
    assert Review.objects.filter(review_kind="cram", undone_at=None).count() == 2


def test_last_answer_of_a_cram_can_be_taken_back(signed_in, user):
    adam = card(user)
    start(signed_in)
    assert asked(answer(signed_in, adam)) is None

    assert asked(signed_in.post("/review/cram/undo/", headers=HTMX)) == "Adam"


def test_problem_shows_its_title_and_what_is_known_of_it(signed_in, user):
    card(user, "two-sum", kind="problem", of=Round.CODING)

    page = start(signed_in)
    shown = signed_in.get("/review/cram/?show=problem:two-sum")

    assert (asked(page), 'href="/problem/two-sum/"' in page.text) == ("Two Sum", True)
    assert "About two-sum" in main_text(shown)


def test_cram_of_somebody_else_is_not_there(client, user, stranger):
    mine = card(user)
    services.start_cram(user=user, text="", cards=[mine.pk], at=NOW)
    client.force_login(stranger)

    assert client.get("/review/cram/").context["cram"] is None
    assert answer(client, mine).status_code == 404
    assert client.post("/review/cram/undo/").status_code == 404
    assert client.post("/review/cram/end/").status_code == 302
    assert Cram.objects.get().ended_at is None


@pytest.mark.parametrize("values", [{}, {"cram": 1, "card": 1, "grade": 9}, {"cram": "x", "card": 1, "grade": 1}])
def test_what_no_button_sends_is_refused(signed_in, user, values):
    assert signed_in.post("/review/cram/answer/", values).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_the_cards(signed_in, user, count, django_assert_num_queries):
    services.start_cram(user=user, text="", cards=[card(user, f"c{n}").pk for n in range(count)], at=NOW)

    # Session and person; the cram, which cards are there, the card; the frame's two.
    with django_assert_num_queries(7):
        signed_in.get("/review/cram/")
