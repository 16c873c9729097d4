"""What a company asks, joined with everything else: lists cut and sorted by it, its topic mix, readiness for it."""

from __future__ import annotations

import pytest
import time_machine
from make import NOW, grade_thing, make_problem
from make_loop import make_company, make_loop
from pages import main_text, section_text

from hexloop.apps.coding.models import ProblemTopic
from hexloop.apps.companies import services as companies
from hexloop.apps.pipeline import services as pipeline
from hexloop.apps.pipeline.services import DebriefText
from hexloop.apps.resources import services as resources
from hexloop.apps.stories import services as stories
from hexloop.core.content.resources import ResourceKind
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def acme(user):
    return make_company(user)


def tag(company, key, *, kind="problem", frequency=None):
    companies.tag(company=company, kind=kind, key=key, at=NOW)
    if frequency is not None:
        companies.note_frequency(tag=company.tags.get(kind=kind, key=key), frequency=frequency)


def in_order(page, *words):
    """Where each of these stands on the page."""
    places = [page.text.index(f">{word}<") if f">{word}<" in page.text else page.text.index(word) for word in words]
    return places == sorted(places)


def test_problems_of_a_company_stand_by_how_often_it_asks_them(signed_in, acme):
    for slug, frequency in (("rarely", 0.1), ("often", 0.9), ("unknown", None)):
        make_problem(slug)
        tag(acme, slug, frequency=frequency)
    make_problem("elsewhere")

    page = signed_in.get("/coding/problems/?company=acme")

    assert in_order(page, "Often", "Rarely", "Unknown")
    assert "Elsewhere" not in main_text(page)
    assert in_order(signed_in.get("/coding/problems/?company=acme&sort=title"), "Often", "Rarely", "Unknown")


def test_stories_and_resources_of_a_company_stand_by_how_often_it_asks_them(signed_in, user, acme):
    for title, frequency in (("Alpha", 0.1), ("Beta", 0.9), ("Gamma", None)):
        story = stories.write_story(user=user, text=stories.StoryText(title=title), at=NOW)
        if frequency:
            tag(acme, story.key, kind="story", frequency=frequency)
        text = resources.OwnText(f"Shelf {title}", ResourceKind.BOOK, (Round.BREADTH,))
        resource = resources.add_own(user=user, text=text, at=NOW)
        if frequency:
            tag(acme, resource.key, kind="resource", frequency=frequency)

    told, shelf = signed_in.get("/stories/?company=acme"), signed_in.get("/resources/?company=acme")

    assert in_order(told, "Beta", "Alpha")
    assert "Gamma" not in main_text(told)
    assert in_order(shelf, "Shelf Beta", "Shelf Alpha")
    assert "Shelf Gamma" not in main_text(shelf)


def test_company_of_somebody_else_is_no_filter(client, user, stranger, acme):
    make_problem("two-sum")
    tag(acme, "two-sum")
    make_problem("elsewhere")
    client.force_login(stranger)

    assert "Elsewhere" in main_text(client.get("/coding/problems/?company=acme"))
    assert client.get("/resources/?company=acme").context["shelf"].total > 0


def topics(slug, topic):
    problem = make_problem(slug)
    ProblemTopic.objects.create(problem=problem, topic=topic, place=0)
    return problem


def test_topic_mix_counts_tags_and_says_what_is_still_there(signed_in, user, acme):
    for slug, topic in (("course-schedule", "graphs"), ("islands", "graphs"), ("two-sum", "arrays")):
        topics(slug, topic)
        tag(acme, slug)
    grade_thing(user, "course-schedule", Grade.SOLID, topic="graphs")
    grade_thing(user, "elsewhere", Grade.NO_CLUE, topic="graphs")

    page = signed_in.get("/companies/acme/")

    first, second = page.context["mix"]
    assert (first.count, first.width, first.known, first.percent, first.round) == (2, 100, 50.0, 50, "coding")
    assert (second.count, second.width, second.known, second.percent) == (1, 50, 0.0, None)
    text = section_text(page, "mix-title")
    assert "2 tagged, 50% there" in text
    assert "1 tagged, not tried" in text


def test_company_without_tags_has_no_mix(signed_in, acme):
    assert "Topic mix" not in signed_in.get("/companies/acme/").text


def test_readiness_for_a_company_weighs_what_is_tagged(signed_in, user, acme):
    loop = make_loop(user, acme, rounds=["coding", "behavior"])
    for n in range(10):
        make_problem(f"problem-{n}")
    tag(acme, "problem-0")
    grade_thing(user, "problem-0", Grade.SOLID)

    page = signed_in.get("/companies/acme/")

    ready = page.context["ready"]
    # 0.6 of it is known for sure; the other nine count with a third, since the only first try went well: (1 + 1) / 6.
    assert ready.values["coding"] == round(100 * (0.6 + 0.4 * 2 / 6))
    assert set(ready.faded) == {"design", "breadth", "domain", "project"}
    assert "It is never a chance to pass." in main_text(page)
    assert loop.rounds.count() == 2


def test_debrief_is_set_beside_what_readiness_says(signed_in, user, acme):
    loop = make_loop(user, acme, rounds=["coding"])
    make_problem("two-sum")
    before = signed_in.get("/companies/acme/").context["ready"].values["coding"]
    row = loop.rounds.get()
    pipeline.keep_debrief(user=user, round=row, text=DebriefText(went=Grade.SOLID), version=0, at=NOW)

    ready = signed_in.get("/companies/acme/").context["ready"]

    # Beta(1, 4) after two first tries that went well: 3 of 7.
    assert (before, ready.values["coding"]) == (None, 43)
    assert ready.lines[-1] == "Coding felt solid in its last round here; this says 43 now."


def test_readiness_of_a_round_does_not_count_another_rounds_tags(signed_in, user, acme):
    make_loop(user, acme, rounds=["coding"])
    make_problem("two-sum")
    tag(acme, "adam", kind="page")

    ready = signed_in.get("/companies/acme/").context["ready"]

    assert ready.lines[0].startswith("Coding 20 (")
    assert ready.lines[0].endswith(": a guess, none of 1 tried yet.")


def test_the_pack_says_the_same_readiness_as_the_company(signed_in, user, acme):
    make_loop(user, acme, rounds=["coding"])
    for n in range(10):
        make_problem(f"problem-{n}")
    tag(acme, "problem-0")
    tag(acme, "adam", kind="page")
    grade_thing(user, "problem-0", Grade.SOLID)
    grade_thing(user, "problem-1", Grade.NO_CLUE)
    grade_thing(user, "adam", Grade.SOLID, kind="page", round="breadth")

    ready = signed_in.get("/companies/acme/").context["ready"]
    pack = signed_in.get("/companies/acme/review-pack/")

    ((one, said),) = pack.context["rounds"]
    assert (one.key, said.value) == ("coding", ready.values["coding"])


def test_what_is_of_no_round_stands_below_the_rounds_and_is_nothing_to_practise(signed_in, user, acme):
    loop = make_loop(user, acme)
    make_problem("two-sum")
    tag(acme, "two-sum")
    tag(acme, loop.key, kind="loop")

    page = signed_in.get("/companies/acme/")

    text = main_text(page)
    assert text.index("Coding: tagged Acme · 1") < text.index("Of no round: tagged Acme · 1 Acme: Senior MLE")
    assert "2 tagged · 0 due · 1 never tried" in page.text
    assert "Review pack 1 thing to review" in main_text(signed_in.get("/companies/acme/review-pack/"))
