"""Insights: every plot has its numbers, and an empty page says what to do."""

from __future__ import annotations

import pytest
from make import NOW, days_before, grade_thing

from hexloop.apps.review.models import Card
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round


@pytest.fixture
def practised(user, page_kind):
    """Adam kept and forgotten, momentum learned: on three days."""
    grade_thing(user, "adam", Grade.SOLID, kind="page", at=days_before(30), seconds=60)
    grade_thing(user, "adam", Grade.SLOW, kind="page", at=days_before(10), seconds=30)
    grade_thing(user, "adam", Grade.NO_CLUE, kind="page", seconds=20)
    grade_thing(user, "momentum", Grade.SLOW, kind="page", seconds=10)


def test_empty_page_says_what_to_do(signed_in):
    page = signed_in.get("/insights/").text

    assert "Nothing was reviewed yet" in page
    assert "<table" not in page


def test_page_shows_numbers_and_plots(signed_in, practised, time_machine):
    time_machine.move_to("2026-11-22T19:00:00Z")

    page = signed_in.get("/insights/").text

    assert "<strong>2</strong> <span>reviews today, 30 s</span>" in page
    assert '<th scope="row">Ever</th><td>100 % of 1</td><td>0 % of 1</td><td>50 % of 2</td>' in page
    assert "4 reviews on 3 days" in page


def test_suspended_cards_are_still_known(signed_in, user, page_kind, time_machine):
    for key in ("adam", "bm25"):
        grade_thing(user, key, Grade.SOLID, kind="page", round=Round.BREADTH, at=NOW)
    Card.objects.filter(key="adam").update(suspended=True)
    time_machine.move_to("2026-11-22T19:00:00Z")

    page = signed_in.get("/insights/").text

    assert "<strong>2</strong> <span>of 2 cards you would still have now</span>" in page


def test_one_review_is_no_plural(signed_in, user, page_kind, time_machine):
    grade_thing(user, "bm25", Grade.SLOW, kind="page", round=Round.BREADTH, at=NOW)
    time_machine.move_to("2026-11-22T19:00:00Z")

    page = signed_in.get("/insights/").text

    assert "<span>review today" in page
    assert "of 1 card you would" in page
    assert "1 review on 1 day<" in page


@pytest.mark.parametrize(("span", "bars"), [("", 30), ("90", 30), ("365", 27), ("nonsense", 30)])
def test_forecast_has_the_chosen_range(signed_in, practised, time_machine, span, bars):
    time_machine.move_to("2026-11-22T19:00:00Z")

    page = signed_in.get("/insights/", {"span": span}).text

    forecast = page.partition('id="forecast-title"')[2].partition("</section>")[0]
    assert forecast.count('class="bar-column"') == bars


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_the_cards(signed_in, user, page_kind, count, django_assert_num_queries):
    for number in range(count):
        grade_thing(user, f"thing-{number}", kind="page")
    signed_in.get("/insights/")

    with django_assert_num_queries(10):
        signed_in.get("/insights/")
