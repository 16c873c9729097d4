from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from make import NOW, days_before, grade_thing
from pages import main_text, row_titles, section_text, toast_texts
from review_kinds import every_manner  # noqa: F401 -- a fixture

from hexloop.apps.companies.models import Company, Tag
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def sunday_evening():
    """All of these pages are opened on Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield


def graded(user, key, *, due_in=0, of=Round.BREADTH, grade=Grade.BUGS):
    review = grade_thing(user, key, grade, kind="page", round=of, at=days_before(30)).review
    Card.objects.filter(key=key, owner=user).update(due_on=TODAY + timedelta(days=due_in))
    return review


def test_queue_starts_with_the_longest_overdue_and_goes_on_by_day(signed_in, user, page_kind):
    graded(user, "far", due_in=30)
    graded(user, "too-far", due_in=31)
    graded(user, "soon", due_in=1)
    graded(user, "today")
    graded(user, "late", due_in=-3)

    page = signed_in.get("/review/")

    assert row_titles(page)[:4] == ["Late", "Today", "Soon", "Far"]
    assert section_text(page, "due-title") == (
        "Due now · 2 Late About late Mastery: bugs 3 d overdue Today About today Mastery: bugs today"
    )
    assert section_text(page, "coming-title") == (
        "Coming · 2 in 30 days Tomorrow · 1 Soon About soon Mastery: bugs Tue 22 Dec · 1 Far About far Mastery: bugs"
    )
    assert page.context["queue"].start_url == "/review/session/"


def test_forecast_keeps_what_is_late_apart_from_today(signed_in, user, page_kind):
    for key, days in (("a", -3), ("b", -1), ("c", 0), ("d", 2)):
        graded(user, key, due_in=days)

    text = section_text(signed_in.get("/review/"), "forecast-title")

    assert "Overdue: 2 due" in text
    assert "Sunday, 22 November: 1 due" in text
    assert "Tuesday, 24 November: 1 due" in text
    assert "Wednesday, 25 November: 0 due" in text


def test_round_cuts_queue_and_forecast(signed_in, user, page_kind):
    graded(user, "adam")
    graded(user, "bm25", of=Round.DOMAIN)
    graded(user, "ranking", of=Round.DOMAIN, due_in=2)

    page = signed_in.get("/review/?round=domain")

    assert [row.title for row in page.context["queue"].due] == ["Bm25"]
    assert page.context["queue"].coming_total == 1
    assert [(chip.label, chip.current) for chip in page.context["queue"].filters] == [
        ("All", False),
        ("Breadth", False),
        ("Domain", True),
    ]
    assert [chip.url for chip in page.context["queue"].filters][1:] == [
        "/review/?round=breadth",
        "/review/?round=domain",
    ]


def test_session_can_be_begun_with_one_kind_topic_or_deck(signed_in, user, page_kind):
    graded(user, "adam")
    graded(user, "bm25", of=Round.DOMAIN)
    grade_thing(user, "two-sum", kind="problem", at=days_before(30))
    Card.objects.filter(key="two-sum").update(due_on=TODAY, deck="Anki::Deep", topic="")
    Card.objects.filter(key="bm25").update(topic="calibration")
    acme = Company.objects.create(owner=user, name="Acme", slug="acme", made_at=NOW)
    for key in ("adam", "bm25", "not-due"):
        Tag.objects.create(owner=user, company=acme, kind="page", key=key, made_at=NOW)

    chips = signed_in.get("/review/").context["queue"].starts

    assert [(chip.label, chip.count, chip.url) for chip in chips] == [
        ("Page", 2, "/review/session/?kind=page"),
        ("Problem", 1, "/review/session/?kind=problem"),
        ("Calibration", 1, "/review/session/?topic=calibration"),
        ("graphs", 1, "/review/session/?topic=graphs"),
        ("Anki::Deep", 1, "/review/session/?deck=Anki%3A%3ADeep"),
        ("Acme", 2, "/review/session/?company=acme"),
    ]


@pytest.mark.parametrize("query", ["", "?round=", "?round=design", "?round=nonsense"])
def test_other_rounds_show_everything(signed_in, user, page_kind, query):
    graded(user, "adam")
    graded(user, "bm25", of=Round.DOMAIN)

    page = signed_in.get(f"/review/{query}")

    assert [row.title for row in page.context["queue"].due] == ["Adam", "Bm25"]


def test_very_long_queue_says_how_much_it_does_not_list(signed_in, user, page_kind, monkeypatch):
    monkeypatch.setattr("hexloop.web.reviewing.SHOWN", 2)
    for n in range(3):
        graded(user, f"due-{n}")
        graded(user, f"later-{n}", due_in=5)

    page = signed_in.get("/review/")

    assert "Due now · 3" in main_text(page)
    assert "Coming · 3 in 30 days" in main_text(page)
    assert "2 more are not listed here." in main_text(page)


def test_who_never_graded_anything_is_told_where_to_begin(signed_in, page_kind):
    page = signed_in.get("/review/")

    assert "Nothing to review yet" in section_text(page, "due-title")
    assert 'href="/coding/problems/?list=essentials"' in page.text
    assert "No grade was given yet." in section_text(page, "recent-title")
    assert "data-start>" not in page.text


def test_who_has_only_new_things_is_led_to_them(signed_in, every_manner):  # noqa: F811
    page = signed_in.get("/review/")

    due = section_text(page, "due-title")
    assert "Nothing is due New things wait" in due
    assert "Nothing to review yet" not in due
    assert page.text.count('href="/review/session/"') == 2


def test_recent_grades_offer_undo_once_a_thing(signed_in, user, page_kind):
    graded(user, "adam", grade=Grade.NO_CLUE)
    grade_thing(user, "adam", Grade.SOLID, kind="page", at=days_before(1))
    grade_thing(user, "bm25", Grade.SLOW, kind="page")

    page = signed_in.get("/review/")

    assert section_text(page, "recent-title") == (
        "Recent grades Bm25 Slow, today Undo : Bm25, Slow Adam Solid, yesterday Undo : Adam, Solid "
        "Adam No clue, on Fri 23 Oct"
    )
    assert page.text.count(" data-undo>") == 1


def test_undo_takes_the_last_grade_back_and_says_so(signed_in, user, page_kind):
    grade_thing(user, "adam", Grade.SOLID, kind="page")

    page = signed_in.post("/review/undo/", follow=True)

    assert page.redirect_chain == [("/review/", 302)]
    assert toast_texts(page) == ["Undone: Adam, solid."]
    assert not Card.objects.exists()
    assert page.text.count(" data-redo>") == 1


def test_undo_comes_back_to_the_page_it_was_asked_on(signed_in, user, page_kind):
    grade_thing(user, "adam", kind="page")

    answer = signed_in.post("/review/undo/", headers={"Referer": "http://testserver/coding/problems/"})

    assert answer["Location"] == "http://testserver/coding/problems/"


@pytest.mark.parametrize("referer", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_undo_never_leads_to_another_site(signed_in, user, page_kind, referer):
    grade_thing(user, "adam", kind="page")

    assert signed_in.post("/review/undo/", headers={"Referer": referer})["Location"] == "/review/"


def test_undo_of_a_chosen_grade(signed_in, user, page_kind):
    chosen = grade_thing(user, "adam", kind="page").review
    grade_thing(user, "bm25", kind="page")

    page = signed_in.post("/review/undo/", {"review": chosen.pk}, follow=True)

    assert toast_texts(page) == ["Undone: Adam, bugs."]
    assert list(Card.objects.values_list("key", flat=True)) == ["bm25"]


@pytest.mark.parametrize("number", ["0", "x", "-1", "²", "9" * 19, "9" * 5_000])
def test_undo_of_a_grade_that_is_none_is_not_found(signed_in, user, page_kind, number):
    grade_thing(user, "adam", kind="page")

    assert signed_in.post("/review/undo/", {"review": number}).status_code == 404
    assert Card.objects.count() == 1


def test_redo_gives_it_again(signed_in, user, page_kind):
    grade_thing(user, "adam", Grade.SOLID, kind="page")
    signed_in.post("/review/undo/")

    page = signed_in.post("/review/redo/", follow=True)

    assert toast_texts(page)[-1] == "Done again: Adam, solid."
    assert Card.objects.get().last_grade == 4


def test_htmx_gets_the_queue_anew_and_a_toast(signed_in, user, page_kind):
    graded(user, "bm25", of=Round.DOMAIN)
    grade_thing(user, "adam", Grade.SOLID, kind="page")

    answer = signed_in.post("/review/undo/", {"queue": "domain"}, headers=HTMX)

    assert answer.status_code == 200
    assert [row.title for row in answer.context["queue"].due] == ["Bm25"]
    assert answer.text.count('id="queue"') == 1
    assert answer.text.count('hx-swap-oob="beforeend:#toasts"') == 1
    assert toast_texts(answer) == ["Undone: Adam, solid."]
    assert answer.text.count(" data-redo>") == 1


def test_htmx_from_another_page_gets_only_the_toast(signed_in, user, page_kind):
    grade_thing(user, "adam", Grade.SOLID, kind="page")

    undone = signed_in.post("/review/undo/", headers=HTMX)
    redone = signed_in.post("/review/redo/", headers=HTMX)

    assert [toast_texts(answer) for answer in (undone, redone)] == [
        ["Undone: Adam, solid."],
        ["Done again: Adam, solid."],
    ]
    assert 'id="queue"' not in undone.text + redone.text
    assert undone.text.count('action="/review/redo/"') == 1


def test_page_that_shows_grades_elsewhere_is_loaded_anew_with_the_toast(signed_in, user, page_kind):
    grade_thing(user, "adam", Grade.SOLID, kind="page")

    answer = signed_in.post("/review/undo/", {"reload": "1"}, headers=HTMX)

    assert (answer.content, answer["HX-Refresh"]) == (b"", "true")
    assert toast_texts(signed_in.get("/")) == ["Undone: Adam, solid."]


@pytest.mark.parametrize(
    ("path", "text"),
    [("/review/undo/", "There is nothing to undo."), ("/review/redo/", "There is nothing to redo.")],
)
def test_nothing_to_change_is_said_with_409(signed_in, path, text):
    page, toast = signed_in.post(path), signed_in.post(path, headers=HTMX)

    assert (page.status_code, toast.status_code) == (409, 409)
    assert text in main_text(page)
    assert toast_texts(toast) == [text]
    assert (toast["HX-Retarget"], toast["HX-Reswap"]) == ("#toasts", "beforeend")


def test_grade_that_others_build_on_is_not_undone(signed_in, user, page_kind):
    older = graded(user, "adam")
    grade_thing(user, "adam", kind="page")

    page = signed_in.post("/review/undo/", {"review": older.pk})

    assert page.status_code == 409
    assert "Only the last grade of a thing can be changed." in main_text(page)
    assert Review.objects.filter(undone_at=None).count() == 2


@pytest.mark.parametrize("number", ["0", "x", "99999"])
def test_grade_that_does_not_exist_is_not_found(signed_in, user, page_kind, number):
    grade_thing(user, "adam", kind="page")

    assert signed_in.post("/review/undo/", {"review": number}).status_code == 404
    assert Card.objects.count() == 1


def test_strangers_neither_see_nor_undo_my_grades(client, user, stranger, page_kind):
    mine = graded(user, "adam")
    client.force_login(stranger)

    page = client.get("/review/")
    undo = client.post("/review/undo/")
    undo_mine = client.post("/review/undo/", {"review": mine.pk})

    assert row_titles(page) == []
    assert (undo.status_code, undo_mine.status_code) == (409, 404)
    assert Card.objects.get().owner == user


@pytest.mark.parametrize("path", ["/review/undo/", "/review/redo/"])
def test_reading_changes_nothing(signed_in, user, page_kind, path):
    grade_thing(user, "adam", kind="page")

    assert signed_in.get(path).status_code == 405
    assert Card.objects.count() == 1


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_the_cards(signed_in, user, page_kind, count, django_assert_num_queries):
    for n in range(count):
        graded(user, f"due-{n}")
        graded(user, f"later-{n}", due_in=n + 1)

    # Session and person; preferences, choices, rounds, due, counts, overdue, coming by day, coming, due by kind,
    # by company; what is left of the day (done, how many, the due, the new), grades and the last action; the
    # frame's two.
    with django_assert_num_queries(20):
        page = signed_in.get("/review/")

    assert row_titles(page)[: 2 * count] == [f"Due {n}" for n in range(count)] + [f"Later {n}" for n in range(count)]
