"""About one card: figures, history, curve, siblings."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from make import NOW, days_before, grade_thing
from pages import main_text, section_text, toast_texts
from review_kinds import every_manner  # noqa: F401 -- a fixture

from hexloop.apps.review import services
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS, recall_on
from hexloop.core.rounds import Round
from hexloop.web.forgetting import Learned, forgetting_curve

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("every_manner")]

TODAY = NOW.date()


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield


def graded(user, key="adam", *days, grade=Grade.SLOW, **more):
    for ago in days or (8,):
        grade_thing(user, key, grade, kind="question", round=Round.BREADTH, topic="", at=days_before(ago), **more)
    return Card.objects.get(owner=user, key=key)


def facts(page):
    return {fact.name: fact.value for fact in page.context["info"].facts}


def test_card_in_figures(signed_in, user):
    card = graded(user, "adam", 30, 20, seconds=90)

    found = facts(signed_in.get(f"/review/cards/{card.pk}/"))

    assert found["State"].startswith("Due ")
    assert (
        found["Recall now"]
        == f"{round(100 * recall_on(card.stability, reviewed_on=TODAY - timedelta(20), on=TODAY))} %"
    )
    assert found["Stability"] == f"{card.stability:.1f} days"
    assert found["Difficulty"].endswith(f"({card.difficulty:.1f} of 10)")
    assert (found["Made"], found["First review"], found["Last review"]) == ("23 Oct", "23 Oct", "2 Nov")
    assert (found["Reviews"], found["Lapses"], found["Average time"], found["Total time"]) == (
        "2",
        "0",
        "2 min",
        "3 min",
    )
    assert found["Deck"] == "breadth"


def test_history_says_what_each_grade_was(signed_in, user):
    card = graded(user, "adam", 30, 20)
    graded(user, "adam", 1, grade=Grade.NO_CLUE, seconds=40)
    services.undo(user=user, at=NOW)
    cram = services.start_cram(user=user, text="", cards=[card.pk], at=NOW)
    services.answer_cram(user=user, cram=cram, card=card, grade=Grade.SOLID, at=NOW)
    Review.objects.filter(on=TODAY - timedelta(30)).update(source="anki")

    rows = signed_in.get(f"/review/cards/{card.pk}/").context["info"].history

    assert [(row.when, row.grade, row.note, row.undone) for row in rows] == [
        ("22 Nov", "Solid", "cram, moved nothing", False),
        ("21 Nov", "No clue", "undone", True),
        ("2 Nov", "Slow", "", False),
        ("23 Oct", "Slow", "first, from Anki", False),
    ]
    assert [row.interval for row in rows] == ["", "1 d", f"{(card.due_on - TODAY).days + 20} d", "2 d"]
    assert (rows[1].time, rows[2].recall != "", rows[3].recall) == ("40 s", True, "")


def test_new_card_has_no_memory_and_no_curve(signed_in, user):
    new = services.NewCard("question", "adam", Round.BREADTH, "Adam", tags=("ml",))
    services.put(user=user, cards=[new], at=NOW)

    page = signed_in.get(f"/review/cards/{Card.objects.get().pk}/")

    assert list(facts(page)) == ["State", "Made", "Reviews", "Lapses", "Deck", "Tags"]
    assert "It was never graded." in main_text(page)
    assert "<figure" not in page.text


def test_curve_is_said_in_words(signed_in, user):
    card = graded(user, "adam", 8, grade=Grade.SOLID)
    Card.objects.update(due_on=TODAY + timedelta(days=4))

    page = signed_in.get(f"/review/cards/{card.pk}/")

    assert "Recall is 90 % now and falls to 87 % on 26 Nov, when it comes back." in main_text(page)
    assert page.text.count('class="curve-review"') == 1


def test_curve_starts_anew_where_the_card_was_forgotten(signed_in, user):
    card = graded(user, "adam", 40, 30)
    services.forget(user=user, names=[("question", "adam")], at=days_before(20))
    graded(user, "adam", 10)

    assert signed_in.get(f"/review/cards/{card.pk}/").text.count('class="curve-review"') == 1


def test_curve_falls_from_every_review_to_the_next():
    learned = [Learned(TODAY - timedelta(30), 5.0), Learned(TODAY - timedelta(10), 20.0)]

    curve = forgetting_curve(learned, today=TODAY, due_on=TODAY + timedelta(10), weights=DEFAULT_WEIGHTS)

    first, second = ([tuple(map(float, point.split(","))) for point in line.split()] for line in curve.past)
    assert [y for _, y in first] == sorted(y for _, y in first)
    assert (first[0], second[0]) == curve.reviews
    assert first[-1][0] == second[0][0]
    assert second[-1] == curve.now
    assert curve.now[0] < curve.due
    assert forgetting_curve([], today=TODAY, due_on=TODAY, weights=DEFAULT_WEIGHTS) is None


def test_siblings_lead_to_each_other(signed_in, user):
    graded(user, "note#1")
    graded(user, "note#2")
    first, second = Card.objects.order_by("key")

    page = signed_in.get(f"/review/cards/{first.pk}/")

    assert f'href="/review/cards/{second.pk}/"' in page.text
    assert "Note#2 Buried until tomorrow" not in main_text(page)


def test_htmx_gets_a_panel(signed_in, user):
    card = graded(user)

    panel = signed_in.get(f"/review/cards/{card.pk}/", headers={"HX-Request": "true"})

    assert "<html" not in panel.text
    assert panel.text.count("data-info-close") == 1
    assert section_text(panel, "card-info-title").startswith("About the card Whole page Close")


def test_card_can_be_handled_on_its_page(signed_in, user):
    card = graded(user)

    page = signed_in.post(f"/review/cards/{card.pk}/act/", {"verb": "suspend"}, follow=True)
    again = signed_in.post(f"/review/cards/{card.pk}/act/", {"verb": "suspend"}, follow=True)
    wrong = signed_in.post(f"/review/cards/{card.pk}/act/", {"verb": "set_due"}, follow=True)

    assert toast_texts(page) == ["Suspended: Adam."]
    assert toast_texts(again) == ["Nothing changed: it is so already."]
    assert toast_texts(wrong) == ["Choose the date on which it should come back."]
    assert Card.objects.get().suspended


def test_card_of_somebody_else_is_not_there(client, user, stranger):
    card = graded(user)
    client.force_login(stranger)

    assert client.get(f"/review/cards/{card.pk}/").status_code == 404
    assert client.post(f"/review/cards/{card.pk}/act/", {"verb": "suspend"}).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_the_history(signed_in, user, count, django_assert_num_queries):
    card = graded(user, "adam", *range(count, 0, -1))

    # Session and person; the card; preferences, choices; reviews, siblings; the frame's two.
    with django_assert_num_queries(9):
        page = signed_in.get(f"/review/cards/{card.pk}/")

    assert len(page.context["info"].history) == count
