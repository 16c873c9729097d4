"""The review session: one card after the other, each in its own way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine
from make import NOW, days_before, grade_thing
from pages import json_in, main_text, toast_texts
from review_kinds import every_manner  # noqa: F401 -- a fixture

from hexloop.apps.companies.models import Company, Tag
from hexloop.apps.review import kinds, services
from hexloop.apps.review.models import Action, Card, Review
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("every_manner")]

TODAY = NOW.date()
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture(autouse=True)
def nothing_new(request, user):
    """Only tests about new things have any."""
    services.choose(user=user, new_per_day=10 if "new" in request.node.name else 0)


def due(user, key="adam", due_in=0, *, kind="question", of=Round.BREADTH, topic="", grade=Grade.BUGS, **more):
    card = grade_thing(user, key, grade, kind=kind, round=of, topic=topic, at=days_before(30)).card
    Card.objects.filter(pk=card.pk).update(due_on=TODAY + timedelta(days=due_in), buried_until=None, **more)
    card.refresh_from_db()
    return card


def answer(browser, key="adam", grade=3, *, kind="question", answers=1, query="", htmx=True, **more):
    values = {"kind": kind, "key": key, "grade": grade, "answers": answers, "seconds": 12} | more
    return browser.post(f"/review/session/answer/{query}", values, headers=HTMX if htmx else {})


def act(browser, verb, key="adam", *, kind="question", htmx=True, query="", **more):
    values = {"kind": kind, "key": key, "verb": verb} | more
    return browser.post(f"/review/session/act/{query}", values, headers=HTMX if htmx else {})


def head(page):
    asked = page.context["session"].asked
    return asked and asked.key


def test_question_shows_itself_and_waits(signed_in, user):
    due(user, "adam", -2)
    due(user, "relu")

    page = signed_in.get("/review/session/")

    text = main_text(page)
    assert "0 done · 2 due left" in text
    assert "Asked: adam" in text
    assert 'data-back tabindex="-1" hidden>' in page.text
    assert page.text.count("data-reveal data-proceed") == 1
    assert 'href="/review/session/?show=question%3Aadam"' in page.text
    assert 'href="/question/adam/edit/" data-edit' in page.text
    assert page.context["session"].asked.grades[0].interval == "1 d"


def test_without_scripts_the_answer_is_a_link_away(signed_in, user):
    due(user)

    page = signed_in.get("/review/session/?show=question:adam")

    assert "Answer to adam" in main_text(page)
    assert " hidden>" not in page.text[page.text.index('class="asked-back"') :][:60]
    assert "data-reveal" not in page.text
    assert signed_in.get("/review/session/?show=question:relu").text.count("data-reveal") == 1


def test_grade_brings_the_next_card_in_the_same_answer(signed_in, user):
    due(user, "adam", -2)
    due(user, "relu")

    page = answer(signed_in, "adam", 3)

    assert head(page) == "relu"
    assert "1 done · 1 due left" in page.text.replace("</span>", "").replace('<span class="quiet-text tabular">', "")
    assert page.text.count('id="session"') == 1
    assert "Adam. Slow: again on" in page.text
    given = Review.objects.get(on=TODAY)
    assert (given.grade, given.seconds, given.card_key) == (3, 12, "adam")


def test_counts_beside_the_pages_follow_every_answer(signed_in, user):
    due(user, "adam", -2)
    due(user, "two-sum", kind="problem", of=Round.CODING)
    due(user, "relu")

    counts = dict(json_in(answer(signed_in, "adam", 3), "rail-counts"))

    assert (counts["/review/"], counts["/coding/problems/"], counts["/"]) == (2, 1, 0)


def test_without_htmx_a_grade_leads_to_the_next_card_with_a_word_on_the_last(signed_in, user):
    due(user, "adam", -2)
    due(user, "relu")

    page = signed_in.post(
        "/review/session/answer/?round=breadth",
        {"kind": "question", "key": "adam", "grade": 4, "answers": 1},
        follow=True,
    )

    assert page.redirect_chain == [("/review/session/?round=breadth", 302)]
    assert head(page) == "relu"
    assert toast_texts(page)[0].startswith("Adam. Solid: again on")


def test_second_click_does_nothing_and_says_so(signed_in, user):
    due(user, "adam", -2)
    due(user, "relu")
    answer(signed_in, "adam", 3)

    page = answer(signed_in, "adam", 1)

    assert head(page) == "relu"
    assert toast_texts(page) == ["That card was graded already, so this did nothing. Here is the next one."]
    assert Review.objects.filter(on=TODAY).count() == 1


@pytest.mark.parametrize("values", [{"grade": 5}, {"grade": "x"}, {"answers": "x"}, {"key": ""}, {"key": "a\0b"}])
def test_what_no_button_sends_is_refused(signed_in, user, values):
    due(user)

    page = answer(signed_in, **({"key": "adam"} | values))

    assert (page.status_code, head(page)) == (422, "adam")
    assert "Nothing was graded" in toast_texts(page)[0]
    assert Review.objects.count() == 1


def test_thing_that_is_not_there_cannot_be_graded(signed_in, user):
    assert answer(signed_in, "gone", answers=0).status_code == 404
    assert answer(signed_in, "x", kind="nonsense", answers=0).status_code == 404
    assert act(signed_in, "suspend", "").status_code == 404
    assert not Card.objects.exists()


def test_new_things_are_asked_and_make_their_card(signed_in, user):
    page = signed_in.get("/review/session/")
    assert (head(page), page.context["session"].new) == ("q1", 3)

    page = answer(signed_in, "q1", 2, answers=0)

    assert head(page) == "q2"
    assert Card.objects.values_list("key", "round", "title").get() == ("q1", "breadth", "Q1")


def test_story_is_told_against_a_clock(signed_in, user):
    due(user, kind="story", of=Round.BEHAVIOR)

    page = signed_in.get("/review/session/")

    assert 'data-clock data-seconds="60"' in page.text
    assert "Tell it aloud, in about 60 seconds." in main_text(page)


def test_paper_asks_for_a_text_and_shows_it_beside_the_answer(signed_in, user):
    due(user, kind="paper", of=Round.DOMAIN)

    asked = signed_in.get("/review/session/?round=domain")
    shown = signed_in.get("/review/session/?round=domain&show=paper:adam&written=Moments%20<b>")

    assert 'name="round" value="domain"' in asked.text
    assert 'form="asked-write" data-reveal' in asked.text
    assert "Moments &lt;b&gt;</textarea>" in shown.text
    assert "Answer to adam" in main_text(shown)


def test_problem_opens_its_own_page_and_stays_first_until_it_is_graded(signed_in, user):
    due(user, "two-sum", -3, kind="problem", of=Round.CODING)
    due(user, "adam")

    page = signed_in.get("/review/session/?q=is:due")

    assert head(page) == "two-sum"
    assert 'href="/problem/two-sum/?from=review" data-proceed' in page.text
    assert "<summary>How it went last time</summary>" in page.text
    assert signed_in.get("/review/next/")["Location"] == "/review/session/?q=is%3Adue"
    assert head(signed_in.get("/review/session/?q=is:due")) == "two-sum"
    assert head(answer(signed_in, "two-sum", 2, kind="problem")) == "adam"


def test_card_whose_thing_is_gone_can_be_set_aside(signed_in, user):
    due(user, "gone", -1)
    due(user, "adam")

    page = signed_in.get("/review/session/")

    assert "Its page is gone" in main_text(page)
    assert head(act(signed_in, "suspend", "gone")) == "adam"


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("?round=domain", "bm25"),
        ("?topic=search", "bm25"),
        ("?kind=problem", "two-sum"),
        ("?deck=breadth", "adam"),
        ("?q=is:marked", "relu"),
        ("?round=nonsense", None),
    ],
)
def test_session_can_be_cut(signed_in, user, query, keys):
    due(user, "adam", -3)
    due(user, "bm25", -2, of=Round.DOMAIN, topic="search", deck="domain::search")
    due(user, "two-sum", -1, kind="problem", of=Round.CODING)
    due(user, "relu", marked=True)

    assert head(signed_in.get(f"/review/session/{query}")) == keys


def test_cut_to_a_topic_says_its_title(signed_in, user, monkeypatch):
    titled = replace(kinds.KINDS["question"], topic_titles=lambda ids: {"trees": "Trees & ensembles"})
    monkeypatch.setitem(kinds.KINDS, "question", titled)

    known = main_text(signed_in.get("/review/session/?topic=trees"))
    unknown = main_text(signed_in.get("/review/session/?topic=odd"))

    assert "Only Trees & ensembles." in known
    assert "Only odd." in unknown


def test_session_can_be_cut_to_what_a_company_asks(client, user, stranger):
    acme = Company.objects.create(owner=user, name="Acme", slug="acme", made_at=NOW)
    Tag.objects.create(owner=user, company=acme, kind="question", key="relu", made_at=NOW)
    due(user, "adam", -3)
    due(user, "relu")
    client.force_login(user)

    page = client.get("/review/session/?company=acme")

    assert (head(page), page.context["session"].due) == ("relu", 1)
    assert "Only Acme." in main_text(page)
    assert head(client.get("/review/session/?company=acme&q=adam")) is None
    assert head(answer(client, "relu", query="?company=acme")) is None
    client.force_login(stranger)
    assert client.get("/review/session/?company=acme").status_code == 404


def test_search_that_cannot_be_read_is_named_and_cuts_nothing(signed_in, user):
    due(user)

    page = signed_in.get("/review/session/?q=is:hard")

    assert "Write is: with one of" in main_text(page)
    assert head(page) == "adam"


def test_cut_stays_through_answers(signed_in, user):
    due(user, "adam", of=Round.BREADTH)
    due(user, "bm25", -1, of=Round.DOMAIN)

    page = answer(signed_in, "adam", query="?round=breadth")

    assert head(page) is None
    assert page.context["session"].end.elsewhere == 1
    assert 'href="/review/session/" data-proceed' in page.text


@pytest.mark.parametrize(
    ("verb", "says", "left"),
    [
        ("bury", "Buried until tomorrow: Note#1.", "note#2"),
        ("bury_siblings", "Buried until tomorrow: 2 cards.", "adam"),
        ("suspend", "Suspended: Note#1.", "note#2"),
        ("suspend_siblings", "Suspended: 2 cards.", "adam"),
        ("mark", "Marked: Note#1.", "note#1"),
        ("flag:3", "Flag 3: Note#1.", "note#1"),
        ("set_due", "Due on Thu 24 Dec: Note#1.", "note#2"),
    ],
)
def test_everything_done_to_a_card_says_so_and_can_be_undone_and_redone(signed_in, user, verb, says, left):
    due(user, "note#1", -3)
    due(user, "note#2", -2)
    due(user, "adam", -1)
    Card.objects.update(buried_until=None)

    done = act(signed_in, verb, "note#1", on="2026-12-24")
    undone = signed_in.post("/review/undo/", {"session": 1}, headers=HTMX)
    redone = signed_in.post("/review/redo/", {"session": 1}, headers=HTMX)

    assert (toast_texts(done), head(done)) == ([says], left)
    assert (toast_texts(undone), head(undone)) == ([f"Undone: {says}"], "note#1")
    assert (toast_texts(redone), head(redone)) == ([f"Done again: {says}"], left)
    assert 'form="session-undo">Undo' in done.text
    assert 'form="session-redo">Redo' in undone.text


def test_forgotten_card_is_new(signed_in, user):
    services.choose(user=user, new_per_day=5)
    due(user, "q1")

    page = act(signed_in, "forget", "q1")

    assert toast_texts(page) == ["New again: Q1."]
    assert (head(page), page.context["session"].asked.answers) == ("q1", 0)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"verb": "set_due"}, "Choose the date on which it should come back."),
        ({"verb": "set_due", "on": "soon"}, "Give a date such as 2026-12-24, or choose one from the calendar."),
        ({"verb": "unbury"}, "Nothing changed: it is so already."),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(signed_in, user, values, says):
    due(user)

    page = act(signed_in, **values)

    assert toast_texts(page) == [says]
    assert head(page) == "adam"


def test_undo_of_a_grade_brings_its_card_back_to_the_front(signed_in, user):
    for n in range(4):
        due(user, f"card-{n}", -4 + n)
    answer(signed_in, "card-0", 1)
    answer(signed_in, "card-1", 4)

    first = signed_in.post("/review/undo/", {"session": 1}, headers=HTMX)
    second = signed_in.post("/review/undo/", {"session": 1}, headers=HTMX)

    assert (head(first), head(second)) == ("card-1", "card-0")
    assert toast_texts(second) == ["Undone: Card 0, no clue."]


def test_undo_with_nothing_done_says_so_and_keeps_the_card(signed_in, user):
    due(user)
    Action.objects.all().delete()

    page = signed_in.post("/review/undo/?round=breadth", {"session": 1}, headers=HTMX)

    assert toast_texts(page) == ["There is nothing to undo."]
    assert page.context["session"].cut.query == "round=breadth"


def test_held_back_cards_are_counted_with_the_days_they_take(signed_in, user):
    services.choose(user=user, reviews_per_day=2)
    for n in range(7):
        due(user, f"card-{n}", -n)

    page = signed_in.get("/review/session/")

    assert "5 more are held back today; at 2 a day the backlog is gone in 3 days." in main_text(page)


def test_end_says_what_was_done_what_comes_and_offers_more(signed_in, user):
    services.choose(user=user, reviews_per_day=2)
    for n in range(4):
        due(user, f"card-{n}", -4 + n)
    due(user, "tomorrow", 1)
    answer(signed_in, "card-0", 1, seconds=60)

    page = answer(signed_in, "card-3", 3, seconds=150)

    assert head(page) is None
    end = page.context["session"].end
    assert end.done == "2 graded today, in 4 min."
    assert [(title, count) for _, title, count in end.grades] == [("No clue", 1), ("Slow", 1)]
    assert end.tomorrow == "2 come back tomorrow."
    assert end.weak
    assert end.more_url == "/review/session/?more=10"
    assert signed_in.get(end.more_url).context["session"].due == 2


def test_more_adds_up(signed_in, user):
    services.choose(user=user, reviews_per_day=1)
    for n in range(25):
        due(user, f"card-{n}", -n)

    page = signed_in.get("/review/session/?more=10")

    assert page.context["session"].due == 11
    assert page.context["session"].cut.query == "more=10"


def test_who_has_nothing_is_told_how_it_begins(signed_in):
    page = signed_in.get("/review/session/")

    text = main_text(page)
    assert "Nothing is due" in text
    assert "What you grade comes back here just before you would forget it." in text


def test_keys_are_those_of_anki(signed_in, user):
    keys = {key["keys"]: key["selector"] for key in json_in(signed_in.get("/review/session/"), "page-keys")}

    assert list(keys) == [
        *(" ", "Enter", "-", "=", "@", "!", "*", "mod+alt+n", "mod+shift+d"),
        *(f"mod+{flag}" for flag in range(1, 8)),
        "i",
    ]
    due(user)
    page = signed_in.get("/review/session/")
    for act_name in ("bury", "bury_siblings", "suspend", "suspend_siblings", "mark", "forget", "flag-7"):
        assert f'data-act="{act_name}"' in page.text


def test_strangers_cards_are_neither_asked_nor_touched(client, user, stranger):
    services.choose(user=stranger, new_per_day=0)
    due(user)
    client.force_login(stranger)

    page = client.get("/review/session/")
    answered = answer(client, "adam", 1, answers=1)

    assert head(page) is None
    assert toast_texts(answered)[0].startswith("That card was graded already")
    assert Card.objects.get(owner=user).last_grade == 2
    assert act(client, "suspend").status_code == 200
    assert not Card.objects.get(owner=user).suspended


@pytest.mark.parametrize("path", ["/review/session/answer/", "/review/session/act/"])
def test_reading_changes_nothing(signed_in, path):
    assert signed_in.get(path).status_code == 405


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_the_cards(signed_in, user, count, django_assert_num_queries):
    for n in range(count + 1):
        due(user, f"card-{n}", -9 + n)

    # Session and person; preferences, choices; done, how many, the due; the card, days ahead, easy days; the
    # frame's two.
    with django_assert_num_queries(12):
        signed_in.get("/review/session/")


def test_date_of_the_browser_is_the_persons(signed_in, user):
    due(user, due_in=1)

    assert Card.objects.get().due_on == date(2026, 11, 23)
    assert head(signed_in.get("/review/session/")) is None


def test_thing_of_no_round_is_not_graded(signed_in, monkeypatch):
    mock = kinds.Kind("mock", None, resolve=lambda user, keys: {key: kinds.Thing("A mock", "/mock/7/") for key in keys})
    monkeypatch.setitem(kinds.KINDS, "mock", mock)

    assert answer(signed_in, "mock-7", kind="mock", answers=0).status_code == 404
